import { describe, expect, it } from 'vitest';
import { defaultGuessLimits, Guesses } from '../../../src/mapping/access/guesses.ts';
import { Recent } from '../../../src/mapping/access/recent.ts';
import { SlowedAuthenticator } from '../../../src/mapping/access/slowed-authenticator.ts';

const guess = (user: string, remoteAddress = '192.0.2.1', password = 'wrong') => ({ user, password, remoteAddress });

function clocked(limits = defaultGuessLimits) {
  let time = 1;
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { guesses: new Guesses(() => time, limits), pass, now: () => time };
}

describe('T15: guesses', () => {
  it('are free at first, then cost pauses that double up to a minute', () => {
    const { guesses, pass } = clocked();
    const waits: number[] = [];
    for (let count = 0; count < 12; count++) {
      const wait = guesses.begin(guess('root'));
      waits.push(wait);
      pass(wait);
      if (wait > 0) expect(guesses.begin(guess('root'))).toBe(0);
    }
    expect(waits).toEqual([0, 0, 0, 0, 0, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000]);
  });

  it('count from their beginning, so that many at once are no way round', () => {
    const { guesses } = clocked();
    const begun = Array.from({ length: 100 }, () => guesses.begin(guess('root'))).filter((wait) => wait === 0);
    expect(begun).toHaveLength(defaultGuessLimits.freeOfAccount);
  });

  it('of many accounts count for their address, all of an IPv6 network as one', () => {
    for (const address of [
      () => '192.0.2.1',
      (n: number) => `2001:db8:0:1::${n.toString(16)}`,
      () => '::ffff:192.0.2.1',
    ]) {
      const { guesses } = clocked();
      const begun = Array.from({ length: 100 }, (_, n) => guesses.begin(guess(`user${n}`, address(n))));
      expect(begun.filter((wait) => wait === 0)).toHaveLength(defaultGuessLimits.freeOfAddress);
    }
  });

  it('of one account from many addresses count for the account, but not against an address it came from before', () => {
    const { guesses } = clocked();
    guesses.begin(guess('root', '198.51.100.1'));
    guesses.succeed(guess('root', '198.51.100.1'));
    const begun = Array.from({ length: 100 }, (_, n) => guesses.begin(guess('root', `192.0.2.${n}`)));
    expect(begun.filter((wait) => wait === 0)).toHaveLength(defaultGuessLimits.freeOfAddress);
    expect(guesses.begin(guess('root', '198.51.100.1'))).toBe(0);
  });

  it('of one account count for it in every spelling that a directory takes for the same', () => {
    const { guesses } = clocked();
    const spellings = ['alice', 'Alice', 'ALICE', 'aLiCe', '\uff21lice'];
    const begun = Array.from({ length: 100 }, (_, n) =>
      guesses.begin(guess(spellings[n % spellings.length] ?? '', `192.0.2.${n}`)),
    );
    expect(begun.filter((wait) => wait === 0)).toHaveLength(defaultGuessLimits.freeOfAddress);
    guesses.forget(['Alice']);
    expect(guesses.begin(guess('alice', '192.0.2.200'))).toBe(0);
  });

  it('are forgotten after a good login, and after a quarter of an hour', () => {
    const { guesses, pass } = clocked();
    for (let count = 0; count < 4; count++) guesses.begin(guess('root'));
    guesses.begin(guess('root'));
    guesses.succeed(guess('root'));
    expect(guesses.begin(guess('root'))).toBe(0);
    for (let count = 0; count < 10; count++) guesses.begin(guess('root'));
    pass(defaultGuessLimits.memory);
    const begun = Array.from({ length: 10 }, () => guesses.begin(guess('root'))).filter((wait) => wait === 0);
    expect(begun).toHaveLength(defaultGuessLimits.freeOfAccount);
  });

  it('do not count against an address from which the logins are good', () => {
    const { guesses } = clocked();
    for (let n = 0; n < 100; n++) {
      expect(guesses.begin(guess(`user${n}`))).toBe(0);
      guesses.succeed(guess(`user${n}`));
    }
  });

  it('count against an address from which another account logs in between them', () => {
    const { guesses } = clocked();
    const begun = Array.from({ length: 100 }, (_, n) => {
      if (guesses.begin(guess('mallory')) === 0) guesses.succeed(guess('mallory'));
      return guesses.begin(guess(`user${n}`));
    });
    expect(begun.filter((wait) => wait === 0)).toHaveLength(defaultGuessLimits.freeOfAddress);
  });

  it('are forgotten of accounts with a new password, not of others, nor of an address', () => {
    const { guesses } = clocked();
    const waits = (user: string, address: string) => guesses.begin(guess(user, address)) > 0;
    for (let n = 0; n < 100; n++) guesses.begin(guess('root', `198.51.100.${n}`));
    for (let n = 0; n < 5; n++) guesses.begin(guess('alice'));
    for (let n = 0; n < 5; n++) guesses.begin(guess('bob'));
    guesses.forget(['root', 'alice']);
    expect([waits('root', '203.0.113.1'), waits('alice', '192.0.2.1'), waits('bob', '192.0.2.1')]).toEqual([
      false,
      false,
      true,
    ]);
    for (let n = 0; n < 100; n++) guesses.begin(guess(`user${n}`));
    guesses.forget(['alice']);
    expect(waits('alice', '192.0.2.1')).toBe(true);
  });

  it('do not count where nobody could say whether they were good', () => {
    const { guesses } = clocked();
    for (let count = 0; count < 100; count++) {
      expect(guesses.begin(guess('root'))).toBe(0);
      guesses.giveBack(guess('root'));
    }
    for (let count = 1; count < defaultGuessLimits.freeOfAccount; count++) guesses.begin(guess('root'));
    for (let count = 0; count < 100; count++) {
      expect(guesses.begin(guess('root'))).toBe(0);
      guesses.giveBack(guess('root'));
    }
  });

  it('may turn out not to count when they are forgotten already', () => {
    const { guesses } = clocked();
    guesses.begin(guess('root'));
    guesses.forget(['root']);
    guesses.giveBack(guess('root'));
    expect(guesses.begin(guess('root'))).toBe(0);
  });

  it('fill no memory: the oldest are forgotten first', () => {
    const recent = new Recent<number>(3);
    for (let key = 0; key < 10; key++) recent.set(`${key}`, key);
    recent.set('7', 70);
    recent.set('10', 10);
    expect([recent.size, recent.get('7'), recent.get('8')]).toEqual([3, 70, undefined]);
  });
});

