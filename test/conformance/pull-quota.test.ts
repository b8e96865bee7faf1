import { describe, expect, it } from 'vitest';
import { Dispatcher } from '../../src/cim/operations/dispatcher.ts';
import { EnumerationSessions } from '../../src/cim/operations/pull/sessions.ts';
import { className, intrinsicCall, statusOf, text } from '../cim/operations/perform.ts';
import { zoo } from '../cim/operations/zoo.ts';

const animals = zoo({ ants: 1000 });

function opener(limits: ConstructorParameters<typeof EnumerationSessions>[0]) {
  const sessions = new EnumerationSessions(limits);
  const dispatcher = new Dispatcher(animals.namespaces, animals.providers, { sessions });
  const call = intrinsicCall('OpenEnumerateInstances', { ClassName: className('Zoo_Ant'), MaxObjectCount: text('1') });
  const open = async (name: string) => {
    const result = await dispatcher.perform(call, { name });
    expect(result.kind === 'pulled' && [...result.items]).not.toHaveLength(0);
  };
  return { sessions, open: (name: string) => statusOf(open(name)) };
}

describe('T42: a user who opens a hundred thousand enumerations', () => {
  it('is refused beyond the limit, and others are not', async () => {
    const { sessions, open } = opener({ limits: { sessions: 1000, sessionsPerUser: 10 } });
    const outcomes = new Map<string, number>();
    for (let attempt = 0; attempt < 100_000; attempt++) {
      const outcome = await open('greedy');
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect([...outcomes.keys()]).toEqual(['ok', 'SERVER_LIMITS_EXCEEDED']);
    expect(sessions.size).toBe(10);
    expect(await open('modest')).toBe('ok');
  });

  it('meets the limit of the whole server only together with others', async () => {
    const { open } = opener({ limits: { sessions: 10, sessionsPerUser: 4 } });
    const users = ['a', 'b', 'c', 'd'];
    for (let round = 0; round < 4; round++) for (const user of users) await open(user);
    expect(await open('e')).toBe('SERVER_LIMITS_EXCEEDED');
  });
});
