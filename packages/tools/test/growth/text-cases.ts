import { qInstallMsgHandler } from '@qt3/core-signals';
import type { GrowthCase } from '@qt3/test-support/work';
import {
  arg,
  atoi,
  contains,
  fill,
  findRev,
  lower,
  QBitArray,
  QByteArray,
  QCString,
  qChecksum,
  QRegExp,
  QString,
  remove,
  replace,
  section,
  simplifyWhiteSpace,
  sprintf,
  sscanf,
  strcasecmp,
  strcpy,
  strdup,
  stripWhiteSpace,
  strlen,
  strstr,
  strtod,
  strtok,
  toDouble,
  toInt,
  toULongLong,
  upper,
  utf8,
} from '@qt3/tools';

qInstallMsgHandler(() => undefined);

/** A task on a text of `count` times a piece. */
function text(piece: string, task: (s: string) => unknown): GrowthCase {
  return (count) => {
    const s = piece.repeat(count);
    return () => task(s);
  };
}

const rx = new QRegExp('[0-9]');

export const cases: Record<string, GrowthCase> = {
  'arg() of many markers': text('%1 %2 %3 %L4 % ', (s) => arg(s, 'a', 'b', 'c', 'd')),
  'arg() without a marker': text('% %% ', (s) => arg(s, 5)),
  'section() of many fields': text('a,', (s) => section(s, ',', 0, -2, QString.SectionSkipEmpty)),
  'section() from the right': text('a,', (s) => section(s, ',', -100_000, -2)),
  'section() by an expression': text('a1', (s) => section(s, rx, 1, -1)),
  'replace() of a text': text('ab', (s) => replace(s, 'a', 'bb')),
  'replace() in either case': text('ab', (s) => replace(s, 'A', 'bb', false)),
  'replace() of an expression': text('a1', (s) => replace(s, rx, '\\1')),
  'remove()': text('ab', (s) => remove(s, 'a')),
  'contains()': text('ab', (s) => contains(s, 'ab') + contains(s, 'AB', false)),
  'findRev() of what is not there': text('ab', (s) => findRev(s, 'c')),
  'lower() and upper()': text('a\u0416\u00df', (s) => lower(upper(s))),
  'white space': text(' \t', (s) => stripWhiteSpace(s) + simplifyWhiteSpace(`a${s}a${s}`)),
  'toInt() of many digits': text('1', (s) => toInt(s)),
  'toInt() of many zeros': text('0', (s) => toInt(`${s}1`)),
  'toULongLong() of many digits': text('9', (s) => toULongLong(s)),
  'toDouble() of many digits': text('1', (s) => toDouble(`${s}x`)),
  'utf8() and back': text('\u20acx', (s) => QString.fromUtf8(utf8(s))),
  'fromUtf8() of what is not UTF-8': text('\xe2\x82', (s) => QString.fromUtf8(s)),
  'sprintf()': text('%d ', (s) => QString.sprintf(s, 1, 2, 3)),
  QCString: text(' aB', (s) => QCString.simplifyWhiteSpace(QCString.lower(s))),
  'fill()': (count) => () => fill('', 'x', count),
  'sscanf() of many fields': text('1 ', (s) =>
    (sscanf as (s: string, format: string, ...to: unknown[]) => number)(s, '%*d '.repeat(s.length / 2)),
  ),
  'sscanf() of a long field': text('a', (s) => sscanf(s, '%[a-z]', { value: '' })),
  'strtok()': text('a ', (s) => {
    for (let word = strtok(s, ' '); word !== null; word = strtok(null, ' ') as string | null);
  }),
  'strtok() in a buffer': text('a ', (s) => {
    const buffer = strdup(s);
    for (let word = strtok(buffer, ' '); word !== null; word = strtok(null, ' ') as Uint8Array | null);
  }),
  'C strings': text('a', (s) => {
    const buffer = new Uint8Array(s.length + 1);
    strcpy(buffer, s);
    sprintf(buffer, '%s', s);
    return strlen(buffer) + strcasecmp(buffer, s) + (strstr(buffer, 'ab')?.length ?? 0);
  }),
  'numbers of many digits': text('1', (s) => atoi(s) + strtod(s) + qChecksum(s)),
  QByteArray: (count) => {
    const array = new Uint8Array(count).fill(1);
    return () => QByteArray.contains(QByteArray.resize(array, count + 1), 1);
  },
  QBitArray: (count) => {
    const bits = new QBitArray(count);
    return () => bits.not().and(bits).toArray();
  },
};
