import type { X509Certificate } from 'node:crypto';
import { chainVerdict, type ChainFault } from './chain-verdict.js';
import { hiddenFaults } from './hidden-faults.js';
import { checkHostName } from './host-name.js';
import type { TrustAnchors } from './trust-anchors.js';
import { VerifyResult, worstOf, type Verdict } from './verify-result.js';

/** What is known of the peer when the handshake is over. */
export interface PeerFacts {
  /** Which end of the link the peer is. */
  readonly peer: 'client' | 'server';
  /** Its certificate, with the chain that it sent behind it; null when it sent none. */
  readonly certificate: X509Certificate | null;
  /** What OpenSSL found; null when it found nothing wrong. */
  readonly fault: ChainFault | null;
  /** The name that the certificate of a server has to be for. */
  readonly host: string;
  readonly anchors: TrustAnchors;
}

const allIsWell: Verdict = { result: VerifyResult.VerifyOk, description: '' };

/** What OpenSSL may tell in place of something worse. */
const covers: ReadonlySet<string> = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'UNABLE_TO_GET_CRL',
  'CRL_HAS_EXPIRED',
  'CRL_NOT_YET_VALID',
]);

/** Whether the peer is who it should be. A client that shows no certificate claims nothing, and passes. */
export function judgePeer({ peer, certificate, fault, host, anchors }: PeerFacts): Verdict {
  if (certificate === null) {
    if (peer === 'client') return allIsWell;
    return { result: VerifyResult.UnableToVerify, description: 'The server showed no certificate.' };
  }
  const verdicts: Verdict[] = [];
  if (fault !== null) {
    verdicts.push(chainVerdict(fault));
    if (covers.has(fault.code)) verdicts.push(...hiddenFaults(certificate, anchors, peer));
  }
  if (peer === 'server') verdicts.push(checkHostName(certificate, host));
  return worstOf(verdicts);
}
