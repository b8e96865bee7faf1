import {
  extrinsic,
  instanceNameOf,
  intrinsic,
  localNamespace,
  parameter,
  valueParameter,
} from '../../cim/http/site.ts';
import { type Case, type Family, family, lions } from './case.ts';

type Change = Omit<Case, 'name' | 'outcome'>;
const tooMany = '400 request-with-too-many-elements';
const nested = (depth: number): string =>
  depth === 0
    ? '<KEYVALUE>Leo</KEYVALUE>'
    : `<VALUE.REFERENCE><INSTANCENAME CLASSNAME="Zoo_Eats"><KEYBINDING NAME="Near">${nested(depth - 1)}</KEYBINDING></INSTANCENAME></VALUE.REFERENCE>`;
const reference = (depth: number): Change => ({
  operation: 'GetInstance',
  parameters: parameter(
    'InstanceName',
    `<INSTANCENAME CLASSNAME="Zoo_Eats"><KEYBINDING NAME="Near">${nested(depth)}</KEYBINDING></INSTANCENAME>`,
  ),
});
const list = (count: number, item: (index: number) => string): Change => ({
  operation: 'EnumerateInstances',
  parameters:
    lions +
    parameter(
      'PropertyList',
      `<VALUE.ARRAY>${Array.from({ length: count }, (_, index) => item(index)).join('')}</VALUE.ARRAY>`,
    ),
});
const escapedOnce = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const onLeo = `<LOCALINSTANCEPATH>${localNamespace('root/zoo')}${instanceNameOf('Zoo_Lion', 'Leo')}</LOCALINSTANCEPATH>`;

/** An instance within an instance within an instance, each escaped once more. */
function embedded(depth: number): string {
  let text = '<INSTANCE CLASSNAME="Zoo_Ant"/>';
  for (let level = 0; level < depth; level++) {
    text = `<INSTANCE CLASSNAME="Zoo_Ant"><PROPERTY NAME="a" TYPE="string" EmbeddedObject="instance"><VALUE>${escapedOnce(text)}</VALUE></PROPERTY></INSTANCE>`;
  }
  return escapedOnce(text);
}
const guest = (depth: number): Change => ({
  body: extrinsic(
    'Feed',
    onLeo,
    `<PARAMVALUE NAME="Grams"><VALUE>5</VALUE></PARAMVALUE><PARAMVALUE NAME="Guest" EmbeddedObject="instance"><VALUE>${embedded(depth)}</VALUE></PARAMVALUE>`,
  ),
  headers: { CIMMethod: 'Feed', CIMObject: 'root/zoo:Zoo_Lion.Name="Leo"' },
});
const body = intrinsic('EnumerateInstanceNames', lions);
const attributes = (count: number) => Array.from({ length: count }, (_, index) => ` a${index}="x"`).join('');

/** T10, T24: depth, number and length. */
export const sizes: Family = family('depth, number and size', [
  ['references nested five deep', ['error 4', 'error 6'], reference(5)],
  ['references nested fifty deep', tooMany, reference(50)],
  ['references nested two thousand deep', tooMany, reference(2000)],
  ['elements nested ten thousand deep', ['400 request-not-valid', tooMany], { body: '<a>'.repeat(10_000) }],
  [
    'elements of the grammar nested ten thousand deep',
    ['400 request-not-valid', tooMany],
    { body: `<CIM CIMVERSION="2.0" DTDVERSION="2.0">${'<MESSAGE ID="1" PROTOCOLVERSION="1.0">'.repeat(10_000)}` },
  ],
  ['embedded instances three deep', 'ok', guest(3)],
  ['embedded instances eight deep', ['ok', tooMany, 'error 4'], guest(8)],
  [
    'two hundred attributes',
    ['ok', tooMany],
    { edit: (text) => text.replace('<SIMPLEREQ', `<SIMPLEREQ${attributes(200)}`) },
  ],
  [
    'a hundred thousand attributes',
    tooMany,
    { edit: (text) => text.replace('<SIMPLEREQ', `<SIMPLEREQ${attributes(100_000)}`) },
  ],
  [
    'an attribute of nine megabytes',
    '413',
    { edit: (text) => text.replace('ID="1001"', `ID="${'x'.repeat(9_000_000)}"`) },
  ],
  [
    'a text of nine megabytes',
    '413',
    { operation: 'GetQualifier', parameters: valueParameter('QualifierName', 'x'.repeat(9_000_000)) },
  ],
  ['blanks of five megabytes', 'ok', { body: body.replace('<SIMPLEREQ>', `${' '.repeat(5_000_000)}<SIMPLEREQ>`) }],
  [
    'a body beyond the limit in chunks',
    '413',
    {
      headers: { 'Content-Length': undefined, 'Transfer-Encoding': 'chunked' },
      body: `${(body.length + 0x1100000).toString(16)}\r\n${body.replace('<SIMPLEREQ>', `${' '.repeat(0x1100000)}<SIMPLEREQ>`)}\r\n0\r\n\r\n`,
    },
  ],
  ['a list of ten thousand names', 'ok', list(10_000, (index) => `<VALUE>N${index}</VALUE>`)],
  ['a list of a hundred thousand names', tooMany, list(100_000, (index) => `<VALUE>N${index}</VALUE>`)],
  ['a list of the same name a hundred thousand times', tooMany, list(100_000, () => '<VALUE>Name</VALUE>')],
  ['a list of NULLs', 'ok', list(10, () => '<VALUE.NULL/>')],
  [
    'ten thousand parameters',
    ['error 7', 'error 4', tooMany],
    { parameters: Array.from({ length: 10_000 }, (_, index) => valueParameter(`P${index}`, 'x')).join('') },
  ],
  ['the same parameter ten thousand times', ['error 4', tooMany], { parameters: lions.repeat(10_000) }],
  [
    'an element name of a megabyte',
    ['400 request-not-valid', '413'],
    { edit: (text) => text.replace('<SIMPLEREQ>', `<${'x'.repeat(1_000_000)}/><SIMPLEREQ>`) },
  ],
  [
    'an attribute name of a megabyte',
    '413',
    { edit: (text) => text.replace('<SIMPLEREQ>', `<SIMPLEREQ ${'x'.repeat(1_000_000)}="1">`) },
  ],
  [
    'a comment of five megabytes',
    '413',
    { edit: (text) => text.replace('<SIMPLEREQ>', `<!--${'- '.repeat(2_500_000)}--><SIMPLEREQ>`) },
  ],
  [
    'a processing instruction of five megabytes',
    '413',
    { edit: (text) => text.replace('<SIMPLEREQ>', `<?x ${'? '.repeat(2_500_000)}?><SIMPLEREQ>`) },
  ],
  [
    'CDATA of nine megabytes',
    '413',
    { operation: 'GetQualifier', parameters: valueParameter('QualifierName', `<![CDATA[${'x'.repeat(9_000_000)}]]>`) },
  ],
]);
