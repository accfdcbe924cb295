import { rootCertificates } from 'node:tls';
import { CertificateAuthority, CertificateFolder } from '@qt3/test-support';

/** Number of authorities beside the right one, in the case about a directory of them. */
const others = 140;

/**
 * Makes the certificates of a run: an authority, what it signed for localhost (one with an ECDSA key, one with an RSA key),
 * a stranger who signed nothing, and a folder where the authority stands among those that browsers trust.
 */
export async function makeCertificates(): Promise<CertificateFolder> {
  const folder = new CertificateFolder();
  const authority = await CertificateAuthority.create({ commonName: 'Benchmark CA' });
  const stranger = await CertificateAuthority.create({ commonName: 'Stranger' });
  folder.write('authority.pem', authority.pem);
  folder.write('stranger.pem', stranger.pem);

  for (const key of ['ecdsa', 'rsa'] as const) {
    const leaf = await authority.issue({
      commonName: 'localhost',
      names: ['localhost'],
      addresses: ['127.0.0.1'],
      usage: 'server',
      key,
    });
    folder.write(`${key}.pem`, leaf.pem);
    folder.write(`${key}.key`, leaf.keyPem);
  }

  folder.write('authorities/benchmark.pem', authority.pem);
  for (const [index, pem] of rootCertificates.slice(0, others).entries()) {
    folder.write(`authorities/${index}.pem`, `${pem}\n`);
  }
  return folder;
}
