import { QHostAddress } from '@qt3/qsocket';
import { AskingRule } from '../blocking/may-ask.js';
import { Waiter } from '../blocking/helper.js';
import { readNow } from '../node/descriptor-io.js';
import { nameOfError } from '../node/error-code.js';
import { makeSendRequest, makeUdp, openUdp, type NativeDatagram, type NativeSender } from '../node/native.js';
import type { Channel, Patience } from './channel.js';
import { enterChannel, leaveChannel } from './channels.js';
import { DatagramQueue, type Datagram } from './datagram-queue.js';
import {
  addressOf,
  addressText,
  askKernel,
  nowhere,
  parseAddress,
  suits,
  type SocketAddress,
} from './endpoint-address.js';
import type { Outcome } from './outcome.js';
import { ReadableListeners } from './readable-listeners.js';

/** What bind() gets when the address may be in use by another socket. */
const REUSE = 4;

/** With this many bytes waiting for the program, no more datagrams are taken from the kernel, which drops what it has no room for. */
const MOST_WAITING = 1 << 20;

/** With this many bytes not yet taken by the kernel, sending fails. */
const MOST_UNSENT = 1 << 20;

/** Room for any datagram. */
const scratch = Buffer.allocUnsafeSlow(65536);

/** The senders of the last datagrams are the same few, and an address takes long to parse. */
let lastSender: { text: string; address: QHostAddress } = { text: '', address: new QHostAddress() };

function senderAddress(text: string): QHostAddress {
  if (lastSender.text !== text) lastSender = { text, address: parseAddress(text) };
  return lastSender.address;
}

/** A UDP socket. */
export class DatagramChannel implements Channel {
  readonly #handle: NativeDatagram;
  readonly fd: number;
  readonly family: 0 | 4 | 6;
  isReusable = false;
  watchers = 0;
  readonly connecting = null;
  isClosed = false;

  readonly #queue = new DatagramQueue();
  #isReceiving = false;
  /** How the last receive failed: a refusal by the host that was sent to. */
  #error = '';
  /** The sender of the datagram read last. */
  #sender: SocketAddress = nowhere;
  /** Whether the program, and not only the kernel, gave it a name. */
  #hasName: boolean;
  #connected: SocketAddress | null = null;
  readonly #listeners = new ReadableListeners((on) => this.#watch(on));
  readonly #rule = new AskingRule();
  #waiter: Waiter | null = null;
  #request = makeSendRequest();

  private constructor(handle: NativeDatagram, fd: number, family: 0 | 4 | 6) {
    this.#handle = handle;
    this.fd = fd;
    this.family = family;
    this.#hasName = this.#isNamed();
    handle.unref();
    if (handle.fd >= 0) enterChannel(this);
    handle.onmessage = (size, _handle, bytes, sender) => this.#received(size, bytes, sender);
  }

  /** A new UDP socket; null when the system gives none. */
  static make(family: 4 | 6): DatagramChannel | null {
    const handle = openUdp(family);
    return handle === null ? null : new DatagramChannel(handle, handle.fd, family);
  }

  /** Around a descriptor, which need not be a good one. */
  static adopt(fd: number): DatagramChannel {
    const handle = makeUdp();
    handle.open(fd);
    const family = askKernel(handle, 'own')?.family;
    const channel = new DatagramChannel(handle, fd, family === 'IPv4' ? 4 : family === 'IPv6' ? 6 : 0);
    const peer = addressOf(handle, 'peer');
    if (peer !== nowhere) channel.#connected = channel.#sender = peer;
    return channel;
  }

