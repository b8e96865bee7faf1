import { isDateTime } from './datetime.ts';
import { isIntegerType, parseInteger } from './integer.ts';
import { isRealType, parseReal, printReal } from './real.ts';
import type { CIMScalar, DataType } from './types.ts';

/** TRUE or FALSE in any case, blanks around allowed. */
export function parseBoolean(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : undefined;
}

/**
 * The value that a text stands for in a type other than reference (DSP0201 2.4 § 4.3); undefined where it stands for
 * none. Strings are taken exactly as they are.
 */
export function parseScalar(text: string, type: Exclude<DataType, 'reference'>): CIMScalar | undefined {
  if (type === 'string') return text;
  if (isIntegerType(type)) return parseInteger(text, type);
  switch (type) {
    case 'boolean':
      return parseBoolean(text);
    case 'char16':
      return text.length === 1 ? text : undefined;
    case 'datetime':
      return isDateTime(text.trim()) ? text.trim() : undefined;
    default:
      return parseReal(text, type);
  }
}

/** The text of a value that is neither a path nor an instance, in the form that clients agree on. */
export function printScalar(value: boolean | string | number | bigint, type: DataType): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number' && isRealType(type)) return printReal(value, type);
  return String(value);
}
