import fc from 'fast-check';
import { anyCharacter } from '../../any-character.ts';
import { extrinsic, intrinsic, parameter } from './requests.ts';

/** Requests that between them use most of the grammar. */
export const seeds = [
  intrinsic(
    parameter(
      '<INSTANCENAME CLASSNAME="C"><KEYBINDING NAME="a"><KEYVALUE VALUETYPE="numeric" TYPE="uint8">5</KEYVALUE></KEYBINDING></INSTANCENAME>',
    ),
  ),
  intrinsic(
    parameter(
      '<INSTANCE CLASSNAME="C"><PROPERTY NAME="e" TYPE="string" EmbeddedObject="instance"><VALUE>&lt;INSTANCE CLASSNAME="D"&gt;&lt;/INSTANCE&gt;</VALUE></PROPERTY><PROPERTY.ARRAY NAME="r" TYPE="real32"><VALUE.ARRAY><VALUE>1.5</VALUE><VALUE.NULL/></VALUE.ARRAY></PROPERTY.ARRAY></INSTANCE>',
    ),
  ),
  extrinsic('<PARAMVALUE NAME="x" PARAMTYPE="string"><VALUE><![CDATA[a]]>&amp;</VALUE></PARAMVALUE>'),
  intrinsic(
    parameter(
      '<CLASS NAME="N"><QUALIFIER NAME="q" TYPE="uint8"><VALUE>3</VALUE></QUALIFIER><METHOD NAME="m" TYPE="uint32"><PARAMETER.ARRAY NAME="p" TYPE="string" ARRAYSIZE="3"/></METHOD></CLASS>',
    ),
  ),
];

const pieces = [
  '<',
  '>',
  '/>',
  '</',
  '&',
  '&#0;',
  '&#xFFFF;',
  '<!',
  '<!DOCTYPE x [',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<?',
  '"',
  '\0',
  '__proto__',
  'constructor',
  '<VALUE>',
  '</VALUE>',
  '<INSTANCE CLASSNAME="x">',
  'TYPE="',
  '99999999999999999999999',
  '\uFFFE',
];

interface Mutation {
  readonly at: number;
  readonly cut: number;
  readonly insert: string;
}

/** One change of a text, likely to hit what readers get wrong. */
export const mutation = fc.record<Mutation>({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(12),
  insert: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4, unit: anyCharacter }), fc.constant('')),
});

export function mutate(text: string, { at, cut, insert }: Mutation): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + insert + text.slice(start + cut);
}
