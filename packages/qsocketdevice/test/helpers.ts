import { QHostAddress } from '@qt3/qsocket';
import { QSocketDevice } from '@qt3/qsocketdevice';

/** 127.0.0.1 */
export const local = new QHostAddress(0x7f000001);

/** A stream and its other end. */
export class StreamPair {
  readonly near = new QSocketDevice();
  readonly far: QSocketDevice;

  constructor() {
    using server = new QSocketDevice();
    server.bind(local, 0);
    server.listen(1);
    this.near.connect(local, server.port());
    this.far = new QSocketDevice(server.accept(), QSocketDevice.Stream);
  }

  [Symbol.dispose](): void {
    this.near.delete();
    this.far.delete();
  }
}

/** Two bound sockets for datagrams. */
export class DatagramPair {
  readonly near = new QSocketDevice(QSocketDevice.Datagram);
  readonly far = new QSocketDevice(QSocketDevice.Datagram);

  constructor() {
    this.near.bind(local, 0);
    this.far.bind(local, 0);
  }

  [Symbol.dispose](): void {
    this.near.delete();
    this.far.delete();
  }
}

/** Reads once, as Latin-1 text; null for -1. */
export function readText(device: QSocketDevice, most = 65536): string | null {
  const bytes = Buffer.alloc(most);
  const count = device.readBlock(bytes);
  return count < 0 ? null : bytes.toString('latin1', 0, count);
}
