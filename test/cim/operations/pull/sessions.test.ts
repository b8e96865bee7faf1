import { describe, expect, it } from 'vitest';
import { className, instance, names, statusOf, text } from '../perform.ts';
import { zoo } from '../zoo.ts';
import { Puller, pulling } from './puller.ts';

const ants = { ClassName: className('Zoo_Ant') };
const filter = { FilterQueryLanguage: text('DMTF:FQL'), FilterQuery: text('Legs = 4') };
const open = (count = 0, more = {}) => ({ ...ants, MaxObjectCount: text(String(count)), ...more });

describe('an enumeration session', () => {
  it('has a context value of 128 random bits', async () => {
    const puller = new Puller();
    const values = new Set<string>();
    for (let n = 0; n < 50; n++) values.add((await puller.call('OpenEnumerateInstances', open())).enumerationContext);
    expect(values.size).toBe(50);
    for (const value of values) expect(value).toMatch(/^[0-9a-f]{32}$/);
  });

  it('serves nobody but its user and nothing but its namespace, and survives the others', async () => {
    const where = zoo({ ants: 5 });
    where.namespaces.add('root/other', where.repository);
    const puller = new Puller(where);
    const { enumerationContext } = await puller.call('OpenEnumerateInstances', open());
    const pull = pulling(enumerationContext, 1);
    for (const [user, namespace] of [
      ['visitor', undefined],
      [undefined, 'root/other'],
    ]) {
      const others = [
        puller.call('PullInstancesWithPath', pull, user, namespace),
        puller.close(enumerationContext, user, namespace),
      ];
      expect(await Promise.all(others.map(statusOf))).toEqual(Array(2).fill('INVALID_ENUMERATION_CONTEXT'));
    }
    expect(await puller.call('PullInstancesWithPath', pull, undefined, 'ZOO')).toMatchObject({ names: ['ant 0'] });
  });

  it.each([
    ['PullInstancePaths', 'OpenEnumerateInstances'],
    ['PullInstances', 'OpenEnumerateInstances'],
    ['PullInstancesWithPath', 'OpenEnumerateInstancePaths'],
  ])('is closed by %s after %s', async (pull, opened) => {
    const puller = new Puller();
    const { enumerationContext } = await puller.call(opened, open());
    expect(await statusOf(puller.call(pull, pulling(enumerationContext, 1)))).toBe('INVALID_ENUMERATION_CONTEXT');
    expect(puller.sessions.size).toBe(0);
  });

  it('is not left behind by an Open whose answer nobody began to read', async () => {
    const puller = new Puller();
    await puller.leave('OpenEnumerateInstances', open());
    expect(puller.sessions.size).toBe(0);
  });

  it('is unknown after Close, and to a second Close', async () => {
    const puller = new Puller();
    const { enumerationContext } = await puller.call('OpenEnumerateInstances', open());
    await puller.close(enumerationContext);
    expect(await statusOf(puller.close(enumerationContext))).toBe('INVALID_ENUMERATION_CONTEXT');
    expect(await statusOf(puller.count(enumerationContext))).toBe('INVALID_ENUMERATION_CONTEXT');
    const pull = pulling(enumerationContext, 1);
    expect(await statusOf(puller.call('PullInstancesWithPath', pull))).toBe('INVALID_ENUMERATION_CONTEXT');
  });

  it('says how many objects are left of those that are there', async () => {
    const puller = new Puller();
    const things = { ClassName: className('Zoo_Lion') };
    const { enumerationContext } = await puller.call('OpenEnumerateInstances', things);
    expect(await puller.count(enumerationContext)).toBe(2n);
    await puller.call('PullInstancesWithPath', pulling(enumerationContext, 1));
    expect(await puller.count(enumerationContext)).toBe(1n);
    const paths = await puller.call('OpenEnumerateInstancePaths', things);
    expect(await puller.count(paths.enumerationContext)).toBe(2n);
  });

  it.each([
    ['objects that are made one by one', 'OpenEnumerateInstances', { ClassName: className('Zoo_Ant') }],
    ['a class that has such among its descendants', 'OpenEnumerateInstances', { ClassName: className('Zoo_Animal') }],
    ['those that a filter accepts', 'OpenEnumerateInstances', { ClassName: className('Zoo_Lion'), ...filter }],
    ['neighbours', 'OpenAssociatorInstances', { InstanceName: instance('Zoo_Lion', 'Leo') }],
  ])('does not say how many are left of %s, and makes none to find out', async (_, operation, parameters) => {
    const made: number[] = [];
    const puller = new Puller(zoo({ ants: 5, onAnt: (index) => made.push(index) }));
    const { enumerationContext } = await puller.call(operation, parameters);
    expect(await puller.count(enumerationContext)).toBeNull();
    expect(made).toEqual([]);
  });
});

