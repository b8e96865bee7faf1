/** A key: what kind of thing it is first, then ever narrower. Keys are ordered part by part. */
export type StoreKey = readonly [string, ...string[]];

/** A value to keep under a key; undefined takes away what is there. */
export interface StoreChange {
  readonly key: StoreKey;
  readonly value: string | undefined;
}

/** Where the server keeps what must outlive it. */
export interface Store {
  /** What stands under keys that begin with `prefix`, in the order of the keys. */
  entries(prefix: StoreKey): Iterable<readonly [StoreKey, string]>;
  /** All of the changes or none; they are on the disk when this resolves. */
  write(changes: readonly StoreChange[]): Promise<void>;
}

/** For a server without a state directory: remembers nothing, so that all changes end with the process. */
export const forgetfulStore: Store = { entries: () => [], write: async () => {} };
