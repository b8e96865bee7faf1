import { CIMError } from '../errors.ts';
import type { Row } from '../provider.ts';
import type { Query } from '../query/ast.ts';
import { type CompiledQuery, compileQuery } from '../query/compile.ts';
import { QueryError } from '../query/error.ts';
import { parseQuery } from '../query/languages.ts';
import type { CIMClass } from '../schema/types.ts';
import type { KeyValue } from '../values/path.ts';
import { cimError } from './errors.ts';
import { type Served, servedClasses } from './lookup.ts';
import { type OperationScope, operation } from './operation.ts';
import { required } from './parameters.ts';
import type { LocatedRow } from './result.ts';

const statusOf = {
  language: 'QUERY_LANGUAGE_NOT_SUPPORTED',
  invalid: 'INVALID_QUERY',
  feature: 'NOT_SUPPORTED',
} as const;

/** DSP0200 1.4 § 5.3.2.13 */
const execQuery = operation({
  name: 'ExecQuery',
  parameters: { QueryLanguage: required('string'), Query: required('string') },
  results: ['instances-with-path'],
  errors: ['QUERY_LANGUAGE_NOT_SUPPORTED', 'INVALID_QUERY'],
  run(scope, { QueryLanguage, Query }) {
    const query = asCIMErrors(() => parseQuery(QueryLanguage, Query));
    const from = scope.repository.class(query.className);
    if (from === undefined) throw cimError('unknownQueryClass', query.className);
    const compiled = compilerOf(scope, query);
    compiled(from);
    return {
      kind: 'instances-with-path',
      items: selectRows(scope, from, compiled),
      projection: (cimClass) => ({ includeClassOrigin: false, indexes: compiled(cimClass).projection }),
    };
  },
});

function asCIMErrors<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    throw new CIMError(statusOf[error.kind], error.message, { cause: error });
  }
}

/** The query made ready for each class, once. */
function compilerOf(scope: OperationScope, query: Query): (cimClass: CIMClass) => CompiledQuery {
  const known = new Map<CIMClass, CompiledQuery>();
  return (cimClass) => {
    let compiled = known.get(cimClass);
    if (compiled === undefined) {
      compiled = asCIMErrors(() => compileQuery(query, cimClass, scope.repository));
      known.set(cimClass, compiled);
    }
    return compiled;
  };
}

function* selectRows(
  scope: OperationScope,
  from: CIMClass,
  compiled: (cimClass: CIMClass) => CompiledQuery,
): Iterable<LocatedRow | undefined> {
  const { namespace } = scope.context;
  for (const served of servedClasses(scope, from)) {
    const query = compiled(served.cimClass);
    for (const row of candidates(scope, served, query)) {
      yield query.matches(row) ? { row, namespace } : undefined;
    }
  }
}

/** A condition that fixes all keys is a look-up; anything else looks at every instance. */
function candidates(scope: OperationScope, { cimClass, provider }: Served, query: CompiledQuery): Iterable<Row> {
  const keys = new Map<string, KeyValue>();
  for (const { name, index } of cimClass.keys) {
    const value = query.keyEquality?.get(index);
    if (value === undefined) return provider.enumerate(scope.context, cimClass);
    keys.set(name, value);
  }
  const { namespace } = scope.context;
  const path = { kind: 'instance-path', namespace, className: cimClass.name, keys } as const;
  const row = provider.get(scope.context, cimClass, path);
  return row === undefined ? [] : [row];
}

export const queryOperations = [execQuery];
