import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { connect } from 'node:tls';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCertificate, watchCertificate } from '../src/certificate-files.ts';
import { type CertificatePair, makeSelfSigned } from '../src/cli/self-signed.ts';
import type { Logger } from '../src/logger.ts';
import { openSite } from './cim/http/site.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const made = () => makeSelfSigned({ names: ['localhost', '127.0.0.1'], notBefore: new Date(), days: 1 });
let first: CertificatePair;
let second: CertificatePair;
beforeAll(async () => {
  [first, second] = await Promise.all([made(), made()]);
});

let directory: string;
let files: { cert: string; key: string };
beforeEach(() => {
  directory = temporaryDirectory();
  files = { cert: path.join(directory, 'cert.pem'), key: path.join(directory, 'key.pem') };
  write(first);
});

function write({ cert, key }: Partial<CertificatePair>): void {
  if (cert !== undefined) writeFileSync(files.cert, cert);
  if (key !== undefined) writeFileSync(files.key, key);
}

/** A watch that looks when it is told to. */
async function watched() {
  const log: Record<string, unknown>[] = [];
  const note = (fields: object, message: string) => void log.push({ ...fields, message });
  const logger: Logger = { debug: note, info: note, warn: note, error: note };
  const used: Buffer[] = [];
  const refused: string[] = [];
  const look = watchCertificate({
    files,
    current: await readCertificate(files),
    use: ({ cert }) => void used.push(cert),
    refuse: (reason) => void refused.push(reason),
    logger,
  });
  return { log, used, refused, look };
}

describe('the certificate files', () => {
  it('are told of once where the certificate has expired, or is not valid yet', async () => {
    const day = 86_400_000;
    for (const days of [-2, 2]) {
      write(await makeSelfSigned({ names: ['localhost'], notBefore: new Date(Date.now() + days * day), days: 1 }));
      const { log, look } = await watched();
      await look();
      expect(log).toEqual([
        expect.objectContaining({ file: files.cert, message: 'the certificate is not valid at this time' }),
      ]);
      write(second);
      await look();
      await look();
      expect(log.map(({ message }) => message)).toEqual([log[0]?.['message'], 'certificate renewed']);
    }
  });

  it('are put to use when both were replaced, with one line in the log', async () => {
    const { log, used, look } = await watched();
    await look();
    expect(used).toEqual([]);
    write(second);
    await look();
    await look();
    expect(used.map(String)).toEqual([second.cert]);
    const { fingerprint256 } = new X509Certificate(second.cert);
    expect(log).toMatchObject([{ message: 'certificate renewed', sha256: fingerprint256, file: files.cert }]);
    expect(JSON.stringify(log)).not.toContain('PRIVATE');
  });

  const broken: readonly (readonly [string, () => void])[] = [
    ['no PEM', () => write({ cert: 'hello', key: second.key })],
    ['empty', () => write({ cert: '', key: '' })],
    ['missing', () => unlinkSync(files.key)],
    ['of two minds', () => write({ cert: second.cert })],
    ['cut short', () => write({ cert: second.cert.slice(0, 400), key: second.key })],
  ];
  it.each(broken)('that are %s change nothing, and the log says why once', async (_name, breakThem) => {
    const { log, used, refused, look } = await watched();
    breakThem();
    await look();
    await look();
    expect(used).toEqual([]);
    expect(log).toMatchObject([
      { message: 'certificate not renewed, the old one stays', cert: files.cert, reason: expect.stringMatching(/./) },
    ]);
    expect(refused).toEqual([log[0]?.['reason']]);
    write(second);
    await look();
    expect(used.map(String)).toEqual([second.cert]);
  });

  it('that are what they were again are told of once', async () => {
    const { log, used, look } = await watched();
    for (const pair of [{ cert: 'hello' }, first]) {
      write(pair);
      await look();
      await look();
    }
    expect(used).toEqual([]);
    expect(log.map(({ message }) => message)).toEqual([
      'certificate not renewed, the old one stays',
      'the certificate files are those in use again',
    ]);
  });

  it('are refused at the start when they do not belong together', async () => {
    write({ key: second.key });
    await expect(readCertificate(files)).rejects.toThrow('key values mismatch');
  });

  it('are refused when the key is of another kind than the certificate', async () => {
    const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' });
    write({ key: String(key) });
    await expect(readCertificate(files)).rejects.toThrow('the key is not that of the certificate');
  });

  describe('of authorities', () => {
    const readAuthorities = (content: string | Uint8Array) => {
      const clientCa = path.join(directory, 'ca.pem');
      writeFileSync(clientCa, content);
      return readCertificate({ ...files, clientCa });
    };

    it.each([
      ['several, with text between them', () => `one\n${first.cert}\ntwo\n${second.cert}`],
      ['a list of revoked certificates', () => `${first.cert}-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n`],
      ['one that a tool of OpenSSL has marked as trusted', () => first.cert.replaceAll(' CERT', ' TRUSTED CERT')],
    ])('may hold %s', async (_what, content) => {
      expect((await readAuthorities(content())).clientCa?.toString()).toBe(content());
    });

    it.each([
      ['no PEM, of which OpenSSL would take nothing', () => new X509Certificate(first.cert).raw],
      ['a text', () => 'hello'],
      ['nothing', () => ''],
      ['a key', () => first.key],
      [
        'one that is cut short, which OpenSSL would stop at',
        () => `${first.cert}${second.cert.slice(0, 400)}\n${second.cert}`,
      ],
      ['a last one that is cut short', () => first.cert + second.cert.slice(0, 400)],
    ])('are refused with %s', async (_what, content) => {
      await expect(readAuthorities(content())).rejects.toThrow();
    });
  });
});

describe('a server whose certificate is renewed', () => {
  /** The certificate that a new connection is shown. */
  const shown = (port: number): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
        resolve(socket.getPeerCertificate().fingerprint256);
        socket.destroy();
      }).on('error', reject);
    });
  const fingerprint = ({ cert }: CertificatePair) => new X509Certificate(cert).fingerprint256;
  const bytes = ({ cert, key }: CertificatePair) => ({ cert: Buffer.from(cert), key: Buffer.from(key) });

  it('shows it to new connections, keeps the open ones, and needs no restart', async () => {
    const site = await openSite({ tls: bytes(first), listen: ['https://127.0.0.1:0'] });
    const open = connect({ port: site.port, host: '127.0.0.1', rejectUnauthorized: false });
    await new Promise((resolve) => open.once('secureConnect', resolve));
    site.renewCertificate(bytes(second));
    expect(await shown(site.port)).toBe(fingerprint(second));
    expect(open.getPeerCertificate().fingerprint256).toBe(fingerprint(first));
    open.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    const answer = await new Promise<Buffer>((resolve) => open.once('data', resolve));
    expect(String(answer)).toContain('HTTP/1.1 405');
    open.destroy();
    await site.close();
  });

  it('still speaks nothing older than TLS 1.2', async () => {
    const site = await openSite({ tls: bytes(first), listen: ['https://127.0.0.1:0'] });
    site.renewCertificate(bytes(second));
    const error = await new Promise<Error | undefined>((resolve) => {
      const versions = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' } as const;
      const socket = connect({ port: site.port, host: '127.0.0.1', rejectUnauthorized: false, ...versions }, () =>
        resolve(undefined),
      );
      socket.on('error', resolve);
    });
    expect(error).toBeDefined();
    await site.close();
  });

  it('fills no gap where only plain HTTP is served', async () => {
    const site = await openSite();
    site.renewCertificate(bytes(second));
    expect((await fetch(site.url)).status).toBe(405);
    await site.close();
  });
});
