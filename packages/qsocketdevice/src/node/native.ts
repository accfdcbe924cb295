/*
 * What this package uses of Node.js and Node.js does not document: the native sockets below `node:net` and `node:dgram`,
 * whose calls are those of the system and return when those do. Each use is tested on every supported version.
 */

/** What a native call that starts something is given; `oncomplete` is called from the event loop. */
export interface NativeRequest {
  oncomplete?: (status: number) => void;
}

/** Where a native call puts an address. */
export interface NativeAddress {
  address?: string;
  port?: number;
  family?: string;
}

/** What every native socket has. A call that returns a number returns 0, or a negative error of libuv. */
export interface NativeHandle {
  /** The descriptor; negative when there is none. */
  readonly fd: number;
  open: (fd: number) => number;
  close: () => void;
  ref: () => void;
  unref: () => void;
  getsockname: (result: NativeAddress) => number;
  getpeername: (result: NativeAddress) => number;
}

/** A TCP socket, connected or listening, or a pipe. */
export interface NativeStream extends NativeHandle {
  bind: (address: string, port: number) => number;
  bind6: (address: string, port: number, flags: number) => number;
  connect: (request: NativeRequest, address: string, port: number) => number;
  connect6: (request: NativeRequest, address: string, port: number) => number;
  listen: (backlog: number) => number;
  setBlocking: (on: boolean) => number;
  setNoDelay: (on: boolean) => number;
  setKeepAlive: (on: boolean, delay: number) => number;
  readStart: () => number;
  readStop: () => number;
  /** Ends writing; a number other than 0 means that `oncomplete` is not called. */
  shutdown: (request: NativeRequest) => number;
  useUserBuffer: (buffer: Uint8Array) => void;
  writeUtf8String: (request: NativeRequest, text: string, handle?: NativeHandle) => number;
  /** A connection was accepted. */
  onconnection?: (status: number, accepted: NativeStream | undefined) => void;
  /** Something was received, or cannot be. */
  onread?: (bytes: ArrayBuffer | undefined) => void;
  /** A descriptor that came with what was received. */
  pendingHandle?: NativeHandle | null;
}

/** The sender of a datagram. */
export interface NativeSender {
  readonly address: string;
  readonly port: number;
  readonly family: string;
}

/** A UDP socket. */
export interface NativeDatagram extends NativeHandle {
  bind: (address: string, port: number, flags: number) => number;
  bind6: (address: string, port: number, flags: number) => number;
  connect: (address: string, port: number) => number;
  connect6: (address: string, port: number) => number;
  disconnect: () => number;
  /** Returns a number above 0, which is one more than the bytes sent; 0 when the kernel will be given them later. */
  send: (
    request: NativeRequest,
    bytes: readonly Uint8Array[],
    count: number,
    port: number | boolean,
    address?: string,
    reports?: boolean,
  ) => number;
  send6: NativeDatagram['send'];
  recvStart: () => number;
  recvStop: () => number;
  getSendQueueSize?: () => number;
  bufferSize: (size: number, receives: boolean, context: object) => number | undefined;
  setBroadcast: (on: number) => number;
  setTTL: (hops: number) => number;
  setMulticastTTL: (hops: number) => number;
  setMulticastLoopback: (on: number) => number;
  setMulticastInterface: (address: string) => number;
  addMembership: (group: string, interfaceAddress: string | undefined) => number;
  dropMembership: (group: string, interfaceAddress: string | undefined) => number;
  /** A datagram was received: its size, or a negative error. */
  onmessage?: (size: number, handle: NativeDatagram, bytes: Buffer, sender: NativeSender) => void;
}

interface Bindings {
  tcp_wrap: {
    TCP: new (type: number) => NativeStream;
    TCPConnectWrap: new () => NativeRequest;
  };
  udp_wrap: {
    UDP: new () => NativeDatagram;
    SendWrap: new () => NativeRequest;
  };
  pipe_wrap: {
    Pipe: new (type: number) => NativeStream;
    PipeConnectWrap: new () => NativeRequest;
  };
  stream_wrap: {
    WriteWrap: new () => NativeRequest;
    streamBaseState: Int32Array;
    kReadBytesOrError: number;
    kArrayBufferOffset: number;
  };
}

/**
 * Node's native parts. `process.binding()` is deprecated in the documentation only.
 *
 * @throws what Node throws where a policy forbids it
 */
export function binding<Name extends keyof Bindings>(name: Name): Bindings[Name] {
  return (process as unknown as { binding: (name: Name) => Bindings[Name] }).binding(name);
}

/** What a native stream is made for. */
export const Purpose = { connection: 0, server: 1, descriptors: 2 } as const;

let loadedTcp: Bindings['tcp_wrap'] | undefined;
let loadedUdp: Bindings['udp_wrap'] | undefined;

function tcp(): Bindings['tcp_wrap'] {
  return (loadedTcp ??= binding('tcp_wrap'));
}

function udp(): Bindings['udp_wrap'] {
  return (loadedUdp ??= binding('udp_wrap'));
}

/** Makes a TCP socket without a descriptor yet. */
export function makeTcp(): NativeStream {
  return new (tcp().TCP)(Purpose.connection);
}

/** Makes what a call to connect() is given. */
export function makeConnectRequest(): NativeRequest {
  return new (tcp().TCPConnectWrap)();
}

/** Makes a UDP socket without a descriptor yet. */
export function makeUdp(): NativeDatagram {
  return new (udp().UDP)();
}

/** Makes what a call to send() is given. */
export function makeSendRequest(): NativeRequest {
  return new (udp().SendWrap)();
}

/** A UDP socket with a descriptor; null when the system gives none. */
export function openUdp(family: 4 | 6): NativeDatagram | null {
  const handle = makeUdp();
  // Node makes the descriptor at the first use only: so it is bound to an address that no machine has.
  if (family === 6) handle.bind6('2001:db8::1', 0, 0);
  else handle.bind('240.0.0.1', 0, 0);
  if (handle.fd >= 0) return handle;
  handle.close();
  return null;
}

/** A TCP socket with a descriptor; null when the system gives none. */
export function openTcp(family: 4 | 6): NativeStream | null {
  const handle = makeTcp();
  const request = makeConnectRequest();
  // Node makes the descriptor at the first use only; there are no TCP connections to everybody.
  if (family === 6) handle.connect6(request, 'ff02::1', 9);
  else handle.connect(request, '255.255.255.255', 9);
  if (handle.fd >= 0) return handle;
  handle.close();
  return null;
}

/** The same with a descriptor that is free; null when the system does not give that one. */
export function openTcpAs(fd: number, family: 4 | 6): NativeStream | null {
  const others: NativeStream[] = [];
  let handle = openTcp(family);
  // The system gives the lowest number that is free.
  while (handle !== null && handle.fd < fd) {
    others.push(handle);
    handle = openTcp(family);
  }
  if (handle !== null && handle.fd > fd) others.push(handle);
  for (const other of others) other.close();
  return handle?.fd === fd ? handle : null;
}
