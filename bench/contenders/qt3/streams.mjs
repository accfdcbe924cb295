// The streams, driven as ported code would: on a QBuffer.
import { endl, IO_ReadOnly, IO_WriteOnly, QBuffer, QDataStream, QTextStream } from '@qt3/tools';
import { LABEL } from '../../streams/inputs.mjs';

/** A buffer to read, from its beginning each time. */
function reading(bytes, exercise) {
  const buffer = new QBuffer(bytes);
  buffer.open(IO_ReadOnly);
  return () => {
    buffer.at(0);
    return exercise(buffer);
  };
}

function textReading(bytes, encoding, exercise) {
  return reading(bytes, (buffer) => {
    const stream = new QTextStream(buffer);
    stream.setEncoding(encoding);
    return exercise(stream);
  });
}

function writing(exercise) {
  return () => {
    const buffer = new QBuffer();
    buffer.open(IO_WriteOnly);
    exercise(buffer);
    return buffer.size();
  };
}

function sumOfLines(stream) {
  let sum = 0;
  for (let line = stream.readLine(); line !== null; line = stream.readLine()) sum += line.length;
  return sum;
}

/** @typedef {import('../../streams/contender.js').StreamContender} StreamContender */

/** @type {readonly StreamContender[]} */
export const streamAdapters = [
  {
    name: 'qt3',

    bufferLines: ({ latin1 }) => {
      const line = Buffer.alloc(128);
      return reading(latin1, (buffer) => {
        let sum = 0;
        for (let n = buffer.readLine(line); n > 0; n = buffer.readLine(line)) sum += n;
        return sum;
      });
    },

    latin1Lines: ({ latin1 }) => textReading(latin1, QTextStream.Latin1, sumOfLines),

    utf8Lines: ({ utf8 }) => textReading(utf8, QTextStream.UnicodeUTF8, sumOfLines),

    words: ({ latin1 }) =>
      textReading(latin1, QTextStream.Latin1, (stream) => {
        let sum = 0;
        for (let word = stream.readWord(); word !== ''; word = stream.readWord()) sum += word.length;
        return sum;
      }),

    readAll: ({ latin1 }) => textReading(latin1, QTextStream.Latin1, (stream) => stream.read().length),

    put: ({ count }) =>
      writing((buffer) => {
        const stream = new QTextStream(buffer);
        stream.setEncoding(QTextStream.Latin1);
        for (let i = 0; i < count; i++) stream.put(LABEL, i, endl);
      }),

    writeInt32: ({ count }) =>
      writing((buffer) => {
        const stream = new QDataStream(buffer);
        for (let i = 0; i < count; i++) stream.writeInt32(i);
      }),

    readInt32: ({ integers, count }) =>
      reading(integers, (buffer) => {
        const stream = new QDataStream(buffer);
        let sum = 0;
        for (let i = 0; i < count; i++) sum += stream.readInt32();
        return sum;
      }),

    readText: ({ texts, count }) =>
      reading(texts, (buffer) => {
        const stream = new QDataStream(buffer);
        let sum = 0;
        for (let i = 0; i < count; i++) sum += stream.readQString().length;
        return sum;
      }),
  },
];
