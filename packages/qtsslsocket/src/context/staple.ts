import type { X509Certificate } from 'node:crypto';
import { readCertificateBody } from '../certificate/certificate-body.js';
import { readInteger } from '../certificate/der-values.js';
import { readOcspResponse } from '../certificate/ocsp-response.js';
import { ContextError } from '../errors/context-error.js';

/** An OCSP response that a server staples to its certificate. */
export interface Staple {
  readonly der: Buffer;
  /** In milliseconds since 1970; NaN when it names no end. */
  readonly nextUpdate: number;
}

/**
 * Reads the OCSP response to a server's certificate.
 *
 * @param text - its bytes, as Latin-1
 * @throws ContextError naming `place` when it is none, or is for another certificate
 */
export function readStaple(text: string, certificate: X509Certificate | null, place: string): Staple {
  const der = Buffer.from(text, 'latin1');
  try {
    const serialNumber =
      certificate === null ? '' : readInteger(readCertificateBody(certificate.raw).serialNumber);
    const status = readOcspResponse(der).statuses.find((one) => one.serialNumber === serialNumber);
    if (status === undefined)
      throw new ContextError(`The OCSP response in ${place} is for another certificate.`);
    return { der, nextUpdate: status.nextUpdate };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ContextError(`The OCSP response in ${place} cannot be read: ${error.message}.`);
  }
}

/** Its bytes; null when it is out of date. */
export function currentStaple(staple: Staple | null, now: number): Buffer | null {
  return staple === null || staple.nextUpdate < now ? null : staple.der;
}
