import http, { type RequestListener, type Server } from 'node:http';
import https from 'node:https';
import { type FastifyInstance, fastify } from 'fastify';
import { clientErrors, tunnels } from './client-error.ts';
import { shortBytes } from './long-bodies.ts';
import { PendingReplies } from './pending-replies.ts';
import { Reception, type ReceptionOptions } from './reception.ts';
import { clientDemand, readAsStreams, secureContext, type TlsOptions } from './tls.ts';
import { cutUnreadReplies } from './unread-replies.ts';

export interface ApplicationOptions extends ReceptionOptions {
  readonly tls: TlsOptions | undefined;
}

/** The CIM-XML binding of one listener: what arrives here is checked, authenticated, read, and then performed. */
export function createApplication(options: ApplicationOptions): FastifyInstance {
  const reception = new Reception(options);
  const pending = new PendingReplies();
  const application = fastify({
    serverFactory: (handler) => {
      const listener = inOrder(pending, shortcut(reception, handler as RequestListener));
      return createNodeServer(listener, reception, options);
    },
    clientErrorHandler: clientErrors(pending, options),
    // Every path is the same resource: clients use /cimom, but also / and absolute URIs (DSP0200 1.4 § 7.2.3).
    rewriteUrl: () => '/cimom',
    return503OnClosing: false,
    exposeHeadRoutes: false,
  });
  pending.watch(application.server);
  application.server.on('connect', tunnels(pending, options));
  options.connections.watch(application.server);
  cutUnreadReplies(application.server, options.limits.writeTimeout);
  application.addHook('onRequest', async ({ raw }, reply) => {
    reply.hijack();
    await reception.serve(raw, reply.raw);
  });
  return application;
}

/**
 * Takes the requests of a connection one after the other, since what is no safe method may have effects that the next
 * one builds upon (RFC 9112 § 9.3.2); and none behind a reply that closes the connection (§ 9.6).
 */
function inOrder(pending: PendingReplies, listener: RequestListener): RequestListener {
  return function (this: Server, request, response) {
    const before = pending.before(response);
    if (before === undefined) listener.call(this, request, response);
    else before.once('close', () => request.socket.writable && listener.call(this, request, response));
  };
}

/**
 * Lets ordinary requests, a POST with a short body of known length, past fastify's routing, which costs them as much as
 * the socket does. Once the server closes, fastify sees them all: it tells clients to let go of their connections.
 */
function shortcut(reception: Reception, routed: RequestListener): RequestListener {
  return function (this: Server, request, response) {
    const isOrdinary = request.method === 'POST' && Number(request.headers['content-length']) <= shortBytes;
    if (isOrdinary && this.listening) void reception.serve(request, response);
    else routed(request, response);
  };
}

function createNodeServer(handler: RequestListener, reception: Reception, { limits, tls }: ApplicationOptions): Server {
  const options = {
    // Node's own answers to requests without a host, or with an unknown expectation, have no length.
    requireHostHeader: false,
    maxHeaderSize: limits.headerBytes,
    // A request is no shorter than its headers.
    headersTimeout: Math.min(limits.headersTimeout, limits.requestTimeout),
    requestTimeout: limits.requestTimeout,
    keepAliveTimeout: limits.keepAliveTimeout,
    connectionsCheckingInterval: Math.min(limits.headersTimeout, limits.requestTimeout, 5000),
  };
  const server =
    tls === undefined
      ? http.createServer(options, handler)
      : https.createServer(
          { ...options, ...secureContext(tls), ...clientDemand(tls), handshakeTimeout: limits.headersTimeout },
          handler,
        );
  readAsStreams(server);
  server.on('checkContinue', (request, response) => {
    reception.expectInvitation(request);
    server.emit('request', request, response);
  });
  server.on('checkExpectation', (request, response) => {
    // A list without elements expects nothing (RFC 9110 § 5.6.1, § 10.1.1).
    if (request.headers.expect?.trim() !== '') reception.expectUnknown(request);
    server.emit('request', request, response);
  });
  // Node drops the headers beyond this count; one more than the limit is seen, and refused.
  server.maxHeadersCount = limits.headerCount + 1;
  // A client may say that it has sent everything and still wait for its reply; Node would hang up on it.
  Object.assign(server, { httpAllowHalfOpen: true });
  return server;
}
