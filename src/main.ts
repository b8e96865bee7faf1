import { hostname } from 'node:os';
import { performance } from 'node:perf_hooks';
import { startAdmin } from './admin/server.ts';
import { AuditFile, type AuditSink, createAuditLog, noLine, type OpenAuditLog } from './audit-log.ts';
import { bindFor } from './bind.ts';
import { loadServedModel, type Model } from './built-in-model.ts';
import { type CertificateFiles, readCertificate, watchCertificate } from './certificate-files.ts';
import {
  type AuditLog,
  createServer,
  NamespaceStore,
  Registry,
  SchemaChanges,
  serverObjectClasses,
  serverObjects,
  type TlsOptions,
} from './cim/index.ts';
import { Closers } from './closers.ts';
import { ConfigError, type Configuration } from './config/index.ts';
import { holdDirectory } from './hold-directory.ts';
import { pullLimitsOf, schemaLimitsOf, serverLimitsOf } from './limits.ts';
import { openLink } from './link.ts';
import { openLmdbStore } from './lmdb-store.ts';
import type { LogDestination } from './log-output.ts';
import type { Logger } from './logger.ts';
import { loadDeclarations, MappingProvider, startJob, xenClassesOf } from './mapping/index.ts';
import { type AccessSurroundings, openAccess } from './open-access.ts';
import { repeat } from './repeat.ts';
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

/**
 * Puts the rooms together: configuration → Xen-API link → mapping → WBEM server. Ready when this resolves.
 * @param stop gives up the start; what has begun is closed, and this rejects
 */
export const startBridge = async (
  configuration: Configuration,
  logger: Logger,
  output: LogDestination,
  stop?: AbortSignal,
): Promise<Bridge> => {
  const closers = new Closers(logger);
  const giveUp = () => void closers.close();
  stop?.addEventListener('abort', giveUp);
  try {
    return await compose(configuration, logger, output, closers, stop);
  } catch (error) {
    await closers.close();
    throw error;
  } finally {
    stop?.removeEventListener('abort', giveUp);
  }
};

const compose = async (
  configuration: Configuration,
  logger: Logger,
  output: LogDestination,
  closers: Closers,
  stop: AbortSignal | undefined,
): Promise<Bridge> => {
  const now = () => performance.now();
  const files = certificateFiles(configuration);
  const tls = files && (await firstCertificate(files, configuration));
  // Before the audit log: its last line is the former server's until that one has let go.
  if (configuration.state !== undefined) closers.add(await holdDirectory(configuration.state, logger));
  const audit = openAudit(configuration, logger, output);
  let hasStarted = false;
  closers.add(() => {
    if (hasStarted) audit.write({ event: 'stop', outcome: 'ok' });
    audit.close();
  });
  const { served, store } = openState(configuration);
  if (store !== undefined) closers.add(() => store.close());

  const link = await openLink(configuration, logger, stop);
  closers.add(() => link.close());
  const declarations = await loadDeclarations();
  const { session, model } = link;
  const mirror = createMirror({ session, model, logger, classes: xenClassesOf(declarations, model) });
  const { admin: adminUrl } = configuration;
  const admin = adminUrl && (await bindFor('--admin', () => startAdmin(adminUrl, routesOf(mirror, link.simulator))));
  if (admin) closers.add(() => admin.close());
  const doors = await openDoors(configuration, { link, mirror, logger, audit, now }, closers);
  const namespaces = namespacesOf(served);
  if (store === undefined) logger.info({}, 'without --state, changes of classes and namespaces end with the process');
  const changes = fromState(
    configuration,
    () => new SchemaChanges({ namespaces, store, logger, limits: schemaLimitsOf(configuration) }),
  );
  const mapping = new MappingProvider({
    declarations,
    homes,
    model,
    mirror,
    logger,
    startJob,
    keptTextBytes: configuration.keptTextBytes,
    repositoryOf: (namespace) => (namespace === homes.interop ? served.interop : served.cimv2),
    sessionOf: (principal) => doors.access.sessionOf(principal),
  });
  closers.add(() => mirror.stop());
  // Clients are served once the mirror has all of the pool.
  await mirror.start();

  const pullLimits = pullLimitsOf(configuration);
  const providers = providersOf(mapping, namespaces, changes, pullLimits);
  const server = createServer({
    namespaces,
    providers,
    changes,
    authenticator: doors.access,
    logger,
    audit,
    listen: configuration.listen,
    tls,
    allowPlainHttp: configuration.plainHttp,
    limits: serverLimitsOf(configuration),
    pullLimits,
    serverName: hostname(),
    now,
  });
  const urls = await bindFor('--listen', () => server.listen());
  closers.add(() => server.close());

  const tasks = [doors.reload];
  if (files !== undefined && tls !== undefined) {
    const use = (renewed: TlsOptions) => server.renewCertificate(renewed);
    tasks.push(watchCertificate({ files, current: tls, logger, ...audited(use, files, audit) }));
  }
  const reload = lookAgain(tasks, logger, closers);

  const { mode } = doors;
  const accounts = { file: configuration.accounts, service: configuration.serviceUser ?? link.session.user };
  logger.info({ mode, ...(mode !== 'pool' && accounts), clientCertificates: clientAuthOf(configuration) }, 'accounts');
  audit.write({ event: 'start', outcome: 'ok', version, urls, accounts: mode });
  hasStarted = true;
  return { urls, admin: admin ? admin.url : undefined, reload, close: () => closers.close() };
};

