import { type MessageName, XenApiError } from '../../xenapi/index.ts';
import type { Operations } from '../define/method.ts';
import type { EntryStep } from '../define/write.ts';

type Caller = Pick<Operations, 'session' | 'step'>;

/**
 * Gives one entry of a map its new text. Other clients of the pool may write the entry at the same time: what one of
 * them has put there meanwhile is replaced. Taking it back leaves alone what somebody else has written since.
 */
export async function changeEntry(caller: Caller, entry: EntryStep): Promise<void> {
  const { before, after } = entry;
  if (before !== undefined) await drop(caller, entry, before);
  if (after === undefined) return;
  try {
    await put(caller, entry, after);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const theirs = await present(caller, entry);
    if (theirs !== undefined) await drop(caller, entry, theirs);
    await put(caller, entry, after);
  }
}

const drop = (caller: Caller, entry: EntryStep, text: string) =>
  caller.step(
    () => send(caller, entry, 'remove_from'),
    () => restore(caller, entry, text),
  );

const put = (caller: Caller, entry: EntryStep, text: string) =>
  caller.step(
    () => send(caller, entry, 'add_to', text),
    () => takeBack(caller, entry, text),
  );

async function restore(caller: Caller, entry: EntryStep, text: string): Promise<void> {
  await send(caller, entry, 'add_to', text).catch((error) => {
    if (!isDuplicate(error)) throw error;
  });
}

async function takeBack(caller: Caller, entry: EntryStep, text: string): Promise<void> {
  if ((await present(caller, entry)) === text) await send(caller, entry, 'remove_from');
}

/** What the pool has now, which the mirror may not have seen yet. */
async function present({ session }: Caller, { from, field, target, key }: EntryStep): Promise<string | undefined> {
  const map = await session.call(`${from}.get_${field}` as MessageName, ...([target] as never));
  return (map as ReadonlyMap<string, string>).get(key);
}

/** The name is put together from class and field; a test tells whether the data model has all that can come of it. */
const send = (
  { session }: Caller,
  { from, field, target, key }: EntryStep,
  action: 'add_to' | 'remove_from',
  ...text: string[]
): Promise<unknown> => session.call(`${from}.${action}_${field}` as MessageName, ...([target, key, ...text] as never));

const isDuplicate = (error: unknown): boolean => error instanceof XenApiError && error.code === 'MAP_DUPLICATE_KEY';
