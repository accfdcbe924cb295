import { once } from 'node:events';
import { connect, createSecureContext, TLSSocket, type SecureContextOptions } from 'node:tls';
import { peerFault } from '../../../src/handshake/engine.js';
import type { ChainFault } from '../../../src/verify/chain-verdict.js';
import { judgeChain } from '../../../src/verify/peer-verdict.js';
import { recheck } from '../../../src/verify/recheck.js';
import { TrustAnchors } from '../../../src/verify/trust-anchors.js';
import { worstOf, type VerifyResult } from '../../../src/verify/verify-result.js';
import type { Exhibit } from './draft.js';
import type { Purpose } from './openssl.js';
import type { Wire } from './wire.js';

/** What came of a handshake: OpenSSL's fault, and our result; null when there was no handshake at all. */
export interface Judgement {
  readonly fault: ChainFault | null;
  readonly result: VerifyResult;
  readonly description: string;
  /** The codes of what recheck() finds at the time that was asked about. */
  readonly rechecked: readonly string[];
}

/** Shows what was made to the other end of a handshake, and judges it there as QtSSLSocket does. */
export async function judge(
  wire: Wire,
  exhibit: Exhibit,
  purpose: Purpose,
  own: { cert: string; key: string },
  time: number,
): Promise<Judgement | null> {
  const [near, far] = await wire.pair();
  const { leaf, leafKey, sent, trusted, lists, partial } = exhibit;
  const verifying: SecureContextOptions = {
    ca: [...trusted],
    ciphers: 'DEFAULT:@SECLEVEL=2',
    ...(lists.length === 0 ? {} : { crl: [...lists] }),
    ...(partial ? { allowPartialTrustChain: true } : {}),
  };
  const showing: SecureContextOptions = {
    cert: [leaf, ...sent].join(''),
    key: leafKey,
    ciphers: 'DEFAULT:@SECLEVEL=0',
  };
  const isServerShown = purpose === 'sslserver';
  try {
    const clientContext = createSecureContext(isServerShown ? verifying : showing);
    const serverContext = createSecureContext(isServerShown ? showing : { ...verifying, ...own });
    const settings = {
      isServer: true,
      secureContext: serverContext,
      requestCert: !isServerShown,
      rejectUnauthorized: false,
    };
    const server = new TLSSocket(far, settings);
    const client = connect({ socket: near, secureContext: clientContext, rejectUnauthorized: false });
    const looking = isServerShown ? client : server;
    for (const socket of [client, server, near, far]) socket.on('error', () => {});
    const done = await Promise.race([
      Promise.all([once(client, 'secure'), once(server, 'secure')]).then(() => true),
      Promise.race([once(client, 'close'), once(server, 'close')]).then(() => false),
    ]).catch(() => false);
    const certificate = looking.getPeerX509Certificate();
    if (!done || certificate === undefined) return null;
    const fault = peerFault(looking);
    const anchors = new TrustAnchors(trusted, lists, { securityLevel: 2, allowsPartialChains: partial });
    const peer = isServerShown ? 'server' : 'client';
    const { result, description } = worstOf(
      judgeChain({ peer, certificate, fault, anchors, isResumed: false }),
    );
    const rechecked = recheck(certificate, anchors, peer, time);
    return { fault, result, description, rechecked: rechecked.map(({ code }) => code) };
  } catch (error) {
    // A certificate that Node does not load.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  } finally {
    near.destroy();
    far.destroy();
  }
}
