import type { CIMClass, CIMValue, InstancePath, KeptText } from '../../cim/index.ts';
import type { ConstantMapping } from '../define/mapping.ts';
import { type InstanceSource, type MappedRow, makePath, matchesKeys } from './instance-source.ts';

class ConstantRow implements MappedRow {
  readonly cimClass: CIMClass;
  readonly path: InstancePath;
  readonly keeps = true;
  kept: KeptText | undefined;
  readonly #values: readonly (CIMValue | null)[];

  constructor(cimClass: CIMClass, namespace: string, values: readonly (CIMValue | null)[]) {
    this.cimClass = cimClass;
    this.#values = values;
    this.path = makePath(cimClass, namespace, (index) => this.value(index));
  }

  value(index: number): CIMValue | null {
    return this.#values[index] ?? null;
  }

  keep(text: KeptText): void {
    this.kept = text;
  }
}

/** Instances that are always the same. */
export class ConstantSource implements InstanceSource {
  readonly mapping: ConstantMapping;
  readonly cimClass: CIMClass;
  readonly counter = (): number => this.#rows.length;
  readonly #rows: readonly MappedRow[];

  constructor(mapping: ConstantMapping, cimClass: CIMClass, namespace: string) {
    this.mapping = mapping;
    this.cimClass = cimClass;
    const rows = mapping.rows.map((row) => {
      const values = new Map(Object.entries(row));
      return new ConstantRow(
        cimClass,
        namespace,
        cimClass.properties.map(({ name }) => values.get(name) ?? null),
      );
    });
    // A key that an imported schema has added stays NULL: no path could name them.
    this.#rows = rows.filter((row) => cimClass.keys.every(({ index }) => row.value(index) !== null));
  }

  all(): Iterable<MappedRow> {
    return this.#rows;
  }

  find(path: InstancePath): MappedRow | undefined {
    if (path.keys.size === 0) return undefined;
    return this.#rows.find((row) => matchesKeys(row, path, []));
  }

  on(): readonly MappedRow[] {
    return [];
  }
}
