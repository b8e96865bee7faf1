import { readFileSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { isLoopback } from '../loopback.ts';
import { shown } from './address.ts';
import { isSimulated } from './pool-url.ts';
import { type Configuration, flagOf, type SettingKey, settings, variableOf } from './settings.ts';

/** A setting that cannot be used; the message names the key, where it came from, and the remedy. */
export class ConfigError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ConfigError';
  }
}

interface Origin {
  readonly value: unknown;
  readonly from: string;
}

const keys = Object.keys(settings) as SettingKey[];

const flagOptions = (allowed: readonly SettingKey[]) =>
  Object.fromEntries([
    ['config', { type: 'string' as const, multiple: false }],
    ...allowed
      .filter((key) => !settings[key].secret)
      .map((key) => {
        const { toggle, multiple = false } = settings[key];
        return [flagOf(key), { type: toggle ? ('boolean' as const) : ('string' as const), multiple }];
      }),
  ]);

/** The options of a command line, and what else it has where that may be. @throws ConfigError */
export const parseCommandLine = <T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
  allowPositionals = false,
) => {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals });
  } catch (cause) {
    throw new ConfigError(`${(cause as Error).message.replace(/\.$/, '')}; --help lists the options`, { cause });
  }
};

const fromFlags = (args: readonly string[], allowed: readonly SettingKey[]): ReadonlyMap<string, unknown> => {
  const isFlagOf = (key: SettingKey) => args.some((arg) => arg.split('=', 1)[0] === `--${flagOf(key)}`);
  const secret = keys.find((key) => settings[key].secret && isFlagOf(key));
  if (secret !== undefined) {
    const remedy = `set ${variableOf(secret)} or --${flagOf(secret)}-file`;
    throw new ConfigError(`--${flagOf(secret)}: a password is never given on the command line; ${remedy}`);
  }
  return new Map(Object.entries(parseCommandLine(args, flagOptions(allowed)).values));
};

const fromFile = (path: string): ReadonlyMap<string, unknown> => {
  const content = parseJson(path, readText(path));
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new ConfigError(`--config ${path}: the file must hold one JSON object`);
  }
  const unknownKey = Object.keys(content).find((key) => !keys.includes(key as SettingKey));
  if (unknownKey !== undefined) {
    throw new ConfigError(`--config ${path}: unknown key "${unknownKey}"; known are ${keys.join(', ')}`);
  }
  return new Map(Object.entries(content));
};

const readText = (path: string): string => {
  try {
    // Without the byte order mark that editors on Windows write.
    return new TextDecoder().decode(readFileSync(path));
  } catch (cause) {
    throw new ConfigError(`--config ${path}: ${(cause as Error).message}`, { cause });
  }
};

/** Tells where the text is no JSON, never what stands there: it may be a password. */
const parseJson = (path: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    const [position = ''] = /at position \d+/.exec((error as Error).message) ?? [];
    throw new ConfigError(`--config ${path}: not JSON ${position}`.trim());
  }
};

const originOf = (
  key: SettingKey,
  flags: ReadonlyMap<string, unknown>,
  environment: NodeJS.ProcessEnv,
  file: ReadonlyMap<string, unknown>,
): Origin => {
  const flag = flags.get(flagOf(key));
  if (flag !== undefined) return { value: flag, from: `--${flagOf(key)}` };
  const variable = environment[variableOf(key)];
  if (variable) {
    return {
      value: settings[key].multiple ? variable.split(',').map((part) => part.trim()) : variable,
      from: variableOf(key),
    };
  }
  return { value: file.get(key), from: `"${key}" in the configuration file` };
};

/**
 * The variables that look like settings and are none. A misspelt one is worth a word, no more: the environment has others,
 * as those that Kubernetes makes for a service of this name.
 */
export const unknownVariables = (environment: NodeJS.ProcessEnv = process.env): readonly string[] => {
  const known = new Set(keys.map(variableOf));
  return Object.keys(environment).filter((name) => name.startsWith('XEN_CIM_') && !known.has(name));
};

/**
 * Reads the configuration: flags win over the environment, the environment over the file (`--config`). A
 * variable that is empty is not set. Only the flags of the settings that are `allowed` are.
 * @throws ConfigError that names the setting and what to do.
 */
const read = (
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  allowed: readonly SettingKey[] = keys,
): Configuration => {
  const flags = fromFlags(args, allowed);
  const path = flags.get('config');
  const file = typeof path === 'string' ? fromFile(path) : new Map<string, unknown>();
  const entries = keys.map((key) => {
    const { value, from } = originOf(key, flags, environment, file);
    const result = settings[key].schema.safeParse(value);
    if (result.success) return [key, result.data];
    if (value === undefined) throw new ConfigError(`${key} is missing: set --${flagOf(key)} or ${variableOf(key)}`);
    const given = settings[key].secret ? '' : ` (${shown(value)})`;
    const faults = new Set(result.error.issues.map((issue) => issue.message));
    throw new ConfigError(`${from}${given}: ${[...faults].join('; ')}`);
  });
  const configuration = withPasswordFiles(Object.fromEntries(entries) as Configuration);
  const isSet = originOf('pullSeconds', flags, environment, file).value !== undefined;
  return isSet ? configuration : withShortPulls(configuration);
};

/** A default is no contradiction of what is set: it gives way. */
const withShortPulls = (configuration: Configuration): Configuration => ({
  ...configuration,
  pullSeconds: Math.min(configuration.pullSeconds, configuration.maxPullSeconds),
});

