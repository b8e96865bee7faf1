import { describe, expect, it } from 'vitest';
import { readCIMHeaders } from '../../../src/cim/http/cim-headers.ts';
import { checkHeadersAgainst } from '../../../src/cim/http/cim-object.ts';
import { HttpError } from '../../../src/cim/http/http-error.ts';
import type { InstancePath, KeyValue } from '../../../src/cim/values/path.ts';
import type { ExtrinsicCall, IntrinsicCall } from '../../../src/cim/xml/message.ts';

/** What comes of a CIMObject header, byte for byte as it was sent, beside a call. */
function outcome(object: string, call: IntrinsicCall | ExtrinsicCall, method = call.name): string {
  const value = Buffer.from(object, 'utf8').toString('latin1');
  return outcomeOfBytes(value, call, method);
}

function outcomeOfBytes(value: string, call: IntrinsicCall | ExtrinsicCall, method = call.name): string {
  const headers = {
    cimoperation: 'MethodCall',
    'content-type': 'text/xml',
    'content-length': '1',
    cimmethod: method,
    cimobject: value,
  };
  try {
    const { call: named } = readCIMHeaders({ headers, rawHeaders: Object.entries(headers).flat() });
    if (named === undefined) return 'a batch';
    checkHeadersAgainst(named, call);
    return 'accepted';
  } catch (error) {
    return error instanceof HttpError ? error.id : String(error);
  }
}

const intrinsic: IntrinsicCall = { kind: 'intrinsic', name: 'GetInstance', namespace: 'root/cimv2', parameters: [] };

const path = (className: string, keys: Record<string, KeyValue>, namespace = 'root/cimv2'): InstancePath => ({
  kind: 'instance-path',
  namespace,
  className,
  keys: new Map(Object.entries(keys)),
});
const invoked = (target: ExtrinsicCall['target']): ExtrinsicCall => ({
  kind: 'extrinsic',
  name: 'RequestStateChange',
  namespace: target.namespace ?? '',
  target,
  parameters: [],
});

describe('CIMObject of an intrinsic operation', () => {
  it.each([
    ['raw', 'root/cimv2'],
    ['with its slash encoded', 'root%2Fcimv2'],
    ['with its slash encoded in small letters', 'root%2fcimv2'],
    ['with everything encoded', '%72oot%2Fcimv2'],
    ['in another case', 'ROOT/CIMv2'],
    ['as an absolute path', '/root/cimv2'],
  ])('%s is accepted', (_name, object) => expect(outcome(object, intrinsic)).toBe('accepted'));

  it.each([
    ['another namespace', 'root/interop'],
    ['a part of it', 'root'],
    ['more than it', 'root/cimv2/test'],
    ['a class', 'root/cimv2:CIM_Foo'],
    ['encoded twice', 'root%252Fcimv2'],
    ['cut short', 'root%2'],
    ['not UTF-8', 'root%ff'],
    ['empty', ''],
  ])('%s is a mismatch', (_name, object) => expect(outcome(object, intrinsic)).toBe('header-mismatch'));
});

