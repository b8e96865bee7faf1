import type { CIMProperty } from '../schema/types.ts';

/** What is declared of a value: the type decides what a literal beside it means. */
export type ValueType = Pick<CIMProperty, 'name' | 'type' | 'isArray'> & Partial<Pick<CIMProperty, 'embedded'>>;

/** Values of one kind are compared with each other. */
export type ValueKind = 'text' | 'number' | 'boolean' | 'datetime' | 'reference' | 'instance';

export function kindOf({ type, embedded }: ValueType): ValueKind {
  if (embedded !== undefined) return 'instance';
  if (type === 'boolean' || type === 'datetime' || type === 'reference') return type;
  return type === 'string' || type === 'char16' ? 'text' : 'number';
}
