/** Where a machine and its host put pairs for each other, in the machine's part of xenstore. */
const prefix = 'vm-data/';

interface Machine {
  readonly xenstore_data: ReadonlyMap<string, string>;
}

/** The keys of a machine's pairs. @see Xen-API class VM, field xenstore_data */
export const pairKeys = ({ xenstore_data: data }: Machine): readonly string[] =>
  [...data.keys()]
    .filter((name) => name.startsWith(prefix) && name !== prefix)
    .map((name) => name.slice(prefix.length));

/** The value of one of the pairs. */
export const pairValue = ({ xenstore_data: data }: Machine, _: unknown, key: string): string | null =>
  data.get(prefix + key) ?? null;
