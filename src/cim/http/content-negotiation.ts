import type { Charset } from '../xml/body-decoder.ts';
import { HttpError } from './http-error.ts';

const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const mediaType = new RegExp(`^(${token}/${token})[ \\t]*((?:;[ \\t]*${token}=(?:${token}|"[^"\\\\]*")[ \\t]*)*);?$`);
const parameter = new RegExp(`;[ \\t]*(${token})=(?:(${token})|"([^"\\\\]*)")`, 'g');

const charsets: ReadonlyMap<string, Charset> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['utf-16', 'utf-16'],
  ['utf-16le', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
]);

/**
 * Requests are XML under either of the two media types, in UTF-8 or UTF-16 (DSP0200 1.4 § 7.4.3).
 * @returns the charset, where the header tells one
 */
export function readContentType(header: string | undefined): Charset | undefined {
  const match = mediaType.exec(header?.trim() ?? '');
  const type = match?.[1]?.toLowerCase();
  if (type !== 'application/xml' && type !== 'text/xml') throw new HttpError('unsupported-media-type');
  let charset: Charset | undefined;
  for (const [, name, plain, quoted] of (match?.[2] ?? '').matchAll(parameter)) {
    if (name?.toLowerCase() !== 'charset') continue;
    const found = charsets.get((plain ?? quoted ?? '').toLowerCase());
    // Two of them are two opinions: whoever reads the first one and whoever reads the last see different bodies.
    if (found === undefined || charset !== undefined) throw new HttpError('unsupported-charset');
    charset = found;
  }
  return charset;
}

/** The media types that replies may have, the usual one first. */
const replyTypes = ['application/xml', 'text/xml'] as const;

export type ReplyType = (typeof replyTypes)[number];

/** By media type the ranges that it is in, the narrowest first; `*` is what Java's HttpURLConnection sends. */
const rangesOf: Readonly<Record<ReplyType, readonly string[]>> = {
  'application/xml': ['application/xml', 'application/*', '*/*', '*'],
  'text/xml': ['text/xml', 'text/*', '*/*', '*'],
};

/** The media type of the reply. @throws HttpError where an Accept header excludes both */
export function replyTypeFor(accept: string | undefined): ReplyType {
  const type = replyTypes.find((type) => accepts(accept, rangesOf[type]));
  if (type === undefined) throw new HttpError('not-acceptable');
  return type;
}

/** Replies are UTF-8. */
export function checkAcceptCharset(header: string | undefined): void {
  if (!accepts(header, ['utf-8', 'utf8', '*'])) throw new HttpError('not-acceptable');
}

/** Of several ranges that a header names, the narrowest counts (RFC 9110 § 12.5.1). */
function accepts(header: string | undefined, ranges: readonly string[]): boolean {
  if (header === undefined || header.trim() === '') return true;
  const elements = header.split(',').map((element) => {
    const [range = '', ...parameters] = element.split(';').map((part) => part.trim().toLowerCase());
    return { range, isRefused: parameters.some((text) => /^q=0(?:\.0*)?$/.test(text)) };
  });
  const narrowest = ranges.find((wanted) => elements.some(({ range }) => range === wanted));
  return elements.some(({ range, isRefused }) => range === narrowest && !isRefused);
}

const languageTag = '(?:\\*|[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)';
const languageRange = `${languageTag}(?:[ \\t]*;[ \\t]*q=(?:0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?))?`;
const languageList = new RegExp(`^${languageRange}(?:[ \\t]*,[ \\t]*${languageRange})*$`);

/** Accept-Language and Content-Language are not used, but must be well formed (DSP0200 1.4 § 7.4.1, § 7.4.4). */
export function checkLanguages(header: string | undefined): void {
  if (header === undefined || header.trim() === '') return;
  if (header.length > 1024 || !languageList.test(header.trim())) {
    throw new HttpError('request-not-valid', 'malformed language header');
  }
}
