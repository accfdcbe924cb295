import { VerifyResult, type Verdict } from './verify-result.js';

/** What OpenSSL found when it verified a chain: a code such as `CERT_HAS_EXPIRED`, and OpenSSL's words for it. */
export interface ChainFault {
  readonly code: string;
  readonly reason: string;
}

const { SelfSigned, Expired, NotYetValid, UnableToVerify, Revoked } = VerifyResult;

const noIssuer =
  'The certificate was issued by an authority that is not known here, or a certificate in between is missing.';

/** By the codes that Node gives to OpenSSL's results (X509_V_ERR_... without its beginning). */
const verdicts: Readonly<Record<string, readonly [VerifyResult, string]>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: [
    SelfSigned,
    'The certificate vouches for itself: no authority has signed it.',
  ],
  SELF_SIGNED_CERT_IN_CHAIN: [
    SelfSigned,
    'The certificate goes back to an authority that vouches for itself and is not trusted here.',
  ],
  CERT_HAS_EXPIRED: [Expired, 'The certificate, or one that vouches for it, has expired.'],
  CERT_NOT_YET_VALID: [NotYetValid, 'The certificate, or one that vouches for it, is not valid yet.'],
  CERT_REVOKED: [Revoked, 'The authority has revoked the certificate.'],
  UNABLE_TO_GET_ISSUER_CERT: [UnableToVerify, noIssuer],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: [UnableToVerify, noIssuer],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: [UnableToVerify, noIssuer],
  CERT_SIGNATURE_FAILURE: [UnableToVerify, 'A signature in the chain of certificates is false.'],
  UNABLE_TO_DECRYPT_CERT_SIGNATURE: [
    UnableToVerify,
    'A signature in the chain of certificates cannot be read.',
  ],
  INVALID_CA: [UnableToVerify, 'The certificate was signed with one that may not sign certificates.'],
  INVALID_PURPOSE: [
    UnableToVerify,
    'The certificate, or one that vouches for it, is not meant for this use.',
  ],
  PATH_LENGTH_EXCEEDED: [
    UnableToVerify,
    'More certificates stand in the chain than an authority in it allows.',
  ],
  CERT_CHAIN_TOO_LONG: [UnableToVerify, 'The chain of certificates is too long.'],
  CERT_UNTRUSTED: [UnableToVerify, 'The authority is not trusted for this use.'],
  CERT_REJECTED: [UnableToVerify, 'The authority is marked as not to be trusted for this use.'],
  UNABLE_TO_GET_CRL: [
    UnableToVerify,
    'There is no revocation list of the authority, so that nobody can tell whether it revoked the certificate.',
  ],
  CRL_HAS_EXPIRED: [UnableToVerify, 'The revocation list of the authority is out of date.'],
  CRL_NOT_YET_VALID: [UnableToVerify, 'The revocation list of the authority is not valid yet.'],
  CRL_UNUSABLE: [
    UnableToVerify,
    'The revocation list of the authority is not for this certificate, or something in it is not understood.',
  ],
  CA_KEY_TOO_SMALL: [
    UnableToVerify,
    'The key of the certificate, or of one that vouches for it, is too weak.',
  ],
  CA_MD_TOO_WEAK: [UnableToVerify, 'A signature in the chain of certificates is too weak.'],
  CRL_SIGNATURE_FAILURE: [UnableToVerify, 'The signature of the revocation list is false.'],
};

/** What a fault in the chain means to a person and to a slot. */
export function chainVerdict(fault: ChainFault): Verdict {
  const [result, description] = verdicts[fault.code] ?? [
    UnableToVerify,
    `The certificate cannot be verified: ${fault.reason}.`,
  ];
  return { result, description };
}
