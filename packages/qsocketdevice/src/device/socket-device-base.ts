import { QIODevice } from '@qt3/tools';
import { DeviceError } from './device-error.js';

const [Stream, Datagram] = [0, 1] as const;
const Protocol = { IPv4: 0, IPv6: 1, Unknown: 2 } as const;

/** What a QSocketDevice has without a socket: its codes, and the calls of QIODevice that are the same for all of them. */
export abstract class SocketDeviceBase extends QIODevice {
  // Type
  /** A connection, TCP for instance. */
  static readonly Stream: 0 = Stream;
  /** Datagrams, UDP for instance. */
  static readonly Datagram: 1 = Datagram;

  // Protocol
  /** IPv4. */
  static readonly IPv4: 0 = Protocol.IPv4;
  /** IPv6. */
  static readonly IPv6: 1 = Protocol.IPv6;
  /** Neither of them, or not known. */
  static readonly Unknown: 2 = Protocol.Unknown;

  // Error
  /** Nothing has failed. */
  static readonly NoError: 0 = DeviceError.NoError;
  /** bind(): the socket, or the port, is in use. */
  static readonly AlreadyBound: 1 = DeviceError.AlreadyBound;
  /** The operation is not permitted. */
  static readonly Inaccessible: 2 = DeviceError.Inaccessible;
  /** The system has too little memory, or too few buffers. */
  static readonly NoResources: 3 = DeviceError.NoResources;
  /** The call made no sense for the socket. */
  static readonly InternalError: 4 = DeviceError.InternalError;
  /** The old name of InternalError. */
  static readonly Bug: 4 = DeviceError.Bug;
  /** The socket is of another type, or not open. */
  static readonly Impossible: 5 = DeviceError.Impossible;
  /** The process, or the system, has no descriptor left. */
  static readonly NoFiles: 6 = DeviceError.NoFiles;
  /** The other end does not accept connections. */
  static readonly ConnectionRefused: 7 = DeviceError.ConnectionRefused;
  /** The network, or the other end, does not answer. */
  static readonly NetworkFailure: 8 = DeviceError.NetworkFailure;
  /** Something else; the system says what. */
  static readonly UnknownError: 9 = DeviceError.UnknownError;

  /** Does nothing, and returns false: a socket is open from the beginning (oracle net/device). */
  override open(_mode: number): boolean {
    return false;
  }

  /** Does nothing: nothing is held back. */
  override flush(): void {}

  /** Always 0, as in Qt; bytesAvailable() counts. */
  override size(): number {
    return 0;
  }

  /** Always 0: a socket has no position. */
  override at(): number;
  /** Does nothing, and returns true, as in Qt. */
  override at(position: number): boolean;
  override at(position?: number): number | boolean {
    return position === undefined ? 0 : true;
  }

  /** Reads a byte, or the first one of a datagram; returns it, or -1. */
  override getch(): number {
    const byte = new Uint8Array(1);
    return this.readBlock(byte, 1) === 1 ? byte[0]! : -1;
  }

  /** Writes a byte; returns it, or -1. */
  override putch(byte: number): number {
    return this.writeBlock(Uint8Array.of(byte & 0xff), 1) === 1 ? byte : -1;
  }

  /** Does nothing, and returns -1: a socket takes nothing back. */
  override ungetch(_byte: number): number {
    return -1;
  }

  /** As QIODevice's, but 1 where there was nothing to read: the terminating 0 byte counts (oracle net/device). */
  override readLine(data: Uint8Array, maxlen: number = data.length): number {
    const count = super.readLine(data, maxlen);
    return count === 0 && maxlen > 0 ? 1 : count;
  }
}
