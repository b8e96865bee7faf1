import type { Items } from '../provider.ts';
import type { Query } from '../query/ast.ts';
import { type CompiledQuery, compileQuery } from '../query/compile.ts';
import { QueryError, withPlace } from '../query/error.ts';
import { parseQuery } from '../query/languages.ts';
import type { CIMClass, ClassLookup } from '../schema/types.ts';
import type { InstanceView } from '../xml/write-rows.ts';
import { type OperationScope, operation } from './operation.ts';
import { required } from './parameters.ts';
import type { Projection } from './projection.ts';
import type { LocatedRow } from './result.ts';
import { remembering, type Selection, selectRows } from './selection.ts';

/** DSP0200 1.4 § 5.3.2.13 */
const execQuery = operation({
  name: 'ExecQuery',
  parameters: { QueryLanguage: required('string'), Query: required('string') },
  results: ['instances-with-path'],
  errors: ['QUERY_LANGUAGE_NOT_SUPPORTED', 'INVALID_QUERY', 'QUERY_FEATURE_NOT_SUPPORTED'],
  run(scope, { QueryLanguage, Query }) {
    const { items, projection } = preparedQuery(scope, QueryLanguage, Query);
    return { kind: 'instances-with-path', items, projection };
  },
});

/** A query that is known to be sound, and the lazy list of its answers. */
export interface PreparedQuery {
  readonly from: CIMClass;
  /** Names in lower case; undefined for all. */
  readonly selected: ReadonlySet<string> | undefined;
  readonly items: Items<LocatedRow>;
  readonly projection: Projection;
}

/** @throws CIMError QUERY_LANGUAGE_NOT_SUPPORTED, INVALID_QUERY, QUERY_FEATURE_NOT_SUPPORTED */
export function preparedQuery(scope: OperationScope, language: string, text: string): PreparedQuery {
  const query = withPlace(text, () => parseQuery(language, text));
  const from = withPlace(text, () => classAfterFrom(scope.repository, query));
  const selection = querySelection(scope, query, text);
  selection(from);
  return {
    from,
    selected: query.select === null ? undefined : new Set(query.select.map((path) => nameOf(path.steps))),
    items: selectRows(scope, from, selection),
    projection: (cimClass) => selection(cimClass).view,
  };
}

function classAfterFrom(repository: ClassLookup, { className, at }: Query): CIMClass {
  const found = repository.class(className);
  if (found === undefined) throw new QueryError('invalid', `there is no class ${className}`, at);
  return found;
}

/** A query made ready for a class, and what it shows of its instances. */
interface SelectedQuery extends CompiledQuery {
  readonly view: InstanceView;
}

function querySelection(
  { repository, context, properName, time }: OperationScope,
  query: Query,
  text: string,
): Selection<SelectedQuery> {
  const environment = { namespace: context.namespace, properName, now: time() };
  return remembering((cimClass) => {
    const compiled = withPlace(text, () => compileQuery(query, cimClass, repository, environment));
    return { ...compiled, view: { includeClassOrigin: false, indexes: compiled.projection } };
  });
}

/** Only whole properties of the instance itself can be selected. */
function nameOf(steps: readonly { readonly name: string }[]): string {
  return steps.map(({ name }) => name.toLowerCase()).join('.');
}

export const queryOperations = [execQuery];
