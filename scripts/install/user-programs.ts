import { CertificateAuthority, type CertificateFolder } from '@qt3/test-support';

/** A program of a user's; its source is beside this file. */
export interface UserProgram {
  readonly name: string;
  readonly args: readonly string[];
  readonly prints: RegExp;
}

/** The programs, and what they print on Node.js. The folder gets the certificates that they are given. */
export async function userPrograms(certificates: CertificateFolder): Promise<readonly UserProgram[]> {
  const authority = await CertificateAuthority.create({ commonName: 'An authority for this check' });
  const { pem, keyPem } = await authority.issue({ addresses: ['127.0.0.1'] });
  const files = [
    certificates.write('server.pem', pem),
    certificates.write('server.key', keyPem),
    certificates.write('ca.pem', authority.pem),
  ];
  return [
    { name: 'counter', args: [], prints: /^counted 79$/m },
    { name: 'echo', args: [], prints: /^echoed hello$/m },
    { name: 'handshake', args: files, prints: /^heard hello over TLSv1\.3$/m },
  ];
}
