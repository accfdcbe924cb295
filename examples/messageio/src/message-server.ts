import { Q_OBJECT, QSignalMapper, SIGNAL, SLOT, type QObject } from '@qt3/core-signals';
import { QServerSocket } from '@qt3/qserversocket';
import { QSocket, type QHostAddress } from '@qt3/qsocket';
import { counted } from '../../shared/counted.js';
import { place } from '../../shared/serving.js';
import { BadFrame, frame, HEAD_LENGTH, LONGEST_PAYLOAD, MessageReader } from './message.js';

/** A member with this number of bytes of messages to fetch is dropped: the others would have to wait for it. */
const MOST_UNSENT = 1024 * 1024;

interface Member {
  readonly socket: QSocket;
  readonly reader: MessageReader;
  readonly name: string;
}

/**
 * Relays each message to all members, the one that it came from included.
 *
 * One QSignalMapper stands between the server and all sockets: whatever happens to one of them, serveMember() gets its
 * number.
 */
export class MessageServer extends QServerSocket {
  static {
    Q_OBJECT(this, { signals: ['logged(const QString&)'], slots: ['serveMember(int)'] });
  }

  /** Something happened: a line for the log. */
  declare logged: (text: string) => void;

  readonly #mapper = new QSignalMapper(this);
  readonly #members = new Map<number, Member>();
  #lastId = 0;

  constructor(address: QHostAddress, port: number, parent: QObject | null = null) {
    super(address, port, 1, parent);
    this.connect(this.#mapper, SIGNAL('mapped(int)'), SLOT('serveMember(int)'));
  }

  override newConnection(descriptor: number): void {
    const socket = new QSocket(this);
    const id = ++this.#lastId;
    this.#mapper.setMapping(socket, id);
    this.connect(socket, SIGNAL('readyRead()'), this.#mapper, SLOT('map()'));
    this.connect(socket, SIGNAL('connectionClosed()'), this.#mapper, SLOT('map()'));
    this.connect(socket, SIGNAL('error(int)'), this.#mapper, SLOT('map()'));
    socket.setReadBufferSize(HEAD_LENGTH + LONGEST_PAYLOAD);
    socket.setSocket(descriptor);
    const name = `${id} (${place(socket.peerAddress().toString(), socket.peerPort())})`;
    this.#members.set(id, { socket, reader: new MessageReader(socket), name });
    this.logged(`member ${name} joined`);
  }

  /** Something has come from a member, or it has gone. */
  serveMember(id: number): void {
    const member = this.#members.get(id);
    if (member === undefined) return;
    try {
      // Relaying may drop the member itself.
      while (this.#members.has(id)) {
        const payload = member.reader.next();
        if (payload === null) break;
        this.#relay(member, payload);
      }
    } catch (error) {
      if (!(error instanceof BadFrame)) throw error;
      this.#remove(id, `${error.message} and was refused`);
    }
    if (member.socket.state() === QSocket.Idle) this.#remove(id, 'left');
  }

  #relay(from: Member, payload: Uint8Array): void {
    const message = frame(payload);
    this.logged(`member ${from.name} sent ${counted(payload.length, 'byte')}`);
    for (const [id, { socket }] of this.#members) {
      socket.writeBlock(message);
      if (socket.bytesToWrite() > MOST_UNSENT)
        this.#remove(id, 'does not fetch its messages and was dropped');
    }
  }

  #remove(id: number, why: string): void {
    const member = this.#members.get(id);
    if (member === undefined) return;
    this.#members.delete(id);
    this.logged(`member ${member.name} ${why}`);
    member.socket.clearPendingData();
    // Its own signal may have called us: the rest of the emission may still need it.
    member.socket.deleteLater();
  }
}