interface DoorParts extends Pick<AccessSurroundings, 'link' | 'logger' | 'audit' | 'now'> {
  readonly mirror: LiveMirror;
}

/** Opens the doors, and logs out of what is idle as long as they are open. */
const openDoors = async (configuration: Configuration, { mirror, ...parts }: DoorParts, closers: Closers) => {
  const doors = await openAccess(configuration, {
    ...parts,
    onSilence: () => mirror.suspect(),
    isSuspect: () => mirror.health === 'stale',
    isPending: (task) => ['pending', 'cancelling'].includes(mirror.get('task', task)?.status ?? ''),
  });
  closers.add(() => doors.close());
  const expiry = setInterval(() => void doors.expire(), expiryInterval);
  closers.add(() => clearInterval(expiry));
  return doors;
};

const namespacesOf = ({ cimv2, interop }: Model): NamespaceStore => {
  const namespaces = new NamespaceStore();
  namespaces.add(homes.pool, cimv2);
  namespaces.add(homes.interop, interop);
  for (const alias of interopAliases) namespaces.alias(alias, homes.interop);
  return namespaces;
};

/** Who provides which classes: the mapping those of the pool, the server those that tell of itself. */
const providersOf = (
  mapping: MappingProvider,
  namespaces: NamespaceStore,
  changes: SchemaChanges,
  pullLimits: ReturnType<typeof pullLimitsOf>,
): Registry => {
  const providers = new Registry();
  for (const name of Object.values(homes)) providers.register(name, mapping.classes(name), mapping);
  const objects = serverObjects({
    identity: { product: 'xen-cim', version, systemName: hostname() },
    namespaces,
    providers,
    changes,
    pullLimits,
    interopNamespace: homes.interop,
    interopAliases,
  });
  providers.register(homes.interop, serverObjectClasses, objects);
  return providers;
};

/** Has the audit log tell what becomes of new certificate files. */
const audited = (use: (renewed: TlsOptions) => void, files: CertificateFiles, audit: AuditLog) => {
  const tell = (outcome: string) => audit.write({ event: 'certificates', outcome, files: Object.values(files) });
  return {
    use: (renewed: TlsOptions) => {
      use(renewed);
      tell('ok');
    },
    refuse: tell,
  };
};

/** Does tasks that look at files again and again. @returns what does them all at once */
const lookAgain = (tasks: readonly (() => Promise<void>)[], logger: Logger, closers: Closers) => {
  const looks = tasks.map((task) => async () => {
    await task().catch((error: unknown) => logger.error({ err: error }, 'a file could not be looked at'));
  });
  // Each on its own: a file system that does not answer for the certificates shall not keep removed accounts in use.
  for (const look of looks) closers.add(repeat(look, lookInterval));
  return async () => {
    for (const look of looks) await look();
  };
};

/** How often sessions are looked for that nobody has used for a while, in milliseconds. */
const expiryInterval = 30_000;

/** How often the files of certificates and accounts are looked at, in milliseconds. */
const lookInterval = 2000;

/** Lines that stand in the program's own log. */
const logSink = (output: LogDestination): AuditSink => ({
  lastHash: noLine,
  write: (line) => void output.write(line),
  close: () => {},
});

const openAudit = ({ auditLog }: Configuration, logger: Logger, output: LogDestination): OpenAuditLog => {
  try {
    const sink = auditLog === undefined ? logSink(output) : new AuditFile(auditLog);
    return createAuditLog({ sink, logger, time: Date.now });
  } catch (cause) {
    throw new ConfigError(`auditLog ${auditLog}: ${(cause as Error).message}`, { cause });
  }
};

/** What outlives the process, and the model with what is laid over it from there. @throws ConfigError */
const openState = (configuration: Configuration) =>
  fromState(configuration, () => {
    const { state } = configuration;
    return { served: loadServedModel(state), store: state === undefined ? undefined : openLmdbStore(state) };
  });

/** Reads something of the state directory. @throws ConfigError where it cannot be read */
const fromState = <T>({ state }: Configuration, read: () => T): T => {
  try {
    return read();
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

const routesOf = (mirror: LiveMirror, simulator: Simulator | undefined) => ({
  '/livez': () => ({ body: { live: true } }),
  '/readyz': () => ({ status: mirror.health === 'starting' ? 503 : 200, body: { mirror: mirror.health } }),
  ...(simulator && { '/calls': async () => ({ body: await simulator.calls() }) }),
});
