import { QHostAddress, QSocket, type SocketDevice } from '@qt3/qsocket';
import { registerDeviceClass, type DeviceClass } from '@qt3/qsocket/internal';
import { IO_Open, IO_ReadWrite, IO_Sequential, type Out } from '@qt3/tools';
import { isCount } from '@qt3/tools/internal';
import { bytesToWrite, canRead, refuse } from './arguments.js';
import { awaitAccepted, awaitConnected, awaitMore, awaitRead, awaitWritten } from './async.js';
import type { Channel, Patience } from './channel.js';
import { DatagramChannel } from './datagram-channel.js';
import { DeviceError, deviceError, type DeviceErrorCode } from './device-error.js';
import { nowhere, type SocketAddress } from './endpoint-address.js';
import { noteRead, noteSocket, noteWritten } from './observed.js';
import { failed, type Outcome } from './outcome.js';
import { releaseConnection } from './release.js';
import { ServerChannel } from './server-channel.js';
import { SocketChannel } from './socket-channel.js';
import { SocketDeviceBase } from './socket-device-base.js';
import { StreamChannel } from './stream-channel.js';

const { Stream, Datagram, IPv4, IPv6, Unknown } = SocketDeviceBase;

const NOTHING = new Uint8Array(0);

declare module '@qt3/qsocket' {
  interface SocketDeviceTypes {
    QSocketDevice: QSocketDevice;
  }
}

/** Closes the descriptors of devices that a program has dropped. */
const abandoned = new FinalizationRegistry<Channel>((channel) => channel.close());

/**
 * A socket as the system has it (Qt 3.3, QSocketDevice): for streams or datagrams, without signals. A call waits for what it
 * needs, unless setBlocking(false) was called; QSocketNotifier says in the event loop when something can be read or written.
 *
 * Each call that fails says why in error(), which keeps that until the next failure. Calls that wait have twins that return
 * a promise, for programs whose event loop must go on. What cannot be done in Node.js without its event loop is waited for in a
 * helper thread, which is started by the first call that needs it.
 */
export class QSocketDevice extends SocketDeviceBase {
  static {
    const ofSockets: DeviceClass = {
      make: (socket) => QSocketDevice.#showing(new SocketChannel(socket as QSocket)),
      makeListening: (server) => QSocketDevice.#showing(new ServerChannel(server)),
      join: (device, socket) => device.#join(socket as QSocket),
      release: (device) => releaseConnection(device.#open()),
      takeLocalEnd: (device) => device.#takeLocalEnd(),
    };
    registerDeviceClass(ofSockets);
  }

  #channel: Channel | null = null;
  #type: number;
  #error: DeviceErrorCode = DeviceError.NoError;
  #patience: Patience = -1;
  /** What protocol() returned last for this socket: that stays when it is closed. */
  #protocol: number = Unknown;
  /** Where connect() tried to go, whether it arrived or not. */
  #tried: SocketAddress | null = null;

  /**
   * The same as `socket.socketDevice()`, in a program that uses nothing else of this package; or a device as what it is, for one
   * that QServerSocket::socketDevice() returned. Beyond Qt 3.
   */
  static of(socketOrDevice: QSocket | SocketDevice | null): QSocketDevice | null {
    return socketOrDevice instanceof QSocket ? socketOrDevice.socketDevice() : socketOrDevice;
  }

  /** Makes a stream socket, or one for datagrams, of IPv4. */
  constructor(type?: number);
  /** Takes over a descriptor: of a connection that accept() returned, or of the system. */
  constructor(socket: number, type: number);
  /** Makes a socket of a protocol; the last argument only distinguishes the constructors. */
  constructor(type: number, protocol: number, dummy: number);
  constructor(first: number = Stream, second: number = IPv4, dummy?: number) {
    super();
    const adopts = arguments.length === 2;
    this.#type = adopts ? second : first;
    this.setFlags(IO_Sequential);
    if (adopts) this.setSocket(first, second);
    else this.#make(dummy === undefined ? IPv4 : second);
  }

  #make(protocol: number): void {
    const family = protocol === IPv6 ? 6 : 4;
    this.#use(this.#type === Datagram ? DatagramChannel.make(family) : StreamChannel.make(family));
  }

