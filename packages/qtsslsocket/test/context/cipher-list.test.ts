import { DEFAULT_CIPHERS } from 'node:tls';
import { expect } from 'chai';
import { chooseCiphers, securityLevel } from '../../src/context/cipher-list.js';
import { defaultSettings, type ContextSettings } from '../../src/context/context-settings.js';

function settings(changes: Partial<ContextSettings>): ContextSettings {
  return { ...defaultSettings(), ...changes };
}

describe('The cipher list', () => {
  it("is Node's, at security level 2, without ciphers that do not encrypt", () => {
    expect(chooseCiphers(settings({}))).to.deep.equal({
      ciphers: `${DEFAULT_CIPHERS}:!eNULL:@SECLEVEL=2`,
      minVersion: 'TLSv1.2',
    });
  });

  it("has ciphers for a pre-shared key before Node's, of which nothing excludes them or names them all", () => {
    const names = chooseCiphers(settings({ usesPreSharedKey: true })).ciphers.split(':');
    const others = DEFAULT_CIPHERS.split(':');
    expect(others).to.include.members(['!PSK', 'HIGH', '!aNULL']);
    const first = names.slice(0, 6);
    expect(first.filter((name) => !/^(ECDHE-)?PSK-/.test(name))).to.deep.equal([]);
    expect(names.slice(6)).to.deep.equal([
      ...others.filter((name) => name !== '!PSK' && name !== 'HIGH'),
      '!eNULL',
      '@SECLEVEL=2',
    ]);
  });

  it('keeps the security level that it names last', () => {
    const ciphers = 'HIGH:@SECLEVEL=0:@SECLEVEL=3';
    expect(chooseCiphers(settings({ ciphers })).ciphers).to.equal(`${ciphers}:!eNULL`);
    expect(securityLevel(settings({ ciphers }))).to.equal(3);
    expect(securityLevel(settings({ ciphers, minimumProtocol: 'TLSv1' }))).to.equal(3);
  });

  it('is at security level 0 for the versions that OpenSSL has only there', () => {
    const levels = (['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const).map((minimumProtocol) => {
      const { ciphers } = chooseCiphers(settings({ ciphers: 'HIGH', minimumProtocol }));
      return ciphers;
    });
    expect(levels).to.deep.equal([
      'HIGH:!eNULL:@SECLEVEL=0',
      'HIGH:!eNULL:@SECLEVEL=0',
      'HIGH:!eNULL:@SECLEVEL=2',
      'HIGH:!eNULL:@SECLEVEL=2',
    ]);
  });

  it('allows TLS 1.3 only where it has no cipher for the older versions', () => {
    const ciphers = 'TLS_AES_128_GCM_SHA256:@SECLEVEL=1';
    expect(chooseCiphers(settings({ ciphers }))).to.deep.equal({
      ciphers: `${ciphers}:HIGH`,
      minVersion: 'TLSv1.3',
    });
    const both = 'TLS_AES_128_GCM_SHA256:ECDHE-RSA-AES128-GCM-SHA256';
    expect(chooseCiphers(settings({ ciphers: both })).minVersion).to.equal('TLSv1.2');
    // No cipher at all is left to OpenSSL to refuse.
    expect(chooseCiphers(settings({ ciphers: ':' })).minVersion).to.equal('TLSv1.2');
  });
});
