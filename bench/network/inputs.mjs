// @ts-check

/** @typedef {import('./contender.js').Inputs} Inputs */

const hosts = ['www.example.com', 'ftp.example.org', 'archive.example.net', 'a.example'];
const paths = [
  '/',
  '/index.html',
  '/pub/qt/source/qt-x11-free.tar.gz',
  '/search?q=signals+slots&lang=en#top',
];

/** @param {number} index */
function urlOf(index) {
  const scheme = index % 3 === 0 ? 'ftp' : 'http';
  const user = index % 5 === 0 ? 'reader:secret@' : '';
  return `${scheme}://${user}${hosts[index % 4]}:${8000 + (index % 100)}${paths[(index >> 2) % 4]}`;
}

/**
 * @param {number} count
 * @returns {Inputs}
 */
export function inputsOf(count) {
  return {
    // A request takes some hundred times as long as parsing a URL, and a large one ten thousand times.
    small: Math.max(20, Math.round(count / 200)),
    large: Math.max(1, Math.round(count / 25_000)),
    urls: Array.from({ length: Math.max(20, Math.round(count / 10)) }, (_, index) => urlOf(index)),
  };
}

/**
 * What each exercise must give, and the operations that it does.
 *
 * @param {Inputs} inputs
 * @returns {Record<string, { sum: number, operations: number }>}
 */
export function expectationsOf({ small, large, urls }) {
  const bodies = (/** @type {number} */ length, /** @type {number} */ count) => ({
    // Each body begins with its number.
    sum: count * length + (count * (count - 1)) / 2,
    operations: count,
  });
  const parts = urls.map((_, index) => (hosts[index % 4] ?? '').length + 8000 + (index % 100));
  return {
    httpSmall: bodies(SMALL, small),
    httpLarge: bodies(LARGE, large),
    url: { sum: parts.reduce((sum, part) => sum + part, 0), operations: urls.length },
  };
}

/** Bytes of a small body. */
export const SMALL = 1024;
/** Bytes of a large one. */
export const LARGE = 10 * 1024 * 1024;
