import { lines, type QSocket } from '@qt3/qsocket';
import { QDataStream, QTextStream } from '@qt3/tools';
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

  bytes(count: number): void {
    this.#at += count;
    if (this.#at === this.#bytes.length) this.lines = this.expected;
  }

  get total(): number {
    return this.#bytes.length;
  }
}

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
];
