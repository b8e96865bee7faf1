import { isInstance } from '../values/instance.ts';
import { isSamePath } from '../values/path-identity.ts';
import { type CIMValue, isList } from '../values/types.ts';

/** Would writing `sent` over `present` change anything? Embedded instances always count as a change. */
export function isSameValue(present: CIMValue | null, sent: CIMValue | null, namespace: string): boolean {
  if (!isList(present) || !isList(sent)) return isSameItem(present, sent, namespace);
  return present.length === sent.length && present.every((item, at) => isSameItem(item, sent[at] ?? null, namespace));
}

function isSameItem(present: CIMValue | null, sent: CIMValue | null, namespace: string): boolean {
  if (present === sent) return true;
  if (typeof present !== 'object' || typeof sent !== 'object' || present === null || sent === null) return false;
  if (isList(present) || isList(sent) || isInstance(present) || isInstance(sent)) return false;
  // References without a namespace are relative to the instance that holds them.
  return isSamePath({ namespace, ...present }, { namespace, ...sent });
}
