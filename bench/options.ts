import { parseArgs } from 'node:util';

/** Bare sockets, or the client of node:http. */
export type ClientKind = 'sockets' | 'http';

export interface Options {
  /** Machines of the pools, one pool after the other. */
  readonly sizes: readonly number[];
  readonly rounds: number;
  /** Requests of a round where the rate counts; a tenth of them over a single connection. */
  readonly requests: number;
  readonly client: ClientKind;
  /** File for the figures. */
  readonly json: string | undefined;
}

/** Reads `--sizes 1000,10000 --rounds 5 --requests 4000 --client sockets|http --json FILE`. @throws TypeError */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: '1000,10000' },
      rounds: { type: 'string', default: '5' },
      requests: { type: 'string', default: '4000' },
      client: { type: 'string', default: 'sockets' },
      json: { type: 'string' },
    },
  });
  if (values.client !== 'sockets' && values.client !== 'http') throw new TypeError('--client: give sockets or http');
  return {
    sizes: values.sizes.split(',').map((text) => count('sizes', text)),
    rounds: count('rounds', values.rounds),
    requests: count('requests', values.requests),
    client: values.client,
    json: values.json,
  };
}

function count(flag: string, text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new TypeError(`--${flag} ${text}: give whole numbers above zero`);
  return Number(text);
}
