import { CertificateAuthority, issueSelfSigned } from '@qt3/test-support';
import { expect } from 'chai';
import { areIncomplete } from '../../src/verify/incomplete-authorities.js';

describe('areIncomplete()', () => {
  it('is so when an authority leads to no root', async () => {
    const root = await CertificateAuthority.create();
    const upper = await root.createIntermediate({ commonName: 'Upper' });
    const lower = await upper.createIntermediate({ commonName: 'Lower' });
    const leaf = await lower.issue();
    const single = await issueSelfSigned({ commonName: 'Single' });
    for (const complete of [[], [root], [root, upper], [lower, root, upper], [single, root]])
      expect(areIncomplete(complete.map(({ pem }) => pem))).to.equal(false);
    for (const incomplete of [[upper], [lower], [root, lower], [upper, lower], [leaf], [root, upper, leaf]])
      expect(areIncomplete(incomplete.map(({ pem }) => pem))).to.equal(true);
  });

  it('does not go round in circles', async () => {
    const one = await CertificateAuthority.create({ commonName: 'One' });
    const other = await CertificateAuthority.create({ commonName: 'Other' });
    const crossed = [
      await one.createIntermediate({ commonName: 'Other' }),
      await other.createIntermediate({ commonName: 'One' }),
    ];
    expect(areIncomplete(crossed.map(({ pem }) => pem))).to.equal(true);
  });
});
