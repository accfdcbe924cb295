import process from 'node:process';
import { expect } from 'chai';
import { Configuration } from '../../src/context/configuration.js';
import { findObjection } from '../../src/context/runtime.js';

describe('findObjection()', () => {
  it('has none to Node.js', () => {
    expect(findObjection()).to.equal('');
    expect(new Configuration().check('client')).to.equal(null);
  });

  it('names a runtime with another TLS', () => {
    const versions = { ...process.versions };
    expect(findObjection({ ...versions, bun: '1.4.5' }, false)).to.equal(
      'QtSSLSocket needs the OpenSSL of Node.js, which Bun 1.4.5 does not have. QSocket works without it.',
    );
    expect(findObjection({ ...versions, deno: '2.9.6' }, false)).to.match(/which Deno 2\.9\.6 does not have/);
  });
});
