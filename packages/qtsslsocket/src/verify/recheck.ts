import type { X509Certificate } from 'node:crypto';
import { canonicalName } from '../certificate/canonical-name.js';
import { readCertificateBody } from '../certificate/certificate-body.js';
import { readInteger } from '../certificate/der-values.js';
import { UnreadableError } from '../certificate/unreadable-error.js';
import { buildChains, type Chain } from './chain-builder.js';
import type { ChainFault } from './chain-verdict.js';
import { PathCertificate } from './path-certificate.js';
import { allowsExtendedUsage, isForPeer } from './purpose.js';
import { isRevoked, revocationFaults } from './revocation.js';
import { isWeakKey, isWeakSignature } from './strength.js';
import type { TrustAnchors } from './trust-anchors.js';
import { trustFor } from './trust-settings.js';
import { Usage, type Peer } from './usages.js';

/** More certificates behind the peer's are not looked at. */
const mostSent = 32;

/**
 * Checks a chain without OpenSSL: everything that OpenSSL checks, each date on its own.
 *
 * Node lets OpenSSL go on after each fault and shows the last one, and dates are looked at late: an expired certificate
 * that an attacker made is reported as expired. And a resumed link has only the result of the time when its session
 * began. So a certificate counts as expired, and as nothing worse, only when everything else about its chain was looked at
 * here and found right. Whatever is not understood is a fault.
 *
 * Name constraints are not looked at: OpenSSL checks them after the dates, so they hold when it reports a date. That is
 * true of its chain, so they are a fault where it is not certain which chain that is.
 *
 * @param certificate - the peer's, with the chain that the peer sent behind it
 * @param peer - which end of the link the peer is
 * @param now - in milliseconds since 1970
 * @returns what is wrong, dates included; empty when nothing is
 */
export function recheck(
  certificate: X509Certificate,
  anchors: TrustAnchors,
  peer: Peer,
  now: number,
): ChainFault[] {
  return orUnreadable(certificate, anchors, () => {
    const chains = chainsFrom(certificate, anchors, peer, now);
    const faults = chains.flatMap((chain) => chainFaults(chain, anchors, peer, now));
    const isAmbiguous = chains.length > 1;
    if (isAmbiguous && chains.some(({ certificates }) => certificates.some((one) => one.hasNameConstraints)))
      faults.push(notUnderstood('there are name constraints, and several ways to an authority'));
    return faults;
  });
}

/**
 * Whether a revocation list names a certificate of the chain, whatever else is wrong with the chain. False when the chain
 * leads to no authority.
 */
export function recheckRevocation(
  certificate: X509Certificate,
  anchors: TrustAnchors,
  peer: Peer,
  now: number,
): boolean {
  if (!anchors.checksRevocation) return false;
  const faults = orUnreadable(certificate, anchors, () =>
    chainsFrom(certificate, anchors, peer, now)
      .filter(
        ({ trust, certificates }) =>
          trust !== 'unsaid' && isRevoked(certificates, anchors.readableLists, now),
      )
      .map(() => fault('CERT_REVOKED')),
  );
  return faults.some(({ code }) => code === 'CERT_REVOKED');
}

/**
 * The chains that OpenSSL may build from a peer's certificate.
 *
 * @throws RangeError when there are too many, or something in one cannot be read
 */
export function chainsFrom(
  certificate: X509Certificate,
  anchors: TrustAnchors,
  peer: Peer,
  now: number,
): readonly Chain[] {
  return buildChains({
    leaf: new PathCertificate(certificate),
    sent: sentBehind(certificate),
    store: anchors.store,
    usage: Usage[peer],
    allowsPartial: anchors.allowsPartialChains,
    now,
  });
}

/** The certificates that a peer sent behind its own, each once. */
function sentBehind(leaf: X509Certificate): PathCertificate[] {
  const sent = new Map<string, PathCertificate>();
  let next = leaf.issuerCertificate;
  for (let count = 0; next !== undefined; count += 1) {
    if (count === mostSent) throw new UnreadableError('the peer sent too many certificates');
    if (next.fingerprint256 !== leaf.fingerprint256 && !sent.has(next.fingerprint256))
      sent.set(next.fingerprint256, new PathCertificate(next));
    next = next.issuerCertificate;
  }
  return [...sent.values()];
}

