import { QObject, SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import type { QIODevice } from '@qt3/tools';
import { lengthOf } from '../bytes/device-ends.js';

/**
 * Puts TLS over a connected socket.
 *
 * @param socket - the socket, as it was connected
 * @param host - the name of the host, as connectToHost() was given it: what a certificate has to be for
 * @param control - the encrypted socket for the commands; null for that one itself. A server may want the connections for data
 *   to resume its session
 * @returns the socket to go on with, such as a QtSSLSocket after sslConnect()
 */
export type SocketUpgrade = (socket: QSocket, host: string, control: QSocket | null) => QSocket;

/** Hears what becomes of a data connection. Each of these may close it. */
export interface DataListener {
  opened(): void;
  received(bytes: Buffer): void;
  /** `count` more bytes of an upload have left. */
  sent(count: number): void;
  /** The server has ended the connection, and everything before that was received. */
  ended(): void;
  failed(code: number): void;
}

/** As much as is read from a device and handed to the socket at once. */
const BLOCK = 32_768;

/** The connection that carries one file or listing. */
export class DataConnection {
  readonly #owner: QObject;
  readonly #listener: DataListener;
  #socket: QSocket;
  /** What is below TLS. */
  #plain: QSocket | null = null;
  readonly #upgrade: ((socket: QSocket) => QSocket) | null;
  #source: Uint8Array | QIODevice | null = null;
  #toSend = 0;

  /** @param owner - the parent of the sockets; signals end with it */
  constructor(owner: QObject, listener: DataListener, upgrade: ((socket: QSocket) => QSocket) | null) {
    this.#owner = owner;
    this.#listener = listener;
    this.#upgrade = upgrade;
    this.#socket = new QSocket(owner);
  }

  /** Connects to the server. */
  open(host: string, port: number): void {
    const socket = this.#socket;
    QObject.connect(socket, SIGNAL('connected()'), () => this.#connected(), this.#owner);
    this.#listenTo(socket);
    socket.connectToHost(host, port);
  }

  #connected(): void {
    if (this.#upgrade !== null) {
      const plain = this.#socket;
      QObject.disconnect(plain, null, this.#owner, null);
      this.#socket = this.#upgrade(plain);
      this.#plain = plain;
      this.#listenTo(this.#socket);
    }
    this.#listener.opened();
  }

  #listenTo(socket: QSocket): void {
    const owner = this.#owner;
    const read = (): void => {
      const bytes = socket.readAll();
      if (bytes.length > 0) this.#listener.received(bytes);
    };
    QObject.connect(socket, SIGNAL('readyRead()'), read, owner);
    QObject.connect(socket, SIGNAL('bytesWritten(int)'), (count: number) => this.#sent(count), owner);
    QObject.connect(
      socket,
      SIGNAL('connectionClosed()'),
      () => {
        read();
        this.#listener.ended();
      },
      owner,
    );
    QObject.connect(socket, SIGNAL('error(int)'), (code: number) => this.#listener.failed(code), owner);
  }

  /** Sends all of an array, or a device from its position on, and ends the connection. */
  send(source: Uint8Array | QIODevice): void {
    this.#source = source;
    this.#toSend = lengthOf(source);
    this.#sendMore();
  }

  #sendMore(): void {
    const source = this.#source;
    if (source === null) return;
    if (source instanceof Uint8Array) {
      this.#write(source);
    } else if (this.#toSend > 0) {
      const block = Buffer.allocUnsafe(Math.min(BLOCK, this.#toSend));
      const length = source.readBlock(block, block.length);
      // A device that holds less than it said: what it has is sent.
      if (length <= 0) this.#toSend = 0;
      else this.#write(block.subarray(0, length));
    }
    if (this.#toSend > 0) return;
    this.#source = null;
    this.#socket.close();
  }

  #write(bytes: Uint8Array): void {
    this.#toSend -= bytes.length;
    this.#socket.writeBlock(bytes, bytes.length);
  }

  #sent(count: number): void {
    this.#listener.sent(count);
    if (this.#socket.bytesToWrite() === 0) this.#sendMore();
  }

  /** Ends the connection at once; nothing of it is heard any longer. */
  close(): void {
    const socket = this.#socket;
    QObject.disconnect(socket, null, this.#owner, null);
    socket.close();
    socket.deleteLater();
    this.#plain?.deleteLater();
  }

  /** close() for a server that would continue to send: QSocket takes what comes after close(), until the peer has ended. */
  abort(): void {
    this.#socket.nodeSocket()?.destroy();
    this.close();
  }
}