  #isNamed(): boolean {
    return (askKernel(this.#handle, 'own')?.port ?? 0) !== 0;
  }

  bind(address: QHostAddress, port: number): Outcome {
    if (this.family === 0) return 'EBADF';
    if (!suits(address, this.family)) return this.family === 6 ? 'EINVAL' : 'EAFNOSUPPORT';
    const text = addressText(address, this.family);
    const flags = this.isReusable ? REUSE : 0;
    const handle = this.#handle;
    const status = this.family === 6 ? handle.bind6(text, port, flags) : handle.bind(text, port, flags);
    if (status < 0) return nameOfError(status);
    this.#hasName = true;
    return 0;
  }

  listen(): Outcome {
    return 'EOPNOTSUPP';
  }

  accept(): Outcome {
    return 'EOPNOTSUPP';
  }

  connect(address: QHostAddress, port: number): Outcome {
    if (this.family === 0) return 'EBADF';
    if (!suits(address, this.family)) return this.family === 6 ? 'EAFNOSUPPORT' : 'EINVAL';
    if (this.#connected !== null) this.#handle.disconnect();
    this.#connected = null;
    const status = this.#connectTo(address, port);
    if (status < 0) return nameOfError(status);
    this.#hasName = true;
    this.#connected = this.#sender = { address: new QHostAddress(address), port };
    return 0;
  }

  #connectTo(address: QHostAddress, port: number): number {
    const text = addressText(address, this.family as 4 | 6);
    return this.family === 6 ? this.#handle.connect6(text, port) : this.#handle.connect(text, port);
  }

  #received(size: number, bytes: Buffer, sender: NativeSender): void {
    if (size < 0) this.#error = nameOfError(size);
    else
      this.#queue.add({
        bytes: bytes.length === size ? bytes : bytes.subarray(0, size),
        from: { address: senderAddress(sender.address), port: sender.port },
      });
    if (this.#queue.size >= MOST_WAITING) this.#stopReceiving();
    this.#listeners.call();
  }

  /** Takes datagrams from the kernel in the event loop from now on. */
  #receive(): void {
    if (this.#isReceiving || this.isClosed || !this.#isNamed() || this.#queue.size >= MOST_WAITING) return;
    this.#isReceiving = this.#handle.recvStart() === 0;
  }

  #stopReceiving(): void {
    if (this.#isReceiving) this.#handle.recvStop();
    this.#isReceiving = false;
  }

  /** Looks for a datagram, and waits for one; returns 1 when there is one. */
  #look(patience: Patience): Outcome {
    if (!this.#queue.isEmpty) return 1;
    if (this.#error !== '') return this.#takeError();
    if (this.#connected !== null) {
      const found = this.#readConnected();
      if (found !== 0) return found;
    }
    if (patience !== 0) return this.#ask(patience);
    // With a listener, what has arrived is in the queue already.
    if (this.watchers > 0 || !this.#isNamed()) return 0;
    this.#receive();
    return this.#connected === null && this.#rule.mayAsk() ? this.#ask(0) : 0;
  }

  #takeError(): Outcome {
    const error = this.#error;
    this.#error = '';
    return error;
  }

  /** A socket with a peer has datagrams of that one only, so that it can be read like a file. */
  #readConnected(): Outcome {
    const count = readNow(this.fd, scratch, scratch.length);
    if (typeof count === 'string') return count === 'EAGAIN' ? 0 : count;
    this.#add({ bytes: Buffer.from(scratch.subarray(0, count)), from: this.#connected ?? nowhere });
    return 1;
  }

  #ask(patience: Patience): Outcome {
    this.#waiter ??= new Waiter(this.#handle);
    const { status, data, address, port } = this.#waiter.receive(patience);
    if (status < 0) return nameOfError(status);
    if (status === 0) return 0;
    this.#add({ bytes: data, from: { address: senderAddress(address!), port: port! } });
    return 1;
  }

  /** Keeps a datagram that the event loop no longer sees. */
  #add(datagram: Datagram): void {
    this.#queue.add(datagram);
    this.#listeners.callSoon(this.#hasMore);
  }

  readonly #hasMore = (): boolean => !this.#queue.isEmpty;

  read(data: Uint8Array, most: number, patience: Patience): Outcome {
    const found = this.#look(patience);
    const datagram = found === 1 ? this.#queue.take() : undefined;
    if (datagram === undefined) {
      this.#sender = nowhere;
      return found === 0 ? 'EAGAIN' : found;
    }
    this.#sender = datagram.from;
    const { bytes } = datagram;
    data.set(bytes.length > most ? bytes.subarray(0, most) : bytes);
    return Math.min(bytes.length, most);
  }

  available(): Outcome {
    if (this.family === 0) return 'EBADF';
    const found = this.#look(0);
    if (typeof found === 'string') this.#error = found;
    return this.#queue.first()?.bytes.length ?? 0;
  }

  wait(patience: Patience): Outcome {
    const found = this.#look(patience);
    // Of the wait, and not of the socket, which has its descriptor.
    if (found === 'EMFILE') return found;
    if (typeof found === 'string') {
      this.#error = found;
      return 1;
    }
    return found;
  }

  write(bytes: Uint8Array, _patience: Patience, to: SocketAddress | null): Outcome {
    const sent = to === null ? this.#send(bytes, null) : this.#sendTo(bytes, to);
    // Qt looks whether the other end is still there (oracle net/device).
    if (
      sent === bytes.length &&
      to === null &&
      this.#queue.isEmpty &&
      this.#readConnected() === 'ECONNREFUSED'
    )
      this.close();
    return sent;
  }

  #sendTo(bytes: Uint8Array, to: SocketAddress): Outcome {
    const { family } = this;
    if (family === 0) return 'EBADF';
    if (!suits(to.address, family)) return family === 6 ? 'ENETUNREACH' : 'EAFNOSUPPORT';
    const connected = this.#connected;
    if (connected === null) return this.#send(bytes, to);
    // libuv sends to others only what has no peer.
    this.#handle.disconnect();
    const sent = this.#send(bytes, to);
    this.#connectTo(connected.address, connected.port);
    return sent;
  }

  #send(bytes: Uint8Array, to: SocketAddress | null): Outcome {
    const handle = this.#handle;
    if ((handle.getSendQueueSize?.() ?? 0) > MOST_UNSENT) return 'EAGAIN';
    const request = this.#request;
    const list = [bytes];
    let status: number;
    if (to === null) status = handle.send(request, list, 1, false);
    else if (this.family === 6)
      status = handle.send6(request, list, 1, to.port, addressText(to.address, 6), false);
    else status = handle.send(request, list, 1, to.port, to.address.toString(), false);
    if (status !== 0) return status > 0 ? status - 1 : nameOfError(status);
    // The kernel gets a copy later, and this request says when: it is in use until then.
    this.#request = makeSendRequest();
    return bytes.length;
  }

  own(): SocketAddress {
    return this.#hasName ? addressOf(this.#handle, 'own') : nowhereOf(this.family);
  }

  peer(): SocketAddress {
    return this.#sender;
  }

  bufferSize(which: 'receive' | 'send'): number {
    return this.#handle.bufferSize(0, which === 'receive', {}) ?? -1;
  }

  setBufferSize(which: 'receive' | 'send', bytes: number): void {
    // 0 only asks.
    this.#handle.bufferSize(Math.max(bytes, 1), which === 'receive', {});
  }

  /** The native socket, for what only datagrams have. */
  get native(): NativeDatagram {
    return this.#handle;
  }

  onceReadable(listener: () => void): () => void {
    return this.#listeners.add(listener, this.isClosed || !this.#queue.isEmpty || this.#error !== '');
  }

  #watch(on: boolean): void {
    if (this.isClosed) return;
    if (on) {
      this.#handle.ref();
      this.#receive();
    } else this.#handle.unref();
  }

  close(): void {
    if (this.isClosed) return;
    this.#stopReceiving();
    this.isClosed = true;
    leaveChannel(this);
    this.#waiter?.drop();
    this.#handle.close();
    this.#listeners.call();
  }
}

function nowhereOf(family: 0 | 4 | 6): SocketAddress {
  return family === 6 ? { address: parseAddress('::'), port: 0 } : nowhere;
}
