import { describe, expect, it } from 'vitest';
import { flagOf, readConfiguration, settings } from '../../src/config/index.ts';
import { call, openSite } from '../cim/http/site.ts';

/** Settings that are numbers, with the least and the largest that they take. */
const limits = Object.entries(settings).filter(
  ([, { schema }]) => schema.safeParse('1').success && typeof schema.parse('1') === 'number',
);
const required = ['--listen', 'http://127.0.0.1:0', '--xenapi', 'simulator:'];
const read = (key: string, value: string) =>
  readConfiguration([...required, `--${flagOf(key as keyof typeof settings)}=${value}`], {});

describe('limits in the configuration', () => {
  it('are there, for what a client can make large', () => {
    expect(limits.map(([key]) => key)).toEqual(
      expect.arrayContaining([
        'maxBodyBytes',
        'maxConnections',
        'requestSeconds',
        'maxPullSessions',
        'maxPullSessionsPerUser',
        'maxPullObjects',
      ]),
    );
  });

  it.each(limits.map(([key]) => key))(
    '%s is refused as negative, endless, huge or a word, and has a default',
    (key) => {
      for (const nonsense of ['-1', '-0.5', 'Infinity', 'NaN', '1e400', '99999999999999999999', 'many', '']) {
        expect(() => read(key, nonsense), nonsense).toThrow(`--${flagOf(key as keyof typeof settings)}`);
      }
      const value = readConfiguration(required, {})[key as 'maxBodyBytes'];
      expect(value).toBeGreaterThan(0);
      expect(read(key, '1')).toMatchObject({ [key]: 1 });
    },
  );
});

it('a limit of zero is refused, where it is not the size of a memory that may be left out', () => {
  const taken = limits.filter(([, { schema }]) => schema.safeParse('0').success).map(([key]) => key);
  expect(taken).toEqual(['keptTextBytes']);
});

describe('limits of a server', () => {
  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('%d is no limit', async (nonsense) => {
    for (const key of ['bodyBytes', 'headerBytes', 'connections', 'requestTimeout', 'writeTimeout'] as const) {
      await expect(openSite({ limits: { [key]: nonsense } }), key).rejects.toThrow(key);
    }
  });

  it('of one lets one through', async () => {
    const site = await openSite({ limits: { connections: 1, drainTimeout: 1 } });
    expect(await call(site, 'EnumerateClassNames')).toMatch(/^200 .*<CLASSNAME NAME="Zoo_Thing"/s);
    await site.close();
  });
});
