import { afterAll, beforeAll, expect, it } from 'vitest';
import { call, classParameter, openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite({ ants: 3 });
});
afterAll(() => site.close());

it('smoke', async () => {
  console.log(await call(site, 'EnumerateInstances', classParameter('ClassName', 'zoo_animal')));
  console.log(await call(site, 'GetClass', classParameter('ClassName', 'zoo_lion')));
  console.log(await call(site, 'GetClass', classParameter('ClassName', 'zoo_x')));
  console.log(site.log);
  expect(1).toBe(1);
});
