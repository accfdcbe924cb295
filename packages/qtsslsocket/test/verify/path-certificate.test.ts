import { X509Certificate } from 'node:crypto';
import { issueSelfSigned } from '@qt3/test-support';
import { expect } from 'chai';
import { PathCertificate } from '../../src/verify/path-certificate.js';

describe('PathCertificate', () => {
  it('is valid from its first moment to its last, both included (RFC 5280, 4.1.2.5)', async () => {
    const certificate = new PathCertificate(new X509Certificate((await issueSelfSigned()).pem));
    const { notBefore, notAfter } = certificate;
    const times = [notBefore - 1, notBefore, notAfter, notAfter + 1];
    expect(times.map((time) => certificate.isValidAt(time))).to.eql([false, true, true, false]);
  });
});
