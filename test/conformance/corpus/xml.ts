import { type Case, type Family, family, lions } from './case.ts';

const illFormed = '400 request-not-well-formed';
const notValid = '400 request-not-valid';
const replace = (what: string | RegExp, by: string): Omit<Case, 'name' | 'outcome'> => ({
  edit: (body) => body.replace(what, by),
});
const name = (text: string): Omit<Case, 'name' | 'outcome'> => ({
  parameters: `<IPARAMVALUE NAME="ClassName"><CLASSNAME NAME="${text}"/></IPARAMVALUE>`,
});
const value = (text: string): Omit<Case, 'name' | 'outcome'> => ({
  operation: 'GetQualifier',
  parameters: `<IPARAMVALUE NAME="QualifierName"><VALUE>${text}</VALUE></IPARAMVALUE>`,
});
const prolog = (text: string) => replace(/^<\?xml[^>]*\?>/, text);
const declaration = '<?xml version="1.0" encoding="utf-8"?>';

/** XML 1.0: what is ill-formed is told so, before anything is done (DSP0200 1.4 § 7.3.4). */
export const wellFormedness: Family = family('well-formedness', [
  ['a start tag without an end', illFormed, replace('</SIMPLEREQ>', '')],
  ['an end tag without a start', illFormed, replace('</SIMPLEREQ>', '</SIMPLEREQ></SIMPLEREQ>')],
  ['crossed tags', illFormed, replace('</SIMPLEREQ></MESSAGE>', '</MESSAGE></SIMPLEREQ>')],
  ['an end tag in other letters', illFormed, replace('</SIMPLEREQ>', '</simplereq>')],
  ['the document cut in half', illFormed, { edit: (body) => body.slice(0, body.length / 2) }],
  ['the document cut within a tag', illFormed, { edit: (body) => body.slice(0, -2) }],
  ['only an XML declaration', illFormed, { body: declaration }],
  ['only blanks', illFormed, { body: '   \n ' }],
  ['text and no element', illFormed, { body: 'SELECT * FROM CIM_Everything' }],
  ['JSON', illFormed, { body: '{"CIM":{}}' }],
  ['text behind the root', illFormed, { edit: (body) => `${body}x` }],
  ['a second root', illFormed, { edit: (body) => body + body.replace(/^<\?xml[^>]*\?>/, '') }],
  ['blanks behind the root', 'ok', { edit: (body) => `${body}\r\n\t ` }],
  ['a comment behind the root', 'ok', { edit: (body) => `${body}<!-- end -->` }],
  ['an attribute without quotes', illFormed, replace('ID="1001"', 'ID=1001')],
  ['an attribute without a value', illFormed, replace('ID="1001"', 'ID')],
  ['an attribute twice', illFormed, replace('ID="1001"', 'ID="1" ID="2"')],
  ['attributes without a blank between', illFormed, replace('ID="1001" ', 'ID="1001"')],
  ['attributes in single quotes', 'ok', replace('ID="1001"', "ID='1001'")],
  ['blanks around the equals sign', 'ok', replace('ID="1001"', 'ID = "1001"')],
  ['an attribute that begins with a digit', illFormed, replace('ID="1001"', 'ID="1" 2="3"')],
  ['a less-than sign in an attribute', illFormed, name('a<b')],
  ['an ampersand in an attribute', illFormed, name('a&b')],
  ['an ampersand in text', illFormed, value('a & b')],
  ['an undefined entity', illFormed, value('&nbsp;')],
  ['an entity named constructor', illFormed, value('&constructor;')],
  ['an entity named __proto__', illFormed, value('&__proto__;')],
  ['an entity without a semicolon', illFormed, value('&amp')],
  ['an empty entity', illFormed, value('&;')],
  ['the five entities', 'error 6', value('&amp;&lt;&gt;&quot;&apos;')],
  ['a name of punctuation', illFormed, replace('<SIMPLEREQ>', '<!SIMPLEREQ>')],
  ['a blank in front of a name', illFormed, replace('<SIMPLEREQ>', '< SIMPLEREQ>')],
  ['two hyphens in a comment', illFormed, replace('<SIMPLEREQ>', '<!-- a -- b --><SIMPLEREQ>')],
  ['a comment that does not end', illFormed, replace('<SIMPLEREQ>', '<!-- <SIMPLEREQ>')],
  ['comments everywhere', 'ok', { edit: (body) => body.replace(/></g, '><!-- x --><') }],
  ['processing instructions', 'ok', replace('<SIMPLEREQ>', '<?php echo 1 ?><SIMPLEREQ>')],
  ['a processing instruction named xml', illFormed, replace('<SIMPLEREQ>', '<?xml version="1.0"?><SIMPLEREQ>')],
  ['a blank before the XML declaration', illFormed, { edit: (body) => ` ${body}` }],
  ['no XML declaration', 'ok', prolog('')],
  ['XML 1.1', ['ok', illFormed, notValid], prolog('<?xml version="1.1"?>')],
  ['XML 2.0', ['ok', illFormed, notValid], prolog('<?xml version="2.0"?>')],
  ['an XML declaration without a version', illFormed, prolog('<?xml encoding="utf-8"?>')],
  ['a standalone document', 'ok', prolog('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>')],
  ['an encoding in capitals', 'ok', prolog('<?xml version="1.0" encoding="UTF-8"?>')],
  ['CDATA that does not end', illFormed, value('<![CDATA[ x')],
  ['CDATA within a tag', illFormed, replace('<SIMPLEREQ>', '<![CDATA[x<SIMPLEREQ>')],
  ['the end of CDATA as text', illFormed, value('a]]>b')],
  ['CDATA as a value', 'ok', value('<![CDATA[Ke]]>y')],
  ['NUL as text', illFormed, value('\0')],
  ['a control character as text', illFormed, value('\u0001')],
  ['a form feed as text', illFormed, value('\f')],
  ['U+FFFE as text', illFormed, value('\ufffe')],
  ['U+FFFF in an attribute', illFormed, name('\uffff')],
  ['a name with a prefix', notValid, { edit: (body) => body.replaceAll('SIMPLEREQ', 'c:SIMPLEREQ') }],
  ['elements in small letters', notValid, { edit: (body) => body.replaceAll('SIMPLEREQ', 'simplereq') }],
  ['XInclude', notValid, replace('<SIMPLEREQ>', '<xi:include href="file:///etc/passwd" parse="text"/><SIMPLEREQ>')],
]);

