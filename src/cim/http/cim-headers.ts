import type { IncomingHttpHeaders } from 'node:http';
import { checkAccept, checkContentType, checkLanguages } from './content-negotiation.ts';
import { HttpError } from './http-error.ts';

/** The CIM extension headers of an operation request (DSP0200 1.4 § 7.3), decoded. */
export interface CIMHeaders {
  readonly protocolVersion: string;
  /** Name of the operation or method. */
  readonly method: string;
  /** Namespace, or namespace, class and keys in the form of a WBEM URI. */
  readonly object: string;
}

/** Checks all that can be said about a request before its body is read; throws HttpError. */
export function readCIMHeaders(headers: IncomingHttpHeaders): CIMHeaders {
  const operation = single(headers, 'cimoperation');
  if (operation === undefined) throw new HttpError('not-a-cim-request', 'no CIMOperation header');
  if (operation.toLowerCase() !== 'methodcall') throw new HttpError('unsupported-operation');
  checkContentType(headers['content-type']);
  checkAccept(headers.accept);
  checkLanguages(headers['accept-language']);
  checkLanguages(single(headers, 'content-language'));
  checkFraming(headers);
  if (headers['cimbatch'] !== undefined) throw new HttpError('multiple-requests-unsupported');
  return {
    protocolVersion: protocolVersion(single(headers, 'cimprotocolversion') ?? '1.0'),
    method: decoded(single(headers, 'cimmethod')),
    object: decoded(single(headers, 'cimobject')),
  };
}

function single(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value.trim() : value?.join(', ');
}

function protocolVersion(text: string): string {
  if (!/^1\.\d{1,4}$/.test(text)) throw new HttpError('unsupported-protocol-version');
  return text;
}

/** Both headers are URI-encoded UTF-8, and often are not encoded at all. */
function decoded(text: string | undefined): string {
  if (text === undefined || text === '') throw new HttpError('header-mismatch', 'CIMMethod or CIMObject is missing');
  // Node gives header bytes as Latin-1; clients that do not encode send UTF-8.
  const raw = /[\u0080-\u00ff]/.test(text) ? Buffer.from(text, 'latin1').toString('utf8') : text;
  try {
    return decodeURIComponent(raw);
  } catch (cause) {
    throw new HttpError('header-mismatch', 'undecodable CIMMethod or CIMObject', { cause });
  }
}

function checkFraming(headers: IncomingHttpHeaders): void {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding.trim().toLowerCase() !== 'identity') {
    throw new HttpError('unsupported-encoding');
  }
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) {
    throw new HttpError('length-required');
  }
}
