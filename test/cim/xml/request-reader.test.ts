import { describe, expect, it } from 'vitest';
import { XmlRequestError } from '../../../src/cim/xml/error.ts';
import { readEmbeddedInstance } from '../../../src/cim/xml/request-reader.ts';
import { extrinsic, intrinsic, message, parameter, place, read, readValue } from './requests.ts';

function refusal(request: string | Uint8Array): string | undefined {
  try {
    read(request);
  } catch (error) {
    if (error instanceof XmlRequestError) return error.fault;
    throw error;
  }
  return undefined;
}

const nameOf = (keys: string) => `<INSTANCENAME CLASSNAME="C">${keys}</INSTANCENAME>`;
const instanceOf = (properties: string) => `<INSTANCE CLASSNAME="C">${properties}</INSTANCE>`;
const embeddedClass = '&lt;CLASS NAME="D">&lt;/CLASS>';

describe('RequestReader: messages', () => {
  it('reads an intrinsic call, in pieces of any size', () => {
    const request = intrinsic(`${parameter('<VALUE>ä😀</VALUE>')}<IPARAMVALUE NAME="Q"/>`);
    for (const size of [1, 2, 3, 7, 100, 65_536]) {
      expect(read(request, undefined, size)).toEqual({
        id: '1001',
        protocolVersion: '1.0',
        isMulti: false,
        requests: [
          {
            kind: 'intrinsic',
            name: 'GetInstance',
            namespace: 'root/cimv2',
            parameters: [
              { name: 'P', value: { kind: 'text', text: 'ä😀' } },
              { name: 'Q', value: { kind: 'null' } },
            ],
          },
        ],
      });
    }
  });

  it('keeps parameters that are given twice, for the operation to refuse', () => {
    const [call] = read(intrinsic(parameter('<VALUE>1</VALUE>') + parameter('<VALUE>2</VALUE>'))).requests;
    expect(call?.parameters).toHaveLength(2);
  });

  it('reads a method call on a class and on an instance', () => {
    const sent =
      '<PARAMVALUE NAME="N" PARAMTYPE="uint16"><VALUE>0x2</VALUE></PARAMVALUE>' +
      '<PARAMVALUE NAME="E" EMBEDDEDOBJECT="instance"><VALUE>&lt;x/&gt;</VALUE></PARAMVALUE>' +
      '<PARAMVALUE NAME="R"><VALUE.REFARRAY><VALUE.REFERENCE><CLASSNAME NAME="D"/></VALUE.REFERENCE><VALUE.NULL/></VALUE.REFARRAY></PARAMVALUE>' +
      '<PARAMVALUE NAME="X" TYPE="string"/>';
    const [onClass] = read(extrinsic(sent)).requests;
    expect(onClass).toEqual({
      kind: 'extrinsic',
      name: 'Act',
      namespace: 'root/cimv2',
      target: { kind: 'class-path', namespace: 'root/cimv2', className: 'T_All' },
      parameters: [
        { name: 'N', paramType: 'uint16', value: { kind: 'text', text: '0x2' } },
        { name: 'E', embedded: 'instance', value: { kind: 'text', text: '<x/>' } },
        { name: 'R', value: { kind: 'reference-array', paths: [{ kind: 'class-path', className: 'D' }, null] } },
        { name: 'X', paramType: 'string', value: { kind: 'null' } },
      ],
    });
    const [onInstance] = read(extrinsic('', nameOf(''))).requests;
    expect(onInstance).toMatchObject({ target: { kind: 'instance-path', namespace: 'root/cimv2', className: 'C' } });
  });

  it('reads an export call', () => {
    const request = message(
      `<SIMPLEEXPREQ><EXPMETHODCALL NAME="ExportIndication"><EXPPARAMVALUE NAME="NewIndication">${instanceOf('')}</EXPPARAMVALUE></EXPMETHODCALL></SIMPLEEXPREQ>`,
    );
    expect(read(request).requests[0]).toMatchObject({ kind: 'export', parameters: [{ instance: { className: 'C' } }] });
  });

  it('reads several calls in one message, passing over correlators', () => {
    const call = `<SIMPLEREQ><CORRELATOR NAME="c" TYPE="string"><VALUE>1</VALUE></CORRELATOR><IMETHODCALL NAME="EnumerateQualifiers">${place}</IMETHODCALL></SIMPLEREQ>`;
    const request = read(message(`<MULTIREQ>${call}${call}</MULTIREQ>`));
    expect(request.isMulti).toBe(true);
    expect(request.requests).toHaveLength(2);
    expect(refusal(message(`<MULTIREQ>${call}</MULTIREQ>`))).toBe('request-not-valid');
  });

  it.each([
    ['CIMVERSION="2.0"', 'CIMVERSION="3.0"', 'unsupported-cim-version'],
    ['DTDVERSION="2.0"', 'DTDVERSION="1.0"', 'unsupported-dtd-version'],
    ['PROTOCOLVERSION="1.0"', 'PROTOCOLVERSION="2.0"', 'unsupported-protocol-version'],
    ['PROTOCOLVERSION="1.0"', 'PROTOCOLVERSION=""', 'unsupported-protocol-version'],
  ])('refuses %s when it is %s', (from, to, cimError) => {
    expect(refusal(intrinsic('').replace(from, to))).toBe(cimError);
  });

  it('accepts later minor versions', () => {
    expect(refusal(intrinsic('').replace('CIMVERSION="2.0"', 'CIMVERSION="2.99"'))).toBeUndefined();
    expect(refusal(intrinsic('').replace('PROTOCOLVERSION="1.0"', 'PROTOCOLVERSION="1.4"'))).toBeUndefined();
  });
});

