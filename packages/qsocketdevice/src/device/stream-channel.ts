import type { QHostAddress } from '@qt3/qsocket';
import { AskingRule } from '../blocking/may-ask.js';
import { Waiter } from '../blocking/helper.js';
import { readNow } from '../node/descriptor-io.js';
import { nameOfError } from '../node/error-code.js';
import { makeConnectRequest, openTcp, openTcpAs, type NativeStream } from '../node/native.js';
import {
  acceptedFromHelper,
  claimStream,
  closeStream,
  registerConnection,
  reusableAccepted,
} from './native-streams.js';
import type { Channel, Patience } from './channel.js';
import { ConnectAttempt } from './connect-attempt.js';
import { enterChannel, leaveChannel } from './channels.js';
import { isPortInUse } from './port-in-use.js';
import { addressOf, addressText, askKernel, nowhere, suits, type SocketAddress } from './endpoint-address.js';
import { failed, type Outcome } from './outcome.js';
import { ReadAhead } from './read-ahead.js';
import { ReadableListeners } from './readable-listeners.js';
import { BufferSizes } from './system-buffers.js';
import { writeStream } from './write-stream.js';

/** Bytes that are read at a time when the program has not said how many. */
const CHUNK = 65536;
/** Bytes that available() reads ahead at most. */
const MOST_AHEAD = 1 << 20;

/** What a read gets before the program asks for it; each result is copied out of this. */
const scratch = Buffer.allocUnsafeSlow(CHUNK);

const NO_ROOM = new Uint8Array(0);

/** A stream's descriptor: of TCP, or another kind that was adopted. */
export class StreamChannel implements Channel {
  /** The native socket. */
  native: NativeStream;
  readonly fd: number;
  readonly family: 0 | 4 | 6;
  isReusable = false;
  watchers = 0;
  isClosed = false;

  readonly #ahead = new ReadAhead();
  /** How reading ended: '' while it has not, `END`, or an error. */
  #end = '';
  /** The queue's length, once it listens; -1 before. */
  #backlog = -1;
  connecting: ConnectAttempt | null = null;
  /** The last one, whether it is under way or not. */
  #attempt: ConnectAttempt | null = null;
  /** A socket that could not connect is replaced by the next attempt. */
  #isSpent = false;
  /** What bind() was given; null when it has not been called. */
  boundTo: SocketAddress | null = null;
  #peer: SocketAddress = nowhere;
  readonly #accepted: NativeStream[] = [];
  readonly #listeners = new ReadableListeners((on) => this.#watch(on));
  readonly #rule = new AskingRule();
  #waiter: Waiter | null = null;
  readonly #sizes = new BufferSizes();

  private constructor(handle: NativeStream, fd: number, family: 0 | 4 | 6) {
    this.native = handle;
    this.fd = fd;
    this.family = family;
    handle.unref();
    if (handle.fd >= 0) enterChannel(this);
    this.#listen();
  }

  /** A new TCP socket; null when the system gives none. */
  static make(family: 4 | 6): StreamChannel | null {
    const handle = openTcp(family);
    return handle === null ? null : new StreamChannel(handle, handle.fd, family);
  }

  /** Around a descriptor, which need not be a good one, or a connection that was accepted. */
  static adopt(fd: number): StreamChannel {
    const handle = claimStream(fd);
    const name = askKernel(handle, 'own')?.family;
    const channel = new StreamChannel(handle, fd, name === 'IPv4' ? 4 : name === 'IPv6' ? 6 : 0);
    channel.isReusable = reusableAccepted(handle);
    channel.#peer = addressOf(handle, 'peer');
    return channel;
  }

