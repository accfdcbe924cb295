import { qInstallMsgHandler } from '@qt3/core-signals';
import type { GrowthCase } from '@qt3/test-support/work';
import {
  IO_ReadOnly,
  IO_ReadWrite,
  IO_WriteOnly,
  QBuffer,
  QDataStream,
  QIntDict,
  QPtrDict,
  QPtrQueue,
  QPtrStack,
  QStrList,
  QTextCodec,
  QTextStream,
  QValueStack,
  QValueVector,
  QVariantType,
} from '@qt3/tools';

qInstallMsgHandler(() => undefined);

function* range(count: number): Generator<number> {
  for (let i = 0; i < count; i++) yield i;
}

/** A buffer with `count` times a piece, to be read. */
function filled(piece: string, count: number): QBuffer {
  const buffer = new QBuffer(Buffer.from(piece.repeat(count)));
  buffer.open(IO_ReadOnly);
  return buffer;
}

/** Decodes a text whose bytes come one by one. */
function decoding(codec: string, bytes: Uint8Array): GrowthCase {
  return (count) => {
    const decoder = QTextCodec.codecForName(codec)!.makeDecoder();
    return () => {
      for (let i = 0; i < count; i++) for (const byte of bytes) decoder.toUnicode(Uint8Array.of(byte));
    };
  };
}

export const cases: Record<string, GrowthCase> = {
  'a buffer that is written and read byte by byte': (count) => {
    const buffer = new QBuffer();
    buffer.open(IO_ReadWrite);
    return () => {
      for (const i of range(count)) buffer.putch(i % 256);
      buffer.at(0);
      while (buffer.getch() >= 0);
    };
  },
  'a buffer whose bytes are put back': (count) => {
    const buffer = filled('a', count);
    return () => {
      buffer.at(count);
      for (let i = 0; i < count; i++) buffer.ungetch(65);
    };
  },
  'lines of a buffer': (count) => {
    const buffer = filled('a line of text\n', count);
    const line = new Uint8Array(100);
    return () => {
      while (buffer.readLine(line, line.length) > 0);
    };
  },
  'lines by a text stream': (count) => {
    const stream = new QTextStream(filled('a line of text\n', count));
    return () => {
      while (stream.readLine() !== null);
    };
  },
  'words and numbers by a text stream': (count) => {
    const stream = new QTextStream(filled('word 12 1.5 ', count));
    return () => {
      for (let i = 0; i < count; i++) {
        stream.readWord();
        stream.readInt();
        stream.readDouble();
      }
    };
  },
  'words of a string by a text stream': (count) => {
    const stream = new QTextStream({ value: 'word '.repeat(count) }, IO_ReadOnly);
    return () => {
      while (stream.readWord() !== '');
    };
  },
  'words written to a device by a text stream': (count) => {
    const buffer = new QBuffer();
    buffer.open(IO_WriteOnly);
    const stream = new QTextStream(buffer);
    return () => {
      for (const i of range(count)) stream.put('word ', i, '\n');
    };
  },
  'values by a data stream': (count) => {
    const bytes = { value: new Uint8Array(0) };
    return () => {
      const out = new QDataStream(bytes, IO_WriteOnly);
      for (const i of range(count))
        out.writeQString(`text ${i}`).writeQVariant({ type: QVariantType.Int, value: i });
      const stream = new QDataStream(bytes.value);
      for (let i = 0; i < count; i++) {
        stream.readQString();
        stream.readQVariant();
      }
    };
  },
  'a list by a data stream': (count) => {
    const bytes = { value: new Uint8Array(0) };
    return () => {
      new QDataStream(bytes, IO_WriteOnly).writeQStringList(Array.from(range(count), String));
      new QDataStream(bytes.value).readQStringList();
    };
  },
  'UTF-8 that comes byte by byte': decoding('UTF-8', Buffer.from('a\u20ac')),
  'UTF-16 that comes byte by byte': decoding('ISO-10646-UCS-2', Uint8Array.of(0x20, 0xac)),
  'Latin-2 that comes byte by byte': decoding('ISO 8859-2', Uint8Array.of(0xb1)),
  'text in a codec': (count) => {
    const codec = QTextCodec.codecForName('ISO 8859-2')!;
    const text = '\u0105'.repeat(count);
    return () => void codec.toUnicode(codec.fromUnicode(text));
  },
  'queues and stacks': (count) => () => {
    const queue = new QPtrQueue<number>();
    const stack = new QPtrStack<number>();
    const values = new QValueStack<number>();
    for (const i of range(count)) {
      queue.enqueue(i);
      stack.push(i);
      values.push(i);
    }
    while (!queue.isEmpty()) queue.dequeue();
    while (!stack.isEmpty()) stack.pop();
    while (!values.isEmpty()) values.pop();
  },
  'a vector that grows': (count) => () => {
    const vector = new QValueVector<number>();
    for (const i of range(count)) vector.append(i);
    for (const i of range(count)) vector.set(i, vector.get(i) + 1);
  },
  'dictionaries by number and by object': (count) => () => {
    const numbers = new QIntDict<object>();
    const objects = new QPtrDict<object>();
    const keys = Array.from(range(count), (n) => ({ n }));
    for (const key of keys) {
      numbers.insert(key.n, key);
      objects.insert(key, key);
    }
    for (const key of keys) {
      numbers.remove(key.n);
      objects.remove(key);
    }
  },
  'texts in a QStrList': (count) => () => {
    const list = new QStrList();
    for (const i of range(count)) list.append(String(i));
    for (let text = list.first(); text !== null; text = list.next());
    while (list.removeFirst());
  },
};
