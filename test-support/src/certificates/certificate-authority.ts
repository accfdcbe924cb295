import type { webcrypto } from 'node:crypto';
import type { Name } from '@peculiar/x509';
import { extensionsOf, type CertificateOptions } from './certificate-options.js';
import { loadLibrary } from './library.js';
import { makeKeys, privateKeyPem, signingAlgorithm, type KeyKind } from './test-keys.js';

const minute = 60_000;

/** A certificate that a test made, with the private key that belongs to it. */
export interface TestCertificate {
  /** The certificate itself, in PEM. */
  readonly pem: string;
  /** Its private key: PKCS#8, unencrypted, in PEM. */
  readonly keyPem: string;
  /** Serial number in hexadecimal, as a revocation list names it. */
  readonly serialNumber: string;
}

/** What signs: a name and a key. */
interface Signer {
  readonly name: Name;
  readonly keys: webcrypto.CryptoKeyPair;
  readonly kind: KeyKind;
}

/**
 * A certificate authority that lives as long as the test: a root, or one that another authority has signed.
 *
 * @example
 * const authority = await CertificateAuthority.create({ commonName: 'Test CA' });
 * const server = await authority.issue({ names: ['localhost'], addresses: ['127.0.0.1'] });
 */
export class CertificateAuthority {
  readonly certificate: TestCertificate;
  readonly #signer: Signer;

  private constructor(certificate: TestCertificate, signer: Signer) {
    this.certificate = certificate;
    this.#signer = signer;
  }

  /** The authority's own certificate, in PEM: what a peer trusts. */
  get pem(): string {
    return this.certificate.pem;
  }

  /** A self-signed root. */
  static async create(options: CertificateOptions = {}): Promise<CertificateAuthority> {
    const own = asAuthority({ commonName: 'Test CA', ...options });
    return CertificateAuthority.#make(own, null);
  }

  /** An intermediate authority under this one. */
  async createIntermediate(options: CertificateOptions = {}): Promise<CertificateAuthority> {
    const own = asAuthority({ commonName: 'Test Intermediate CA', ...options });
    return CertificateAuthority.#make(own, this.#signer);
  }

  /** A leaf certificate signed by this authority; by default for no host, valid for one day, ECDSA. */
  async issue(options: CertificateOptions = {}): Promise<TestCertificate> {
    return (await make(options, this.#signer)).certificate;
  }

  /** A revocation list of this authority that names the given certificates, in PEM. */
  async revoke(revoked: readonly TestCertificate[], options: { nextUpdate?: Date } = {}): Promise<string> {
    const { name, keys, kind } = this.#signer;
    const x509 = await loadLibrary();
    const list = await x509.X509CrlGenerator.create({
      issuer: name,
      thisUpdate: new Date(Date.now() - minute),
      nextUpdate: options.nextUpdate ?? new Date(Date.now() + 24 * 60 * minute),
      signingAlgorithm: signingAlgorithm(kind),
      signingKey: keys.privateKey,
      entries: revoked.map(({ serialNumber }) => ({
        serialNumber,
        revocationDate: new Date(Date.now() - minute),
      })),
    });
    // The library writes a label that is not the one of RFC 7468.
    return withNewline(list.toString('pem').replaceAll(/(?<=-----(?:BEGIN|END) )CRL/g, 'X509 CRL'));
  }

  static async #make(options: CertificateOptions, issuer: Signer | null): Promise<CertificateAuthority> {
    const { certificate, signer } = await make(options, issuer);
    return new CertificateAuthority(certificate, signer);
  }
}

/** A self-signed certificate that is no authority. */
export async function issueSelfSigned(options: CertificateOptions = {}): Promise<TestCertificate> {
  return (await make(options, null)).certificate;
}

function asAuthority(options: CertificateOptions): CertificateOptions {
  return { authority: true, ...options };
}

async function make(
  options: CertificateOptions,
  issuer: Signer | null,
): Promise<{ certificate: TestCertificate; signer: Signer }> {
  const x509 = await loadLibrary();
  const kind = options.key ?? 'ecdsa';
  const keys = await makeKeys(kind);
  const name = new x509.Name(options.subject ?? [{ CN: [options.commonName ?? 'Test'] }]);
  const own: Signer = { name, keys, kind };
  const signer = issuer ?? own;
  const certificate = await x509.X509CertificateGenerator.create({
    ...(options.serialNumber === undefined ? {} : { serialNumber: options.serialNumber }),
    subject: name,
    issuer: signer.name,
    // A little in the past: a peer in the same second must not find it not yet valid.
    notBefore: options.notBefore ?? new Date(Date.now() - 10 * minute),
    notAfter: options.notAfter ?? new Date(Date.now() + 24 * 60 * minute),
    signingAlgorithm: signingAlgorithm(signer.kind),
    publicKey: keys.publicKey,
    signingKey: signer.keys.privateKey,
    extensions: await extensionsOf(options, keys.publicKey, signer.keys.publicKey),
  });
  return {
    certificate: {
      pem: withNewline(certificate.toString('pem')),
      keyPem: await privateKeyPem(keys),
      serialNumber: certificate.serialNumber,
    },
    signer: own,
  };
}

/** PEM blocks are put one after the other into files, so each has to end its line. */
function withNewline(pem: string): string {
  return pem.endsWith('\n') ? pem : `${pem}\n`;
}
