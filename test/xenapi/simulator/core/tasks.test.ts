import { describe, expect, it } from 'vitest';
import { Accounts } from '../../../../src/xenapi/simulator/calls/accounts.ts';
import { Sessions } from '../../../../src/xenapi/simulator/calls/sessions.ts';
import { Tasks } from '../../../../src/xenapi/simulator/calls/tasks.ts';
import { ManualClock, serveSmallPool, smallPool, type TestServer } from './harness.ts';

const root = { ref: 'OpaqueRef:s', user: 'root', role: 'pool-admin', localRoot: true, originator: '' };

const ended = async (server: TestServer, session: string, task: string) => {
  for (;;) {
    const record = await server.call<Record<string, unknown>>('task.get_record', session, task);
    if (record['status'] !== 'pending' && record['status'] !== 'cancelling') return record;
  }
};

describe('the task of an asynchronous call', () => {
  it('tells success', async () => {
    await using server = await serveSmallPool();
    const session = await server.login();
    const task = await server.call<string>('Async.VM.start', session, server.halted, false, false);
    expect(await ended(server, session, task)).toMatchObject({
      name_label: 'Async.VM.start',
      status: 'success',
      progress: 1,
      result: '',
      error_info: [],
      type: '<none/>',
      resident_on: server.first,
    });
    expect(await server.call('VM.get_current_operations', session, server.halted)).toEqual({});
    await server.call('task.destroy', session, task);
    await expect(server.call('task.get_status', session, task)).rejects.toMatchObject(['HANDLE_INVALID', 'task', task]);
  });

  it('keeps its result as a fragment of XML', async () => {
    await using server = await serveSmallPool();
    const session = await server.login();
    const task = await server.call<string>('Async.subject.create', session, { subject_identifier: 'a' });
    const subject = (await server.call<string[]>('subject.get_all', session)).at(-1);
    expect(await ended(server, session, task)).toMatchObject({ result: `<value>${subject}</value>` });
  });

  it('tells failure', async () => {
    await using server = await serveSmallPool();
    const session = await server.login();
    const task = await server.call<string>('Async.VM.start', session, 'Ref:1', false, false);
    expect(await ended(server, session, task)).toMatchObject({
      status: 'failure',
      error_info: ['HANDLE_INVALID', 'VM', 'Ref:1'],
    });
  });

  it('shows itself with its operation while it runs, and can be cancelled by its user', async () => {
    const clock = new ManualClock();
    await using server = await serveSmallPool({ timing: { operation: 400 } }, { clock });
    const session = await server.login('operator');
    const reader = await server.login('reader');
    const task = await server.call<string>('Async.VM.start', session, server.halted, false, false);
    clock.advance(100);
    expect(await server.call('task.get_progress', session, task)).toBe(0.25);
    expect(await server.call('VM.get_current_operations', session, server.halted)).toEqual({ [task]: 'start' });
    await expect(server.call('task.cancel', reader, task)).rejects.toContain('task.cancel/any');
    await server.call('task.cancel', session, task);
    expect(await ended(server, session, task)).toMatchObject({
      status: 'cancelled',
      error_info: ['TASK_CANCELLED', task],
    });
    expect(await server.call('VM.get_power_state', session, server.halted)).toBe('Halted');
    expect(await server.call('VM.get_current_operations', session, server.halted)).toEqual({});
  });

  it('goes at its end when it was destroyed before', async () => {
    const clock = new ManualClock();
    await using server = await serveSmallPool({ timing: { operation: 4 } }, { clock });
    const session = await server.login();
    const task = await server.call<string>('Async.VM.start', session, server.halted, false, false);
    await server.call('task.destroy', session, task);
    expect(await server.call('task.get_status', session, task)).toBe('pending');
    for (let step = 0; step < 4; step++) {
      clock.advance(1);
      await server.call('VM.get_all', session);
    }
    await expect(server.call('task.get_status', session, task)).rejects.toContain('HANDLE_INVALID');
  });
});

