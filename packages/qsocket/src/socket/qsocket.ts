import { QObject, Q_OBJECT, qWarning, SIGNAL } from '@qt3/core-signals';
import { hasConnections, observation, pinHiddenClass } from '@qt3/core-signals/internal';
import { addressFromNode } from '../address/address-from-node.js';
import type { QHostAddress } from '../address/qhostaddress.js';
import { IO_Open, IO_Sequential, isCount, isLatin1, offerReadWindow } from '@qt3/tools/internal';
import { isHostName, isPort } from '../transport/addresses.js';
import type { ConnectToHostOptions } from '../transport/connect-options.js';
import type { Endpoint } from '../transport/endpoint.js';
import { NetTransport } from '../transport/net-transport.js';
import type { Transport } from '../transport/transport.js';
import { isByte } from './arguments.js';
import { SocketConnection } from './socket-connection.js';
import { friends } from './friends.js';
import { DetachedSocket, type Release } from './detached-socket.js';
import type { DetachedConnection, DetachObserver } from './detached-socket.js';
import { SocketError } from './socket-error.js';
import { connectWithDevice, deviceOf, setDevice, type SocketDevice } from './socket-devices.js';
import { signals, type SocketSignal } from './socket-signals.js';
import { SocketState } from './socket-state.js';
import { SocketWindow } from './socket-window.js';
import { TunedSocket } from './tuned-socket.js';
import { usableDescriptor, useTransport } from './usable-transport.js';
import { waitForMore, waitForMoreAsync, type MoreData, type OutBool } from './wait-for-more.js';

/** For the DetachedSockets: the class fills it in. */
let release: Release;

/**
 * A buffered TCP connection (Qt 3.3, QSocket).
 *
 * Bytes that arrive lie in a read buffer until they are read; bytes that are written leave from the event loop. All
 * signals but hostFound() for a numeric address come from the event loop too. When one is emitted, the state has
 * changed already, and its slots may read, write, close, reconnect or delete the socket.
 *
 * Text is Latin-1, a byte a character, as in Qt 3; QTextStream has the other encodings.
 */
