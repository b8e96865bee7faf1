import { describe, expect, it } from 'vitest';
import { XmlAnswerDecoder } from '../../../src/xenapi/client/xml-answer.ts';

function decode(value: string): unknown {
  return decodeDocument(`<methodResponse><params><param>${value}</param></params></methodResponse>`);
}

function decodeDocument(document: string): unknown {
  return new XmlAnswerDecoder().close(document);
}

describe('an XML-RPC answer', () => {
  it.each([
    ['bare text', '<value>a &amp; b</value>', 'a & b'],
    ['a string', '<value><string> a </string></value>', ' a '],
    ['an empty value', '<value/>', ''],
    ['an int, as text', '<value><int>9223372036854775807</int></value>', '9223372036854775807'],
    ['an i4', '<value><i4>7</i4></value>', '7'],
    ['a boolean', '<value><boolean>1</boolean></value>', true],
    ['a double', '<value><double>0.25</double></value>', 0.25],
    ['a time', '<value><dateTime.iso8601>20090710T09:01:27</dateTime.iso8601></value>', '20090710T09:01:27'],
    ['nil', '<value><nil/></value>', null],
    ['an array', '<value><array><data><value>a</value><value><nil/></value></data></array></value>', ['a', null]],
    ['white space between elements', '<value> <array> <data> <value>a</value> </data> </array> </value>', ['a']],
    [
      'structs in structs',
      '<value><struct><member><name>a</name><value><struct><member><name>b</name><value>c</value></member></struct></value></member></struct></value>',
      { a: { b: 'c' } },
    ],
  ])('reads %s', (_what, text, value) => {
    expect(decode(text)).toEqual(value);
  });

  it('keeps a member named __proto__ a member', () => {
    const value = decode('<value><struct><member><name>__proto__</name><value>x</value></member></struct></value>');
    expect(Object.entries(value as object)).toEqual([['__proto__', 'x']]);
  });

  it.each([
    ['mismatched tags', '<value><string>a</int></value>'],
    ['two values in one', '<value><string>a</string><string>b</string></value>'],
    ['text beside a value', '<value>a<string>b</string></value>'],
    ['text after a value', '<value><string>b</string>a</value>'],
    ['a member without a name', '<value><struct><member><value>a</value></member></struct></value>'],
    [
      'a member with two values',
      '<value><struct><member><name>n</name><value>a</value><value>a</value></member></struct></value>',
    ],
    ['foreign elements', '<value><base64>aGk=</base64></value>'],
    ['text in an array', '<value><array>a<data/></array></value>'],
    ['an entity of its own', '<value>&evil;</value>'],
  ])('refuses %s', (_what, text) => {
    expect(() => decode(text)).toThrow('no XML-RPC answer');
  });

  it('refuses a document type, a fault, a page and an answer cut short', () => {
    const documents = [
      '<!DOCTYPE a [<!ENTITY b "c">]><methodResponse><params/></methodResponse>',
      '<methodResponse><fault><value>a</value></fault></methodResponse>',
      '<html><body>Internal error</body></html>',
      '<methodResponse><params><param><value>a</value>',
      '<methodResponse><params/></methodResponse>',
      '',
    ];
    for (const document of documents) expect(() => decodeDocument(document)).toThrow('no XML-RPC answer');
  });

  it('refuses nesting without end', () => {
    const open = '<value><array><data>'.repeat(5_000);
    expect(() => decode(open)).toThrow('nested too deep');
  });

  it('reads the same in pieces as at once', () => {
    const document =
      '<methodResponse><params><param><value><array><data><value>grün</value><value><boolean>0</boolean></value></data></array></value></param></params></methodResponse>';
    const decoder = new XmlAnswerDecoder();
    for (const character of document) decoder.write(character);
    expect(decoder.close('')).toEqual(['grün', false]);
  });
});
