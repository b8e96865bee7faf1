import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const piece = 64 * 1024;
/** What is answered in turn. */
let replies: readonly (readonly Buffer[])[] = [];
let answered = 0;

/**
 * Reads a request to its end, as every server must, and answers it with bytes that are ready-made in pieces of 64 KiB: as
 * fast as node:http can send them, with the headers that a reply of CIM-XML needs.
 */
const server = createServer((request, response) => {
  const body: Buffer[] = [];
  request.on('data', (chunk: Buffer) => body.push(chunk));
  request.on('end', () => {
    if (Buffer.concat(body).length === 0) throw new Error('a request without a body');
    const pieces = replies[answered++ % replies.length] ?? [];
    const last = pieces.at(-1);
    const length = pieces.length === 1 && last ? { 'Content-Length': last.length } : {};
    response.writeHead(200, {
      CIMOperation: 'MethodResponse',
      'Content-Type': 'application/xml; charset="utf-8"',
      ...length,
    });
    for (const each of pieces.slice(0, -1)) response.write(each);
    response.end(last);
  });
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
});

const cut = (bytes: Buffer, size: number): Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => bytes.subarray(n * size, (n + 1) * size));

process.on('message', (message: { readonly reply: string; readonly parts?: number } | string) => {
  // The probe answers the others.
  if (typeof message === 'string') return;
  const bytes = Buffer.from(message.reply);
  const { parts = 1 } = message;
  replies = cut(bytes, Math.ceil(bytes.length / parts)).map((part) => cut(part, piece));
  process.send?.({ bytes: bytes.length });
});
