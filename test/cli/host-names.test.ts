import { expect, it } from 'vitest';
import { hostNames } from '../../src/cli/host-names.ts';

const loopbacks = ['localhost', '127.0.0.1', '::1'];

it('a machine has its own name, its full name and the loopbacks', async () => {
  const names = await hostNames({ hostname: () => 'Pool1', canonicalName: async (name) => `${name}.Example.org` });
  expect(names).toEqual(['pool1', 'pool1.example.org', ...loopbacks]);
});

it('a machine that no resolver knows keeps its own name', async () => {
  const names = await hostNames({
    hostname: () => 'pool1',
    canonicalName: () => Promise.reject(new Error('ENOTFOUND')),
  });
  expect(names).toEqual(['pool1', ...loopbacks]);
});

it('no name is told twice', async () => {
  expect(await hostNames({ hostname: () => 'localhost', canonicalName: async () => 'localhost' })).toEqual(loopbacks);
});
