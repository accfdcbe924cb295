import { X509Certificate } from 'node:crypto';
import { CertificateAuthority, issueSelfSigned, type CertificateOptions } from '@qt3/test-support';
import { expect } from 'chai';
import { oneLine, parseOneLine } from '../../src/certificate/one-line.js';

async function lineOf(subject: NonNullable<CertificateOptions['subject']>): Promise<string> {
  const { pem } = await issueSelfSigned({ subject, serialNumber: '0a' });
  return oneLine(new X509Certificate(pem));
}

describe('oneLine()', () => {
  it("gives the issuer's pairs, the subject's, the validity, the version and the serial number", async () => {
    const authority = await CertificateAuthority.create({ subject: [{ C: ['NO'] }, { CN: ['Test CA'] }] });
    const { pem } = await authority.issue({
      subject: [{ O: ['Example'] }, { CN: ['host.example'] }],
      notBefore: new Date('2026-01-02T03:04:05Z'),
      notAfter: new Date('2027-01-02T03:04:05Z'),
      serialNumber: '1234',
    });
    expect(oneLine(new X509Certificate(pem))).to.equal(
      'C=NO/CN=Test CA/O=Example/CN=host.example/notValidBefore=Jan  2 03:04:05 2026 GMT' +
        '/notValidAfter=Jan  2 03:04:05 2027 GMT/version=3/serial=1234',
    );
  });

  const smuggled: [string, string, string][] = [
    ['a slash', 'Evil/CN=bank.example', 'Evil\\x2FCN\\x3Dbank.example'],
    ['a line break', 'Evil\nCN=bank.example', 'Evil\\x0ACN\\x3Dbank.example'],
    ['a carriage return', 'Evil\r/CN=b', 'Evil\\x0D\\x2FCN\\x3Db'],
    ['a NUL', 'bank.example\0.evil.example', 'bank.example\\x00.evil.example'],
    ['an escape that was there before', 'Evil\\x2FCN=b', 'Evil\\x5Cx2FCN\\x3Db'],
    ['a relative name of several values', 'Evil + CN=b', 'Evil + CN\\x3Db'],
    ['text that runs the other way', 'a\u202Eelpmaxe', 'a\\u{202E}elpmaxe'],
    ['a line separator', 'a\u2028b', 'a\\u{2028}b'],
    ['a tag character', 'a\u{E0041}b', 'a\\u{E0041}b'],
    ['spaces at the ends', ' a b ', '\\x20a b\\x20'],
  ];
  for (const [what, value, shown] of smuggled) {
    it(`does not let a value smuggle a pair in with ${what}`, async () => {
      const line = await lineOf([{ O: [{ utf8String: value }] }, { CN: ['evil.example'] }]);
      const name = `O=${shown}/CN=evil.example`;
      expect(line).to.match(/^O=/);
      expect(line.startsWith(`${name}/${name}/notValidBefore=`), line).to.equal(true);
      expect(parseOneLine(line)[0]).to.deep.equal({ key: 'O', value });
      expect(parseOneLine(line).map(({ key }) => key)).to.deep.equal([
        ...['O', 'CN', 'O', 'CN'],
        ...['notValidBefore', 'notValidAfter', 'version', 'serial'],
      ]);
    });
  }

  it('keeps letters of other alphabets', async () => {
    expect(await lineOf([{ CN: [{ utf8String: 'Blåbærsyltetøy 日本' }] }])).to.match(
      /^CN=Blåbærsyltetøy 日本\/CN=/,
    );
  });

  it('reads the old string types', async () => {
    const line = await lineOf([
      { O: [{ bmpString: 'Ærlig' }] },
      { OU: [{ universalString: 'Øst' }] },
      { L: [{ printableString: 'Oslo' }] },
      { E: [{ ia5String: 'a@b.example' }] },
    ]);
    expect(line).to.match(/^O=Ærlig\/OU=Øst\/L=Oslo\/emailAddress=a@b\.example\/O=/);
  });

  it('names an attribute of an unknown type by its object identifier', async () => {
    expect(await lineOf([{ '2.999.3.4': [{ utf8String: 'x' }] }])).to.match(/^2\.999\.3\.4=x\/2\.999/);
  });

  it('shows an empty name as no pairs', async () => {
    expect(await lineOf([])).to.match(/^notValidBefore=/);
  });
});

describe('parseOneLine()', () => {
  it('gives no pairs for a certificate that is not there', () => {
    expect(parseOneLine('')).to.deep.equal([]);
  });
});
