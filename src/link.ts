import { readFileSync } from 'node:fs';
import { checkAuthorities } from './certificate-files.ts';
import { ConfigError, isSimulated, type LinkConfiguration, sizesOf } from './config/index.ts';
import type { Logger } from './logger.ts';
import { version } from './version.ts';
import {
  createConnection,
  type DataModel,
  type RenewableSession,
  type TlsTrust,
  type XenConnection,
  xapiModel,
} from './xenapi/index.ts';
import { type Simulator, startSimulatorThread } from './xenapi/simulator/index.ts';

/** The way to the pool: where to log in, and the bridge's own session. */
export interface Link {
  /** Set where the pool is the built-in one. */
  readonly simulator: Simulator | undefined;
  readonly connection: XenConnection;
  readonly session: RenewableSession;
  readonly model: DataModel;
  close(): Promise<void>;
}

/**
 * Connects to the configured pool and logs in; starts the built-in simulator where that is the pool.
 * @param stop gives up the login
 */
export const openLink = async (configuration: LinkConfiguration, logger: Logger, stop?: AbortSignal): Promise<Link> => {
  // What may be wrong with the settings is told before there is anything to stop.
  const trust = trustOf(configuration);
  const simulator = await simulatorOf(configuration.xenapi, logger);
  const url = simulator?.url ?? configuration.xenapi;
  const model = xapiModel;
  const connection = createConnection({ url, model, version, logger, trust });
  const close = async () => {
    await connection.close();
    await simulator?.close();
  };
  const giveUp = () => void connection.close();
  stop?.addEventListener('abort', giveUp);
  try {
    const session = await connection.loginRenewable(...accountOf(configuration));
    return { simulator, connection, session, model, close };
  } catch (error) {
    await close();
    throw error;
  } finally {
    stop?.removeEventListener('abort', giveUp);
  }
};

/** Starts the built-in simulator where the pool is `simulator:?hosts=4&vms=1000&seed=1`. */
const simulatorOf = async (xenapi: string, logger: Logger): Promise<Simulator | undefined> =>
  isSimulated(xenapi) ? startSimulatorThread({ listen: 'http://127.0.0.1:0', ...sizesOf(xenapi) }, logger) : undefined;

const trustOf = ({ xenapiCa, xenapiFingerprint, xenapiInsecure }: LinkConfiguration): TlsTrust => ({
  ...(xenapiCa !== undefined && { ca: authorityOf(xenapiCa) }),
  ...(xenapiFingerprint !== undefined && { fingerprints: [xenapiFingerprint] }),
  insecure: xenapiInsecure,
});

const authorityOf = (path: string): string => {
  try {
    const authority = readFileSync(path, 'utf8');
    checkAuthorities(authority);
    return authority;
  } catch (cause) {
    throw new ConfigError(`xenapiCa ${path}: ${(cause as Error).message}`, { cause });
  }
};

const accountOf = ({ xenapi, xenapiUser, xenapiPassword }: LinkConfiguration): readonly [string, string] =>
  isSimulated(xenapi) ? ['root', 'simulator'] : [xenapiUser ?? '', xenapiPassword ?? ''];
