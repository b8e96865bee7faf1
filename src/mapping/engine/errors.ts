import { CIMError } from '../../cim/index.ts';
import { XenApiError, XenConnectionError } from '../../xenapi/index.ts';
import { type ErrorMeaning, errorTable, unnamed } from './error-table.ts';

const meanings = new Map(errorTable.flatMap(({ codes, ...meaning }) => codes.map((code) => [code, meaning] as const)));

/** What an error code of the Xen-API means to a CIM client. */
export function meaningOf(code: string): ErrorMeaning {
  return meanings.get(code) ?? unnamed;
}

/** The longest description; an error of a storage back end may hold a whole log. */
const longest = 512;

/**
 * What goes on the wire for an error of the pool: the status of the table, the code and its parameters as the former
 * provider wrote them (`XenError:CODE:parameter`), the code also by itself. Errors of other kinds come back as they are.
 */
export function toCIMError(error: unknown): unknown {
  if (error instanceof XenConnectionError) {
    return new CIMError('FAILED', 'The pool does not answer', { cause: error, details: { remedy: 'Try again later' } });
  }
  if (!(error instanceof XenApiError)) return error;
  const description = ['XenError', error.code, ...error.parameters].join(':').slice(0, longest);
  return new CIMError(meaningOf(error.code).status, description, { cause: error, details: { xenApiCode: error.code } });
}
