import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { escapeText } from '../certificate/escape.js';
import { VerifyResult, type Verdict } from './verify-result.js';

/** Not more than this of a stranger's list of names is shown. */
const shownNames = 300;

/**
 * The name as it is looked for in certificates and sent in SNI: in the ASCII form of IDNA, without a trailing dot; an
 * address without its zone. '' when it is no name.
 */
export function referenceName(host: string): string {
  const bare = host.replace(/%.*$/, '');
  if (isIP(bare) !== 0) return bare;
  return domainToASCII(host.endsWith('.') ? host.slice(0, -1) : host);
}

/** The name to send in SNI (RFC 6066, 3: never an address); '' when there is none. */
export function serverName(host: string): string {
  const name = referenceName(host);
  return isIP(name) === 0 ? name : '';
}

/**
 * Whether the certificate is for this host, by the subject's alternative names alone (RFC 9525): a common name proves
 * nothing. A wildcard stands for one whole label at the left.
 */
export function checkHostName(certificate: X509Certificate, host: string): Verdict {
  const name = referenceName(host);
  if (host === '')
    return mismatch('The name of the host is not known here, so the certificate cannot be for it.');
  if (name !== '' && isFor(certificate, name)) return { result: VerifyResult.VerifyOk, description: '' };
  const names = certificate.subjectAltName ?? '';
  if (names === '') {
    return mismatch(`The certificate names no host in its alternative names, so it is not for ${host}.`);
  }
  const shown = escapeText(names.length > shownNames ? `${names.slice(0, shownNames)}...` : names);
  return mismatch(`The certificate is not for ${host}, but for ${shown}.`);
}

function isFor(certificate: X509Certificate, name: string): boolean {
  if (isIP(name) !== 0) return certificate.checkIP(name) !== undefined;
  return certificate.checkHost(name, { subject: 'never', partialWildcards: false }) !== undefined;
}

function mismatch(description: string): Verdict {
  return { result: VerifyResult.HostNameMismatch, description };
}
