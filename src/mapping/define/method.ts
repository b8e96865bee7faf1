import type { CIMValue, InstancePath } from '../../cim/index.ts';
import type { Inventory, MessageName, Messages, XenClassName, XenRecord, XenSession } from '../../xenapi/index.ts';
import type { Classes } from '../generated/classes.ts';
import type { ClassName, MethodName } from './classes.ts';
import type { InstanceMapping, RecordMapping } from './mapping.ts';

type Signature<C extends ClassName, M extends MethodName<C>> = Classes[C]['methods'][M] extends {
  in: infer I;
  out: infer O;
  returns: infer R;
}
  ? { in: I; out: O; returns: R }
  : never;

/** The classes whose instances are jobs that this server makes. */
export type JobClassName = { [N in ClassName]: 'Xen_Job' extends N | Classes[N]['ancestors'] ? N : never }[ClassName];

/** What a method answers: its return value alone, or with out parameters. */
export type Answer<C extends ClassName, M extends MethodName<C>> =
  | Signature<C, M>['returns']
  | { readonly returns: Signature<C, M>['returns']; readonly out: Partial<Signature<C, M>['out']> };

/** What a running method may do, whichever it is. */
export interface Operations {
  /** The caller's own session: the pool's roles decide what it may do. */
  readonly session: XenSession;
  /** The pool as the mirror shows it. */
  readonly inventory: Inventory;
  /**
   * Starts the asynchronous form of a message in the caller's session and shows its task as a job of class `jobClass`.
   * @returns the job's path, for the out parameter of a method that answers 4096
   */
  startJob<N extends MessageName>(
    jobClass: JobClassName,
    message: N,
    ...parameters: Messages[N]['parameters']
  ): Promise<InstancePath>;
  /** Runs a step. When the method fails later, `undo` runs (the last step's first) before the error goes out. */
  step<R>(run: () => Promise<R>, undo?: (result: R) => Promise<unknown>): Promise<R>;
  /** The record behind a path in a parameter; undefined where the path is not one of the mapping's instances. */
  find<T extends XenClassName>(mapping: RecordMapping<ClassName, T>, path: InstancePath): XenRecord<T> | undefined;
  /** The path of the mapping's (first) instance on a record; undefined where it has none. */
  pathOf(mapping: InstanceMapping, record: XenRecord): InstancePath | undefined;
}

/** One call of a method. The runner synchronises the mirror after it, so that the caller sees what it has done. */
export interface Call<C extends ClassName, M extends MethodName<C>, T extends XenClassName> extends Operations {
  /** The in parameters that were given; those left NULL are missing. */
  readonly in: Signature<C, M>['in'];
  /** The record of the instance that the method was called on. */
  readonly target: XenRecord<T>;
  readonly path: InstancePath;
}

/** Which return values stand for errors of the pool: those of RequestStateChange, or of the DMTF's services. */
export type ReturnCodes = 'stateChange' | 'service';

/** What a method needs beside its signature. */
export interface MethodDeclaration<C extends ClassName, M extends MethodName<C>, T extends XenClassName> {
  run(call: Call<C, M, T>): Promise<Answer<C, M>>;
  /**
   * Errors of the pool become return values of this family; access denied stays a CIM error. Left out: all errors of
   * the pool become CIM errors.
   */
  readonly failures?: ReturnCodes;
}

/** A method as the engine reads it. */
export interface MethodMapping {
  readonly form: 'method';
  readonly mapping: RecordMapping;
  readonly method: string;
  readonly failures: ReturnCodes | undefined;
  run(call: AnyCall): Promise<AnyAnswer>;
}

export interface AnyCall extends Operations {
  readonly in: Readonly<Record<string, CIMValue>>;
  readonly target: XenRecord;
  readonly path: InstancePath;
}

export type AnyAnswer =
  | CIMValue
  | { readonly returns: CIMValue; readonly out: Readonly<Record<string, CIMValue | null>> };

/** An extrinsic method of a mapped class (DSP0200, extrinsic methods), by the declaration of the class in the MOF. */
export function method<C extends ClassName, T extends XenClassName, M extends MethodName<C>>(
  mapping: RecordMapping<C, T>,
  name: M,
  declaration: MethodDeclaration<C, M, T>,
): MethodMapping {
  const run = declaration.run as unknown as MethodMapping['run'];
  return { form: 'method', mapping, method: name, failures: declaration.failures, run };
}
