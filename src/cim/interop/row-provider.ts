import type { Edge, OperationContext, Provider, Row } from '../provider.ts';
import { pathOfRow } from '../row-path.ts';
import type { CIMClass, CIMProperty } from '../schema/types.ts';
import type { InstancePath } from '../values/path.ts';
import { isSamePath } from '../values/path-identity.ts';

/** Where a row provider gets its rows and the rows at the far ends of its associations. */
export interface RowSource {
  /** The own instances of a class, as they are now. */
  rows(cimClass: CIMClass): Iterable<Row>;
  /** Any instance of the server, whoever serves it. */
  resolve(context: OperationContext, path: InstancePath): Row | undefined;
}

/** Serves classes of few instances that are kept as rows: look-ups and traversals go over all of them. */
export class RowProvider implements Provider {
  readonly #source: RowSource;

  constructor(source: RowSource) {
    this.#source = source;
  }

  enumerate(_context: OperationContext, cimClass: CIMClass): Iterable<Row> {
    return this.#source.rows(cimClass);
  }

  counter(_context: OperationContext, cimClass: CIMClass): (() => number) | undefined {
    const rows = this.#source.rows(cimClass);
    return Array.isArray(rows) ? () => rows.length : undefined;
  }

  get(context: OperationContext, cimClass: CIMClass, path: InstancePath): Row | undefined {
    const wanted = { ...path, namespace: context.namespace };
    for (const row of this.#source.rows(cimClass)) {
      if (isSamePath(pathOfRow(row, context.namespace), wanted)) return row;
    }
    return undefined;
  }

  *traverse(context: OperationContext, association: CIMClass, role: CIMProperty, source: InstancePath): Iterable<Edge> {
    const from = inNamespace(source, context.namespace);
    for (const row of this.#source.rows(association)) {
      const near = referenceOf(row, role);
      if (near === undefined || !isSamePath(inNamespace(near, context.namespace), from)) continue;
      for (const resultRole of association.references) {
        const reference = resultRole === role ? undefined : referenceOf(row, resultRole);
        if (reference === undefined) continue;
        const path = inNamespace(reference, context.namespace);
        yield { association: () => row, resultRole, path, far: () => this.#source.resolve(context, path) };
      }
    }
  }
}

function referenceOf(row: Row, role: CIMProperty): InstancePath | undefined {
  // A reference property holds paths only.
  return (row.value(role.index) as InstancePath | null) ?? undefined;
}

/** References without a namespace are relative to where the association lives. */
function inNamespace(path: InstancePath, namespace: string): InstancePath {
  return path.namespace === undefined ? { ...path, namespace } : path;
}
