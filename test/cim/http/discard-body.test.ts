import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { breakOff } from '../../../src/cim/http/broken-request.ts';
import { discardBody } from '../../../src/cim/http/discard-body.ts';
import { HttpError } from '../../../src/cim/http/http-error.ts';

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

const bodyOf = (headers: Readonly<Record<string, string>>) =>
  Object.assign(new PassThrough(), { headers, complete: false });
const discard = (stream: PassThrough, milliseconds: number, turn: () => Promise<void> = () => Promise.resolve()) => {
  const place = (start: () => void) => {
    start();
    return () => undefined;
  };
  return discardBody(stream as unknown as IncomingMessage, { bytes: 1000, milliseconds }, { turn, place });
};

it('nothing is read of one that says that it is longer than may be read', async () => {
  const stream = bodyOf({ 'content-length': '1001' });
  stream.write('x'.repeat(100));
  expect(await discard(stream, 10_000)).toBe(false);
  expect(stream.readableLength).toBe(100);
});

it('one of unknown length is read as far as may be, and no further', async () => {
  const stream = bodyOf({ 'transfer-encoding': 'chunked' });
  for (let n = 0; n < 20; n++) stream.write('x'.repeat(100));
  expect(await discard(stream, 10_000)).toBe(false);
  await setImmediate();
  expect(stream.readableLength).toBe(900);
});

it.each(['before', 'while'])('one that was broken off %s it is read is not waited for', async (when) => {
  const stream = bodyOf({ 'content-length': '100' });
  const breakIt = () => breakOff(stream as unknown as IncomingMessage, new HttpError('timeout'));
  if (when === 'before') breakIt();
  const discarded = discard(stream, 1000);
  if (when === 'while') breakIt();
  expect(await Promise.race([discarded, setTimeout(500, 'waits')])).toBe(false);
});

it('one whose time is over stays as it is, also when a turn comes afterwards', async () => {
  const stream = bodyOf({ 'content-length': '1000' });
  stream.write('x'.repeat(100));
  expect(await discard(stream, 1, () => setTimeout(50))).toBe(false);
  stream.write('x'.repeat(100));
  await setTimeout(100);
  expect(stream.readableLength).toBe(100);
});
