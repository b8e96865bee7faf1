import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { HttpError, type HttpErrorId } from './http-error.ts';

/** What Node's parser refuses before a request exists, and what that is to the client. */
const parserErrors: Readonly<Record<string, HttpErrorId>> = {
  // M-POST among others: 501 makes its senders fall back to POST (DSP0200 1.4 § 7.2.2).
  HPE_INVALID_METHOD: 'unknown-method',
  HPE_HEADER_OVERFLOW: 'header-too-large',
  HPE_INVALID_TRANSFER_ENCODING: 'unknown-transfer-encoding',
  ERR_HTTP_REQUEST_TIMEOUT: 'timeout',
};

interface ParserError extends Error {
  readonly code?: string;
  readonly reason?: string;
  /** The bytes that the parser choked on, and how many of them it had passed. */
  readonly rawPacket?: unknown;
  readonly bytesParsed?: number;
}

const requestLine = /^[A-Za-z][A-Za-z0-9-]{0,31} \S+ HTTP\/1\.[01]\r?\n/;

function idOf(error: ParserError): HttpErrorId {
  const id = parserErrors[error.code ?? ''] ?? 'malformed-request';
  if (id === 'unknown-method') return requestLine.test(lineAround(error)) ? id : 'malformed-request';
  // Both a length and chunks: a smuggled request, not a coding that is missing here.
  const isContradiction = id === 'unknown-transfer-encoding' && /content-length/i.test(error.reason ?? '');
  return isContradiction ? 'malformed-request' : id;
}

/** The bytes from the start of the line in which the parser stopped: earlier ones belong to a request before. */
function lineAround({ rawPacket, bytesParsed = 0 }: ParserError): string {
  if (!Buffer.isBuffer(rawPacket)) return '';
  const start = bytesParsed === 0 ? 0 : rawPacket.lastIndexOf(10, bytesParsed - 1) + 1;
  return rawPacket.subarray(start, start + 4096).toString('latin1');
}

/** How long a refused client may go on sending before its connection is cut. */
const lingerTime = 1000;

/**
 * Answers a request that is no HTTP. The rest of what the client sends is read and dropped for a moment: closing a
 * socket with unread bytes would reset it, and the client would never see the status.
 */
export function answerClientError(error: ParserError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status } = new HttpError(idOf(error));
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
  socket.resume();
  setTimeout(() => socket.destroy(), lingerTime).unref();
}
