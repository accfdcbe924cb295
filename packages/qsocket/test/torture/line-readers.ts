import { lines, type QSocket } from '@qt3/qsocket';
import { IO_WriteOnly, QDataStream, QTextStream, QVariantType } from '@qt3/tools';
import { check } from '@qt3/test-support';

/** What a line protocol may do with what has arrived; each gets `count` lines and takes them all. */
export interface Reader {
  readonly what: string;
  /** Bytes that arrive at a time. */
  readonly chunk?: number;
  /** The most that is buffered; all of it unless said otherwise. */
  readonly limit?: number;
  /** One line of this many bytes instead of many. */
  readonly oneLine?: boolean;
  /** A block to read as a whole, instead of lines. */
  readonly block?: (count: number) => Buffer;
  /** Called once when all has arrived, or, with `each`, after each chunk. */
  readonly read: (socket: QSocket, seen: Seen) => void | Promise<void>;
  readonly each?: boolean;
}

/** Checks the lines as they come. */
export class Seen {
  readonly expected: number;
  readonly #bytes: Buffer;
  readonly #line: string;
  lines = 0;
  #at = 0;

  constructor(expected: number, bytes: Buffer, line: string) {
    this.expected = expected;
    this.#bytes = bytes;
    this.#line = line;
  }

  /** Without the line feed. */
  line(text: string): void {
    check(text === this.#line, `line ${this.lines}: ${JSON.stringify(text.slice(0, 80))}`);
    this.lines++;
  }

  /** One of the words of the lines. */
  word(): void {
    const words = this.#line.split(' ').length;
    if (++this.#at === words * this.expected) this.lines = this.expected;
  }

  bytes(count: number): void {
    this.#at += count;
    if (this.#at === this.#bytes.length) this.lines = this.expected;
  }

  get total(): number {
    return this.#bytes.length;
  }
}

function written(write: (stream: QDataStream) => void): Buffer {
  const block = { value: new Uint8Array(0) };
  write(new QDataStream(block, IO_WriteOnly));
  return Buffer.from(block.value);
}

function repeated<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => value);
}

/** Reads a block when it is whole, and asks after each arrival. */
function whole(
  what: string,
  block: (count: number) => Buffer,
  read: (stream: QDataStream) => unknown,
): Reader {
  const streams = new WeakMap<QSocket, QDataStream>();
  return {
    what: `QDataStream.readWhole(), ${what}, from a dribble of 60 bytes`,
    chunk: 60,
    each: true,
    block,
    read: (socket, seen) => {
      const stream = streams.get(socket) ?? new QDataStream(socket);
      streams.set(socket, stream);
      if (stream.readWhole(read) !== undefined) seen.bytes(seen.total);
    },
  };
}

/** A string that is a line of fifty bytes on the wire, with its length. */
const TEXT = 'twenty-three characters';

/** Each of these was read from its beginning with each arrival. */
const blocks: readonly Reader[] = [
  whole(
    'a list of strings',
    (count) => written((stream) => stream.writeQStringList(repeated(count, TEXT))),
    (stream) => stream.readQStringList(),
  ),
  whole(
    'lists in a list',
    (count) =>
      written((stream) =>
        stream.writeQValueList(repeated(count / 1000, repeated(1000, TEXT)), (inner) =>
          stream.writeQStringList(inner),
        ),
      ),
    (stream) => stream.readQValueList(() => stream.readQStringList()),
  ),
  whole(
    'a list, and another one behind it',
    (count) =>
      written((stream) =>
        stream.writeQStringList(repeated(count / 2, TEXT)).writeQStringList(repeated(count / 2, TEXT)),
      ),
    (stream) => [stream.readQStringList(), stream.readQStringList()],
  ),
  whole(
    'a map',
    (count) =>
      written((stream) =>
        stream.writeQMap(
          new Map(repeated(count, '').map((_, key) => [key, TEXT])),
          (key) => stream.writeInt32(key),
          (value) => stream.writeQString(value),
        ),
      ),
    (stream) =>
      stream.readQMap(
        () => stream.readInt32(),
        () => stream.readQString(),
      ),
  ),
  whole(
    'a list of variants',
    (count) => {
      const value = repeated(count, { type: QVariantType.String, value: TEXT } as const);
      return written((stream) => stream.writeQVariant({ type: QVariantType.List, value }));
    },
    (stream) => stream.readQVariant(),
  ),
  whole(
    'a byte array',
    (count) => written((stream) => stream.writeBytes(Buffer.alloc(50 * count))),
    (stream) => stream.readBytes(),
  ),
];

export function takeLines(socket: QSocket, seen: Seen): void {
  while (socket.canReadLine()) seen.line(socket.readLine().slice(0, -1));
}

export const readers: readonly Reader[] = [
  { what: 'canReadLine(), readLine()', read: takeLines },
  { what: 'the same, from a dribble of 40 bytes', chunk: 40, read: takeLines },
  { what: 'the same, as it arrives', each: true, read: takeLines },
  { what: 'the same, with a limit on the buffer', each: true, limit: 100_000, read: takeLines },
  {
    what: 'readLine(buffer)',
    read: (socket: QSocket, seen: Seen): void => {
      const buffer = Buffer.alloc(200);
      while (!socket.atEnd()) {
        const size = socket.readLine(buffer, 200);
        seen.line(buffer.toString('latin1', 0, size - 2));
      }
    },
  },
  {
    what: 'a look at the first byte before each line',
    read: (socket: QSocket, seen: Seen): void => {
      while (socket.canReadLine()) {
        socket.ungetch(socket.getch());
        seen.line(socket.readLine().slice(0, -1));
      }
    },
  },
  {
    what: 'canReadLine() after every seven bytes',
    read: (socket: QSocket, seen: Seen): void => {
      const buffer = Buffer.alloc(7);
      while (socket.canReadLine()) seen.bytes(socket.readBlock(buffer, 7));
    },
  },
  {
    what: 'one long line, with a look at each arrival',
    oneLine: true,
    each: true,
    read: takeLines,
  },
  {
    what: 'one long line, with a look at its first byte too',
    oneLine: true,
    each: true,
    read: (socket: QSocket, seen: Seen): void => {
      socket.ungetch(socket.getch());
      takeLines(socket, seen);
    },
  },
  {
    what: 'lines()',
    read: async (socket: QSocket, seen: Seen): Promise<void> => {
      for await (const line of lines(socket)) {
        seen.line(line);
        if (seen.lines === seen.expected) break;
      }
    },
  },
  {
    what: 'QTextStream.readLine()',
    read: (socket: QSocket, seen: Seen): void => {
      const stream = new QTextStream(socket);
      stream.setEncoding(QTextStream.Latin1);
      while (!stream.atEnd()) seen.line(stream.readLine() ?? '');
    },
  },
  {
    what: 'QDataStream.readWhole(), one block, asked at each arrival',
    each: true,
    read: (socket: QSocket, seen: Seen): void => {
      const stream = new QDataStream(socket);
      const block = stream.readWhole((whole) => whole.readRawBytes(seen.total));
      if (block !== undefined) seen.bytes(block.length);
    },
  },
  {
    what: 'QTextStream.readWord(), the words of each line',
    read: (socket: QSocket, seen: Seen): void => {
      const stream = new QTextStream(socket);
      stream.setEncoding(QTextStream.UnicodeUTF8);
      for (let word = stream.readWord(); word !== ''; word = stream.readWord()) seen.word();
    },
  },
  {
    what: 'QTextStream.read(), of what is not UTF-8',
    block: (count) => Buffer.alloc(50 * count, Buffer.from('61c3e282', 'hex')),
    read: (socket: QSocket, seen: Seen): void => {
      const stream = new QTextStream(socket);
      stream.setEncoding(QTextStream.UnicodeUTF8);
      // Two characters and a replacement for each of the bytes c3 and e2 82.
      seen.bytes(4 * Math.ceil(stream.read().length / 3));
    },
  },
  ...blocks,
];
