import fc from 'fast-check';
import { type Case, requestOf } from '../corpus/case.ts';
import { families } from '../corpus/families.ts';
import { Sender, strike, type Tally, type Target } from './judge.ts';
import { mutate, mutation, splice, spliced } from './mutations.ts';
import { type FuzzRequest, requestsOf } from './requests.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a failed property tells: enough to do it again. */
export interface Finding {
  readonly property: string;
  readonly seed: number;
  readonly path: string;
  readonly counterexample: string;
  readonly error: string;
}

export interface Campaign {
  readonly target: Target;
  readonly words: Vocabulary;
  readonly tally: Tally;
  readonly requests: fc.Arbitrary<FuzzRequest>;
  /** Requests that the byte-level mutator starts from. */
  readonly captured: readonly Buffer[];
}

/** The requests of the corpus that are small enough to be mutated often. */
const seeds = (): Buffer[] =>
  families
    .flatMap(({ cases }) => cases)
    .filter(({ outcome }: Case) => outcome === 'ok')
    .map((each) => requestOf(each))
    .filter(({ length }) => length < 3000);

export function campaignOn(target: Target, words: Vocabulary): Campaign {
  const requests = requestsOf(words);
  const tally: Tally = new Map();
  const sender = new Sender(target, tally);
  const grown = fc.sample(requests, { numRuns: 100, seed: 1 }).map((request) => sender.bytesOf(request));
  return { target, words, tally, requests, captured: [...seeds(), ...grown] };
}

/** Well-formed requests of every operation. */
export function grammarProperty({ target, tally, requests }: Campaign) {
  const sender = new Sender(target, tally);
  return fc.asyncProperty(requests, async (request) => {
    await sender.send(request);
  });
}

/** Milliseconds after which a request without a reply is taken for incomplete. */
const patience = 40;

/** Bytes of good requests, changed. */
export function bytesProperty({ target, tally, captured }: Campaign) {
  const changes = fc.array(mutation, { minLength: 1, maxLength: 4 });
  const pieces = fc.option(fc.integer({ min: 20, max: 400 }), { nil: undefined, freq: 6 });
  const joined = fc.option(splice, { freq: 5 });
  return fc.asyncProperty(
    fc.nat(captured.length - 1),
    changes,
    joined,
    pieces,
    async (index, mutations, join, size) => {
      const start = captured[index] ?? Buffer.alloc(0);
      const whole = join === null ? start : spliced(start, captured, join);
      const options = size === undefined ? {} : { pieces: size };
      await strike(target, mutations.reduce(mutate, whole), tally, { patience, ...options });
    },
  );
}

/** Runs a property so often; undefined when it held. */
export async function attack(
  name: string,
  property: fc.IAsyncProperty<never>,
  options: { readonly seed: number; readonly numRuns: number; readonly path?: string },
): Promise<Finding | undefined> {
  const details = await fc.check(property, { ...options, endOnFailure: false });
  if (!details.failed) return undefined;
  return {
    property: name,
    seed: details.seed,
    path: details.counterexamplePath ?? '',
    counterexample: fc.stringify(details.counterexample),
    error: String(details.errorInstance),
  };
}
