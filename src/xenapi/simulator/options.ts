import type { WireTables } from './wire-value.ts';

/** A pool as a file holds it. */
export interface PoolRecords {
  readonly records: WireTables;
}

/** Times that the simulator takes, in milliseconds. */
export interface SimulatorTiming {
  /** An operation of weight 1, such as a machine's start. 0: done at once. */
  readonly operation?: number;
  /** A refused login. */
  readonly refusedLogin?: number;
  /** For which `event.from` gathers further changes. */
  readonly eventBatching?: number;
}

/** What is simulated and how. All of it can be sent to another thread. */
export interface SimulatorOptions {
  /** `http://127.0.0.1:0` if not given; `https:` needs `tls`. */
  readonly listen?: string;
  readonly tls?: { readonly cert: string; readonly key: string };
  readonly hosts?: number;
  /** Real machines: templates, snapshots and control domains come on top. */
  readonly vms?: number;
  readonly seed?: number;
  /** A saved pool, served as it is in place of a generated one. */
  readonly pool?: PoolRecords;
  readonly timing?: SimulatorTiming;
  /** The host is a supporter: every call is answered with HOST_IS_SLAVE and this address. */
  readonly coordinator?: string;
  /** JSON size of the queue behind `event.next`, in bytes. */
  readonly eventQueueLimit?: number;
}