describe('tasks', () => {
  it('of synchronous calls are there while they run', async () => {
    const clock = new ManualClock();
    await using server = await serveSmallPool({ timing: { operation: 4 } }, { clock });
    const session = await server.login();
    const start = server.call('VM.start', session, server.halted, false, false);
    await expect.poll(() => server.call('task.get_all', session)).toHaveLength(1);
    for (let step = 0; step < 4; step++) {
      clock.advance(1);
      await server.call('VM.get_all', session);
    }
    await start;
    expect(await server.call('task.get_all', session)).toEqual([]);
  });

  it('can be made and ended by clients', async () => {
    await using server = await serveSmallPool();
    const session = await server.login('reader');
    const task = await server.call<string>('task.create', session, 'upload', 'a disk');
    await server.call('task.set_progress', session, task, 0.5);
    await server.call('task.add_to_other_config', session, task, 'about', server.halted);
    expect(await server.call('task.get_record', session, task)).toMatchObject({
      status: 'pending',
      progress: 0.5,
      other_config: { about: server.halted },
      finished: '19700101T00:00:00Z',
    });
    const operator = await server.login('operator');
    await expect(server.call('task.set_status', operator, task, 'success')).rejects.toContain('task.destroy/any');
    await server.call('task.set_status', session, task, 'success');
    expect(await server.call('task.get_finished', session, task)).not.toBe('19700101T00:00:00Z');
  });

  it('are dropped when they are old or too many', () => {
    const clock = new ManualClock();
    const { db } = smallPool();
    const tasks = new Tasks(db, clock);
    for (let count = 0; count < 210; count++)
      tasks.finish(tasks.create(root, 'a', ''), { status: 'success', result: '' });
    const pending = tasks.create(root, 'b', '');
    tasks.collect();
    expect(db.count('task')).toBe(201);
    clock.advance(66 * 60_000);
    tasks.collect();
    expect([...db.all('task')].map(([ref]) => ref)).toEqual([pending]);
    clock.advance(24 * 3600_000);
    tasks.collect();
    expect(db.count('task')).toBe(0);
  });
});

describe('Sessions', () => {
  it('drop the one that is idle for longest when an originator has too many', async () => {
    const clock = new ManualClock();
    const sessions = newSessions(clock);
    const first = await sessions.login('root', 'simulator', 'many');
    clock.advance(1);
    const busy = await sessions.login('root', 'simulator', 'many');
    busy.running = 1;
    for (let count = 0; count < 500; count++) await sessions.login('root', 'simulator', 'many');
    expect(() => sessions.find(first.ref)).toThrow(expect.objectContaining({ code: 'SESSION_INVALID' }));
    expect(sessions.find(busy.ref)).toBe(busy);
    expect([...sessions.all()]).toHaveLength(500);
  });

  it('of a user of the directory are counted whatever their originators, and apart from those of root', async () => {
    const sessions = newSessions(new ManualClock());
    const root = await sessions.login('root', 'simulator', '0');
    const first = await sessions.login('reader', 'simulator', '0');
    for (let count = 1; count <= 500; count++) await sessions.login('reader', 'simulator', String(count));
    expect(() => sessions.find(first.ref)).toThrow(expect.objectContaining({ code: 'SESSION_INVALID' }));
    expect(sessions.find(root.ref)).toBe(root);
    expect([...sessions.all()]).toHaveLength(501);
  });

  it('end after a day without a call', async () => {
    const clock = new ManualClock();
    const sessions = newSessions(clock);
    const session = await sessions.login('root', 'simulator', '');
    clock.advance(24 * 3600_000 - 1);
    sessions.collect();
    sessions.find(session.ref);
    clock.advance(24 * 3600_000 + 1);
    sessions.collect();
    expect(session.ended.aborted).toBe(true);
  });
});

function newSessions(clock: ManualClock): Sessions {
  const { db } = smallPool();
  return new Sessions(db, new Accounts(db), clock, 0);
}
