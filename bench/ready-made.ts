import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const piece = 64 * 1024;
let pieces: readonly Buffer[] = [];

/** Answers every request with the same bytes, ready-made in pieces of 64 KiB: as fast as node:http can send them. */
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    const [only, ...others] = pieces;
    const length = only && others.length === 0 ? { 'Content-Length': only.length } : {};
    response.writeHead(200, { 'Content-Type': 'application/xml; charset="utf-8"', ...length });
    for (const each of pieces) response.write(each);
    response.end();
  });
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
});

process.on('message', (message: { readonly reply: string } | string) => {
  // The probe answers the others.
  if (typeof message === 'string') return;
  const bytes = Buffer.from(message.reply);
  pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, n) =>
    bytes.subarray(n * piece, (n + 1) * piece),
  );
  process.send?.({ bytes: bytes.length });
});
