import { describe, expect, it } from 'vitest';
import type { CIMClass, Qualifier } from '../../src/cim/schema/types.ts';
import { cimv2, classesOf, interop, xenClasses } from './model.ts';

interface Element {
  readonly label: string;
  readonly qualifiers: ReadonlyMap<string, Qualifier>;
  readonly referenceClass?: string | undefined;
  readonly embeddedClass?: string | undefined;
}

function elementsOf(cimClass: CIMClass): readonly Element[] {
  const methods = cimClass.methods.flatMap((method) => [
    { label: `${cimClass.name}.${method.name}()`, qualifiers: method.qualifiers },
    ...method.parameters.map((parameter) => ({
      ...parameter,
      label: `${cimClass.name}.${method.name}.${parameter.name}`,
    })),
  ]);
  return [
    ...cimClass.properties.map((property) => ({ ...property, label: `${cimClass.name}.${property.name}` })),
    ...methods,
  ];
}

function arrayLength(qualifiers: ReadonlyMap<string, Qualifier>, name: string): number | undefined {
  const value = qualifiers.get(name)?.value;
  return Array.isArray(value) ? value.length : undefined;
}

const text = (cimClass: CIMClass) => cimClass.qualifiers.get('description')?.value;

describe.each([
  { namespace: 'root/cimv2', repository: cimv2 },
  { namespace: 'root/interop', repository: interop },
])('the model of $namespace', ({ repository }) => {
  const classes = classesOf(repository);

  it('describes every class in a sentence of its own', () => {
    expect(classes.filter((cimClass) => !/^[A-Z].*\.$/.test(String(text(cimClass)))).map(({ name }) => name)).toEqual(
      [],
    );
    expect(new Set(classes.map(text)).size).toBe(classes.length);
  });

  it('states a version for every class', () => {
    expect(
      classes.filter(({ qualifiers }) => !/^\d+\.\d+\.\d+$/.test(String(qualifiers.get('version')?.value))),
    ).toEqual([]);
  });

  it('declares every class that a reference or an embedded instance names', () => {
    const unknown = classes
      .flatMap(elementsOf)
      .filter(({ referenceClass, embeddedClass }) =>
        [referenceClass, embeddedClass].some((name) => name !== undefined && repository.class(name) === undefined),
      );
    expect(unknown.map(({ label }) => label)).toEqual([]);
  });

  it('names as many values as it maps', () => {
    const uneven = classes.flatMap(elementsOf).filter(({ qualifiers }) => {
      const mapped = arrayLength(qualifiers, 'valuemap');
      const named = arrayLength(qualifiers, 'values');
      return mapped !== undefined && named !== undefined && mapped !== named;
    });
    expect(uneven.map(({ label }) => label)).toEqual([]);
  });

  it('gives every concrete class a key, indications and embedded structures apart', () => {
    const withoutKey = classes.filter(
      ({ isAbstract, isIndication, keys, name }) =>
        !isAbstract && !isIndication && keys.length === 0 && !/Structure$|^CIM_Error$/.test(name),
    );
    expect(withoutKey.map(({ name }) => name)).toEqual([]);
  });
});

describe('the model of root/interop', () => {
  it('is part of the model of root/cimv2', () => {
    expect(classesOf(interop).filter(({ name }) => cimv2.class(name) === undefined)).toEqual([]);
  });

  it.each([
    'CIM_Namespace',
    'CIM_ObjectManager',
    'CIM_NamespaceInManager',
    'CIM_WBEMServer',
    'CIM_WBEMServerNamespace',
    'CIM_RegisteredProfile',
    'CIM_ReferencedProfile',
    'CIM_ElementConformsToProfile',
    'CIM_IndicationService',
    'CIM_IndicationFilter',
    'CIM_FilterCollection',
    'CIM_IndicationSubscription',
    'CIM_ListenerDestinationCIMXML',
    'CIM_HostedService',
  ])('holds %s', (name) => {
    expect(interop.class(name)).toBeDefined();
  });
});

describe('Xen_ classes', () => {
  it('descend from DMTF classes', () => {
    expect(xenClasses().filter((cimClass) => !rootOf(cimClass).name.startsWith('CIM_'))).toEqual([]);
  });

  it('let device IDs have 256 characters, or as many as a path of xenstore and the uuid before it', () => {
    const devices = xenClasses().filter((cimClass) => cimClass.isA('CIM_LogicalDevice'));
    expect(devices.length).toBeGreaterThan(10);
    for (const device of devices) {
      expect(device.property('DeviceID')).toMatchObject({ isKey: true, type: 'string' });
      const longest = device.property('DeviceID')?.qualifiers.get('maxlen')?.value;
      expect(longest, device.name).toBe(device.name === 'Xen_KVP' ? 4096 : 256);
    }
  });

  it('keep references within what the DMTF class allows', () => {
    const wider = xenClasses().flatMap((cimClass) =>
      cimClass.references.filter(({ name, referenceClass }) => {
        const inherited = cimClass.superclass?.property(name)?.referenceClass;
        return inherited !== undefined && cimv2.class(referenceClass ?? '')?.isA(inherited) !== true;
      }),
    );
    expect(wider).toEqual([]);
  });
});

function rootOf(cimClass: CIMClass): CIMClass {
  return cimClass.name.startsWith('CIM_') || cimClass.superclass === undefined ? cimClass : rootOf(cimClass.superclass);
}