/** Passwords may stand in files of their own, where neither the environment nor a backup of the settings shows them. */
const withPasswordFiles = (configuration: Configuration): Configuration => ({
  ...configuration,
  xenapiPassword: passwordOf(configuration, 'xenapiPassword', 'xenapiPasswordFile'),
  servicePassword: passwordOf(configuration, 'servicePassword', 'servicePasswordFile'),
});

const passwordOf = (
  configuration: Configuration,
  key: 'xenapiPassword' | 'servicePassword',
  fileKey: 'xenapiPasswordFile' | 'servicePasswordFile',
): string | undefined => {
  const path = configuration[fileKey];
  if (path === undefined) return configuration[key] || undefined;
  if (configuration[key] !== undefined) throw new ConfigError(`${key} and ${fileKey} are both set: keep one of them`);
  try {
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '') || undefined;
  } catch (cause) {
    throw new ConfigError(`${fileKey} ${path}: ${(cause as Error).message}`, { cause });
  }
};

/** The environment is inherited and can be dumped: what was secret in it goes once it has been read. */
const forgetSecrets = (environment: NodeJS.ProcessEnv): void => {
  for (const key of keys) if (settings[key].secret) delete environment[variableOf(key)];
};

/** The rules that tie the settings of the listeners together. */
const checkListeners = ({ listen, plainHttp, tlsCert, tlsKey }: Configuration): void => {
  const urls = listen.map((text) => new URL(text));
  const open = urls.find((url) => url.protocol === 'http:' && !isLoopback(url.hostname));
  if (open !== undefined && !plainHttp) {
    throw new ConfigError(`listen ${open.origin}: plain HTTP is for loopback; use https:// or add --plain-http`);
  }
  if ((tlsCert === undefined) !== (tlsKey === undefined)) {
    throw new ConfigError('tlsCert and tlsKey belong together: set both');
  }
  if (tlsCert === undefined && urls.some(({ protocol }) => protocol === 'https:')) {
    throw new ConfigError(
      'an https:// listener needs --tls-cert FILE and --tls-key FILE; `xen-cim certificate` makes a self-signed pair',
    );
  }
};

/** The rules that tie together who may log in and how. */
const checkAccess = ({ accounts, accountMode, serviceUser, servicePassword, ...tls }: Configuration): void => {
  if (accounts === undefined && (accountMode === 'file' || accountMode === 'both')) {
    throw new ConfigError(`accountMode ${accountMode} needs --accounts FILE; \`xen-cim account\` makes one`);
  }
  if (accounts !== undefined && accountMode === 'pool') {
    throw new ConfigError('accountMode pool leaves accounts unused: drop one of them, or say file or both');
  }
  if ((serviceUser === undefined) !== (servicePassword === undefined)) {
    throw new ConfigError(
      'serviceUser and its password (XEN_CIM_SERVICE_PASSWORD or servicePasswordFile) belong together',
    );
  }
  if (serviceUser !== undefined && accounts === undefined) {
    throw new ConfigError('serviceUser is for the accounts of the bridge: set --accounts FILE as well');
  }
  checkClientCertificates({ accounts, ...tls });
};

const checkClientCertificates = ({
  accounts,
  tlsClientCa,
  tlsClientAuth,
}: Pick<Configuration, 'accounts' | 'tlsClientCa' | 'tlsClientAuth'>): void => {
  const wanted = tlsClientAuth === 'optional' || tlsClientAuth === 'required';
  if (wanted && tlsClientCa === undefined)
    throw new ConfigError(`tlsClientAuth ${tlsClientAuth} needs --tls-client-ca FILE`);
  if ((wanted || tlsClientCa !== undefined) && tlsClientAuth !== 'none' && accounts === undefined) {
    throw new ConfigError('client certificates stand for accounts of the bridge: set --accounts FILE');
  }
};

const checkAccount = ({ xenapi, xenapiUser, xenapiPassword }: Configuration): void => {
  if (!isSimulated(xenapi) && (xenapiUser === undefined || xenapiPassword === undefined)) {
    throw new ConfigError(
      'the mirror needs an account: set XEN_CIM_XENAPI_USER, and its password by XEN_CIM_XENAPI_PASSWORD or --xenapi-password-file',
    );
  }
};

const checkPulls = ({ pullSeconds, maxPullSeconds }: Configuration): void => {
  if (pullSeconds <= maxPullSeconds) return;
  throw new ConfigError(
    `pullSeconds ${pullSeconds} is longer than maxPullSeconds ${maxPullSeconds}: lower the one or raise the other`,
  );
};

/** The settings that lead to the pool. */
export const linkSettings = [
  'xenapi',
  'xenapiUser',
  'xenapiPassword',
  'xenapiPasswordFile',
  'xenapiCa',
  'xenapiFingerprint',
  'xenapiInsecure',
] as const;

/** The part of the configuration that leads to the pool. */
export type LinkConfiguration = Pick<Configuration, (typeof linkSettings)[number]>;

/** The configuration of a command that only talks to the pool. @throws ConfigError */
export const readLinkConfiguration = (
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): LinkConfiguration => {
  const configuration = read(args, environment, linkSettings);
  checkAccount(configuration);
  forgetSecrets(environment);
  return configuration;
};

/** The configuration of `serve`. @throws ConfigError */
export const readConfiguration = (
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Configuration => {
  const configuration = read(args, environment);
  checkListeners(configuration);
  checkAccount(configuration);
  checkAccess(configuration);
  checkPulls(configuration);
  forgetSecrets(environment);
  return configuration;
};

/** The file of accounts that the environment names, for the command that edits it. */
export const accountsFileOf = (environment: NodeJS.ProcessEnv = process.env): string | undefined =>
  environment[variableOf('accounts')] || undefined;
