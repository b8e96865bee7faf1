import { ConfigError, parseCommandLine } from '../config/index.ts';
import { faultOfAccount, type Role, roles } from '../mapping/index.ts';

export const usage = `usage: xen-cim account add NAME --role ROLE [--certificate TEXT]… [--no-password] [--accounts FILE]
         adds an account, or replaces it; its password is asked for, or read from standard input
         --role ROLE         ${roles.join(', ')}
         --certificate TEXT  a certificate that proves it: SHA256:…, CN=…, DNS:…, email:…, URI:… or IP:…
         --no-password       only certificates prove it
       xen-cim account remove NAME [--accounts FILE]
       xen-cim account list [--accounts FILE]
         --accounts FILE     the file of accounts; XEN_CIM_ACCOUNTS if not given
`;

const flags = {
  accounts: { type: 'string' },
  role: { type: 'string' },
  certificate: { type: 'string', multiple: true },
  'no-password': { type: 'boolean', default: false },
} as const;

export type AccountArguments =
  | { readonly action: 'list'; readonly file: string }
  | { readonly action: 'remove'; readonly file: string; readonly name: string }
  | {
      readonly action: 'add';
      readonly file: string;
      readonly name: string;
      readonly role: Role;
      readonly certificates: readonly string[];
      readonly hasPassword: boolean;
    };

/** What `account` was given. @throws ConfigError */
export function readAccountArguments(args: readonly string[], defaultFile?: string): AccountArguments {
  const { values, positionals } = parseCommandLine(args, flags, true);
  const file = values.accounts ?? defaultFile;
  if (!file) throw new ConfigError('which file? give --accounts FILE or set XEN_CIM_ACCOUNTS');
  return actionOf(file, positionals, values);
}

interface Values {
  readonly role?: string | undefined;
  readonly certificate?: readonly string[] | undefined;
  readonly 'no-password': boolean;
}

function actionOf(file: string, [action, name, ...rest]: readonly string[], values: Values): AccountArguments {
  if (rest.length > 0)
    throw new ConfigError(`what is ${JSON.stringify(rest[0])}? a password is never given on the command line`);
  if (action === 'list' && name === undefined) return { action, file };
  if (name === undefined || (action !== 'add' && action !== 'remove'))
    throw new ConfigError('say add NAME, remove NAME or list');
  if (action === 'remove') return { action, file, name };
  const role = roles.find((each) => each === values.role);
  if (role === undefined)
    throw new ConfigError(`${['--role', values.role].join(' ').trim()}: give one of ${roles.join(', ')}`);
  const certificates = values.certificate ?? [];
  const fault = faultOfAccount(name, certificates);
  if (fault !== undefined) throw new ConfigError(fault);
  if (values['no-password'] && certificates.length === 0)
    throw new ConfigError('--no-password leaves only --certificate to prove it');
  return { action, file, name, role, certificates, hasPassword: !values['no-password'] };
}
