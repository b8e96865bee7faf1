import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLmdbStore } from '../src/lmdb-store.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'xen-cim-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

it('keeps what is written until the next opening, in the order of the keys', async () => {
  const state = join(directory, 'new', 'state');
  const first = openLmdbStore(state);
  await first.write([
    { key: ['a', 'é\u{1f600}', 'y'], value: '2' },
    { key: ['a', 'b'], value: 'ä€' },
    { key: ['ab', 'b'], value: '3' },
    { key: ['a', 'c'], value: '' },
    { key: ['a', 'd'], value: 'x'.repeat(100_000) },
  ]);
  await first.write([
    { key: ['a', 'd'], value: undefined },
    { key: ['a', 'gone'], value: undefined },
  ]);
  await first.close();
  const second = openLmdbStore(state);
  expect([...second.entries(['a'])]).toEqual([
    [['a', 'b'], 'ä€'],
    [['a', 'c'], ''],
    [['a', 'é\u{1f600}', 'y'], '2'],
  ]);
  expect([...second.entries(['a', 'b'])]).toEqual([[['a', 'b'], 'ä€']]);
  expect([...second.entries(['c'])]).toEqual([]);
  await second.close();
});
