import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What a request looks like from between client and pool. */
export interface PassingCall {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Instead = { status: number; contentType: string; body: string } | 'hang' | 'drop';

/** An answer of the pool by JSON-RPC: a `result`, or an `error`. */
export const jsonAnswer = (content: object) => ({
  status: 200,
  contentType: 'application/json',
  body: JSON.stringify({ jsonrpc: '2.0', id: 1, ...content }),
});

export const refusal = (code: string, ...data: string[]) => jsonAnswer({ error: { code: 1, message: code, data } });

/** What is done to a call: an answer in place of the pool's, a change of the pool's answer, or nothing. */
export interface Disturbance {
  before?(call: PassingCall): Promise<Instead | undefined>;
  after?(call: PassingCall, answer: string): string;
}

export interface DisturbedPool extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  readonly calls: PassingCall[];
}

/** Stands between a client and a pool, on a TCP port or a Unix socket, and disturbs what passes. */
export async function disturb(
  target: () => string,
  disturbance: Disturbance,
  socketPath?: string,
): Promise<DisturbedPool> {
  const calls: PassingCall[] = [];
  const server = createServer(async (request, response) => {
    const call = { path: request.url ?? '', headers: request.headers, body: String(await buffer(request)) };
    calls.push(call);
    const instead = await disturbance.before?.(call);
    if (instead === 'hang') return;
    if (instead === 'drop') return void response.destroy();
    if (instead)
      return void response.writeHead(instead.status, { 'content-type': instead.contentType }).end(instead.body);
    try {
      const headers = { 'content-type': String(call.headers['content-type']) };
      const reply = await fetch(new URL(call.path, target()), { method: 'POST', headers, body: call.body });
      const text = await reply.text();
      response.writeHead(reply.status, { 'content-type': reply.headers.get('content-type') ?? '' });
      response.end(disturbance.after?.(call, text) ?? text);
    } catch {
      response.destroy();
    }
  });
  server.listen(socketPath ?? { port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const { port } = socketPath === undefined ? (server.address() as AddressInfo) : { port: 0 };
  return {
    url: socketPath === undefined ? `http://127.0.0.1:${port}` : `unix:${socketPath}`,
    port,
    calls,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
