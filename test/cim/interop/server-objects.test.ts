import { beforeAll, describe, expect, it } from 'vitest';
import { loadBuiltInModel } from '../../../src/built-in-model.ts';
import { SchemaChanges } from '../../../src/cim/changes/schema-changes.ts';
import { serverObjectClasses, serverObjects } from '../../../src/cim/interop/server-objects.ts';
import { Dispatcher, operations } from '../../../src/cim/operations/dispatcher.ts';
import { Registry } from '../../../src/cim/operations/registry.ts';
import type { Row } from '../../../src/cim/provider.ts';
import { pathOfRow } from '../../../src/cim/row-path.ts';
import { NamespaceStore } from '../../../src/cim/schema/namespaces.ts';
import { className, intrinsicCall, type Parameters } from '../operations/perform.ts';

const identity = { product: 'xen-cim', version: '1.2.3', systemName: 'host.example' };

let dispatcher: Dispatcher;
beforeAll(() => {
  const { interop: repository } = loadBuiltInModel();
  const namespaces = new NamespaceStore();
  namespaces.add('root/cimv2', repository);
  namespaces.add('root/interop', repository);
  namespaces.alias('interop', 'root/interop');
  const providers = new Registry();
  const changes = new SchemaChanges({ namespaces });
  const provider = serverObjects({
    identity,
    namespaces,
    providers,
    changes,
    interopNamespace: 'root/interop',
    interopAliases: ['interop'],
  });
  providers.register('root/interop', serverObjectClasses, provider);
  dispatcher = new Dispatcher(namespaces, providers);
});

async function rows(name: string, parameters: Parameters): Promise<Row[]> {
  const result = await dispatcher.perform(intrinsicCall(name, parameters, 'interop'), { name: 'someone' });
  if (result.kind === 'named-instances' || result.kind === 'instances')
    return [...result.items].filter((row) => row !== undefined);
  if (result.kind === 'instances-with-path') return [...result.items].flatMap((item) => (item ? [item.row] : []));
  throw new Error(result.kind);
}

const all = (name: string) => rows('EnumerateInstances', { ClassName: className(name) });

function valuesOf(row: Row): Record<string, unknown> {
  const entries = row.cimClass.properties.map(({ name, index }) => [name, row.value(index)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}

describe('the server in its interop namespace', () => {
  it('is exactly one object manager, which says its version as clients look for it', async () => {
    const managers = await all('CIM_ObjectManager');
    expect(managers.map(valuesOf)).toEqual([
      expect.objectContaining({
        SystemCreationClassName: 'CIM_ComputerSystem',
        SystemName: 'host.example',
        CreationClassName: 'CIM_ObjectManager',
        Name: 'xen-cim:host.example',
        ElementName: 'xen-cim',
        GatherStatisticalData: false,
      }),
    ]);
    const [manager] = managers.map(valuesOf);
    expect(/(?:version|release) ([0-9][^ ]*)$/.exec(String(manager?.['Description']))?.[1]).toBe('1.2.3');
  });

  it('lists its namespaces with all keys, itself among them under every name', async () => {
    const namespaces = (await all('CIM_Namespace')).map(valuesOf);
    expect(namespaces.map(({ Name }) => Name)).toEqual(['root/cimv2', 'root/interop', 'interop']);
    expect(namespaces[0]).toMatchObject({
      SystemCreationClassName: 'CIM_ComputerSystem',
      SystemName: 'host.example',
      ObjectManagerCreationClassName: 'CIM_ObjectManager',
      ObjectManagerName: 'xen-cim:host.example',
      CreationClassName: 'CIM_Namespace',
    });
  });

  it('gives every instance again by its path', async () => {
    for (const name of serverObjectClasses) {
      for (const row of await all(name)) {
        const { namespace: _, ...bare } = pathOfRow(row, 'root/interop');
        const [same] = await rows('GetInstance', { InstanceName: { kind: 'instance-name', path: bare } });
        expect(same && valuesOf(same)).toEqual(valuesOf(row));
      }
    }
  });

  it('sets every key and every required property', async () => {
    for (const name of serverObjectClasses) {
      for (const row of await all(name)) {
        const missing = row.cimClass.properties.filter(
          ({ isKey, qualifiers, index }) =>
            (isKey || qualifiers.get('required')?.value === true) && row.value(index) === null,
        );
        expect(missing.map((property) => `${name}.${property.name}`)).toEqual([]);
      }
    }
  });

  it('says how it is spoken to, and what it can do, in the older model', async () => {
    const [mechanism] = await all('CIM_ObjectManagerCommunicationMechanism');
    expect(mechanism && valuesOf(mechanism)).toMatchObject({
      CreationClassName: 'CIM_CIMXMLCommunicationMechanism',
      CommunicationMechanism: 2,
      FunctionalProfilesSupported: expect.arrayContaining([2, 3, 4, 5, 6, 7, 8]),
      AuthenticationMechanismsSupported: [3],
      CIMValidated: true,
    });
    const profiles = mechanism?.value(mechanism.cimClass.property('FunctionalProfilesSupported')?.index ?? 0);
    const performed = new Set(operations.map(({ name }) => name));
    expect((profiles as number[]).includes(10)).toBe(performed.has('OpenEnumerateInstances'));
    expect((profiles as number[]).includes(11)).toBe(performed.has('EnumerationCount'));
  });

  it('is one server with its namespaces and capabilities in the newer model', async () => {
    const [server, ...others] = await all('CIM_WBEMServer');
    expect(others).toEqual([]);
    const { namespace: _, ...bare } = pathOfRow(server as Row, 'root/interop');
    const found = await rows('Associators', { ObjectName: { kind: 'instance-name', path: bare } });
    expect(found.map((row) => row.cimClass.name)).toEqual([
      ...['CIM_WBEMServerNamespace', 'CIM_WBEMServerNamespace', 'CIM_WBEMServerNamespace'],
      'CIM_WBEMServerCapabilities',
    ]);
    expect(valuesOf(found[3] as Row)['OperationsSupported']).toEqual([3, 4]);
  });

  it('joins the object manager and its namespaces both ways', async () => {
    const [manager] = await all('CIM_ObjectManager');
    const { namespace: _, ...bare } = pathOfRow(manager as Row, 'root/interop');
    const found = await rows('Associators', {
      ObjectName: { kind: 'instance-name', path: bare },
      AssocClass: className('CIM_NamespaceInManager'),
    });
    expect(found.map((row) => valuesOf(row)['Name'])).toEqual(['root/cimv2', 'root/interop', 'interop']);
    const { namespace: __, ...back } = pathOfRow(found[1] as Row, 'root/interop');
    const managers = await rows('Associators', { ObjectName: { kind: 'instance-name', path: back } });
    expect(managers.map((row) => valuesOf(row)['ElementName'])).toEqual(['xen-cim']);
  });
});
