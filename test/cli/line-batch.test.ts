import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LineBatch } from '../../src/cli/line-batch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const collect = () => {
  const writes: string[] = [];
  return { writes, lines: new LineBatch({ write: (text) => void writes.push(text) }) };
};

it('lines that come shortly after each other are written together, later ones by themselves', () => {
  const { writes, lines } = collect();
  lines.write('a\n');
  vi.advanceTimersByTime(9);
  lines.write('b\n');
  expect(writes).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(writes).toEqual(['a\nb\n']);
  lines.write('c\n');
  vi.advanceTimersByTime(10);
  expect(writes).toEqual(['a\nb\n', 'c\n']);
  lines.close();
});

it('closing writes what is left', () => {
  const { writes, lines } = collect();
  lines.write('a\n');
  lines.close();
  expect(writes).toEqual(['a\n']);
});