  #use(channel: Channel | null): void {
    this.#channel = channel;
    noteSocket(this);
    if (channel === null) return;
    abandoned.register(this, channel, this);
    this.setFlags(IO_Sequential | IO_Open | IO_ReadWrite);
  }

  /** Becomes the device of a QSocket; its calls do not wait, as Qt's do not. */
  #join(socket: QSocket): void {
    this.close();
    this.#show(new SocketChannel(socket));
  }

  static #showing(channel: Channel): QSocketDevice {
    const device = new QSocketDevice(-1, Stream);
    device.#show(channel);
    return device;
  }

  /** Shows what another object has; calls do not wait. */
  #show(channel: Channel): void {
    this.#channel = channel;
    this.#patience = 0;
    this.#tried = null;
    noteSocket(this);
    this.setFlags(IO_Sequential | IO_Open | IO_ReadWrite);
  }

  /** Closes the descriptor; what it was bound to is free then. */
  #takeLocalEnd(): { localAddress?: string; localPort?: number } {
    const channel = this.#channel;
    const bound = channel instanceof StreamChannel ? channel.boundTo : null;
    const end = bound === null || channel === null ? nowhere : channel.own();
    this.close();
    return end.port === 0 ? {} : { localAddress: end.address.toString(), localPort: end.port };
  }

  /** Whether there is a socket: until close(), and until the connection is found to be over. */
  isValid(): boolean {
    return this.#open() !== null;
  }

  /** The channel, while it is open. It closes itself when the connection is over. */
  #open(): Channel | null {
    if (this.#channel?.isClosed === true) this.close();
    return this.#channel;
  }

  override isOpen(): boolean {
    this.#open();
    return super.isOpen();
  }

  /** Stream or Datagram. */
  type(): number {
    return this.#type;
  }

  /** IPv4 or IPv6; Unknown for other sockets. A closed device gives what it gave before, Unknown if it was not asked. */
  protocol(): number {
    const channel = this.#open();
    if (channel === null) return this.#protocol;
    this.#protocol = channel.family === 4 ? IPv4 : channel.family === 6 ? IPv6 : Unknown;
    return this.#protocol;
  }

  /** The descriptor; -1 when there is none. */
  socket(): number {
    return this.#open()?.fd ?? -1;
  }

  /**
   * Uses another descriptor, and closes the former one. error() is NoError again. A negative one stands for none.
   *
   * @param socket - of a connection that accept() returned, or QServerSocket::newConnection() reported; or of the system
   */
  setSocket(socket: number, type: number): void {
    if (socket >= 0 && socket === this.#channel?.fd) return;
    this.close();
    this.#type = type;
    this.#error = DeviceError.NoError;
    this.#protocol = Unknown;
    this.#tried = null;
    if (!isCount(socket)) return;
    this.#use(type === Datagram ? DatagramChannel.adopt(socket) : StreamChannel.adopt(socket));
  }

  /** Closes the socket. error() stays. */
  override close(): void {
    const channel = this.#channel;
    if (channel === null) return;
    this.#channel = null;
    abandoned.unregister(this);
    this.setFlags(IO_Sequential);
    channel.close();
  }

  /** The same: C++'s destructor. */
  delete(): void {
    this.close();
  }

  /** The same, for a device on the stack. */
  [Symbol.dispose](): void {
    this.close();
  }

  /** Whether nothing can be read now: bytesAvailable() is 0, or the device is closed. */
  override atEnd(): boolean {
    return this.bytesAvailable() <= 0;
  }

  /** Whether calls wait for what they need; true at the beginning, and for a closed device. */
  blocking(): boolean {
    return this.#open() === null || this.#patience !== 0;
  }

  /** Says whether calls wait. Without, what cannot be done at once returns -1, and error() stays as it was. */
  setBlocking(enable: boolean): void {
    if (this.#open() !== null) this.#patience = enable ? -1 : 0;
  }

  /** Whether bind() takes an address that another socket has, or had a short while ago; true for a closed device. */
  addressReusable(): boolean {
    return this.#open()?.isReusable ?? true;
  }

  /** Says whether bind() takes such an address; both sockets have to allow it. Call it before bind(). */
  setAddressReusable(enable: boolean): void {
    const channel = this.#open();
    if (channel !== null) channel.isReusable = enable;
  }

  /** Bytes that the system keeps of what was received; -1 for a closed device. */
  receiveBufferSize(): number {
    return this.#open()?.bufferSize('receive') ?? -1;
  }

  /** Asks for another size. Node.js cannot change a stream's: there the number is only kept. */
  setReceiveBufferSize(size: number): void {
    this.#open()?.setBufferSize('receive', size);
  }

  /** Bytes that the system keeps of what is to be sent; -1 for a closed device. */
  sendBufferSize(): number {
    return this.#open()?.bufferSize('send') ?? -1;
  }

  /** Asks for another size. Node.js cannot change a stream's: there the number is only kept. */
  setSendBufferSize(size: number): void {
    this.#open()?.setBufferSize('send', size);
  }

  /**
   * Gives the socket an address and a port of this machine.
   *
   * @param port - 0 for one that is free, which port() returns
   * @returns whether it could; error() is AlreadyBound when it has a name already, Inaccessible without the right to use the
   * port, UnknownError for one that is in use
   */
  bind(address: QHostAddress, port: number): boolean {
    return this.#succeeds('bind', port, (channel) => channel.bind(address, port));
  }

  /** Makes a call, unless the device is closed or the port is none; returns whether it succeeded. */
  #succeeds(call: string, port: number, make: (channel: Channel) => Outcome): boolean {
    const channel = this.#open();
    return channel !== null && !this.#fails(call, isCount(port, 65535) ? make(channel) : 'ERANGE');
  }

  /** Waits for connections, which accept() takes. At least `backlog` of them may wait at a time. */
  listen(backlog: number): boolean {
    return this.#succeeds('listen', 0, (channel) => channel.listen(backlog));
  }

  /**
   * Takes a connection; waits for one, if calls do. Make a QSocketDevice, or a QSocket, for it.
   *
   * @returns its descriptor, or -1
   */
  accept(): number {
    const channel = this.#open();
    return channel === null ? -1 : this.#count('accept', channel.accept(this.#patience));
  }

  /**
   * Connects to a host. Of datagrams, only those of this host are received from then on.
   *
   * Without blocking it returns true while the connection is under way; the next call says what has become of it.
   */
  connect(address: QHostAddress, port: number): boolean {
    this.#tried = { address: new QHostAddress(address), port };
    return this.#succeeds('connect', port, (channel) => channel.connect(address, port, this.#patience));
  }

  /** How many bytes can be read without waiting; of datagrams, the size of the first. -1 for a closed device. */
  bytesAvailable(): number {
    const outcome = this.#open()?.available();
    return typeof outcome === 'number' ? outcome : -1;
  }

  /**
   * Waits until something can be read, and the end of a connection counts.
   *
   * @param msecs - how long at most, in milliseconds; a negative number for no limit
   * @param timeout - its value becomes true when the time was up, otherwise false; it is left alone when -1 is returned
   * @returns bytesAvailable(): 0 also at the end, for an empty datagram, and at once when there is no connection. -1 for
   * a closed device
   */
  waitForMore(msecs: number, timeout: Out<boolean> = { value: false }): number {
    const channel = this.#open();
    return channel === null ? -1 : this.#more(channel, channel.wait(msecs), timeout);
  }

  #more(channel: Channel, outcome: Outcome, timeout: Out<boolean>): number {
    if (this.#fails('wait', outcome)) return -1;
    const available = channel.available();
    if (failed(available)) return -1;
    timeout.value = outcome === 0;
    return available;
  }

  /**
   * Reads at most `maxlen` bytes, or a datagram, of which the rest is dropped. Waits until there is something, if calls do.
   *
   * @returns the number of bytes; 0 for an empty datagram, and at the end of a connection, which closes the device; -1 when
   * there is nothing and calls do not wait, and for a device that is closed, with a warning, or not connected
   */
  override readBlock(data: Uint8Array | null, maxlen: number = data?.length ?? 0): number {
    const fits = canRead(data, maxlen);
    const channel = this.#open();
    if (channel === null) return refuse('readBlock', 'Invalid socket');
    if (!fits) return -1;
    if (maxlen === 0 && this.#type !== Datagram) return 0;
    return noteRead(this, data, this.#count('read', channel.read(data ?? NOTHING, maxlen, this.#patience)));
  }

  #count(call: string, outcome: Outcome): number {
    return this.#fails(call, outcome) ? -1 : outcome;
  }

  /**
   * Writes; waits until the system has taken all, if calls do. On a connection that is over it returns 0, and the device is
   * closed; so it is when the other end has closed the connection and nothing is left to read (oracle net/device).
   *
   * @param data - bytes, or Latin-1 text
   * @returns the number of bytes written; -1 for a datagram that is too large or has no address, for text with a character
   * above U+00FF, with a warning, and when the system takes nothing now and calls do not wait
   */
  override writeBlock(data: Uint8Array | string | null, len?: number): number;
  /** Sends a datagram to a host. */
  override writeBlock(
    data: Uint8Array | string | null,
    len: number,
    host: QHostAddress,
    port: number,
  ): number;
  override writeBlock(
    data: Uint8Array | string | null,
    len: number = data?.length ?? 0,
    host?: QHostAddress,
    port = 0,
  ): number {
    const call = host === undefined ? 'writeBlock' : 'sendBlock';
    if (host !== undefined && this.#type !== Datagram) return refuse(call, 'Not datagram');
    if (data === null && len !== 0) return refuse(call, 'Null pointer error');
    const channel = this.#open();
    if (channel === null) return refuse(call, 'Invalid socket');
    const bytes = bytesToWrite(call, data ?? '', len);
    if (bytes === null) return -1;
    const to = host === undefined ? null : { address: host, port };
    const outcome = isCount(port, 65535) ? channel.write(bytes, this.#patience, to) : 'ERANGE';
    return noteWritten(this, bytes, this.#count('write', outcome));
  }

  /** Reads all there is; nothing, and no warning, from a closed device. */
  override readAll(): Buffer {
    return this.isValid() ? super.readAll() : Buffer.alloc(0);
  }

  /** The port, 0 when it has none. */
  port(): number {
    return this.#open()?.own().port ?? 0;
  }

  /** The address, the null address when it has none. */
  address(): QHostAddress {
    return new QHostAddress(this.#open()?.own().address ?? nowhere.address);
  }

  /** The peer's port; of datagrams, that of the sender of the one read last; after a refusal, the one that was tried. */
  peerPort(): number {
    return this.#peer().port;
  }

  /** The peer's address, in the same way. */
  peerAddress(): QHostAddress {
    return new QHostAddress(this.#peer().address);
  }

  #peer(): SocketAddress {
    const channel = this.#open();
    if (channel === null) return nowhere;
    if (this.#type === Datagram) return channel.peer();
    return this.#tried ?? channel.peer();
  }

  /** Why the last call failed that did; setSocket() makes it NoError again. */
  error(): DeviceErrorCode {
    return this.#error;
  }

  /** Sets what error() returns, a value of `Error`; for subclasses. */
  protected setError(error: number): void {
    this.#error = error as DeviceErrorCode;
  }

  /** Notes why a call failed; returns whether it did. */
  #fails(call: string, outcome: Outcome): outcome is string {
    if (!failed(outcome)) return false;
    if (outcome !== 'EAGAIN') this.#error = deviceError(call, outcome);
    return true;
  }

  /** The twin of connect(): the promise is that of whether there is a connection. Beyond Qt 3. */
  async connectAsync(address: QHostAddress, port: number): Promise<boolean> {
    const channel = this.#open();
    if (channel === null) return false;
    this.#tried = { address: new QHostAddress(address), port };
    if (!isCount(port, 65535)) return !this.#fails('connect', 'ERANGE');
    return !this.#fails('connect', await awaitConnected(channel, address, port));
  }

  /** The twin of accept(). Beyond Qt 3. */
  async acceptAsync(): Promise<number> {
    const channel = this.#open();
    return channel === null ? -1 : this.#count('accept', await awaitAccepted(channel));
  }

  /** The twin of waitForMore(). Beyond Qt 3. */
  async waitForMoreAsync(msecs: number, timeout: Out<boolean> = { value: false }): Promise<number> {
    const channel = this.#open();
    return channel === null ? -1 : this.#more(channel, await awaitMore(channel, msecs), timeout);
  }

  /** The twin of readBlock(): waits whatever blocking() says. Beyond Qt 3. */
  async readBlockAsync(data: Uint8Array, maxlen: number = data.length): Promise<number> {
    const channel = this.#open();
    if (channel === null || !isCount(maxlen, data.length)) return this.readBlock(data, maxlen);
    return this.#count('read', await awaitRead(channel, data, maxlen));
  }

  /** The twin of writeBlock() on a stream: waits until the system has taken all. Beyond Qt 3. */
  async writeBlockAsync(data: Uint8Array | string, len: number = data.length): Promise<number> {
    const channel = this.#open();
    if (channel === null) return refuse('writeBlock', 'Invalid socket');
    const bytes = bytesToWrite('writeBlock', data, len);
    if (bytes === null) return -1;
    return this.#count('write', await awaitWritten(channel, bytes));
  }

  /**
   * The open channel; null when the device is closed.
   *
   * @internal
   */
  qt_channel(): Channel | null {
    return this.#open();
  }

  /**
   * Notes in error() why a call failed; returns whether it did not.
   *
   * @internal
   */
  qt_report(call: string, outcome: Outcome): boolean {
    return !this.#fails(call, outcome);
  }
}