describe('time', () => {
  it('begins anew with each answer, also of none', async () => {
    const puller = new Puller();
    const { enumerationContext } = await puller.call(
      'OpenEnumerateInstances',
      open(0, { OperationTimeout: text('10') }),
    );
    for (let n = 0; n < 5; n++) {
      puller.now += 9999;
      await puller.call('PullInstancesWithPath', pulling(enumerationContext, 0));
    }
    puller.now += 10_000;
    const pull = pulling(enumerationContext, 1);
    expect(await statusOf(puller.call('PullInstancesWithPath', pull))).toBe('INVALID_ENUMERATION_CONTEXT');
    expect(puller.sessions.size).toBe(0);
  });

  it('stands still while an answer is read', async () => {
    const puller = new Puller();
    const { enumerationContext } = await puller.call('OpenEnumerateInstances', open());
    const { items } = await puller.begin('PullInstancesWithPath', pulling(enumerationContext, 5));
    items.next();
    puller.now += 1_000_000;
    puller.sessions.sweep();
    expect(puller.sessions.size).toBe(1);
  });

  it.each([
    ['0', {}, 'INVALID_OPERATION_TIMEOUT'],
    ['601', {}, 'INVALID_OPERATION_TIMEOUT'],
    ['600', {}, 'ok'],
    ['0', { allowsNever: true }, 'ok'],
    ['4294967296', {}, 'INVALID_PARAMETER'],
  ])('of %s seconds with %j ends in %s', async (timeout, limits, status) => {
    const puller = new Puller(undefined, limits);
    const parameters = open(0, { OperationTimeout: text(timeout) });
    expect(await statusOf(puller.call('OpenEnumerateInstances', parameters))).toBe(status);
  });

  it('is endless where that is allowed and asked for', async () => {
    const puller = new Puller(undefined, { allowsNever: true });
    await puller.call('OpenEnumerateInstances', open(0, { OperationTimeout: text('0') }));
    puller.now = 1e12;
    puller.sessions.sweep();
    expect(puller.sessions.size).toBe(1);
  });

  it('frees what nobody asks for again', async () => {
    const puller = new Puller();
    for (let n = 0; n < 3; n++) await puller.call('OpenEnumerateInstances', open());
    await puller.call('OpenEnumerateInstances', open(0, { OperationTimeout: text('90') }));
    for (const [now, left] of [
      [59_999, 4],
      [60_000, 1],
      [89_999, 1],
      [90_000, 0],
    ] as const) {
      puller.now = now;
      puller.sessions.sweep();
      expect(puller.sessions.size).toBe(left);
    }
  });
});