describe('RequestReader: documents', () => {
  it('accepts a byte order mark, UTF-16 and a missing declaration', () => {
    const bare = intrinsic('').replace(/^<\?.*\?>\n/, '');
    expect(refusal(bare)).toBeUndefined();
    expect(refusal(`\uFEFF${intrinsic('')}`)).toBeUndefined();
    const utf16 = intrinsic('').replace('utf-8', 'UTF-16');
    expect(refusal(Buffer.from(`\uFEFF${utf16}`, 'utf16le'))).toBeUndefined();
    expect(refusal(Buffer.from(`\uFEFF${utf16}`, 'utf16le').swap16())).toBeUndefined();
    expect(refusal(Buffer.from(bare, 'utf16le'))).toBeUndefined();
  });

  it('refuses a document type before it reads any of it, however the pieces fall', () => {
    const request = intrinsic('').replace('<CIM', '<!-- c --><!DOCTYPE CIM [ <!ENTITY a "b"> ');
    for (const size of [1, 5, 1000]) expect(() => read(request, undefined, size)).toThrow('document type');
    expect(refusal(intrinsic('').replace('<MESSAGE', '<!DOCTYPE x><MESSAGE'))).toBe('request-not-well-formed');
  });

  it.each([
    ['other encodings', intrinsic('').replace('utf-8', 'iso-8859-1'), 'request-not-valid'],
    ['invalid UTF-8', Buffer.concat([Buffer.from('<CIM a="'), Buffer.from([0xc3, 0x28])]), 'request-not-valid'],
    ['UTF-8 that is cut off', Buffer.concat([Buffer.from(intrinsic('')), Buffer.from([0xc3])]), 'request-not-valid'],
    ['nothing at all', '', 'request-not-well-formed'],
    ['a cut document', intrinsic('').slice(0, -3), 'request-not-well-formed'],
    ['mismatched tags', intrinsic('').replace('</IMETHODCALL>', '</METHODCALL>'), 'request-not-well-formed'],
    ['two roots', `${intrinsic('')}<CIM/>`, 'request-not-well-formed'],
    ['text after the root', `${intrinsic('')}x`, 'request-not-well-formed'],
    ['an attribute given twice', intrinsic('').replace('ID="1001"', 'ID="1" ID="2"'), 'request-not-well-formed'],
    ['undefined entities', intrinsic(parameter('<VALUE>&nbsp;</VALUE>')), 'request-not-well-formed'],
    [
      'names of the prototype as entities',
      intrinsic(parameter('<VALUE>&toString;</VALUE>')),
      'request-not-well-formed',
    ],
    ['control characters', intrinsic(parameter('<VALUE>&#1;</VALUE>')), 'request-not-well-formed'],
    ['surrogates by reference', intrinsic(parameter('<VALUE>&#xD800;</VALUE>')), 'request-not-well-formed'],
    ['code points that do not exist', intrinsic(parameter('<VALUE>&#x110000;</VALUE>')), 'request-not-well-formed'],
    ['another root', '<HTML/>', 'request-not-valid'],
    ['text between elements', intrinsic('x'), 'request-not-valid'],
    ['CDATA between elements', intrinsic('<![CDATA[x]]>'), 'request-not-valid'],
    ['unknown elements', intrinsic('<FOO/>'), 'request-not-valid'],
    ['elements named like the prototype', intrinsic('<constructor/>'), 'request-not-valid'],
    ['misplaced elements', intrinsic('<CLASSNAME NAME="x"/>'), 'request-not-valid'],
    ['a missing attribute', intrinsic('<IPARAMVALUE/>'), 'request-not-valid'],
    ['a missing child', message('<SIMPLEREQ/>'), 'request-not-valid'],
    ['a child too many', intrinsic(parameter('<VALUE/><VALUE/>')), 'request-not-valid'],
    ['a response', message('<SIMPLERSP><IMETHODRESPONSE NAME="x"/></SIMPLERSP>'), 'request-not-valid'],
    ['a namespace in one piece', intrinsic('').replace('NAME="root"', 'NAME="root/cimv2"'), 'request-not-valid'],
  ])('refuses %s', (_, request, cimError) => {
    expect(refusal(request)).toBe(cimError);
  });

  it('ignores unknown attributes, comments and white space between elements', () => {
    const request = intrinsic(parameter('<VALUE.ARRAY FOO="1"> <!-- c --> <VALUE>a</VALUE>\n</VALUE.ARRAY>'));
    expect(read(request).requests[0]).toMatchObject({ parameters: [{ value: { kind: 'array', items: ['a'] } }] });
  });
});

