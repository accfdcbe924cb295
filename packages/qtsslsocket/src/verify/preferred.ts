import type { PathCertificate } from './path-certificate.js';

/** Of several certificates those that OpenSSL prefers: the ones that are valid, else those that are valid longest. */
export function preferredAt(
  now: number,
  certificates: readonly PathCertificate[],
): readonly PathCertificate[] {
  const valid = certificates.filter((certificate) => certificate.isValidAt(now));
  if (valid.length > 0) return valid;
  const latest = Math.max(...certificates.map(({ notAfter }) => notAfter));
  return certificates.filter(({ notAfter }) => notAfter === latest);
}
