import { X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { createSecureContext } from 'node:tls';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { run as runCertificate } from '../../src/cli/certificate.ts';
import { ConfigError } from '../../src/config/index.ts';
import { temporaryDirectory } from '../temporary-directory.ts';

const now = Date.UTC(2030, 0, 1);
let directory: string;

async function run(...args: string[]) {
  let stdout = '';
  let stderr = '';
  const io = {
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
  };
  return { code: await runCertificate(args, io, () => now), stdout, stderr };
}

describe('xen-cim certificate', () => {
  let made: Awaited<ReturnType<typeof run>>;
  let files: { cert: string; key: string };
  beforeAll(async () => {
    directory = temporaryDirectory();
    files = { cert: path.join(directory, 'a.pem'), key: path.join(directory, 'b.pem') };
    const names = [
      '--name',
      'CIM.example.org',
      '--name',
      '192.0.2.7',
      '--name',
      '2001:db8::7',
      '--name',
      '::ffff:192.0.2.8',
      '--name',
      '*.example.net',
    ];
    made = await run('--tls-cert', files.cert, '--tls-key', files.key, '--days', '10', ...names);
  });
  const certificate = () => new X509Certificate(readFileSync(files.cert));

  it.each([
    hostname().toLowerCase(),
    'localhost',
    '127.0.0.1',
    '::1',
    'cim.example.org',
    '192.0.2.7',
    '2001:db8::7',
    '::ffff:c000:208',
    'any.example.net',
  ])('makes a certificate for %s', (name) => {
    const found = /^[\d.]+$|:/.test(name) ? certificate().checkIP(name) : certificate().checkHost(name);
    expect(found).toBeDefined();
  });

  it('makes it for no other name', () => {
    expect(certificate().checkHost('example.com')).toBeUndefined();
    expect(certificate().checkIP('192.0.2.8')).toBeUndefined();
  });

  it('makes it valid for so many days, from a little before now', () => {
    expect(new Date(certificate().validFrom).getTime()).toBe(now - 3_600_000);
    expect(new Date(certificate().validTo).getTime()).toBe(now - 3_600_000 + 10 * 86_400_000);
  });

  it('signs it with the key that it keeps from others', () => {
    expect(certificate().verify(certificate().publicKey)).toBe(true);
    expect(() => createSecureContext({ cert: readFileSync(files.cert), key: readFileSync(files.key) })).not.toThrow();
    expect(statSync(files.key).mode & 0o777).toBe(0o600);
    expect(certificate().publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048);
    expect(certificate().ca).toBe(false);
  });

  it('prints where the files are and the fingerprints, never the key', () => {
    expect(made).toMatchObject({ code: 0, stderr: '' });
    for (const text of [
      files.cert,
      files.key,
      certificate().fingerprint256,
      certificate().fingerprint,
      ' 192.0.2.7,',
      ' ::1,',
    ]) {
      expect(made.stdout).toContain(text);
    }
    expect(made.stdout).not.toContain('PRIVATE');
  });

  it('shows the same of a certificate that exists', async () => {
    const { code, stdout } = await run('--show', files.cert);
    expect(code).toBe(0);
    expect(stdout).toContain(`SHA-256      ${certificate().fingerprint256}\n`);
    expect(stdout).toContain('valid        from 2029-12-31T23:00:00.000Z to 2030-01-10T23:00:00.000Z\n');
  });

  it('says what is wrong with a file that is none', async () => {
    const { code, stderr } = await run('--show', files.key);
    expect(code).toBe(1);
    expect(stderr).toContain(`xen-cim certificate: ${files.key}: `);
    expect(await run('--show', path.join(directory, 'missing'))).toMatchObject({ code: 1, stdout: '' });
  });
});

describe('xen-cim certificate, where files exist', () => {
  beforeEach(() => {
    directory = temporaryDirectory();
  });

  it.each(['cert.pem', 'key.pem'])('leaves %s alone unless it is forced', async (name) => {
    const precious = path.join(directory, name);
    writeFileSync(precious, 'precious', { mode: 0o644 });
    const files = ['--tls-cert', path.join(directory, 'cert.pem'), '--tls-key', path.join(directory, 'key.pem')];
    const { code, stderr } = await run(...files);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `xen-cim certificate: ${precious} exists already; --force replaces it\n`,
    });
    expect(readFileSync(precious, 'utf8')).toBe('precious');

    expect(await run(...files, '--force')).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(precious, 'utf8')).not.toContain('precious');
    expect(statSync(path.join(directory, 'key.pem')).mode & 0o777).toBe(0o600);
  });

  it('tells of both in the plural', async () => {
    const [cert, key] = [path.join(directory, 'cert.pem'), path.join(directory, 'key.pem')];
    for (const file of [cert, key]) writeFileSync(file, 'precious');
    const { stderr } = await run('--tls-cert', cert, '--tls-key', key);
    expect(stderr).toBe(`xen-cim certificate: ${cert} and ${key} exist already; --force replaces them\n`);
  });

  it('leaves the key alone where the certificate cannot be written', async () => {
    const key = path.join(directory, 'key.pem');
    writeFileSync(key, 'precious');
    const { code } = await run('--tls-cert', path.join(directory, 'missing', 'c'), '--tls-key', key, '--force');
    expect(code).toBe(1);
    expect(readFileSync(key, 'utf8')).toBe('precious');
    expect(readdirSync(directory)).toEqual(['key.pem']);
  });

  it('says that it cannot write', async () => {
    const missing = path.join(directory, 'missing');
    const outcome = await run('--tls-cert', path.join(missing, 'c'), '--tls-key', path.join(missing, 'k'));
    expect(outcome).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('ENOENT') });
  });
});

describe('xen-cim certificate called wrongly', () => {
  it.each([
    [['--name', 'a b'], '--name "a b": give a host name or an IP address'],
    [['--name', '-x'], "'--name' argument is ambiguous"],
    [['--name', '192.0.2.256'], '--name "192.0.2.256": give a host name or an IP address'],
    [['--name', 'fe80::1%eth0'], '--name "fe80::1%eth0": give a host name or an IP address'],
    [['--name=a,O=x'], '--name "a,o=x": give a host name or an IP address'],
    [['--days', '0'], '--days 0: give a whole number from 1 to 3650'],
    [['--days', '1e3'], '--days 1e3: give a whole number'],
    [['--tls-cert', 'x', '--tls-key', 'x'], '--tls-cert and --tls-key must be two files'],
    [['--tls-cert', './x', '--tls-key', 'x'], '--tls-cert and --tls-key must be two files'],
    [['--frce'], "Unknown option '--frce'; --help lists the options"],
    [['extra'], "Unexpected argument 'extra'"],
  ])('%j says how', async (args, expected) => {
    await expect(run(...args)).rejects.toThrow(ConfigError);
    await expect(run(...args)).rejects.toThrow(expected);
  });
});