function chainFaults(chain: Chain, anchors: TrustAnchors, peer: Peer, now: number): ChainFault[] {
  const { certificates, trust } = chain;
  if (trust === 'rejected') return [fault('CERT_REJECTED')];
  const isSelfSigned = certificates.at(-1)?.isSelfSigned === true;
  if (trust === 'unsaid' && !isSelfSigned) return [fault('UNABLE_TO_GET_ISSUER_CERT')];
  const faults = [
    ...(trust === 'unsaid' ? [fault(selfSignedCode(certificates))] : []),
    ...extensionFaults(chain, peer),
    ...strengthFaults(certificates, anchors.securityLevel),
    ...dateFaults(certificates, now),
  ];
  if (!areSigned(certificates)) faults.push(fault('CERT_SIGNATURE_FAILURE'));
  if (anchors.checksRevocation) {
    faults.push(...revocationFaults(certificates, anchors.readableLists, now).map(fault));
    if (anchors.hasUnreadableLists) faults.push(notUnderstood('a revocation list cannot be read'));
  }
  return faults;
}

function selfSignedCode({ length }: readonly PathCertificate[]): string {
  return length === 1 ? 'DEPTH_ZERO_SELF_SIGNED_CERT' : 'SELF_SIGNED_CERT_IN_CHAIN';
}

function extensionFaults({ certificates, untrusted }: Chain, peer: Peer): ChainFault[] {
  const faults: ChainFault[] = [];
  let below = 0;
  certificates.forEach((certificate, depth) => {
    const { foreignExtension, basicConstraints } = certificate;
    if (foreignExtension !== null) faults.push(notUnderstood(`it has the extension ${foreignExtension}`));
    const isLast = depth === certificates.length - 1;
    if (depth > 0 && !(isLast ? certificate.isRootAuthority : certificate.isAuthority))
      faults.push(fault('INVALID_CA'));
    const settings = depth >= untrusted ? certificate.trustSettings : null;
    const isTrustedForIt = trustFor(settings, Usage[peer]) === 'trusted';
    const isForIt = depth === 0 ? isForPeer(certificate, peer) : allowsExtendedUsage(certificate, peer);
    if (!isForIt && !isTrustedForIt) faults.push(fault('INVALID_PURPOSE'));
    const longest = basicConstraints?.pathLength ?? null;
    if (depth > 1 && longest !== null && below > longest) faults.push(fault('PATH_LENGTH_EXCEEDED'));
    if (depth > 0 && !certificate.isSelfIssued) below += 1;
  });
  return faults;
}

/** The signature on the authority at the end does not count: it is trusted by itself. */
function strengthFaults(certificates: readonly PathCertificate[], level: number): ChainFault[] {
  const faults: ChainFault[] = [];
  for (const { publicKey } of certificates) {
    if (publicKey === null) faults.push(notUnderstood('it has a key that cannot be used'));
    else if (isWeakKey(publicKey, level)) faults.push(fault('CA_KEY_TOO_SMALL'));
  }
  for (const { signatureAlgorithm } of certificates.slice(0, -1)) {
    if (signatureAlgorithm === null) faults.push(notUnderstood('it is signed in a way that is not known'));
    else if (isWeakSignature(signatureAlgorithm, level)) faults.push(fault('CA_MD_TOO_WEAK'));
  }
  return faults;
}

function dateFaults(certificates: readonly PathCertificate[], now: number): ChainFault[] {
  const faults: ChainFault[] = [];
  if (certificates.some(({ notBefore }) => notBefore > now)) faults.push(fault('CERT_NOT_YET_VALID'));
  if (certificates.some(({ notAfter }) => notAfter < now)) faults.push(fault('CERT_HAS_EXPIRED'));
  return faults;
}

function areSigned(certificates: readonly PathCertificate[]): boolean {
  return certificates.slice(0, -1).every(({ x509 }, depth) => {
    const key = certificates[depth + 1]?.publicKey ?? null;
    return key !== null && x509.verify(key);
  });
}

function fault(code: string): ChainFault {
  return { code, reason: '' };
}

function notUnderstood(reason: string): ChainFault {
  return { code: 'NOT_UNDERSTOOD', reason };
}

/** The faults that `look` finds; when it throws a RangeError, since something cannot be read, that is a fault. */
function orUnreadable(
  certificate: X509Certificate,
  anchors: TrustAnchors,
  look: () => ChainFault[],
): ChainFault[] {
  try {
    return look();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const faults = [notUnderstood(error.message)];
    return isNamedByList(certificate, anchors) ? [...faults, fault('CERT_REVOKED')] : faults;
  }
}

/** Whether a list has the serial number of the certificate, for an issuer of that name. */
function isNamedByList({ raw }: X509Certificate, { readableLists }: TrustAnchors): boolean {
  try {
    const { issuer, serialNumber } = readCertificateBody(raw);
    const named = { issuer: canonicalName(issuer.content), serialNumber: readInteger(serialNumber) };
    return readableLists.some((list) => list.revokes(named));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
