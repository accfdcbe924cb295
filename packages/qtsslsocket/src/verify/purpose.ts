import { KeyUsage, type PathCertificate } from './path-certificate.js';
import { Usage, type Peer } from './usages.js';

/** From the time of export restrictions; OpenSSL accepts them for servers. */
const serverGatedUsages = ['1.3.6.1.4.1.311.10.3.3', '2.16.840.1.113730.4.1'];

const netscape = { client: 0x80, server: 0x40 } as const;

const { DigitalSignature, KeyEncipherment, KeyAgreement } = KeyUsage;

/** The bits of key usage of which the certificate of each end needs one, as OpenSSL wants it. */
const neededUsage = {
  client: DigitalSignature | KeyAgreement,
  server: DigitalSignature | KeyEncipherment | KeyAgreement,
} as const;

/** Whether a certificate is fit for this use, as the one that is shown. */
export function isForPeer(certificate: PathCertificate, peer: Peer): boolean {
  const { netscapeType } = certificate;
  if (netscapeType !== null && (netscapeType & netscape[peer]) === 0) return false;
  return allowsExtendedUsage(certificate, peer) && certificate.allowsUsage(neededUsage[peer]);
}

/**
 * Whether the extended key usages of a certificate, if it has any, name that of this end. OpenSSL wants it of authorities
 * too, and does not count `anyExtendedKeyUsage`.
 */
export function allowsExtendedUsage({ extendedKeyUsage }: PathCertificate, peer: Peer): boolean {
  if (extendedKeyUsage === null) return true;
  const good: readonly string[] = peer === 'server' ? [Usage.server, ...serverGatedUsages] : [Usage.client];
  return extendedKeyUsage.some((usage) => good.includes(usage));
}