export class QSocket extends TunedSocket {
  static {
    Q_OBJECT(this, { className: 'QSocket', signals });
    offerReadWindow(this.prototype, (socket) => new SocketWindow(socket.#link));
    friends.connectionOf = (socket) => (socket as QSocket).#link;
    release = (socket, detached) => (socket as QSocket).#takeBack(detached);
    friends.detachConnection = (socket, observer) => (socket as QSocket).#detachConnection(observer);
  }

  /** For editors: the class's signals are the keys. No object has it. */
  declare readonly qt_signals?: QObject['qt_signals'] & Readonly<Record<SocketSignal, true>>;

  // State
  /** There is no connection. */
  static readonly Idle: 0 = SocketState.Idle;
  /** The host is being looked up. */
  static readonly HostLookup: 1 = SocketState.HostLookup;
  /** The connection is being made. */
  static readonly Connecting: 2 = SocketState.Connecting;
  /** There is a connection. */
  static readonly Connected: 3 = SocketState.Connected;
  /** close() was called, and what was written has not left yet. */
  static readonly Closing: 4 = SocketState.Closing;
  /** The old name of Connected. */
  static readonly Connection: 3 = SocketState.Connected;

  // Error
  /** The connection could not be made. */
  static readonly ErrConnectionRefused: 0 = SocketError.ErrConnectionRefused;
  /** The host was not found. */
  static readonly ErrHostNotFound: 1 = SocketError.ErrHostNotFound;
  /** The connection broke. */
  static readonly ErrSocketRead: 2 = SocketError.ErrSocketRead;

  /** The host's name has been found, or its address was given as such; the state is HostLookup. */
  declare hostFound: () => void;
  /** The connection is open. */
  declare connected: () => void;
  /** Something has arrived; emitted once for each time that it does. */
  declare readyRead: () => void;
  /** The peer has closed the connection. What it sent before can still be read; the state is Idle. */
  declare connectionClosed: () => void;
  /** What was pending when close() was called has been sent, or the peer has gone without it; the state is Idle. */
  declare delayedCloseFinished: () => void;
  /** `count` bytes were handed to the kernel since the last emission. */
  declare bytesWritten: (count: number) => void;
  /** The connection could not be made, or is broken (a value of `Error`); the state is Idle. lastError() has the details. */
  declare error: (code: number) => void;

  readonly #link: SocketConnection = new SocketConnection(this);
  /** Set while the connection has another owner. */
  #detached: DetachedSocket | null = null;

  /** Makes a socket that is Idle and not open. */
  constructor(parent: QObject | null = null, name: string | null = null) {
    super(parent, name);
  }

  /** C++'s destructor: closes the connection. What has been written is still sent. */
  destructor(): void {
    const detached = this.#detached;
    this.#detached = null;
    detached?.observer.detachedSocketDeleted();
    this.#link.shut();
  }

  /** What the socket is doing: a value of `State`. */
  override state(): number {
    return this.#detached === null ? this.#link.state : this.#detached.state;
  }

  /**
   * Opens a connection; any present one is closed at once. Emits hostFound(), at once for a numeric address, and
   * connected(), or error(). A name with several addresses is tried on all of them (RFC 8305).
   *
   * @param host - a name or an address. What cannot be one gives a warning, and error(ErrHostNotFound) follows
   * @param port - 0 to 65535. Another number gives a warning, and error(ErrConnectionRefused) follows
   * @param options - beyond Qt 3. What cannot be is an error(), and lastError() names it
   */
  connectToHost(host: string, port: number, options?: ConnectToHostOptions): void {
    if (this.#refuses('connectToHost')) return;
    if (!isPort(port))
      qWarning('QSocket::connectToHost: Port %s is not in the range 0 to 65535', String(port));
    else if (!isHostName(host) && options?.path === undefined)
      qWarning('QSocket::connectToHost: No host can have the name %s', JSON.stringify(host));
    connectWithDevice(this, this.#link, typeof host === 'string' ? host : '', port, options);
  }

  /**
   * Closes the connection and drops what is unread. If bytes are still to be written, the state is Closing until they
   * have left and delayedCloseFinished() is emitted; otherwise it is Idle at once, and no signal is emitted.
   */
  override close(): void {
    if (!this.#refuses('close')) this.#link.close();
  }

  /** The name given to connectToHost(); '' for a connection that was adopted. It stays after the connection. */
  peerName(): string {
    return this.#link.peerName;
  }

  /** What went wrong last, as Node.js reported it; null when nothing has since the last connect. Beyond Qt 3. */
  lastError(): Error | null {
    return this.#link.lastError;
  }

  /** Opens the device; called by itself when it is needed. */
  override open(mode: number): boolean {
    if (this.isOpen()) {
      qWarning('QSocket::open: Socket is already open');
      return false;
    }
    this.setFlags(IO_Open | IO_Sequential | mode);
    return true;
  }

  /** The number of bytes that can be read. */
  bytesAvailable(): number {
    return this.#link.reader.buffer.size;
  }

  /**
   * Waits until more has arrived. It blocks the whole process, so a program with an event loop connects to readyRead(),
   * or awaits waitForMoreAsync(). Nothing is emitted. Works on POSIX systems and plain connections; elsewhere it returns
   * at once, with a warning. When the read buffer has reached its limit, there is nothing to wait for.
   *
   * @param msecs - the longest time to wait, in milliseconds; -1 means any time. NaN gives a warning, and no wait
   * @param timeout - `value` becomes true when the time was over, false when it was not: with 0 bytes, the peer has closed
   * @returns the number of bytes that can be read. It is the same as before, at once and each time, when the peer has ended
   * or reset the connection, and the state stays Connected until the event loop runs (oracle net/waiting): a loop has to
   * end when the number has not grown
   */
  waitForMore(msecs: number, timeout: OutBool = { value: false }): number {
    timeout.value = this.#detached === null && waitForMore(this.#link, msecs);
    return this.bytesAvailable();
  }

  /**
   * Waits, without blocking, until more has arrived, the connection is over, or the time is. Beyond Qt 3.
   *
   * @param msecs - the longest time to wait, in milliseconds; -1 means any time
   * @param options - an aborted `signal` ends the wait: the promise is rejected with its reason
   * @returns the number of bytes that can be read, and whether the time was over
   */
  waitForMoreAsync(msecs = -1, options: { readonly signal?: AbortSignal } = {}): Promise<MoreData> {
    return waitForMoreAsync(this, this.#link, msecs, options.signal);
  }

  /** The number of bytes that can be read. */
  override size(): number {
    return this.bytesAvailable();
  }

  /** Whether there is nothing to read now. */
  override atEnd(): boolean {
    return this.bytesAvailable() === 0;
  }

  /** Always 0: a socket has no position. */
  override at(): number;
  /** Skips `offset` bytes; false, and nothing is skipped, when there are fewer. */
  override at(offset: number): boolean;
  override at(offset?: number): number | boolean {
    if (offset === undefined) return 0;
    if (!isCount(offset, this.bytesAvailable())) return false;
    this.#link.reader.buffer.skip(offset);
    this.#link.hasRead();
    return true;
  }

  /** The most bytes that are buffered for reading; 0, the default, means any number. */
  readBufferSize(): number {
    return this.#link.reader.limit;
  }

  /** Limits what is buffered for reading. Beyond it nothing is read from the peer, which then has to wait. */
  setReadBufferSize(size: number): void {
    if (!isCount(size)) {
      qWarning('QSocket::setReadBufferSize: %s is not a number of bytes', String(size));
      return;
    }
    this.#link.reader.setLimit(size, this.#link.transport);
    this.#link.hasRead();
  }

  /**
   * Reads at most `maxlen` bytes (as many as `data` holds, by default) into `data`.
   *
   * @returns how many were read; 0 when there are none; -1, with a warning, when the socket is not open or `data` is
   * too small
   */
  override readBlock(data: Uint8Array, maxlen: number = data.length): number {
    if (!this.isOpen()) {
      qWarning('QSocket::readBlock: Socket is not open');
      return -1;
    }
    if (!isCount(maxlen, data.length)) {
      qWarning('QSocket::readBlock: Cannot read %s bytes into a buffer of %d', String(maxlen), data.length);
      return -1;
    }
    const count = this.#link.reader.buffer.read(maxlen < data.length ? data.subarray(0, maxlen) : data);
    this.#link.hasRead();
    return count;
  }

  /** Takes everything that can be read. */
  override readAll(): Buffer {
    const buffer = this.#link.reader.buffer;
    const bytes = buffer.take(buffer.size);
    this.#link.hasRead();
    return bytes;
  }

  /** Whether there is a whole line to read. */
  canReadLine(): boolean {
    return this.#link.reader.buffer.lineLength() > 0;
  }

  /** Takes a line, its newline included, as Latin-1 text; '' when there is no whole line. */
  override readLine(): string;
  /** QIODevice's form: takes a line, or as much of it as there is or fits, and adds a 0 byte. */
  override readLine(data: Uint8Array, maxlen?: number): number;
  override readLine(data?: Uint8Array, maxlen?: number): string | number {
    if (data !== undefined) return super.readLine(data, maxlen);
    const buffer = this.#link.reader.buffer;
    const count = buffer.lineLength();
    if (count === 0) return '';
    const line = buffer.takeLatin1(count);
    this.#link.hasRead();
    return line;
  }

  /** Takes a byte; -1 when there is none. */
  override getch(): number {
    const buffer = this.#link.reader.buffer;
    const byte = buffer.first();
    if (byte >= 0) {
      buffer.skip(1);
      this.#link.hasRead();
    }
    return byte;
  }

  /** Puts a byte back, so that it is read next; returns it, or -1, with a warning, when the socket is not open or it is no byte. */
  override ungetch(byte: number): number {
    if (!isByte(byte, 'ungetch')) return -1;
    return this.ungetBlock(Buffer.of(byte)) ? byte : -1;
  }

  /** Puts bytes back, so that they are read next; false, with a warning, when the socket is not open. Beyond Qt 3. */
  override ungetBlock(bytes: Uint8Array): boolean {
    if (!this.isOpen()) {
      qWarning('QSocket::ungetch: Socket not open');
      return false;
    }
    this.#link.reader.buffer.unget(Buffer.from(bytes));
    return true;
  }

  /**
   * Writes the first `len` bytes of `data`, or all of them. They are copied, and leave from the event loop;
   * bytesWritten() is emitted when they have. While there is no connection yet, they wait for it.
   *
   * @param data - bytes, or Latin-1 text
   * @returns how many bytes were accepted; 0 when the socket is closing (with a warning) or Idle; -1, with a warning and
   * with nothing written, when it is not open, for a `len` beyond `data`, and for text with a character above U+00FF
   */
  override writeBlock(data: Uint8Array | string, len: number = data.length): number {
    if (!this.isOpen()) {
      qWarning('QSocket::writeBlock: Socket is not open');
      return -1;
    }
    if (this.#refuses('writeBlock')) return -1;
    if (!this.#link.isWritable) {
      if (this.#link.state === SocketState.Closing)
        qWarning('QSocket::writeBlock: Cannot write, socket is closing');
      return 0;
    }
    if (!isCount(len, data.length)) {
      qWarning('QSocket::writeBlock: Cannot write %s bytes of %d', String(len), data.length);
      return -1;
    }
    if (len === 0) return 0;
    return typeof data === 'string' ? this.#writeText(data, len) : this.#writeBytes(data, len);
  }

  #writeBytes(data: Uint8Array, len: number): number {
    const bytes = len < data.length ? data.subarray(0, len) : data;
    observation.current?.written(this, bytes);
    this.#link.writer.write(bytes);
    return len;
  }

  #writeText(data: string, len: number): number {
    const text = len < data.length ? data.slice(0, len) : data;
    if (!isLatin1(text)) {
      qWarning(
        'QSocket::writeBlock: The text has characters beyond Latin-1; encode it, or use a QTextStream',
      );
      return -1;
    }
    observation.current?.written(this, text);
    this.#link.writer.writeLatin1(text);
    return len;
  }

  /** Writes a byte; returns it, or -1 when it was not accepted, with a warning for what is not in the range 0 to 255. */
  override putch(byte: number): number {
    if (!isByte(byte, 'putch')) return -1;
    return this.writeBlock(Buffer.of(byte), 1) === 1 ? byte : -1;
  }

  /** Sends what has been written at once; emits bytesWritten() for what the kernel takes. */
  override flush(): void {
    this.#link.writer.flush();
  }

  /** The number of bytes written that have not left. */
  bytesToWrite(): number {
    return this.#link.writer.pending;
  }

  /** Drops what has been written and has not left. */
  clearPendingData(): void {
    this.#link.clearPendingData();
  }

  /** The descriptor of the connection; -1 when there is none, or the system does not say. */
  socket(): number {
    return this.#endpoint?.descriptor ?? -1;
  }

  /**
   * Takes over a connection by its descriptor: one that QServerSocket::newConnection() got, or any stream socket of
   * this process, Unix domain sockets included. The state is Connected, and nothing is emitted before the calling slot
   * has returned. A descriptor that is no such thing gives a warning, and error(ErrSocketRead) follows from the event loop.
   */
  setSocket(fd: number): void {
    if (this.#refuses('setSocket')) return;
    this.#link.adopt(usableDescriptor(fd), SocketState.Connected, '');
  }

  /**
   * The device of the connection: a QSocketDevice that reads and writes through this socket, whose buffer it shares. It is
   * the one of setSocketDevice(), or one that is made by this. Null without a connection, and, with a warning, where
   * `@qt3/qsocketdevice` is not imported.
   */
  socketDevice(): SocketDevice | null {
    return deviceOf(this, this.#link.transport);
  }

  /**
   * Uses a device. Any present connection is closed; null only closes it. One that has no connection is used by the next
   * connectToHost(), which connects from the address and port that it is bound to, if it is. A connected one gives its
   * connection to the socket, and what it has read ahead. Either way it is what socketDevice() returns from then on,
   * until the connection is over. A device that is closed, listens, or belongs to another socket gives a
   * warning, and error(ErrSocketRead) follows from the event loop.
   */
  setSocketDevice(device: SocketDevice | null): void {
    if (!this.#refuses('setSocketDevice')) setDevice(this, this.#link, device);
  }

  /** What lies between this socket and the wire; null when there is no connection. Beyond Qt 3. */
  transport(): Transport | null {
    return this.#link.transport;
  }

  /**
   * Uses an open transport in place of any present connection, which is closed; null only closes that, and its own transport
   * changes nothing. One whose connection is over, or that another socket has, gives a warning, and
   * error(ErrSocketRead) follows from the event loop. Beyond Qt 3.
   */
  setTransport(transport: Transport | null): void {
    if (!this.#refuses('setTransport')) useTransport(this.#link, transport);
  }

  /** The local port while there is a connection, else 0. */
  port(): number {
    return this.#endpoint?.localPort ?? 0;
  }

  /** The peer's port while there is a connection, else 0. */
  peerPort(): number {
    return this.#endpoint?.remotePort ?? 0;
  }

  /** The local address while there is a connection, else a null address. */
  address(): QHostAddress {
    return addressFromNode(this.#endpoint?.localAddress ?? '');
  }

  /** The peer's address while there is a connection, else a null address. */
  peerAddress(): QHostAddress {
    return addressFromNode(this.#endpoint?.remoteAddress ?? '');
  }

  /** Null without a connection. */
  get #endpoint(): Endpoint | null {
    if (this.state() < SocketState.Connected) return null;
    const transport = this.#detached === null ? this.#link.transport : this.#detached.transport;
    return transport?.endpoint ?? null;
  }

  /** Whether the connection has another owner; warns if so. */
  #refuses(what: string): boolean {
    if (this.isDeleted()) return true;
    if (this.#detached === null) return false;
    qWarning('QSocket::%s: The connection has been handed over to another socket, use that one', what);
    return true;
  }

  #detachConnection(observer: DetachObserver): DetachedConnection | null {
    const state = this.state();
    const given = this.#link.detachConnection();
    if (given === null) return null;
    const detached = new DetachedSocket(this, release, observer, state, given.transport);
    this.#detached = detached;
    if (hasConnections(this)) this.#disconnectSignals();
    const { transport, unread, unsent } = given;
    return { transport, unread, unsent, detached };
  }

  #disconnectSignals(): void {
    for (const signal of signals) QObject.disconnect(this, SIGNAL(signal as string), null);
  }

  #takeBack(detached: DetachedSocket): void {
    if (this.#detached !== detached) return;
    this.#detached = null;
    this.#link.shut();
  }
}

/** A socket with buffers, and one without its connection. */
function pinClasses(): void {
  const socket = new QSocket();
  // Asking for their sizes makes its buffers.
  pinHiddenClass('QSocket', [socket, socket.bytesAvailable(), socket.bytesToWrite()]);
  const nothing = (): undefined => undefined;
  const observer = { detachedSocketDeleted: nothing };
  const transport = new NetTransport();
  const detached = new DetachedSocket(socket, nothing, observer, SocketState.Connected, transport);
  pinHiddenClass('DetachedSocket', detached);
}

pinClasses();
