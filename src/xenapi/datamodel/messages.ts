import type { Records } from './generated/records.ts';

/** The argument of `create`: the required members, and any of the others. */
export type Creation<C extends keyof Records, Required extends keyof Records[C]> = Pick<Records[C], Required> &
  Partial<Records[C]>;

/** One answer of `event.from`. Snapshots stay on the wire form: their class decides how they are decoded. */
export interface EventBatch {
  readonly events: readonly WireEvent[];
  /** How many records each table holds, by event class. */
  readonly valid_ref_counts: ReadonlyMap<string, number>;
  readonly token: string;
}

/** An event of `event.from`: the newest state of one record. */
export interface WireEvent {
  /** The event class, lower case. */
  readonly class: string;
  readonly operation: string;
  readonly ref: string;
  /** The whole record on the wire form; absent with `del`. */
  readonly snapshot?: unknown;
}
