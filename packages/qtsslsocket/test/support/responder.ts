import type { CertificateAuthority, CertificateFolder } from '@qt3/test-support';
import { openssl } from './openssl.js';

/** What the responder says: about which certificate, until when, and signed by whom. */
export interface Answer {
  /** V: valid, R: revoked; anything else is a certificate that the responder does not know. */
  readonly status: 'V' | 'R' | '-';
  /** Until when it holds, in days from now; null for no end. */
  readonly days?: number | null;
  /** NAME.pem and NAME.key; the authority itself at first. */
  readonly signer?: string;
}

/** Certificates and OCSP responses of an authority, made with the openssl command. */
export class Responder {
  readonly #folder: CertificateFolder;

  constructor(folder: CertificateFolder, authority: CertificateAuthority, name = 'ca') {
    this.#folder = folder;
    folder.write(`${name}.pem`, authority.pem);
    folder.write(`${name}.key`, authority.certificate.keyPem);
  }

  /** Makes NAME.pem and NAME.key, with these extensions. */
  issue(name: string, extensions: string, issuer = 'ca', serial = '0x1234'): void {
    const [key, request] = [this.#folder.pathTo(`${name}.key`), this.#folder.pathTo(`${name}.csr`)];
    openssl(
      ...['req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'],
      ...['-keyout', key, '-out', request, '-subj', `/CN=${name}`],
    );
    openssl(
      ...['x509', '-req', '-in', request, '-days', '2', '-set_serial', serial],
      ...['-CA', this.#folder.pathTo(`${issuer}.pem`), '-CAkey', this.#folder.pathTo(`${issuer}.key`)],
      ...['-extfile', this.#folder.write(`${name}.ext`, extensions)],
      ...['-out', this.#folder.pathTo(`${name}.pem`)],
    );
  }

  /** Makes NAME.ocsp: a response to NAME.pem. Returns its path. */
  answer(name: string, { status, days = 1, signer = 'ca' }: Answer): string {
    const path = (ending: string, of = name): string => this.#folder.pathTo(`${of}.${ending}`);
    const [, serial = ''] =
      /serial=(\w+)/.exec(openssl('x509', '-serial', '-noout', '-in', path('pem'))) ?? [];
    const line =
      status === '-'
        ? ''
        : `${status}\t350101000000Z\t${status === 'R' ? '240101000000Z' : ''}\t${serial}\tunknown\t/CN=x\n`;
    openssl('ocsp', '-issuer', path('pem', 'ca'), '-cert', path('pem'), '-no_nonce', '-reqout', path('ask'));
    openssl(
      ...['ocsp', '-index', this.#folder.write(`${name}.txt`, line), '-CA', path('pem', 'ca')],
      ...['-rsigner', path('pem', signer), '-rkey', path('key', signer)],
      ...(days === null ? [] : ['-ndays', String(days)]),
      ...['-reqin', path('ask'), '-respout', path('ocsp')],
    );
    return path('ocsp');
  }
}