const doctype = (text: string) => prolog(`${declaration}${text}`);
const bomb = '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">';

/** T18, T25: the CIM DTD is known; a document that brings one is refused before it is read. */
export const documentTypes: Family = family('document types and entities', [
  ['a document type', notValid, doctype('<!DOCTYPE CIM>')],
  ['a document type in small letters', [illFormed, notValid], doctype('<!doctype CIM>')],
  ['the public DTD of CIM-XML', notValid, doctype('<!DOCTYPE CIM SYSTEM "http://www.dmtf.org/cim/mapping/xml/v2.0">')],
  ['a document type with an entity', notValid, doctype('<!DOCTYPE CIM [<!ENTITY a "b">]>')],
  ['an entity bomb', notValid, doctype(`<!DOCTYPE CIM [${bomb}]>`)],
  ['a long entity', notValid, doctype(`<!DOCTYPE CIM [<!ENTITY a "${'x'.repeat(10_000)}">]>`)],
  ['an external entity', notValid, doctype('<!DOCTYPE CIM [<!ENTITY a SYSTEM "file:///etc/passwd">]>')],
  [
    'an external parameter entity',
    notValid,
    doctype('<!DOCTYPE CIM [<!ENTITY % a SYSTEM "http://127.0.0.1:9/"> %a;]>'),
  ],
  ['two document types', notValid, doctype('<!DOCTYPE CIM><!DOCTYPE CIM>')],
  ['a document type behind a comment', notValid, doctype('<!-- x --><!DOCTYPE CIM>')],
  ['a document type behind an instruction', notValid, doctype('<?x y?><!DOCTYPE CIM>')],
  ['a document type that does not end', notValid, doctype('<!DOCTYPE CIM [')],
  ['a document type without a declaration', notValid, prolog('<!DOCTYPE CIM>')],
  ['a document type within the root', illFormed, replace('<SIMPLEREQ>', '<!DOCTYPE CIM><SIMPLEREQ>')],
  ['an entity within the root', illFormed, replace('<SIMPLEREQ>', '<!ENTITY a "b"><SIMPLEREQ>')],
  ['a comment that looks like a document type', 'ok', doctype('<!-- <!DOCTYPE CIM> -->')],
  ['a document type a byte at a time', notValid, { ...doctype('<!DOCTYPE CIM>'), pieces: 1 }],
  [
    'a prolog of a hundred kilobytes',
    [notValid, '400 request-with-too-many-elements', '413', 'ok'],
    doctype(`<!--${'x'.repeat(100_000)}-->`),
  ],
]);

