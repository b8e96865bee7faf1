import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { ConfigError, parseCommandLine } from '../config/index.ts';
import { shortAddress } from '../short-address.ts';

export const usage = `usage: xen-cim certificate [--tls-cert FILE] [--tls-key FILE] [--name NAME]… [--days N] [--force]
         makes a self-signed certificate for serve, and prints its fingerprints
         --tls-cert FILE  where to write the certificate (cert.pem)
         --tls-key FILE   where to write its private key, which only the owner may read (key.pem)
         --name NAME      a further host name or address that clients use; may be given several times
         --days N         how long it is valid (825)
         --force          replace files that exist
       xen-cim certificate --show FILE
         prints the names and fingerprints of a certificate
`;

const flags = {
  'tls-cert': { type: 'string', default: 'cert.pem' },
  'tls-key': { type: 'string', default: 'key.pem' },
  name: { type: 'string', multiple: true },
  days: { type: 'string', default: '825' },
  force: { type: 'boolean', default: false },
  show: { type: 'string' },
} as const;

const longestValidity = 3650;

export interface CertificateArguments {
  /** The certificate to show; undefined asks for a new one. */
  readonly show: string | undefined;
  /** Where the certificate and its private key are written. */
  readonly files: { readonly cert: string; readonly key: string };
  readonly names: readonly string[];
  readonly days: number;
  readonly force: boolean;
}

/** What `certificate` was given. @throws ConfigError */
export function readCertificateArguments(args: readonly string[]): CertificateArguments {
  const { values } = parseCommandLine(args, flags);
  const { show, force, days, 'tls-cert': cert, 'tls-key': key } = values;
  const names = (values.name ?? []).map((name) => shortAddress(name.toLowerCase()));
  const wrong = names.find((name) => !isHostName(name));
  if (wrong !== undefined) throw new ConfigError(`--name ${JSON.stringify(wrong)}: give a host name or an IP address`);
  if (!/^\d+$/.test(days) || Number(days) < 1 || Number(days) > longestValidity)
    throw new ConfigError(`--days ${days}: give a whole number from 1 to ${longestValidity}`);
  if (cert === '' || key === '') throw new ConfigError('--tls-cert and --tls-key: give the path of a file');
  if (resolve(cert) === resolve(key)) throw new ConfigError('--tls-cert and --tls-key must be two files');
  return { show, force, names, days: Number(days), files: { cert, key } };
}

const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const hostName = new RegExp(`^(?!.*\\.\\d+$)(?:\\*\\.)?${label}(?:\\.${label})*$`);

/**
 * Letters, digits and hyphens in labels, a star for the first one, no number for the last of several (RFC 1123 § 2.1);
 * or an address, which in a certificate has no zone.
 */
export function isHostName(name: string): boolean {
  return (isIP(name) !== 0 && !name.includes('%')) || (name.length <= 253 && hostName.test(name));
}
