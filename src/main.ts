import { hostname } from 'node:os';
import { performance } from 'node:perf_hooks';
import { startAdmin } from './admin/server.ts';
import { type CertificateFiles, readCertificate, repeating, watchCertificate } from './certificate-files.ts';
import {
  createServer,
  NamespaceStore,
  Registry,
  SchemaChanges,
  serverObjectClasses,
  serverObjects,
  type TlsOptions,
} from './cim/index.ts';
import { loadServedModel } from './cli/built-in-model.ts';
import { ConfigError, type Configuration } from './config/index.ts';
import { openLink } from './link.ts';
import { openLmdbStore } from './lmdb-store.ts';
import type { Logger } from './logger.ts';
import { createJobs, createMappingProvider, loadDeclarations, PoolAuthenticator } from './mapping/index.ts';
import { version } from './version.ts';
import { createMirror, type LiveMirror } from './xenapi/index.ts';
import type { Simulator } from './xenapi/simulator/index.ts';

/** A running bridge. */
export interface Bridge {
  /** Where WBEM clients are served. */
  readonly urls: readonly string[];
  readonly admin: string | undefined;
  /** Answers what is under way, logs out of the pool, stops. */
  close(): Promise<void>;
}

const homes = { pool: 'root/cimv2', interop: 'root/interop' } as const;

/** Clients look for the interop namespace under either name. */
const interopAliases = ['interop'];

/** Puts the rooms together: configuration → Xen-API link → mapping → WBEM server. Ready when this resolves. */
export const startBridge = async (configuration: Configuration, logger: Logger): Promise<Bridge> => {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    return await compose(configuration, logger, closers, close);
  } catch (error) {
    await close();
    throw error;
  }
};

const compose = async (
  configuration: Configuration,
  logger: Logger,
  closers: (() => Promise<unknown>)[],
  close: () => Promise<void>,
): Promise<Bridge> => {
  const files = certificateFiles(configuration);
  const tls = files && (await firstCertificate(files));
  const { simulator, connection, session, model, close: closeLink } = await openLink(configuration, logger);
  closers.push(closeLink);
  const mirror = createMirror({ session, model, logger });
  const admin = configuration.admin && (await startAdmin(configuration.admin, routesOf(mirror, simulator)));
  if (admin) closers.push(() => admin.close());

  const now = () => performance.now();
  const recheckAfter = configuration.sessionRecheckSeconds * 1000;
  const authenticator = new PoolAuthenticator({ connection, logger, recheckAfter, now });
  closers.push(() => authenticator.close());
  const expiry = setInterval(() => void authenticator.expire(), recheckAfter);
  closers.push(async () => clearInterval(expiry));

  const served = loadServedModel(configuration.state);
  const namespaces = new NamespaceStore();
  const repositories = new Map([
    [homes.pool, served.cimv2],
    [homes.interop, served.interop],
  ] as const);
  for (const [name, repository] of repositories) namespaces.add(name, repository);
  for (const alias of interopAliases) namespaces.alias(alias, homes.interop);
  const store = configuration.state === undefined ? undefined : openLmdbStore(configuration.state);
  if (store === undefined) logger.info({}, 'without --state, changes of classes and namespaces end with the process');
  else closers.push(() => store.close());
  const changes = new SchemaChanges({ namespaces, store, logger, limits: limitsOf(configuration) });
  const mapping = createMappingProvider({
    declarations: await loadDeclarations(),
    homes,
    model,
    mirror,
    logger,
    jobs: createJobs(),
    keptTextBytes: configuration.keptTextBytes,
    repositoryOf: (name) => repositories.get(name as (typeof homes)[keyof typeof homes]) ?? served.cimv2,
    sessionOf: (principal) => authenticator.sessionOf(principal),
  });
  await mirror.start();
  closers.push(() => mirror.stop());

  const providers = new Registry();
  for (const name of Object.values(homes)) providers.register(name, mapping.classes(name), mapping);
  const identity = { product: 'xen-cim', version, systemName: hostname() };
  const objects = serverObjects({
    identity,
    namespaces,
    providers,
    changes,
    interopNamespace: homes.interop,
    interopAliases,
  });
  providers.register(homes.interop, serverObjectClasses, objects);

  const server = createServer({
    namespaces,
    providers,
    changes,
    authenticator,
    logger,
    listen: configuration.listen,
    tls,
    allowPlainHttp: configuration.plainHttp,
    limits: {
      bodyBytes: configuration.maxBodyBytes,
      connections: configuration.maxConnections,
      requestTimeout: configuration.requestSeconds * 1000,
    },
    pullLimits: {
      defaultTimeout: configuration.pullSeconds,
      maxTimeout: configuration.maxPullSeconds,
      allowsNever: configuration.pullForever,
      objects: configuration.maxPullObjects,
      sessions: configuration.maxPullSessions,
      sessionsPerUser: configuration.maxPullSessionsPerUser,
    },
    serverName: hostname(),
    now,
  });
  const urls = await server.listen();
  closers.push(() => server.close());
  if (files !== undefined && tls !== undefined) {
    const use = (renewed: TlsOptions) => server.renewCertificate(renewed);
    const every = repeating(certificateInterval);
    const unwatch = watchCertificate({ files, current: tls, use, logger, every });
    closers.push(async () => unwatch());
  }
  return { urls, admin: admin ? admin.url : undefined, close };
};

/** How often the certificate's files are looked at, in milliseconds. */
const certificateInterval = 2000;

const certificateFiles = ({ tlsCert, tlsKey }: Configuration): CertificateFiles | undefined =>
  tlsCert !== undefined && tlsKey !== undefined ? { cert: tlsCert, key: tlsKey } : undefined;

const firstCertificate = async (files: CertificateFiles): Promise<TlsOptions> => {
  try {
    return await readCertificate(files);
  } catch (cause) {
    throw new ConfigError(`tlsCert ${files.cert}, tlsKey ${files.key}: ${(cause as Error).message}`, { cause });
  }
};

const limitsOf = ({ maxNamespaces, maxDeclarations, maxSchemaCharacters }: Configuration) => ({
  namespaces: maxNamespaces,
  declarations: maxDeclarations,
  textLength: maxSchemaCharacters,
});

const routesOf = (mirror: LiveMirror, simulator: Simulator | undefined) => ({
  '/livez': () => ({ body: { live: true } }),
  '/readyz': () => ({ status: mirror.health === 'starting' ? 503 : 200, body: { mirror: mirror.health } }),
  ...(simulator && { '/calls': async () => ({ body: await simulator.calls() }) }),
});