describe('CIMObject of a method call on an instance', () => {
  const system = invoked(
    path('Xen_ComputerSystem', { CreationClassName: 'Xen_ComputerSystem', Name: 'a,b="c"\\d/e f' }),
  );
  const raw = 'root/cimv2:Xen_ComputerSystem.CreationClassName="Xen_ComputerSystem",Name="a,b=\\"c\\"\\\\d/e f"';

  it.each([
    ['raw, with raw quotes', raw],
    ['all encoded, as wbemcli and sfcc do', encodeURIComponent(raw)],
    ['with raw slashes and the rest encoded, as Java does', encodeURIComponent(raw).replaceAll('%2F', '/')],
    ['with only the quotes encoded', raw.replaceAll('"', '%22')],
    ['encoded as a form is, as Go does', new URLSearchParams({ '': raw }).toString().slice(1)],
    ['with the host before it', `//cim.example:5989/${raw}`],
    ['with scheme and host before it', `https://cim.example/${raw}`],
    ['with a slash before it', `/${raw}`],
    [
      'with names in another case',
      raw.replace('Xen_ComputerSystem.Cr', 'xen_computersystem.CR').replace(',Name', ',NAME'),
    ],
    ['with its keys in another order', raw.replace(/\.(.*?),(.*)$/, '.$2,$1')],
  ])('%s is accepted', (_name, object) => expect(outcome(object, system)).toBe('accepted'));

  it.each([
    ['without keys', 'root/cimv2:Xen_ComputerSystem'],
    ['with a key less', 'root/cimv2:Xen_ComputerSystem.CreationClassName="Xen_ComputerSystem"'],
    ['with a key more', `${raw},More="1"`],
    ['with a key twice', raw.replace('Xen_ComputerSystem.', 'Xen_ComputerSystem.Name="x",')],
    ['with a key twice, in another case', raw.replace('Xen_ComputerSystem.', 'Xen_ComputerSystem.NAME="x",')],
    ['with another value', raw.replace('e f"', 'e g"')],
    ['with a value in another case', raw.replace('"a,b', '"A,b')],
    ['with another class', raw.replace(':Xen_ComputerSystem', ':Xen_Memory')],
    ['with another namespace', raw.replace('root/cimv2', 'root/interop')],
    ['without a namespace', raw.replace('root/cimv2:', '')],
    ['that is no path', 'root/cimv2:Xen_ComputerSystem.Name=?'],
  ])('%s is a mismatch', (_name, object) => expect(outcome(object, system)).toBe('header-mismatch'));

  it('reads a percent sign that was not encoded as one', () => {
    const percent = (value: string) => outcome(`root/cimv2:C.K="${value}"`, invoked(path('C', { K: '50%25 or 100%' })));
    expect(percent('50%25 or 100%')).toBe('accepted');
    expect(percent(encodeURIComponent('50%25 or 100%'))).toBe('accepted');
    expect(percent('50% or 100%')).toBe('header-mismatch');
  });

  it('reads a plus sign as one where it is one', () => {
    const plus = (value: string) => outcome(`root/cimv2:C.K="${value}"`, invoked(path('C', { K: 'a+b c' })));
    for (const value of ['a+b c', 'a+b%20c', 'a%2Bb+c', 'a%2Bb%20c']) expect(plus(value)).toBe('accepted');
    expect(plus('a b c')).toBe('header-mismatch');
  });

  it('reads letters beyond ASCII in UTF-8, raw or encoded, and in Latin-1', () => {
    const call = invoked(path('C', { K: 'Straße' }));
    expect(outcome('root/cimv2:C.K="Straße"', call)).toBe('accepted');
    expect(outcome(encodeURIComponent('root/cimv2:C.K="Straße"'), call)).toBe('accepted');
    expect(outcomeOfBytes('root/cimv2:C.K="Straße"', call)).toBe('accepted');
    expect(outcome('root/cimv2:C.K="Strasse"', call)).toBe('header-mismatch');
  });

  const typed: readonly (readonly [name: string, text: string, sent: KeyValue, same: boolean])[] = [
    ['a number', '5', 5, true],
    ['a number with its sign', '+5', 5, true],
    ['a number in hexadecimal', '0x5', 5, true],
    ['a number that is quoted', '"5"', 5, true],
    ['a number that the body has as a string', '5', '5', true],
    ['another number', '6', 5, false],
    ['a word for a number', '"five"', 5, false],
    ['a number of 64 bits', '18446744073709551615', 18446744073709551615n, true],
    ['its neighbour', '18446744073709551614', 18446744073709551615n, false],
    ['a real', '1.50', 1.5, true],
    ['a whole real', '2.0', 2, true],
    ['a boolean', 'TRUE', true, true],
    ['a boolean in small letters', 'true', true, true],
    ['a boolean that is quoted', '"TRUE"', true, true],
    ['the other boolean', 'FALSE', true, false],
    ['a datetime', '"20261126120000.000000+000"', '20261126120000.000000+000', true],
    ['text', '"x"', 'x', true],
    ['blanks', '" x"', 'x', false],
  ];
  it.each(typed)('%s (%s) is compared by its type', (_name, text, sent, same) => {
    expect(outcome(`root/cimv2:C.K=${text}`, invoked(path('C', { K: sent })))).toBe(
      same ? 'accepted' : 'header-mismatch',
    );
  });

  it('compares references inside of keys as paths', () => {
    const inner = path('CIM_Inner', { Number: 1, Text: 'x' });
    const call = invoked(path('C', { Ref: inner }));
    const quoted = (text: string) => `root/cimv2:C.Ref="${text.replace(/["\\]/g, '\\$&')}"`;
    expect(outcome(quoted('root/cimv2:CIM_Inner.Text="x",Number=1'), call)).toBe('accepted');
    expect(outcome(quoted('//host/root/cimv2:CIM_Inner.Number=1,Text="x"'), call)).toBe('accepted');
    expect(outcome(quoted('CIM_Inner.Number=1,Text="x"'), call)).toBe('accepted');
    expect(outcome(quoted('root/other:CIM_Inner.Number=1,Text="x"'), call)).toBe('header-mismatch');
    expect(outcome(quoted('root/cimv2:CIM_Inner.Number=2,Text="x"'), call)).toBe('header-mismatch');
    expect(outcome('root/cimv2:C.Ref="no path"', call)).toBe('header-mismatch');
  });

  it('takes the only key of a body that does not name it', () => {
    const call = invoked(path('C', { '': 'x' }));
    expect(outcome('root/cimv2:C.K="x"', call)).toBe('accepted');
    expect(outcome('root/cimv2:C.K="x",L="x"', call)).toBe('header-mismatch');
  });
});

describe('CIMObject of a method call on a class', () => {
  const call = invoked({ kind: 'class-path', namespace: 'root/cimv2', className: 'Xen_Pool' });
  it.each([
    'root/cimv2:Xen_Pool',
    'root%2Fcimv2%3AXen_Pool',
    'ROOT/cimv2:xen_pool',
    '//cim.example/root/cimv2:Xen_Pool',
    '/root/cimv2:Xen_Pool',
  ])('%s is accepted', (object) => expect(outcome(object, call)).toBe('accepted'));
  it.each(['root/cimv2', 'Xen_Pool', 'root/cimv2:Xen_Host', 'root/cimv2:Xen_Pool.K="x"'])(
    '%s is a mismatch',
    (object) => expect(outcome(object, call)).toBe('header-mismatch'),
  );

  it('may have the suffix of a singleton where the instance has no keys', () => {
    expect(outcome('root/cimv2:Xen_Pool=@', invoked(path('Xen_Pool', {})))).toBe('accepted');
    expect(outcome('root/cimv2:Xen_Pool', invoked(path('Xen_Pool', {})))).toBe('accepted');
  });
});

describe('CIMMethod', () => {
  it.each([
    ['GetInstance', 'accepted'],
    ['getinstance', 'accepted'],
    ['Get%49nstance', 'accepted'],
    ['GetInstance, GetInstance', 'header-mismatch'],
    ['DeleteInstance', 'header-mismatch'],
    ['', 'header-mismatch'],
  ])('%s beside GetInstance is %s', (method, expected) => {
    expect(outcome('root/cimv2', intrinsic, method)).toBe(expected);
  });
});
