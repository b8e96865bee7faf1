import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { elements } from './elements.ts';
import { validate } from './validate.ts';

const reply = (content: string) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<CIM CIMVERSION="2.0" DTDVERSION="2.0"><MESSAGE ID="1" PROTOCOLVERSION="1.0"><SIMPLERSP>${content}</SIMPLERSP></MESSAGE></CIM>\n`;
const returned = (content: string) =>
  reply(`<IMETHODRESPONSE NAME="X"><IRETURNVALUE>${content}</IRETURNVALUE></IMETHODRESPONSE>`);
const embedded = (text: string) =>
  returned(
    `<INSTANCE CLASSNAME="C"><PROPERTY NAME="p" TYPE="string" EmbeddedObject="instance"><VALUE>${text}</VALUE></PROPERTY></INSTANCE>`,
  );

describe('the validator of replies', () => {
  it.each([
    returned(''),
    returned('<CLASSNAME NAME="a"/><CLASSNAME NAME="b"/><CLASSNAME NAME="c"/><CLASSNAME NAME="d"/>'),
    returned('<VALUE.ARRAY><VALUE>a &amp; &#13;</VALUE><VALUE.NULL/></VALUE.ARRAY>'),
    reply('<METHODRESPONSE NAME="X"><ERROR CODE="1"/></METHODRESPONSE>'),
    embedded('&lt;INSTANCE CLASSNAME="D"/&gt;'),
  ])('accepts %s', (document) => {
    expect(() => validate(document)).not.toThrow();
  });

  it.each([
    ['an unknown element', returned('<CLASSNAMES/>')],
    ['a mixture', returned('<CLASSNAME NAME="a"/><INSTANCENAME CLASSNAME="b"/>')],
    ['a missing child', returned('<OBJECTPATH></OBJECTPATH>')],
    ['a child too many', returned('<VALUE.REFERENCE><CLASSNAME NAME="a"/><CLASSNAME NAME="a"/></VALUE.REFERENCE>')],
    ['an error beside a value', reply('<IMETHODRESPONSE NAME="X"><ERROR CODE="1"/><IRETURNVALUE/></IMETHODRESPONSE>')],
    ['an unknown attribute', returned('<CLASSNAME NAME="a" TYPE="string"/>')],
    ['a missing attribute', returned('<CLASSNAME/>')],
    ['an attribute out of its range', returned('<INSTANCE CLASSNAME="C"><PROPERTY NAME="p" TYPE="int"/></INSTANCE>')],
    ['text between elements', returned('<CLASSNAME NAME="a"/>x')],
    ['an element within text', returned('<VALUE><VALUE/></VALUE>')],
    ['an undefined entity', returned('<VALUE>&nbsp;</VALUE>')],
    ['a naked ampersand', returned('<VALUE>a & b</VALUE>')],
    ['a reference to a control character', returned('<VALUE>&#1;</VALUE>')],
    ['a control character', returned('<VALUE>\u0001</VALUE>')],
    ['half a surrogate pair', returned('<VALUE>\ud800</VALUE>')],
    ['a wrong end tag', returned('<VALUE>').replace('</IRETURNVALUE>', '')],
    ['a truncated document', returned('').slice(0, -10)],
    ['two roots', returned('') + returned('').slice(39)],
    ['a fault within an embedded instance', embedded('&lt;INSTANCE/&gt;')],
    ['text for an embedded instance', embedded('text')],
  ])('refuses %s', (_, document) => {
    expect(() => validate(document)).toThrow();
  });
});

/** The DMTF's own file lies beside the project where it was put there. */
const dtd = new URL('../../../../shared/data/DSP0203_2.4.0.dtd', import.meta.url);

describe.skipIf(!existsSync(dtd))('the table of elements', () => {
  it('agrees with the DTD of DSP0203 2.4', () => {
    const text = readFileSync(dtd, 'utf8');
    const declared = [...text.matchAll(/<!ELEMENT\s+(\S+)\s+([^>]*)>/g)];
    const plain = (content: string) => content.replace(/[\s()]/g, '');
    expect(Object.fromEntries(declared.map(([, name, content]) => [name, plain(content ?? '')]))).toEqual(
      Object.fromEntries(Object.entries(elements).map(([name, { content }]) => [name, plain(content)])),
    );
  });
});
