import { CIMError, type ErrorDetails, type InstancePath } from '../../cim/index.ts';
import { withoutSecrets, XenApiError, XenConnectionError } from '../../xenapi/index.ts';
import { refusal } from '../define/refusals.ts';
import { type ErrorMeaning, errorTable, unnamed } from './error-table.ts';
import { type Remedy, remedies } from './remedies.ts';

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

const longestDescription = 512;

/** Code and parameters as the former provider wrote them (`XenError:CODE:parameter`), without secrets. */
export const describeError = (code: string, parameters: readonly string[]): string =>
  ['XenError', code, ...withoutSecrets(code, parameters)].join(':').slice(0, longestDescription);

/**
 * What goes on the wire for an error of the pool: the status of the table, the description, and for CIM_Error the code
 * and its parameters by themselves, with the remedy. Errors of other kinds come back as they are.
 */
export function toCIMError(error: unknown, source?: InstancePath): unknown {
  if (error instanceof XenConnectionError) return noPool(error, source);
  if (!(error instanceof XenApiError)) return error;
  return new CIMError(meaningOf(error.code).status, describeError(error.code, error.parameters), {
    cause: error,
    details: {
      owningEntity: 'Xen',
      messageId: error.code,
      messageArguments: withoutSecrets(error.code, error.parameters),
      ...factsOf(remedyOf(error.code)),
      ...(source && { source }),
    },
  });
}

const factsOf = (remedy: Remedy | undefined): ErrorDetails =>
  remedy ? { errorType: remedy.errorType, probableCause: remedy.probableCause, recommendedAction: remedy.action } : {};

/** What a client can know of a pool that does not answer. */
export const noPoolFacts = {
  errorType: 2,
  probableCause: 7,
  recommendedAction: 'Look whether it has been done all the same; if not, try again later.',
} as const;

function noPool(cause: XenConnectionError, source: InstancePath | undefined): CIMError {
  const { status, message, details } = refusal('noPool');
  return new CIMError(status, message, { cause, details: { ...details, ...noPoolFacts, ...(source && { source }) } });
}
