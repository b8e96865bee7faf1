import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { AuditFile, createAuditLog, noLine } from '../src/audit-log.ts';
import { createLogger } from '../src/log-output.ts';
import { silent } from './silent.ts';
import { temporaryDirectory } from './temporary-directory.ts';

let directory: string;
let file: string;
beforeEach(() => {
  directory = temporaryDirectory();
  file = path.join(directory, 'audit.log');
});

const openLog = () => {
  const sink = new AuditFile(file);
  return createAuditLog({ sink, logger: silent, time: () => 1 });
};
const linesOf = (name: string) => readFileSync(name, 'utf8').trimEnd().split('\n');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const isChained = (lines: readonly string[], first = noLine) =>
  lines.every((line, index) => JSON.parse(line).previous === (index === 0 ? first : sha256(lines[index - 1] ?? '')));

const hostile = [
  'root\r\n{"audit":true,"user":"forged"}',
  '\u001b[2J\u001b]0;title\u0007\u009b31m',
  '\u202eevil\u2066\u200f\u061c\u2028\u2029\ufeff\u200b',
  '\0\u007f\u0085\ud800',
  'x'.repeat(1 << 20),
];

describe('The audit log', () => {
  it.each(hostile)('T49: takes hostile text as one short line that a terminal shows as it stands (%#)', (text) => {
    const log = openLog();
    log.write({ event: 'login', outcome: text, user: text, [text]: text, list: [text, { deep: text }] });
    log.close();
    const [line = '', ...more] = linesOf(file);
    expect(more).toEqual([]);
    expect(line.length).toBeLessThan(50_000);
    expect(line).toMatch(/^[\x20-\x7e…]*$/);
    expect(JSON.parse(line)).toMatchObject({ event: 'login', audit: true });
  });

  it('T49: so does the log', () => {
    const lines: string[] = [];
    const log = createLogger('info', { write: (line) => lines.push(line) });
    for (const text of hostile) log.warn({ user: text, err: new Error(text, { cause: new Error(text) }) }, 'x');
    expect(lines).toHaveLength(hostile.length);
    for (const line of lines) {
      expect(line.length).toBeLessThan(50_000);
      expect(line).toMatch(/^[\x20-\x7e…]*\n$/);
      JSON.parse(line);
    }
  });

  it('T49: any text whatever stays one line', () => {
    const lines: string[] = [];
    const log = createAuditLog({
      sink: { lastHash: noLine, write: (line) => lines.push(line), close() {} },
      logger: silent,
      time: () => 1,
    });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), (text) => {
        log.write({ event: 'operation', outcome: 'ok', user: text });
        const line = lines.at(-1) ?? '';
        expect(line.indexOf('\n')).toBe(line.length - 1);
        expect(JSON.parse(line).user).toBe(text);
      }),
    );
  });

  it('T50: chains its lines, over a restart and over a rotation, and loses none', () => {
    const first = openLog();
    for (let count = 0; count < 50; count++) {
      if (count === 20) renameSync(file, `${file}.1`);
      first.write({ event: 'operation', outcome: 'ok', count });
    }
    first.close();
    const second = openLog();
    second.write({ event: 'start', outcome: 'ok' });
    second.close();
    const lines = [...linesOf(`${file}.1`), ...linesOf(file)];
    expect(lines).toHaveLength(51);
    expect(isChained(lines)).toBe(true);
    const tampered = lines.map((line, index) => (index === 3 ? line.replace('"ok"', '"no"') : line));
    expect(isChained(tampered)).toBe(false);
    expect(isChained(lines.toSpliced(7, 1))).toBe(false);
  });

  it('is for its owner alone, and begins a new line after one that a crash cut short', () => {
    writeFileSync(file, '{"cut":', { mode: 0o644 });
    const log = openLog();
    log.write({ event: 'start', outcome: 'ok' });
    log.close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(linesOf(file)).toHaveLength(2);
  });

  it('is a file and nothing else: devices and pipes stay as they are', () => {
    execFileSync('mkfifo', ['-m', '666', file]);
    expect(() => new AuditFile(file)).toThrow('not a file');
    expect(statSync(file).mode & 0o777).toBe(0o666);
  });

  it('keeps no file open that it cannot make its own', () => {
    const open = () => readdirSync('/proc/self/fd').length;
    const before = open();
    // The mode of what stands there is nobody's to change.
    expect(() => new AuditFile('/proc/self/comm')).toThrow('EPERM');
    expect(open()).toBe(before);
  });

  it('hides secrets by name and takes numbers of any size', () => {
    const log = openLog();
    log.write({
      event: 'operation',
      outcome: 'ok',
      returnValue: 2n ** 64n,
      deep: { password: 'hush', session: 'hush' },
    });
    log.close();
    expect(linesOf(file)[0]).not.toContain('hush');
    expect(linesOf(file)[0]).toContain('"18446744073709551616"');
  });

  it('tells how many lines were lost as soon as lines can be written again', () => {
    const lines: string[] = [];
    let isFull = false;
    const write = (line: string) => {
      if (isFull) throw new Error('ENOSPC');
      lines.push(line.trimEnd());
    };
    const log = createAuditLog({ sink: { lastHash: noLine, write, close() {} }, logger: silent, time: () => 1 });
    log.write({ event: 'start', outcome: 'ok' });
    isFull = true;
    for (let count = 1; count < 3; count++) log.write({ event: 'operation', outcome: 'ok', count });
    isFull = false;
    for (let count = 3; count < 5; count++) log.write({ event: 'operation', outcome: 'ok', count });
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { event: 'start' },
      { event: 'lost', outcome: 'ENOSPC', omitted: 2 },
      { event: 'operation', count: 3 },
      { event: 'operation', count: 4 },
    ]);
    expect(isChained(lines)).toBe(true);
  });

  it('gives the program’s log what it cannot write, and at the end how much that was', () => {
    const lost: object[] = [];
    const sink = {
      lastHash: noLine,
      write() {
        throw new Error('no space left');
      },
      close() {},
    };
    const telling = { ...silent, error: (fields: object) => void lost.push(fields) };
    const log = createAuditLog({ sink, logger: telling, time: () => 1 });
    log.write({ event: 'operation', outcome: 'ok' });
    log.write({ event: 'stop', outcome: 'ok' });
    log.close();
    expect(lost).toMatchObject([
      { event: { event: 'operation' } },
      { event: { event: 'stop' } },
      { omitted: 2, reason: 'no space left' },
    ]);
  });
});
