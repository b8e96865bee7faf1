import type { AddressInfo } from 'node:net';
import { Server as TlsServer } from 'node:tls';
import type { FastifyInstance } from 'fastify';
import type { Logger } from '../../logger.ts';
import { isLoopback } from '../../loopback.ts';
import type { AuditLog } from '../audit.ts';
import type { Authenticator } from '../authenticator.ts';
import type { Dispatcher } from '../operations/dispatcher.ts';
import { createApplication } from './application.ts';
import { authentication } from './authentication.ts';
import { Connections } from './connections.ts';
import type { Discarding } from './discard-body.ts';
import { Exchange } from './exchange.ts';
import { FailedHandshakes } from './failed-handshakes.ts';
import { completeLimits, type HttpLimits } from './limits.ts';
import { formatListenUrl, type ListenAddress, parseListenUrl } from './listen-url.ts';
import { LongBodies } from './long-bodies.ts';
import { secureContext, type TlsOptions } from './tls.ts';
import { nobody, Turns } from './turns.ts';

export interface HttpServerOptions {
  /** `http://127.0.0.1:5988`, `https://0.0.0.0:5989`; port 0 for any free one. */
  readonly listen: readonly string[];
  readonly tls?: TlsOptions | undefined;
  /** Plain HTTP also on addresses that others can reach. */
  readonly allowPlainHttp?: boolean;
  readonly limits?: Partial<HttpLimits>;
  readonly dispatcher: Dispatcher;
  readonly authenticator: Authenticator;
  readonly logger: Logger;
  /** Hears of every write, denial, refused login and failed handshake. */
  readonly audit?: AuditLog | undefined;
  /** HOST of the paths in replies to clients that named no host. */
  readonly serverName: string;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** Milliseconds since 1970, for the validity of client certificates. */
  readonly time: () => number;
}

/** The CIM-XML binding (DSP0200 1.4 § 7) on any number of addresses. */
export interface HttpServer {
  /** Binds all addresses or none. @returns their URLs, with the real ports */
  listen(): Promise<readonly string[]>;
  /** Gives new connections another certificate; those that are open keep theirs. */
  renewCertificate(tls: TlsOptions): void;
  /** Takes no new requests, lets the running ones end, and cuts them when that takes too long. */
  close(): Promise<void>;
}

interface Listener {
  readonly address: ListenAddress;
  readonly application: FastifyInstance;
  readonly connections: Connections;
}

/** @throws TypeError for an address that cannot be listened on as the options say */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const limits = completeLimits(options.limits ?? {});
  const { authenticator, dispatcher, logger, audit, serverName, now, time } = options;
  const authenticate = authentication({ authenticator, time });
  const turns = new Turns(now);
  const longBodies = new LongBodies();
  const discarding: Discarding = {
    turn: () => turns.wait(nobody),
    place: (start) => longBodies.enter(nobody, start),
  };
  const exchange = new Exchange({ ...limits, dispatcher, logger, audit, now, serverName, turns });
  const failedHandshakes = new FailedHandshakes(audit);
  const listeners = options.listen.map((url): Listener => {
    const address = checkedAddress(url, options);
    const tls = address.secure ? options.tls : undefined;
    const connections = new Connections(limits.connections, limits.keepAliveTimeout + limits.headersTimeout);
    const application = createApplication({
      limits,
      logger,
      audit,
      tls,
      authenticate,
      exchange,
      turns,
      connections,
      longBodies,
      discarding,
    });
    if (application.server instanceof TlsServer) failedHandshakes.watch(application.server);
    return { address, application, connections };
  });
  const cutOff = ({ application, connections }: Listener) => {
    const replies = connections.answering;
    if (replies > 0) logger.warn({ replies, afterMs: limits.drainTimeout }, 'replies cut off to stop');
    exchange.cutOff();
    application.server.closeAllConnections();
  };
  const close = async () => {
    await Promise.all(listeners.map((listener) => drain(listener, limits.drainTimeout, cutOff)));
    // What was cut off notices at its next turn.
    await turns.atRest();
    failedHandshakes.close();
  };
  return {
    close,
    renewCertificate(tls) {
      for (const { application } of listeners) {
        if (application.server instanceof TlsServer) application.server.setSecureContext(secureContext(tls));
      }
    },
    async listen() {
      const bindings = listeners.map(({ address, application }) => bind(application, address, logger));
      try {
        return await Promise.all(bindings);
      } catch (error) {
        // What is still being bound cannot be closed yet.
        await Promise.allSettled(bindings);
        await close();
        throw error;
      }
    },
  };
}

function checkedAddress(url: string, { tls, allowPlainHttp = false, logger }: HttpServerOptions): ListenAddress {
  const address = parseListenUrl(url);
  if (address.secure) {
    if (tls === undefined) throw new TypeError(`${url}: a certificate and its key are needed`);
    return address;
  }
  // Plain HTTP carries passwords: it is harmless only where the network is the machine itself.
  if (!isLoopback(address.host)) {
    if (!allowPlainHttp) throw new TypeError(`${url}: plain HTTP beyond this machine must be allowed expressly`);
    logger.warn({ url }, 'passwords travel unencrypted on this address');
  }
  return address;
}

async function bind(application: FastifyInstance, address: ListenAddress, logger: Logger): Promise<string> {
  await application.listen({ host: address.host, port: address.port });
  // The system may lack what a connection takes; the next one may be accepted again.
  application.server.on('error', (err) => logger.error({ err }, 'a connection could not be accepted'));
  const { port } = application.server.address() as AddressInfo;
  return formatListenUrl({ ...address, port });
}

/** How often connections that have become idle are looked for while the server closes. */
const idleCheckInterval = 50;

async function drain(listener: Listener, timeout: number, cutOff: (listener: Listener) => void): Promise<void> {
  const { application, connections } = listener;
  connections.closeSilent();
  const idleCheck = setInterval(() => application.server.closeIdleConnections(), idleCheckInterval);
  const deadline = setTimeout(cutOff, timeout, listener);
  try {
    await application.close();
  } finally {
    clearInterval(idleCheck);
    clearTimeout(deadline);
  }
}
