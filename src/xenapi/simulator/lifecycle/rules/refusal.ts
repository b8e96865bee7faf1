import type { WireRecord } from '../../wire-value.ts';
import type { Records } from '../records.ts';

/** Why an operation is refused: an error code of the Xen-API with its parameters. */
export type Refusal = readonly [code: string, ...parameters: string[]];

/** Says why an operation on a record is refused now, or undefined when it may go ahead. */
export type Rule = (records: Records, ref: string, record: WireRecord, operation: string) => Refusal | undefined;
