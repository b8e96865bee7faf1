import { performance } from 'node:perf_hooks';
import type { Logger } from '../logger.ts';
import type { AuditLog } from './audit.ts';
import type { Authenticator } from './authenticator.ts';
import { SchemaChanges } from './changes/schema-changes.ts';
import type { HttpLimits } from './http/limits.ts';
import { createHttpServer } from './http/server.ts';
import type { TlsOptions } from './http/tls.ts';
import { Dispatcher } from './operations/dispatcher.ts';
import type { PullLimits } from './operations/pull/limits.ts';
import { EnumerationSessions } from './operations/pull/sessions.ts';
import type { ProviderRegistry } from './provider.ts';
import type { NamespaceStore } from './schema/namespaces.ts';

export interface CIMServerOptions {
  readonly namespaces: NamespaceStore;
  readonly providers: ProviderRegistry;
  /** The way to change what the namespaces hold; made here where none is given. */
  readonly changes?: SchemaChanges;
  readonly authenticator: Authenticator;
  readonly logger: Logger;
  /** Hears of every write, denial, refused login and failed handshake. */
  readonly audit?: AuditLog | undefined;
  /** `http://127.0.0.1:5988`, `https://0.0.0.0:5989`; port 0 for any free one. */
  readonly listen: readonly string[];
  readonly tls?: TlsOptions | undefined;
  /** Plain HTTP also on addresses that others can reach. */
  readonly allowPlainHttp?: boolean;
  readonly limits?: Partial<HttpLimits>;
  readonly pullLimits?: Partial<PullLimits>;
  /** HOST of the paths in replies to clients that named no host. */
  readonly serverName: string;
  /** Monotonic milliseconds; tests bring their own. */
  readonly now?: () => number;
  /** Milliseconds since 1970. */
  readonly time?: () => number;
}

/** A WBEM server: listeners, operations, and whatever the providers show. */
export interface CIMServer {
  /** Binds all addresses or none. @returns their URLs, with the real ports */
  listen(): Promise<readonly string[]>;
  /** Gives new connections another certificate; those that are open keep theirs. */
  renewCertificate(tls: TlsOptions): void;
  /** Takes no new requests, lets the running ones end, and cuts them when that takes too long. */
  close(): Promise<void>;
}

/** Milliseconds between two looks for enumeration sessions that have expired. */
const sweepInterval = 5000;

/** @throws TypeError for an address that cannot be listened on as the options say */
export function createServer(options: CIMServerOptions): CIMServer {
  const { namespaces, providers, pullLimits = {}, ...rest } = options;
  const { now = () => performance.now(), time = Date.now } = options;
  const changes = options.changes ?? new SchemaChanges({ namespaces });
  const sessions = new EnumerationSessions({ limits: pullLimits, now });
  const server = createHttpServer({
    ...rest,
    now,
    time,
    dispatcher: new Dispatcher(namespaces, providers, { sessions, changes, time }),
  });
  const sweeping = setInterval(() => sessions.sweep(), sweepInterval).unref();
  return {
    ...server,
    close: async () => {
      sessions.shutDown();
      clearInterval(sweeping);
      await server.close();
    },
  };
}
