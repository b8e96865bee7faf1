import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Charset } from '../xml/body-decoder.ts';
import {
  checkAcceptCharset,
  checkLanguages,
  type ReplyType,
  readContentType,
  replyTypeFor,
} from './content-negotiation.ts';
import { HttpError } from './http-error.ts';
import { type Readings, readingsOf } from './readings.ts';

/** What the headers of an operation request say of its body (DSP0200 1.4 § 7.3). */
export interface CIMHeaders {
  readonly protocolVersion: string;
  readonly charset: Charset | undefined;
  readonly replyType: ReplyType;
  /** What a single request is about; undefined announces several. */
  readonly call: CallHeaders | undefined;
}

export interface CallHeaders {
  /** Name of the operation or method. */
  readonly method: Readings;
  /** Namespace, or namespace, class and keys in the form of a WBEM URI. */
  readonly object: Readings;
}

/** Checks all that can be said about a request before its body is read. @throws HttpError */
export function readCIMHeaders({ headers, rawHeaders }: Pick<IncomingMessage, 'headers' | 'rawHeaders'>): CIMHeaders {
  checkSingle(rawHeaders);
  const operation = single(headers, 'cimoperation');
  if (operation === undefined) throw new HttpError('not-a-cim-request', 'no CIMOperation header');
  if (operation.toLowerCase() !== 'methodcall') throw new HttpError('unsupported-operation');
  const charset = readContentType(headers['content-type']);
  const replyType = replyTypeFor(headers.accept);
  checkAcceptCharset(single(headers, 'accept-charset'));
  checkLanguages(headers['accept-language']);
  checkLanguages(single(headers, 'content-language'));
  checkBodyHeaders(headers);
  const protocolVersion = protocolVersionOf(single(headers, 'cimprotocolversion') ?? '1.0');
  return { protocolVersion, charset, replyType, call: callHeaders(headers) };
}

/** A batch says of its requests nothing but that it is one (DSP0200 1.4 § 7.3.7). */
function callHeaders(headers: IncomingHttpHeaders): CallHeaders | undefined {
  if (headers['cimbatch'] === undefined) {
    return {
      method: readingsOf('CIMMethod', single(headers, 'cimmethod')),
      object: readingsOf('CIMObject', single(headers, 'cimobject')),
    };
  }
  if (headers['cimmethod'] === undefined && headers['cimobject'] === undefined) return undefined;
  throw new HttpError('header-mismatch', 'CIMBatch goes without CIMMethod and CIMObject');
}

/** Of these headers Node keeps the first and drops the others, which whoever stands before us may have read. */
const singular: ReadonlySet<string> = new Set(['host', 'content-type']);

function checkSingle(rawHeaders: readonly string[]): void {
  const seen = new Set<string>();
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] as string;
    if (name.length !== 4 && name.length !== 12) continue;
    const known = name.toLowerCase();
    if (!singular.has(known)) continue;
    if (seen.has(known)) throw new HttpError('malformed-request', `more than one ${known} header`);
    seen.add(known);
  }
}

function single(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value.trim() : value?.join(', ');
}

function protocolVersionOf(text: string): string {
  if (!/^1\.\d{1,4}$/.test(text)) throw new HttpError('unsupported-protocol-version');
  return text;
}

/**
 * The body must be whole and as it is. The other headers of partial content (Range, If-Range, Expires) mean nothing in
 * a POST (RFC 9110 § 14.2) and are ignored.
 */
function checkBodyHeaders(headers: IncomingHttpHeaders): void {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding.trim().toLowerCase() !== 'identity') {
    throw new HttpError('unsupported-encoding');
  }
  if (headers['content-range'] !== undefined) throw new HttpError('malformed-request', 'only a part of a body');
  const coding = headers['transfer-encoding'];
  if (coding === undefined && headers['content-length'] === undefined) throw new HttpError('length-required');
  // The parser undoes the last coding alone, and never looks at those before it.
  if (coding !== undefined && coding.trim().toLowerCase() !== 'chunked') {
    throw new HttpError('unknown-transfer-encoding');
  }
}