describe('RequestReader: values', () => {
  it('keeps text exactly, CDATA and references included', () => {
    expect(readValue('<VALUE> a&#x20;<![CDATA[<b>]]>&amp;\n<!-- c -->&#65; </VALUE>')).toEqual({
      kind: 'text',
      text: ' a <b>&\nA ',
    });
  });

  it('keeps characters whole, wherever its steps end', () => {
    for (let length = 7700; length < 8200; length++) {
      const text = `${' '.repeat(length)}😀`;
      expect(readValue(`<VALUE>${text}&#x0000041;</VALUE>`)).toEqual({ kind: 'text', text: `${text}A` });
    }
  });

  it('tells the empty array from NULL and keeps NULL items', () => {
    expect(readValue('<VALUE.ARRAY/>')).toEqual({ kind: 'array', items: [] });
    expect(readValue('')).toEqual({ kind: 'null' });
    expect(readValue('<VALUE.ARRAY><VALUE/><VALUE.NULL/></VALUE.ARRAY>')).toEqual({ kind: 'array', items: ['', null] });
  });

  it('reads keys by TYPE, else by VALUETYPE', () => {
    const keys = [
      '<KEYBINDING NAME="a"><KEYVALUE> x </KEYVALUE></KEYBINDING>',
      '<KEYBINDING NAME="b"><KEYVALUE VALUETYPE="numeric">+0x10</KEYVALUE></KEYBINDING>',
      '<KEYBINDING NAME="c"><KEYVALUE VALUETYPE="numeric">18446744073709551615</KEYVALUE></KEYBINDING>',
      '<KEYBINDING NAME="d"><KEYVALUE VALUETYPE="boolean">TRUE</KEYVALUE></KEYBINDING>',
      '<KEYBINDING NAME="e"><KEYVALUE VALUETYPE="numeric" TYPE="uint64">5</KEYVALUE></KEYBINDING>',
      '<KEYBINDING NAME="f"><KEYVALUE TYPE="">5</KEYVALUE></KEYBINDING>',
      `<KEYBINDING NAME="g"><VALUE.REFERENCE><LOCALINSTANCEPATH>${place}${nameOf('')}</LOCALINSTANCEPATH></VALUE.REFERENCE></KEYBINDING>`,
    ];
    const value = readValue(nameOf(keys.join('')));
    const nested = { kind: 'instance-path', namespace: 'root/cimv2', className: 'C', keys: new Map() };
    expect(value?.kind === 'instance-name' && [...value.path.keys.values()]).toEqual([
      ' x ',
      16,
      18_446_744_073_709_551_615n,
      true,
      5n,
      '5',
      nested,
    ]);
  });

  it('gives the only key without a name the empty name', () => {
    expect(readValue(nameOf('<KEYVALUE>x</KEYVALUE>'))).toMatchObject({ path: { keys: new Map([['', 'x']]) } });
  });

  it.each([
    [['', 'root', 'cimv2'], 'root/cimv2'],
    [['', '', 'root'], 'root'],
    [[''], 'request-not-valid'],
    [['root', '', 'cimv2'], 'request-not-valid'],
    [['root', 'cimv2', ''], 'request-not-valid'],
    [['', '/root'], 'request-not-valid'],
  ])('takes empty segments of a namespace at its beginning only: %j', (segments, expected) => {
    const namespace = segments.map((segment) => `<NAMESPACE NAME="${segment}"/>`).join('');
    const request = intrinsic('').replace(place, `<LOCALNAMESPACEPATH>${namespace}</LOCALNAMESPACEPATH>`);
    expect(refusal(request) ?? read(request).requests[0]).toEqual(
      expected === 'request-not-valid' ? expected : expect.objectContaining({ namespace: expected }),
    );
  });

  it('reads full and local paths in references', () => {
    const host = `<NAMESPACEPATH><HOST>h:5989</HOST>${place}</NAMESPACEPATH>`;
    expect(readValue(`<VALUE.REFERENCE><INSTANCEPATH>${host}${nameOf('')}</INSTANCEPATH></VALUE.REFERENCE>`)).toEqual({
      kind: 'reference',
      path: { kind: 'instance-path', host: 'h:5989', namespace: 'root/cimv2', className: 'C', keys: new Map() },
    });
  });

  it.each([
    [
      'a key that is given twice',
      nameOf('<KEYBINDING NAME="a"><KEYVALUE/></KEYBINDING><KEYBINDING NAME="A"><KEYVALUE/></KEYBINDING>'),
    ],
    ['two keys without names', nameOf('<KEYVALUE/><KEYVALUE/>')],
    ['a key of an unknown type', nameOf('<KEYVALUE TYPE="__proto__">x</KEYVALUE>')],
    ['a key that does not fit its type', nameOf('<KEYVALUE TYPE="uint8">256</KEYVALUE>')],
    ['a numeric key that is none', nameOf('<KEYVALUE VALUETYPE="numeric">x</KEYVALUE>')],
    ['a class as key', nameOf('<VALUE.REFERENCE><CLASSNAME NAME="x"/></VALUE.REFERENCE>')],
    [
      'a property that is given twice',
      instanceOf('<PROPERTY NAME="a" TYPE="string"/><PROPERTY NAME="A" TYPE="string"/>'),
    ],
    ['a number out of range', instanceOf('<PROPERTY NAME="a" TYPE="sint8"><VALUE>128</VALUE></PROPERTY>')],
    ['a wrong boolean', instanceOf('<PROPERTY NAME="a" TYPE="boolean"><VALUE>yes</VALUE></PROPERTY>')],
    ['a wrong datetime', instanceOf('<PROPERTY NAME="a" TYPE="datetime"><VALUE>now</VALUE></PROPERTY>')],
    ['an unknown type', instanceOf('<PROPERTY NAME="a" TYPE="int"/>')],
    ['a wrong EmbeddedObject', instanceOf('<PROPERTY NAME="a" TYPE="string" EmbeddedObject="x"/>')],
    [
      'a class embedded as instance',
      instanceOf(
        `<PROPERTY NAME="a" TYPE="string" EmbeddedObject="instance"><VALUE>${embeddedClass}</VALUE></PROPERTY>`,
      ),
    ],
    [
      'a broken class embedded as object',
      instanceOf('<PROPERTY NAME="a" TYPE="string" EmbeddedObject="object"><VALUE>&lt;CLASS/></VALUE></PROPERTY>'),
    ],
    ['an embedded number', instanceOf('<PROPERTY NAME="a" TYPE="uint8" EmbeddedObject="object"/>')],
    [
      'an instance as the value of a qualifier',
      '<CLASS NAME="C"><QUALIFIER NAME="a" TYPE="uint8"><VALUE><INSTANCE CLASSNAME="C"/></VALUE></QUALIFIER></CLASS>',
    ],
    [
      'an instance as the value of a qualifier type',
      '<QUALIFIER.DECLARATION NAME="Q" TYPE="string" ISARRAY="true"><VALUE.ARRAY><VALUE><INSTANCE CLASSNAME="C"/></VALUE></VALUE.ARRAY></QUALIFIER.DECLARATION>',
    ],
    ['text beside an instance', '<VALUE>x<INSTANCE CLASSNAME="C"/></VALUE>'],
  ])('refuses %s', (_, content) => {
    expect(refusal(intrinsic(parameter(content)))).toBe('request-not-valid');
  });

  it('reads an instance with typed values and ignores its qualifiers', () => {
    const value = readValue(
      instanceOf(
        '<QUALIFIER NAME="Q" TYPE="string"/>' +
          '<PROPERTY NAME="a" TYPE="uint64"><QUALIFIER NAME="Key" TYPE="boolean"><VALUE>true</VALUE></QUALIFIER><VALUE>0x5</VALUE></PROPERTY>' +
          '<PROPERTY NAME="b" TYPE="string"/>' +
          '<PROPERTY.ARRAY NAME="c" TYPE="uint8"><VALUE.ARRAY><VALUE>1</VALUE><VALUE.NULL/></VALUE.ARRAY></PROPERTY.ARRAY>' +
          `<PROPERTY.REFERENCE NAME="d"><VALUE.REFERENCE>${nameOf('')}</VALUE.REFERENCE></PROPERTY.REFERENCE>`,
      ),
    );
    expect(value?.kind === 'instance' && Object.fromEntries(value.instance.properties)).toEqual({
      a: { type: 'uint64', isArray: false, value: 5n },
      b: { type: 'string', isArray: false, value: null },
      c: { type: 'uint8', isArray: true, value: [1, null] },
      d: { type: 'reference', isArray: false, value: { kind: 'instance-path', className: 'C', keys: new Map() } },
    });
  });

  it('reads embedded instances: escaped, in CDATA, unescaped, and one within the other', () => {
    const inner =
      '<INSTANCE CLASSNAME="D"><PROPERTY NAME="x" TYPE="string"><VALUE>a&amp;b</VALUE></PROPERTY></INSTANCE>';
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const property = (content: string, attribute = ' EmbeddedObject="instance"') =>
      instanceOf(`<PROPERTY NAME="p" TYPE="string"${attribute}><VALUE>${content}</VALUE></PROPERTY>`);
    const expected = {
      embedded: 'instance',
      value: { className: 'D', properties: new Map([['x', { value: 'a&b' }]]) },
    };
    for (const content of [
      property(escaped(inner)),
      property(`<![CDATA[${inner}]]>`),
      property(inner, ''),
      property(escaped(`<?xml version="1.0"?>${inner}`), ' EMBEDDEDOBJECT="instance"'),
    ]) {
      expect(readValue(content)).toMatchObject({ instance: { properties: new Map([['p', expected]]) } });
    }
    expect(readValue(property(escaped(property(escaped(inner)))))).toMatchObject({
      instance: { properties: new Map([['p', { value: { properties: new Map([['p', expected]]) } }]]) },
    });
    expect(readValue(property(''))).toMatchObject({ instance: { properties: new Map([['p', { value: null }]]) } });
  });

  it('leaves an embedded class the text that it is, once it has been read', () => {
    const property = `<PROPERTY NAME="p" TYPE="string" EmbeddedObject="object"><VALUE>${embeddedClass}</VALUE></PROPERTY>`;
    const expected = { type: 'string', isArray: false, embedded: 'object', value: '<CLASS NAME="D"></CLASS>' };
    expect(readValue(instanceOf(property))).toMatchObject({ instance: { properties: new Map([['p', expected]]) } });
  });

  it('reads an instance that is written unescaped into a parameter', () => {
    expect(readValue(`<VALUE> ${instanceOf('')} </VALUE>`)).toMatchObject({ kind: 'instance' });
    expect(readEmbeddedInstance(instanceOf('')).className).toBe('C');
    expect(() => readEmbeddedInstance('instance of C {}')).toThrow(XmlRequestError);
  });

  it('reads the named instance of ModifyInstance with its path', () => {
    expect(readValue(`<VALUE.NAMEDINSTANCE>${nameOf('')}${instanceOf('')}</VALUE.NAMEDINSTANCE>`)).toMatchObject({
      kind: 'named-instance',
      instance: { className: 'C', path: { className: 'C' } },
    });
  });
});

