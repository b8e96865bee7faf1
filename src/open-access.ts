import type { AuditLog } from './cim/index.ts';
import { ConfigError, type Configuration } from './config/index.ts';
import type { Link } from './link.ts';
import type { Logger } from './logger.ts';
import {
  Access,
  AccountFileError,
  type AccountTable,
  BridgeAccounts,
  PoolAuthenticator,
  readAccountFile,
  watchAccounts,
} from './mapping/index.ts';
import type { Ref, RenewableSession } from './xenapi/index.ts';

/** Who may log in, as configured. */
export interface OpenAccess {
  readonly access: Access;
  /** Whose accounts count, for the log. */
  readonly mode: 'pool' | 'file' | 'both';
  /** Reads the accounts again where their file has changed. */
  readonly reload: () => Promise<void>;
  /** Logs out of what has been idle; for a timer. */
  readonly expire: () => Promise<void>;
  close(): Promise<void>;
}

export interface AccessSurroundings {
  readonly link: Link;
  readonly logger: Logger;
  readonly audit: AuditLog;
  /** Is told when the pool does not answer for an account. */
  readonly onSilence: () => void;
  /** Whether the pool is thought not to answer. */
  readonly isSuspect: () => boolean;
  /** Whether a task of the pool has not ended yet. */
  readonly isPending: (task: Ref<'task'>) => boolean;
  /** Monotonic milliseconds. */
  readonly now: () => number;
}

/** Opens the doors that the configuration asks for. @throws ConfigError for a file of accounts that cannot be used */
export const openAccess = async (configuration: Configuration, around: AccessSurroundings): Promise<OpenAccess> => {
  const { accounts: file } = configuration;
  const mode = configuration.accountMode ?? (file === undefined ? 'pool' : 'file');
  // Before the file is read: it may change while the service account logs in.
  const reload =
    file === undefined ? async () => {} : reloading(file, (accounts) => access.replaceAccounts(accounts), around);
  const pool = mode === 'file' ? undefined : poolAccounts(configuration, around);
  const bridge = file === undefined ? undefined : await bridgeAccounts(configuration, firstAccounts(file), around);
  const access = new Access({ pool, bridge, now: around.now });
  return {
    access,
    mode,
    reload,
    expire: async () => pool?.expire(),
    close: async () => pool?.close(),
  };
};

const poolAccounts = ({ sessionRecheckSeconds }: Configuration, { link, ...around }: AccessSurroundings) =>
  new PoolAuthenticator({
    connection: link.connection,
    epoch: () => link.session.epoch,
    recheckAfter: sessionRecheckSeconds * 1000,
    ...around,
  });

const bridgeAccounts = async (configuration: Configuration, accounts: AccountTable, { link }: AccessSurroundings) => {
  const service = await serviceSession(configuration, link);
  return new BridgeAccounts({ accounts, model: link.model, service });
};

const serviceSession = async (
  { serviceUser, servicePassword }: Configuration,
  link: Link,
): Promise<RenewableSession> =>
  serviceUser === undefined ? link.session : link.connection.loginRenewable(serviceUser, servicePassword ?? '');

const firstAccounts = (file: string): AccountTable => {
  try {
    return readAccountFile(file);
  } catch (cause) {
    throw cause instanceof AccountFileError ? new ConfigError(`accounts ${cause.message}`, { cause }) : cause;
  }
};

const reloading = (file: string, replace: (accounts: AccountTable) => void, { logger, audit }: AccessSurroundings) =>
  watchAccounts({
    file,
    use: (accounts) => {
      replace(accounts);
      logger.info({ file, accounts: accounts.size }, 'accounts reloaded');
      audit.write({ event: 'accounts', outcome: 'ok', file, accounts: [...accounts.keys()] });
    },
    refuse: ({ message }) => {
      logger.error({ reason: message }, 'accounts not reloaded, the former ones stay');
      audit.write({ event: 'accounts', outcome: message, file });
    },
  });
