import { createRandom } from '../src/xenapi/simulator/pool/random.ts';

/** Numbers from 0 to below 1: the same seed gives the same ones. */
export function random(seed: number): () => number {
  const { below } = createRandom(seed);
  return () => below(2 ** 32) / 2 ** 32;
}
