import type { webcrypto } from 'node:crypto';
import type { Extension, JsonGeneralNames, JsonNameParams, KeyUsageFlags } from '@peculiar/x509';
import { loadLibrary } from './library.js';
import type { KeyKind } from './test-keys.js';

/** What a test certificate says. What is left out has a harmless default. */
export interface CertificateOptions {
  /** The subject's common name; `subject` overrides it. */
  readonly commonName?: string;
  /** The whole subject, one entry per relative name: `[{ O: ['Example'] }, { CN: ['host.example'] }]`. */
  readonly subject?: JsonNameParams;
  /** DNS names of the subject alternative name, wildcards allowed. */
  readonly names?: readonly string[];
  /** IP addresses of the subject alternative name. */
  readonly addresses?: readonly string[];
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  /** Kind of the certificate's own key. Default: `ecdsa`. */
  readonly key?: KeyKind;
  /** Whether it may sign other certificates. */
  readonly authority?: boolean;
  /** Extended key usage. Default: none, which is good for any use. */
  readonly usage?: 'server' | 'client';
  /** Hexadecimal, without a sign bit. Default: random. */
  readonly serialNumber?: string;
}

/** The extensions that express `options`, for a certificate with `key` that is signed with `issuerKey`'s counterpart. */
export async function extensionsOf(
  options: CertificateOptions,
  key: webcrypto.CryptoKey,
  issuerKey: webcrypto.CryptoKey,
): Promise<Extension[]> {
  const x509 = await loadLibrary();
  const authority = options.authority ?? false;
  const extensions: Extension[] = [
    new x509.BasicConstraintsExtension(authority, undefined, true),
    await x509.SubjectKeyIdentifierExtension.create(key),
    await x509.AuthorityKeyIdentifierExtension.create(issuerKey),
  ];
  if (authority) {
    const { keyCertSign, cRLSign } = x509.KeyUsageFlags;
    const flags = (keyCertSign | cRLSign) as KeyUsageFlags;
    extensions.push(new x509.KeyUsagesExtension(flags, true));
  }
  if (options.usage !== undefined) {
    const { serverAuth, clientAuth } = x509.ExtendedKeyUsage;
    extensions.push(
      new x509.ExtendedKeyUsageExtension([options.usage === 'server' ? serverAuth : clientAuth]),
    );
  }
  const alternatives: JsonGeneralNames = [
    ...(options.names ?? []).map((value) => ({ type: 'dns' as const, value })),
    ...(options.addresses ?? []).map((value) => ({ type: 'ip' as const, value })),
  ];
  if (alternatives.length > 0) extensions.push(new x509.SubjectAlternativeNameExtension(alternatives));
  return extensions;
}