describe('limits', () => {
  it('of a user do not touch others, and of all touch everybody', async () => {
    const puller = new Puller(undefined, { sessionsPerUser: 2, sessions: 3 });
    const opening = (user: string) => statusOf(puller.call('OpenEnumerateInstances', open(), user));
    expect([await opening('a'), await opening('a'), await opening('a')]).toEqual([
      'ok',
      'ok',
      'SERVER_LIMITS_EXCEEDED',
    ]);
    expect([await opening('b'), await opening('b')]).toEqual(['ok', 'SERVER_LIMITS_EXCEEDED']);
  });

  it('hold on after a session has been closed while an answer from it was read', async () => {
    const puller = new Puller(undefined, { sessions: 1 });
    const { enumerationContext } = await puller.call('OpenEnumerateInstances', open());
    const { items } = await puller.begin('PullInstancesWithPath', pulling(enumerationContext, 5));
    items.next();
    await puller.close(enumerationContext);
    expect(() => items.next()).toThrow();
    const opening = () => statusOf(puller.call('OpenEnumerateInstances', open()));
    expect([await opening(), await opening()]).toEqual(['ok', 'SERVER_LIMITS_EXCEEDED']);
  });

  it('are free again after the end, Close and expiry', async () => {
    const puller = new Puller(undefined, { sessions: 1 });
    await puller.call('OpenEnumerateInstances', open(5));
    const { enumerationContext } = await puller.call('OpenEnumerateInstances', open());
    await puller.close(enumerationContext);
    await puller.call('OpenEnumerateInstances', open());
    puller.now = 60_000;
    expect(await statusOf(puller.call('OpenEnumerateInstances', open()))).toBe('ok');
  });

  it.each([
    ['a text', { FilterQueryLanguage: text('DMTF:FQL'), FilterQuery: text(`Caption <> '${'x'.repeat(2100)}'`) }],
    ['the texts of a list', { PropertyList: names('x'.repeat(1100), 'y'.repeat(1000)) }],
  ])('count a session by %s that it holds', async (_, filter) => {
    const puller = new Puller(undefined, { sessions: 3 });
    for (let n = 0; n < 3; n++) {
      const { enumerationContext } = await puller.call('OpenEnumerateInstances', open(0, filter));
      expect(await statusOf(puller.call('OpenEnumerateInstances', open()))).toBe('SERVER_LIMITS_EXCEEDED');
      await puller.close(enumerationContext);
    }
  });

  it('give fewer objects than were asked for', async () => {
    const puller = new Puller(undefined, { objects: 2 });
    const opened = await puller.call('OpenEnumerateInstances', open(1000));
    expect(opened).toMatchObject({ names: ['ant 0', 'ant 1'], endOfSequence: false });
    const pulled = await puller.call('PullInstancesWithPath', pulling(opened.enumerationContext, 1000));
    expect(pulled.names).toEqual(['ant 2', 'ant 3']);
  });
});

describe('shutting down', () => {
  it('opens and pulls nothing more, but closes', async () => {
    const puller = new Puller();
    const { enumerationContext } = await puller.call('OpenEnumerateInstances', open());
    puller.sessions.shutDown();
    expect(await statusOf(puller.call('OpenEnumerateInstances', open()))).toBe('SERVER_IS_SHUTTING_DOWN');
    const pull = pulling(enumerationContext, 1);
    expect(await statusOf(puller.call('PullInstancesWithPath', pull))).toBe('SERVER_IS_SHUTTING_DOWN');
    await puller.close(enumerationContext);
  });
});

