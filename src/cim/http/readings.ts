import { HttpError } from './http-error.ts';

/**
 * What the value of a CIMMethod or CIMObject header may mean. Both are URI-encoded UTF-8 (DSP0200 1.4 § 7.3), but some
 * clients encode nothing, and what they send may hold a percent sign, or Latin-1 beyond ASCII. Others encode as forms
 * are, where a plus sign is a blank.
 */
export type Readings = readonly string[];

const asciiOnly = /^[ -~]*$/;

/** @throws HttpError when the header is missing */
export function readingsOf(header: string, value: string | undefined): Readings {
  if (value === undefined || value === '') throw new HttpError('header-mismatch', `${header} is missing`);
  // Node gives the bytes of headers as Latin-1.
  const texts = asciiOnly.test(value) ? [value] : [utf8(value), value].filter((text) => text !== undefined);
  if (!value.includes('%')) return texts;
  return texts
    .flatMap((text) => [decoded(text), text, text.includes('+') ? decoded(text.replaceAll('+', ' ')) : undefined])
    .filter((text) => text !== undefined);
}

function utf8(bytes: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return undefined;
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
