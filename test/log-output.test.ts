import { describe, expect, it } from 'vitest';
import { createLogger } from '../src/log-output.ts';
import { XenApiError } from '../src/xenapi/index.ts';

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

  describe('shows an error', () => {
    const shown = (error: unknown) => {
      const lines: string[] = [];
      createLogger('info', { write: (line) => lines.push(line) }).error({ error, err: error }, 'x');
      const { error: first, err } = JSON.parse(lines[0] ?? '');
      expect(err).toEqual(first);
      return first;
    };

    it('with its kind, its place and all that caused it', () => {
      const real = new XenApiError('INTERNAL_ERROR', ['the real reason']);
      const error = shown(new TypeError('outer', { cause: new Error('inner', { cause: real }) }));
      expect(error).toMatchObject({
        type: 'TypeError',
        message: 'outer',
        stack: expect.arrayContaining([expect.stringMatching(/^at .*log-output\.test/)]),
        cause: {
          message: 'inner',
          cause: {
            type: 'XenApiError',
            message: 'INTERNAL_ERROR: the real reason',
            stack: expect.arrayContaining([expect.stringMatching(/^at /)]),
          },
        },
      });
    });

    it('that another value caused', () => {
      expect(shown(new Error('outer', { cause: { why: ['no room'], session: 'hush' } })).cause).toEqual({
        why: ['no room'],
        session: '[Redacted]',
      });
      expect(shown(new Error('outer', { cause: 'no room' })).cause).toBe('no room');
    });

    it('once where it stands deep', () => {
      const nested = { a: { b: new Error('deep', { cause: new Error('deeper') }) } };
      expect(shown(nested).a.b).toMatchObject({ message: 'deep', cause: { message: 'deeper' } });
    });

    it('that caused itself, with an end', () => {
      const error = new Error('x'.repeat(5000));
      error.cause = error;
      expect(shown(error).cause.cause.message).toMatch(/^x{1024}… \(5000 characters\)$/);
      expect(JSON.stringify(shown(error)).length).toBeLessThan(32_768);
    });

    it('without secrets of the pool', () => {
      const error = shown(new XenApiError('SR_BACKEND_FAILURE_73', ['', "{'password': 'hunter2'}"]));
      expect(JSON.stringify(error)).toMatch(/FAILURE_73(?!.*hunter2)/);
    });
  });
});
