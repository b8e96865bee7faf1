import { cimError } from '../../catalogue.ts';
import type { Items, Row } from '../../provider.ts';
import type { ClassDescription } from '../../xml/write-declarations.ts';
import type { OperationScope } from '../operation.ts';
import { defaulted, optional, type ParameterValues } from '../parameters.ts';
import type { Projection } from '../projection.ts';
import type { LocatedRow, Result } from '../result.ts';
import { type Filter, readFilter } from '../selection.ts';
import { Cursor } from './cursor.ts';
import { Delivery } from './deliver.ts';
import type { PullLimits } from './limits.ts';
import type { PullForm, SessionStart } from './session.ts';

/** What all Open operations take (DSP0200 1.4 § 5.3.2.24). */
export const sessionParameters = {
  OperationTimeout: optional('uint32'),
  ContinueOnError: defaulted('boolean', false),
  MaxObjectCount: defaulted('uint32', 0),
} as const;

export const filterParameters = {
  FilterQueryLanguage: optional('string'),
  FilterQuery: optional('string'),
} as const;

export const openErrors = [
  'INVALID_OPERATION_TIMEOUT',
  'CONTINUATION_ON_ERROR_NOT_SUPPORTED',
  'SERVER_LIMITS_EXCEEDED',
  'QUERY_LANGUAGE_NOT_SUPPORTED',
  'INVALID_QUERY',
  'QUERY_FEATURE_NOT_SUPPORTED',
] as const;

export type SessionRequest = ParameterValues<typeof sessionParameters>;

type FilterRequest = ParameterValues<typeof filterParameters>;

/** The checks of all Open operations that come before all others, in the standard's order of precedence. */
export const openChecks = {
  isOfSession: true,
  checkFirst({ sessions }: OperationScope, request: Partial<SessionRequest>): void {
    timeoutOf(sessions.limits, request.OperationTimeout);
    if (request.ContinueOnError) throw cimError('noContinuation');
  },
} as const;

/** @throws CIMError INVALID_PARAMETER */
export function checkFilter({ FilterQuery, FilterQueryLanguage }: FilterRequest): void {
  if ((FilterQuery === undefined) !== (FilterQueryLanguage === undefined)) throw cimError('loneFilter');
}

/** @throws CIMError */
export function filterOf(
  scope: OperationScope,
  { FilterQueryLanguage, FilterQuery }: FilterRequest,
): Filter | undefined {
  const isGiven = FilterQuery !== undefined && FilterQueryLanguage !== undefined;
  return isGiven ? readFilter(scope, FilterQueryLanguage, FilterQuery) : undefined;
}

/** Milliseconds. @throws CIMError INVALID_OPERATION_TIMEOUT */
function timeoutOf({ defaultTimeout, maxTimeout, allowsNever }: PullLimits, wanted: number | undefined): number {
  if (wanted === undefined) return defaultTimeout * 1000;
  if (wanted === 0 && !allowsNever) throw cimError('neverNotAllowed');
  if (wanted > maxTimeout) throw cimError('timeoutNotAllowed', String(wanted), String(maxTimeout));
  return wanted === 0 ? Number.POSITIVE_INFINITY : wanted * 1000;
}

/** What an Open operation found. */
interface Opened {
  readonly form: PullForm;
  readonly items: Items<LocatedRow>;
  readonly projection: Projection;
  readonly total?: SessionStart['total'];
  readonly queryResultClass?: ClassDescription;
}

/**
 * Opens a session over lazy items and answers with its first objects. It is there from when they begin to be read, so
 * that an answer which nobody reads leaves none.
 * @throws CIMError SERVER_LIMITS_EXCEEDED while they are
 */
export function openSession(
  { sessions, context }: OperationScope,
  request: SessionRequest,
  { form, items, projection, total, queryResultClass }: Opened,
): Extract<Result, { kind: 'pulled' }> {
  const start: SessionStart = {
    form,
    owner: context.principal.name,
    namespace: context.namespace,
    timeout: timeoutOf(sessions.limits, request.OperationTimeout),
    weight: 1 + Math.floor(textLength(request) / 1024),
    cursor: new Cursor(items),
    projection,
    total,
  };
  let delivery: Delivery | undefined;
  const begin = () => {
    delivery = new Delivery(sessions, sessions.open(start), request.MaxObjectCount);
    return delivery;
  };
  return {
    kind: 'pulled',
    form,
    items: { [Symbol.iterator]: begin },
    projection,
    outcome: () => ({ ...(delivery as Delivery).outcome(), ...(queryResultClass && { queryResultClass }) }),
  };
}

/** Characters of all texts and lists of texts among the parameters: what a client can make large. */
function textLength(parameters: object): number {
  const texts: unknown[] = Object.values(parameters).flat();
  return texts.reduce((sum: number, text) => sum + (typeof text === 'string' ? text.length : 0), 0);
}

/** Rows of the operation's own namespace, with it. */
export function located(rows: Items<Row>, namespace: string): Items<LocatedRow> {
  return { [Symbol.iterator]: () => new LocatedRows(rows[Symbol.iterator](), namespace) };
}

/** What a generator would do, for less: whole classes pass through it. */
class LocatedRows implements Iterator<LocatedRow | undefined> {
  readonly #rows: Iterator<Row | undefined>;
  readonly #namespace: string;

  constructor(rows: Iterator<Row | undefined>, namespace: string) {
    this.#rows = rows;
    this.#namespace = namespace;
  }

  next(): IteratorResult<LocatedRow | undefined> {
    const { done = false, value } = this.#rows.next();
    return { done, value: value && { row: value, namespace: this.#namespace } };
  }

  return(): IteratorResult<LocatedRow | undefined> {
    this.#rows.return?.();
    return { done: true, value: undefined };
  }
}
