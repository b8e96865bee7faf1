/** A source of repeatable choices: the same seed always gives the same pool. */
export interface Random {
  /** A whole number from 0 to limit - 1. */
  below(limit: number): number;
  pick<T>(choices: readonly T[]): T;
  uuid(): string;
  mac(): string;
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** A generator over 32 bits of state (mulberry32); not for secrets. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  return {
    below,
    pick: <T>(choices: readonly T[]): T => choices[below(choices.length)] as T,
    uuid: () => uuidOf(next),
    mac: () => macOf(() => below(256)),
  };
}

/** A version 4 UUID (RFC 9562) of four random words of 32 bits. */
export function uuidOf(word: () => number): string {
  const [a, b, c, d] = [word(), word(), word(), word()];
  const version = hex(0x4000 | (b & 0x0fff), 4);
  const variant = hex(0x8000 | ((c >>> 16) & 0x3fff), 4);
  return `${hex(a, 8)}-${hex(b >>> 16, 4)}-${version}-${variant}-${hex(c & 0xffff, 4)}${hex(d, 8)}`;
}

/** A unicast, locally administered MAC address, as the toolstack makes them, of six random bytes. */
export function macOf(byte: () => number): string {
  const first = (byte() & 0xfc) | 0x02;
  return [first, ...Array.from({ length: 5 }, byte)].map((each) => hex(each, 2)).join(':');
}
