import { type QSocket } from '@qt3/qsocket';
import { IO_WriteOnly, QBuffer, QDataStream } from '@qt3/tools';

/** What every frame begins with. */
export const MARK = 'M'.charCodeAt(0);

/** A frame's head: the mark, and the length of the payload as a Q_UINT32. */
export const HEAD_LENGTH = 5;

/** The longest payload, in bytes. */
export const LONGEST_PAYLOAD = 64 * 1024;

/** A payload in its frame. */
export function frame(payload: Uint8Array): Buffer {
  const buffer = new QBuffer();
  buffer.open(IO_WriteOnly);
  const stream = new QDataStream(buffer);
  stream.writeInt8(MARK).writeUInt32(payload.length).writeRawBytes(payload);
  return buffer.buffer();
}

/** What arrives is no frame, or one that is refused; the message says why. */
export class BadFrame extends Error {}

/** Takes the frames from a socket, in whatever pieces they arrive. */
export class MessageReader {
  readonly #socket: QSocket;
  readonly #stream: QDataStream;
  /** The payload's length once the head has been read; -1 before that. */
  #expected = -1;

  constructor(socket: QSocket) {
    this.#socket = socket;
    this.#stream = new QDataStream(socket);
  }

  /**
   * The next payload.
   *
   * @returns null when it has not arrived as a whole
   * @throws BadFrame; what follows on the socket makes no sense then
   */
  next(): Buffer | null {
    if (this.#expected < 0 && !this.#readHead()) return null;
    if (this.#socket.bytesAvailable() < this.#expected) return null;
    const payload = this.#stream.readRawBytes(this.#expected);
    this.#expected = -1;
    return payload;
  }

  #readHead(): boolean {
    if (this.#socket.bytesAvailable() < HEAD_LENGTH) return false;
    const mark = this.#stream.readUInt8();
    const length = this.#stream.readUInt32();
    if (mark !== MARK) throw new BadFrame(`sent the byte ${mark} where a message should begin`);
    if (length > LONGEST_PAYLOAD) throw new BadFrame(`claimed a message of ${length} bytes`);
    this.#expected = length;
    return true;
  }
}
