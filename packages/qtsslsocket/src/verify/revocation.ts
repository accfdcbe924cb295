import type { DistributionPoint, DistributionPointName } from '../certificate/distribution-point.js';
import { isNamedBy, KeyUsage, type PathCertificate } from './path-certificate.js';
import type { RevocationList } from './revocation-list.js';

/** What is wrong, by the codes that Node gives to OpenSSL's results; see chainVerdict(). */
export type RevocationFault =
  | 'CERT_REVOKED'
  | 'CRL_HAS_EXPIRED'
  | 'CRL_NOT_YET_VALID'
  | 'CRL_SIGNATURE_FAILURE'
  | 'CRL_UNUSABLE'
  | 'UNABLE_TO_GET_CRL';

/** How well a list suits, the weightiest first: OpenSSL takes the best, and of equal ones the newest. */
const Weight = { understood: 8, inScope: 4, current: 2, fromIssuer: 1 } as const;

/** A list that may speak about a certificate. */
interface Candidate {
  readonly list: RevocationList;
  readonly signer: PathCertificate;
  readonly weight: number;
  readonly isInScope: boolean;
}

/**
 * What revocation lists say about the certificates of a chain, each of which needs a list (OpenSSL's `-crl_check_all`).
 *
 * @param chain - the peer's certificate first, the authority at the end last
 */
export function revocationFaults(
  chain: readonly PathCertificate[],
  lists: readonly RevocationList[],
  now: number,
): RevocationFault[] {
  return chain.flatMap((_certificate, index) => faultsOf(chain, index, lists, now));
}

/** Whether a list says that a certificate of the chain is revoked, in whatever state that list is. */
export function isRevoked(
  chain: readonly PathCertificate[],
  lists: readonly RevocationList[],
  now: number,
): boolean {
  return revocationFaults(chain, lists, now).includes('CERT_REVOKED');
}

function faultsOf(
  chain: readonly PathCertificate[],
  index: number,
  lists: readonly RevocationList[],
  now: number,
): RevocationFault[] {
  const certificate = chain[index];
  if (certificate === undefined) return [];
  const candidates: Candidate[] = [];
  const faults: RevocationFault[] = [];
  for (const list of lists) {
    const signer = signerOf(chain, index, list);
    if (signer === null) continue;
    if (isForSome(list)) {
      // Such a list cannot prove that a certificate is not revoked. What it names is revoked.
      if (list.revokes(certificate)) faults.push('CERT_REVOKED');
    } else if (list.issuer === certificate.issuer) {
      candidates.push(weigh(list, certificate, signer, signer === issuerAt(chain, index), now));
    }
  }
  const most = Math.max(...candidates.map(({ weight }) => weight));
  const best = candidates.filter(({ weight }) => weight === most);
  const newest = Math.max(...best.map(({ list }) => list.thisUpdate));
  const chosen = best.filter(({ list }) => list.thisUpdate === newest);
  if (chosen.length === 0) faults.push('UNABLE_TO_GET_CRL');
  for (const candidate of chosen) faults.push(...faultsIn(candidate, certificate, now));
  return faults;
}

function issuerAt(chain: readonly PathCertificate[], index: number): PathCertificate | undefined {
  return chain[Math.min(index + 1, chain.length - 1)];
}

/** The certificate of the chain that may have signed a list: the issuer of the one at `index`, or one above. */
function signerOf(
  chain: readonly PathCertificate[],
  index: number,
  list: RevocationList,
): PathCertificate | null {
  const from = Math.min(index + 1, chain.length - 1);
  const issuer = chain[from];
  const isOfIssuer = list.issuer === chain[index]?.issuer;
  if (isOfIssuer && issuer !== undefined && isNamedBy(issuer, list.authorityKeyId)) return issuer;
  const above = chain
    .slice(from + 1)
    .find((one) => one.subject === list.issuer && isNamedBy(one, list.authorityKeyId));
  return above ?? null;
}

function isForSome({ distributionPoint }: RevocationList): boolean {
  return distributionPoint !== null && (distributionPoint.isPartial || distributionPoint.isIndirect);
}

function weigh(
  list: RevocationList,
  certificate: PathCertificate,
  signer: PathCertificate,
  isFromIssuer: boolean,
  now: number,
): Candidate {
  const isInScope = covers(list, certificate);
  const weight =
    (list.hasForeignExtension ? 0 : Weight.understood) +
    (isInScope ? Weight.inScope : 0) +
    (list.isCurrentAt(now) ? Weight.current : 0) +
    (isFromIssuer ? Weight.fromIssuer : 0);
  return { list, signer, weight, isInScope };
}

function faultsIn(
  { list, signer, isInScope }: Candidate,
  certificate: PathCertificate,
  now: number,
): RevocationFault[] {
  const faults: RevocationFault[] = [];
  if (list.revokes(certificate)) faults.push('CERT_REVOKED');
  const isPartial = certificate.distributionPoints.some((point) => point.isPartial);
  if (list.hasForeignExtension || list.isDelta || isPartial || !isInScope) faults.push('CRL_UNUSABLE');
  if (list.nextUpdate < now) faults.push('CRL_HAS_EXPIRED');
  if (list.thisUpdate > now) faults.push('CRL_NOT_YET_VALID');
  if (!signer.allowsUsage(KeyUsage.CrlSign)) faults.push('CRL_UNUSABLE');
  if (!list.isSignedWith(signer.publicKey)) faults.push('CRL_SIGNATURE_FAILURE');
  return faults;
}

/** Whether the list is for this certificate. */
function covers(list: RevocationList, certificate: PathCertificate): boolean {
  const scope = list.distributionPoint;
  if (scope?.onlyAttributes === true) return false;
  const isAuthority = certificate.basicConstraints?.isAuthority === true;
  if (isAuthority ? scope?.onlyUsers === true : scope?.onlyAuthorities === true) return false;
  const name = scope?.name ?? null;
  return (
    name === null ||
    certificate.distributionPoints.some((point) => isOfIssuer(point, list) && meet(point.name, name))
  );
}

function isOfIssuer({ issuers }: DistributionPoint, { issuer }: RevocationList): boolean {
  return issuers === null || issuers.includes(issuer);
}

/** Whether two places have a name in common; nothing said is every place. */
function meet(one: DistributionPointName, other: DistributionPointName): boolean {
  if (one === null || other === null) return true;
  return one.some(({ encoded }) => other.some((name) => name.encoded.equals(encoded)));
}
