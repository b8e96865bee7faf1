import type { Items } from '../provider.ts';
import type { Expression } from '../query/ast.ts';
import { candidates } from '../query/candidates.ts';
import { type CompiledFilter, compileFilter } from '../query/compile.ts';
import { withPlace } from '../query/error.ts';
import { parseFilter } from '../query/languages.ts';
import type { CIMClass, ClassLookup } from '../schema/types.ts';
import { servedClasses } from './lookup.ts';
import type { OperationScope } from './operation.ts';
import type { LocatedRow } from './result.ts';

/** A condition made ready for each class that it meets. */
export type Selection<F extends CompiledFilter = CompiledFilter> = (cimClass: CIMClass) => F;

/** Most rows come class by class, so that the last class is all that need be remembered. */
export function remembering<F extends CompiledFilter>(compile: Selection<F>): Selection<F> {
  let last: { readonly cimClass: CIMClass; readonly compiled: F } | undefined;
  return (cimClass) => {
    if (last?.cimClass !== cimClass) last = { cimClass, compiled: compile(cimClass) };
    return last.compiled;
  };
}

/** Every instance of a class and its descendants that the condition is true for. */
export function* selectRows(scope: OperationScope, from: CIMClass, selection: Selection): Items<LocatedRow> {
  const { context } = scope;
  for (const { cimClass, provider } of servedClasses(scope, from)) {
    for (const row of candidates(context, provider, cimClass, selection(cimClass))) {
      // The class may have changed since.
      const condition = row && selection(row.cimClass);
      const found = row && condition?.matches(row) ? { row, namespace: context.namespace } : undefined;
      yield found;
      // Whoever takes several at once is to pause between those that take their time.
      if (found && !condition?.isBrief) yield undefined;
    }
    // The condition has been made ready, be there no rows.
    yield undefined;
  }
}

/** What the instances that a FilterQuery looks at may be of. */
export interface FilterTarget {
  readonly repository: ClassLookup;
  readonly namespace: string;
  readonly properName: OperationScope['properName'];
  /** The class that they are of: it decides what a misspelt property is. */
  readonly from: CIMClass;
}

/** A FilterQuery as it was read. */
export interface Filter {
  readonly text: string;
  readonly expression: Expression;
  /** When; milliseconds since 1970. */
  readonly now: number;
}

/** Reads a FilterQuery (DSP0200 1.4 § 5.3.2.24). @throws CIMError with the status of what is wrong with it */
export function readFilter({ time }: OperationScope, language: string, text: string): Filter {
  return { text, expression: withPlace(text, () => parseFilter(language, text)), now: time() };
}

/** @throws CIMError for a filter that does not fit the class of its target */
export function filterSelection({ text, expression, now }: Filter, target: FilterTarget): Selection {
  const { repository, namespace, properName, from } = target;
  const options = { namespace, properName, now, from: from.name };
  const selection = remembering((cimClass) =>
    withPlace(text, () => compileFilter(expression, cimClass, repository, options)),
  );
  selection(from);
  return selection;
}
