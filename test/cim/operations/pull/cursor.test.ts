import { describe, expect, it } from 'vitest';
import { Cursor } from '../../../../src/cim/operations/pull/cursor.ts';

/** Three letters, with what is done to the list noted down. */
function letters() {
  const notes: string[] = [];
  function* list() {
    try {
      for (const letter of ['a', undefined, 'b', 'c']) {
        notes.push(letter ?? 'pause');
        yield letter;
      }
    } finally {
      notes.push('let go');
    }
  }
  return { cursor: new Cursor<string>({ [Symbol.iterator]: list }), notes };
}

describe('a cursor', () => {
  it('looks at nothing before it is asked to', () => {
    const { cursor, notes } = letters();
    expect(cursor.leftOf(3)).toBe(3);
    cursor.end();
    expect(notes).toEqual([]);
    expect([cursor.take(), cursor.isDone]).toEqual([undefined, true]);
  });

  it('tells whether more is to come, which it then takes', () => {
    const { cursor } = letters();
    expect([cursor.look(), cursor.look(), cursor.take()]).toEqual([true, true, 'a']);
    expect([cursor.look(), cursor.look(), cursor.take(), cursor.take()]).toEqual([false, true, 'b', 'c']);
    expect([cursor.isDone, cursor.look(), cursor.isDone]).toEqual([false, true, true]);
  });

  it('counts what has been taken, and what has been seen as there, whatever is said of the list', () => {
    const { cursor } = letters();
    cursor.take();
    expect([cursor.leftOf(3), cursor.leftOf(1), cursor.leftOf(0)]).toEqual([2, 0, 0]);
    while (!cursor.look());
    expect([cursor.leftOf(3), cursor.leftOf(1), cursor.leftOf(0)]).toEqual([2, 1, 1]);
  });

  it('lets go of the list when it is ended, and of what it has seen', () => {
    const { cursor, notes } = letters();
    cursor.look();
    cursor.end();
    expect(notes).toEqual(['a', 'let go']);
    expect([cursor.isDone, cursor.take(), cursor.look()]).toEqual([true, undefined, true]);
  });
});
