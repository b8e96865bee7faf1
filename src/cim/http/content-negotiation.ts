import { HttpError } from './http-error.ts';

const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const mediaType = new RegExp(`^(${token}/${token})[ \\t]*((?:;[ \\t]*${token}=(?:${token}|"[^"\\\\]*")[ \\t]*)*);?$`);
const parameter = new RegExp(`;[ \\t]*(${token})=(?:(${token})|"([^"\\\\]*)")`, 'g');

/** Requests are XML in UTF-8 under either of the two media types (DSP0200 1.4 § 7.4.3). */
export function checkContentType(header: string | undefined): void {
  const match = mediaType.exec(header?.trim() ?? '');
  const type = match?.[1]?.toLowerCase();
  if (type !== 'application/xml' && type !== 'text/xml') throw new HttpError('unsupported-media-type');
  for (const [, name, plain, quoted] of (match?.[2] ?? '').matchAll(parameter)) {
    if (name?.toLowerCase() !== 'charset') continue;
    if (!/^utf-?8$/i.test(plain ?? quoted ?? '')) throw new HttpError('unsupported-charset');
  }
}

/** Replies are XML: an Accept header that excludes both media types cannot be satisfied. */
export function checkAccept(header: string | undefined): void {
  if (header === undefined || header.trim() === '') return;
  const acceptable = header.split(',').some((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const refused = parameters.some((text) => /^q=0(\.0*)?$/.test(text));
    return !refused && ['*/*', 'application/*', 'text/*', 'application/xml', 'text/xml'].includes(type);
  });
  if (!acceptable) throw new HttpError('not-acceptable');
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
