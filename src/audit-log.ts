import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import type { AuditEvent, AuditLog } from './cim/index.ts';
import { bounded, escapeLine } from './log-output.ts';
import type { Logger } from './logger.ts';

/** Takes one line, with its line feed, at once. */
export interface AuditSink {
  /** SHA-256 of the line before the next one. */
  readonly lastHash: string;
  /** Writes the whole line, or throws and leaves nothing of it. */
  write(line: string): void;
  close(): void;
}

/** An audit log that knows where it goes. */
export interface OpenAuditLog extends AuditLog {
  /** Everything written is on the disk when this returns. */
  close(): void;
}

export interface AuditOptions {
  readonly sink: AuditSink;
  /** Is told when the sink fails, with the event, so that it is not lost, and at the end how many have failed since. */
  readonly logger: Logger;
  /** Milliseconds since 1970. */
  readonly time: () => number;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What stands before the first line of all. */
export const noLine = '0'.repeat(64);

/**
 * Writes events as JSON lines. Each line has the SHA-256 of the line before it, so that a line cannot be changed, taken
 * out or put in between without the next one showing it. The first line after some that could not be written tells how
 * many those were; where no line follows, `logger` is told.
 */
export function createAuditLog({ sink, logger, time }: AuditOptions): OpenAuditLog {
  let previous = sink.lastHash;
  let lost = 0;
  let reason = '';
  const append = (fields: object) => {
    const head = { level: 30, time: time(), audit: true, previous };
    const line = escapeLine(JSON.stringify({ ...head, ...fields, msg: 'audit' }));
    sink.write(`${line}\n`);
    previous = sha256(line);
  };
  return {
    write(event: AuditEvent) {
      const fields = bounded({ ...event }) as object;
      try {
        if (lost > 0) append({ event: 'lost', outcome: reason, omitted: lost });
        lost = 0;
        append(fields);
      } catch (err) {
        lost += 1;
        reason = (err as Error).message;
        logger.error({ err, event: fields }, 'the audit log cannot be written');
      }
    },
    close() {
      if (lost > 0)
        logger.error({ omitted: lost, reason }, 'the audit log ends without lines that could not be written');
      sink.close();
    },
  };
}

/** Lines of a file that only its owner may read. A file that was moved away is made again with the next line. */
export class AuditFile implements AuditSink {
  readonly #path: string;
  #descriptor: number;

  /** @throws the error of the file system */
  constructor(path: string) {
    this.#path = path;
    this.#descriptor = open(path);
    if (!endsWithLineFeed(this.#descriptor)) writeSync(this.#descriptor, '\n');
  }

  get lastHash(): string {
    const line = lastLine(this.#descriptor);
    return line === undefined ? noLine : sha256(line);
  }

  write(line: string): void {
    if (this.#wasMoved()) this.#reopen();
    const { size } = fstatSync(this.#descriptor);
    const bytes = Buffer.from(line);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#descriptor, bytes, at);
    } catch (error) {
      // A full disk takes the beginning of a line; the next one would continue it.
      ftruncateSync(this.#descriptor, size);
      throw error;
    }
  }

  close(): void {
    fsyncSync(this.#descriptor);
    closeSync(this.#descriptor);
  }

  #wasMoved(): boolean {
    const there = statSync(this.#path, { throwIfNoEntry: false });
    const here = fstatSync(this.#descriptor);
    return there?.ino !== here.ino || there.dev !== here.dev;
  }

  #reopen(): void {
    const former = this.#descriptor;
    this.#descriptor = open(this.#path);
    fsyncSync(former);
    closeSync(former);
  }
}

/** Nothing but a file: what all of the machine use, such as /dev/null, would be their owner's alone afterwards. */
function open(path: string): number {
  const { O_APPEND, O_CREAT, O_RDWR } = constants;
  const descriptor = openSync(path, O_RDWR | O_APPEND | O_CREAT, 0o600);
  try {
    if (!fstatSync(descriptor).isFile()) throw new Error('not a file; without one the lines stand in the log');
    fchmodSync(descriptor, 0o600);
    return descriptor;
  } catch (error) {
    // It is tried again with each line.
    closeSync(descriptor);
    throw error;
  }
}

/** False where a crash cut the last line short. */
function endsWithLineFeed(descriptor: number): boolean {
  const { size } = fstatSync(descriptor);
  const last = Buffer.alloc(1);
  return size === 0 || (readSync(descriptor, last, 0, 1, size - 1) === 1 && last.toString() === '\n');
}

/** Longer than any line. */
const tail = 1024 * 1024;

function lastLine(descriptor: number): string | undefined {
  const { size } = fstatSync(descriptor);
  const length = Math.min(size, tail);
  const bytes = Buffer.alloc(length);
  readSync(descriptor, bytes, 0, length, size - length);
  return bytes.toString('utf8').trimEnd().split('\n').at(-1) || undefined;
}