describe('RequestReader: declarations', () => {
  it('reads a class', () => {
    const value = readValue(
      '<CLASS NAME="N" SUPERCLASS="S"><QUALIFIER NAME="Description" TYPE="string" TRANSLATABLE="true"><VALUE>d</VALUE></QUALIFIER>' +
        '<PROPERTY NAME="a" TYPE="uint8"><QUALIFIER NAME="Key" TYPE="boolean"><VALUE>TRUE</VALUE></QUALIFIER><VALUE>3</VALUE></PROPERTY>' +
        '<PROPERTY.ARRAY NAME="b" TYPE="string" ARRAYSIZE="4"/><PROPERTY.REFERENCE NAME="c" REFERENCECLASS="X"/>' +
        '<METHOD NAME="m" TYPE="uint32"><QUALIFIER NAME="Static" TYPE="boolean"/><PARAMETER NAME="p" TYPE="string"/><PARAMETER.REFARRAY NAME="r" REFERENCECLASS="X"/></METHOD></CLASS>',
    );
    expect(value).toEqual({
      kind: 'class',
      declaration: {
        name: 'N',
        superclass: 'S',
        impliesOverride: true,
        qualifiers: [{ name: 'Description', type: 'string', isArray: false, value: 'd', translatable: true }],
        properties: [
          {
            name: 'a',
            type: 'uint8',
            isArray: false,
            qualifiers: [{ name: 'Key', type: 'boolean', isArray: false, value: true }],
            defaultValue: 3,
          },
          { name: 'b', type: 'string', isArray: true, arraySize: 4, qualifiers: [], defaultValue: null },
          { name: 'c', type: 'reference', isArray: false, referenceClass: 'X', qualifiers: [], defaultValue: null },
        ],
        methods: [
          {
            name: 'm',
            returnType: 'uint32',
            qualifiers: [{ name: 'Static', type: 'boolean', isArray: false, value: null }],
            parameters: [
              { name: 'p', type: 'string', isArray: false, qualifiers: [] },
              { name: 'r', type: 'reference', isArray: true, referenceClass: 'X', qualifiers: [] },
            ],
          },
        ],
      },
    });
  });

  it('reads a qualifier type', () => {
    expect(
      readValue(
        '<QUALIFIER.DECLARATION NAME="Q" TYPE="string" ISARRAY="true" OVERRIDABLE="false"><SCOPE CLASS="true" PROPERTY="false" METHOD="TRUE"/><VALUE.ARRAY><VALUE>x</VALUE></VALUE.ARRAY></QUALIFIER.DECLARATION>',
      ),
    ).toEqual({
      kind: 'qualifier-declaration',
      declaration: {
        name: 'Q',
        type: 'string',
        isArray: true,
        value: ['x'],
        scopes: new Set(['class', 'method']),
        overridable: false,
        toSubclass: true,
        translatable: false,
      },
    });
  });

  it.each([
    ['', ['class', 'association', 'reference', 'property', 'method', 'parameter', 'indication']],
    ['<SCOPE/>', []],
  ])('takes a qualifier type with "%s" as one that applies to %j', (scope, scopes) => {
    expect(readValue(`<QUALIFIER.DECLARATION NAME="Q" TYPE="string">${scope}</QUALIFIER.DECLARATION>`)).toMatchObject({
      declaration: { scopes: new Set(scopes) },
    });
  });
});
