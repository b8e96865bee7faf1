import { pino } from 'pino';
import { expect, it } from 'vitest';
import { hideNested, secrets } from '../../src/cli/secrets.ts';

const lineOf = (fields: object): Record<string, unknown> => {
  const written: string[] = [];
  const destination = { write: (text: string) => void written.push(text) };
  pino({ base: null, redact: secrets, formatters: { log: hideNested } }, destination).info(fields, 'x');
  return JSON.parse(written.join('')) as Record<string, unknown>;
};

it.each(secrets)('a log line shows no %s, at its top or one level below', (secret) => {
  const fields = { [secret]: 'hush', user: 'root', request: { [secret]: 'hush', path: '/' } };
  const line = lineOf(fields);
  expect(JSON.stringify(line)).not.toContain('hush');
  expect(line).toMatchObject({ user: 'root', request: { path: '/' } });
  expect(fields.request[secret]).toBe('hush');
});

it('errors keep their message', () => {
  expect(lineOf({ err: new Error('broken') })).toMatchObject({ err: { message: 'broken' } });
});