const bad = [
  '&#0;',
  '&#1;',
  '&#x1F;',
  '&#xD800;',
  '&#xDFFF;',
  '&#xFFFE;',
  '&#xFFFF;',
  '&#x110000;',
  '&#9999999;',
  '&#xFFFFFFFFFFFFFFFF;',
  '&#99999999999999999999;',
];
const broken = ['&#x;', '&#;', '&#xZZ;', '&#12a;', '&#-5;', '&# 65;', '&#65', '&#x 41;', '&#X41;'];

/** T19, T19b: references by number. */
export const references: Family = family('numeric references', [
  ...bad.map((text) => [`${text} in text`, illFormed, value(text)] as const),
  ...bad.map((text) => [`${text} in an attribute`, illFormed, name(text)] as const),
  ...broken.map((text) => [`${text} in text`, illFormed, value(text)] as const),
  ['letters by number', 'ok', value('&#75;&#x65;&#x0079;')],
  ['the last character of Unicode but two', 'error 6', value('&#x10FFFD;')],
  ['a tab, a line feed, a carriage return', 'error 6', value('&#9;&#10;&#13;')],
  ['a million references', 'error 6', value('&#65;'.repeat(1_000_000))],
  ['a surrogate pair by number', illFormed, value('&#xD83D;&#xDE00;')],
]);

const utf16 = (text: string, bigEndian: boolean, mark: boolean): Buffer => {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};
const wide = (encoding: string) => good().replace('encoding="utf-8"', `encoding="${encoding}"`);

function good(): string {
  return `<?xml version="1.0" encoding="utf-8" ?><CIM CIMVERSION="2.0" DTDVERSION="2.0"><MESSAGE ID="1001" PROTOCOLVERSION="1.0"><SIMPLEREQ><IMETHODCALL NAME="EnumerateInstanceNames"><LOCALNAMESPACEPATH><NAMESPACE NAME="root"/><NAMESPACE NAME="zoo"/></LOCALNAMESPACEPATH>${lions}</IMETHODCALL></SIMPLEREQ></MESSAGE></CIM>`;
}
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const [head = '', tail = ''] = good().split('1001');
const within = (...inner: number[]) => ({ body: bytes(head, inner, tail) });

/** UTF-8 and UTF-16 are read, strictly; everything else is refused (DSP0200 1.4 § 7.4.3, RFC 7303). */
export const encodings: Family = family('encodings', [
  ['a byte order mark of UTF-8', 'ok', { body: bytes([0xef, 0xbb, 0xbf], good()) }],
  ['two byte order marks', illFormed, { body: bytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], good()) }],
  [
    'UTF-16 little endian with a mark',
    'ok',
    { body: utf16(wide('utf-16'), false, true), headers: { 'Content-Type': 'application/xml; charset=utf-16' } },
  ],
  [
    'UTF-16 big endian with a mark',
    'ok',
    { body: utf16(wide('utf-16'), true, true), headers: { 'Content-Type': 'application/xml; charset=utf-16' } },
  ],
  [
    'half a unit of UTF-16',
    [notValid, illFormed],
    {
      body: utf16(wide('utf-16'), false, true).subarray(0, -1),
      headers: { 'Content-Type': 'application/xml; charset=utf-16' },
    },
  ],
  [
    'UTF-32',
    [notValid, illFormed],
    { body: Buffer.concat([...good()].map((letter) => Buffer.from([letter.charCodeAt(0), 0, 0, 0]))) },
  ],
  ['a declared encoding of ISO 8859-1', notValid, { body: wide('iso-8859-1') }],
  ['a declared encoding of UTF-7', notValid, { body: wide('utf-7') }],
  ['a declared encoding of EBCDIC', notValid, { body: wide('ebcdic-cp-us') }],
  ['a declared encoding of nonsense', notValid, { body: wide('constructor') }],
  ['an empty declared encoding', [illFormed, notValid], { body: wide('') }],
  ['UTF-8 across pieces', 'ok', { body: good().replace('1001', 'ä€😀'), pieces: 1, holds: /ID="ä€😀"/ }],
  ['a byte of Latin-1', notValid, within(0xe4)],
  ['an overlong NUL', notValid, within(0xc0, 0x80)],
  ['an overlong slash', notValid, within(0xe0, 0x80, 0xaf)],
  ['a surrogate in UTF-8', notValid, within(0xed, 0xa0, 0x80)],
  ['a code point beyond Unicode', notValid, within(0xf4, 0x90, 0x80, 0x80)],
  ['a sequence cut short', notValid, within(0xe2, 0x82)],
  ['a continuation without a start', notValid, within(0x80)],
  ['0xFF', notValid, within(0xff)],
  ['a sequence cut short by the end', notValid, { body: bytes(good(), [0xe2, 0x82]) }],
  ['a body of zeros', [illFormed, notValid], { body: Buffer.alloc(100) }],
]);
