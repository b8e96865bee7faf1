import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site } from '../cim/http/site.ts';
import { outcomeOf, sendBytes } from './client.ts';
import { type Case, requestOf } from './corpus/case.ts';
import { families } from './corpus/families.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite({ limits: { discardTimeout: 50 } });
});
afterAll(() => site.close());

const send = (each: Case) => sendBytes(site.port, requestOf(each), each);

describe.each(families.map(({ name, cases }) => ({ name, cases })))('$name', ({ cases }) => {
  it.each(cases)('$name: $outcome', async (each) => {
    const reply = await send(each);
    expect(outcomeOf(reply)).toBeOneOf([each.outcome].flat());
    if (each.holds !== undefined) expect(reply?.body).toMatch(each.holds);
    if (reply !== undefined && reply.status !== 200) expect(reply.headers.get('content-length')).toBe('0');
  });

  it('leaves a server that answers the next request', async () => {
    expect(outcomeOf(await send({ name: 'a good one', outcome: 'ok' }))).toBe('ok');
    expect(site.log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

it('the corpus has more than three hundred requests', () => {
  expect(families.flatMap(({ cases }) => cases).length).toBeGreaterThan(300);
});
