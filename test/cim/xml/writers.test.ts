import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CIMError } from '../../../src/cim/errors.ts';
import type { KeptText } from '../../../src/cim/provider.ts';
import type { InstancePath } from '../../../src/cim/values/path.ts';
import type { CIMValue } from '../../../src/cim/values/types.ts';
import { type ClassView, classElement, qualifierDeclaration } from '../../../src/cim/xml/write-declarations.ts';
import {
  errorElement,
  messageEnd,
  messageStart,
  responseEnd,
  responseStart,
} from '../../../src/cim/xml/write-messages.ts';
import { instanceName, namespacePath, objectPath, pathElement } from '../../../src/cim/xml/write-paths.ts';
import {
  instancePath,
  instanceWithPath,
  namedInstance,
  objectWithPath,
  rowInstance,
  rowName,
} from '../../../src/cim/xml/write-rows.ts';
import { instance, paramValue, returnValue, valueElement } from '../../../src/cim/xml/write-values.ts';
import { asString } from './as-string.ts';
import { classOf, repository, rowOf } from './model.ts';

const all = { includeClassOrigin: false, indexes: undefined };
const base = rowOf('T_Base', { Id: 'a&b' });
const baseName =
  '<INSTANCENAME CLASSNAME="T_Base"><KEYBINDING NAME="Id"><KEYVALUE VALUETYPE="string" TYPE="string">a&amp;b</KEYVALUE></KEYBINDING></INSTANCENAME>';
const baseInstance =
  '<INSTANCE CLASSNAME="T_Base"><PROPERTY NAME="Id" TYPE="string"><VALUE>a&amp;b</VALUE></PROPERTY><PROPERTY NAME="Caption" TYPE="string"></PROPERTY></INSTANCE>';

