import { z } from 'zod';
import { faultOfAddress } from './address.ts';
import { faultOfPool } from './pool-url.ts';

/** A number, or a text of digits and nothing else. */
const number = (digits: RegExp, error: string) =>
  z.union([z.number(), z.string().regex(digits).transform(Number)], error).pipe(z.number(error));

const count = (most: number, least = 1) => {
  const error = `give a whole number from ${least} to ${most}`;
  return number(/^\d{1,15}$/, error).refine(
    (value) => Number.isInteger(value) && value >= least && value <= most,
    error,
  );
};

const seconds = (most: number) => {
  const error = `give a number of seconds, more than 0 and at most ${most}`;
  return number(/^\d{1,9}(\.\d{1,9})?$/, error).refine((value) => value > 0 && value <= most, error);
};

const flag = z.union(
  [z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')],
  'give true or false',
);

const text = (error = 'give a text that is not empty') => z.string(error).min(1, error);
const path = text('give the path of a file');

const choice = <const T extends readonly string[]>(...words: T) =>
  z.enum(words, `give ${words.slice(0, -1).join(', ')} or ${words.at(-1)}`);

/** A text that is good unless a fault is found. */
const checked = (faultOf: (text: string) => string | undefined) =>
  z.string('give a text').superRefine((value, context) => {
    const message = faultOf(value);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });

const address = (protocols: readonly string[]) => checked((value) => faultOfAddress(value, protocols));

const fingerprint = 'give the SHA-256 fingerprint as 64 hexadecimal digits';

const addresses = 'give a list of one address or more';

/** One setting: how it is checked, what it means, and where it may come from. */
interface Setting<T extends z.ZodType> {
  readonly schema: T;
  readonly description: string;
  /** Secrets are refused on the command line, where every user of the machine can read them. */
  readonly secret?: boolean;
  /** May be given several times (flags) or as a comma-separated list (environment). */
  readonly multiple?: boolean;
  /** A flag that takes no value. */
  readonly toggle?: boolean;
}

const setting = <T extends z.ZodType>(declaration: Setting<T>): Setting<T> => declaration;

/**
 * Every setting of `serve`. The key is its name in the configuration file; the flag is the key in kebab-case, the
 * environment variable XEN_CIM_ and the key in upper snake case.
 */
export const settings = {
  listen: setting({
    schema: z
      .array(address(['http:', 'https:']), addresses)
      .min(1, addresses)
      .default(['https://0.0.0.0:5989']),
    description: 'Address to serve WBEM clients on; several may be given, port 0 takes a free one',
    multiple: true,
  }),
  admin: setting({
    schema: address(['http:']).optional(),
    description: 'Address of /readyz, /livez and the call counts; loopback is advised',
  }),
  xenapi: setting({
    schema: checked(faultOfPool),
    description: 'The pool: https://HOST, http://HOST:PORT, unix:/PATH, or simulator: for the built-in one',
  }),
  xenapiUser: setting({ schema: text().optional(), description: 'Account that the mirror logs in with' }),
  xenapiPassword: setting({
    schema: z.string('give a text').optional(),
    description: 'Password of that account',
    secret: true,
  }),
  xenapiPasswordFile: setting({
    schema: path.optional(),
    description: 'File that holds that password, such as a credential of systemd',
  }),
  xenapiCa: setting({
    schema: path.optional(),
    description: 'PEM file with the authority of the pool’s certificate',
  }),
  xenapiFingerprint: setting({
    schema: z
      .string(fingerprint)
      .transform((text) => text.replaceAll(':', '').toLowerCase())
      .refine((text) => /^[0-9a-f]{64}$/.test(text), fingerprint)
      .optional(),
    description: 'SHA-256 fingerprint that the pool’s certificate must have',
  }),
  xenapiInsecure: setting({
    schema: flag.default(false),
    description: 'Accept any certificate from the pool; for experiments only',
    toggle: true,
  }),
  state: setting({
    schema: text('give the path of a directory').optional(),
    description: 'Directory for what must outlive a restart',
  }),
  tlsCert: setting({ schema: path.optional(), description: 'PEM file with the server’s certificate chain' }),
  tlsKey: setting({ schema: path.optional(), description: 'PEM file with its private key' }),
  tlsClientCa: setting({
    schema: path.optional(),
    description: 'PEM file with the authorities of client certificates',
  }),
  tlsClientAuth: setting({
    schema: choice('none', 'optional', 'required').optional(),
    description: 'Client certificates: none, optional or required; optional once tlsClientCa is set',
  }),
  plainHttp: setting({
    schema: flag.default(false),
    description: 'Allow http:// on addresses other than loopback; passwords then cross the network in clear text',
    toggle: true,
  }),
  logLevel: setting({
    schema: choice('debug', 'info', 'warn', 'error').default('info'),
    description: 'Least important log lines to write: debug, info, warn or error',
  }),
  accounts: setting({
    schema: path.optional(),
    description: 'File with accounts of the bridge, made by xen-cim account; the pool’s accounts are refused then',
  }),
  accountMode: setting({
    schema: choice('pool', 'file', 'both').optional(),
    description:
      'Whose accounts may log in: pool, file (once accounts is set) or both; a name in the file is never asked of the pool',
  }),
  serviceUser: setting({
    schema: text().optional(),
    description: 'Pool account in which the bridge’s accounts act; the mirror’s if not set',
  }),
  servicePassword: setting({
    schema: z.string('give a text').optional(),
    description: 'Password of that account',
    secret: true,
  }),
  servicePasswordFile: setting({
    schema: path.optional(),
    description: 'File that holds that password',
  }),
  auditLog: setting({
    schema: path.optional(),
    description: 'File for the audit log; without it audit lines stand in the log, marked "audit":true',
  }),
  sessionRecheckSeconds: setting({
    schema: seconds(3600).default(60),
    description: 'After this time the next request of an account is checked against the pool again',
  }),
  maxBodyBytes: setting({ schema: count(1024 ** 3).default(16 * 1024 ** 2), description: 'Largest request body' }),
  maxConnections: setting({
    schema: count(65_536).default(512),
    description:
      'Most connections at once on each address; for each one more, one of the user who holds most is closed',
  }),
  keptTextBytes: setting({
    schema: count(1024 ** 4, 0).default(256 * 1024 ** 2),
    description: 'Memory for instances and their text that may be kept until they change; 0 keeps nothing',
  }),
  requestSeconds: setting({
    schema: seconds(3600).default(60),
    description: 'Time that a client may take to send a request',
  }),
  pullSeconds: setting({
    schema: seconds(86_400).default(60),
    description:
      'Time that an enumeration session waits for the next request when the client sets no OperationTimeout; at most maxPullSeconds',
  }),
  maxPullSeconds: setting({
    schema: seconds(86_400).default(600),
    description: 'Largest OperationTimeout that a client may set',
  }),
  pullForever: setting({
    schema: flag.default(false),
    description: 'Allow OperationTimeout 0: sessions that never expire',
    toggle: true,
  }),
  maxPullObjects: setting({
    schema: count(1_000_000).default(10_000),
    description: 'Most objects in one answer of an Open or Pull operation; who asks for more gets so many',
  }),
  maxPullSessions: setting({
    schema: count(1_000_000).default(5000),
    description: 'Most open enumeration sessions; one counts once more for each KiB of filter, property list and roles',
  }),
  maxPullSessionsPerUser: setting({
    schema: count(1_000_000).default(2000),
    description: 'Most of them of one user',
  }),
  maxNamespaces: setting({
    schema: count(10_000).default(100),
    description: 'Most namespaces that clients may make',
  }),
  maxDeclarations: setting({
    schema: count(100_000).default(10_000),
    description: 'Most classes and qualifier types that clients may make or change',
  }),
  maxSchemaCharacters: setting({
    schema: count(1024 ** 3).default(64 * 1024 ** 2),
    description: 'Most characters of all these together',
  }),
} as const;

export type SettingKey = keyof typeof settings;

/** The checked configuration of `serve`. */
export type Configuration = { readonly [K in SettingKey]: z.output<(typeof settings)[K]['schema']> };

/** What a setting is where nothing sets it. */
export const defaultOf = (key: SettingKey): unknown => settings[key].schema.safeParse(undefined).data;

/** `xenapiUser` → `xenapi-user`. */
export const flagOf = (key: SettingKey): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `xenapiUser` → `XEN_CIM_XENAPI_USER`. */
export const variableOf = (key: SettingKey): string => `XEN_CIM_${flagOf(key).replaceAll('-', '_').toUpperCase()}`;
