// Sockets as C gives them: socket(), dup(), shutdown(), SO_LINGER and others of the programs that are ported; and their peers.
import { once } from 'node:events';
import { connect } from 'node:net';
import { Worker } from 'node:worker_threads';
import { QHostAddress } from '@qt3/qsocket';
import { QSocketDevice } from '@qt3/qsocketdevice';
import { channelOf } from '../../src/device/channels.js';
import { StreamChannel } from '../../src/device/stream-channel.js';
import { DatagramChannel } from '../../src/device/datagram-channel.js';
import {
  binding,
  makeSendRequest,
  makeTcp,
  makeUdp,
  openTcp,
  openUdp,
  Purpose,
  type NativeAddress,
  type NativeHandle,
  type NativeRequest,
  type NativeStream,
} from '../../src/node/native.js';
import { socketpair } from './descriptors.js';

/** What keeps the descriptors open. */
const kept: unknown[] = [];

/** usleep(), in milliseconds: the event loop stands still */
export function ms(n: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, n);
}

/** socket() */
export function socket(kind: 'tcp4' | 'tcp6' | 'udp4' | 'udp6'): number {
  const family = kind.endsWith('6') ? 6 : 4;
  const handle = kind.startsWith('udp') ? openUdp(family) : openTcp(family);
  kept.push(handle);
  return handle?.fd ?? -1;
}

let channel: Promise<[NativeStream, NativeStream]> | null = null;

/** Both ends of a connection that carries descriptors. */
async function descriptorChannel(): Promise<[NativeStream, NativeStream]> {
  const { a, b } = await socketpair();
  const { Pipe } = binding('pipe_wrap');
  const ends: [NativeStream, NativeStream] = [new Pipe(Purpose.descriptors), new Pipe(Purpose.descriptors)];
  ends[0].open(a);
  ends[1].open(b);
  return ends;
}

/** dup(), of a socket: sent from this process to itself */
export async function dup(fd: number): Promise<number> {
  const [from, to] = await (channel ??= descriptorChannel());
  const kinds = [makeTcp(), makeUdp()];
  const wrapped = kinds.find((handle) => handle.open(fd) === 0);
  const { WriteWrap } = binding('stream_wrap');
  const copy = new Promise<NativeHandle>((resolve) => {
    to.onread = () => {
      if (to.pendingHandle) resolve(to.pendingHandle);
      to.pendingHandle = null;
      to.readStop();
    };
  });
  to.readStart();
  from.writeUtf8String(new WriteWrap(), 'x', wrapped);
  const handle = await copy;
  kept.push(wrapped, handle);
  handle.unref();
  return handle.fd;
}

function streamOf(d: QSocketDevice): NativeStream {
  const its = d.qt_channel();
  if (!(its instanceof StreamChannel)) throw new Error('no stream');
  return its.native;
}

/** SO_LINGER with no time, and close() */
export function reset(d: QSocketDevice): void {
  const native = streamOf(d) as NativeStream & { reset: (done: () => void) => number };
  native.reset(() => undefined);
  d.close();
}

/** shutdown() with SHUT_WR */
export async function shutdown(d: QSocketDevice): Promise<void> {
  const { ShutdownWrap } = binding('stream_wrap') as unknown as { ShutdownWrap: new () => NativeRequest };
  const native = streamOf(d) as NativeStream & { shutdown: (request: NativeRequest) => number };
  // libuv is still busy with connecting, until its loop has run.
  for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
  await new Promise<void>((resolve) => {
    const request = new ShutdownWrap();
    request.oncomplete = () => resolve();
    native.shutdown(request);
  });
}

/** SO_BROADCAST, which Node.js does not tell: whether a datagram to everybody is refused for want of it */
export function mayBroadcast(d: QSocketDevice): boolean {
  const its = d.qt_channel();
  if (!(its instanceof DatagramChannel)) throw new Error('no datagrams');
  const sent = its.native.send(makeSendRequest(), [Buffer.alloc(0)], 1, 9, '127.255.255.255', false);
  return sent !== -13;
}

/** getsockname(), or getpeername(): the port that the kernel has for a descriptor, 0 for none */
export function kernelPort(fd: number, peer = false): number {
  const found: NativeAddress = {};
  const handle = handleOf(fd);
  if (peer) handle.getpeername(found);
  else handle.getsockname(found);
  return found.port ?? 0;
}

function handleOf(fd: number): NativeHandle {
  const its = channelOf(fd);
  if (its instanceof StreamChannel || its instanceof DatagramChannel) return its.native;
  const handle = makeTcp();
  handle.open(fd);
  handle.unref();
  kept.push(handle);
  return handle;
}

/** A port of this machine at which no program listens. */
export function closedPort(): number {
  using d = new QSocketDevice();
  d.bind(new QHostAddress(0x7f000001), 0);
  return d.port();
}

/** Another process that writes to a descriptor while this one waits: "one" after 60 ms, "four" after 180, the end after 300. */
export async function writeFromElsewhere(fd: number): Promise<void> {
  const source = `
    const { closeSync, writeSync } = require('node:fs');
    const fd = require('node:worker_threads').workerData;
    require('node:worker_threads').parentPort.postMessage('ready');
    setTimeout(() => writeSync(fd, 'one'), 60);
    setTimeout(() => writeSync(fd, 'four'), 180);
    setTimeout(() => closeSync(fd), 300);`;
  const worker = new Worker(source, { eval: true, workerData: fd, execArgv: [], trackUnmanagedFds: false });
  await once(worker, 'message');
}

/** A client that connects after 50 ms, says hello, waits for two bytes and closes 100 ms later. */
export function peerClient(port: number): void {
  setTimeout(() => {
    const client = connect(port, '127.0.0.1', () => client.write('hello'));
    client.once('data', () => setTimeout(() => client.destroy(), 100));
  }, 50);
}
