import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { repeat } from '../src/repeat.ts';

it('a task is repeated until it is ended', async () => {
  let times = 0;
  const end = repeat(async () => void times++, 1);
  while (times < 3) await wait(1);
  end();
  const done = times;
  await wait(20);
  expect(times).toBe(done);
});
