import { UnreadableError } from '../certificate/unreadable-error.js';
import type { AuthorityStore } from './authority-store.js';
import { mayHaveIssued, type PathCertificate } from './path-certificate.js';
import { preferredAt } from './preferred.js';
import { trustFor, type Trust } from './trust-settings.js';

/** A peer's certificate and its issuers. */
export interface Chain {
  /** The peer's certificate first. */
  readonly certificates: readonly PathCertificate[];
  /** How many at the beginning come from the peer. */
  readonly untrusted: number;
  /** Whether it ends at an authority that is trusted. */
  readonly trust: Trust;
}

/** How many certificates OpenSSL lets stand between the peer's and the authority at the end. */
const deepest = 100;

/** How many chains are built at most. */
const mostChains = 8;

/** What a chain is built from. */
export interface ChainParts {
  readonly leaf: PathCertificate;
  /** What the peer sent behind its certificate. */
  readonly sent: readonly PathCertificate[];
  readonly store: AuthorityStore;
  /** The extended key usage that authorities have to be trusted for. */
  readonly usage: string;
  /** Whether an authority that is no root may end the chain (OpenSSL's `-partial_chain`). */
  readonly allowsPartial: boolean;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/**
 * Builds the chain that OpenSSL builds: each issuer is looked for among the authorities first, then among what the peer
 * sent. Where several authorities fit equally well, a chain is built with each.
 *
 * @throws RangeError when there are too many chains, or an authority cannot be read
 */
export function buildChains(parts: ChainParts): Chain[] {
  const finished: Chain[] = [];
  const open: Chain[] = [withSent(parts)];
  for (let chain = open.pop(); chain !== undefined; chain = open.pop()) {
    const longer = withAuthorities(chain, parts);
    if (longer.length === 0) finished.push(orTrustedItself(chain, parts));
    for (const one of longer) (one.isFinished ? finished : open).push(one);
    if (finished.length + open.length > mostChains)
      throw new UnreadableError('too many ways to an authority');
  }
  return finished;
}

/** The peer's certificate and, up to the first that an authority has issued, those behind it that lead on. */
function withSent({ leaf, sent, store, now }: ChainParts): Chain {
  const certificates = [leaf];
  const left = [...sent];
  for (let last = leaf; certificates.length <= deepest;) {
    if (last.isSelfSigned || store.issuersOf(last, now).length > 0) break;
    const issuers = left.filter((candidate) => mayHaveIssued(candidate, last));
    const [issuer] = preferredAt(now, issuers);
    if (issuer === undefined) break;
    left.splice(left.indexOf(issuer), 1);
    certificates.push(issuer);
    last = issuer;
  }
  return { certificates, untrusted: certificates.length, trust: 'unsaid' };
}

/** The chain with one more authority, for each that fits; empty when none does. */
function withAuthorities(chain: Chain, parts: ChainParts): (Chain & { isFinished: boolean })[] {
  const { certificates, untrusted } = chain;
  const last = certificates.at(-1);
  if (last === undefined || certificates.length > deepest + 1) return [];
  return parts.store.issuersOf(last, parts.now).map((issuer) => {
    if (!last.isSelfSigned) {
      const longer = [...certificates, issuer];
      const trust = trustIn(longer, untrusted, parts);
      return {
        certificates: longer,
        untrusted,
        trust,
        isFinished: trust !== 'unsaid' || issuer.isSelfSigned,
      };
    }
    // A root that the peer sent has to be the trusted one itself: another one may have the same name.
    if (!last.equals(issuer)) return { ...chain, isFinished: true };
    const same = [...certificates.slice(0, -1), issuer];
    const fromPeer = Math.min(untrusted, same.length - 1);
    return {
      certificates: same,
      untrusted: fromPeer,
      trust: trustIn(same, fromPeer, parts),
      isFinished: true,
    };
  });
}

function trustIn(certificates: readonly PathCertificate[], untrusted: number, parts: ChainParts): Trust {
  for (const authority of certificates.slice(untrusted)) {
    const trust = trustFor(authority.trustSettings, parts.usage);
    if (trust !== 'unsaid') return trust;
    if (authority.isSelfSigned) return 'trusted';
  }
  return parts.allowsPartial && untrusted < certificates.length ? 'trusted' : 'unsaid';
}

/** Where a chain may end anywhere, the peer's certificate may be trusted itself. */
function orTrustedItself(chain: Chain, { leaf, store, allowsPartial, usage }: ChainParts): Chain {
  if (!allowsPartial || chain.untrusted < chain.certificates.length) return chain;
  const itself = store.find(leaf);
  if (itself === null) return chain;
  const isRejected = trustFor(itself.trustSettings, usage) === 'rejected';
  return {
    certificates: [itself, ...chain.certificates.slice(1)],
    untrusted: 0,
    trust: isRejected ? 'rejected' : 'trusted',
  };
}