describe('rows', () => {
  it('are written in schema order, NULL as an empty element', () => {
    expect(asString(rowInstance(base, all))).toBe(baseInstance);
    expect(asString(namedInstance(base, all))).toBe(
      `<VALUE.NAMEDINSTANCE>${baseName}${baseInstance}</VALUE.NAMEDINSTANCE>`,
    );
  });

  it('show only the properties that are asked for', () => {
    expect(asString(rowInstance(base, { includeClassOrigin: false, indexes: [] }))).toBe(
      '<INSTANCE CLASSNAME="T_Base"></INSTANCE>',
    );
    expect(asString(rowInstance(base, { includeClassOrigin: false, indexes: [1] }))).not.toContain('Id');
  });

  it('tell the class of origin when asked to', () => {
    const row = rowOf('T_Sibling', { Id: 'x', Only: 'y' });
    const text = asString(rowInstance(row, { includeClassOrigin: true, indexes: undefined }));
    expect(text).toContain('NAME="Id" TYPE="string" CLASSORIGIN="T_Base"');
    expect(text).toContain('NAME="Only" TYPE="string" CLASSORIGIN="T_Sibling"');
    expect(asString(rowInstance(row, all))).not.toContain('CLASSORIGIN');
  });

  it('have each its own value, however often the others came', () => {
    const textOf = (values: Readonly<Record<string, CIMValue>>) =>
      asString(rowInstance(rowOf('T_All', { Id: '', ...values }), all));
    for (let number = 0; number < 40; number++) {
      for (const R64 of [0, -0, number + 0.5]) {
        const States = [number];
        expect(textOf({ R64, States })).toContain(`<VALUE>${number}</VALUE>`);
        expect(textOf({ R64, States })).toContain(valueElement(R64, 'real64'));
      }
    }
    expect(textOf({ R64: -0 })).not.toBe(textOf({ R64: 0 }));
  });

  it('tell NULL, the empty array, the empty string and NULL items apart', () => {
    const text = asString(rowInstance(rowOf('T_All', { Id: '', Names: [], States: [1, null] }), all));
    expect(text).toContain('<PROPERTY NAME="Id" TYPE="string"><VALUE></VALUE></PROPERTY>');
    expect(text).toContain('<PROPERTY.ARRAY NAME="Names" TYPE="string"><VALUE.ARRAY></VALUE.ARRAY></PROPERTY.ARRAY>');
    expect(text).toContain('<VALUE.ARRAY><VALUE>1</VALUE><VALUE.NULL/></VALUE.ARRAY>');
    expect(text).toContain('<PROPERTY.ARRAY NAME="Sizes" TYPE="uint64"></PROPERTY.ARRAY>');
  });

  it('say nothing of embedded instances in an empty array, which some clients could not read', () => {
    const bare = '<PROPERTY.ARRAY NAME="Inners" TYPE="string"><VALUE.ARRAY></VALUE.ARRAY></PROPERTY.ARRAY>';
    const row = rowOf('T_All', { Inners: [] });
    expect(asString(rowInstance(row, all))).toContain(bare);
    expect(asString(rowInstance({ ...row, fixed: row.cimClass.properties.map(() => []) }, all))).toContain(bare);
    const value = { type: 'string', isArray: true, embedded: 'instance', value: [] } as const;
    const free = { kind: 'instance', className: 'T_All', properties: new Map([['Inners', value]]) } as const;
    expect(instance(free)).toContain(bare);
    expect(asString(rowInstance(rowOf('T_All', { Inners: [null] }), all))).toContain(
      'EmbeddedObject="instance"><VALUE.ARRAY>',
    );
  });

  it('are written alike whether some of their values are known to be fixed', () => {
    const values = { Id: 'ä', Number: 0, States: [3], Names: ['東京'], R64: -0, Inner: null, Inners: [] };
    const row = rowOf('T_All', values);
    const places = fc.uniqueArray(fc.nat(row.cimClass.properties.length - 1));
    fc.assert(
      fc.property(places, (indexes) => {
        const fixed = row.cimClass.properties.map(({ index }) =>
          indexes.includes(index) ? row.value(index) : undefined,
        );
        const kind = { ...row, fixed };
        // What is remembered of a list comes with the second row.
        for (const _time of [1, 2]) expect(asString(namedInstance(kind, all))).toBe(asString(namedInstance(row, all)));
      }),
    );
  });

  it('carry text beyond ASCII where they keep it', () => {
    const row = rowOf('T_All', { Id: 'ä', Names: ['東京'] });
    const text = asString(namedInstance(row, all));
    const keeping = {
      ...row,
      kept: undefined as KeptText | undefined,
      keeps: true,
      keep(kept: KeptText) {
        this.kept = kept;
      },
    };
    for (const _time of [1, 2, 3]) expect(asString(namedInstance(keeping, all))).toBe(text);
    expect(keeping.kept?.instance).toBe(asString(rowInstance(row, all)));
    expect(keeping.kept?.name).toBe(asString(rowName(row)));
  });

  it('type their keys as declared', () => {
    expect(asString(rowName(rowOf('T_Counted', { Number: 5 })))).toContain(
      '<KEYVALUE VALUETYPE="numeric" TYPE="uint16">5</KEYVALUE>',
    );
  });

  it('carry their path with host and namespace', () => {
    const place = namespacePath('h:5989', 'root/cimv2');
    expect(place).toBe(
      '<NAMESPACEPATH><HOST>h:5989</HOST><LOCALNAMESPACEPATH><NAMESPACE NAME="root"/><NAMESPACE NAME="cimv2"/></LOCALNAMESPACEPATH></NAMESPACEPATH>',
    );
    const path = `<INSTANCEPATH>${place}${baseName}</INSTANCEPATH>`;
    expect(asString(objectWithPath('h:5989', 'root/cimv2')(base, all))).toBe(
      `<VALUE.OBJECTWITHPATH>${path}${baseInstance}</VALUE.OBJECTWITHPATH>`,
    );
    expect(asString(instanceWithPath('h:5989', 'root/cimv2')(base, all))).toBe(
      `<VALUE.INSTANCEWITHPATH>${path}${baseInstance}</VALUE.INSTANCEWITHPATH>`,
    );
  });

  it('carry the place that they were asked for at, whichever came before', () => {
    const places = [
      ['h', 'n'],
      ['h', 'm'],
      ['i', 'm'],
      ['h', 'm'],
    ] as const;
    for (const [host, namespace] of places) {
      const expected = `<INSTANCEPATH>${namespacePath(host, namespace)}${baseName}</INSTANCEPATH>`;
      expect(asString(instancePath(host, namespace)(base, all))).toBe(expected);
    }
  });

  it('escape embedded instances once more at each level', () => {
    const inner = { kind: 'instance', className: 'T_Base', properties: new Map() } as const;
    expect(asString(rowInstance(rowOf('T_All', { Inner: inner }), all))).toContain(
      '<PROPERTY NAME="Inner" TYPE="string" EmbeddedObject="instance"><VALUE>&lt;INSTANCE CLASSNAME="T_Base"&gt;&lt;/INSTANCE&gt;</VALUE></PROPERTY>',
    );
  });
});

