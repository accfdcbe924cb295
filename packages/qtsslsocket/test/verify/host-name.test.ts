import { X509Certificate } from 'node:crypto';
import { CertificateAuthority, type CertificateOptions } from '@qt3/test-support';
import { expect } from 'chai';
import { checkHostName, referenceName, serverName } from '../../src/verify/host-name.js';
import { VerifyResult } from '../../src/verify/verify-result.js';

describe('checkHostName()', () => {
  let authority: CertificateAuthority;

  before(async () => {
    authority = await CertificateAuthority.create();
  });

  async function certificate(options: CertificateOptions): Promise<X509Certificate> {
    return new X509Certificate((await authority.issue(options)).pem);
  }

  const good: [string, CertificateOptions, string][] = [
    ['a name', { names: ['a.example', 'host.example'] }, 'host.example'],
    ['a name in other letters', { names: ['Host.Example'] }, 'hOST.eXAMPLE'],
    ['a name with a dot at its end', { names: ['host.example'] }, 'host.example.'],
    ['a name without dots', { names: ['localhost'] }, 'localhost'],
    ['a name of another alphabet', { names: ['xn--blbrsyltety-y8ao3x.example'] }, 'blåbærsyltetøy.example'],
    ['a wildcard', { names: ['*.host.example'] }, 'a.host.example'],
    ['a wildcard for a label with an underscore', { names: ['*.example.com'] }, 'my_host.example.com'],
    [
      'a wildcard above a label with an underscore',
      { names: ['*.my_group.example.com'] },
      'a.my_group.example.com',
    ],
    ['a wildcard for a label with underscores only', { names: ['*.Example.com'] }, '__.example.COM'],
    ['a label with an underscore', { names: ['my_host.example.com'] }, 'my_host.example.com'],
    ['a name that ends in a number', { names: ['db.1'] }, 'db.1'],
    ['a name that ends in a number, with a dot at its end', { names: ['DB.01'] }, 'db.01.'],
    ['a name that ends in a number, by a wildcard', { names: ['*.db.1'] }, 'a.db.1'],
    ['a name of another alphabet that ends in a number', { names: ['xn--blbr-roah.2'] }, 'blåbær.2'],
    ['a name of too many numbers for an address', { names: ['1.2.3.4.5'] }, '1.2.3.4.5'],
    ['an address in another notation', { addresses: ['127.0.0.1'] }, '127.1'],
    ['an IPv4 address', { addresses: ['127.0.0.1'] }, '127.0.0.1'],
    ['an IPv6 address', { addresses: ['::1'] }, '0:0::1'],
    ['an IPv6 address with a zone', { addresses: ['fe80::1'] }, 'fe80::1%eth0'],
  ];
  for (const [what, options, host] of good) {
    it(`finds ${what}`, async () => {
      expect(checkHostName(await certificate(options), host)).to.deep.equal({
        result: VerifyResult.VerifyOk,
        description: '',
      });
    });
  }

  const bad: [string, CertificateOptions, string][] = [
    ['another name', { names: ['other.example'] }, 'host.example'],
    ['the name in the common name only', { commonName: 'host.example' }, 'host.example'],
    [
      'the name in the common name beside another one',
      { commonName: 'host.example', names: ['a.example'] },
      'host.example',
    ],
    ['a wildcard two levels above', { names: ['*.example.org'] }, 'a.b.example.org'],
    ['a wildcard for the name itself', { names: ['*.host.example'] }, 'host.example'],
    ['a wildcard for a part of a label', { names: ['h*.host.example'] }, 'hello.host.example'],
    ['a wildcard in the middle', { names: ['a.*.example'] }, 'a.b.example'],
    ['a wildcard for two labels with underscores', { names: ['*.example.com'] }, 'a_b.c_d.example.com'],
    ['a wildcard for an underscore above a top level', { names: ['*.example'] }, 'my_host.example'],
    [
      'a wildcard for a part of a label with an underscore',
      { names: ['my*.example.com'] },
      'my_host.example.com',
    ],
    [
      'a wildcard in the common name for an underscore',
      { commonName: '*.example.com' },
      'my_host.example.com',
    ],
    ['a wildcard with another domain for an underscore', { names: ['*.example.org'] }, 'my_host.example.com'],
    [
      'a wildcard for the domain with an underscore itself',
      { names: ['*.my_host.example.com'] },
      'my_host.example.com',
    ],
    ['another name that ends in a number', { names: ['db.2'] }, 'db.1'],
    ['a number of another alphabet as the last label', { names: ['blåbær.1', 'db.0.0.0.1'] }, 'blåbær.１'],
    ['a wildcard for everything', { names: ['*'] }, 'localhost'],
    ['a wildcard for a top level', { names: ['*.example'] }, 'host.example'],
    ['an address written as a name', { names: ['127.0.0.1'] }, '127.0.0.1'],
    ['an address in the common name', { commonName: '127.0.0.1' }, '127.0.0.1'],
    ['another address', { addresses: ['127.0.0.2'] }, '127.0.0.1'],
    ['an address, when the name is asked for', { addresses: ['127.0.0.1'] }, 'localhost'],
    ['a suffix of the name', { names: ['example'] }, 'host.example'],
    ['the beginning of a name, before a NUL', { names: ['host.example\0.evil.example'] }, 'host.example'],
    ['a domain for any name below it', { names: ['*.host.example', 'a.host.example'] }, '.host.example'],
    ['an asterisk as a name', { names: ['*.host.example'] }, '*.host.example'],
    ['a name with something behind it', { names: ['host.example'] }, 'host.example/path'],
    ['a name that is written as in a URL', { names: ['host.example'] }, 'host%2Eexample'],
    ['nothing that could be a name', { names: ['a.example'] }, 'not a name'],
  ];
  for (const [what, options, host] of bad) {
    it(`does not take ${what}`, async () => {
      const verdict = checkHostName(await certificate(options), host);
      expect(verdict.result).to.equal(VerifyResult.HostNameMismatch);
      expect(verdict.description).to.contain(host);
    });
  }

  it('says whom the certificate is for, in a way that cannot mislead', async () => {
    const names = ['a.example', 'b\n\u001b[2Jc.example'];
    expect(checkHostName(await certificate({ names }), 'host.example').description).to.match(
      /^The certificate is not for host\.example, but for DNS:a\.example, [ -~]*$/,
    );
  });

  it('says that the certificate names no host', async () => {
    const verdict = checkHostName(
      await certificate({ commonName: 'host.example', names: [] }),
      'host.example',
    );
    expect(verdict.description).to.equal(
      'The certificate names no host in its alternative names, so it is not for host.example.',
    );
  });

  it('does not print an endless list', async () => {
    const names = Array.from({ length: 200 }, (_, i) => `host${i}.example`);
    const { description } = checkHostName(await certificate({ names }), 'x');
    const all = names.map((name) => `DNS:${name}`).join(', ');
    expect(description).to.equal(`The certificate is not for x, but for ${all.slice(0, 300)}....`);
    // A list of 300 characters is shown whole.
    for (const [length, end] of [
      [300, ', DNS:a.'],
      [301, ', DNS:....'],
    ] as const) {
      const list = ['b'.repeat(length - 'DNS:, DNS:a'.length), 'a'];
      const verdict = checkHostName(await certificate({ names: list }), 'x');
      expect(verdict.description.slice(-end.length)).to.equal(end);
    }
  });

  it('fails when the name of the host is not known', async () => {
    expect(checkHostName(await certificate({ names: ['host.example'] }), '').description).to.match(
      /is not known here/,
    );
  });
});

describe('serverName()', () => {
  it('is the name in ASCII, and nothing for an address', () => {
    expect(serverName('Blåbær.example.')).to.equal('xn--blbr-roah.example');
    expect(serverName('127.0.0.1')).to.equal('');
    expect(serverName('::1')).to.equal('');
    expect(serverName('fe80::1%eth0')).to.equal('');
    for (const none of ['', '[::1]', '*.host.example', 'host.example:443'])
      expect(serverName(none)).to.equal('');
    expect(referenceName('::1')).to.equal('::1');
  });
});
