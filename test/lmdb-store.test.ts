import { spawnSync } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLmdbStore } from '../src/lmdb-store.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const directory = temporaryDirectory();

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

it.each([
  ['text', 'hello '.repeat(2000)],
  ['the beginning of its own', '\0'.repeat(100)],
])('refuses a file of %s', (_, content) => {
  const state = temporaryDirectory();
  mkdirSync(join(state, 'store'));
  writeFileSync(join(state, 'store', 'data.mdb'), content);
  expect(() => openLmdbStore(state)).toThrow('data.mdb holds something else');
});

it.each([60, 4096])('refuses a file of which %i bytes are left', async (length) => {
  const state = temporaryDirectory();
  await openLmdbStore(state).close();
  truncateSync(join(state, 'store', 'data.mdb'), length);
  const opening = `
    import { openLmdbStore } from './src/lmdb-store.ts';
    try { openLmdbStore(process.argv[1]) } catch (error) { console.log(error.message) }`;
  const node = ['--import', 'tsx', '--input-type=module', '--eval', opening, state];
  const cwd = join(import.meta.dirname, '..');
  const { stdout, status } = spawnSync(process.execPath, node, { encoding: 'utf8', cwd });
  expect({ stdout, status }).toEqual({ stdout: expect.stringMatching(/data\.mdb has been cut off/), status: 0 });
});

/** Runs in a process of its own, whose files may become no longer than half a MiB. */
const filling = `
  import { openLmdbStore } from './src/lmdb-store.ts';
  const store = openLmdbStore(process.argv[1]);
  const attempts = [];
  for (const key of ['0', '1', '2', '3', '4', '5', '6', '7']) {
    const write = store.write([{ key: ['a', key], value: 'x'.repeat(100_000) }, { key: ['b', key], value: '' }]);
    attempts.push(await write.then(() => key, () => 'refused'));
  }
  await store.write([{ key: ['a', '0'], value: undefined }]);
  console.log(JSON.stringify({ attempts, keys: [...store.entries(['a'])].map(([[, key]]) => key) }));
  await store.close();`;

it('refuses what the disk has no room for, keeps what it has confirmed, and can still delete', async () => {
  const state = join(directory, 'full');
  const command = 'ulimit -f 1024 && exec "$@"';
  const node = [process.execPath, '--import', 'tsx', '--input-type=module', '--eval', filling, state];
  const cwd = join(import.meta.dirname, '..');
  const { stdout, stderr, status } = spawnSync('sh', ['-c', command, 'sh', ...node], { encoding: 'utf8', cwd });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { attempts, keys } = JSON.parse(stdout) as Record<'attempts' | 'keys', string[]>;
  const confirmed = attempts.filter((attempt) => attempt !== 'refused').filter((key) => key !== '0');
  expect(attempts).toContain('refused');
  expect(keys).toEqual(confirmed);
  const next = openLmdbStore(state);
  expect([...next.entries(['a'])].map(([[, key]]) => key)).toEqual(confirmed);
  expect([...next.entries(['b'])].map(([[, key]]) => key)).toEqual(['0', ...confirmed]);
  await next.close();
});

it('neither begins nor writes where the disk has no room, and reads all the same', async () => {
  const state = join(directory, 'no room');
  const none = () => 0;
  expect(() => openLmdbStore(state, none)).toThrow('the disk is full');
  const first = openLmdbStore(state);
  await first.write([{ key: ['a', '0'], value: 'x' }]);
  await first.close();
  let free = 0;
  const second = openLmdbStore(state, () => free);
  await expect(second.write([{ key: ['a', '0'], value: undefined }])).rejects.toThrow(
    'the disk is full; make room elsewhere on it: deletions need some, too, and give none back',
  );
  expect([...second.entries(['a'])]).toEqual([[['a', '0'], 'x']]);
  free = 2 ** 21;
  await second.write([{ key: ['a', '1'], value: 'x'.repeat(2 ** 19) }]);
  await expect(second.write([{ key: ['a', '2'], value: 'x'.repeat(2 ** 21) }])).rejects.toThrow('the disk is full');
  expect([...second.entries(['a'])].map(([[, key]]) => key)).toEqual(['0', '1']);
  await second.close();
});
