import type { SchemaChanges } from '../changes/schema-changes.ts';
import type { CIMStatusName } from '../errors.ts';
import type { OperationContext, ProviderRegistry } from '../provider.ts';
import type { ClassLookup, ClassRepository } from '../schema/types.ts';
import type { ParameterTable, ParameterValues } from './parameters.ts';
import type { EnumerationSessions } from './pull/sessions.ts';
import type { Result, ResultKind } from './result.ts';
import type { TraversalPlans } from './traversal-plans.ts';

/** What an operation works on: one namespace, and the others where references lead there. */
export interface OperationScope {
  readonly context: OperationContext;
  readonly repository: ClassRepository;
  /** Those of all namespaces, below `anyClass`. */
  readonly allClasses: ClassLookup;
  readonly providers: ProviderRegistry;
  readonly plans: TraversalPlans;
  readonly sessions: EnumerationSessions;
  /** The way to change classes, qualifier types and namespaces. */
  readonly changes: SchemaChanges;
  /** Milliseconds since 1970. */
  time(): number;
  /** The repository of another namespace, in any spelling; undefined when there is none. */
  repositoryOf(namespace: string): ClassRepository | undefined;
  /** The proper name of a namespace, which a client may write in other letters or by an alias. */
  properName(namespace: string): string;
}

/**
 * An intrinsic operation of DSP0200 1.4 § 5.3.2: what it is called, takes, answers and may fail with. Decoding,
 * checking and dispatch follow from it.
 */
export interface Operation<T extends ParameterTable = ParameterTable, K extends ResultKind = ResultKind> {
  readonly name: string;
  /** Only administrators of the server may; others are told nothing but that. */
  readonly isAdministrative?: boolean;
  readonly parameters: T;
  readonly results: readonly K[];
  /** Errors of its own, beside those that every operation may answer. */
  readonly errors: readonly CIMStatusName[];
  /**
   * Opens an enumeration session, or goes on in one: a server that is shutting down refuses it before it looks at the
   * parameters. What it works on outlives the request, so of the principal there is but the name: it may hold a password.
   */
  readonly isOfSession?: boolean;
  /** Checks of well-formed parameters whose errors go before those of ill-formed ones. @throws CIMError */
  checkFirst?(scope: OperationScope, wellFormed: Partial<ParameterValues<NoInfer<T>>>): void;
  run(
    scope: OperationScope,
    parameters: ParameterValues<T>,
  ): Extract<Result, { kind: K }> | Promise<Extract<Result, { kind: K }>>;
}

/** Checks a descriptor's `run` against its table, and forgets the table's type so that descriptors fit one list. */
export function operation<T extends ParameterTable, K extends ResultKind>(descriptor: Operation<T, K>): Operation {
  return descriptor as unknown as Operation;
}
