import { QtSSLSocket } from '@qt3/qtsslsocket';

/** The names of the results, as QtSSLSocket has them. */
const results = [
  'VerifyOk',
  'SelfSigned',
  'Expired',
  'NotYetValid',
  'UnableToVerify',
  'HostNameMismatch',
  'Revoked',
] as const;

/**
 * Describes a failed check of a peer's identity for the person who has to decide.
 *
 * @param code - a `QtSSLSocket.VerifyResult`
 * @param certificate - what peerCertificate() gave
 */
export function describeCheck(code: number, description: string, certificate: string | null): string {
  const name = results.find((result) => QtSSLSocket[result] === code) ?? 'unknown';
  // No value has a '/' in it: peerCertificate() sees to that.
  const pairs = (certificate ?? '').split('/').filter((pair) => pair !== '');
  return [
    "The server's identity could not be verified.",
    `  Result: ${code} (${name})`,
    `  ${description}`,
    '  Its certificate says:',
    ...pairs.map((pair) => `    ${pair}`),
  ].join('\n');
}
