import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** One reply as it stood on the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

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

/** Sends requests one after the other over one connection; each waits for the answer to the one before. */
export async function exchangeRaw(
  port: number,
  requests: readonly string[],
  afterEach: () => void = () => undefined,
): Promise<RawAnswer[]> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.setEncoding('latin1').on('data', (chunk) => {
    text += chunk;
  });
  const closed = once(socket, 'close');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const answers: RawAnswer[] = [];
  for (const request of requests) {
    socket.write(request);
    let answer = takeAnswer(text);
    while (answer === undefined && !socket.destroyed && !socket.readableEnded) {
      await sleep(2);
      answer = takeAnswer(text);
    }
    answer ??= takeAnswer(text);
    if (answer === undefined) break;
    text = text.slice(answer.length);
    answers.push(answer);
    afterEach();
  }
  socket.destroy();
  await closed;
  return answers;
}

function takeAnswer(text: string): (RawAnswer & { length: number }) | undefined {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [statusLine = '', ...lines] = text.slice(0, end).split('\r\n');
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const bodyLength = Number(headers.get('content-length') ?? 0);
  const length = end + 4 + bodyLength;
  if (text.length < length) return undefined;
  return { status: Number(statusLine.split(' ')[1]), headers, body: text.slice(end + 4, length), length };
}
