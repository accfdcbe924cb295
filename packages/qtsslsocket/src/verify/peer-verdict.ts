import type { X509Certificate } from 'node:crypto';
import { chainVerdict, type ChainFault } from './chain-verdict.js';
import { checkHostName } from './host-name.js';

import { recheck, recheckRevocation } from './recheck.js';
import { judgeStaple } from './staple.js';
import type { TrustAnchors } from './trust-anchors.js';
import type { Peer } from './usages.js';
import { allIsWell, VerifyResult, worstOf, type Verdict } from './verify-result.js';

/** What is known of the peer's chain when the handshake is over. */
export interface ChainFacts {
  /** Which end of the link the peer is. */
  readonly peer: Peer;
  /** Its certificate, with the chain that it sent behind it. */
  readonly certificate: X509Certificate;
  /** What OpenSSL found; null when it found nothing wrong. */
  readonly fault: ChainFault | null;
  readonly anchors: TrustAnchors;
  /** Whether a session was resumed, so that OpenSSL found that in the handshake with which the session began. */
  readonly isResumed: boolean;
}

/** What is known of the peer; its certificate is null when it sent none. */
export interface PeerFacts extends Omit<ChainFacts, 'certificate'> {
  readonly certificate: X509Certificate | null;
  /** The name that the certificate of a server has to be for. */
  readonly host: string;
  /** Whether it has proved that it has the key that both ends have. */
  readonly hasPreSharedKey?: boolean;
  /** The OCSP response of a server that was asked for one; null inside when it sent none. */
  readonly staple?: { readonly der: Buffer | null } | null;
}

/** What OpenSSL may report in place of something worse: it continues after a fault, and reports the last. */
const covers: ReadonlySet<string> = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'UNABLE_TO_GET_CRL',
  'CRL_HAS_EXPIRED',
  'CRL_NOT_YET_VALID',
]);

/** Whether the peer is who it should be. A client that shows no certificate passes. */
export function judgePeer({ certificate, host, hasPreSharedKey, staple, ...facts }: PeerFacts): Verdict {
  const { peer } = facts;
  if (certificate === null) {
    if (peer === 'client' || hasPreSharedKey === true) return allIsWell;
    return { result: VerifyResult.UnableToVerify, description: 'The server showed no certificate.' };
  }
  const verdicts = judgeChain({ certificate, ...facts });
  if (peer === 'client') return worstOf(verdicts);
  if (staple) verdicts.push(judgeStaple(staple.der, certificate, facts.anchors, Date.now()));
  return worstOf([...verdicts, checkHostName(certificate, host)]);
}

/**
 * What is wrong now with the chain of the peer's certificate, whatever host it is for.
 *
 * A resumed link gets what a full handshake would find now: dates and revocation lists run out, and others begin.
 */
export function judgeChain(facts: ChainFacts): Verdict[] {
  const { fault, isResumed } = facts;
  return (isResumed ? faultsNow(facts) : faultsBehind(fault, facts)).map(chainVerdict);
}

function faultsNow({ fault, ...facts }: ChainFacts): ChainFault[] {
  // What has nothing to do with time is as it was.
  if (fault !== null && !covers.has(fault.code)) return faultsBehind(fault, { fault, ...facts });
  return recheck(facts.certificate, facts.anchors, facts.peer, Date.now());
}

function faultsBehind(fault: ChainFault | null, facts: ChainFacts): ChainFault[] {
  return fault === null ? [] : [fault, ...hiddenBehind(fault, facts)];
}

function hiddenBehind({ code }: ChainFault, { certificate, anchors, peer }: ChainFacts): ChainFault[] {
  const now = Date.now();
  if (covers.has(code)) return recheck(certificate, anchors, peer, now);
  const isRevoked = recheckRevocation(certificate, anchors, peer, now);
  return isRevoked ? [{ code: 'CERT_REVOKED', reason: '' }] : [];
}