  #listen(): void {
    const handle = this.native;
    handle.onconnection = (status, connection) => {
      if (status !== 0 || connection === undefined) return;
      connection.unref();
      this.#accepted.push(connection);
      this.#listeners.call();
    };
    handle.onread = () => {
      handle.readStop();
      this.#listeners.call();
    };
  }

  /** Gives the connection away, with what was read ahead; null when there is none. The channel counts as closed then. */
  release(): { handle: NativeStream; early: Buffer } | null {
    if (this.isClosed || this.#listens || !this.isConnected || this.#hasEnded()) return null;
    this.#forget();
    this.native.ref();
    this.#attempt?.postponeShutdown(this.native);
    this.#listeners.call();
    return { handle: this.native, early: this.#ahead.takeAll() };
  }

  /** Whether the descriptor is open, and that of a socket. */
  get #isSocket(): boolean {
    return this.native.fd === this.fd;
  }

  /** The error of a call for which a socket has to be one of TCP, in the right state. */
  #notOfInternet(): string {
    return this.#isSocket ? 'EINVAL' : 'EBADF';
  }

  get #listens(): boolean {
    return this.#backlog >= 0;
  }

  /** Whether it is open, and neither connected nor listening. */
  get canConnect(): boolean {
    return (
      !this.isClosed && !this.#listens && this.#end === '' && this.connecting === null && !this.isConnected
    );
  }

  #forget(): void {
    this.#watch(false);
    this.isClosed = true;
    leaveChannel(this);
    this.#waiter?.drop();
  }

  bind(address: QHostAddress, port: number): Outcome {
    if (this.family === 0) return this.#notOfInternet();
    if (!suits(address, this.family)) return this.family === 6 ? 'EINVAL' : 'EAFNOSUPPORT';
    // libuv always allows the system to give an address again.
    if (port !== 0 && !this.isReusable && isPortInUse(address, port)) return 'EADDRINUSE';
    const text = addressText(address, this.family);
    const handle = this.native;
    const bound = this.family === 6 ? handle.bind6(text, port, 0) : handle.bind(text, port);
    // An address in use shows when it is asked for.
    const status = bound < 0 ? bound : handle.getsockname({});
    if (status < 0) return nameOfError(status);
    // The port that the system has chosen stays that of this socket.
    this.boundTo = { address, port: this.own().port };
    return 0;
  }

  listen(backlog: number): Outcome {
    if (this.#listens) return 0;
    const queue = Math.max(1, Math.min(backlog, 65535));
    const status = this.native.listen(queue);
    if (status < 0) return nameOfError(status);
    this.#backlog = queue;
    return 0;
  }

  /** Whether there is a connection. */
  get isConnected(): boolean {
    return this.#end !== '' || this.family === 0 || askKernel(this.native, 'peer') !== null;
  }

  connect(address: QHostAddress, port: number, patience: Patience): Outcome {
    if (this.connecting !== null) return this.#proceed();
    if (this.#listens) return 0;
    if (this.family === 0) return this.#notOfInternet();
    if (this.isConnected) return 0;
    if (!suits(address, this.family)) return this.family === 6 ? 'EAFNOSUPPORT' : 'EINVAL';
    const renewed = this.#renew();
    if (renewed !== 0) return renewed;
    const handle = this.native;
    const text = addressText(address, this.family);
    const request = makeConnectRequest();
    const attempt = new ConnectAttempt(request);
    // Connecting waits, or not, in the system.
    if (patience !== 0) handle.setBlocking(true);
    const status =
      this.family === 6 ? handle.connect6(request, text, port) : handle.connect(request, text, port);
    handle.setBlocking(false);
    if (status < 0) return nameOfError(status);
    this.#attempt = attempt;
    if (askKernel(handle, 'peer') !== null) return 0;
    if (patience === 0) this.connecting = attempt;
    else this.#isSpent = true;
    return patience === 0 ? 0 : 'ECONNREFUSED';
  }

  /** What has become of a connection that was under way. */
  #proceed(): Outcome {
    this.#tryRead();
    if (this.#end === '' && askKernel(this.native, 'peer') === null) return 0;
    this.connecting = null;
    if (this.#end === '' || this.#end === 'END') return 0;
    const error = this.#end;
    this.#end = '';
    this.#isSpent = true;
    return error;
  }

  /** A socket that failed to connect is still busy with that until the event loop runs: another one takes its place. */
  #renew(): Outcome {
    if (!this.#isSpent) return 0;
    this.#isSpent = false;
    this.native.close();
    const handle = openTcpAs(this.fd, this.family as 4 | 6);
    if (handle === null) return 'EMFILE';
    this.native = handle;
    handle.unref();
    this.#listen();
    const bound = this.boundTo;
    return bound === null ? 0 : this.bind(bound.address, bound.port);
  }

  accept(patience: Patience): Outcome {
    // Of a socket that is connected Qt notes nothing (oracle net/device).
    if (!this.#listens) return this.isConnected && this.#isSocket ? 'EAGAIN' : this.#notOfInternet();
    const connection = this.#accepted.shift() ?? this.#acceptNow(patience);
    return typeof connection === 'string' ? connection : registerConnection(connection, this.isReusable);
  }

  /** A connection that waits in the kernel, or one that comes. */
  #acceptNow(patience: Patience): NativeStream | string {
    if (patience === 0 && (this.watchers > 0 || !this.#rule.mayAsk())) return 'EAGAIN';
    this.#waiter ??= new Waiter(this.native);
    const { status, fd } = this.#waiter.accept(patience, this.#backlog);
    if (status < 0) return nameOfError(status);
    return fd === undefined ? 'EAGAIN' : acceptedFromHelper(fd);
  }

  read(data: Uint8Array, most: number, patience: Patience): Outcome {
    if (this.#ahead.length > 0) return this.#ahead.take(data, most);
    if (this.#end !== '') return this.#ending();
    const outcome = this.#readInto(data, most, patience !== 0);
    if (failed(outcome) && outcome !== 'ECONNRESET') return outcome;
    return outcome === 0 || failed(outcome) ? this.#ending() : outcome;
  }

  #hasEnded(): boolean {
    return this.#end !== '';
  }

  /** Reading is over: a connection that was reset ends like one that was closed (oracle net/device). */
  #ending(): Outcome {
    this.close();
    return 0;
  }

  #readInto(data: Uint8Array, most: number, waits: boolean): Outcome {
    if (!waits) return readNow(this.fd, data, most);
    this.native.setBlocking(true);
    const outcome = readNow(this.fd, data, most);
    this.native.setBlocking(false);
    return outcome;
  }

  /** Whether there is something that was read, or accepted, before the program asked for it. */
  readonly #hasMore = (): boolean => this.#ahead.length + this.#accepted.length > 0 || this.#end !== '';

  /** Reads ahead what is there, of which those who wait hear; returns whether that was something. */
  #tryRead(waits = false): boolean {
    if (this.#end !== '' || this.#listens) return false;
    const { error } = this.connecting ?? { error: '' };
    const outcome = error === '' ? this.#readInto(scratch, CHUNK, waits) : error;
    const hasRead = typeof outcome === 'number' && outcome > 0;
    if (hasRead) this.#ahead.add(Buffer.from(scratch.subarray(0, outcome)));
    else if (outcome === 0) this.#end = 'END';
    // Not connected yet, or never: that is no end.
    else if (outcome !== 'EAGAIN' && outcome !== 'ENOTCONN') this.#end = String(outcome);
    this.#listeners.callSoon(this.#hasMore);
    return hasRead;
  }

  available(): Outcome {
    if (this.#listens) return 0;
    while (this.#ahead.length < MOST_AHEAD && this.#tryRead());
    return this.#end === 'EBADF' ? 'EBADF' : this.#ahead.length;
  }

  wait(patience: Patience): Outcome {
    if (this.#listens) return this.#waitForConnection(patience);
    this.available();
    if (this.#ahead.length > 0 || this.#hasEnded()) return 1;
    if (this.connecting === null && !this.isConnected) return 1;
    if (patience < 0) this.#tryRead(true);
    else if (patience > 0) {
      const { status } = (this.#waiter ??= new Waiter(this.native)).readable(patience);
      if (status < 0) return nameOfError(status);
      if (status > 0) this.available();
    }
    return this.#ahead.length > 0 || this.#hasEnded() ? 1 : 0;
  }

  #waitForConnection(patience: Patience): Outcome {
    if (this.#accepted.length > 0) return 1;
    const connection = this.#acceptNow(patience);
    if (typeof connection === 'string') return connection === 'EAGAIN' ? 0 : connection;
    this.#accepted.push(connection);
    this.#listeners.callSoon(this.#hasMore);
    return 1;
  }

  write(bytes: Uint8Array, patience: Patience): Outcome {
    const outcome =
      bytes.length > 0
        ? writeStream(this.native, this.fd, bytes, patience !== 0)
        : this.isConnected
          ? 0
          : 'EPIPE';
    if (outcome === 'EPIPE' || outcome === 'ECONNRESET') return this.#ending();
    // Qt looks whether the other end is still there, once what was written is on its way (oracle net/device).
    if (!failed(outcome) && this.#ahead.length === 0) {
      this.#tryRead();
      if (this.#hasEnded()) this.close();
    }
    return outcome;
  }

  own(): SocketAddress {
    return addressOf(this.native, 'own');
  }

  peer(): SocketAddress {
    // After a reset the system has forgotten it, and Qt has not (oracle net/device).
    if (this.#peer === nowhere) this.#peer = addressOf(this.native, 'peer');
    return this.#peer;
  }

  bufferSize(which: 'receive' | 'send'): number {
    return this.#sizes.get(which);
  }

  setBufferSize(which: 'receive' | 'send', bytes: number): void {
    this.#sizes.set(which, bytes);
  }

  onceReadable(listener: () => void): () => void {
    if (!this.isClosed && !this.#listens && this.#ahead.length === 0 && this.#end === '') {
      return this.#listeners.add(listener, false);
    }
    const isReadable = !this.#listens || this.#accepted.length > 0 || this.isClosed;
    return this.#listeners.add(listener, isReadable);
  }

  /** Looks at the descriptor in the event loop, without reading: there is no room to. */
  #watch(on: boolean): void {
    if (this.isClosed) return;
    const handle = this.native;
    if (on) handle.ref();
    else handle.unref();
    if (this.#listens) return;
    if (!on) handle.readStop();
    else {
      handle.useUserBuffer(NO_ROOM);
      handle.readStart();
    }
  }

  close(): void {
    if (this.isClosed) return;
    this.#forget();
    for (const stream of [...this.#accepted, this.native]) closeStream(stream);
    this.#listeners.call();
  }
}
