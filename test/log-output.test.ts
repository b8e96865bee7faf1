import { describe, expect, it } from 'vitest';
import { createLogger } from '../src/log-output.ts';

describe('The log', () => {
  it.each(['password', 'session', 'authorization'])('hides %s wherever it stands', (secret) => {
    const lines: string[] = [];
    const logger = createLogger('info', { write: (line) => lines.push(line) });
    logger.info({ [secret]: 'hush', deep: { [secret]: 'hush', deeper: [{ [secret]: 'hush' }] }, user: 'root' }, 'x');
    expect(lines.join('')).not.toContain('hush');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ [secret]: '[Redacted]', user: 'root', msg: 'x' });
  });

  it('leaves short plain lines as they are', () => {
    const lines: string[] = [];
    createLogger('info', { write: (line) => lines.push(line) }).info({ user: 'root', ms: 1.5, ok: true }, 'operation');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 30, user: 'root', ms: 1.5, ok: true, msg: 'operation' });
  });

  it('writes nothing below its level', () => {
    const lines: string[] = [];
    createLogger('error', { write: (line) => lines.push(line) }).warn({}, 'x');
    expect(lines).toEqual([]);
  });
});
