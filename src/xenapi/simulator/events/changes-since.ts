import type { Database } from '../database.ts';
import type { Row, Table } from '../table.ts';
import type { WireMap, WireValue } from '../wire-value.ts';
import { XapiError } from '../xapi-error.ts';
import type { Subscription } from './subscription.ts';

/** Where a client of `event.from` stands: the generation of the database, and that of the messages beside it. */
export interface EventToken {
  readonly generation: number;
  readonly messages: number;
}

const tokenForm = /^(\d{1,20}),(\d{1,20})$/;

/** Reads a token; the empty one stands before everything. Throws EVENT_FROM_TOKEN_PARSE_FAILURE. */
export function parseToken(text: string): EventToken {
  if (text === '') return { generation: 0, messages: 0 };
  const [, generation, messages] = tokenForm.exec(text) ?? [];
  if (generation === undefined) throw new XapiError('EVENT_FROM_TOKEN_PARSE_FAILURE', text);
  return { generation: Number(generation), messages: Number(messages) };
}

export function formatToken({ generation, messages }: EventToken): string {
  return [generation, messages].map((count) => String(count).padStart(20, '0')).join(',');
}

/** The token of this moment. */
export function currentToken(db: Database): EventToken {
  return { generation: db.generation, messages: db.findTable('message')?.generation ?? 0 };
}

/** Whether `eventsSince` might find something; looks at the tables' generations alone. */
export function mayHaveChanged(db: Database, subscription: Subscription, since: EventToken): boolean {
  for (const table of db.tables()) {
    const { events, eventClass } = table.class;
    if (!events || table.generation <= startOf(table, since)) continue;
    if (subscription.coversClass(eventClass) || subscription.recordsOf(eventClass) !== undefined) return true;
  }
  return false;
}

/**
 * The events of `event.from`: for each record at most one, with its newest state; messages first, then adds, mods and
 * dels. What came and went in between is left out.
 */
export function eventsSince(db: Database, subscription: Subscription, since: EventToken): readonly WireMap[] {
  const messages: WireMap[] = [];
  const adds: WireMap[] = [];
  const mods: WireMap[] = [];
  const dels: WireMap[] = [];
  for (const table of db.tables()) {
    if (!table.class.events) continue;
    const start = startOf(table, since);
    const stored = table.class.stored;
    for (const row of changedRows(table, subscription, start)) {
      const isAdd = row.created > start;
      const list = !stored ? messages : isAdd ? adds : mods;
      list.push(event(table, isAdd ? 'add' : 'mod', row.ref, row.modified, row.record));
    }
    for (const { ref, deleted } of table.deletedSince(start)) {
      if (!subscription.covers(table.class.eventClass, ref)) continue;
      (stored ? dels : messages).push(event(table, 'del', ref, deleted));
    }
  }
  return [...messages, ...adds, ...mods, ...dels];
}

/** How many records each table of the database holds. */
export function validRefCounts(db: Database): WireMap {
  const counts: Record<string, number> = {};
  for (const table of db.tables()) if (table.class.stored) counts[table.class.eventClass] = table.size;
  return counts;
}

/** Oldest change first. */
function changedRows(table: Table, subscription: Subscription, start: number): readonly Row[] {
  const { eventClass } = table.class;
  if (subscription.coversClass(eventClass)) return [...table.changedSince(start)].reverse();
  const rows = Array.from(subscription.recordsOf(eventClass) ?? [], (ref) => table.row(ref));
  return rows.filter((row) => row !== undefined && row.modified > start) as Row[];
}

/** Messages are no rows of the database: their events have the id 0. */
function event(table: Table, operation: string, ref: string, generation: number, snapshot?: WireValue): WireMap {
  return {
    id: table.class.stored ? String(generation) : '0',
    timestamp: '0.0',
    class: table.class.eventClass,
    operation,
    ref,
    ...(snapshot !== undefined && { snapshot }),
  };
}

function startOf(table: Table, since: EventToken): number {
  return table.class.stored ? since.generation : since.messages;
}
