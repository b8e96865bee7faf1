import fc from 'fast-check';
import { describe, it } from 'vitest';
import { XmlRequestError } from '../../../src/cim/xml/error.ts';
import { mutate, mutation, seeds } from './mutations.ts';
import { read } from './requests.ts';

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
