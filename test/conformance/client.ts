import { once } from 'node:events';
import { connect } from 'node:net';

/** A reply, its body without the chunks. */
export interface Reply {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  /** Bytes that it took on the wire. */
  readonly length: number;
}

function headOf(
  bytes: Buffer,
): { readonly status: number; readonly headers: Map<string, string>; readonly end: number } | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [statusLine = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(statusLine)?.[1]), headers, end: end + 4 };
}

/** The content of a chunked body and the bytes that it took, or undefined while something is missing. */
function unchunked(bytes: Buffer): { readonly body: string; readonly length: number } | undefined {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const line = bytes.indexOf('\r\n', at);
    if (line < 0) return undefined;
    const size = Number.parseInt(bytes.subarray(at, line).toString('latin1'), 16);
    if (size === 0) {
      const end = bytes.indexOf('\r\n\r\n', line);
      return end < 0 ? undefined : { body: Buffer.concat(parts).toString('utf8'), length: end + 4 };
    }
    if (bytes.length < line + 2 + size + 2) return undefined;
    parts.push(bytes.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}

/** The first whole reply, but for those that invite to go on. */
export function replyIn(bytes: Buffer): Reply | undefined {
  const head = headOf(bytes);
  if (head === undefined) return undefined;
  const { status, headers, end } = head;
  const rest = bytes.subarray(end);
  if (status === 100) {
    const reply = replyIn(rest);
    return reply && { ...reply, length: end + reply.length };
  }
  if (headers.get('transfer-encoding') === 'chunked') {
    const content = unchunked(rest);
    return content && { status, headers, body: content.body, length: end + content.length };
  }
  const length = Number(headers.get('content-length') ?? 0);
  if (rest.length < length) return undefined;
  return { status, headers, body: rest.subarray(0, length).toString('utf8'), length: end + length };
}

export interface SendOptions {
  /** Bytes that are sent at a time; everything at once when it is absent. */
  readonly pieces?: number;
  /** Ends the sending side after the request. */
  readonly halfClose?: boolean;
  /** Ends the sending side when no reply came for so many milliseconds. */
  readonly patience?: number;
}

/**
 * Sends bytes over a connection of their own, and waits for one reply; undefined when the server closed without one.
 */
export async function sendBytes(
  port: number,
  request: Uint8Array,
  options: SendOptions = {},
): Promise<Reply | undefined> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
  const received: Buffer[] = [];
  let size = 0;
  const reply = new Promise<Reply | undefined>((resolve) => {
    const look = (isLast: boolean) => {
      const found = size > 0 ? replyIn(Buffer.concat(received)) : undefined;
      if (found !== undefined || isLast) resolve(found);
    };
    socket.on('data', (chunk: Buffer) => {
      received.push(chunk);
      size += chunk.length;
      look(false);
    });
    socket.on('end', () => look(true)).on('close', () => look(true));
    socket.on('error', () => look(true));
  });
  await Promise.race([once(socket, 'connect'), reply]);
  const step = options.pieces ?? Math.max(1, request.length);
  for (let at = 0; at < request.length && !socket.destroyed; at += step) {
    socket.write(request.subarray(at, at + step));
    if (options.pieces !== undefined) await new Promise((resolve) => setImmediate(resolve));
  }
  if (options.halfClose) socket.end();
  const timer = options.patience === undefined ? undefined : setTimeout(() => socket.end(), options.patience);
  const answer = await reply;
  clearTimeout(timer);
  socket.destroy();
  return answer;
}

/** A reply in short: `ok`, `error 5`, `400 request-not-valid`, `closed`. */
export function outcomeOf(reply: Reply | undefined): string {
  if (reply === undefined) return 'closed';
  const cimError = reply.headers.get('cimerror');
  if (reply.status !== 200) return cimError === undefined ? String(reply.status) : `${reply.status} ${cimError}`;
  const code = /<ERROR CODE="(\d+)"/.exec(reply.body)?.[1];
  return code === undefined ? 'ok' : `error ${code}`;
}