describe('an answer', () => {
  it('that is not read to its end closes the session', async () => {
    const puller = new Puller();
    const { items } = await puller.begin('OpenEnumerateInstances', open(3));
    items.next();
    items.return?.();
    expect(puller.sessions.size).toBe(0);
  });

  it('that fails closes the session', async () => {
    const failing = zoo({
      ants: 5,
      onAnt: (index) => {
        if (index === 2) throw new Error('lost');
      },
    });
    const puller = new Puller(failing);
    const { enumerationContext } = await puller.call('OpenEnumerateInstances', open(1));
    await expect(puller.call('PullInstancesWithPath', pulling(enumerationContext, 3))).rejects.toThrow('lost');
    expect(puller.sessions.size).toBe(0);
  });

  it('breaks off when the session is closed meanwhile', async () => {
    const puller = new Puller();
    const { enumerationContext } = await puller.call('OpenEnumerateInstances', open());
    const { items } = await puller.begin('PullInstancesWithPath', pulling(enumerationContext, 5));
    items.next();
    await puller.close(enumerationContext);
    expect(() => items.next()).toThrow(expect.objectContaining({ status: 'PULL_HAS_BEEN_ABANDONED' }));
  });

  it('breaks off, too, when all of its objects have been found and are not yet written', async () => {
    const puller = new Puller();
    const { enumerationContext } = await puller.call('OpenEnumerateInstances', open());
    const { items, outcome } = await puller.begin('PullInstancesWithPath', pulling(enumerationContext, 3));
    while (!items.next().done);
    await puller.close(enumerationContext);
    expect(outcome).toThrow(expect.objectContaining({ status: 'PULL_HAS_BEEN_ABANDONED' }));
  });

  it('shares the objects with another one at the same time', async () => {
    const puller = new Puller();
    const { enumerationContext } = await puller.call('OpenEnumerateInstances', open());
    const pulls = [
      await puller.begin('PullInstancesWithPath', pulling(enumerationContext, 4)),
      await puller.begin('PullInstancesWithPath', pulling(enumerationContext, 4)),
    ];
    const names: unknown[] = [];
    for (let open = pulls; open.length > 0; ) {
      open = open.filter(({ items }) => {
        const { done, value } = items.next();
        if (value) names.push(value.row.value(0));
        return !done;
      });
    }
    expect(names.toSorted()).toEqual(['ant 0', 'ant 1', 'ant 2', 'ant 3', 'ant 4']);
    expect(pulls.map((pull) => pull.outcome().endOfSequence)).toEqual([true, true]);
    expect(puller.sessions.size).toBe(0);
  });
});

describe('an answer that is not read as it should be', () => {
  it('finds no session where another one has read it to its end', async () => {
    const puller = new Puller();
    const { enumerationContext } = await puller.call('OpenEnumerateInstances', open());
    const late = await puller.begin('PullInstancesWithPath', pulling(enumerationContext, 5));
    await puller.call('PullInstancesWithPath', pulling(enumerationContext, 6));
    expect(() => late.items.next()).toThrow(expect.objectContaining({ status: 'INVALID_ENUMERATION_CONTEXT' }));
  });

  it('ends once, however often it is asked for more', async () => {
    const puller = new Puller();
    const { enumerationContext } = await puller.call('OpenEnumerateInstances', open());
    const { items, outcome } = await puller.begin('PullInstancesWithPath', pulling(enumerationContext, 1));
    while (!items.next().done);
    expect(outcome().endOfSequence).toBe(false);
    expect([items.next(), items.next()].map(({ done }) => done)).toEqual([true, true]);
    expect(puller.sessions.size).toBe(1);
    puller.now += 60_000;
    puller.sessions.sweep();
    expect(puller.sessions.size).toBe(0);
  });

  it.each([false, true])(
    'ends the session when it is let go of with objects that nobody got, with its outcome: %s',
    async (isAsked) => {
      const puller = new Puller();
      const { enumerationContext } = await puller.call('OpenEnumerateInstances', open());
      const { items, outcome } = await puller.begin('PullInstancesWithPath', pulling(enumerationContext, 1));
      while (!items.next().done);
      if (isAsked) outcome();
      items.return?.();
      await expect(puller.call('PullInstancesWithPath', pulling(enumerationContext, 1))).rejects.toThrow(
        expect.objectContaining({ status: 'INVALID_ENUMERATION_CONTEXT' }),
      );
    },
  );
});

describe('a missing source', () => {
  it.each([
    'OpenAssociatorInstances',
    'OpenAssociatorInstancePaths',
    'OpenReferenceInstances',
    'OpenReferenceInstancePaths',
  ])('is told of by %s', async (name) => {
    const puller = new Puller();
    expect(await statusOf(puller.call(name, { InstanceName: instance('Zoo_Lion', 'Simba') }))).toBe('NOT_FOUND');
    expect(await statusOf(puller.call(name, { InstanceName: instance('Zoo_Unicorn', 'x') }))).toBe('INVALID_PARAMETER');
  });
});
