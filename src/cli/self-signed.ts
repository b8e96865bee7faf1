import { isIP } from 'node:net';
import { generate } from 'selfsigned';

/** A certificate and its private key, both as PEM text. */
export interface CertificatePair {
  readonly cert: string;
  readonly key: string;
}

export interface SelfSignedOptions {
  /** Host names and addresses; the first one also becomes the subject. At least one. */
  readonly names: readonly string[];
  readonly notBefore: Date;
  readonly days: number;
}

/** Longest common name that X.509 allows (RFC 5280 appendix A, ub-common-name). */
const longestCommonName = 64;
const millisecondsPerDay = 86_400_000;

/**
 * A certificate for TLS servers that stands for itself: clients trust it by its fingerprint, or as their authority.
 * RSA and SHA-256, because the oldest clients that speak TLS 1.2 know nothing else. It has no KeyUsage: some verifiers
 * want keyCertSign in a certificate that vouches for itself, others refuse that outside of an authority.
 */
export async function makeSelfSigned({ names, notBefore, days }: SelfSignedOptions): Promise<CertificatePair> {
  const subject = names.find((name) => name.length <= longestCommonName) ?? 'xen-cim';
  const made = await generate([{ name: 'commonName', value: subject }], {
    keyType: 'rsa',
    keySize: 2048,
    algorithm: 'sha256',
    notBeforeDate: notBefore,
    notAfterDate: new Date(notBefore.getTime() + days * millisecondsPerDay),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: names.map(alternativeName) },
    ],
  });
  return { cert: `${made.cert.trimEnd()}\n`, key: made.private };
}

function alternativeName(name: string) {
  return isIP(name) === 0 ? { type: 2 as const, value: name } : { type: 7 as const, ip: name };
}
