import { qWarning, type QObject } from '@qt3/core-signals';
import { LONGEST_TIMER, withCode } from '@qt3/core-signals/internal';
import { QSocket } from '@qt3/qsocket';
import { escapeText } from '../certificate/escape.js';
import { isProtocolList } from '../context/application-protocols.js';
import { Configuration } from '../context/configuration.js';
import type { ContextSettings } from '../context/context-settings.js';
import { HostCertificates } from '../context/host-certificates.js';
import { isPreSharedKey } from '../context/pre-shared-key.js';
import type { ProtocolName } from '../context/protocol-version.js';
import type { SslSession } from '../context/ssl-session.js';
import { GivenText, pathOf, type Source } from '../files/source.js';
import { nodeTls } from '../node/builtins.js';

/** The settings of a socket; for QtSSLSocket alone. */
export let configurationOf: (socket: ConfiguredSocket) => Configuration;

/**
 * The settings of a QtSSLSocket: its identity, the authorities that it trusts, and the versions and ciphers that it may use.
 * They take effect with the next handshake. Files are read then; one that cannot be used gives error(ErrSSLContext).
 */
export abstract class ConfiguredSocket extends QSocket {
  static {
    configurationOf = (socket) => socket.#configuration;
  }

  readonly #configuration: Configuration = new Configuration();

  /** Makes a socket that trusts the authorities that Node.js ships, and has no certificate. */
  constructor(parent: QObject | null = null, name: string | null = null) {
    super(parent, name);
  }

