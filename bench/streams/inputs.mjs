// @ts-check

/** @typedef {import('./contender.js').Inputs} Inputs */

/** The text that put() writes before the number. */
export const LABEL = 'the text before a number: ';

/** What a line of 50 bytes looks like, without its end; `\xe9` is one byte in Latin-1, and two in UTF-8. */
const latin1Line = 'nine words, d\xe9j\xe0 vu, and the number behind: 12345';
const utf8Line = 'nine words, d\xe9j\xe0 vu, a number behind it is 1234';

/** A text of 17 characters. */
const text = 'seventeen letters';

/**
 * @param {number} count
 * @returns {Inputs}
 */
export function inputsOf(count) {
  const integers = Buffer.alloc(4 * count);
  const texts = Buffer.alloc(38 * count);
  const wide = Buffer.from(text, 'utf16le').swap16();
  for (let i = 0; i < count; i++) {
    integers.writeInt32BE(Math.imul(i, 2_654_435_761), 4 * i);
    texts.writeUInt32BE(wide.length, 38 * i);
    wide.copy(texts, 38 * i + 4);
  }
  return {
    count,
    latin1: repeated(Buffer.from(`${latin1Line}\n`, 'latin1'), count),
    utf8: repeated(Buffer.from(`${utf8Line}\n`, 'utf8'), count),
    integers,
    texts,
  };
}

/**
 * @param {Buffer} line
 * @param {number} count
 */
function repeated(line, count) {
  if (line.length !== 50) throw new Error(`a line has ${line.length} bytes instead of 50`);
  return Buffer.alloc(50 * count, line);
}

/**
 * What each exercise must give, and the operations that it does.
 *
 * @param {Inputs} inputs
 * @returns {Record<string, { sum: number, operations: number }>}
 */
export function expectationsOf({ count, integers }) {
  let total = 0;
  for (let i = 0; i < count; i++) total += integers.readInt32BE(4 * i);
  let written = count * (LABEL.length + 1);
  for (let i = 0; i < count; i++) written += String(i).length;
  const letters = latin1Line.replaceAll(' ', '').length;
  return {
    bufferLines: { sum: 50 * count, operations: count },
    latin1Lines: { sum: 49 * count, operations: count },
    utf8Lines: { sum: 47 * count, operations: count },
    words: { sum: letters * count, operations: 9 * count },
    readAll: { sum: 50 * count, operations: count },
    put: { sum: written, operations: count },
    writeInt32: { sum: 4 * count, operations: count },
    readInt32: { sum: total, operations: count },
    readText: { sum: 17 * count, operations: count },
  };
}
