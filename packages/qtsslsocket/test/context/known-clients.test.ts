import { X509Certificate } from 'node:crypto';
import { CertificateAuthority } from '@qt3/test-support';
import { expect } from 'chai';
import { KnownClients } from '../../src/context/known-clients.js';

describe('KnownClients', () => {
  it('keeps what was sent behind a certificate, and nothing of those that came alone', async () => {
    const authority = await CertificateAuthority.create();
    const alone = new X509Certificate((await authority.issue()).pem);
    const root = new X509Certificate(authority.pem);
    const other = new X509Certificate(authority.pem + (await authority.issue()).pem);
    // Only a handshake makes a certificate that knows what was sent behind it.
    const withChain = Object.create(alone, {
      issuerCertificate: { value: root },
      fingerprint256: { value: alone.fingerprint256 },
    }) as X509Certificate;
    const clients = new KnownClients();
    clients.add(alone);
    expect(clients.withChain(alone)).to.equal(alone);
    clients.add(withChain);
    expect(clients.withChain(alone)).to.equal(withChain);
    expect(clients.withChain(other)).to.equal(other);
  });
});
