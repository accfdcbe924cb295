import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { dnsNamesOf } from '../certificate/alternative-names.js';
import { escapeText } from '../certificate/escape.js';
import { allIsWell, VerifyResult, type Verdict } from './verify-result.js';

/** How many characters of a certificate's list of names are shown at most. */
const shownNames = 300;

/** What the conversion to ASCII would undo, drop, or take for the end of the name, since it knows names from URLs. */
const foreign = /[\s\p{Cc}#%/:?@[\\\]]/u;

/** What stands between labels (IDNA, RFC 3490, 3.1). */
const dots = /[.\u3002\uff0e\uff61]/;

const asciiOnly = /^[!-~]+$/;

/** Whole labels; a name that begins with a dot or an asterisk would match every name below it. */
const labels = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/i;

/**
 * The name as it is looked for in certificates and sent in SNI: in the ASCII form of IDNA, without a trailing dot; an
 * address without its zone. '' when it is no name.
 */
export function referenceName(host: string): string {
  const bare = host.replace(/%.*$/, '');
  if (isIP(bare) !== 0) return bare;
  if (foreign.test(host)) return '';
  const name = toAscii(host.endsWith('.') ? host.slice(0, -1) : host);
  return labels.test(name) ? name : '';
}

/** The conversion takes a name whose last label is a number for an address, and gives '' when it cannot be one. */
function toAscii(name: string): string {
  const ascii = domainToASCII(name);
  if (ascii !== '') return ascii;
  const parts = name.split(dots).map((label) => (asciiOnly.test(label) ? label : domainToASCII(label)));
  return parts.every((label) => label !== '' && !label.includes('.')) ? parts.join('.') : '';
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
  if (name !== '' && isFor(certificate, name)) return allIsWell;
  const names = certificate.subjectAltName ?? '';
  if (names === '') {
    return mismatch(`The certificate names no host in its alternative names, so it is not for ${host}.`);
  }
  const shown = escapeText(names.length > shownNames ? `${names.slice(0, shownNames)}...` : names);
  return mismatch(`The certificate is not for ${host}, but for ${shown}.`);
}

function isFor(certificate: X509Certificate, name: string): boolean {
  if (isIP(name) !== 0) return certificate.checkIP(name) !== undefined;
  if (certificate.checkHost(name, { subject: 'never', partialWildcards: false }) !== undefined) return true;
  // OpenSSL lets a wildcard stand for letters, digits and hyphens only, and wants nothing else behind it.
  return name.includes('_') && dnsNamesOf(certificate).some((pattern) => isWildcardFor(pattern, name));
}

/** Whether `*` as the whole first label of a name stands for that of another; never for a name right below the root. */
function isWildcardFor(pattern: string, name: string): boolean {
  const [star, ...domain] = pattern.toLowerCase().split('.');
  const [, ...below] = name.toLowerCase().split('.');
  return star === '*' && domain.length >= 2 && domain.join('.') === below.join('.');
}

function mismatch(description: string): Verdict {
  return { result: VerifyResult.HostNameMismatch, description };
}
