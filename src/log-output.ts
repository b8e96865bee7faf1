import { pino } from 'pino';
import type { Logger } from './logger.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Where lines go; each comes with its line feed. */
export interface LogDestination {
  write(line: string): unknown;
}

/** Fields that no log line may show, wherever they came from. */
const secrets: ReadonlySet<string> = new Set(['password', 'session', 'authorization']);
const hidden = '[Redacted]';

/** Longest text of a field; what clients send has no bounds. */
const longestText = 1024;
/** Longest list of a field. */
const longestList = 64;
/** How deep fields may be nested. */
const deepest = 4;
/** So many causes of an error are shown: the last one is the reason. */
const mostCauses = 8;

/**
 * What a terminal or an editor does not show as it stands, beyond what JSON escapes by itself: DEL and the C1 controls
 * (terminal escapes), marks that turn the direction of text, invisible spaces and joiners, line separators.
 */
const deceptive = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** One line of JSON in which every character can be seen. */
export const escapeLine = (line: string): string =>
  line.replace(deceptive, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The same value with texts and lists of bounded length, without secrets, and with nothing that JSON cannot hold. */
export function bounded(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return shortened(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= deepest) return '…';
  if (value instanceof Error) return boundedError(value, depth);
  if (Array.isArray(value)) return boundedList(value, depth);
  return Object.fromEntries(Object.entries(value).map((entry) => boundedEntry(entry, depth)));
}

function boundedEntry([name, value]: readonly [string, unknown], depth: number): readonly [string, unknown] {
  return secrets.has(name) ? [name, hidden] : [shortened(name), bounded(value, depth + 1)];
}

/** Most lines are short and plain, and are left as they are. */
function prepared(fields: Record<string, unknown>): Record<string, unknown> {
  for (const name in fields) {
    const value = fields[name];
    const isPlain =
      typeof value === 'string' ? value.length <= longestText : typeof value !== 'object' && typeof value !== 'bigint';
    if (!isPlain || secrets.has(name)) return bounded(fields) as Record<string, unknown>;
  }
  return fields;
}

function boundedList(list: readonly unknown[], depth: number): readonly unknown[] {
  const items = list.slice(0, longestList).map((item) => bounded(item, depth + 1));
  return list.length > longestList ? [...items, `… ${list.length - longestList} more`] : items;
}

function boundedError({ name, message, stack, cause }: Error, depth: number, causes = 0): unknown {
  const lines = stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  const frames = lines.map((line) => line.trim());
  const [type, text] = [bounded(name, depth + 1), bounded(message, depth + 1)];
  const fields = { type, message: text, stack: boundedList(frames, depth) };
  if (cause === undefined) return fields;
  if (!(cause instanceof Error)) return { ...fields, cause: bounded(cause, depth + 1) };
  return { ...fields, cause: causes < mostCauses ? boundedError(cause, depth, causes + 1) : '…' };
}

function shortened(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText)}… (${text.length} characters)`;
}

/** The program's log: JSON lines, bounded and escaped. */
export function createLogger(level: LogLevel, destination: LogDestination): Logger {
  return pino(
    {
      base: null,
      level,
      serializers: { err: (error: unknown) => error },
      formatters: { log: prepared },
    },
    { write: (line: string) => void destination.write(escapeLine(line)) },
  );
}
