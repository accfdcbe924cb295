// What needs the language alone, and so runs in a browser: the exports map leads there with the condition `browser`.
export { arg } from './text/arg.js';
export {
  append,
  fill,
  insert,
  leftJustify,
  prepend,
  rightJustify,
  setAt,
  setLength,
  truncate,
} from './text/change.js';
export { compare, localeAwareCompare } from './text/compare.js';
export { ascii, latin1, local8Bit, ucs2, utf8 } from './text/encode.js';
export { contains, endsWith, find, findRev, startsWith } from './text/find.js';
export { lower, upper } from './text/letter-case.js';
export type { RealFormat } from './text/number.js';
export type { OwnBytes } from './text/own-bytes.js';
export type { Out } from './text/out.js';
export { toDouble, toFloat } from './text/parse-double.js';
export {
  toInt,
  toLong,
  toLongLong,
  toShort,
  toUInt,
  toULong,
  toULongLong,
  toUShort,
} from './text/parse-integer.js';
export { at, isEmpty, isNull, left, length, mid, right } from './text/parts.js';
export type { PrintfValue } from './text/printf-text.js';
export { QChar, type QCharFunctions } from './text/qchar.js';
export { QLocale } from './text/qlocale.js';
export { QString, type QStringStatics } from './text/qstring.js';
export { remove, replace } from './text/replace.js';
export { section } from './text/section.js';
export type { TextPattern } from './text/text-pattern.js';
export { simplifyWhiteSpace, stripWhiteSpace } from './text/white-space.js';
export { ContainerError } from './list/container-error.js';
export { qHeapSort } from './list/heap-sort.js';
export { PtrCollection } from './list/ptr-collection.js';
export { QPair, qMakePair } from './list/qpair.js';
export { QPtrList } from './list/qptrlist.js';
export { QPtrListIterator } from './list/qptrlist-iterator.js';
export { QPtrQueue } from './list/qptrqueue.js';
export { QPtrStack } from './list/qptrstack.js';
export { QPtrVector } from './list/qptrvector.js';
export { QStringList } from './list/qstringlist.js';
export { QStrIList, QStrList, QStrListIterator } from './list/qstrlist.js';
export { QValueList } from './list/qvaluelist.js';
export { QValueListIterator } from './list/qvaluelist-iterator.js';
export { QValueStack } from './list/qvaluestack.js';
export { QValueVector } from './list/qvaluevector.js';
export { QValueVectorIterator } from './list/qvaluevector-iterator.js';
export { Dictionary } from './map/dictionary.js';
export { DictionaryIterator } from './map/dictionary-iterator.js';
export { QAsciiDict, QAsciiDictIterator } from './map/qasciidict.js';
export { QDict, QDictIterator } from './map/qdict.js';
export { QIntDict, QIntDictIterator } from './map/qintdict.js';
export { type KeyOrder, QMap } from './map/qmap.js';
export { QMapIterator } from './map/qmap-iterator.js';
export { QPtrDict, QPtrDictIterator } from './map/qptrdict.js';
export { CaretMode, QRegExp } from './regexp/qregexp.js';
export { BufferOverflowError } from './text/c/buffer-overflow-error.js';
export { htonl, htons, ntohl, ntohs } from './text/c/byte-order.js';
export type { CString } from './text/c/c-string.js';
export { strcasecmp, strcmp, strncasecmp, strncmp } from './text/c/compare.js';
export { strcat, strcpy, strdup, strlen, strncat, strncpy } from './text/c/copy.js';
export {
  isalnum,
  isalpha,
  isascii,
  isblank,
  iscntrl,
  isdigit,
  isgraph,
  islower,
  isprint,
  ispunct,
  isspace,
  isupper,
  isxdigit,
  tolower,
  toupper,
  type CChar,
} from './text/c/ctype.js';
export { memchr, memcmp, memcpy, memmove, memset, type Bytes } from './text/c/memory.js';
export { atof, atoi, atol, strtod, strtol, strtoul } from './text/c/numbers.js';
export type { CharTarget, IntegerTarget, RealTarget, ScanTarget, ScanTargets } from './text/c/scan-types.js';
export { strchr, strcspn, strpbrk, strrchr, strspn, strstr, strtok, strtok_r } from './text/c/search.js';
export { snprintf, sprintf } from './text/c/sprintf.js';
export { sscanf } from './text/c/sscanf.js';
export { QBitArray } from './text/qbitarray.js';
export { QByteArray, type Byte, type QByteArrayFunctions } from './text/qbytearray.js';
export { QCString, type QCStringFunctions } from './text/qcstring.js';
export {
  qChecksum,
  qstrcmp,
  qstrdup,
  qstricmp,
  qstrlen,
  qstrncmp,
  qstrncpy,
  qstrnicmp,
} from './text/qstr.js';
export { QDate } from './date-time/qdate.js';
export { QDateTime } from './date-time/qdatetime.js';
export { QTime } from './date-time/qtime.js';
export { type DateFormat, Qt, type TimeSpec } from './date-time/qt-formats.js';
