import { hostname } from 'node:os';
import { performance } from 'node:perf_hooks';
import { startAdmin } from './admin/server.ts';
import { AuditFile, type AuditSink, createAuditLog, noLine, type OpenAuditLog } from './audit-log.ts';
import { bindFor } from './bind.ts';
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
import type { LogDestination } from './log-output.ts';
import type { Logger } from './logger.ts';
import { createJobs, createMappingProvider, loadDeclarations } from './mapping/index.ts';
import { openAccess } from './open-access.ts';
import { version } from './version.ts';
import { createMirror, type LiveMirror } from './xenapi/index.ts';
import type { Simulator } from './xenapi/simulator/index.ts';

/** A running bridge. */
export interface Bridge {
  /** Where WBEM clients are served. */
  readonly urls: readonly string[];
  readonly admin: string | undefined;
  /** Reads accounts and certificates again where their files have changed, without waiting for the next look. */
  reload(): Promise<void>;
  /** Answers what is under way, logs out of the pool, stops. */
  close(): Promise<void>;
}

const homes = { pool: 'root/cimv2', interop: 'root/interop' } as const;

/** Clients look for the interop namespace under either name. */
const interopAliases = ['interop'];

/** Puts the rooms together: configuration → Xen-API link → mapping → WBEM server. Ready when this resolves. */
export const startBridge = async (
  configuration: Configuration,
  logger: Logger,
  output: LogDestination,
): Promise<Bridge> => {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    return await compose(configuration, logger, output, closers, close);
  } catch (error) {
    await close();
    throw error;
  }
};

const compose = async (
  configuration: Configuration,
  logger: Logger,
  output: LogDestination,
  closers: (() => Promise<unknown>)[],
  close: () => Promise<void>,
): Promise<Bridge> => {
  const files = certificateFiles(configuration);
  const tls = files && (await firstCertificate(files, configuration));
  const audit = openAudit(configuration, logger, output);
  let hasStarted = false;
  closers.push(async () => {
    if (hasStarted) audit.write({ event: 'stop', outcome: 'ok' });
    audit.close();
  });
  const { served, store } = openState(configuration);
  if (store !== undefined) closers.push(() => store.close());
  const link = await openLink(configuration, logger);
  const { simulator, session, model } = link;
  closers.push(() => link.close());
  const mirror = createMirror({ session, model, logger });
  const { admin: adminUrl } = configuration;
  const admin = adminUrl && (await bindFor('--admin', () => startAdmin(adminUrl, routesOf(mirror, simulator))));
  if (admin) closers.push(() => admin.close());

  const now = () => performance.now();
  const { access, mode, ...doors } = await openAccess(configuration, {
    link,
    logger,
    audit,
    onSilence: () => mirror.suspect(),
    isSuspect: () => mirror.health === 'stale',
    now,
  });
  closers.push(() => doors.close());
  const expiry = setInterval(() => void doors.expire(), configuration.sessionRecheckSeconds * 1000);
  closers.push(async () => clearInterval(expiry));

  const namespaces = new NamespaceStore();
  const repositories = new Map([
    [homes.pool, served.cimv2],
    [homes.interop, served.interop],
  ] as const);
  for (const [name, repository] of repositories) namespaces.add(name, repository);
  for (const alias of interopAliases) namespaces.alias(alias, homes.interop);
  if (store === undefined) logger.info({}, 'without --state, changes of classes and namespaces end with the process');
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
    sessionOf: (principal) => access.sessionOf(principal),
  });
  await mirror.start();
  closers.push(() => mirror.stop());

  const pullLimits = pullLimitsOf(configuration);
  const providers = new Registry();
  for (const name of Object.values(homes)) providers.register(name, mapping.classes(name), mapping);
  const identity = { product: 'xen-cim', version, systemName: hostname() };
  const objects = serverObjects({
    identity,
    namespaces,
    providers,
    changes,
    pullLimits,
    interopNamespace: homes.interop,
    interopAliases,
  });
  providers.register(homes.interop, serverObjectClasses, objects);

  const server = createServer({
    namespaces,
    providers,
    changes,
    authenticator: access,
    logger,
    audit,
    listen: configuration.listen,
    tls,
    allowPlainHttp: configuration.plainHttp,
    limits: {
      bodyBytes: configuration.maxBodyBytes,
      connections: configuration.maxConnections,
      requestTimeout: configuration.requestSeconds * 1000,
    },
    pullLimits,
    serverName: hostname(),
    now,
  });
  const urls = await bindFor('--listen', () => server.listen());
  closers.push(() => server.close());
  const looks = [doors.reload];
  const every = (task: () => Promise<void>) => {
    looks.push(task);
    return repeating(lookInterval)(task);
  };
  const unwatchAccounts = repeating(lookInterval)(doors.reload);
  closers.push(async () => unwatchAccounts());
  if (files !== undefined && tls !== undefined) {
    const tell = (outcome: string) => audit.write({ event: 'certificates', outcome, files: Object.values(files) });
    const use = (renewed: TlsOptions) => {
      server.renewCertificate(renewed);
      tell('ok');
    };
    const unwatch = watchCertificate({ files, current: tls, use, refuse: tell, logger, every });
    closers.push(async () => unwatch());
  }
  const accounts = { mode, file: configuration.accounts, service: configuration.serviceUser ?? session.user };
  logger.info(
    { ...(mode === 'pool' ? { mode } : accounts), clientCertificates: clientAuthOf(configuration) },
    'accounts',
  );
  audit.write({ event: 'start', outcome: 'ok', version, urls, accounts: mode });
  hasStarted = true;
  const reload = async () => {
    for (const look of looks) await look();
  };
  return { urls, admin: admin ? admin.url : undefined, reload, close };
};

