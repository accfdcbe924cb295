import { QObject, Q_OBJECT, SIGNAL, SLOT } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { QtSSLSocket, type SslSession } from '@qt3/qtsslsocket';
import { withTimeout } from '@qt3/test-support';
import type { LinkFacts } from '../peer.js';
import type { Credentials } from '../workshop/credentials.js';

/** How long one answer may take, in milliseconds. */
const PATIENCE = 15_000;

/** Settings of a link besides its authorities. */
export interface LinkSettings {
  /** Show the client's certificate. */
  readonly clientCertificate?: boolean;
  /** Oldest and newest version of TLS, as QtSSLSocket names them. */
  readonly only?: 'TLSv1.2' | 'TLSv1.3';
  /** A session of an earlier link to resume. */
  readonly session?: SslSession | null;
  /** Application protocols to offer. */
  readonly applicationProtocols?: readonly string[];
}

/**
 * The client's end of a protocol of lines: a QSocket that connects in plain, and a QtSSLSocket that takes it over when the
 * protocol says so. What a mail client written for Qt 3 did, with the waiting put into promises.
 */
export class Conversation extends QObject {
  static {
    Q_OBJECT(this, {
      slots: ['somethingHappened()', 'ended()', 'failed(int)', 'checkCertError(int,const QString&)'],
    });
  }

  readonly #credentials: Credentials;
  readonly #plain: QSocket = new QSocket(this);
  #ssl: QtSSLSocket | null = null;
  #trouble = '';
  #hasEnded = false;
  readonly #heard: string[] = [];
  /** Continues with what waits. */
  #wake: () => void = () => undefined;

  private constructor(credentials: Credentials) {
    super();
    this.#credentials = credentials;
    this.#listenTo(this.#plain);
  }

  /** Connects in plain to a port of localhost. */
  static async open(credentials: Credentials, port: number): Promise<Conversation> {
    const conversation = new Conversation(credentials);
    conversation.#plain.connectToHost('localhost', port);
    await conversation.#until('the connection', () => conversation.#plain.state() === QSocket.Connected);
    return conversation;
  }

  /** Connects to a port of localhost that speaks TLS from the first byte. */
  static async openSecured(
    credentials: Credentials,
    port: number,
    settings: LinkSettings = {},
  ): Promise<Conversation> {
    const conversation = new Conversation(credentials);
    const ssl = conversation.#makeLink(settings);
    ssl.connectToHost('localhost', port);
    await conversation.#secured(ssl);
    return conversation;
  }

