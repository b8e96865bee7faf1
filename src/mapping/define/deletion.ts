import type { InstancePath } from '../../cim/index.ts';
import type { MessageName, XenClassName, XenRecord } from '../../xenapi/index.ts';
import type { ClassName } from './classes.ts';
import type { RecordMapping } from './mapping.ts';
import type { Operations } from './method.ts';

/** DeleteInstance (DSP0200) of a mapped class, as the engine reads it. */
export interface DeletionMapping {
  readonly form: 'deletion';
  readonly mapping: RecordMapping;
  /** The messages that it sends, for the documentation. */
  readonly messages: readonly string[];
  run(call: Operations & { readonly target: XenRecord; readonly path: InstancePath }): Promise<void>;
}

/** What DeleteInstance does to an instance of a mapped class. Classes without one answer NOT_SUPPORTED. */
export function deletion<T extends XenClassName>(
  mapping: RecordMapping<ClassName, T>,
  messages: readonly MessageName[],
  run: (call: Operations & { readonly target: XenRecord<T>; readonly path: InstancePath }) => Promise<void>,
): DeletionMapping {
  return { form: 'deletion', mapping, messages, run: run as unknown as DeletionMapping['run'] };
}
