import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, classParameter, openSite, parameter, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('names with markup and line breaks', () => {
  it('come back escaped and stay on one line of the log', async () => {
    const answer = await call(site, 'GetClass', classParameter('ClassName', '&lt;ERROR&gt;&quot;&#10;x'));
    expect(answer).toContain('DESCRIPTION="there is no class &lt;ERROR');
    expect(site.log.at(-1)).toMatchObject({ class: '<ERROR>"\nx' });
  });

  it('are logged of the class that is to be created', async () => {
    await call(site, 'CreateClass', parameter('NewClass', '<CLASS NAME="Zoo_Bear"/>'));
    expect(site.log.at(-1)).toMatchObject({ operation: 'CreateClass', class: 'Zoo_Bear' });
    await call(site, 'CreateInstance', parameter('NewInstance', '<INSTANCE CLASSNAME="Zoo_Bear"/>'));
    expect(site.log.at(-1)).toMatchObject({ operation: 'CreateInstance', class: 'Zoo_Bear' });
  });

  it('are cut short where they are very long', async () => {
    for (const length of [1000, 100_000]) {
      const answer = await call(site, 'GetClass', classParameter('ClassName', 'x'.repeat(length)));
      expect(answer).not.toContain('x'.repeat(201));
    }
  });
});

it('no credentials are in the log', () => {
  expect(JSON.stringify(site.log)).not.toContain('s3cret');
});
