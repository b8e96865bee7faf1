import fc from 'fast-check';

/** What is spliced into requests: what parsers stumble over. */
const splinters = [
  '<',
  '>',
  '/>',
  '</',
  '&',
  '&#0;',
  '&#xD800;',
  '<!DOCTYPE a [',
  ']]>',
  '<![CDATA[',
  '<!--',
  '"',
  "'",
  '\0',
  '\r\n',
  '\r\n\r\n',
  '0\r\n\r\n',
  'Content-Length: 5\r\n',
  'Transfer-Encoding: chunked\r\n',
  '\xc0\x80',
  '\xff\xfe',
  '\xef\xbb\xbf',
  '99999999999999999999',
  '-1',
  '%',
  '%00',
  '\u00e4',
];

export type Mutation =
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'insert'; readonly at: number; readonly text: string }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number; readonly times: number }
  | { readonly kind: 'truncate'; readonly at: number };

const at = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at, bit: fc.nat(7) }),
  fc.record({
    kind: fc.constant('insert' as const),
    at,
    text: fc.oneof(fc.constantFrom(...splinters), fc.string({ maxLength: 4, unit: 'binary-ascii' })),
  }),
  fc.record({ kind: fc.constant('cut' as const), at, length: fc.nat(40) }),
  fc.record({
    kind: fc.constant('repeat' as const),
    at,
    length: fc.integer({ min: 1, max: 60 }),
    times: fc.integer({ min: 1, max: 50 }),
  }),
  fc.record({ kind: fc.constant('truncate' as const), at }),
);

export function mutate(bytes: Buffer, change: Mutation): Buffer {
  const start = Math.floor(change.at * bytes.length);
  const [before, after] = [bytes.subarray(0, start), bytes.subarray(start)];
  switch (change.kind) {
    case 'flip':
      return Buffer.concat([before, Buffer.from([(after[0] ?? 0) ^ (1 << change.bit)]), after.subarray(1)]);
    case 'insert':
      return Buffer.concat([before, Buffer.from(change.text, 'latin1'), after]);
    case 'cut':
      return Buffer.concat([before, after.subarray(change.length)]);
    case 'repeat':
      return Buffer.concat([before, ...Array<Buffer>(change.times).fill(after.subarray(0, change.length)), after]);
    case 'truncate':
      return before;
  }
}

export interface Splice {
  readonly other: number;
  readonly from: number;
  readonly to: number;
}

/** The start of one request and the end of another. */
export const splice: fc.Arbitrary<Splice> = fc.record({ other: fc.nat(10_000), from: at, to: at });

export function spliced(bytes: Buffer, others: readonly Buffer[], { other, from, to }: Splice): Buffer {
  const second = others[other % others.length] ?? bytes;
  return Buffer.concat([
    bytes.subarray(0, Math.floor(from * bytes.length)),
    second.subarray(Math.floor(to * second.length)),
  ]);
}
