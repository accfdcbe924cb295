/**
 * What came of the check of the peer's identity; the `code` of certCheckFailed(int, const QString&).
 *
 * When a certificate has several faults, the one that takes an attacker least is told, and the description names
 * the others: whoever tolerates an expired certificate must not by that accept one that anybody could have made. From the
 * worst: Revoked, UnableToVerify, SelfSigned, HostNameMismatch, NotYetValid, Expired.
 */
export const VerifyResult = {
  /** The peer is who it should be. */
  VerifyOk: 0,
  /** The certificate, or the one at the end of its chain, vouches for itself, and we do not trust it. */
  SelfSigned: 1,
  /** The certificate, or one in its chain, is not valid any more. */
  Expired: 2,
  /** The certificate, or one in its chain, is not valid yet. */
  NotYetValid: 3,
  /** No trusted authority vouches for the certificate, or it is not fit for its use; the description says which. */
  UnableToVerify: 4,
  /** The certificate is good, but for another host. Not in Qt 3. */
  HostNameMismatch: 5,
  /** The authority has taken the certificate back. Not in Qt 3. */
  Revoked: 6,
} as const;

export type VerifyResult = (typeof VerifyResult)[keyof typeof VerifyResult];

/** The outcome of a check, with a sentence for a person. */
export interface Verdict {
  readonly result: VerifyResult;
  /** Whole sentences; '' when all is well. */
  readonly description: string;
}

const fromWorst: readonly VerifyResult[] = [
  VerifyResult.Revoked,
  VerifyResult.UnableToVerify,
  VerifyResult.SelfSigned,
  VerifyResult.HostNameMismatch,
  VerifyResult.NotYetValid,
  VerifyResult.Expired,
];

/** Whether nothing is wrong, or nothing but a date. */
export function isAtMostDate({ result }: Verdict): boolean {
  const { VerifyOk, Expired, NotYetValid } = VerifyResult;
  return result === VerifyOk || result === Expired || result === NotYetValid;
}

/** One verdict of several: the worst result, each description once with that of the worst first. */
export function worstOf(verdicts: readonly Verdict[]): Verdict {
  const faults = verdicts
    .filter(({ result }) => result !== VerifyResult.VerifyOk)
    .sort((a, b) => fromWorst.indexOf(a.result) - fromWorst.indexOf(b.result));
  return {
    result: faults[0]?.result ?? VerifyResult.VerifyOk,
    description: [...new Set(faults.map(({ description }) => description))].join(' '),
  };
}