describe('SlowedAuthenticator', () => {
  it('asks once for the same credentials, at the same time or shortly after a refusal', async () => {
    const { guesses, now, pass } = clocked();
    let asked = 0;
    const source = {
      knows: () => false,
      authenticate: async ({ password }: { password: string }) => {
        asked += 1;
        return password === 'right' ? { name: 'root' } : undefined;
      },
    };
    const slowed = new SlowedAuthenticator(source, guesses, now);
    await Promise.all([1, 2, 3].map(() => slowed.authenticate(guess('root'))));
    expect(await slowed.authenticate(guess('root'))).toBeUndefined();
    expect(asked).toBe(1);
    await Promise.all([1, 2].map(() => slowed.authenticate(guess('root', '192.0.2.1', 'right'))));
    expect(asked).toBe(2);
    pass(10_001);
    await slowed.authenticate(guess('root'));
    expect(asked).toBe(3);
  });

  /** Accounts whose answers the test gives. */
  function asked() {
    const { guesses, now } = clocked({ ...defaultGuessLimits, freeOfAccount: 1, firstPause: 1500 });
    const answers: ((answer: { name: string } | undefined | Error) => void)[] = [];
    const authenticate = async () => {
      const answer = await new Promise<{ name: string } | undefined | Error>((resolve) => void answers.push(resolve));
      if (answer instanceof Error) throw answer;
      return answer;
    };
    return { slowed: new SlowedAuthenticator({ knows: () => false, authenticate }, guesses, now), answers };
  }

  it('lets in whoever was let in before with the same password, whatever is guessed from there meanwhile', async () => {
    const { guesses, now } = clocked();
    const knows = ({ password }: { password: string }) => password === 'right';
    const authenticate = async (credentials: { password: string }) =>
      knows(credentials) ? { name: 'root' } : undefined;
    const slowed = new SlowedAuthenticator({ knows, authenticate }, guesses, now);
    for (let count = 0; count < defaultGuessLimits.freeOfAccount; count++)
      await slowed.authenticate(guess('root', '192.0.2.1', `wrong ${count}`));
    await expect(slowed.authenticate(guess('root'))).rejects.toThrow();
    expect(await slowed.authenticate(guess('root', '192.0.2.1', 'right'))).toEqual({ name: 'root' });
  });

  it('takes the same password of another account for another question', async () => {
    const { slowed, answers } = asked();
    const users = ['root', 'other'].map((user) => slowed.authenticate(guess(user)));
    expect(answers).toHaveLength(2);
    answers[0]?.(undefined);
    answers[1]?.({ name: 'other' });
    expect(await Promise.all(users)).toEqual([undefined, { name: 'other' }]);
  });

  it('counts no attempt of which nobody could say whether it was good', async () => {
    const { slowed, answers } = asked();
    for (let count = 0; count < 3; count++) {
      const attempt = slowed.authenticate(guess('root'));
      answers.pop()?.(new Error('no answer'));
      await expect(attempt).rejects.toThrow('no answer');
    }
  });

  it('tells whole seconds to wait, not too few', async () => {
    const { slowed, answers } = asked();
    const attempt = slowed.authenticate(guess('root'));
    answers[0]?.(undefined);
    await attempt;
    await expect(slowed.authenticate(guess('root', '192.0.2.1', 'other'))).rejects.toMatchObject({ retryAfter: 2 });
  });

  it('asks anew once the accounts have changed, whatever is being asked or is answered late', async () => {
    const { slowed, answers } = asked();
    const before = slowed.authenticate(guess('root'));
    slowed.accountsChanged(['root']);
    const after = slowed.authenticate(guess('root'));
    expect(answers).toHaveLength(2);
    answers[0]?.(undefined);
    expect(await before).toBeUndefined();
    answers[1]?.({ name: 'root' });
    expect(await after).toEqual({ name: 'root' });
    const again = slowed.authenticate(guess('root'));
    answers[2]?.({ name: 'root' });
    expect(await again).toEqual({ name: 'root' });
  });
});
