import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { shortAddress } from '../short-address.ts';
import { writeWhole } from '../write-whole.ts';
import { type CertificateArguments, isHostName, readCertificateArguments, usage } from './certificate-arguments.ts';
import type { CommandIo } from './command.ts';
import { hostNames } from './host-names.ts';
import { makeSelfSigned } from './self-signed.ts';

export { usage };

/** Clients whose clocks are a little behind shall not find a new certificate not yet valid. */
const clockSkew = 3_600_000;

/** `xen-cim certificate`: exit code 0, 1 when files are in the way or at fault. @throws ConfigError when the call is */
export const run = async (args: readonly string[], io: CommandIo, now: () => number = Date.now): Promise<number> => {
  const options = readCertificateArguments(args);
  return options.show === undefined ? make(options, io, now()) : show(options.show, io);
};

async function make({ files, names, days, force }: CertificateArguments, io: CommandIo, now: number): Promise<number> {
  const inTheWay = force ? [] : [files.cert, files.key].filter((path) => existsSync(path));
  if (inTheWay.length > 0) return fail(io, alreadyThere(inTheWay));
  const all = [...new Set([...(await hostNames()).filter(isHostName), ...names])];
  const pair = await makeSelfSigned({ names: all, days, notBefore: new Date(now - clockSkew) });
  try {
    // Both or neither: a key without its certificate would be of no use.
    writeWhole({ path: files.key, text: pair.key, mode: 0o600 }, { path: files.cert, text: pair.cert, mode: 0o644 });
  } catch (error) {
    return fail(io, (error as Error).message);
  }
  const places = `certificate  ${files.cert}\nkey          ${files.key}\n`;
  io.stdout.write(places + description(new X509Certificate(pair.cert)));
  return 0;
}

function alreadyThere([first, ...more]: readonly string[]): string {
  return more.length === 0
    ? `${first} exists already; --force replaces it`
    : `${[first, ...more].join(' and ')} exist already; --force replaces them`;
}

function show(path: string, io: CommandIo): number {
  try {
    io.stdout.write(`certificate  ${path}\n${description(new X509Certificate(readFileSync(path)))}`);
    return 0;
  } catch (error) {
    return fail(io, `${path}: ${(error as Error).message}`);
  }
}

function fail(io: CommandIo, text: string): number {
  io.stderr.write(`xen-cim certificate: ${text}\n`);
  return 1;
}

function description(certificate: X509Certificate): string {
  const date = (text: string) => new Date(text).toISOString();
  const lines = [
    `subject      ${certificate.subject.replaceAll('\n', ', ')}`,
    `names        ${(certificate.subjectAltName ?? '').split(', ').map(nameOf).join(', ')}`,
    `valid        from ${date(certificate.validFrom)} to ${date(certificate.validTo)}`,
    `SHA-256      ${certificate.fingerprint256}`,
    `SHA-1        ${certificate.fingerprint}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** `DNS:NAME` or `IP Address:ADDRESS` without its kind; IPv6 in the short form that people write. */
const nameOf = (alternative: string): string => shortAddress(alternative.replace(/^(?:DNS|IP Address):/, ''));
