import { readFileSync } from 'node:fs';
import { type AdminServer, startAdmin } from '../admin/server.ts';
import { bindFor } from '../bind.ts';
import { readCertificate } from '../certificate-files.ts';
import { ConfigError, faultOfAddress, faultOfSize, parseCommandLine, shown } from '../config/index.ts';
import { createLogger } from '../log-output.ts';
import { isLoopback } from '../loopback.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from '../xenapi/simulator/index.ts';
import type { CommandIo } from './command.ts';
import { LineBatch } from './line-batch.ts';
import { stopped, stopSignal } from './stop-signal.ts';
import { printUsage } from './usage.ts';

const flags = {
  listen: { type: 'string', description: 'Address to serve the Xen-API on; port 0 takes a free one' },
  admin: { type: 'string', description: 'Address of /readyz and the call counts' },
  dialect: { type: 'string', default: 'xapi', description: 'Whose Xen-API: xapi, the only one' },
  hosts: { type: 'string', description: 'Number of hosts (4)' },
  vms: { type: 'string', description: 'Number of virtual machines (40)' },
  seed: { type: 'string', description: 'Number that the same pool comes from each time (1)' },
  load: { type: 'string', description: 'JSON file with the database of a pool, served in place of a made one' },
  'tls-cert': { type: 'string', description: 'PEM file with the certificate chain of an https:// address' },
  'tls-key': { type: 'string', description: 'PEM file with its private key' },
} as const;

export const usage = printUsage(
  'simulate',
  Object.entries(flags).map(([name, { description }]) => ({ flag: `--${name} VALUE`, description })),
);

interface Arguments {
  readonly options: SimulatorOptions;
  readonly admin: string | undefined;
}

/**
 * `xen-cim simulate`: serves a simulated pool until SIGTERM or SIGINT. Writes JSON lines to standard output: `ready`
 * with the addresses, then one for each Xen-API call.
 * @throws ConfigError that names the flag and what to do.
 */
export const run = async (args: readonly string[], io: CommandIo): Promise<number> => {
  const { options, admin } = await readArguments(args);
  const lines = new LineBatch(io.stdout);
  const logger = createLogger('info', lines);
  if (options.listen !== undefined && !isLoopback(new URL(options.listen).hostname))
    logger.warn({ url: options.listen }, 'the accounts of the simulator and their passwords are known to everybody');
  const simulator = await bindFor('--listen', () => startSimulator(options, logger));
  const adminServer = admin === undefined ? undefined : await adminOf(simulator, admin);
  const stop = stopSignal();
  logger.info({ urls: [simulator.url], ...(adminServer && { admin: adminServer.url }) }, 'ready');
  await stopped(stop);
  await Promise.all([simulator.close(), adminServer?.close()]);
  logger.info({}, 'stopped');
  lines.close();
  return 0;
};

/** @throws BindError, once the simulator is stopped */
const adminOf = async (simulator: Simulator, url: string): Promise<AdminServer> => {
  const routes = {
    '/readyz': () => ({ body: { ready: true } }),
    '/calls': async () => ({ body: await simulator.calls() }),
  };
  try {
    return await bindFor('--admin', () => startAdmin(url, routes));
  } catch (error) {
    await simulator.close();
    throw error;
  }
};

const readArguments = async (args: readonly string[]): Promise<Arguments> => {
  const { values } = parseCommandLine(args, flags);
  if (values.dialect === 'xend') throw new ConfigError('--dialect xend: not simulated yet; leave it out for xapi');
  if (values.dialect !== 'xapi') throw new ConfigError(`--dialect ${values.dialect}: give xapi`);
  const tls = await tlsOf(values['tls-cert'], values['tls-key']);
  const listen = urlOf('listen', values.listen, tls === undefined ? ['http:'] : ['http:', 'https:']);
  if (listen === undefined) throw new ConfigError('--listen is missing: give an address such as http://127.0.0.1:8080');
  const [hosts, vms, seed] = [sizeOf('hosts', values.hosts), sizeOf('vms', values.vms), sizeOf('seed', values.seed)];
  return {
    options: {
      listen,
      ...(tls && { tls }),
      ...(hosts !== undefined && { hosts }),
      ...(vms !== undefined && { vms }),
      ...(seed !== undefined && { seed }),
      ...(values.load !== undefined && { pool: savedPool(values.load) }),
    },
    admin: urlOf('admin', values.admin, ['http:']),
  };
};

const urlOf = (flag: string, text: string | undefined, protocols: readonly string[]): string | undefined => {
  if (text === undefined) return undefined;
  const fault = faultOfAddress(text, protocols);
  if (fault === undefined) return text;
  throw new ConfigError(`--${flag} (${shown(text)}): ${fault}`);
};

const sizeOf = (flag: 'hosts' | 'vms' | 'seed', text: string | undefined): number | undefined => {
  const fault = text === undefined ? undefined : faultOfSize(flag, text);
  if (fault !== undefined) throw new ConfigError(`--${flag} ${text}: ${fault}`);
  return text === undefined ? undefined : Number(text);
};

const savedPool = (path: string): NonNullable<SimulatorOptions['pool']> => {
  const content = jsonOf(path);
  if (!isObject(content) || !isObject(content['records']))
    throw new ConfigError(`--load ${path}: the file must hold {"records": {CLASS: {REF: RECORD}}}`);
  const { pool } = content['records'];
  if (!isObject(pool) || Object.keys(pool).length === 0)
    throw new ConfigError(
      `--load ${path}: no record of class pool; the database of a pool has one, give a whole database`,
    );
  return content as unknown as NonNullable<SimulatorOptions['pool']>;
};

const jsonOf = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new ConfigError(`--load ${path}: ${(cause as Error).message}`, { cause });
  }
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const tlsOf = async (certPath: string | undefined, keyPath: string | undefined): Promise<SimulatorOptions['tls']> => {
  if (certPath === undefined && keyPath === undefined) return undefined;
  if (certPath === undefined || keyPath === undefined)
    throw new ConfigError('--tls-cert and --tls-key belong together');
  try {
    const { cert, key } = await readCertificate({ cert: certPath, key: keyPath });
    return { cert: cert.toString(), key: key.toString() };
  } catch (cause) {
    throw new ConfigError(`--tls-cert ${certPath}, --tls-key ${keyPath}: ${(cause as Error).message}`, { cause });
  }
};
