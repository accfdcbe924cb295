/**
 * Result of the check of the peer's identity; the `code` of certCheckFailed(int, const QString&).
 *
 * When a certificate has several faults, the result is the worst one, and the description names all: a program that
 * tolerates expired certificates must not accept one that an attacker made. From the worst: Revoked,
 * UnableToVerify, SelfSigned, HostNameMismatch, NotYetValid, Expired.
 */
export const VerifyResult = {
  /** The peer is who it should be. */
  VerifyOk: 0,
  /** The certificate, or the one at the end of its chain, is self-signed and not trusted. */
  SelfSigned: 1,
  /** The certificate, or one in its chain, has expired. */
  Expired: 2,
  /** The certificate, or one in its chain, is not valid yet. */
  NotYetValid: 3,
  /**
   * The certificate leads to no trusted authority, or is not for this use, or could not be checked; the description says
   * which.
   */
  UnableToVerify: 4,
  /** The certificate is good, but for another host. Not in Qt 3. */
  HostNameMismatch: 5,
  /** The authority has revoked the certificate. Not in Qt 3. */
  Revoked: 6,
} as const;

export type VerifyResult = (typeof VerifyResult)[keyof typeof VerifyResult];

/** Result of a check, with sentences for a person. */
export interface Verdict {
  readonly result: VerifyResult;
  /** Whole sentences; '' when nothing is wrong. */
  readonly description: string;
}

/** Nothing is wrong. */
export const allIsWell: Verdict = { result: VerifyResult.VerifyOk, description: '' };

const fromWorst: readonly VerifyResult[] = [
  VerifyResult.Revoked,
  VerifyResult.UnableToVerify,
  VerifyResult.SelfSigned,
  VerifyResult.HostNameMismatch,
  VerifyResult.NotYetValid,
  VerifyResult.Expired,
];

/** Whether nothing is wrong except perhaps a date. */
export function isAtMostDate({ result }: Verdict): boolean {
  const { VerifyOk, Expired, NotYetValid } = VerifyResult;
  return result === VerifyOk || result === Expired || result === NotYetValid;
}

/** One verdict of several: the worst result, each description once with that of the worst first. */
export function worstOf(verdicts: readonly Verdict[]): Verdict {
  const faults = verdicts
    .filter(({ result }) => result !== VerifyResult.VerifyOk)
    .sort((a, b) => fromWorst.indexOf(a.result) - fromWorst.indexOf(b.result));
  const [worst] = faults;
  if (worst === undefined) return allIsWell;
  return {
    result: worst.result,
    description: [...new Set(faults.map(({ description }) => description))].join(' '),
  };
}
