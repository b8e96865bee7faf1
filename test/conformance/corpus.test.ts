import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Authenticator } from '../../src/cim/authenticator.ts';
import { authenticator, openSite, type Site } from '../cim/http/site.ts';
import { outcomeOf, type Reply, sendBytes } from './client.ts';
import { type Case, type Request, requestOf, type Step } from './corpus/case.ts';
import { families } from './corpus/families.ts';

/** Milliseconds that steps have let pass. */
let waited = 0;
const withVisitor: Authenticator = {
  authenticate: async (credentials) =>
    credentials.user === 'visitor' ? { name: 'visitor' } : authenticator.authenticate(credentials),
};

let site: Site;
beforeAll(async () => {
  const now = () => performance.now() + waited;
  site = await openSite({ limits: { discardTimeout: 50 }, authenticator: withVisitor, now });
  site.namespaces.add('root/farm', site.repository);
});
afterAll(() => site.close());

const sendOne = (each: Request, context?: string) => sendBytes(site.port, requestOf(each, context), each);
const contextIn = (reply: Reply | undefined) =>
  /NAME="EnumerationContext"[^>]*><VALUE>(\w+)</.exec(reply?.body ?? '')?.[1];

/** Takes a step. @returns the context that is open then */
async function take(step: Step, context: string | undefined): Promise<string | undefined> {
  if (!('wait' in step)) return contextIn(await sendOne(step, context)) ?? context;
  waited += step.wait * 1000;
  return context;
}

async function send({ after = [], ...each }: Case): Promise<Reply | undefined> {
  let context: string | undefined;
  for (const step of after) context = await take(step, context);
  expect(after.length > 0).toBe(context !== undefined);
  return sendOne(each, context);
}

describe.each(families.map(({ name, cases }) => ({ name, cases })))('$name', ({ cases }) => {
  it.each(cases.map((each) => [each.name, [each.outcome].flat().join(' or '), each] as const))(
    '%s: %s',
    async (_name, _outcome, each) => {
      const reply = await send(each);
      expect(outcomeOf(reply)).toBeOneOf([each.outcome].flat());
      if (each.holds !== undefined) expect(reply?.body).toMatch(each.holds);
      if (reply !== undefined && reply.status !== 200) expect(reply.headers.get('content-length')).toBe('0');
    },
  );

  it('leaves a server that answers the next request', async () => {
    expect(outcomeOf(await send({ name: 'a good one', outcome: 'ok' }))).toBe('ok');
    expect(site.log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

it('the corpus has more than three hundred requests', () => {
  expect(families.flatMap(({ cases }) => cases).length).toBeGreaterThan(300);
});
