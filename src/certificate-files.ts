import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import type { TlsOptions } from './cim/index.ts';
import type { Logger } from './logger.ts';

/** Where a listener's certificate chain and its private key are kept. */
export interface CertificateFiles {
  readonly cert: string;
  readonly key: string;
  /** The authorities of client certificates. */
  readonly clientCa?: string | undefined;
}

/** Reads both files and makes sure that they belong together. Rejects with an error that tells what is wrong. */
export const readCertificate = async (files: CertificateFiles): Promise<TlsOptions> => {
  const found = await readFiles(files);
  check(found);
  return found;
};

const readFiles = async ({ cert, key, clientCa }: CertificateFiles): Promise<TlsOptions> => ({
  cert: await readFile(cert),
  key: await readFile(key),
  ...(clientCa !== undefined && { clientCa: await readFile(clientCa) }),
});

/** @throws Error that tells what is wrong */
const check = ({ cert, key, clientCa }: TlsOptions): void => {
  createSecureContext({ cert, key });
  // OpenSSL keeps a key of another kind (RSA, EC) beside the certificate and finds no fault with it.
  if (!new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))) {
    throw new Error('the key is not that of the certificate');
  }
  if (clientCa !== undefined) checkAuthorities(clientCa.toString());
};

/**
 * OpenSSL takes the authorities that stand before the first one it cannot read and says nothing: of a file that is no PEM
 * it takes none, and trusts nobody.
 * @throws Error for a text without a certificate, and for one with a certificate that cannot be read
 */
export const checkAuthorities = (pem: string): void => {
  const parts = pem.split(/(?=-----BEGIN )/);
  const certificates = parts.filter((part) => /^-----BEGIN (X509 |TRUSTED )?CERTIFICATE-----/.test(part));
  for (const each of certificates.length === 0 ? [pem] : certificates) void new X509Certificate(each);
};

const isSame = (one: TlsOptions, other: TlsOptions): boolean =>
  one.cert.equals(other.cert) &&
  one.key.equals(other.key) &&
  Buffer.compare(one.clientCa ?? Buffer.alloc(0), other.clientCa ?? Buffer.alloc(0)) === 0;

export interface CertificateWatchOptions {
  readonly files: CertificateFiles;
  /** What is in use when the watch begins. */
  readonly current: TlsOptions;
  readonly use: (renewed: TlsOptions) => void;
  /** Is told why new files are not used, once for each reason. */
  readonly refuse: (reason: string) => void;
  readonly logger: Logger;
}

/**
 * Makes a task that looks at the files and puts what is new in them to use. Files that are broken, missing, or of two
 * minds because only one was replaced so far change nothing; the log tells why, once for each reason. It tells, too, when
 * the certificate in use is not valid any more, or not yet.
 */
export const watchCertificate = ({
  files,
  use,
  refuse,
  logger,
  ...options
}: CertificateWatchOptions): (() => Promise<void>) => {
  let current = options.current;
  let complaint = '';
  let facts = factsOf(current);
  let isTold = false;
  // Nobody else tells the operator, whose clients only hang up.
  const tellWhenInvalid = () => {
    const now = Date.now();
    if (isTold || (Date.parse(facts.validFrom) <= now && now <= Date.parse(facts.validTo))) return;
    logger.warn({ file: files.cert, ...facts }, 'the certificate is not valid at this time');
    isTold = true;
  };
  tellWhenInvalid();
  return async () => {
    tellWhenInvalid();
    try {
      const found = await readFiles(files);
      const isNew = !isSame(found, current);
      if (isNew) check(found);
      if (!isNew && complaint !== '') logger.info({ file: files.cert }, 'the certificate files are those in use again');
      complaint = '';
      if (!isNew) return;
      use(found);
      current = found;
      facts = factsOf(found);
      isTold = false;
      logger.info({ file: files.cert, ...facts }, 'certificate renewed');
    } catch (error) {
      const reason = (error as Error).message;
      if (reason === complaint) return;
      complaint = reason;
      logger.error({ ...files, reason }, 'certificate not renewed, the old one stays');
      refuse(reason);
    }
  };
};

const factsOf = ({ cert }: TlsOptions) => {
  const { fingerprint256, validFrom, validTo } = new X509Certificate(cert);
  return { sha256: fingerprint256, validFrom, validTo };
};
