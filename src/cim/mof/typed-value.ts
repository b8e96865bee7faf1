import { isDateTime } from '../values/datetime.ts';
import { isIntegerType, toInteger } from '../values/integer.ts';
import { isRealType, toReal } from '../values/real.ts';
import type { CIMScalar, CIMValue, DataType } from '../values/types.ts';
import { MofError, type Source } from './source.ts';
import type { Literal } from './syntax.ts';

/** Turns literals that plain types cannot take (aliases, paths, embedded instances) into values. */
export type ObjectReader = (literal: Literal) => CIMScalar | undefined;

interface Target {
  readonly type: DataType;
  readonly isArray: boolean;
}

/** The value that a literal stands for in an element of this type. @throws MofError where it stands for none */
export function typedValue(source: Source, literal: Literal, target: Target, objects: ObjectReader): CIMValue | null {
  if (literal.kind === 'null') return null;
  const scalar = (item: Literal) => scalarValue(source, item, target.type, objects);
  if (!target.isArray) return scalar(literal);
  if (literal.kind !== 'array') throw unfit(source, literal, `an array ({…}) of ${target.type}`);
  return literal.items.map((item) => (item.kind === 'null' ? null : scalar(item)));
}

function scalarValue(source: Source, literal: Literal, type: DataType, objects: ObjectReader): CIMScalar {
  const value = objects(literal) ?? plainValue(literal, type);
  if (value === undefined) throw unfit(source, literal, `a value of type ${type}`);
  return value;
}

function plainValue(literal: Literal, type: DataType): CIMScalar | undefined {
  switch (literal.kind) {
    case 'boolean':
      return type === 'boolean' ? literal.value : undefined;
    case 'char':
      return type === 'char16' ? literal.value : undefined;
    case 'string':
      return type === 'string' || (type === 'datetime' && isDateTime(literal.value)) ? literal.value : undefined;
    case 'real':
      return realValue(literal.value, type);
    case 'integer':
      return integerValue(literal.value, type);
  }
  return undefined;
}

function integerValue(value: bigint, type: DataType): CIMScalar | undefined {
  if (isIntegerType(type)) return toInteger(value, type);
  if (type === 'char16') return value >= 0n && value <= 0xffffn ? String.fromCharCode(Number(value)) : undefined;
  return realValue(value, type);
}

function realValue(value: number | bigint, type: DataType): number | undefined {
  return isRealType(type) ? toReal(value, type) : undefined;
}

function unfit(source: Source, literal: Literal, expected: string): MofError {
  return new MofError(source, literal.at, `expected ${expected}, found ${describe(literal)}`);
}

function describe(literal: Literal): string {
  switch (literal.kind) {
    case 'null':
      return 'NULL';
    case 'alias':
      return `alias ${literal.name}`;
    case 'array':
      return 'an array';
    case 'instance':
      return `an instance of ${literal.instance.className}`;
    default:
      return `${literal.kind} ${typeof literal.value === 'string' ? JSON.stringify(literal.value) : literal.value}`;
  }
}
