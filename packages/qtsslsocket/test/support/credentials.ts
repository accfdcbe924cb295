import { CertificateAuthority, CertificateFolder, type CertificateOptions } from '@qt3/test-support';
import type { QtSSLSocket } from '../../src/index.js';

/** An authority, and a server certificate for localhost, as files; remove() deletes them. */
export class Credentials {
  readonly folder: CertificateFolder = new CertificateFolder();
  readonly authority: CertificateAuthority;
  /** The authority's certificate. */
  readonly caFile: string;

  private constructor(authority: CertificateAuthority) {
    this.authority = authority;
    this.caFile = this.folder.write('ca.pem', authority.pem);
  }

  static async create(): Promise<Credentials> {
    const credentials = new Credentials(await CertificateAuthority.create());
    await credentials.issue('server', { names: ['localhost'], addresses: ['127.0.0.1'] });
    return credentials;
  }

  /** Makes a certificate and puts it and its key into NAME.pem and NAME.key. */
  async issue(name: string, options: CertificateOptions): Promise<void> {
    const { pem, keyPem } = await this.authority.issue(options);
    this.folder.write(`${name}.pem`, pem);
    this.folder.write(`${name}.key`, keyPem);
  }

  /** Gives the socket the certificate NAME.pem. */
  show(socket: QtSSLSocket, name = 'server'): void {
    socket.setPathToCertificate(this.folder.pathTo(`${name}.pem`));
    socket.setPathToPrivateKey(this.folder.pathTo(`${name}.key`));
  }

  remove(): void {
    this.folder.remove();
  }
}
