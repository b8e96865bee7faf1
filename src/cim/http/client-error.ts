import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { breakOff } from './broken-request.ts';
import { allowedMethods } from './capabilities.ts';
import type { Discarding } from './discard-body.ts';
import { HttpError, type HttpErrorId } from './http-error.ts';
import { peerOf } from './peer.ts';
import type { PendingReplies } from './pending-replies.ts';
import type { ReceptionOptions } from './reception.ts';

/** What Node's parser refuses before a request exists, and what that is to the client. */
const parserErrors: Readonly<Record<string, HttpErrorId>> = {
  // M-POST among others: 501 makes its senders fall back to POST (DSP0200 1.4 § 7.2.2).
  HPE_INVALID_METHOD: 'unknown-method',
  HPE_HEADER_OVERFLOW: 'header-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'body-too-large',
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

const requestLine = /([A-Za-z][A-Za-z0-9-]{0,31}) \S+ HTTP\/1\.[01]\r?\n/;
const longestMethod = 32;

function idOf(error: ParserError): HttpErrorId {
  const id = parserErrors[error.code ?? ''] ?? 'malformed-request';
  if (id === 'unknown-method') return isInMethod(error) ? id : 'malformed-request';
  // Both a length and chunks: a smuggled request, not a coding that is missing here.
  const isContradiction = id === 'unknown-transfer-encoding' && /content-length/i.test(error.reason ?? '');
  return isContradiction ? 'malformed-request' : id;
}

/** Did the parser stop in the method of a request line? What stands before it may be the body of another request. */
function isInMethod({ rawPacket, bytesParsed = 0 }: ParserError): boolean {
  if (!Buffer.isBuffer(rawPacket)) return false;
  const start = Math.max(0, bytesParsed - longestMethod);
  const line = requestLine.exec(rawPacket.subarray(start, start + 4096).toString('latin1'));
  if (line === null) return false;
  const at = bytesParsed - start;
  return line.index <= at && at <= line.index + (line[1] as string).length;
}

type Refusing = Pick<ReceptionOptions, 'discarding' | 'limits' | 'logger'>;

/**
 * Answers what is no HTTP, after the replies that the connection still owes: an answer in the midst of another would
 * be taken for a part of it. Where it spoils a request that is under way, that request is refused in its place.
 */
export function clientErrors(pending: PendingReplies, options: Refusing): (error: ParserError, socket: Socket) => void {
  const refused = new WeakSet<Socket>();
  return (error, socket) => {
    // The parser complains again of whatever else arrives.
    if (refused.has(socket)) return;
    refused.add(socket);
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const reason = new HttpError(idOf(error), error.code);
    const unfinished = pending.unfinished(socket);
    if (unfinished !== undefined) {
      breakOff(unfinished, reason);
      return;
    }
    refuse(socket, reason, pending, options);
  };
}

/** Refuses CONNECT, for which Node knows no response, after the replies that the connection still owes. */
export function tunnels(pending: PendingReplies, options: Refusing) {
  const reason = new HttpError('method-not-allowed');
  return (_request: IncomingMessage, socket: Socket): void => {
    // Node has let go of the socket, and an error that nobody listens for ends the process.
    socket.on('error', () => socket.destroy());
    refuse(socket, reason, pending, options);
  };
}

function refuse(socket: Socket, reason: HttpError, pending: PendingReplies, options: Refusing): void {
  const { status, message } = reason;
  const { discarding, limits, logger } = options;
  logger.warn({ status, reason: message, remoteAddress: peerOf(socket).remoteAddress }, 'request refused');
  dropRest(socket, discarding);
  void pending
    .settled(socket)
    .then(discarding.turn)
    .then(() => answer(status, socket, limits.discardTimeout));
}

/**
 * Reads what else the client sends and drops it, turn by turn: closing a socket with unread bytes would reset it, and
 * the client would never see the status. The parser sees none of it: it would complain of each piece.
 */
function dropRest(socket: Socket, { turn, place }: Discarding): void {
  // Node would end the connection of a client that has sent everything, before it has its answer.
  socket.removeAllListeners('end');
  // Node lets go of its parser's hold on the socket for whoever listens to the data.
  socket.removeAllListeners('data').on('data', () => {
    socket.pause();
    void turn().then(() => socket.resume());
  });
  socket.pause();
  socket.on(
    'close',
    place(() => socket.resume()),
  );
}

function answer(status: number, socket: Socket, lingerTime: number): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const allow = status === 405 ? `Allow: ${allowedMethods}\r\n` : '';
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${allow}Content-Length: 0\r\nConnection: close\r\n\r\n`);
  const hangUp = () => socket.destroy();
  socket.on('end', hangUp);
  setTimeout(hangUp, lingerTime).unref();
}
