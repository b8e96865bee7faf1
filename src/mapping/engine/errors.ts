import { CIMError, type ErrorDetails, type InstancePath } from '../../cim/index.ts';
import { XenApiError, XenConnectionError } from '../../xenapi/index.ts';
import { refusal } from '../define/refusals.ts';
import { type ErrorMeaning, errorTable, unnamed } from './error-table.ts';
import { type Remedy, remedies } from './remedies.ts';
import { withoutSecrets } from './secrets.ts';

const meanings = new Map(errorTable.flatMap(({ codes, ...meaning }) => codes.map((code) => [code, meaning] as const)));

/** What an error code of the Xen-API means to a CIM client. */
export function meaningOf(code: string): ErrorMeaning {
  return meanings.get(code) ?? unnamed;
}

const remediesByCode = new Map(
  remedies.flatMap(({ codes, ...remedy }) => codes.map((code) => [code, remedy] as const)),
);

/** What is known of an error code beyond its status. */
export const remedyOf = (code: string): Remedy | undefined => remediesByCode.get(code);

/** The longest description; an error of a storage back end may hold a whole log. */
const longest = 512;

/**
 * What goes on the wire for an error of the pool: the status of the table, the code and its parameters as the former
 * provider wrote them (`XenError:CODE:parameter`), and for CIM_Error both by themselves, with the remedy. Errors of
 * other kinds come back as they are.
 */
export function toCIMError(error: unknown, source?: InstancePath): unknown {
  if (error instanceof XenConnectionError) return noPool(error, source);
  if (!(error instanceof XenApiError)) return error;
  const parameters = withoutSecrets(error.code, error.parameters).map((text) => text.slice(0, longest));
  const description = ['XenError', error.code, ...parameters].join(':').slice(0, longest);
  return new CIMError(meaningOf(error.code).status, description, {
    cause: error,
    details: {
      owningEntity: 'Xen',
      messageId: error.code,
      messageArguments: parameters,
      ...factsOf(remedyOf(error.code)),
      ...(source && { source }),
    },
  });
}

const factsOf = (remedy: Remedy | undefined): ErrorDetails =>
  remedy ? { errorType: remedy.errorType, probableCause: remedy.probableCause, recommendedAction: remedy.action } : {};

function noPool(cause: XenConnectionError, source: InstancePath | undefined): CIMError {
  const { status, message, details } = refusal('noPool');
  const facts = { errorType: 2, probableCause: 7, recommendedAction: 'Try again later.' };
  return new CIMError(status, message, { cause, details: { ...details, ...facts, ...(source && { source }) } });
}
