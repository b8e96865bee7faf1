import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

/** Stands between clients and a bridge and keeps the bodies of all requests and replies. */
export interface Recording {
  readonly url: string;
  requests(): readonly Buffer[];
  /** The bodies so far that are not empty, unpacked. */
  replies(): readonly Buffer[];
  close(): void;
}

/** Forwards each request as it came, and keeps it and the reply once they are whole. */
export const record = async (target: string): Promise<Recording> => {
  const requests: Buffer[] = [];
  const replies: Buffer[] = [];
  const server = createServer((incoming, outgoing) => {
    keepWhole(incoming, (body) => requests.push(body));
    forward(target, incoming, outgoing, (body) => replies.push(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => requests,
    replies: () => replies,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};

const keepWhole = (message: IncomingMessage, keep: (body: Buffer) => void) => {
  const chunks: Buffer[] = [];
  message.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => keep(Buffer.concat(chunks)));
};

const forward = (target: string, incoming: IncomingMessage, outgoing: ServerResponse, keep: (body: Buffer) => void) => {
  const { method, rawHeaders } = incoming;
  const { hostname, port } = new URL(target);
  const upstream = request({ hostname, port, path: incoming.url, method, headers: rawHeaders }, (reply) => {
    outgoing.writeHead(reply.statusCode ?? 502, reply.rawHeaders);
    keepWhole(reply, (body) => {
      if (body.length > 0) keep(reply.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body);
    });
    reply.pipe(outgoing);
  });
  upstream.on('error', () => outgoing.destroy());
  incoming.pipe(upstream);
};
