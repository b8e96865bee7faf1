import { describe, expect, it } from 'vitest';
import { EventQueue } from '../../../../src/xenapi/simulator/events/event-queue.ts';
import { ManualClock, serveSmallPool, smallPool, type TestServer } from './harness.ts';

interface Event {
  readonly class: string;
  readonly operation: string;
  readonly ref: string;
  readonly id: string;
  readonly snapshot?: Record<string, unknown>;
}
interface Batch {
  readonly events: Event[];
  readonly token: string;
  readonly valid_ref_counts: Record<string, number>;
}

const from = (server: TestServer, session: string, classes: string[], token: string, timeout = 0.01) =>
  server.call<Batch>('event.from', session, classes, token, timeout);
const brief = ({ events }: Batch) => events.map(({ operation, class: name, ref }) => [operation, name, ref]);

/** The roles and the directory's users, which the server adds to every pool. */
const peopleOf = ({ db }: TestServer) => db.count('role') + db.count('subject');

describe('event.from', () => {
  it('begins with everything there is', async () => {
    await using server = await serveSmallPool();
    const session = await server.login();
    const batch = await from(server, session, ['*'], '');
    expect(batch.token).toMatch(/^\d{20},\d{20}$/);
    expect(batch.events).toHaveLength(8 + peopleOf(server));
    expect(batch.events.every(({ operation }) => operation === 'add')).toBe(true);
    expect(batch.valid_ref_counts).toMatchObject({ vm: 2, host: 2, vbd: 1, task: 0, session: 1 });
    expect(batch.valid_ref_counts).not.toHaveProperty('message');
    const event = batch.events.find(({ ref }) => ref === server.halted);
    expect(event).toMatchObject({ class: 'vm', timestamp: '0.0', snapshot: { name_label: 'mail', VCPUs_max: 0 } });
  });

  it('tells adds, then mods, then dels, one for each record, with the newest state', async () => {
    await using server = await serveSmallPool();
    const session = await server.login();
    const { token } = await from(server, session, ['*'], '');
    server.db.set('VM', server.halted, 'name_label', 'a');
    server.db.destroy('VBD', server.vbd);
    const added = server.db.create('VM', { name_label: 'new' });
    server.db.set('VM', added, 'name_label', 'newer');
    server.db.set('VM', server.halted, 'name_label', 'b');
    server.db.destroy('VM', server.db.create('VM', {}));
    const batch = await from(server, session, ['VM', 'vbd'], token);
    expect(brief(batch)).toEqual([
      ['add', 'vm', added],
      ['mod', 'vm', server.running],
      ['mod', 'vm', server.halted],
      ['del', 'vbd', server.vbd],
    ]);
    expect(batch.events.map(({ snapshot }) => snapshot?.['name_label'])).toEqual(['newer', 'web', 'b', undefined]);
    expect((await from(server, session, ['VM', 'vbd'], batch.token)).events).toEqual([]);
  });

  it('tells both ends of a relation', async () => {
    await using server = await serveSmallPool();
    const session = await server.login();
    const { token } = await from(server, session, ['*'], '');
    server.db.set('VM', server.running, 'resident_on', server.second);
    const refs = (await from(server, session, ['*'], token)).events.map(({ ref }) => ref);
    expect(refs.sort()).toEqual([server.running, server.first, server.second].sort());
  });

  it('can be asked for single records', async () => {
    await using server = await serveSmallPool();
    const session = await server.login();
    const { token } = await from(server, session, [`VM/${server.halted}`], '');
    server.db.touch('VM', server.running);
    expect((await from(server, session, [`VM/${server.halted}`], token)).events).toEqual([]);
    server.db.touch('VM', server.halted);
    expect(brief(await from(server, session, [`VM/${server.halted}`], token))).toEqual([['mod', 'vm', server.halted]]);
  });

  it('waits for a change that was asked for', async () => {
    await using server = await serveSmallPool();
    const session = await server.login();
    const { token } = await from(server, session, ['vm'], '');
    const waiting = from(server, session, ['vm'], token, 60.1);
    server.db.touch('SR', server.sr);
    await server.call('VM.set_name_label', session, server.halted, 'waited for');
    expect(brief(await waiting)).toEqual([['mod', 'vm', server.halted]]);
  });

  it('gathers what follows the first change for a moment', async () => {
    const clock = new ManualClock();
    await using server = await serveSmallPool({ timing: { eventBatching: 50 } }, { clock });
    const session = await server.login();
    const { token } = await from(server, session, ['vm'], '');
    server.db.touch('VM', server.halted);
    const waiting = from(server, session, ['vm'], token, 60.1);
    await server.call('VM.set_name_label', session, server.running, 'late');
    clock.advance(50);
    expect(brief(await waiting).map(([, , ref]) => ref)).toEqual([server.halted, server.running]);
  });

  it('answers with nothing and a new token when the time is over', async () => {
    const clock = new ManualClock();
    await using server = await serveSmallPool({}, { clock });
    const session = await server.login();
    const { token } = await from(server, session, ['vm'], '');
    server.db.touch('SR', server.sr);
    const waiting = from(server, session, ['vm'], token, 30);
    await server.call('VM.get_all', session);
    clock.advance(30_000);
    const batch = await waiting;
    expect(batch.events).toEqual([]);
    expect(batch.token > token).toBe(true);
  });

  it('ends with the session', async () => {
    await using server = await serveSmallPool();
    const [session, other] = [await server.login(), await server.login()];
    const { token } = await from(server, session, ['vm'], '');
    const waiting = expect(from(server, session, ['vm'], token, 60.1)).rejects.toEqual(['SESSION_INVALID', session]);
    await server.call('VM.get_all', other);
    await server.call('session.logout', session);
    await waiting;
  });

  it('tells messages first, with the id 0, and remembers them apart', async () => {
    await using server = await serveSmallPool();
    const session = await server.login();
    const { token } = await from(server, session, ['*'], '');
    server.db.touch('VM', server.halted);
    const uuid = await server.call<string>('VM.get_uuid', session, server.halted);
    const ref = await server.call<string>('message.create', session, 'VM_STARTED', 5, 'VM', uuid, '');
    await expect(server.call('message.create', session, 'VM_STARTED', 5, 'SR', uuid, '')).rejects.toEqual([
      'UUID_INVALID',
      'SR',
      uuid,
    ]);
    const batch = await from(server, session, ['*'], token);
    expect(batch.events[0]).toMatchObject({
      class: 'message',
      operation: 'add',
      id: '0',
      ref,
      snapshot: { priority: 5 },
    });
    await server.call('message.destroy', session, ref);
    expect(brief(await from(server, session, ['message'], batch.token))).toEqual([['del', 'message', ref]]);
  });

  it('has nothing of sessions', async () => {
    await using server = await serveSmallPool();
    const session = await server.login();
    const { token } = await from(server, session, ['*'], '');
    await server.login('reader');
    expect((await from(server, session, ['*'], token)).events).toEqual([]);
  });

  it('remembers the last deletions only, but always counts right', async () => {
    await using server = await serveSmallPool();
    const session = await server.login();
    const refs = Array.from({ length: 600 }, () => server.db.create('VDI', {}));
    const { token } = await from(server, session, ['vdi'], '');
    for (const ref of refs) server.db.destroy('VDI', ref);
    const batch = await from(server, session, ['vdi'], token);
    expect(batch.events.length).toBeGreaterThanOrEqual(256);
    expect(batch.events.length).toBeLessThan(512);
    expect(batch.valid_ref_counts['vdi']).toBe(1);
  });

  it('refuses what it cannot read', async () => {
    await using server = await serveSmallPool();
    const session = await server.login();
    await expect(from(server, session, ['vm/a/b'], '')).rejects.toEqual(['EVENT_SUBSCRIPTION_PARSE_FAILURE', 'vm/a/b']);
    await expect(from(server, session, ['vm'], 'old')).rejects.toEqual(['EVENT_FROM_TOKEN_PARSE_FAILURE', 'old']);
  });
});

