import { describe, expect, it } from 'vitest';
import { Semaphore, TooBusyError } from '../src/semaphore.ts';

/** Tasks that run until they are told to end, by the names that they were given. */
function tasks(semaphore: Semaphore) {
  const ends = new Map<string, () => void>();
  return {
    running: () => [...ends.keys()],
    run: (name: string, owner?: string, signal?: AbortSignal) =>
      semaphore.run(() => new Promise<void>((resolve) => ends.set(name, resolve)), { owner, signal }),
    async end(...names: string[]) {
      for (const name of names) {
        ends.get(name)?.();
        ends.delete(name);
      }
      await new Promise(setImmediate);
    },
  };
}

describe('Semaphore', () => {
  it('lets so many run, so many wait, and refuses the rest', async () => {
    const { run, running, end } = tasks(new Semaphore('tasks', 2, 1));
    const three = ['a', 'b', 'c'].map((name) => run(name));
    await expect(run('d')).rejects.toBeInstanceOf(TooBusyError);
    expect(running()).toEqual(['a', 'b']);
    await end('a');
    expect(running()).toEqual(['b', 'c']);
    await end('b', 'c');
    await Promise.all(three);
  });

  it('goes on after a task that failed', async () => {
    const semaphore = new Semaphore('tasks', 1);
    const fails = semaphore.run(() => Promise.reject(new Error('no')));
    expect(await semaphore.run(async () => 'yes')).toBe('yes');
    await expect(fails).rejects.toThrow('no');
  });

  it('gives no owner more than it leaves to others, and lets those who have less pass by', async () => {
    const { run, running, end } = tasks(new Semaphore('tasks', 8));
    const all = ['a1', 'a2', 'a3', 'a4', 'a5', 'b1', 'b2', 'b3', 'c1', 'c2', 'd1', 'e1'].map((name) =>
      run(name, name[0]),
    );
    expect(running()).toEqual(['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'c1', 'd1']);
    await end('a1');
    expect(running().slice(-1)).toEqual(['e1']);
    await end('b1', 'c1');
    expect(running().slice(-2)).toEqual(['b3', 'c2']);
    while (running().length > 0) await end(...running());
    await Promise.all(all);
  });

  it('refuses an owner with a full queue, not the others', async () => {
    const { run, running, end } = tasks(new Semaphore('tasks', 2, 1));
    const all = [run('a1', 'a'), run('a2', 'a'), run('b1', 'b'), run('c1', 'c')];
    await expect(run('a3', 'a')).rejects.toBeInstanceOf(TooBusyError);
    while (running().length > 0) await end(...running());
    await Promise.all(all);
  });

  it('lets who has given up leave the line, with the reason, and runs nothing for them', async () => {
    const { run, running, end } = tasks(new Semaphore('tasks', 1, 1));
    const controller = new AbortController();
    const first = run('a');
    const given = run('b', undefined, controller.signal);
    controller.abort(new Error('given up'));
    await expect(given).rejects.toThrow('given up');
    await expect(run('b', undefined, controller.signal)).rejects.toThrow('given up');
    const next = run('c');
    await end('a');
    expect(running()).toEqual(['c']);
    await end('c');
    await Promise.all([first, next]);
  });
});
