import type { SecureContextOptions } from 'node:tls';

/** A certificate chain and its private key, both PEM. */
export interface TlsOptions {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/**
 * TLS 1.3, and of TLS 1.2 what NIST SP 800-131A Rev. 2 and SP 800-52 Rev. 2 leave: AES with SHA-2 and ephemeral keys.
 * DSP0200 1.4 § 7.1 asks for that strength; CBC is there for clients of the first years of TLS 1.2.
 */
const ciphers = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_AES_128_GCM_SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'DHE-RSA-AES256-GCM-SHA384',
  'DHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-SHA384',
  'ECDHE-RSA-AES256-SHA384',
  'ECDHE-ECDSA-AES128-SHA256',
  'ECDHE-RSA-AES128-SHA256',
];

/** What every listener says to TLS, at its start and when its certificate is renewed. */
export function secureContext({ cert, key }: TlsOptions): SecureContextOptions {
  return { cert, key, minVersion: 'TLSv1.2', ciphers: ciphers.join(':'), dhparam: 'auto', honorCipherOrder: true };
}
