import type { KeyObject, X509Certificate } from 'node:crypto';
import { extensionsOf, readCertificateBody } from '../certificate/certificate-body.js';
import { DerReader, DerTag } from '../certificate/der-reader.js';
import { readInteger } from '../certificate/der-values.js';
import { ExtensionType } from '../certificate/extensions.js';
import { readOcspResponse, type CertificateStatus, type OcspResponse } from '../certificate/ocsp-response.js';
import { nodeCrypto, readX509 } from '../node/builtins.js';
import { mayHaveIssued, PathCertificate } from './path-certificate.js';
import { chainsFrom } from './recheck.js';
import { hashNamed, isSignedBy, readSignatureAlgorithm } from './signature-algorithm.js';
import { isWeakKey, isWeakSignature } from './strength.js';
import type { TrustAnchors } from './trust-anchors.js';
import { Usage } from './usages.js';
import { allIsWell, VerifyResult, type Verdict } from './verify-result.js';

/** What a clock may be wrong by, in milliseconds. */
const TOLERANCE = 5 * 60_000;

/** The TLS feature that makes a certificate worth nothing without a staple: status_request (RFC 7633, 6). */
const STATUS_REQUEST = '05';

function doubt(description: string): Verdict {
  return { result: VerifyResult.UnableToVerify, description };
}

/**
 * What the OCSP response that a server stapled to its handshake says of its certificate (RFC 6066, 8; RFC 6960).
 *
 * A response counts when it is for this certificate, and signed by the certificate's issuer or by one to whom the issuer
 * gave this task. One that does not count is a fault: it was asked for, and an honest server has a good one, or none.
 *
 * @param staple - the response in DER; null when the server has sent none, which is a fault only when its certificate says
 * that there must be one
 * @param now - in milliseconds since 1970
 */
export function judgeStaple(
  staple: Buffer | null,
  certificate: X509Certificate,
  anchors: TrustAnchors,
  now: number,
): Verdict {
  try {
    if (staple !== null) return judge(readOcspResponse(staple), certificate, anchors, now);
    if (!mustStaple(certificate)) return allIsWell;
    return doubt('The certificate is good only with an OCSP response, and the server has sent none.');
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return doubt(`The OCSP response that the server has sent cannot be used: ${error.message}.`);
  }
}

function judge(
  response: OcspResponse,
  certificate: X509Certificate,
  anchors: TrustAnchors,
  now: number,
): Verdict {
  const leaf = new PathCertificate(certificate);
  for (const issuer of issuersOf(certificate, anchors, now)) {
    const status = response.statuses.find((one) => isAbout(one, leaf, issuer));
    if (status === undefined) continue;
    if (!isSignedFor(response, issuer, anchors.securityLevel, now))
      return doubt('The signature of the OCSP response that the server has sent is wrong, or too weak.');
    return judgeStatus(status, now);
  }
  return doubt('The OCSP response that the server has sent is for another certificate.');
}

function judgeStatus({ status, thisUpdate, nextUpdate }: CertificateStatus, now: number): Verdict {
  if (status === 'revoked')
    return { result: VerifyResult.Revoked, description: 'The authority has revoked the certificate.' };
  if (status === 'unknown') return doubt('The authority does not know the certificate.');
  // Without an end it could be as old as the certificate.
  const isCurrent = thisUpdate <= now + TOLERANCE && nextUpdate >= now - TOLERANCE;
  return isCurrent ? allIsWell : doubt('The OCSP response that the server has sent is out of date.');
}

/** Those that may have issued it, of all chains that lead to an authority. */
function issuersOf(certificate: X509Certificate, anchors: TrustAnchors, now: number): PathCertificate[] {
  return chainsFrom(certificate, anchors, 'server', now).flatMap(({ certificates }) => {
    const [leaf, issuer = leaf] = certificates;
    return issuer === undefined ? [] : [issuer];
  });
}

function isAbout(status: CertificateStatus, leaf: PathCertificate, issuer: PathCertificate): boolean {
  const hash = hashNamed(status.hash);
  if (hash === null || status.serialNumber !== leaf.serialNumber) return false;
  const { subject, publicKey } = readCertificateBody(issuer.x509.raw);
  const parts = new DerReader(publicKey.content);
  parts.read(DerTag.Sequence);
  const bits = parts.read(DerTag.BitString).content.subarray(1);
  const digest = (bytes: Buffer): Buffer => nodeCrypto().createHash(hash).update(bytes).digest();
  return status.issuerName.equals(digest(subject.encoded)) && status.issuerKey.equals(digest(bits));
}

/** Whether the issuer has signed it, or a certificate that the issuer made for that (RFC 6960, 4.2.2.2). */
function isSignedFor(response: OcspResponse, issuer: PathCertificate, level: number, now: number): boolean {
  const algorithm = readSignatureAlgorithm(response.signatureAlgorithm);
  if (algorithm === null || isWeakSignature(algorithm, level)) return false;
  const isBy = (key: KeyObject | null): boolean =>
    key !== null && !isWeakKey(key, level) && isSignedBy(key, algorithm, response.signed, response.signature);
  if (isBy(issuer.publicKey)) return true;
  return response.certificates.some((der) => {
    const responder = responderIn(der);
    return responder !== null && mayAnswerFor(issuer, responder, level, now) && isBy(responder.publicKey);
  });
}

function mayAnswerFor(
  issuer: PathCertificate,
  responder: PathCertificate,
  level: number,
  now: number,
): boolean {
  const key = issuer.publicKey;
  const { signatureAlgorithm } = responder;
  return (
    key !== null &&
    signatureAlgorithm !== null &&
    !isWeakSignature(signatureAlgorithm, level) &&
    responder.extendedKeyUsage?.includes(Usage.ocsp) === true &&
    responder.foreignExtension === null &&
    responder.isValidAt(now) &&
    mayHaveIssued(issuer, responder) &&
    responder.x509.verify(key)
  );
}

function responderIn(der: Buffer): PathCertificate | null {
  try {
    return new PathCertificate(readX509(der));
  } catch {
    // Another one may be readable.
    return null;
  }
}

function mustStaple({ raw }: X509Certificate): boolean {
  const feature = extensionsOf(readCertificateBody(raw)).get(ExtensionType.TlsFeature);
  if (feature === undefined) return false;
  const numbers = new DerReader(new DerReader(feature.value).read(DerTag.Sequence).content);
  while (!numbers.atEnd) if (readInteger(numbers.read(DerTag.Integer)) === STATUS_REQUEST) return true;
  return false;
}