  /** Hands the plain connection to a QtSSLSocket, and waits until the link stands. */
  async secure(settings: LinkSettings = {}): Promise<void> {
    const ssl = this.#makeLink(settings);
    ssl.setSocket(this.#plain);
    if (!ssl.sslConnect()) throw new Error('sslConnect() returned false');
    await this.#secured(ssl);
  }

  /** Sends a line. */
  say(line: string): void {
    this.send(`${line}\r\n`);
  }

  /** Sends bytes. */
  send(bytes: Uint8Array | string): void {
    const count = this.#socket.writeBlock(bytes);
    if (count !== bytes.length) throw new Error(`writeBlock() took ${count} of ${bytes.length} bytes`);
  }

  /** Reads lines until one matches; returns that one. */
  async hear(pattern: RegExp): Promise<string> {
    const found: string[] = [];
    await this.#until(String(pattern), () => {
      while (found.length === 0 && this.#socket.canReadLine()) {
        const line = this.#socket.readLine().trimEnd();
        this.#heard.push(line);
        if (pattern.test(line)) found.push(line);
      }
      return found.length > 0;
    });
    return found[0] ?? '';
  }

  /** Says a line, and hears the answer. */
  async ask(line: string, answer: RegExp): Promise<string> {
    this.say(line);
    return this.hear(answer);
  }

  /** Reads `count` bytes. */
  async take(count: number): Promise<Buffer> {
    await this.#until(`${count} bytes`, () => this.#socket.bytesAvailable() >= count);
    const bytes = Buffer.alloc(count);
    this.#socket.readBlock(bytes);
    return bytes;
  }

  /** Reads text that has no lines until it matches. */
  async hearText(pattern: RegExp): Promise<string> {
    let text = '';
    await this.#until(String(pattern), () => {
      text += this.#socket.readAll().toString('latin1');
      return pattern.test(text);
    });
    return text;
  }

  /** Waits for the peer to close, and returns what it sent before and was not read. */
  async end(): Promise<Buffer> {
    await this.#until('the end', () => this.#hasEnded);
    return this.#socket.readAll();
  }

  /** Result of the link; an error when there is none. */
  facts(remark?: string): LinkFacts {
    const ssl = this.#ssl;
    if (ssl === null || ssl.protocol() === '') throw new Error('nothing is encrypted');
    const more = remark === undefined ? {} : { remark };
    return { protocol: ssl.protocol(), cipher: ssl.cipher(), ...more };
  }

  /** The QtSSLSocket; an error when there is none. */
  get link(): QtSSLSocket {
    if (this.#ssl === null) throw new Error('nothing is encrypted');
    return this.#ssl;
  }

  /** The lines that hear() has read. */
  get heard(): readonly string[] {
    return this.#heard;
  }

  somethingHappened(): void {
    this.#wake();
  }

  ended(): void {
    this.#hasEnded = true;
    this.#wake();
  }

  failed(code: number): void {
    const reason = this.#ssl?.errorString() ?? this.#plain.lastError()?.message ?? '';
    this.#trouble = `error(${code}): ${reason}`;
    this.#wake();
  }

  checkCertError(code: number, description: string): void {
    this.#trouble = `certCheckFailed(${code}): ${description}`;
    this.#socket.close();
    this.#wake();
  }

  get #socket(): QSocket {
    return this.#ssl ?? this.#plain;
  }

  #listenTo(socket: QSocket): void {
    this.connect(socket, SIGNAL('connected()'), SLOT('somethingHappened()'));
    this.connect(socket, SIGNAL('readyRead()'), SLOT('somethingHappened()'));
    this.connect(socket, SIGNAL('connectionClosed()'), SLOT('ended()'));
    this.connect(socket, SIGNAL('error(int)'), SLOT('failed(int)'));
  }

  #makeLink(settings: LinkSettings): QtSSLSocket {
    const ssl = new QtSSLSocket(QtSSLSocket.Client, null, this);
    ssl.setPathToCACertFile(this.#credentials.caFile);
    if (settings.clientCertificate === true) {
      ssl.setPathToCertificate(this.#credentials.clientCertificate);
      ssl.setPathToPrivateKey(this.#credentials.clientKey);
    }
    if (settings.only !== undefined) {
      ssl.setMinimumProtocol(settings.only);
      ssl.setMaximumProtocol(settings.only);
    }
    if (settings.session) ssl.setSession(settings.session);
    if (settings.applicationProtocols) ssl.setApplicationProtocols(settings.applicationProtocols);
    this.#listenTo(ssl);
    this.connect(
      ssl,
      SIGNAL('certCheckFailed(int,const QString&)'),
      SLOT('checkCertError(int,const QString&)'),
    );
    this.#ssl = ssl;
    return ssl;
  }

  async #secured(ssl: QtSSLSocket): Promise<void> {
    await this.#until('the TLS link', () => ssl.state() === QSocket.Connected);
    if (ssl.verifyResult() !== QtSSLSocket.VerifyOk) throw new Error('the server is not verified');
  }

  /** Waits until `holds()` does; an error when the connection fails or ends before, or it takes too long. */
  async #until(what: string, holds: () => boolean): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (!holds()) {
      const heard = this.#heard.length > 0 ? `; heard: ${this.#heard.slice(-10).join(' | ')}` : '';
      if (this.#trouble !== '') throw new Error(`${this.#trouble}, while waiting for ${what}${heard}`);
      if (this.#hasEnded) throw new Error(`the peer closed, while waiting for ${what}${heard}`);
      const change = new Promise<void>((resolve) => (this.#wake = resolve));
      await withTimeout(change, Math.max(1, end - Date.now()), () => `${what}${heard}`);
    }
  }
}
