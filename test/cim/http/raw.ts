import { connect, type Socket } from 'node:net';
import { type Reply, replyIn } from '../../conformance/client.ts';

/** The bytes of an operation request with its headers in the order given. */
export function rawRequest(method: string, body: string, lines: readonly string[], verb = 'POST'): string {
  const head = [
    `${verb} /cimom HTTP/1.1`,
    'Host: zoo',
    'Content-Type: application/xml; charset=utf-8',
    'CIMOperation: MethodCall',
    `CIMMethod: ${method}`,
    'CIMObject: root/zoo',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...lines,
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

/** The same request with its body in one chunk, and what comes behind that. */
export function chunked(request: string, end = '0\r\n\r\n'): string {
  const [head = '', body = ''] = request.split(/(?<=\r\n\r\n)/);
  const chunk = body === '' ? '' : `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n`;
  return head.replace(/Content-Length: \d+/, 'Transfer-Encoding: chunked') + chunk + end;
}

/** Sends requests one after the other over one connection; each waits for the answer to the one before. */
export async function exchangeRaw(
  port: number,
  requests: readonly string[],
  afterEach: () => void = () => undefined,
): Promise<Reply[]> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  const pieces: AsyncIterator<Buffer, undefined> = socket[Symbol.asyncIterator]();
  const next = () => pieces.next().catch(() => undefined);
  let received = Buffer.alloc(0);
  const answers: Reply[] = [];
  for (const request of requests) {
    socket.write(request);
    let answer = replyIn(received);
    for (let piece = await next(); piece?.value; piece = await next()) {
      received = Buffer.concat([received, piece.value]);
      answer = replyIn(received);
      if (answer !== undefined) break;
    }
    if (answer === undefined) break;
    received = received.subarray(answer.length);
    answers.push(answer);
    afterEach();
  }
  socket.destroy();
  await closed;
  return answers;
}

/** All that comes until the connection is closed. */
export async function rest(socket: Socket): Promise<string> {
  let text = '';
  socket.on('error', () => undefined).setEncoding('latin1');
  socket.on('data', (piece) => {
    text += piece;
  });
  socket.resume();
  if (!socket.closed) await new Promise((resolve) => socket.once('close', resolve));
  return text;
}
