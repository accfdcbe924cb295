import { copying, pairOfNumbers } from './structures.js';

/** Pieces of the support module: times, host names, assert() and std::string. */
export const SYSTEM_PIECES: Readonly<Record<string, string>> = {
  gethostname: `/** C's gethostname(). */
export function gethostname(buffer: Uint8Array, size: number): number {
  const bytes = Buffer.from(\`\${hostname()}\\0\`, 'latin1').subarray(0, size);
  buffer.set(bytes);
  return 0;
}`,
  assert: `/** C's assert(). */
export function assert(holds: boolean, text: string): void {
  if (holds) return;
  process.stderr.write(\`Assertion \\\`\${text}' failed.\\n\`);
  process.abort();
}`,
  time: `/** C's time(): the seconds since 1970, which the variable gets too. */
export function time(variable: { value: number } | null): number {
  const now = Math.floor(Date.now() / 1000);
  if (variable) variable.value = now;
  return now;
}`,
  timeval: pairOfNumbers("C's struct timeval.", 'timeval', 'tv_sec', 'tv_usec'),
  gettimeofday: `/** C's gettimeofday(). */
export function gettimeofday(now: timeval): number {
  const milliseconds = Date.now();
  now.tv_sec = Math.floor(milliseconds / 1000);
  now.tv_usec = (milliseconds % 1000) * 1000;
  return 0;
}`,
  tm: `/** C's struct tm. */
export class tm {
  tm_sec = 0;
  tm_min = 0;
  tm_hour = 0;
  tm_mday = 1;
  tm_mon = 0;
  tm_year = 70;
  tm_wday = 0;
  tm_yday = 0;
  tm_isdst = 0;

  ${copying('tm')}
}`,
  localtime: `/** C's localtime(). */
export function localtime(seconds: { value: number }): tm {
  const date = new Date(seconds.value * 1000);
  const made = new tm();
  const offset = (month: number): number => -new Date(date.getFullYear(), month, 1).getTimezoneOffset();
  Object.assign(made, { tm_sec: date.getSeconds(), tm_min: date.getMinutes(), tm_hour: date.getHours() });
  Object.assign(made, { tm_mday: date.getDate(), tm_mon: date.getMonth(), tm_year: date.getFullYear() - 1900 });
  made.tm_wday = date.getDay();
  made.tm_yday = Math.round((Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) - Date.UTC(date.getFullYear(), 0, 1)) / 86_400_000);
  made.tm_isdst = -date.getTimezoneOffset() > Math.min(offset(0), offset(6)) ? 1 : 0;
  return made;
}`,
  gmtime: `/** C's gmtime(). */
export function gmtime(seconds: { value: number }): tm {
  const date = new Date(seconds.value * 1000);
  const made = new tm();
  Object.assign(made, { tm_sec: date.getUTCSeconds(), tm_min: date.getUTCMinutes(), tm_hour: date.getUTCHours() });
  Object.assign(made, { tm_mday: date.getUTCDate(), tm_mon: date.getUTCMonth(), tm_year: date.getUTCFullYear() - 1900 });
  made.tm_wday = date.getUTCDay();
  made.tm_yday = Math.round((Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()) - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000);
  return made;
}`,
  mktime: `/** C's mktime(). */
export function mktime(t: tm): number {
  return Math.floor(new Date(t.tm_year + 1900, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec).getTime() / 1000);
}`,
  strftime: `/** C's strftime(), in the locale "C": how long the text is; 0 where it does not fit. */
export function strftime(buffer: Uint8Array, size: number, format: string, t: tm): number {
  const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
  const two = (n: number, fill = '0'): string => String(n).padStart(2, fill);
  const day = days[t.tm_wday] ?? '?';
  const month = months[t.tm_mon] ?? '?';
  const hour = t.tm_hour % 12 === 0 ? 12 : t.tm_hour % 12;
  const year = t.tm_year + 1900;
  const composed: Record<string, string> = { c: '%a %b %e %H:%M:%S %Y', D: '%m/%d/%y', F: '%Y-%m-%d', r: '%I:%M:%S %p', R: '%H:%M', T: '%H:%M:%S', x: '%m/%d/%y', X: '%H:%M:%S' };
  const parts: Record<string, string> = {
    a: day.slice(0, 3), A: day, b: month.slice(0, 3), B: month, C: two(Math.floor(year / 100)), d: two(t.tm_mday), e: two(t.tm_mday, ' '),
    h: month.slice(0, 3), H: two(t.tm_hour), I: two(hour), j: String(t.tm_yday + 1).padStart(3, '0'), k: two(t.tm_hour, ' '), l: two(hour, ' '),
    m: two(t.tm_mon + 1), M: two(t.tm_min), n: '\\n', p: t.tm_hour < 12 ? 'AM' : 'PM', P: t.tm_hour < 12 ? 'am' : 'pm', S: two(t.tm_sec), t: '\\t',
    u: String(t.tm_wday === 0 ? 7 : t.tm_wday), w: String(t.tm_wday), y: two(year % 100), Y: String(year), '%': '%',
  };
  const whole = format.replace(/%([cDFrRTxX])/g, (_all, letter: string) => composed[letter]!);
  const text = whole.replace(/%(.)/g, (all, letter: string) => parts[letter] ?? all);
  if (text.length >= size) return 0;
  buffer.set(Buffer.from(\`\${text}\\0\`, 'latin1'));
  return text.length;
}`,
  setlocale: `/** C's setlocale(): the name of the locale, which is always "C"; null where another one is wanted. */
export function setlocale(name: string | null): Uint8Array | null {
  return name === null || name === '' || name === 'C' || name === 'POSIX' ? bytes('C') : null;
}`,
  NPOS: `/** C++'s std::string::npos: as a size_t all of its bits are set. */
export const NPOS = -1;`,
  findText: `/** std::string::find(). */
export function findText(text: string, wanted: string, from = 0): number {
  return from < 0 || from > text.length ? NPOS : text.indexOf(wanted, from);
}`,
  compareTexts: `/** std::string::compare(): less than, equal to, or greater than 0. */
export function compareTexts(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}`,
  copyText: `/** std::string::copy(): copies characters to a buffer, without a 0 behind them. */
export function copyText(text: string, to: Uint8Array, count: number, at = 0): number {
  const bytes = Buffer.from(partOf(text, at, count), 'latin1');
  to.set(bytes);
  return bytes.length;
}`,
  findTextLast: `/** std::string::rfind(). */
export function findTextLast(text: string, wanted: string, from = NPOS): number {
  return text.lastIndexOf(wanted, from < 0 ? Infinity : from);
}`,
  findOf: `/** std::string::find_first_of(), and find_first_not_of() without \`among\`. */
export function findOf(text: string, characters: string, from: number, among: boolean): number {
  for (let i = from < 0 ? text.length : from; i < text.length; i++) if (characters.includes(text[i]!) === among) return i;
  return NPOS;
}`,
  findLastOf: `/** std::string::find_last_of(), and find_last_not_of() without \`among\`. */
export function findLastOf(text: string, characters: string, from: number, among: boolean): number {
  const last = text.length - 1;
  for (let i = from < 0 ? last : Math.min(from, last); i >= 0; i--) if (characters.includes(text[i]!) === among) return i;
  return NPOS;
}`,
  setCharacter: `/** A text with another character at a place. */
export function setCharacter(text: string, at: number, code: number): string {
  return text.slice(0, at) + String.fromCharCode(code & 0xff) + text.slice(at + 1);
}`,
  variantToDouble: `/** QVariant::toDouble(): the number in it, or the one that its text stands for; 0 for another value. */
export function variantToDouble(variant: QVariant, ok?: { value: boolean } | null): number {
  const { type, value } = variant as { type: QVariantType; value?: unknown };
  const isText = type === QVariantType.String || type === QVariantType.CString;
  if (isText) return toDouble(QVariant.toString(variant), ok ?? undefined);
  const isNumber = typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean';
  if (ok) ok.value = isNumber;
  return isNumber ? Number(value) : 0;
}`,
  variantToInt: `/** QVariant::toInt(), without the part behind the point. */
export function variantToInt(variant: QVariant, ok?: { value: boolean } | null): number {
  const { type } = variant;
  const isText = type === QVariantType.String || type === QVariantType.CString;
  return isText ? toInt(QVariant.toString(variant), ok ?? undefined) : Math.trunc(variantToDouble(variant, ok)) | 0;
}`,
  variantToStringList: `/** QVariant::toStringList(): the texts in it, or the one that it is; none for another value. */
export function variantToStringList(variant: QVariant): QStringList {
  const texts =
    variant.type === QVariantType.StringList ? variant.value
    : variant.type === QVariantType.String ? [variant.value]
    : variant.type === QVariantType.List ? variant.value.map((each) => QVariant.toString(each))
    : [];
  return QStringList.from(texts.map((each) => each ?? ''));
}`,
  variantToBool: `/** QVariant::toBool(): what is neither 0 nor empty; of texts all but "", "0" and "false". */
export function variantToBool(variant: QVariant): boolean {
  const { type } = variant;
  if (type === QVariantType.String || type === QVariantType.CString)
    return !['', '0', 'false'].includes(QVariant.toString(variant).toLowerCase());
  return variantToDouble(variant) !== 0;
}`,
  variantToByteArray: `/** QVariant::toByteArray(): the bytes in it; none for another value. */
export function variantToByteArray(variant: QVariant): Uint8Array {
  const isBytes = variant.type === QVariantType.ByteArray || variant.type === QVariantType.CString;
  return isBytes ? variant.value : new Uint8Array(0);
}`,
  variantToDate: `/** QVariant::toDate(): that of a date, a date and time, or a text as in ISO 8601. */
export function variantToDate(variant: QVariant): QDate {
  if (variant.type === QVariantType.Date) return variant.value.copy();
  if (variant.type === QVariantType.DateTime) return variant.value.date();
  return variant.type === QVariantType.String ? QDate.fromString(variant.value, Qt.ISODate) : new QDate();
}`,
  variantToTime: `/** QVariant::toTime(): that of a time, a date and time, or a text as in ISO 8601. */
export function variantToTime(variant: QVariant): QTime {
  if (variant.type === QVariantType.Time) return variant.value.copy();
  if (variant.type === QVariantType.DateTime) return variant.value.time();
  return variant.type === QVariantType.String ? QTime.fromString(variant.value, Qt.ISODate) : new QTime();
}`,
  variantToDateTime: `/** QVariant::toDateTime(): that of a date and time, a date at midnight, or a text as in ISO 8601. */
export function variantToDateTime(variant: QVariant): QDateTime {
  if (variant.type === QVariantType.DateTime) return variant.value.copy();
  if (variant.type === QVariantType.Date) return new QDateTime(variant.value);
  return variant.type === QVariantType.String
    ? QDateTime.fromString(variant.value, Qt.ISODate)
    : new QDateTime();
}`,
};
