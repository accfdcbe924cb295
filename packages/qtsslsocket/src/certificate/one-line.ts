import type { X509Certificate } from 'node:crypto';
import { readCertificateHead } from './certificate-head.js';
import type { NameAttribute } from './distinguished-name.js';
import { escapeValue, unescapeValue } from './escape.js';

/**
 * A certificate as QtSSLSocket.peerCertificate() shows it: key=value pairs with a `/` between them. First the issuer's
 * pairs, then the subject's, then notValidBefore, notValidAfter, version and serial (hexadecimal).
 *
 * Neither `/` nor `=` ever stands inside a value: they, and whatever else could mislead a program that splits the line
 * or a person who reads it, are written as `\xHH` or `\u{HHHH}`. parseOneLine() undoes it.
 */
export function oneLine(certificate: X509Certificate): string {
  const head = readCertificateHead(certificate);
  const pairs: NameAttribute[] = [
    ...(head?.issuer ?? []),
    ...(head?.subject ?? []),
    { key: 'notValidBefore', value: certificate.validFrom },
    { key: 'notValidAfter', value: certificate.validTo },
    { key: 'version', value: head === null ? '?' : String(head.version) },
    { key: 'serial', value: certificate.serialNumber },
  ];
  return pairs.map(({ key, value }) => `${key}=${escapeValue(value)}`).join('/');
}

/**
 * Takes a certificate line apart: its pairs in order, the values as they stand in the certificate.
 *
 * @param line - what peerCertificate() or localCertificate() returned; '' gives no pairs
 */
export function parseOneLine(line: string): NameAttribute[] {
  if (line === '') return [];
  return line.split('/').map((pair) => {
    const at = pair.indexOf('=');
    return { key: pair.slice(0, at), value: unescapeValue(pair.slice(at + 1)) };
  });
}
