import type { DataModel } from '../datamodel/types.ts';

/** The other end of a field. */
export interface RelationEnd {
  readonly class: string;
  readonly field: string;
  readonly many: boolean;
}

/** One end of a relation as seen from its class. */
export interface Relation {
  readonly field: string;
  readonly many: boolean;
  readonly other: RelationEnd;
}

/** The relations of each class, from both ends, as far as the data model knows both fields. */
export function relationsOf(model: DataModel): ReadonlyMap<string, readonly Relation[]> {
  const byClass = new Map<string, Relation[]>();
  const add = (from: RelationEnd, other: RelationEnd) => {
    const list = byClass.get(from.class) ?? [];
    list.push({ field: from.field, many: from.many, other });
    byClass.set(from.class, list);
  };
  for (const pair of model.relations) {
    const a = endOf(model, pair.a);
    const b = endOf(model, pair.b);
    if (a === undefined || b === undefined || isSame(a, b)) continue;
    add(a, b);
    add(b, a);
  }
  return byClass;
}

function endOf(model: DataModel, end: { class: string; field: string }): RelationEnd | undefined {
  const field = model.classes.get(end.class)?.fields.find(({ name }) => name === end.field);
  return field && { ...end, many: field.type.kind === 'set' };
}

function isSame(a: RelationEnd, b: RelationEnd): boolean {
  return a.class === b.class && a.field === b.field;
}
