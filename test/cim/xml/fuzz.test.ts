import fc from 'fast-check';
import { describe, it } from 'vitest';
import { XmlRequestError } from '../../../src/cim/xml/error.ts';
import { extrinsic, intrinsic, parameter, read } from './requests.ts';

const seeds = [
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

const mutation = fc.record<Mutation>({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(12),
  insert: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4, unit: 'binary' }), fc.constant('')),
});

function mutate(text: string, { at, cut, insert }: Mutation): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + insert + text.slice(start + cut);
}

function throwsNothingElse(request: string | Uint8Array, size: number): void {
  try {
    read(request, undefined, size);
  } catch (error) {
    if (!(error instanceof XmlRequestError)) throw error;
  }
}

describe('RequestReader under fire', () => {
  it('answers mutated requests with XmlRequestError or not at all', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 700 }),
        (seed, mutations, size) => throwsNothingElse(mutations.reduce(mutate, seed), size),
      ),
      { numRuns: 3000 },
    );
  });

  it('answers flipped bytes likewise', () => {
    const flips = fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.constantFrom(...seeds), flips, (seed, changes) => {
        const bytes = Buffer.from(seed);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        throwsNothingElse(bytes, 64);
      }),
      { numRuns: 1000 },
    );
  });

  it('answers every element left out, doubled or moved likewise', () => {
    for (const seed of seeds) {
      const tags = [...seed.matchAll(/<[^>]*>/g)];
      for (const { index, 0: tag } of tags) {
        throwsNothingElse(seed.slice(0, index) + seed.slice(index + tag.length), 4096);
        throwsNothingElse(seed.slice(0, index) + tag + seed.slice(index), 4096);
        throwsNothingElse(seed + tag, 4096);
      }
    }
  });
});
