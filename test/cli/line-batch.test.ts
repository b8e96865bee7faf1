import { expect, it } from 'vitest';
import { LineBatch } from '../../src/cli/line-batch.ts';

const collect = () => {
  const writes: string[] = [];
  return { writes, lines: new LineBatch({ write: (text) => void writes.push(text) }) };
};

it('lines of one turn of the event loop are written together, those of the next by themselves', async () => {
  const { writes, lines } = collect();
  lines.write('a\n');
  lines.write('b\n');
  expect(writes).toEqual([]);
  await new Promise(setImmediate);
  lines.write('c\n');
  await new Promise(setImmediate);
  expect(writes).toEqual(['a\nb\n', 'c\n']);
  lines.close();
});

it('closing writes what is left', () => {
  const { writes, lines } = collect();
  lines.write('a\n');
  lines.close();
  expect(writes).toEqual(['a\n']);
});
