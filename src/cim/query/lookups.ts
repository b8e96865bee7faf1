import type { CIMClass, CIMProperty } from '../schema/types.ts';
import { isIntegerType, toInteger } from '../values/integer.ts';
import type { InstancePath, KeyValue } from '../values/path.ts';
import type { CIMScalar, DataType } from '../values/types.ts';
import type { CompareExpression, Expression, Operand } from './ast.ts';
import { firstProperty } from './compile-path.ts';
import type { CompileContext } from './context.ts';
import { fitLiteral, literalValue } from './operands.ts';

/** What every match of one way of being true has: values by property index. */
export interface Lookup {
  /** Of keys that are no references. */
  readonly keys: ReadonlyMap<number, KeyValue>;
  /** Of references of an association. */
  readonly references: ReadonlyMap<number, InstancePath>;
}

/**
 * What may be looked up in place of a scan: the equalities between a property of the instance itself and a literal
 * that a condition joins by AND, for each of the ways that it joins by OR. Undefined where one of the ways has none;
 * an empty list where the condition is true for no instance of the class.
 */
export type Lookups = readonly Lookup[] | undefined;

/** Finds the look-ups of a condition that has been compiled, and so is known to be sound. */
export function findLookups(context: CompileContext, where: Expression | undefined): Lookups {
  const ways = where && waysOf(context, where);
  return ways?.map(({ keys, references }) => ({ keys: withImplied(context.cimClass, keys), references }));
}

function waysOf(context: CompileContext, node: Expression): Lookups {
  switch (node.kind) {
    case 'and':
      return both(node.operands.map((operand) => waysOf(context, operand)));
    case 'or':
      return either(node.operands.map((operand) => waysOf(context, operand)));
    case 'compare':
      return isMissing(context, node.left) || isMissing(context, node.right) ? [] : equality(context, node);
    case 'like':
      return isMissing(context, node.operand) ? [] : undefined;
    case 'isa':
      return node.operand.steps.length === 0 && !context.cimClass.isA(node.className) ? [] : undefined;
    default:
      return undefined;
  }
}

/** Is it a property that only other classes have? Then it is NULL here, and what is compared with it never true. */
function isMissing(context: CompileContext, operand: Operand): boolean {
  return operand.kind === 'path' && operand.steps.length > 0 && firstProperty(context, operand) === undefined;
}

function either(operands: readonly Lookups[]): Lookups {
  return operands.includes(undefined) ? undefined : operands.flatMap((ways) => ways ?? []);
}

/** One operand with several ways is enough, the shortest; what the others say is tested on what is found. */
function both(operands: readonly Lookups[]): Lookups {
  const known = operands.filter((ways) => ways !== undefined).sort((one, other) => one.length - other.length);
  const [shortest] = known;
  if (shortest === undefined || shortest.length === 0) return shortest;
  const single = merged(known.flatMap((ways) => (ways.length === 1 ? ways : [])));
  const several = known.find((ways) => ways.length > 1) ?? [];
  return several.length === 0 ? [single] : several.map((way) => merged([single, way]));
}

function merged(ways: readonly Lookup[]): Lookup {
  return {
    keys: new Map(ways.flatMap(({ keys }) => [...keys])),
    references: new Map(ways.flatMap(({ references }) => [...references])),
  };
}

const none: ReadonlyMap<number, never> = new Map<number, never>();

function equality(context: CompileContext, node: CompareExpression): Lookups {
  if (node.operator !== '=' || node.quantifier !== undefined) return undefined;
  const [path, literal] = node.left.kind === 'path' ? [node.left, node.right] : [node.right, node.left];
  if (path.kind !== 'path' || path.steps.length !== 1 || path.steps[0]?.index !== undefined) return undefined;
  if (literal.kind !== 'literal' && literal.kind !== 'symbol') return undefined;
  const property = firstProperty(context, path);
  if (property === undefined) return undefined;
  const value = fitLiteral(context, literalValue(context, literal), property, literal.at);
  return value === null ? [] : wayOf(property, value);
}

function wayOf({ type, isKey, index }: CIMProperty, value: CIMScalar): Lookups {
  if (type === 'reference') {
    const isPath = typeof value === 'object' && value.kind === 'instance-path';
    return isPath ? [{ keys: none, references: new Map([[index, value]]) }] : undefined;
  }
  const key = isKey ? keyValue(value, type) : undefined;
  return key === undefined ? undefined : [{ keys: new Map([[index, key]]), references: none }];
}

/** CreationClassName, where it is a key, is the name of the class (DSP0004 3.0 annex; CIM Schema). */
function withImplied(
  { name, keys: declared }: CIMClass,
  keys: ReadonlyMap<number, KeyValue>,
): ReadonlyMap<number, KeyValue> {
  if (keys.size === 0) return keys;
  const creation = declared.find((key) => key.name === 'CreationClassName' && key.type === 'string');
  return creation === undefined || keys.has(creation.index) ? keys : new Map([...keys, [creation.index, name]]);
}

/** The literal as the key would hold it; undefined for types in which equal values may be spelled in several ways. */
function keyValue(value: CIMScalar, type: DataType): KeyValue | undefined {
  if (type === 'string' || type === 'boolean') return value as KeyValue;
  if (!isIntegerType(type) || (typeof value !== 'number' && typeof value !== 'bigint')) return undefined;
  // A real as large as that equals several integers.
  const isExact = typeof value === 'bigint' || Number.isSafeInteger(value);
  return isExact ? toInteger(value, type) : undefined;
}
