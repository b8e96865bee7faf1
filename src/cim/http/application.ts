import http, { type IncomingMessage, type RequestListener, type Server } from 'node:http';
import https from 'node:https';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import type { Logger } from '../../logger.ts';
import { XmlRequestError } from '../xml/error.ts';
import { defaultXmlLimits } from '../xml/limits.ts';
import type { RequestMessage } from '../xml/message.ts';
import { type Authenticate, basicChallenge } from './authentication.ts';
import { readCIMHeaders } from './cim-headers.ts';
import { answerClientError } from './client-error.ts';
import { discardBody } from './discard-body.ts';
import type { Exchange, ReceivedRequest } from './exchange.ts';
import { HttpError, httpErrorOf } from './http-error.ts';
import type { HttpLimits } from './limits.ts';
import { readBody } from './read-body.ts';

export interface TlsOptions {
  readonly cert: Buffer;
  readonly key: Buffer;
}

export interface ApplicationOptions {
  readonly limits: HttpLimits;
  readonly logger: Logger;
  readonly tls: TlsOptions | undefined;
  readonly authenticate: Authenticate;
  readonly exchange: Exchange;
}

/** Every path is the same resource: clients use /cimom, but also / and absolute URIs (DSP0200 1.4 § 7.2.3). */
const resource = '/cimom';

/** The CIM-XML binding of one listener: what arrives here is checked, authenticated, read, and then performed. */
export function createApplication(options: ApplicationOptions): FastifyInstance {
  const { limits, authenticate, exchange } = options;
  const xmlLimits = { ...defaultXmlLimits, bytes: limits.bodyBytes };
  const received = new WeakMap<IncomingMessage, Omit<ReceivedRequest, 'message'>>();
  const application = fastify({
    serverFactory: (handler) => createNodeServer(handler as RequestListener, options),
    clientErrorHandler: answerClientError,
    rewriteUrl: () => resource,
    return503OnClosing: false,
    exposeHeadRoutes: false,
  });
  application.removeAllContentTypeParsers();
  application.addContentTypeParser('*', (_request: FastifyRequest, body: IncomingMessage) => readBody(body, xmlLimits));
  application.setErrorHandler((error, request, reply) => refuse(asHttpError(error), request, reply, options));
  application.addHook('onRequest', async ({ raw }) => {
    if (raw.method !== 'POST') throw new HttpError('method-not-allowed');
    const principal = await authenticate(raw);
    const headers = readCIMHeaders(raw.headers);
    if (Number(raw.headers['content-length'] ?? 0) > limits.bodyBytes) throw new HttpError('body-too-large');
    received.set(raw, { principal, headers });
  });
  application.post(resource, {
    handler: async (request, reply) => {
      const known = received.get(request.raw);
      const message = request.body as RequestMessage | undefined;
      if (known === undefined || !message) throw new HttpError('request-not-well-formed', 'an empty body');
      await exchange.run(request.raw, reply.raw, { ...known, message });
      reply.hijack();
    },
  });
  return application;
}

function createNodeServer(handler: RequestListener, { limits, tls }: ApplicationOptions): Server {
  const options = {
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersTimeout,
    requestTimeout: limits.requestTimeout,
    keepAliveTimeout: limits.keepAliveTimeout,
    connectionsCheckingInterval: Math.min(limits.headersTimeout, limits.requestTimeout, 5000),
  };
  const server =
    tls === undefined
      ? http.createServer(options, handler)
      : https.createServer({ ...options, ...tls, minVersion: 'TLSv1.2' }, handler);
  server.maxConnections = limits.connections;
  return server;
}

function asHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof XmlRequestError) return httpErrorOf(error);
  return new HttpError('internal-error', undefined, { cause: error });
}

/**
 * Ends a request without an operation: an empty body with its length, after what the client is still sending was
 * dropped. Only a challenge keeps the connection, because it will be answered there.
 */
async function refuse(
  error: HttpError,
  { raw }: FastifyRequest,
  reply: FastifyReply,
  { limits, logger }: ApplicationOptions,
): Promise<void> {
  const { status, cimError, message: reason, user } = error;
  const fields = { status, cimError, reason, user, remoteAddress: raw.socket.remoteAddress };
  if (status === 500) logger.error({ ...fields, err: error.cause }, 'request failed');
  else logger.warn(fields, status === 401 ? 'authentication failed' : 'request refused');

  const wasRead = await discardBody(raw, { bytes: limits.bodyBytes, milliseconds: limits.discardTimeout });
  if (status === 401) void reply.header('WWW-Authenticate', basicChallenge);
  if (status === 405) void reply.header('Allow', 'POST');
  if (cimError !== undefined) void reply.header('CIMError', cimError);
  if (status !== 401 || !wasRead) void reply.header('Connection', 'close');
  await reply.code(status).header('Content-Length', '0').send();
}
