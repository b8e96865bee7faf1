import { performance } from 'node:perf_hooks';
import { SchemaChanges } from './changes/schema-changes.ts';
import { createHttpServer, type HttpServer, type HttpServerOptions } from './http/server.ts';
import { Dispatcher } from './operations/dispatcher.ts';
import type { PullLimits } from './operations/pull/limits.ts';
import { EnumerationSessions } from './operations/pull/sessions.ts';
import type { ProviderRegistry } from './provider.ts';
import type { NamespaceStore } from './schema/namespaces.ts';

export interface CIMServerOptions extends Omit<HttpServerOptions, 'dispatcher' | 'now' | 'time'> {
  readonly namespaces: NamespaceStore;
  readonly providers: ProviderRegistry;
  /** The way to change what the namespaces hold; made here where none is given. */
  readonly changes?: SchemaChanges;
  readonly pullLimits?: Partial<PullLimits>;
  /** Monotonic milliseconds; tests bring their own. */
  readonly now?: () => number;
  /** Milliseconds since 1970. */
  readonly time?: () => number;
}

/** Milliseconds between two looks for enumeration sessions that have expired. */
const sweepInterval = 5000;

/**
 * A WBEM server: listeners, operations, and whatever the providers show.
 * @throws TypeError for an address that cannot be listened on as the options say
 */
export function createServer(options: CIMServerOptions): HttpServer {
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