/** How often the files of certificates and accounts are looked at, in milliseconds. */
const lookInterval = 2000;

/** Lines that stand in the program's own log. */
const logSink = (output: LogDestination): AuditSink => ({ write: (line) => void output.write(line), close: () => {} });

const openAudit = ({ auditLog }: Configuration, logger: Logger, output: LogDestination): OpenAuditLog => {
  if (auditLog === undefined)
    return createAuditLog({ sink: logSink(output), previous: noLine, logger, time: Date.now });
  try {
    const sink = new AuditFile(auditLog);
    return createAuditLog({ sink, previous: sink.lastHash, logger, time: Date.now });
  } catch (cause) {
    throw new ConfigError(`auditLog ${auditLog}: ${(cause as Error).message}`, { cause });
  }
};

/** What outlives the process, and the model with what is laid over it from there. @throws ConfigError */
const openState = ({ state }: Configuration) => {
  try {
    return { served: loadServedModel(state), store: state === undefined ? undefined : openLmdbStore(state) };
  } catch (cause) {
    throw state === undefined ? cause : new ConfigError(`state ${state}: ${(cause as Error).message}`, { cause });
  }
};

const clientAuthOf = ({ tlsClientAuth, tlsClientCa }: Configuration) =>
  tlsClientAuth ?? (tlsClientCa === undefined ? 'none' : 'optional');

const certificateFiles = (configuration: Configuration): CertificateFiles | undefined => {
  const { tlsCert: cert, tlsKey: key, tlsClientCa } = configuration;
  if (cert === undefined || key === undefined) return undefined;
  return { cert, key, ...(clientAuthOf(configuration) !== 'none' && { clientCa: tlsClientCa }) };
};

const firstCertificate = async (files: CertificateFiles, configuration: Configuration): Promise<TlsOptions> => {
  try {
    return { ...(await readCertificate(files)), clientRequired: clientAuthOf(configuration) === 'required' };
  } catch (cause) {
    const names = [files.cert, files.key, ...(files.clientCa === undefined ? [] : [files.clientCa])].join(', ');
    throw new ConfigError(`tlsCert, tlsKey, tlsClientCa (${names}): ${(cause as Error).message}`, { cause });
  }
};

const pullLimitsOf = (configuration: Configuration) => ({
  defaultTimeout: configuration.pullSeconds,
  maxTimeout: configuration.maxPullSeconds,
  allowsNever: configuration.pullForever,
  objects: configuration.maxPullObjects,
  sessions: configuration.maxPullSessions,
  sessionsPerUser: configuration.maxPullSessionsPerUser,
});

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