describe('paths', () => {
  const path: InstancePath = { kind: 'instance-path', className: 'C', keys: new Map([['k', 5n]]) };

  it('take the fullest form that they allow', () => {
    const name = instanceName(path);
    expect(name).toContain('<KEYVALUE VALUETYPE="numeric" TYPE="uint64">5</KEYVALUE>');
    expect(pathElement(path)).toBe(name);
    expect(pathElement({ ...path, namespace: 'n' })).toBe(
      `<LOCALINSTANCEPATH><LOCALNAMESPACEPATH><NAMESPACE NAME="n"/></LOCALNAMESPACEPATH>${name}</LOCALINSTANCEPATH>`,
    );
    expect(objectPath({ ...path, namespace: 'n' }, 'h')).toContain(
      '<OBJECTPATH><INSTANCEPATH><NAMESPACEPATH><HOST>h</HOST>',
    );
    expect(objectPath({ kind: 'class-path', className: 'C', namespace: 'n' }, 'h')).toContain(
      '<CLASSNAME NAME="C"/></CLASSPATH>',
    );
  });
});

describe('parameters', () => {
  it('always carry their type', () => {
    expect(paramValue('E', { type: 'boolean', isArray: false }, true)).toBe(
      '<PARAMVALUE NAME="E" PARAMTYPE="boolean"><VALUE>TRUE</VALUE></PARAMVALUE>',
    );
    expect(paramValue('N', { type: 'string', isArray: false }, null)).toBe(
      '<PARAMVALUE NAME="N" PARAMTYPE="string"></PARAMVALUE>',
    );
    expect(paramValue('R', { type: 'reference', isArray: true }, [])).toBe(
      '<PARAMVALUE NAME="R" PARAMTYPE="reference"><VALUE.REFARRAY></VALUE.REFARRAY></PARAMVALUE>',
    );
    expect(paramValue('L', { type: 'string', isArray: true, embedded: 'instance' }, [])).toBe(
      '<PARAMVALUE NAME="L" PARAMTYPE="string"><VALUE.ARRAY></VALUE.ARRAY></PARAMVALUE>',
    );
    expect(returnValue({ type: 'uint32', isArray: false }, 4096)).toBe(
      '<RETURNVALUE PARAMTYPE="uint32"><VALUE>4096</VALUE></RETURNVALUE>',
    );
    expect(returnValue({ type: 'uint32', isArray: false }, null)).toBe('');
  });
});

describe('messages', () => {
  it('echo the id and the spelling of the name', () => {
    const call = { kind: 'intrinsic', name: 'getINSTANCE' } as const;
    const request = { id: 'a"b', isMulti: false };
    expect(messageStart(request) + responseStart(call) + responseEnd(call) + messageEnd(request)).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<CIM CIMVERSION="2.0" DTDVERSION="2.0"><MESSAGE ID="a&quot;b" PROTOCOLVERSION="1.0"><SIMPLERSP><IMETHODRESPONSE NAME="getINSTANCE"></IMETHODRESPONSE></SIMPLERSP></MESSAGE></CIM>\n',
    );
  });

  it('answer several calls in one MULTIRSP', () => {
    expect(messageStart({ id: '', isMulti: true })).toMatch(/<MULTIRSP>$/);
    expect(messageEnd({ id: '', isMulti: true })).toMatch(/^<\/MULTIRSP>/);
  });

  it('explain an error by a CIM_Error instance', () => {
    const text = errorElement(
      new CIMError('NOT_FOUND', 'no "such" machine', {
        details: { messageId: 'HANDLE_INVALID', probableCause: 73, recommendedAction: 'look' },
      }),
      true,
    );
    expect(text).toContain(
      '<ERROR CODE="6" DESCRIPTION="no &quot;such&quot; machine"><INSTANCE CLASSNAME="CIM_Error">',
    );
    expect(text).toContain('<PROPERTY NAME="CIMStatusCode" TYPE="uint32"><VALUE>6</VALUE></PROPERTY>');
    expect(text).toContain('<PROPERTY NAME="ProbableCause" TYPE="uint16"><VALUE>73</VALUE></PROPERTY>');
    expect(text).toContain('<PROPERTY.ARRAY NAME="RecommendedActions" TYPE="string"><VALUE.ARRAY><VALUE>look</VALUE>');
  });
});

