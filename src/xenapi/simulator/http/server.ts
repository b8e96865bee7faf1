import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** What is served: a path's content type, and how a body is answered. */
export interface Endpoint {
  readonly contentType: string;
  /** Throws UnreadableRequestError for a body that is no call. `gone` is aborted when the caller hangs up. */
  answer(body: string, gone: AbortSignal): Promise<string>;
}

export interface ServerOptions {
  /** `http://127.0.0.1:0`; port 0 takes a free one. `https:` needs `tls`. */
  readonly listen: string;
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  /** The endpoint of a POST to this path. */
  endpointOf(path: string): Endpoint;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

const bodyLimit = 300 * 1024;
const connectionLimit = 800;
const commonHeaders = { 'access-control-allow-origin': '*' };
const preflightHeaders = {
  ...commonHeaders,
  'access-control-allow-headers': 'X-Requested-With, Content-Type',
  'access-control-allow-methods': 'POST, OPTIONS',
  'content-length': '0',
};

/**
 * The HTTP side of the Xen-API: POST with Content-Length, keep-alive, permissive to browsers. What cannot be read as a
 * call is answered with an HTML page and status 500.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { protocol, hostname, port } = new URL(options.listen);
  const calls = new Set<AbortController>();
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const controller = new AbortController();
    calls.add(controller);
    response.once('close', () => {
      calls.delete(controller);
      controller.abort();
    });
    serve(options, request, response, controller.signal).catch(() => response.destroy());
  };
  const server = makeServer(protocol, options.tls, listener);
  server.listen(Number(port || (protocol === 'https:' ? 443 : 80)), hostname.replace(/^\[|\]$/g, ''));
  await once(server, 'listening');
  return {
    url: `${protocol}//${hostname}:${(server.address() as AddressInfo).port}`,
    close: () => closeServer(server, calls),
  };
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

function makeServer(protocol: string, tls: ServerOptions['tls'], listener: Listener): Server {
  const limits = { headersTimeout: 10_000, requestTimeout: 60_000, keepAliveTimeout: 60_000, noDelay: true };
  const server =
    protocol === 'https:'
      ? createHttpsServer({ ...limits, ...tls, minVersion: 'TLSv1.2' }, listener)
      : createHttpServer(limits, listener);
  server.maxConnections = connectionLimit;
  // Node's short way from TLS to its parser takes what comes while the parser is paused for an error; this leaves it.
  server.on('secureConnection', (socket) => socket.on('data', () => undefined));
  return server;
}

/** Callers that wait for events get their answer now; the others a second to get theirs. */
async function closeServer(server: Server, calls: ReadonlySet<AbortController>): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  for (const call of calls) call.abort();
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), 1000);
  await closed;
  clearTimeout(force);
}

async function serve(
  { endpointOf }: ServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
  gone: AbortSignal,
): Promise<void> {
  const [path = '/'] = (request.url ?? '/').split('?');
  if (request.method === 'OPTIONS') return void response.writeHead(200, preflightHeaders).end();
  if (request.method !== 'POST') return page(response, 404, 'Not found');
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  if (Number.isNaN(length)) return page(response, 411, 'Content-Length is required');
  if (length > bodyLimit) return page(response, 413, 'The request is too large');
  const endpoint = endpointOf(path);
  let text: string;
  try {
    text = await endpoint.answer(await bodyOf(request), gone);
  } catch (error) {
    return page(response, 500, `The request cannot be read: ${error instanceof Error ? error.message : 'unknown'}`);
  }
  const body = Buffer.from(text);
  response
    .writeHead(200, { ...commonHeaders, 'content-type': endpoint.contentType, 'content-length': body.byteLength })
    .end(body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function page(response: ServerResponse, status: number, text: string): void {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const body = `<html><body><h1>HTTP ${status}</h1><p>${escaped}</p></body></html>`;
  const headers = { ...commonHeaders, 'content-type': 'text/html', connection: 'close' };
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
}
