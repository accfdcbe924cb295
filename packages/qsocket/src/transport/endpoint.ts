import type { Socket } from 'node:net';
import { descriptorOf } from '../node/descriptor.js';

/** Where a connection leads, and the operating system's name for it. */
export interface Endpoint {
  /** The operating system's descriptor; -1 when it is not known. */
  readonly descriptor: number;
  /** Our address, as Node.js prints it; '' when unknown. */
  readonly localAddress: string;
  /** Our port; 0 when unknown. */
  readonly localPort: number;
  /** The peer's address, as Node.js prints it; '' when unknown. */
  readonly remoteAddress: string;
  /** The peer's port; 0 when unknown. */
  readonly remotePort: number;
}

/** Of a connection about which nothing is known. */
export const unknownEndpoint: Endpoint = {
  descriptor: -1,
  localAddress: '',
  localPort: 0,
  remoteAddress: '',
  remotePort: 0,
};

/** Of a `net.Socket`, which is asked each time: while it is being opened, and after its end, it knows nothing. */
export class SocketEndpoint implements Endpoint {
  readonly socket: Socket;

  constructor(socket: Socket) {
    this.socket = socket;
  }

  get descriptor(): number {
    return descriptorOf(this.socket);
  }

  get localAddress(): string {
    return this.socket.localAddress ?? '';
  }

  get localPort(): number {
    return this.socket.localPort ?? 0;
  }

  get remoteAddress(): string {
    return this.socket.remoteAddress ?? '';
  }

  get remotePort(): number {
    return this.socket.remotePort ?? 0;
  }
}
