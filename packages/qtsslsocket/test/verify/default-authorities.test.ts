import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CertificateAuthority, CertificateFolder, type TestCertificate } from '@qt3/test-support';
import { expect } from 'chai';
import { VerifyResult } from '../../src/index.js';
import { goodDraft, make, type Exhibit } from './differential/draft.js';

const day = 86_400_000;
const run = promisify(execFile);
const program = fileURLToPath(new URL('programs/default-authorities.ts', import.meta.url));
const { VerifyOk, SelfSigned, Expired, UnableToVerify } = VerifyResult;

/** Options and variables add authorities when Node.js starts, and no version of it lists all that it trusts. */
describe('The authorities that Node.js trusts by itself', function () {
  this.timeout(120_000);
  let folder: CertificateFolder;
  let caFile: string;
  let files: string[];

  before(async () => {
    folder = new CertificateFolder();
    const authority = await CertificateAuthority.create();
    const intermediate = await authority.createIntermediate();
    const stranger = await CertificateAuthority.create({ commonName: 'Stranger' });
    const names = ['localhost'];
    const expired = {
      names,
      notBefore: new Date(Date.now() - 2 * day),
      notAfter: new Date(Date.now() - day),
    };
    const unusual = signedUnusually();
    caFile = folder.write('ca.pem', authority.pem, ...unusual.trusted);
    const write = (name: string, own: TestCertificate, ...chain: string[]): string =>
      folder.write(name, own.pem, ...chain, own.keyPem);
    files = [
      write('good.pem', await authority.issue({ names })),
      write('expired.pem', await authority.issue(expired)),
      write('expired-below.pem', await intermediate.issue(expired), intermediate.pem),
      write('expired-with-root.pem', await intermediate.issue(expired), intermediate.pem, authority.pem),
      write('expired-for-clients.pem', await authority.issue({ ...expired, usage: 'client' })),
      write('expired-stranger.pem', await stranger.issue(expired)),
      folder.write('expired-unusual.pem', unusual.leaf, unusual.leafKey),
    ];
  });

  after(() => folder.remove());

  async function results(options: readonly string[], env: NodeJS.ProcessEnv): Promise<number[]> {
    const args = [...options, '--conditions=@qt3/source', '--import', 'tsx', program, ...files];
    const { stdout } = await run(process.execPath, args, { env: { ...process.env, ...env } });
    return stdout.trim().split('\n').map(Number);
  }

  const expected = [VerifyOk, Expired, Expired, Expired, UnableToVerify, UnableToVerify, UnableToVerify];

  it('are with those of NODE_EXTRA_CA_CERTS', async () => {
    expect(await results([], { NODE_EXTRA_CA_CERTS: caFile })).to.deep.equal(expected);
  });

  it('are those of OpenSSL after --use-openssl-ca', async () => {
    expect(await results(['--use-openssl-ca'], { SSL_CERT_FILE: caFile })).to.deep.equal(expected);
  });

  it('are not those that Node.js was not started with', async () => {
    const unknown = files.map((file) => (file.includes('with-root') ? SelfSigned : UnableToVerify));
    expect(await results([], {})).to.deep.equal(unknown);
  });
});

/**
 * An expired certificate that a root has signed with SHA-3. OpenSSL finds the root as its issuer, which for other
 * authorities is looked for here; what such a signature is worth is not known here.
 */
function signedUnusually(): Exhibit {
  const draft = goodDraft(false);
  draft.root.keyKind = 'rsa';
  Object.assign(draft.leaf, { names: ['localhost'], validity: 'expired', hash: 'sha3-256' });
  return make({ ...draft, issuedBy: 'root', sends: [] });
}
