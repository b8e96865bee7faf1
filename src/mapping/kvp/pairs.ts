import { replaceIllegal } from '../../cim/index.ts';

/** Where a machine and its host put pairs for each other, in the machine's part of xenstore. */
const prefix = 'vm-data/';

interface Machine {
  readonly xenstore_data: ReadonlyMap<string, string>;
}

/**
 * The keys of a machine's pairs, but for those that XML cannot carry: their paths would name nothing.
 *
 * @see Xen-API class VM, field xenstore_data
 */
export const pairKeys = ({ xenstore_data: data }: Machine): readonly string[] =>
  [...data.keys()].flatMap((name) => {
    const isPair = name.startsWith(prefix) && name !== prefix && replaceIllegal(name) === name;
    return isPair ? [name.slice(prefix.length)] : [];
  });

/** The value of one of the pairs. */
export const pairValue = ({ xenstore_data: data }: Machine, _: unknown, key: string): string | null =>
  data.get(prefix + key) ?? null;
