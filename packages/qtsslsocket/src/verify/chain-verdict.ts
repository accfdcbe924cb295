import { VerifyResult, type Verdict } from './verify-result.js';

/** What OpenSSL found when it verified a chain: a code such as `CERT_HAS_EXPIRED`, and OpenSSL's words for it. */
export interface ChainFault {
  readonly code: string;
  readonly reason: string;
}

const { SelfSigned, Expired, NotYetValid, UnableToVerify, Revoked } = VerifyResult;

const noIssuer =
  'The issuer of the certificate is not trusted here, or an intermediate certificate is missing.';

/** By the codes that Node gives to OpenSSL's results (X509_V_ERR_... without its beginning). */
const verdicts: Readonly<Record<string, readonly [VerifyResult, string]>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: [SelfSigned, 'The certificate is self-signed: no authority has signed it.'],
  SELF_SIGNED_CERT_IN_CHAIN: [
    SelfSigned,
    'The chain of certificates ends at a self-signed authority that is not trusted here.',
  ],
  CERT_HAS_EXPIRED: [Expired, 'A certificate in the chain has expired.'],
  CERT_NOT_YET_VALID: [NotYetValid, 'A certificate in the chain is not valid yet.'],
  CERT_REVOKED: [Revoked, 'The authority has revoked the certificate.'],
  UNABLE_TO_GET_ISSUER_CERT: [UnableToVerify, noIssuer],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: [UnableToVerify, noIssuer],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: [UnableToVerify, noIssuer],
  CERT_SIGNATURE_FAILURE: [UnableToVerify, 'A signature in the chain of certificates is wrong.'],
  UNABLE_TO_DECRYPT_CERT_SIGNATURE: [
    UnableToVerify,
    'A signature in the chain of certificates cannot be read.',
  ],
  INVALID_CA: [
    UnableToVerify,
    'The certificate was signed with one that is not allowed to sign certificates.',
  ],
  INVALID_PURPOSE: [UnableToVerify, 'A certificate in the chain is not for this use.'],
  PATH_LENGTH_EXCEEDED: [
    UnableToVerify,
    'The chain of certificates is longer than an authority in it allows.',
  ],
  CERT_CHAIN_TOO_LONG: [UnableToVerify, 'The chain of certificates is too long.'],
  CERT_UNTRUSTED: [UnableToVerify, 'The authority is not trusted for this use.'],
  CERT_REJECTED: [
    UnableToVerify,
    'The file of authorities says that the authority is not trusted for this use.',
  ],
  UNABLE_TO_GET_CRL: [UnableToVerify, 'The revocation list of an authority in the chain is missing.'],
  CRL_HAS_EXPIRED: [UnableToVerify, 'The revocation list of the authority is out of date.'],
  CRL_NOT_YET_VALID: [UnableToVerify, 'The revocation list of the authority is not valid yet.'],
  CRL_UNUSABLE: [UnableToVerify, 'The revocation list of the authority cannot be used for this certificate.'],
  CA_KEY_TOO_SMALL: [UnableToVerify, 'A key in the chain of certificates is too weak.'],
  CA_MD_TOO_WEAK: [UnableToVerify, 'A signature in the chain of certificates is too weak.'],
  CRL_SIGNATURE_FAILURE: [UnableToVerify, 'The signature of the revocation list is wrong.'],
};

/** What a fault in the chain means to a person and to a slot. */
export function chainVerdict(fault: ChainFault): Verdict {
  const [result, description] = verdicts[fault.code] ?? [
    UnableToVerify,
    `The certificate cannot be verified: ${fault.reason}.`,
  ];
  return { result, description };
}