  /** The file that our certificate is read from; '' when there is none. */
  pathToCertificate(): string {
    return pathOf(this.#configuration.settings.certificatePath);
  }

  /**
   * Sets the PEM file with our certificate, and behind it those that lead to the authority. A server needs one; a client
   * may have one. It may be the file that holds the key, but setPathToPrivateKey() has to be called all the same.
   */
  setPathToCertificate(path: string): void {
    this.#setIdentity({ certificatePath: textOf(path, 'setPathToCertificate'), pkcs12Path: '' });
  }

  /**
   * Sets our certificate, and behind it those that lead to the authority, as PEM from memory, in place of
   * setPathToCertificate(); '' for none. Not in Qt 3.
   */
  setCertificate(pem: string | Uint8Array): void {
    this.#setIdentity({ certificatePath: given(pem, 'setCertificate'), pkcs12Path: '' });
  }

  /** The file that our private key is read from; '' when there is none. */
  pathToPrivateKey(): string {
    return pathOf(this.#configuration.settings.privateKeyPath);
  }

  /** Sets the PEM file with our private key: RSA or ECDSA, PKCS#8 or traditional, encrypted (setPassPhrase()) or not. */
  setPathToPrivateKey(path: string): void {
    this.#setIdentity({ privateKeyPath: textOf(path, 'setPathToPrivateKey'), pkcs12Path: '' });
  }

  /**
   * Sets our private key as PEM from memory, a secret store for instance, in place of setPathToPrivateKey(); '' for none. It
   * may be encrypted (setPassPhrase()). Not in Qt 3.
   */
  setPrivateKey(pem: string | Uint8Array): void {
    this.#setIdentity({ privateKeyPath: given(pem, 'setPrivateKey'), pkcs12Path: '' });
  }

  /** The PKCS #12 file that our certificate and key are read from; '' when there is none. Not in Qt 3. */
  pathToPkcs12(): string {
    return pathOf(this.#configuration.settings.pkcs12Path);
  }

  /**
   * Sets a PKCS #12 file (`.p12`, `.pfx`) with our certificate, its private key and the certificates that lead to the
   * authority, in place of setPathToCertificate() and setPathToPrivateKey(); '' for none. setPassPhrase() sets what it is
   * encrypted with. Of what is in the file, nothing becomes an authority that we trust. Not in Qt 3.
   */
  setPathToPkcs12(path: string): void {
    const pkcs12Path = textOf(path, 'setPathToPkcs12');
    this.#setIdentity({ certificatePath: '', privateKeyPath: '', pkcs12Path });
  }

  /** Sets a PKCS #12 file from memory, in place of setPathToPkcs12(); empty for none. Not in Qt 3. */
  setPkcs12(bytes: Uint8Array): void {
    this.#setIdentity({ certificatePath: '', privateKeyPath: '', pkcs12Path: given(bytes, 'setPkcs12') });
  }

  /** Sets the pass phrase of the private key, or of the PKCS #12 file; '' for one that is not encrypted. Not in Qt 3. */
  setPassPhrase(passPhrase: string): void {
    this.#configuration.ownSettings.passPhrase = textOf(passPhrase, 'setPassPhrase');
  }

  /** The file that trusted authorities are read from; '' when there is none. */
  pathToCACertFile(): string {
    return pathOf(this.#configuration.settings.caFilePath);
  }

  /**
   * Sets a PEM file with the certificates of the authorities we trust, one or more. They come before those of
   * setPathToCACertDir(), and with either, the authorities that Node.js ships are no longer trusted. A server that has
   * authorities asks its clients for a certificate, and accepts those that have none. An authority that is no root is trusted
   * too, and so is a single certificate; but with revocation lists a chain has to lead to a root.
   */
  setPathToCACertFile(path: string): void {
    this.#configuration.ownSettings.caFilePath = textOf(path, 'setPathToCACertFile');
  }

  /** Sets the authorities we trust as PEM from memory, in place of setPathToCACertFile(); '' for none. Not in Qt 3. */
  setCACertificates(pem: string | Uint8Array): void {
    this.#configuration.ownSettings.caFilePath = given(pem, 'setCACertificates');
  }

  /** The directory that trusted authorities are read from; '' when there is none. */
  pathToCACertDir(): string {
    return this.#configuration.settings.caDirectoryPath;
  }

  /**
   * Sets a directory with PEM files of the authorities we trust; their names do not matter. Files that should hold a
   * certificate and do not are skipped with a warning.
   */
  setPathToCACertDir(path: string): void {
    this.#configuration.ownSettings.caDirectoryPath = textOf(path, 'setPathToCACertDir');
  }

  /** The file that revocation lists are read from; '' when there is none. Not in Qt 3. */
  pathToCRLFile(): string {
    return pathOf(this.#configuration.settings.crlPath);
  }

  /**
   * Sets a PEM file with certificate revocation lists. With it, every authority in a chain needs a current list, or the
   * peer is not verified. Not in Qt 3.
   */
  setPathToCRLFile(path: string): void {
    this.#configuration.ownSettings.crlPath = textOf(path, 'setPathToCRLFile');
  }

  /** Sets revocation lists as PEM from memory, in place of setPathToCRLFile(); '' for none. Not in Qt 3. */
  setRevocationLists(pem: string | Uint8Array): void {
    this.#configuration.ownSettings.crlPath = given(pem, 'setRevocationLists');
  }

  /** Whether servers are asked for an OCSP response to their certificate. Not in Qt 3. */
  isStapleRequested(): boolean {
    return this.#configuration.link.requestsStaple;
  }

  /**
   * Asks servers for an OCSP response to their certificate (stapling, RFC 6066, 8); false at first. One that says that the
   * certificate is revoked gives VerifyResult.Revoked. One that is not for this certificate, not signed by its
   * authority, or out of date, gives UnableToVerify, and so does none when the certificate says that there must be one. A link
   * that asks resumes no session. ocspResponse() returns the bytes. Not in Qt 3.
   */
  setStapleRequested(isRequested: boolean): void {
    this.#configuration.ownLink.requestsStaple = isRequested;
  }

  /** The file that a server's OCSP response is read from; '' when there is none. Not in Qt 3. */
  pathToOcspResponse(): string {
    return pathOf(this.#configuration.settings.ocspResponsePath);
  }

  /**
   * Sets the file with the OCSP response to our certificate, in DER, which a server shows to clients that ask for it: what
   * `openssl ocsp -respout` writes. It is read again when it has changed, and not shown when it is out of date. Not in Qt 3.
   */
  setPathToOcspResponse(path: string): void {
    this.#configuration.ownSettings.ocspResponsePath = textOf(path, 'setPathToOcspResponse');
  }

  /** Sets the OCSP response from memory, in place of setPathToOcspResponse(); empty for none. Not in Qt 3. */
  setOcspResponse(der: Uint8Array): void {
    this.#configuration.ownSettings.ocspResponsePath = given(der, 'setOcspResponse');
  }

  /**
   * Sets the key that a client and its server have (PSK, RFC 4279), and the client's name for it. The server proves with it
   * who it is, and needs no certificate; one that shows a certificate all the same is verified as any other. Sessions are
   * not resumed. An identity of more than 128 bytes or with control characters, or a key that has not 1 to 256 bytes, gives
   * a warning, and nothing changes; both empty for none. A short key can be guessed: 16 random bytes cannot. Not in Qt 3.
   */
  setPreSharedKey(identity: string, key: Uint8Array): void {
    const isNone = identity === '' && key.length === 0;
    if (!isNone && !isPreSharedKey(identity, key)) {
      // The key is a secret.
      qWarning('QtSSLSocket::setPreSharedKey: The identity or the key is empty, too long or malformed');
      return;
    }
    this.#configuration.ownLink.preSharedKey = isNone ? null : { identity, key: Buffer.from(key) };
  }

  /**
   * Sets the function that finds the key of a client by its identity; it returns null for one that it does not know, and
   * null in its place sets none. A server that has one needs no certificate. Clients that have no key need one that has.
   * preSharedKeyIdentity() returns whose key was used. When the function throws, the link is refused. Not in Qt 3.
   */
  setPreSharedKeyLookup(find: ((identity: string) => Uint8Array | null) | null): void {
    this.#configuration.ownLink.preSharedKeyLookup = find;
  }

  /** The ciphers that may be used, in OpenSSL's list format: what setCiphers() set, else the ones Node.js uses. */
  ciphers(): string {
    return this.#configuration.settings.ciphers === ''
      ? nodeTls().DEFAULT_CIPHERS
      : this.#configuration.settings.ciphers;
  }

  /**
   * Restricts the ciphers, in OpenSSL's list format. The ciphers of TLS 1.3 have names of their own (`TLS_...`) and stay as
   * they are unless the list names some; a list of nothing else leaves TLS 1.3 alone. Ciphers that do not encrypt (`eNULL`)
   * are never used. Security level 2 applies unless the list names another (`@SECLEVEL=`). '' removes the restriction.
   */
  setCiphers(ciphers: string): void {
    this.#configuration.ownSettings.ciphers = textOf(ciphers, 'setCiphers');
  }

  /** The oldest version of TLS that may be used. Not in Qt 3. */
  minimumProtocol(): ProtocolName {
    return this.#configuration.settings.minimumProtocol;
  }

  /** Sets the oldest version of TLS that may be used; TLSv1.2 at first. Older ones are unsafe. Not in Qt 3. */
  setMinimumProtocol(name: ProtocolName): void {
    this.#configuration.ownSettings.minimumProtocol = name;
  }

  /** The newest version of TLS that may be used. Not in Qt 3. */
  maximumProtocol(): ProtocolName {
    return this.#configuration.settings.maximumProtocol;
  }

  /** Sets the newest version of TLS that may be used; TLSv1.3 at first. Not in Qt 3. */
  setMaximumProtocol(name: ProtocolName): void {
    this.#configuration.ownSettings.maximumProtocol = name;
  }

  /**
   * Sets the certificate that a server shows to clients that ask for this host, in place of the ordinary one. Not in Qt 3.
   *
   * @param host - a name, or `*.` and a domain for all names one level below it; anything else gives a warning, and
   * nothing changes
   * @param certificate - the path of a PEM file, or the bytes of one
   * @param privateKey - the same
   * @param ocspResponse - the same in DER, for clients that ask for it; '' for none
   */
  setCertificateForHost(
    host: string,
    certificate: string | Uint8Array,
    privateKey: string | Uint8Array,
    passPhrase = '',
    ocspResponse: string | Uint8Array = '',
  ): void {
    const link = this.#configuration.ownLink;
    link.hostCertificates ??= new HostCertificates();
    const isHost = link.hostCertificates.set(host, {
      certificatePath: pathOrBytes(certificate),
      privateKeyPath: pathOrBytes(privateKey),
      passPhrase,
      ocspResponsePath: pathOrBytes(ocspResponse),
    });
    if (!isHost)
      qWarning('QtSSLSocket::setCertificateForHost: %s is not the name of a host', escapeText(host));
  }

  /** How long a handshake may take, in milliseconds; 0 for no limit. Not in Qt 3. */
  handshakeTimeout(): number {
    return this.#configuration.link.timeLimit;
  }

  /**
   * Sets how long a handshake may take, in milliseconds; 30 seconds at first, 0 for no limit. A number below 0, or NaN, gives
   * a warning, and nothing changes. Not in Qt 3.
   */
  setHandshakeTimeout(milliseconds: number): void {
    if (milliseconds >= 0) this.#configuration.ownLink.timeLimit = Math.min(milliseconds, LONGEST_TIMER);
    else qWarning('QtSSLSocket::setHandshakeTimeout: %s is no time', String(milliseconds));
  }

  /** The application protocols to offer or to choose from. Not in Qt 3. */
  applicationProtocols(): readonly string[] {
    return this.#configuration.link.applicationProtocols;
  }

  /**
   * Sets the application protocols to offer or to choose from, the preferred one first (ALPN, RFC 7301). A name that is
   * empty, longer than 255 bytes or has control characters, or more than 65535 bytes of them, gives a warning, and nothing
   * changes. Not in Qt 3.
   */
  setApplicationProtocols(protocols: readonly string[]): void {
    if (!isProtocolList(protocols)) {
      qWarning('QtSSLSocket::setApplicationProtocols: These cannot be names: %s', JSON.stringify(protocols));
      return;
    }
    this.#configuration.ownLink.applicationProtocols = [...protocols];
  }

  /** The name that the server's certificate has to be for; '' when it is that of the host. Not in Qt 3. */
  peerVerifyName(): string {
    return this.#configuration.link.peerVerifyName;
  }

  /**
   * Sets the name that the server's certificate has to be for, and that is sent in SNI, in place of the name that the
   * connection was made to: for services that are reached under another name, or by an address. Not in Qt 3.
   */
  setPeerVerifyName(name: string): void {
    this.#configuration.ownLink.peerVerifyName = textOf(name, 'setPeerVerifyName');
  }

  /** The file that keys are logged to; '' when they are not. Not in Qt 3. */
  pathToKeyLog(): string {
    return this.#configuration.link.keyLogPath;
  }

  /**
   * Appends the keys of each link to a file, for Wireshark: the traffic can be read with it. The file is made readable by
   * its owner alone; one that belongs to another user is not written to. Both give a warning. Not in Qt 3.
   */
  setPathToKeyLog(path: string): void {
    this.#configuration.ownLink.keyLogPath = textOf(path, 'setPathToKeyLog');
  }

  /**
   * Sets the session to resume with the next handshake: what session() of a socket gave that was connected to the same
   * server with the same settings. The server may decline. null for none. Not in Qt 3.
   */
  setSession(session: SslSession | null): void {
    this.#configuration.ownLink.session = session;
  }

  #setIdentity(sources: Partial<ContextSettings>): void {
    Object.assign(this.#configuration.ownSettings, sources);
  }
}

/** A text that a program sets: null is C++'s null string, which is empty. */
function textOf(value: string | null, setter: string): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  throw notOfType(setter, 'a string', value);
}

function given(pem: string | Uint8Array | null, setter: string): Source {
  if (pem === null) return '';
  if (typeof pem !== 'string' && !isBytes(pem)) throw notOfType(setter, 'a string or a Uint8Array', pem);
  return pem.length === 0 ? '' : new GivenText(pem, setter);
}

function pathOrBytes(source: string | Uint8Array | null): Source {
  const setter = 'setCertificateForHost';
  return isBytes(source) ? new GivenText(source, setter) : textOf(source, setter);
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array;
}

/** For programs in plain JavaScript. The value is not shown, as it may be a secret. */
function notOfType(setter: string, expected: string, value: unknown): Error {
  const message = `QtSSLSocket::${setter} takes ${expected}, not a value of type ${typeof value}`;
  return withCode(new TypeError(message), 'ERR_QTSSLSOCKET_ARGUMENT');
}
