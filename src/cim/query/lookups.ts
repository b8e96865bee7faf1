import type { CIMClass, CIMProperty } from '../schema/types.ts';
import { isIntegerType, toInteger } from '../values/integer.ts';
import type { InstancePath, KeyValue } from '../values/path.ts';
import type { CIMScalar, DataType } from '../values/types.ts';
import type { Expression } from './ast.ts';
import { declaredProperty } from './compile-path.ts';
import type { CompileContext } from './context.ts';
import { fitLiteral, literalValue } from './operands.ts';

/**
 * What every match has, so that a look-up may replace the scan: equalities that are joined by AND at the top of the
 * condition, between a property of the instance itself and a literal. Undefined for none.
 */
export interface Lookups {
  /** Keys that are no references, by property index. */
  readonly keyEquality: ReadonlyMap<number, KeyValue> | undefined;
  /** References of an association, by property index. */
  readonly referenceEquality: ReadonlyMap<number, InstancePath> | undefined;
}

/** Finds the equalities of a condition that has been compiled, and so is known to be sound. */
export function findLookups(context: CompileContext, where: Expression | undefined): Lookups {
  const keys = new Map<number, KeyValue>();
  const references = new Map<number, InstancePath>();
  for (const { property, value } of where === undefined ? [] : equalities(context, where)) {
    if (property.type === 'reference') {
      if (typeof value === 'object' && value.kind === 'instance-path') references.set(property.index, value);
    } else if (property.isKey) {
      const key = keyValue(value, property.type);
      if (key !== undefined) keys.set(property.index, key);
    }
  }
  if (keys.size > 0) addImplied(context.cimClass, keys);
  return {
    keyEquality: keys.size === 0 ? undefined : keys,
    referenceEquality: references.size === 0 ? undefined : references,
  };
}

interface Equality {
  readonly property: CIMProperty;
  readonly value: CIMScalar;
}

function* equalities(context: CompileContext, node: Expression): Iterable<Equality> {
  if (node.kind === 'and') for (const operand of node.operands) yield* equalities(context, operand);
  if (node.kind !== 'compare' || node.operator !== '=' || node.quantifier !== undefined) return;
  const [path, literal] = node.left.kind === 'path' ? [node.left, node.right] : [node.right, node.left];
  if (path.kind !== 'path' || path.steps.length !== 1 || path.steps[0]?.index !== undefined) return;
  if (literal.kind !== 'literal' && literal.kind !== 'symbol') return;
  const property = declaredProperty(context, path);
  if (property === undefined) return;
  const value = fitLiteral(context.repository, literalValue(context, literal), property, literal.at);
  if (value !== null) yield { property, value };
}

/** CreationClassName, where it is a key, is the name of the class (DSP0004 3.0 annex; CIM Schema). */
function addImplied({ name, keys: declared }: CIMClass, keys: Map<number, KeyValue>): void {
  const creation = declared.find((key) => key.name === 'CreationClassName' && key.type === 'string');
  if (creation !== undefined && !keys.has(creation.index)) keys.set(creation.index, name);
}

/** The literal as the key would hold it; undefined for types in which equal values may be spelled in several ways. */
function keyValue(value: CIMScalar, type: DataType): KeyValue | undefined {
  if (type === 'string' || type === 'boolean') return value as KeyValue;
  if (!isIntegerType(type) || (typeof value !== 'number' && typeof value !== 'bigint')) return undefined;
  return toInteger(value, type);
}

/**
 * The class that an embedded instance must be of for the condition to be true, from ISA joined by AND at the top: what
 * an indication filter wants to hear of. Undefined where the condition does not say.
 */
export function requiredClass(where: Expression | undefined, property: string): string | undefined {
  if (where?.kind === 'and') {
    for (const operand of where.operands) {
      const found = requiredClass(operand, property);
      if (found !== undefined) return found;
    }
  }
  if (where?.kind !== 'isa' || where.operand.steps.length !== 1) return undefined;
  return where.operand.steps[0]?.name.toLowerCase() === property.toLowerCase() ? where.className : undefined;
}