describe('event.inject', () => {
  it('gives the token before a change that it makes', async () => {
    await using server = await serveSmallPool();
    const session = await server.login();
    const token = await server.call<string>('event.inject', session, 'pool', server.pool);
    expect(brief(await from(server, session, ['*'], token))).toEqual([['mod', 'pool', server.pool]]);
    await expect(server.call('event.inject', session, 'Pool', server.pool)).rejects.toEqual([
      'HANDLE_INVALID',
      'Pool',
      server.pool,
    ]);
    await expect(server.call('event.inject', session, 'VM', 'Ref:1')).rejects.toEqual([
      'HANDLE_INVALID',
      'VM',
      'Ref:1',
    ]);
  });
});

describe('event.next', () => {
  it('tells each change to those who registered', async () => {
    await using server = await serveSmallPool();
    const session = await server.login();
    await expect(server.call('event.next', session)).rejects.toEqual(['SESSION_NOT_REGISTERED', session]);
    await server.call('event.register', session, ['VM']);
    server.db.set('VM', server.halted, 'name_label', 'a');
    server.db.set('SR', server.sr, 'name_label', 'b');
    server.db.set('VM', server.halted, 'name_label', 'c');
    const events = await server.call<Event[]>('event.next', session);
    expect(events.map(({ class: name, operation, snapshot }) => [name, operation, snapshot?.['name_label']])).toEqual([
      ['vm', 'mod', 'a'],
      ['vm', 'mod', 'c'],
    ]);
    expect(await server.call('event.get_current_id', session)).toBe(3);
    await server.call('event.unregister', session, ['vm']);
    await expect(server.call('event.next', session)).rejects.toEqual(['SESSION_NOT_REGISTERED', session]);
  });

  it('waits, hears the heartbeat, and ends with the session', async () => {
    const { db, pool } = smallPool();
    const queue = new EventQueue(db, new ManualClock(), 1e6);
    const session = new AbortController();
    queue.register('s', ['*'], session.signal);
    const first = queue.next('s', [session.signal]);
    queue.heartbeat();
    expect((await first).map((event) => event['ref'])).toEqual([pool]);
    const second = queue.next('s', [session.signal]);
    session.abort();
    await expect(second).rejects.toThrow(expect.objectContaining({ code: 'SESSION_NOT_REGISTERED' }));
  });

  it('ends, too, for who unregisters meanwhile', async () => {
    const { db } = smallPool();
    const queue = new EventQueue(db, new ManualClock(), 1e6);
    const session = new AbortController();
    queue.register('s', ['vm', 'sr'], session.signal);
    const waiting = queue.next('s', [session.signal]);
    queue.unregister('s', ['VM', 'SR']);
    await expect(waiting).rejects.toThrow(expect.objectContaining({ code: 'SESSION_NOT_REGISTERED' }));
  });

  it('says when events were lost, and goes on from there', async () => {
    await using server = await serveSmallPool({ eventQueueLimit: 20_000 });
    const session = await server.login();
    await server.call('event.register', session, ['*']);
    for (let count = 0; count < 50; count++) server.db.touch('VM', server.halted);
    await expect(server.call('event.next', session)).rejects.toEqual(['EVENTS_LOST']);
    server.db.touch('VM', server.halted);
    expect(await server.call('event.next', session)).toHaveLength(1);
  });
});
