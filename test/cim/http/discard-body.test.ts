import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { discardBody } from '../../../src/cim/http/discard-body.ts';

it('the long body of a refused request waits for its place, is read piece by piece in turns, and gives the place back', async () => {
  const stream = Object.assign(new PassThrough(), { headers: { 'content-length': '400000' }, complete: false });
  let start: (() => void) | undefined;
  let turns = 0;
  let hasLeft = false;
  const discarding = {
    turn: async () => {
      turns++;
      await setImmediate();
    },
    place: (begin: () => void) => {
      start = begin;
      return () => {
        hasLeft = true;
      };
    },
  };
  const read = discardBody(stream as unknown as IncomingMessage, { bytes: 500_000, milliseconds: 10_000 }, discarding);
  const piece = Buffer.alloc(10_000);
  for (let n = 0; n < 40; n++) stream.write(piece);
  stream.end();
  await setImmediate();
  expect(turns).toBe(0);
  start?.();
  expect(await read).toBe(true);
  expect(turns).toBe(40);
  expect(hasLeft).toBe(true);
});

it('a short one waits for no place', async () => {
  const stream = Object.assign(new PassThrough(), { headers: { 'content-length': '4' }, complete: false });
  const place = () => () => undefined;
  const discarding = { turn: () => Promise.resolve(), place };
  const read = discardBody(stream as unknown as IncomingMessage, { bytes: 1000, milliseconds: 10_000 }, discarding);
  stream.end('rest');
  expect(await read).toBe(true);
});
