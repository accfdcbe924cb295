import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CertificateAuthority } from '@qt3/test-support';

/** testssl.sh frowns upon certificates that expire soon. */
const notAfter = new Date(Date.now() + 90 * 24 * 3_600_000);

/** Makes the authority that everybody trusts in one run. */
export function makeAuthority(): Promise<CertificateAuthority> {
  return CertificateAuthority.create({ commonName: 'Interop CA', key: 'rsa', notAfter });
}

/** Paths of the PEM files that both ends of an exchange use. */
export interface Credentials {
  /** The authority's certificate. */
  readonly caFile: string;
  /** A server's certificate, for localhost and 127.0.0.1. */
  readonly certificate: string;
  readonly key: string;
  /** A client's certificate. */
  readonly clientCertificate: string;
  readonly clientKey: string;
}

/** Makes the certificates. The function that is returned writes them into a folder, all at once. */
export async function makeCredentials(
  authority: CertificateAuthority,
): Promise<(folder: string) => Credentials> {
  // RSA: every peer here takes it, old ones too.
  const server = await authority.issue({
    commonName: 'localhost',
    names: ['localhost'],
    addresses: ['127.0.0.1'],
    key: 'rsa',
    usage: 'server',
    notAfter,
  });
  const client = await authority.issue({ commonName: 'A client', usage: 'client', notAfter });
  return (folder) => {
    const write = (name: string, ...parts: readonly string[]): string => {
      const path = join(folder, name);
      writeFileSync(path, parts.join(''), { mode: 0o600 });
      return path;
    };
    return {
      caFile: write('ca.pem', authority.pem),
      certificate: write('server.pem', server.pem),
      key: write('server.key', server.keyPem),
      clientCertificate: write('client.pem', client.pem),
      clientKey: write('client.key', client.keyPem),
    };
  };
}