describe('declarations', () => {
  const view: ClassView = {
    localOnly: false,
    includeQualifiers: true,
    includeClassOrigin: true,
    propertyNames: undefined,
  };

  it('show a class with what it inherits', () => {
    const text = classElement(classOf('T_All'), view);
    expect(text).toContain('<CLASS NAME="T_All" SUPERCLASS="T_Base">');
    expect(text).toContain('<PROPERTY NAME="Caption" TYPE="string" CLASSORIGIN="T_Base" PROPAGATED="true">');
    expect(text).toContain('<PROPERTY NAME="U16" TYPE="uint16" CLASSORIGIN="T_All"><VALUE>7</VALUE></PROPERTY>');
    expect(text).toContain(
      '<PROPERTY.ARRAY NAME="Sizes" TYPE="uint64" ARRAYSIZE="4" CLASSORIGIN="T_All"></PROPERTY.ARRAY>',
    );
    expect(text).toContain('<METHOD NAME="Act" TYPE="uint32" CLASSORIGIN="T_All">');
    expect(text).toMatch(/<PARAMETER.REFARRAY NAME="Others" REFERENCECLASS="T_Base">/);
    expect(text).toMatch(/<QUALIFIER NAME="Key" TYPE="boolean"[^>]*><VALUE>TRUE<\/VALUE>/);
  });

  it('leave out what a view does not ask for', () => {
    const bare = { ...view, includeQualifiers: false, includeClassOrigin: false };
    expect(classElement(classOf('T_All'), bare)).not.toMatch(/QUALIFIER|CLASSORIGIN/);
    expect(classElement(classOf('T_All'), { ...bare, localOnly: true })).not.toContain('Caption');
    const none = classElement(classOf('T_Base'), { ...bare, propertyNames: new Set() });
    expect(none).toBe('<CLASS NAME="T_Base"></CLASS>');
    expect(classElement(classOf('T_Base'), { ...bare, propertyNames: new Set(['caption']) })).toBe(
      '<CLASS NAME="T_Base"><PROPERTY NAME="Caption" TYPE="string"></PROPERTY></CLASS>',
    );
  });

  it('escape what qualifiers say', () => {
    const text = classElement(classOf('T_Base'), view);
    expect(text).toContain('<VALUE>Base &amp; &lt;root&gt;</VALUE>');
  });

  it('hold nothing that XML cannot say', () => {
    const type = repository.qualifierType('key');
    const value = 'a\u0001b\u0004c\ufffe';
    expect(type && qualifierDeclaration({ ...type, type: 'string', value })).toContain(
      '<VALUE>a\ufffdb\ufffdc\ufffd</VALUE>',
    );
  });

  it('do not mix where one is rendered within another', () => {
    const [outer, inner] = ['key', 'description'].map((name) => repository.qualifierType(name));
    if (!outer || !inner) throw new Error('no such types');
    let within = '';
    const scopes = new Set(outer.scopes);
    scopes.has = (scope) => {
      within = qualifierDeclaration({ ...inner });
      return outer.scopes.has(scope);
    };
    expect(qualifierDeclaration({ ...outer, scopes })).toBe(qualifierDeclaration(outer));
    expect(within).toBe(qualifierDeclaration(inner));
  });

  it('show qualifier types', () => {
    const type = repository.qualifierType('key');
    expect(type && qualifierDeclaration(type)).toBe(
      '<QUALIFIER.DECLARATION NAME="Key" TYPE="boolean" ISARRAY="false" OVERRIDABLE="false" TOSUBCLASS="true" TRANSLATABLE="false"><SCOPE REFERENCE="true" PROPERTY="true"></SCOPE><VALUE>FALSE</VALUE></QUALIFIER.DECLARATION>',
    );
  });
});
