import { CertificateAuthority, CertificateFolder } from '@qt3/test-support';

/** PEM files for a server at `localhost` and 127.0.0.1; disposing of them removes them. */
export class PemFiles {
  readonly #folder = new CertificateFolder();
  readonly certificate: string;
  readonly key: string;
  /** The authority that signed the certificate. */
  readonly ca: string;
  /** A key that belongs to another certificate. */
  readonly otherKey: string;

  private constructor(authority: CertificateAuthority, pem: string, key: string, otherKey: string) {
    this.certificate = this.#folder.write('server.pem', pem);
    this.key = this.#folder.write('server.key', key);
    this.otherKey = this.#folder.write('other.key', otherKey);
    this.ca = this.#folder.write('ca.pem', authority.pem);
  }

  static async create(): Promise<PemFiles> {
    const authority = await CertificateAuthority.create({ commonName: 'Examples CA' });
    const names = { names: ['localhost'], addresses: ['127.0.0.1'] };
    const identity = await authority.issue({ commonName: 'sslserver', ...names });
    const other = await authority.issue();
    return new PemFiles(authority, identity.pem, identity.keyPem, other.keyPem);
  }

  /** A path at which there is nothing. */
  get missing(): string {
    return this.#folder.pathTo('missing.pem');
  }

  /** The options that sslserver needs. */
  get serverOptions(): string[] {
    return ['--cert', this.certificate, '--key', this.key, '--port', '0'];
  }

  /** A file with other content. */
  write(name: string, content: string): string {
    return this.#folder.write(name, content);
  }

  remove(): void {
    this.#folder.remove();
  }
}
