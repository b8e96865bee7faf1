import { parseObjectPath } from '../schema/object-path.ts';
import { compareDateTimes, isDateTime } from '../values/datetime.ts';
import { isInstance } from '../values/instance.ts';
import type { InstancePath } from '../values/path.ts';
import { isSamePath } from '../values/path-identity.ts';
import { type CIMScalar, type CIMValue, isList } from '../values/types.ts';
import type { Comparison } from './ast.ts';
import { type Meter, spend } from './meter.ts';

/** Three-valued logic: undefined is unknown, what every comparison with NULL is. */
export type Truth = boolean | undefined;

const accepts: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** The order of two texts, by what they stand for; undefined where that has none. */
export type TextOrder = (left: string, right: string) => number | undefined;

/**
 * One comparison. Arrays are equal item by item; an array against a single value asks whether any item does, and `<>`
 * whether none is equal, which is what senders of such queries mean.
 */
export function compareValues(
  operator: Comparison,
  left: CIMValue | null,
  right: CIMValue | null,
  texts: TextOrder,
): Truth {
  if (left === null || right === null) return undefined;
  if (!isList(left) && !isList(right)) return compareScalars(operator, left, right, texts);
  if (!isList(left)) return compareValues(mirrored[operator], right, left, texts);
  return isList(right) ? compareArrays(operator, left, right, texts) : compareAny(operator, left, right, texts);
}

/**
 * `compareValues` with a constant on its right: what is alike goes straight to its order. A text has no more in common
 * with a constant than that has characters, so there is nothing to count.
 */
export function comparisonWith(
  operator: Comparison,
  constant: CIMValue | null,
  texts: TextOrder,
): (value: CIMValue | null) => Truth {
  const compare = (value: CIMValue | null) => compareValues(operator, value, constant, texts);
  const isAccepted = accepts[operator];
  if (typeof constant === 'string' && texts !== orderOfTimes) {
    return (value) => (typeof value === 'string' ? isAccepted(orderOfTexts(value, constant)) : compare(value));
  }
  if (constant === null || typeof constant === 'object' || typeof constant === 'string') return compare;
  if (typeof constant === 'boolean' && !isEquality(operator)) return compare;
  const type = typeof constant;
  const isExact = typeof constant === 'number' && Math.abs(constant) < firstInexact;
  return (value) => {
    const isAlike = typeof value === type || (isExact && typeof value === 'bigint');
    const order = isAlike ? orderOfAlike(value as Plain, constant) : undefined;
    return order === undefined ? compare(value) : isAccepted(order);
  };
}

/** The operator with its sides changed over. */
export const mirrored: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** All that booleans, paths and whole arrays know. */
export const isEquality = (operator: Comparison): boolean => operator === '=' || operator === '<>';

function compareArrays(
  operator: Comparison,
  left: readonly (CIMScalar | null)[],
  right: readonly (CIMScalar | null)[],
  texts: TextOrder,
): Truth {
  if (!isEquality(operator)) return undefined;
  const equal =
    left.length === right.length &&
    left.every(
      (item, index) => item === right[index] || compareValues('=', item, right[index] ?? null, texts) === true,
    );
  return equal === (operator === '=');
}

function compareAny(
  operator: Comparison,
  items: readonly (CIMScalar | null)[],
  single: CIMScalar,
  texts: TextOrder,
): Truth {
  if (operator === '<>') return !items.some((item) => compareValues('=', item, single, texts) === true);
  return items.some((item) => compareValues(operator, item, single, texts) === true);
}

function compareScalars(operator: Comparison, left: CIMScalar, right: CIMScalar, texts: TextOrder): Truth {
  if (typeof left === 'object' || typeof right === 'object') return comparePaths(operator, left, right);
  if (typeof left === 'boolean' && !isEquality(operator)) return undefined;
  const order = orderOf(left, right, texts);
  return order === undefined ? undefined : accepts[operator](order);
}

type Plain = Exclude<CIMScalar, object>;

function isNumber(value: Plain): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

function orderOf(left: Plain, right: Plain, texts: TextOrder): number | undefined {
  if (typeof left === 'string' && typeof right === 'string') return texts(left, right);
  const comparable = isNumber(left) ? isNumber(right) : typeof left === typeof right;
  if (!comparable) return undefined;
  return isNumber(left) && isNumber(right) ? orderOfNumbers(left, right) : orderOfAlike(left, right);
}

/** Numbers from here on are reals: integers are given as bigints. */
const firstInexact = 2 ** 53;

/** An integer beside a real that is not exact any more is a real, too. */
function orderOfNumbers(left: number | bigint, right: number | bigint): number | undefined {
  const isInexact = [left, right].some((value) => typeof value === 'number' && Math.abs(value) >= firstInexact);
  return isInexact ? orderOfAlike(Number(left), Number(right)) : orderOfAlike(left, right);
}

function orderOfAlike(left: Plain, right: Plain): number | undefined {
  // Loose, because 5 and 5n are the same number.
  // biome-ignore lint/suspicious/noDoubleEquals: number against bigint
  if (left == right) return 0;
  if (left < right) return -1;
  return left > right ? 1 : undefined;
}

/** As points of time or intervals; a text that spells none has no order. */
export function orderOfTimes(left: string, right: string): number | undefined {
  return isDateTime(left) && isDateTime(right) ? compareDateTimes(left, right) : undefined;
}

/** By code points, which UTF-16 orders otherwise from the surrogates on. */
export function orderOfTexts(left: string, right: string): number {
  return left === right ? 0 : orderFrom(firstDifference(left, right), left, right);
}

/** The same, where each character that both begin with is a step. */
export function countedOrderOfTexts(meter: Meter): TextOrder {
  return (left, right) => {
    if (left === right) return 0;
    const at = firstDifference(left, right);
    spend(meter, at);
    return orderFrom(at, left, right);
  };
}

function firstDifference(left: string, right: string): number {
  let at = 0;
  while (left.charCodeAt(at) === right.charCodeAt(at)) at += 1;
  return at;
}

function orderFrom(at: number, left: string, right: string): number {
  if (at >= left.length || at >= right.length) return left.length - right.length;
  return rankOf(left.charCodeAt(at)) - rankOf(right.charCodeAt(at));
}

const rankOf = (unit: number): number => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit);

/** Paths are equal or not; a string stands for the path that it spells. */
function comparePaths(operator: Comparison, left: CIMScalar, right: CIMScalar): Truth {
  if (!isEquality(operator)) return undefined;
  const [one, other] = [pathOf(left), pathOf(right)];
  if (one === undefined || other === undefined) return undefined;
  // A path without namespace is in that of its holder, which is not known here.
  const sameSpace = one.namespace !== undefined && other.namespace !== undefined;
  const equal = sameSpace ? isSamePath(one, other) : isSamePath(bare(one), bare(other));
  return equal === (operator === '=');
}

function pathOf(value: CIMScalar): InstancePath | undefined {
  if (typeof value === 'string') return parseObjectPath(value);
  return typeof value === 'object' && !isInstance(value) ? value : undefined;
}

function bare({ kind, className, keys }: InstancePath): InstancePath {
  return { kind, className, keys };
}
