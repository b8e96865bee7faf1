import type { DataType } from './types.ts';

/** No two parts of it can take the same digits, so that it reads a text of any length once. */
const realText = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;

const special: Readonly<Record<string, number>> = {
  INF: Number.POSITIVE_INFINITY,
  '-INF': Number.NEGATIVE_INFINITY,
  NaN: Number.NaN,
};

export type RealType = 'real32' | 'real64';

export function isRealType(type: DataType): type is RealType {
  return type === 'real32' || type === 'real64';
}

/**
 * The value in the form that `type` has here, a real32 rounded to what it can hold; undefined when it is beyond its range.
 * What is infinite or no number already stays so.
 */
export function toReal(value: number | bigint, type: RealType): number | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return value;
  const wide = Number(value);
  const held = type === 'real32' ? Math.fround(wide) : wide;
  return Number.isFinite(held) ? held : undefined;
}

/** Reads a real; INF, -INF and NaN are spelled so (DSP0201 2.4 § 4.3), and nothing else is infinite. */
export function parseReal(text: string, type: RealType): number | undefined {
  const trimmed = text.trim();
  if (Object.hasOwn(special, trimmed)) return special[trimmed];
  const value = realText.test(trimmed) ? Number(trimmed) : Number.POSITIVE_INFINITY;
  return Number.isFinite(value) ? toReal(value, type) : undefined;
}

/** The shortest text that reads back as the same value, with the digit after the point that the standard asks for. */
export function printReal(value: number, type: RealType): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'INF' : '-INF';
  const text = Object.is(value, -0) ? '-0' : type === 'real32' ? shortestReal32(value) : String(value);
  const exponent = text.indexOf('e');
  const mantissa = exponent < 0 ? text : text.slice(0, exponent);
  const scale = exponent < 0 ? '' : `E${text.slice(exponent + 1)}`;
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}${scale}`;
}

/** Nine significant digits tell every real32 from its neighbours; most need fewer. */
function shortestReal32(value: number): string {
  const wanted = Math.fround(value);
  for (let digits = 1; digits < 9; digits++) {
    const candidate = Number(wanted.toPrecision(digits));
    if (Math.fround(candidate) === wanted) return String(candidate);
  }
  return String(Number(wanted.toPrecision(9)));
}
