import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { xapiModel } from '../../../src/xenapi/datamodel/xapi.ts';
import { createMirror, type MirrorOptions } from '../../../src/xenapi/mirror/mirror.ts';
import type { LiveMirror, RecordChange } from '../../../src/xenapi/mirror/types.ts';
import { silent } from '../../silent.ts';
import { disturb, type Instead, jsonAnswer, type PassingCall, refusal } from '../disturbed-pool.ts';
import { gate } from '../gate.ts';
import { connect, firstRef, newDatabase, type ServedPool, servePool } from '../served-pool.ts';

/** Waits for next to nothing, so that back-off costs no time; attempts without a pause would keep the processor busy. */
const impatient = { wait: async () => void (await sleep(2)), random: () => 0 };

/** As `impatient`; it remembers for how long. */
function patient() {
  const waits: number[] = [];
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds);
    await turn();
  };
  return { waits, clock: { ...impatient, wait } };
}

const nothingNew = (body: string) =>
  jsonAnswer({ result: { events: [], valid_ref_counts: {}, token: JSON.parse(body).params[2] } });

/** As of a pool in which only such things happen as nobody is told of. */
function anotherToken(): (body: string) => Instead {
  let generation = 1_000_000;
  return () => {
    generation += 1;
    return jsonAnswer({ result: { events: [], valid_ref_counts: {}, token: `${generation},0` } });
  };
}

const classes = ['VM', 'VBD', 'VDI', 'VIF', 'SR', 'VM_group', 'network', 'host', 'pool'] as const;

async function withMirror(
  url: string,
  test: (mirror: LiveMirror, changes: RecordChange[]) => Promise<void>,
  options: Partial<MirrorOptions> = {},
): Promise<void> {
  const connection = connect(url);
  const session = await connection.loginRenewable('root', 'simulator');
  const mirror = createMirror({ session, model: xapiModel, logger: silent, classes, clock: impatient, ...options });
  const changes: RecordChange[] = [];
  mirror.onChange((batch) => changes.push(...batch));
  try {
    await mirror.start();
    await test(mirror, changes);
  } finally {
    await mirror.stop();
    await connection.close();
  }
}

