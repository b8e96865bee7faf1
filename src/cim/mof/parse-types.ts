import { isArraySize } from '../schema/qualifiers.ts';
import { type IntrinsicType, intrinsicType } from '../values/types.ts';
import type { Cursor } from './cursor.ts';
import type { TypeSyntax } from './syntax.ts';

function acceptDataType(cursor: Cursor): IntrinsicType | undefined {
  const { kind, text } = cursor.token;
  const type = kind === 'name' ? intrinsicType(text.toLowerCase()) : undefined;
  if (type !== undefined) cursor.advance();
  return type;
}

/** dataType: one of the 14 intrinsic types. */
export function parseDataType(cursor: Cursor): IntrinsicType {
  return acceptDataType(cursor) ?? cursor.fail('a data type');
}

/** dataType or objectRef (`Class ref`). */
export function parseType(cursor: Cursor): TypeSyntax {
  const type = acceptDataType(cursor);
  if (type !== undefined) return { type };
  const referenceClass = cursor.take('name', 'a data type or a class name');
  if (!cursor.acceptKeyword('ref')) {
    const isNextClass = referenceClass.toLowerCase() === 'class';
    cursor.fail(isNextClass ? "'}' before the next class" : `'ref' (${referenceClass} is no data type)`);
  }
  return { type: 'reference', referenceClass };
}

/** `[]`, `[n]` or nothing. */
export function parseArraySuffix(cursor: Cursor): { isArray: boolean; arraySize?: number } {
  if (!cursor.accept('[')) return { isArray: false };
  const { token } = cursor;
  if (token.kind !== 'integer') {
    cursor.expect(']');
    return { isArray: true };
  }
  const arraySize = Number(token.value);
  if (!isArraySize(arraySize)) cursor.fail('an array size from 1 to 4294967295');
  cursor.advance();
  cursor.expect(']');
  return { isArray: true, arraySize };
}
