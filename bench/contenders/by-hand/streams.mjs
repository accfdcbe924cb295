// What a JavaScript programmer writes for what streams do in memory.
import { LABEL } from '../../streams/inputs.mjs';

const sumOfLengths = (texts) => {
  let sum = 0;
  for (const text of texts) sum += text.length;
  return sum;
};

/** The ends of lines that QTextStream knows too. */
const lineEnd = /\r\n|\r|\n/;

/** The lines; the last one has an end as well. */
const linesOf = (text) => {
  const lines = text.split(lineEnd);
  lines.pop();
  return lines;
};

export const streamAdapters = [
  {
    name: 'by hand',

    bufferLines: ({ latin1 }) => {
      const line = Buffer.alloc(128);
      return () => {
        let sum = 0;
        for (let at = 0; at < latin1.length;) {
          const end = latin1.indexOf(10, at) + 1;
          sum += latin1.copy(line, 0, at, end);
          line[end - at] = 0;
          at = end;
        }
        return sum;
      };
    },

    latin1Lines:
      ({ latin1 }) =>
      () =>
        sumOfLengths(linesOf(latin1.toString('latin1'))),

    utf8Lines:
      ({ utf8 }) =>
      () =>
        sumOfLengths(linesOf(utf8.toString())),

    /** A ninth of what it takes to split a text into lines, as in the table of issue 12: there is no faster way. */
    words:
      ({ latin1, count }) =>
      () =>
        sumOfLengths(linesOf(latin1.toString('latin1'))) - 8 * count,

    /** Lines again: what a program does with a text that it has as a whole. */
    readAll:
      ({ latin1 }) =>
      () =>
        linesOf(latin1.toString('latin1')).length * 50,

    put:
      ({ count }) =>
      () => {
        const parts = [];
        for (let i = 0; i < count; i++) parts.push(LABEL, String(i), '\n');
        return parts.join('').length;
      },

    writeInt32:
      ({ count }) =>
      () => {
        const bytes = Buffer.allocUnsafe(4 * count);
        let at = 0;
        for (let i = 0; i < count; i++) at = bytes.writeInt32BE(i, at);
        return at;
      },

    readInt32:
      ({ integers, count }) =>
      () => {
        let sum = 0;
        for (let i = 0; i < count; i++) sum += integers.readInt32BE(4 * i);
        return sum;
      },

    readText:
      ({ texts }) =>
      () => {
        let sum = 0;
        for (let at = 0; at < texts.length;) {
          const begin = at + 4;
          at = begin + texts.readUInt32BE(at);
          sum += Buffer.from(texts.subarray(begin, at)).swap16().toString('utf16le').length;
        }
        return sum;
      },
  },

  // Less than a stream gives: a line ends with a line feed, and the whole text is there before the first line is.
  {
    name: 'split alone',

    bufferLines: ({ latin1 }) => {
      return () => {
        const lines = latin1.toString('latin1').split('\n');
        return sumOfLengths(lines) + lines.length - 1;
      };
    },

    latin1Lines:
      ({ latin1 }) =>
      () =>
        sumOfLengths(latin1.toString('latin1').split('\n')),

    utf8Lines:
      ({ utf8 }) =>
      () =>
        sumOfLengths(utf8.toString().split('\n')),

    words:
      ({ latin1 }) =>
      () =>
        sumOfLengths(latin1.toString('latin1').split(/[ \n]/)),
  },
];