/** Until the mirror has seen what the test waits for. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(1);
}

const told = (changes: readonly RecordChange[]): string[] =>
  changes.map((change) => `${change.before ? (change.after ? 'mod' : 'del') : 'add'} ${change.class}`).sort();

const machineOf = ({ db }: ServedPool): string => firstRef(db, 'VM', (vm) => vm['is_control_domain'] === false);

describe('the mirror', () => {
  it('holds every record of the pool, and tells nothing of the first load', async () => {
    await using pool = await servePool();
    await withMirror(pool.url, async (mirror, changes) => {
      expect(mirror.health).toBe('live');
      for (const xenClass of ['VM', 'VBD', 'VDI', 'host', 'network', 'SR', 'pool'] as const) {
        expect([xenClass, mirror.count(xenClass)]).toEqual([xenClass, pool.db.count(xenClass)]);
      }
      for (const [ref, record] of pool.db.all('VM')) {
        expect(mirror.get('VM', ref)).toMatchObject({ uuid: record['uuid'], name_label: record['name_label'] });
        expect(mirror.byUuid('VM', String(record['uuid']))?.$ref).toBe(ref);
      }
      expect(changes).toEqual([]);
    });
  });

  it('has read what comes back from synchronise', async () => {
    await using pool = await servePool();
    await withMirror(pool.url, async (mirror, changes) => {
      const machine = machineOf(pool);
      const before = mirror.get('VM', machine);
      pool.db.set('VM', machine, 'name_label', 'renamed');
      await mirror.synchronise();
      expect(mirror.get('VM', machine)?.name_label).toBe('renamed');
      const change = changes.find(({ ref }) => ref === machine);
      expect(change?.before).toBe(before);
      expect(change?.after).toBe(mirror.get('VM', machine));
      expect(Object.isFrozen(change?.after)).toBe(true);
    });
  });

  it('asks each time for what came after the last answer', async () => {
    await using pool = await servePool();
    const isPoll = ({ body }: PassingCall) => body.includes('event.from');
    const answered: string[] = [];
    await using watched = await disturb(() => pool.url, {
      after: (call, answer) => {
        if (isPoll(call)) answered.push(JSON.parse(answer).result.token);
        return answer;
      },
    });
    const test = async (mirror: LiveMirror) => {
      for (let time = 0; time < 3; time += 1) await mirror.synchronise();
      const asked = watched.calls.filter(isPoll).map(({ body }) => JSON.parse(body).params[2]);
      expect(asked.slice(1)).toEqual(answered.slice(0, asked.length - 1));
    };
    await withMirror(watched.url, test);
  });

  it('applies a batch at once, with its indexes', async () => {
    await using pool = await servePool();
    await withMirror(pool.url, async (mirror, changes) => {
      const machine = machineOf(pool);
      mirror.index('VBD', 'VM');
      const disks = mirror.count('VBD');
      const version = mirror.version;
      let seen = 0;
      mirror.onChange(() => {
        seen = [...mirror.referrers('VBD', 'VM', machine)].length;
      });
      const held = [...mirror.referrers('VBD', 'VM', machine)].length;
      pool.db.batch(() => {
        pool.db.create('VBD', { VM: machine }, 'OpaqueRef:one');
        pool.db.create('VBD', { VM: machine }, 'OpaqueRef:two');
      });
      await mirror.synchronise();
      expect(seen).toBe(held + 2);
      expect(mirror.count('VBD')).toBe(disks + 2);
      expect(mirror.version).toBeGreaterThan(version);
      expect(told(changes)).toEqual(['add VBD', 'add VBD', 'mod VM']);
      pool.db.destroy('VBD', 'OpaqueRef:one');
      await mirror.synchronise();
      expect([...mirror.referrers('VBD', 'VM', machine)]).toHaveLength(held + 1);
    });
  });

  it('tells no change where a record was only touched', async () => {
    await using pool = await servePool();
    await withMirror(pool.url, async (mirror, changes) => {
      const record = mirror.get('VM', machineOf(pool));
      pool.db.touch('VM', machineOf(pool));
      await mirror.synchronise();
      expect(mirror.get('VM', machineOf(pool))).toBe(record);
      expect(told(changes)).toEqual([]);
    });
  });

  it('coalesces what happens between two answers', async () => {
    await using pool = await servePool();
    await withMirror(pool.url, async (mirror, changes) => {
      pool.db.create('network', {}, 'OpaqueRef:brief');
      for (const name of ['a', 'b', 'c']) pool.db.set('VM', machineOf(pool), 'name_label', name);
      pool.db.destroy('network', 'OpaqueRef:brief');
      await mirror.synchronise();
      expect(told(changes)).toEqual(['mod VM']);
      expect(mirror.get('VM', machineOf(pool))?.name_label).toBe('c');
    });
  });

  it('mirrors only the classes that it is told', async () => {
    await using pool = await servePool();
    await withMirror(
      pool.url,
      async (mirror, changes) => {
        expect(mirror.count('VM')).toBe(pool.db.count('VM'));
        expect(() => mirror.count('network')).toThrow('no records of network have been asked for');
        expect(() => mirror.index('VIF', 'network')).toThrow('no records of VIF have been asked for');
        pool.db.set('network', firstRef(pool.db, 'network'), 'name_label', 'renamed');
        pool.db.set('VM', machineOf(pool), 'name_label', 'renamed');
        await mirror.synchronise();
        expect(told(changes)).toEqual(['mod VM']);
      },
      { classes: ['VM'] },
    );
  });

  it('does without a class that the pool does not know', async () => {
    await using pool = await servePool();
    await using older = await disturb(() => pool.url, {
      before: async ({ body }) =>
        body.includes('VM_group.get_all_records') ? refusal('MESSAGE_METHOD_UNKNOWN', 'x') : undefined,
    });
    await withMirror(older.url, async (mirror) => {
      expect(mirror.count('VM_group')).toBe(0);
      expect(mirror.count('VM')).toBe(pool.db.count('VM'));
    });
  });

  it('lets go of a class that the pool no longer shows', async () => {
    await using pool = await servePool();
    let isShown = true;
    await using guarded = await disturb(() => pool.url, {
      before: async ({ body }) =>
        body.includes('network.get_all_records') && !isShown ? refusal('RBAC_PERMISSION_DENIED', 'x') : undefined,
    });
    await withMirror(guarded.url, async (mirror, changes) => {
      const networks = mirror.count('network');
      isShown = false;
      await pool.restart();
      await vi.waitFor(() => expect(mirror.count('network')).toBe(0), 20_000);
      expect(told(changes).filter((change) => change === 'del network')).toHaveLength(networks);
      expect(mirror.count('VM')).toBe(pool.db.count('VM'));
    });
  });

  it('serves on when a listener fails', async () => {
    await using pool = await servePool();
    await withMirror(pool.url, async (mirror, changes) => {
      mirror.onChange(() => {
        throw new Error('listener');
      });
      const stopListening = mirror.onChange(() => changes.push());
      stopListening();
      pool.db.set('VM', machineOf(pool), 'name_label', 'renamed');
      await mirror.synchronise();
      expect(mirror.get('VM', machineOf(pool))?.name_label).toBe('renamed');
    });
  });
});

describe('the mirror after a loss', () => {
  it('is stale while somebody waits for the pool in vain, until the pool is heard of again', async () => {
    await using pool = await servePool();
    let calls = 0;
    const after = (_call: PassingCall, answer: string) => {
      calls += 1;
      return answer;
    };
    await using between = await disturb(() => pool.url, { after });
    await withMirror(between.url, async (mirror) => {
      await mirror.synchronise();
      const before = calls;
      mirror.suspect();
      expect(mirror.health).toBe('stale');
      await until(() => mirror.health === 'live');
      expect(calls - before).toBeLessThan(5);
    });
  });

  it('tells exactly the difference when the pool comes back with other records', async () => {
    await using pool = await servePool();
    await withMirror(pool.url, async (mirror, changes) => {
      const network = firstRef(pool.db, 'network', (record) => (record['VIFs'] as string[]).length === 0);
      const untouched = [...mirror.all('VM')].filter(({ $ref }) => $ref !== machineOf(pool));
      await pool.stop();
      await until(() => mirror.health === 'stale');
      pool.db.set('VM', machineOf(pool), 'name_label', 'renamed');
      pool.db.create('network', {}, 'OpaqueRef:new');
      pool.db.destroy('network', network);
      await pool.restart();
      await until(() => mirror.health === 'live');
      await mirror.synchronise();
      expect(told(changes).filter((change) => /VM$|network/.test(change))).toEqual([
        'add network',
        'del network',
        'mod VM',
      ]);
      for (const record of untouched) expect(mirror.get('VM', record.$ref)).toBe(record);
    });
  });

  it('reads everything again when the session is lost', async () => {
    await using pool = await servePool();
    await withMirror(pool.url, async (mirror, changes) => {
      await pool.restart();
      pool.db.set('VM', machineOf(pool), 'name_label', 'renamed');
      await until(() => mirror.get('VM', machineOf(pool))?.name_label === 'renamed');
      await mirror.synchronise();
      expect(mirror.health).toBe('live');
      expect(told(changes).filter((change) => change.endsWith(' VM'))).toEqual(['mod VM']);
    });
  });

  it('soon sees that a pool has come back with an older database, and has read what comes back from synchronise', async () => {
    const db = newDatabase();
    for (let at = 0; at < 100; at += 1) db.touch('VM', firstRef(db, 'VM'));
    await using former = await servePool({}, db);
    await using pool = await servePool();
    let current = former.url;
    await using between = await disturb(() => current, {});
    const pause = gate();
    const clock = { wait: () => pause.passed, random: () => 0 };
    const test = async (mirror: LiveMirror) => {
      await mirror.synchronise();
      current = pool.url;
      await former.stop();
      await vi.waitFor(() => expect(mirror.health).toBe('stale'), 20_000);
      pool.db.set('VM', machineOf(pool), 'name_label', 'renamed');
      const synchronised = mirror.synchronise();
      setTimeout(pause.open, 200);
      await synchronised;
      expect(mirror.get('VM', machineOf(pool))?.name_label).toBe('renamed');
    };
    await withMirror(between.url, test, { clock });
  });

  it('opens, when a pool has come back with an older database, to who asked before that', async () => {
    const db = newDatabase();
    for (let at = 0; at < 100; at += 1) db.touch('VM', firstRef(db, 'VM'));
    await using former = await servePool({}, db);
    await using pool = await servePool();
    const { passed, open: lose } = gate();
    let [current, polls, injections] = [former.url, 0, 0];
    await using between = await disturb(() => current, {
      before: async ({ body }) => {
        if (!body.includes('event.from') || polls++ > 0) return undefined;
        await passed;
        return 'drop';
      },
      after: ({ body }, answer) => {
        if (body.includes('event.inject')) injections += 1;
        return answer;
      },
    });
    const test = async (mirror: LiveMirror) => {
      const synchronised = mirror.synchronise();
      await until(() => injections === 2);
      pool.db.set('VM', machineOf(pool), 'name_label', 'renamed');
      current = pool.url;
      await former.stop();
      lose();
      await synchronised;
      expect(mirror.get('VM', machineOf(pool))?.name_label).toBe('renamed');
    };
    await withMirror(between.url, test, { synchroniseTimeout: 5_000 });
  });

  it('opens to who asks while everything is about to be read again', async () => {
    await using pool = await servePool();
    const { passed, open } = gate();
    let [polls, loads, injections] = [0, 0, 0];
    await using between = await disturb(() => pool.url, {
      before: async ({ body }) => {
        if (body.includes('event.from') && polls++ === 0) return refusal('SESSION_INVALID');
        if (body.includes('"pool.get_all"') && ++loads === 2) await passed;
        return undefined;
      },
      after: ({ body }, answer) => {
        if (body.includes('event.inject')) injections += 1;
        return answer;
      },
    });
    const test = async (mirror: LiveMirror) => {
      await until(() => loads === 2);
      const synchronised = mirror.synchronise();
      await until(() => injections === 2);
      open();
      await synchronised;
      expect(mirror.health).toBe('live');
    };
    await withMirror(between.url, test, { synchroniseTimeout: 5_000 });
  });

  it('takes nothing for read where the session was lost while it was read', async () => {
    await using pool = await servePool();
    const { passed, open } = gate();
    let isLost = false;
    await using between = await disturb(() => pool.url, {
      before: async ({ body }) => {
        if (!body.includes('VM.get_all_records') || isLost) return undefined;
        isLost = true;
        await passed;
        pool.db.create('network', {}, 'OpaqueRef:late');
        return refusal('SESSION_INVALID');
      },
      after: ({ body }, answer) => {
        if (body.includes('network.get_all_records')) open();
        return answer;
      },
    });
    const test = async (mirror: LiveMirror) => expect(mirror.get('network', 'OpaqueRef:late')).toBeDefined();
    await withMirror(between.url, test);
  });

  it('has read what comes back from synchronise, though the session was lost while a class was read again', async () => {
    await using pool = await servePool();
    const { passed, open } = gate();
    let [reads, injections] = [0, 0];
    await using between = await disturb(() => pool.url, {
      before: async ({ body }) => {
        if (!body.includes('network.get_all_records')) return undefined;
        reads += 1;
        if (reads === 2) return refusal('SESSION_INVALID');
        if (reads === 3) await passed;
        return undefined;
      },
      after: ({ body }, answer) => {
        if (body.includes('event.inject')) injections += 1;
        if (!body.includes('event.from') || reads > 1) return answer;
        const { result } = JSON.parse(answer);
        return JSON.stringify({ result: { ...result, valid_ref_counts: { network: 1000 }, token: '999999999,0' } });
      },
    });
    const test = async (mirror: LiveMirror) => {
      pool.db.touch('VM', machineOf(pool));
      await until(() => reads === 3);
      pool.db.set('VM', machineOf(pool), 'name_label', 'renamed');
      const synchronised = mirror.synchronise();
      await until(() => injections === 2);
      open();
      await synchronised;
      expect(mirror.get('VM', machineOf(pool))?.name_label).toBe('renamed');
    };
    await withMirror(between.url, test);
  });

  it('pauses before it reads everything again, each time that the session is lost', async () => {
    await using pool = await servePool();
    let polls = 0;
    await using forgetful = await disturb(() => pool.url, {
      before: async ({ body }) => {
        if (!body.includes('event.from')) return undefined;
        polls += 1;
        return polls % 2 === 1 ? refusal('SESSION_INVALID') : undefined;
      },
    });
    const { waits, clock } = patient();
    const test = async (mirror: LiveMirror) => {
      while (waits.length < 3) {
        pool.db.touch('VM', machineOf(pool));
        await turn();
      }
      const loads = forgetful.calls.filter(({ body }) => body.includes('VM.get_all_records')).length;
      expect(loads).toBeLessThanOrEqual(waits.length + 1);
      // What has gone well in between is the end of the former failures.
      expect(waits.slice(0, 3)).toEqual([500, 500, 500]);
      expect(mirror.count('VM')).toBeGreaterThan(0);
    };
    await withMirror(forgetful.url, test, { clock });
  });

  it.each([
    ['the same token', nothingNew],
    ['another token each time', anotherToken()],
  ])('pauses where the pool answers at once with nothing new and %s, and says so once', async (_, answer) => {
    await using pool = await servePool();
    await using hasty = await disturb(() => pool.url, {
      before: async ({ body }) => (body.includes('event.from') ? answer(body) : undefined),
    });
    const warnings: string[] = [];
    const logger = { ...silent, warn: (_: unknown, text: string) => void warnings.push(text) };
    const { waits, clock } = patient();
    const polls = () => hasty.calls.filter(({ body }) => body.includes('event.from')).length;
    const test = async () => {
      await until(() => waits.length >= 3 || polls() > 20);
      expect(polls()).toBeLessThanOrEqual(waits.length + 1);
      expect(warnings).toEqual(['the pool answers event.from at once though there is nothing new']);
    };
    await withMirror(hasty.url, test, { clock, logger });
  });

  it('reads no further classes where one could not be read, so that the next attempt need not wait for them', async () => {
    await using pool = await servePool();
    let isBroken = true;
    await using broken = await disturb(() => pool.url, {
      before: async ({ body }) =>
        isBroken && body.includes('VM.get_all_records') ? refusal('INTERNAL_ERROR') : undefined,
    });
    const reads = () => broken.calls.filter(({ body }) => body.includes('get_all_records')).length;
    let readAfterFailure = -1;
    const wait = async () => {
      const before = reads();
      await sleep(300);
      readAfterFailure = reads() - before;
      isBroken = false;
    };
    const test = async (mirror: LiveMirror) => {
      expect(readAfterFailure).toBeGreaterThanOrEqual(0);
      // Those that were under way.
      expect(readAfterFailure).toBeLessThan(4);
      expect(mirror.count('VM')).toBe(pool.db.count('VM'));
    };
    await withMirror(broken.url, test, { clock: { ...impatient, wait } });
  });

  it('takes counts that are no numbers for none, and keeps its records where the pool sends a list of them', async () => {
    await using pool = await servePool();
    let isBroken = false;
    await using broken = await disturb(() => pool.url, {
      after: ({ body }, answer) => {
        if (body.includes('event.from')) return answer.replace(/"vm":\s*\d+/, '"vm":"many"');
        return isBroken && body.includes('VM.get_all_records') ? '{"jsonrpc":"2.0","id":1,"result":[]}' : answer;
      },
    });
    await withMirror(broken.url, async (mirror, changes) => {
      const loads = () => broken.calls.filter(({ body }) => body.includes('VM.get_all_records')).length;
      await mirror.synchronise();
      expect(loads()).toBe(1);
      isBroken = true;
      await pool.restart();
      await until(() => loads() > 2);
      expect(told(changes)).toEqual([]);
      isBroken = false;
      await until(() => mirror.health === 'live');
    });
  });

  it('finds records that went without an event by the counts, and reads the class again', async () => {
    await using pool = await servePool();
    await using forgetful = await disturb(() => pool.url, {
      after: ({ body }, answer) => (body.includes('event.from') ? withoutDeletions(answer) : answer),
    });
    await withMirror(forgetful.url, async (mirror, changes) => {
      pool.db.create('network', {}, 'OpaqueRef:brief');
      await mirror.synchronise();
      pool.db.destroy('network', 'OpaqueRef:brief');
      await mirror.synchronise();
      expect(mirror.get('network', 'OpaqueRef:brief')).toBeUndefined();
      expect(told(changes)).toEqual(['add network', 'del network']);
    });
  });

  it('finds them, too, where a pool that counted otherwise has come back', async () => {
    await using pool = await servePool();
    let isBack = false;
    let polls = 0;
    await using forgetful = await disturb(() => pool.url, {
      before: async ({ body }) => {
        if (!isBack || !body.includes('event.from')) return undefined;
        polls += 1;
        if (polls === 1) return refusal('SESSION_INVALID');
        if (polls === 2) pool.db.destroy('network', 'OpaqueRef:brief');
        return undefined;
      },
      after: ({ body }, answer) => {
        if (!body.includes('event.from')) return answer;
        return withoutDeletions(isBack ? answer : answer.replace(/(?<="network":\s*)\d+/, (count) => `${+count - 1}`));
      },
    });
    const test = async (mirror: LiveMirror) => {
      pool.db.create('network', {}, 'OpaqueRef:brief');
      await mirror.synchronise();
      expect(mirror.get('network', 'OpaqueRef:brief')).toBeDefined();
      isBack = true;
      await mirror.synchronise();
      await until(() => polls > 1);
      await mirror.synchronise();
      expect(mirror.get('network', 'OpaqueRef:brief')).toBeUndefined();
    };
    await withMirror(forgetful.url, test);
  });

  it('leaves out a second record of one uuid, says so once, and shows it when the first has gone', async () => {
    await using pool = await servePool();
    const warnings: unknown[] = [];
    const logger = { ...silent, warn: (fields: unknown) => void warnings.push(fields) };
    const machine = machineOf(pool);
    const uuid = String(pool.db.get('VM', machine)?.['uuid']);
    pool.db.create('VM', { uuid }, 'OpaqueRef:double');
    const test = async (mirror: LiveMirror, changes: RecordChange[]) => {
      expect(mirror.byUuid('VM', uuid)?.$ref).toBe(machine);
      expect(mirror.get('VM', 'OpaqueRef:double')).toBeUndefined();
      pool.db.set('VM', 'OpaqueRef:double', 'name_label', 'renamed');
      await mirror.synchronise();
      expect(warnings).toEqual([{ class: 'VM', uuid, ref: 'OpaqueRef:double' }]);
      pool.db.destroy('VM', machine);
      await mirror.synchronise();
      expect(mirror.byUuid('VM', uuid)?.name_label).toBe('renamed');
      expect(told(changes).filter((change) => change.endsWith(' VM'))).toEqual(['add VM', 'del VM']);
    };
    await withMirror(pool.url, test, { logger });
  });

  it('leaves out records that come under the null reference or without a uuid, also such as it had before', async () => {
    await using pool = await servePool();
    let isHalf = false;
    await using half = await disturb(() => pool.url, {
      after: ({ body }, answer) => {
        if (!body.includes('VM.get_all_records')) return answer;
        const records = JSON.parse(answer).result as Record<string, object>;
        const [[ref, whole] = []] = Object.entries(records);
        const odd = {
          'OpaqueRef:NULL': { ...whole, uuid: 'a' },
          '': { ...whole, uuid: 'b' },
          'OpaqueRef:x': { name_label: 'x' },
        };
        const broken = isHalf && ref !== undefined ? { [ref]: { ...whole, uuid: undefined, name_label: 'half' } } : {};
        return jsonAnswer({ result: { ...records, ...odd, ...broken } }).body;
      },
    });
    await withMirror(half.url, async (mirror, changes) => {
      expect(mirror.count('VM')).toBe(pool.db.count('VM'));
      for (const ref of ['OpaqueRef:NULL', '', 'OpaqueRef:x']) expect(mirror.get('VM', ref)).toBeUndefined();
      isHalf = true;
      await pool.restart();
      await until(() => mirror.health === 'stale');
      await until(() => mirror.health === 'live');
      expect(told(changes)).toEqual(['del VM']);
    });
  });

  it('finds the coordinator at the address of another host', async () => {
    const db = newDatabase();
    await using first = await servePool({}, db);
    await using second = await servePool({}, db);
    db.set('host', firstRef(db, 'host'), 'address', new URL(second.url).host);
    await withMirror(first.url, async (mirror) => {
      await first.stop();
      db.set('VM', firstRef(db, 'VM'), 'name_label', 'renamed');
      await until(() => mirror.get('VM', firstRef(db, 'VM'))?.name_label === 'renamed');
      expect(mirror.health).toBe('live');
    });
  });

  it('does not wait for the answer of a pool that was cut off, once a call has found it back without the session', async () => {
    await using pool = await servePool();
    let isCut = true;
    await using cut = await disturb(() => pool.url, {
      before: async ({ body }) => (isCut && body.includes('event.from') ? 'hang' : undefined),
    });
    await withMirror(cut.url, async (mirror) => {
      await until(() => cut.calls.some(({ body }) => body.includes('event.from')));
      isCut = false;
      await pool.restart();
      pool.db.set('VM', machineOf(pool), 'name_label', 'renamed');
      await mirror.synchronise();
      expect(mirror.get('VM', machineOf(pool))?.name_label).toBe('renamed');
    });
  });

  it('says that it waits in vain for a pool that no longer tells', async () => {
    await using pool = await servePool();
    await using deaf = await disturb(() => pool.url, {
      before: async ({ body }) => (body.includes('event.from') ? 'hang' : undefined),
    });
    await withMirror(
      deaf.url,
      async (mirror) => {
        pool.db.set('VM', machineOf(pool), 'name_label', 'renamed');
        await expect(mirror.synchronise()).rejects.toThrow('behind');
      },
      { synchroniseTimeout: 20 },
    );
  });

  it('says once what is wrong with a pool without a record of itself, and asks for no more than that until it has one', async () => {
    await using pool = await servePool();
    const [[ref = '', record] = []] = [...pool.db.all('pool')];
    pool.db.destroy('pool', ref);
    const told: string[] = [];
    const error = (fields: object, text: string) => void told.push(`${text}: ${Reflect.get(fields, 'error')}`);
    const unexpected = () => expect.unreachable('another failure');
    let retries = 0;
    const clock = {
      ...impatient,
      wait: async () => {
        await turn();
        if (++retries === 5) pool.db.create('pool', record ?? {}, ref);
      },
    };
    const test = async (mirror: LiveMirror) => {
      expect(mirror.health).toBe('live');
      expect(told).toHaveLength(1);
      expect(told[0]).toContain('the database has no record of class pool');
      const { methods } = await pool.simulator.calls();
      expect(methods).toMatchObject({ 'session.login_with_password': 1, 'pool.get_all': 6, 'VM.get_all_records': 1 });
    };
    await withMirror(pool.url, test, { clock, logger: { ...silent, error, warn: unexpected } });
  });

  it('does not insist, nor repeat itself, where the pool refuses its account after a restart', async () => {
    await using pool = await servePool();
    let logins = 0;
    const before = async ({ body }: PassingCall) => {
      if (body.includes('login_with')) logins += 1;
      return logins > 1
        ? refusal(body.includes('login_with') ? 'SESSION_AUTHENTICATION_FAILED' : 'SESSION_INVALID')
        : undefined;
    };
    await using between = await disturb(() => pool.url, { before });
    const told: string[] = [];
    const warn = (fields: object) => void told.push(String(Reflect.get(fields, 'error')));
    const { waits, clock } = patient();
    const test = async () => {
      await pool.restart();
      await until(() => waits.length >= 20);
    };
    await withMirror(between.url, test, { clock, logger: { ...silent, warn } });
    expect(logins).toBe(2);
    expect(told.filter((error) => error.includes('AUTHENTICATION'))).toEqual([]);
  });

  it('tells how long it waits, in whole milliseconds', async () => {
    await using pool = await servePool();
    const told: unknown[] = [];
    const warn = (fields: object) => void told.push((fields as { waitMs?: unknown }).waitMs);
    const test = async () => {
      await pool.stop();
      await until(() => told.length > 0);
      expect(told[0]).toSatisfy(Number.isInteger);
    };
    await withMirror(pool.url, test, { clock: { ...impatient, random: () => 0.1234567 }, logger: { ...silent, warn } });
  });

  it('can be stopped while the pool keeps it waiting for a login', async () => {
    await using pool = await servePool();
    const { passed, open: letGo } = gate();
    let isMute = false;
    const before = async ({ body }: PassingCall) => {
      if (isMute && body.includes('login')) await passed;
      return isMute ? 'drop' : undefined;
    };
    await using mute = await disturb(() => pool.url, { before });
    const mirror = async (one: LiveMirror) => {
      isMute = true;
      await until(() => mute.calls.slice(1).some(({ body }) => body.includes('login')));
      await one.stop();
      letGo();
    };
    await withMirror(mute.url, mirror, { pollSeconds: 1 });
  });

  it('makes no fuss over many who wait at once', async () => {
    await using pool = await servePool();
    const warnings: string[] = [];
    const tell = ({ name }: Error) => void warnings.push(name);
    process.on('warning', tell);
    await withMirror(pool.url, async (mirror) => {
      await Promise.all(Array.from({ length: 20 }, () => mirror.synchronise()));
      await turn();
    });
    process.off('warning', tell);
    expect(warnings).toEqual([]);
  });

  it('lets nobody wait for it once it has been stopped', async () => {
    await using pool = await servePool();
    await using deaf = await disturb(() => pool.url, {
      before: async ({ body }) => (body.includes('event.from') ? 'hang' : undefined),
    });
    await withMirror(deaf.url, async (mirror) => {
      const synchronised = mirror.synchronise();
      const refusal = expect(synchronised).rejects.toThrow('stopped');
      await sleep(100);
      await mirror.stop();
      await refusal;
    });
  });

  it('can be stopped before it has started', async () => {
    await using pool = await servePool();
    await using dying = await disturb(() => pool.url, {
      before: async ({ body }) => (body.includes('login') ? undefined : 'drop'),
    });
    const connection = connect(dying.url);
    const session = await connection.loginRenewable('root', 'simulator');
    const mirror = createMirror({ session, model: xapiModel, logger: silent, classes, clock: impatient });
    const started = mirror.start();
    const refusal = expect(started).rejects.toThrow('stopped');
    await mirror.stop();
    await refusal;
    expect(mirror.health).toBe('starting');
    await connection.close();
  });
});

function withoutDeletions(answer: string): string {
  const parsed = JSON.parse(answer) as { result: { events: { operation: string }[] } };
  parsed.result.events = parsed.result.events.filter(({ operation }) => operation !== 'del');
  return JSON.stringify(parsed);
}
