import type { X509Certificate } from 'node:crypto';
import { chainVerdict } from './chain-verdict.js';
import type { RevocationList } from './revocation-list.js';
import { isWeakKey, isWeaklySigned } from './strength.js';
import type { TrustAnchors } from './trust-anchors.js';
import { VerifyResult, type Verdict } from './verify-result.js';

/** No chain of certificates in use is longer. */
const longestChain = 10;

/** Extended key usages (RFC 5280, 4.2.1.12) by the end of the link whose certificate is looked at. */
const usages = { server: '1.3.6.1.5.5.7.3.1', client: '1.3.6.1.5.5.7.3.2' } as const;
const anyUsage = '2.5.29.37.0';

const weak: Verdict = {
  result: VerifyResult.UnableToVerify,
  description: 'The key of the certificate, or of one that vouches for it, is too weak.',
};

const weaklySigned: Verdict = {
  result: VerifyResult.UnableToVerify,
  description: 'A signature in the chain of certificates is too weak.',
};

/**
 * Faults that hide behind a wrong date, or behind a revocation list that is missing or out of date.
 *
 * Node lets OpenSSL go on after each fault and shows the last one, and dates are looked at last: an expired
 * certificate that anybody could have made is told as expired, and a slot that puts up with expired certificates would
 * take it. So whenever a date is wrong, the rest is looked at here again: whether an authority vouches for the
 * certificate, whether it is for this use, whether keys and signatures are strong, whether it was revoked. Lists are
 * looked at from the peer's certificate upwards, so a list that is missing further up hides a revoked certificate.
 *
 * @param certificate - the peer's, with the chain that the peer sent behind it
 * @param peer - which end of the link the peer is
 */
export function hiddenFaults(
  certificate: X509Certificate,
  anchors: TrustAnchors,
  peer: 'client' | 'server',
): Verdict[] {
  const path = pathToAuthority(certificate, anchors.authorities);
  if (path === null) {
    const code = isSelfSigned(certificate) ? 'DEPTH_ZERO_SELF_SIGNED_CERT' : 'UNABLE_TO_GET_ISSUER_CERT';
    return [chainVerdict({ code, reason: '' })];
  }
  const faults: Verdict[] = [];
  // What Node calls keyUsage is the extended one; it is not there when a certificate is good for any use.
  const allowed = certificate.keyUsage as string[] | undefined;
  if (allowed !== undefined && !allowed.includes(usages[peer]) && !allowed.includes(anyUsage)) {
    faults.push(chainVerdict({ code: 'INVALID_PURPOSE', reason: '' }));
  }
  const level = anchors.securityLevel;
  if (path.some(({ publicKey }) => isWeakKey(publicKey, level))) faults.push(weak);
  // The last one is trusted for itself, whoever has signed it.
  if (path.slice(0, -1).some((one) => isWeaklySigned(one, level))) faults.push(weaklySigned);
  faults.push(...revocationFaults(path, anchors), ...dateFaults(path));
  return faults;
}

function dateFaults(path: readonly X509Certificate[]): Verdict[] {
  const now = Date.now();
  const faults: Verdict[] = [];
  if (path.some(({ validFrom }) => Date.parse(validFrom) > now))
    faults.push(chainVerdict({ code: 'CERT_NOT_YET_VALID', reason: '' }));
  if (path.some(({ validTo }) => Date.parse(validTo) < now))
    faults.push(chainVerdict({ code: 'CERT_HAS_EXPIRED', reason: '' }));
  return faults;
}

/** The certificate, those in between, and the authority; null when no path leads to one, whatever the dates. */
function pathToAuthority(
  leaf: X509Certificate,
  authorities: readonly X509Certificate[],
): readonly X509Certificate[] | null {
  const sent: X509Certificate[] = [];
  for (
    let next = leaf.issuerCertificate;
    next !== undefined && sent.length < longestChain;
    next = next.issuerCertificate
  ) {
    sent.push(next);
  }
  const trusted = new Set(authorities.map(({ fingerprint256 }) => fingerprint256));
  const path = [leaf];
  for (let last = leaf; path.length <= longestChain;) {
    if (isSelfSigned(last)) return trusted.has(last.fingerprint256) ? path : null;
    const issuer = [...authorities, ...sent].find((candidate) => vouchesFor(candidate, last));
    if (issuer === undefined) return null;
    path.push(issuer);
    last = issuer;
  }
  return null;
}

function vouchesFor(issuer: X509Certificate, certificate: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function isSelfSigned(certificate: X509Certificate): boolean {
  return certificate.checkIssued(certificate) && certificate.verify(certificate.publicKey);
}

function revocationFaults(path: readonly X509Certificate[], anchors: TrustAnchors): Verdict[] {
  if (!anchors.checksRevocation) return [];
  return path.flatMap((certificate) => {
    const code = revocationFault(certificate, anchors.revocationLists);
    return code === null ? [] : [chainVerdict({ code, reason: '' })];
  });
}

function revocationFault(certificate: X509Certificate, all: readonly RevocationList[]): string | null {
  const lists = all.filter((list) => list.covers(certificate));
  if (lists.length === 0) return 'UNABLE_TO_GET_CRL';
  if (lists.some((list) => list.names(certificate))) return 'CERT_REVOKED';
  if (lists.some((list) => list.isCurrent())) return null;
  return lists.some((list) => list.isOutOfDate()) ? 'CRL_HAS_EXPIRED' : 'CRL_NOT_YET_VALID';
}
