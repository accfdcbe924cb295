// QString: every function of a string that legacy code calls, at its edges. A function that changed its string returns the new one.
import { QApplication, qInstallMsgHandler } from '@qt3/core-signals';
import { trace, traceMessage } from '@qt3/test-support';
import {
  QChar,
  QLocale,
  QString,
  append,
  arg,
  ascii,
  at,
  compare,
  contains,
  endsWith,
  fill,
  find,
  findRev,
  insert,
  latin1,
  left,
  leftJustify,
  length,
  local8Bit,
  localeAwareCompare,
  lower,
  mid,
  prepend,
  remove,
  replace,
  right,
  rightJustify,
  section,
  setAt,
  setLength,
  simplifyWhiteSpace,
  startsWith,
  stripWhiteSpace,
  toDouble,
  toFloat,
  toInt,
  toLong,
  toLongLong,
  toShort,
  toUInt,
  toULong,
  toULongLong,
  toUShort,
  truncate,
  upper,
  utf8,
  type RealFormat,
} from '@qt3/tools';
import { DO, N, q, qChar, S, SB, SC } from './show.js';

const W = S;

function toInts(s: string): void {
  let r = '';
  const o = { value: false };
  for (const b of [10, 16, 0, 2, 36]) {
    const v = toInt(s, o, b);
    r += ' ' + q(b) + ':' + (o.value ? q(v) : v ? 'no, but not 0' : 'no');
  }
  trace('toInt %s ->%s', q(s), r);
}

function widths(s: string): void {
  let r = '';
  const o = { value: false };
  const a = toShort(s, o);
  r += ' short ' + (o.value ? q(a) : 'no');
  const b = toUShort(s, o);
  r += ' ushort ' + (o.value ? q(b) : 'no');
  const c = toInt(s, o);
  r += ' int ' + (o.value ? q(c) : 'no');
  const d = toUInt(s, o);
  r += ' uint ' + (o.value ? q(d) : 'no');
  const e = toLongLong(s, o);
  r += ' longlong ' + (o.value ? q(e) : 'no');
  const f = toULongLong(s, o);
  r += ' ulonglong ' + (o.value ? q(f) : 'no');
  trace('%s:%s', q(s), r);
}

function real(s: string): void {
  const o = { value: false };
  const d = toDouble(s, o);
  trace('toDouble %s -> %s %s', q(s), q(d), o.value ? 'ok' : 'not ok');
}

function cases(bytes: string): void {
  const s = QString.fromUtf8(bytes);
  trace('%s lower %s upper %s', q(s), q(lower(s)), q(upper(s)));
}

function kind(code: number): void {
  const ch = String.fromCharCode(code);
  trace(
    '%s: space %d digit %d letter %d number %d letterOrNumber %d punct %d digitValue %d',
    qChar(ch),
    QChar.isSpace(ch),
    QChar.isDigit(ch),
    QChar.isLetter(ch),
    QChar.isNumber(ch),
    QChar.isLetterOrNumber(ch),
    QChar.isPunct(ch),
    QChar.digitValue(ch),
  );
}

function compareBoth(s: string, t: string): void {
  const c = compare(s, t);
  const sign = c < 0 ? '-' : c > 0 ? '+' : '0';
  trace('%s %s: compare %c == %d < %d <= %d > %d', q(s), q(t), sign, s === t, s < t, s <= t, s > t);
}

function main(): number {
  using _app = new QApplication(process.argv);
  qInstallMsgHandler(traceMessage);
  const s = QString.fromLatin1('tararak');
  const path = QString.fromLatin1('/srv/www/cgi/search');
  const csv = QString.fromLatin1('host,port,user,realm');
  const gap = QString.fromLatin1('a,,b,c,,');
  const word = QString.fromLatin1('abc');
  const empty = QString.fromLatin1('');
  let t: string;
  let w: string;

  trace('# arg: markers');
  S(
    'QString( "%1 of %2: %3" ).arg( 1 ).arg( 20 ).arg( "name" )',
    arg(arg(arg('%1 of %2: %3', 1), 20), 'name'),
  );
  S('QString( "%2-%1" ).arg( "a" ).arg( "b" )', arg(arg('%2-%1', 'a'), 'b'));
  S('QString( "%3 %5" ).arg( "a" ).arg( "b" )', arg(arg('%3 %5', 'a'), 'b'));
  S('QString( "%2 %4 %9" ).arg( "x" )', arg('%2 %4 %9', 'x'));
  S('QString( "%1 and %2" ).arg( "only" )', arg('%1 and %2', 'only'));
  S('QString( "%1%1" ).arg( "a" )', arg('%1%1', 'a'));
  S('QString( "%1 %2 %1" ).arg( "a" ).arg( "b" )', arg(arg('%1 %2 %1', 'a'), 'b'));
  S('QString( "none" ).arg( "a" )', arg('none', 'a'));
  S('QString( "%1" ).arg( "a" ).arg( "b" )', arg(arg('%1', 'a'), 'b'));
  S('QString( "" ).arg( "a" )', arg('', 'a'));
  S('QString( "%10 %1" ).arg( "a" )', arg('%10 %1', 'a'));
  S('QString( "%11" ).arg( "a" )', arg('%11', 'a'));
  S('QString( "%12 %1 %2" ).arg( "a" ).arg( "b" ).arg( "c" )', arg(arg(arg('%12 %1 %2', 'a'), 'b'), 'c'));
  S('QString( "%0 %1" ).arg( "a" ).arg( "b" )', arg(arg('%0 %1', 'a'), 'b'));
  S('QString( "%99 %100" ).arg( "a" )', arg('%99 %100', 'a'));
  S('QString( "100% of %1" ).arg( "a" )', arg('100% of %1', 'a'));
  S('QString( "%1%" ).arg( "a" )', arg('%1%', 'a'));
  S('QString( "%%1" ).arg( "a" )', arg('%%1', 'a'));
  S('QString( "% 1 %1" ).arg( "a" )', arg('% 1 %1', 'a'));
  S('QString( "%" ).arg( "a" )', arg('%', 'a'));
  S('QString( "%d %1" ).arg( "a" )', arg('%d %1', 'a'));
  S('QString( "%L1 %1" ).arg( "a" )', arg('%L1 %1', 'a'));
  S('QString( "%L %L1" ).arg( 1234 )', arg('%L %L1', 1234));
  S('QString( "%l1 %1" ).arg( "a" )', arg('%l1 %1', 'a'));
  S('QString( "%1 %2" ).arg( "%2" ).arg( "b" )', arg(arg('%1 %2', '%2'), 'b'));
  S('QString( "%1 %2" ).arg( "%1" ).arg( "b" )', arg(arg('%1 %2', '%1'), 'b'));
  S('QString( "%1 %2" ).arg( "%1", "b" )', arg('%1 %2', '%1', 'b'));
  S('QString( "%1 %2" ).arg( "%2", "%1" )', arg('%1 %2', '%2', '%1'));
  S('QString( "%2 %1" ).arg( "a", "b" )', arg('%2 %1', 'a', 'b'));
  S('QString( "%1 %3 %2" ).arg( "a", "b", "c" )', arg('%1 %3 %2', 'a', 'b', 'c'));
  S('QString( "%4%3%2%1" ).arg( "a", "b", "c", "d" )', arg('%4%3%2%1', 'a', 'b', 'c', 'd'));
  S('QString( "%5 %7 %6" ).arg( "a", "b", "c" )', arg('%5 %7 %6', 'a', 'b', 'c'));
  S('QString( "%1 %1 %2" ).arg( "a", "b" )', arg('%1 %1 %2', 'a', 'b'));
  S('QString( "%1" ).arg( "a", "b" )', arg('%1', 'a', 'b'));
  S('QString( "%2" ).arg( "a", "b" )', arg('%2', 'a', 'b'));
  S('QString( "none" ).arg( "a", "b" )', arg('none', 'a', 'b'));
  S('QString( "%1 %2 %3" ).arg( "a", "b" )', arg('%1 %2 %3', 'a', 'b'));
  S('QString( "%1 %2" ).arg( "a", "b", "c" )', arg('%1 %2', 'a', 'b', 'c'));
  trace('# arg: widths and types');
  S('QString( "[%1]" ).arg( "ab", 5 )', arg('[%1]', 'ab', 5));
  S('QString( "[%1]" ).arg( "ab", -5 )', arg('[%1]', 'ab', -5));
  S('QString( "[%1]" ).arg( "abcdef", 3 )', arg('[%1]', 'abcdef', 3));
  S('QString( "[%1]" ).arg( "", 3 )', arg('[%1]', '', 3));
  S('QString( "[%1]" ).arg( \'c\' )', arg('[%1]', 'c'));
  S('QString( "[%1]" ).arg( \'c\', 3 )', arg('[%1]', 'c', 3));
  S('QString( "[%1]" ).arg( QChar( \'c\' ), -3 )', arg('[%1]', 'c', -3));
  S('QString( "[%1]" ).arg( QChar( 0x20ac ) )', arg('[%1]', '\u20ac'));
  S('QString( "[%1]" ).arg( 42, 6 )', arg('[%1]', 42, 6));
  S('QString( "[%1]" ).arg( 42, -6 )', arg('[%1]', 42, -6));
  S('QString( "[%1]" ).arg( -42, 6 )', arg('[%1]', -42, 6));
  S('QString( "[%1]" ).arg( 255, 0, 16 )', arg('[%1]', 255, 0, 16));
  S('QString( "[%1]" ).arg( 255, 6, 16 )', arg('[%1]', 255, 6, 16));
  S('QString( "[%1]" ).arg( -255, 0, 16 )', arg('[%1]', -255, 0, 16));
  S('QString( "[%1]" ).arg( 5, 8, 2 )', arg('[%1]', 5, 8, 2));
  S('QString( "[%1]" ).arg( 35, 0, 36 )', arg('[%1]', 35, 0, 36));
  S('QString( "[%1]" ).arg( 8, 0, 8 )', arg('[%1]', 8, 0, 8));
  S('QString( "[%1]" ).arg( 0 )', arg('[%1]', 0));
  S('QString( "[%1]" ).arg( (int)0x80000000 )', arg('[%1]', -0x80000000));
  S('QString( "[%1]" ).arg( 4294967295u )', arg('[%1]', 4294967295));
  S('QString( "[%1]" ).arg( (short)-1 )', arg('[%1]', -1));
  S('QString( "[%1]" ).arg( (ushort)65535 )', arg('[%1]', 65535));
  S('QString( "[%1]" ).arg( (Q_LLONG)9223372036854775807LL )', arg('[%1]', 9223372036854775807n));
  S('QString( "[%1]" ).arg( (Q_ULLONG)18446744073709551615ULL )', arg('[%1]', 18446744073709551615n));
  S('QString( "[%1]" ).arg( (Q_LLONG)-5000000000LL, 0, 16 )', arg('[%1]', -5000000000n, 0, 16));
  S('QString( "[%1]" ).arg( TRUE )', arg('[%1]', true));
  S('QString( "[%1]" ).arg( 56.78 )', arg('[%1]', 56.78, 0, 'g'));
  S('QString( "[%1]" ).arg( 56.78, 0, \'E\', 3 )', arg('[%1]', 56.78, 0, 'E', 3));
  S('QString( "[%1]" ).arg( 56.78, 0, \'e\', 2 )', arg('[%1]', 56.78, 0, 'e', 2));
  S('QString( "[%1]" ).arg( 2.71828, 8, \'f\', 2 )', arg('[%1]', 2.71828, 8, 'f', 2));
  S('QString( "[%1]" ).arg( 2.71828, -8, \'f\', 2 )', arg('[%1]', 2.71828, -8, 'f', 2));
  S('QString( "[%1]" ).arg( 2.5, 0, \'f\', 0 )', arg('[%1]', 2.5, 0, 'f', 0));
  S('QString( "[%1]" ).arg( 3.5, 0, \'f\', 0 )', arg('[%1]', 3.5, 0, 'f', 0));
  S('QString( "[%1]" ).arg( 0.1 )', arg('[%1]', 0.1, 0, 'g'));
  S('QString( "[%1]" ).arg( 1e20 )', arg('[%1]', 1e20, 0, 'g'));
  S('QString( "[%1]" ).arg( 123456789.0 )', arg('[%1]', 123456789, 0, 'g'));
  S('QString( "[%1]" ).arg( 123456789.0, 0, \'g\', 12 )', arg('[%1]', 123456789, 0, 'g', 12));
  S('QString( "[%1]" ).arg( 1.0 / 3 )', arg('[%1]', 1 / 3, 0, 'g'));
  S('QString( "[%1]" ).arg( 1.0 / 3, 0, \'f\' )', arg('[%1]', 1 / 3, 0, 'f'));
  S('QString( "[%1]" ).arg( 1e-5 )', arg('[%1]', 1e-5, 0, 'g'));
  S('QString( "[%1]" ).arg( 0.0 )', arg('[%1]', 0, 0, 'g'));
  S('QString( "[%1]" ).arg( 5.0 )', arg('[%1]', 5, 0, 'g'));
  S('QString( "[%1]" ).arg( 1.5f )', arg('[%1]', Math.fround(1.5), 0, 'g'));
  trace('# arg: %%L');
  S('QString( "%L1 %1" ).arg( 1234567 )', arg('%L1 %1', 1234567));
  S('QString( "%L1" ).arg( -1234 )', arg('%L1', -1234));
  S('QString( "%L1" ).arg( 999 )', arg('%L1', 999));
  S('QString( "%L1" ).arg( 12345, 0, 16 )', arg('%L1', 12345, 0, 16));
  S('QString( "[%L1]" ).arg( 1234567, 12 )', arg('[%L1]', 1234567, 12));
  S('QString( "[%L1]" ).arg( 1234567, -12 )', arg('[%L1]', 1234567, -12));
  S('QString( "%L1" ).arg( 1234567.5, 0, \'f\', 2 )', arg('%L1', 1234567.5, 0, 'f', 2));
  S('QString( "%L1" ).arg( 12345.678 )', arg('%L1', 12345.678, 0, 'g'));
  DO('QLocale::setDefault( QLocale( QLocale::German, QLocale::Germany ) )', () =>
    QLocale.setDefault(new QLocale('de_DE')),
  );
  S('QString( "%L1" ).arg( 1234567 )', arg('%L1', 1234567));
  S('QString( "%L1" ).arg( 1234567.5, 0, \'f\', 2 )', arg('%L1', 1234567.5, 0, 'f', 2));
  S('QString( "%1" ).arg( 1234567.5, 0, \'f\', 2 )', arg('%1', 1234567.5, 0, 'f', 2));
  S('QString::number( 1234.5 )', QString.number(1234.5, 'g'));
  N('QString( "1234,5" ).toDouble( &ok )', (ok) => toDouble('1234,5', ok));
  N('QString( "1234.5" ).toDouble( &ok )', (ok) => toDouble('1234.5', ok));
  N('QString( "1.234" ).toInt( &ok )', (ok) => toInt('1.234', ok));
  DO('QLocale::setDefault( QLocale::C )', () => QLocale.setDefault(QLocale.c()));

  trace('# number, setNum');
  S('QString::number( 0 )', QString.number(0));
  S('QString::number( -7 )', QString.number(-7));
  S('QString::number( 175, 16 )', QString.number(175, 16));
  S('QString::number( 175, 16 ).upper()', upper(QString.number(175, 16)));
  S('QString::number( -175, 16 )', QString.number(-175, 16));
  S('QString::number( 175u, 8 )', QString.number(175, 8));
  S('QString::number( 5, 2 )', QString.number(5, 2));
  S('QString::number( -5, 2 )', QString.number(-5, 2));
  S('QString::number( 35, 36 )', QString.number(35, 36));
  S('QString::number( 123456, 36 )', QString.number(123456, 36));
  S('QString::number( 2147483647 )', QString.number(2147483647));
  S('QString::number( (int)0x80000000 )', QString.number(-0x80000000));
  S('QString::number( (int)0x80000000, 16 )', QString.number(-0x80000000, 16));
  S('QString::number( 4294967295u )', QString.number(4294967295));
  S('QString::number( 4294967295u, 16 )', QString.number(4294967295, 16));
  S('QString::number( (Q_LLONG)-9223372036854775807LL - 1 )', QString.number(-9223372036854775807n - 1n));
  S('QString::number( (Q_ULLONG)18446744073709551615ULL, 16 )', QString.number(18446744073709551615n, 16));
  S('QString().setNum( (short)-12 )', QString.setNum(-12));
  S('QString().setNum( (ushort)65535, 16 )', QString.setNum(65535, 16));
  S('QString( "old" ).setNum( 12 )', QString.setNum(12));
  S('QString::number( 10, 1 )', QString.number(10, 1));
  S('QString::number( 10, 37 )', QString.number(10, 37));
  S('QString::number( 3.0 )', QString.number(3, 'g'));
  S('QString::number( 0.1 )', QString.number(0.1, 'g'));
  S('QString::number( -0.5 )', QString.number(-0.5, 'g'));
  S('QString::number( -0.0 )', QString.number(-0, 'g'));
  S('QString::number( 100000.0 )', QString.number(100000, 'g'));
  S('QString::number( 1000000.0 )', QString.number(1000000, 'g'));
  S('QString::number( 1234567.0 )', QString.number(1234567, 'g'));
  S('QString::number( 0.0001 )', QString.number(0.0001, 'g'));
  S('QString::number( 0.00001 )', QString.number(0.00001, 'g'));
  S("QString::number( 0.000123456, 'g', 3 )", QString.number(0.000123456, 'g', 3));
  S('QString::number( 1e100 )', QString.number(1e100, 'g'));
  S("QString::number( 0.1 + 0.2, 'g', 17 )", QString.number(0.1 + 0.2, 'g', 17));
  S("QString::number( 2.71828183, 'g', 3 )", QString.number(2.71828183, 'g', 3));
  S("QString::number( 2.71828183, 'f', 3 )", QString.number(2.71828183, 'f', 3));
  S("QString::number( 2.71828183, 'f', 0 )", QString.number(2.71828183, 'f', 0));
  S("QString::number( 2.71828183, 'e', 3 )", QString.number(2.71828183, 'e', 3));
  S("QString::number( 2.71828183, 'E', 3 )", QString.number(2.71828183, 'E', 3));
  S("QString::number( 1e-7, 'G', 3 )", QString.number(1e-7, 'G', 3));
  S("QString::number( 1234567.0, 'G', 3 )", QString.number(1234567, 'G', 3));
  S("QString::number( 2.0, 'f', 2 )", QString.number(2, 'f', 2));
  S("QString::number( 2.0, 'g', 4 )", QString.number(2, 'g', 4));
  S("QString::number( 1.005, 'f', 2 )", QString.number(1.005, 'f', 2));
  S("QString::number( 0.5, 'f', 0 )", QString.number(0.5, 'f', 0));
  S("QString::number( 1.5, 'f', 0 )", QString.number(1.5, 'f', 0));
  S("QString::number( 99.995, 'f', 2 )", QString.number(99.995, 'f', 2));
  S("QString::number( 1e15, 'f', 1 )", QString.number(1e15, 'f', 1));
  S("QString::number( 1e21, 'f', 0 )", QString.number(1e21, 'f', 0));
  S("QString::number( 123.456, 'g', 0 )", QString.number(123.456, 'g', 0));
  S('QString::number( 1.0 / 0.0 )', QString.number(1 / 0, 'g'));
  S('QString::number( -1.0 / 0.0 )', QString.number(-1 / 0, 'g'));
  S('QString::number( fabs( 0.0 / 0.0 ) )', QString.number(Math.abs(0 / 0), 'g'));
  S('QString().setNum( 1.5f )', QString.setNum(Math.fround(1.5), 'g'));
  S('QString().setNum( 0.1f )', QString.setNum(Math.fround(0.1), 'g'));
  S("QString().setNum( 2.5, 'f', 3 )", QString.setNum(2.5, 'f', 3));
  S("QString::number( 1.0, 'x', 3 )", QString.number(1, 'x' as RealFormat, 3));
  trace('# toInt in base 10, 16, 0, 2, 36: a value, or no');
  for (const text of [
    '0',
    '12',
    '-12',
    '+12',
    ' 12',
    '12 ',
    '\t12\n',
    '\xa012',
    '1 2',
    '12a',
    'a12',
    '',
    ' ',
    '-',
    '+',
    '--1',
    '- 1',
    '0x1f',
    '0X1F',
    '-0x1f',
    'x1f',
    '1f',
    'FF',
    'ff',
    '017',
    '08',
    '0b11',
    '101',
    'zz',
    '12.0',
    '1e3',
    '1,000',
    '2147483647',
    '2147483648',
    '-2147483648',
    '-2147483649',
    '4294967295',
    '99999999999999999999',
    '00012',
    '0x',
    '0x7fffffff',
    '0x80000000',
    '0xffffffff',
    '\xb2',
    '1_000',
  ])
    toInts(text);
  N('QString::fromUtf8( "\\xd9\\xa1\\xd9\\xa2" ).toInt( &ok )', (ok) =>
    toInt(QString.fromUtf8('\xd9\xa1\xd9\xa2'), ok),
  );
  S('QString( "12" ).toInt()', toInt('12'));
  S('QString( "x" ).toInt()', toInt('x'));
  S('QString( "ff" ).toInt( 0, 16 )', toInt('ff', null, 16));
  N('QString( "10" ).toInt( &ok, 37 )', (ok) => toInt('10', ok, 37));
  trace('# the other widths');
  for (const text of [
    '0',
    '-1',
    '127',
    '32767',
    '32768',
    '-32768',
    '-32769',
    '65535',
    '65536',
    '2147483648',
    '4294967295',
    '4294967296',
    '-2147483649',
    '9223372036854775807',
    '9223372036854775808',
    '-9223372036854775808',
    '18446744073709551615',
    '18446744073709551616',
    ' 7',
    '7 ',
    '+7',
    'x',
    '',
  ])
    widths(text);
  N('QString( "ffffffff" ).toUInt( &ok, 16 )', (ok) => toUInt('ffffffff', ok, 16));
  N('QString( "0xffffffff" ).toUInt( &ok, 16 )', (ok) => toUInt('0xffffffff', ok, 16));
  N('QString( "0xffffffff" ).toUInt( &ok, 0 )', (ok) => toUInt('0xffffffff', ok, 0));
  N('QString( "777" ).toUInt( &ok, 8 )', (ok) => toUInt('777', ok, 8));
  N('QString( "-0" ).toUInt( &ok )', (ok) => toUInt('-0', ok));
  N('QString( "8000" ).toShort( &ok, 16 )', (ok) => toShort('8000', ok, 16));
  N('QString( "ffff" ).toUShort( &ok, 16 )', (ok) => toUShort('ffff', ok, 16));
  N('QString( "123456789" ).toLong( &ok )', (ok) => toLong('123456789', ok));
  N('QString( "123456789" ).toULong( &ok )', (ok) => toULong('123456789', ok));
  N('QString( "-5" ).toLong( &ok )', (ok) => toLong('-5', ok));
  N('QString( "-5" ).toULong( &ok )', (ok) => toULong('-5', ok));
  N('QString( "7b" ).toLong( &ok, 16 )', (ok) => toLong('7b', ok, 16));
  N('QString( "ffffffffff" ).toULongLong( &ok, 16 )', (ok) => toULongLong('ffffffffff', ok, 16));
  trace('# toDouble, toFloat');
  for (const text of [
    '0',
    '4321.75',
    '-1.5',
    '+1.5',
    '.5',
    '5.',
    '.',
    '1e3',
    '1E-3',
    '1e',
    '1e+',
    ' 1.5',
    '1.5 ',
    '1.5x',
    'x',
    '',
    '1,5',
    '1,234.5',
    '0x10',
    'inf',
    '-INF',
    'nan',
    '1e400',
    '1e-400',
    '123456789012345678',
    '007',
    '1.7976931348623157e308',
    '--1',
    '1 5',
  ])
    real(text);
  N('(double)QString( "1.1" ).toFloat( &ok )', (ok) => toFloat('1.1', ok));
  N('(double)QString( "123456789" ).toFloat( &ok )', (ok) => toFloat('123456789', ok));
  N('(double)QString( "1e39" ).toFloat( &ok )', (ok) => toFloat('1e39', ok));
  N('(double)QString( "x" ).toFloat( &ok )', (ok) => toFloat('x', ok));
  trace('# sprintf');
  S('t.sprintf( "%s", word.latin1() )', QString.sprintf('%s', latin1(word)));
  S('t.sprintf( "[%10s]", word.latin1() )', QString.sprintf('[%10s]', latin1(word)));
  S('t.sprintf( "[%-10s]", word.latin1() )', QString.sprintf('[%-10s]', latin1(word)));
  S('t.sprintf( "[%.2s]", word.latin1() )', QString.sprintf('[%.2s]', latin1(word)));
  S('t.sprintf( "[%10.2s]", word.latin1() )', QString.sprintf('[%10.2s]', latin1(word)));
  S('t.sprintf( "[%*s]", 6, word.latin1() )', QString.sprintf('[%*s]', 6, latin1(word)));
  S('t.sprintf( "[%-*s]", 6, word.latin1() )', QString.sprintf('[%-*s]', 6, latin1(word)));
  S('t.sprintf( "[%s]", "" )', QString.sprintf('[%s]', ''));
  S('t.sprintf( "[%s]", (const char *)0 )', QString.sprintf('[%s]', null));
  S('t.sprintf( "" )', QString.sprintf(''));
  S('t.sprintf( "plain" )', QString.sprintf('plain'));
  S('t.sprintf( "%s %s", "a", "b" )', QString.sprintf('%s %s', 'a', 'b'));
  S('t.sprintf( "[%4s]", "\\xc3\\xa4x" )', QString.sprintf('[%4s]', QString.fromUtf8('\xc3\xa4x')));
  S('t.sprintf( "\\xe4 %d", 1 )', QString.sprintf('\xe4 %d', 1));
  S('t.sprintf( "%lc", 0x20ac )', QString.sprintf('%lc', 0x20ac));
  S('t.sprintf( "%d", 42 )', QString.sprintf('%d', 42));
  S('t.sprintf( "[%5d]", 42 )', QString.sprintf('[%5d]', 42));
  S('t.sprintf( "[%-5d]", 42 )', QString.sprintf('[%-5d]', 42));
  S('t.sprintf( "[%05d]", 42 )', QString.sprintf('[%05d]', 42));
  S('t.sprintf( "[%05d]", -42 )', QString.sprintf('[%05d]', -42));
  S('t.sprintf( "[%+d]", 42 )', QString.sprintf('[%+d]', 42));
  S('t.sprintf( "[% d]", 42 )', QString.sprintf('[% d]', 42));
  S('t.sprintf( "[%.3d]", 5 )', QString.sprintf('[%.3d]', 5));
  S('t.sprintf( "[%6.3d]", 5 )', QString.sprintf('[%6.3d]', 5));
  S('t.sprintf( "[%*d]", 5, 42 )', QString.sprintf('[%*d]', 5, 42));
  S('t.sprintf( "%i", -1 )', QString.sprintf('%i', -1));
  S('t.sprintf( "%u", 4294967295u )', QString.sprintf('%u', 4294967295));
  S('t.sprintf( "%u", -1 )', QString.sprintf('%u', -1));
  S('t.sprintf( "%d", 2147483647 )', QString.sprintf('%d', 2147483647));
  S('t.sprintf( "%ld", 5L )', QString.sprintf('%ld', 5));
  S('t.sprintf( "%lu", 5UL )', QString.sprintf('%lu', 5));
  S('t.sprintf( "%lld", -5000000000LL )', QString.sprintf('%lld', -5000000000n));
  S('t.sprintf( "%llu", 18446744073709551615ULL )', QString.sprintf('%llu', 18446744073709551615n));
  S('t.sprintf( "%x", 255 )', QString.sprintf('%x', 255));
  S('t.sprintf( "%X", 255 )', QString.sprintf('%X', 255));
  S('t.sprintf( "%#x", 255 )', QString.sprintf('%#x', 255));
  S('t.sprintf( "[%02x]", 10 )', QString.sprintf('[%02x]', 10));
  S('t.sprintf( "[%08X]", 48879 )', QString.sprintf('[%08X]', 48879));
  S('t.sprintf( "%x", -1 )', QString.sprintf('%x', -1));
  S('t.sprintf( "%o", 8 )', QString.sprintf('%o', 8));
  S('t.sprintf( "%#o", 8 )', QString.sprintf('%#o', 8));
  S('t.sprintf( "[%-#6x]", 255 )', QString.sprintf('[%-#6x]', 255));
  S('t.sprintf( "%02x:%02x:%02x", 0, 17, 255 )', QString.sprintf('%02x:%02x:%02x', 0, 17, 255));
  S('t.sprintf( "%c", \'x\' )', QString.sprintf('%c', 'x'));
  S('t.sprintf( "[%3c]", \'x\' )', QString.sprintf('[%3c]', 'x'));
  S('t.sprintf( "%c", 0xe4 )', QString.sprintf('%c', 0xe4));
  S("t.sprintf( \"%c%c\", 'a', 'b' )", QString.sprintf('%c%c', 'a', 'b'));
  S('t.sprintf( "%%" )', QString.sprintf('%%'));
  S('t.sprintf( "%d%%", 50 )', QString.sprintf('%d%%', 50));
  S('t.sprintf( "%y %d", 1 )', QString.sprintf('%y %d', 1));
  S('t.sprintf( "a%", 1 )', QString.sprintf('a%', 1));
  S('t.sprintf( "%f", 2.71828 )', QString.sprintf('%f', 2.71828));
  S('t.sprintf( "%5.2f", 2.71828 )', QString.sprintf('%5.2f', 2.71828));
  S('t.sprintf( "[%8.3f]", 2.71828 )', QString.sprintf('[%8.3f]', 2.71828));
  S('t.sprintf( "[%-8.2f]", 2.71828 )', QString.sprintf('[%-8.2f]', 2.71828));
  S('t.sprintf( "[%08.2f]", -2.71828 )', QString.sprintf('[%08.2f]', -2.71828));
  S('t.sprintf( "%.0f", 2.5 )', QString.sprintf('%.0f', 2.5));
  S('t.sprintf( "%.0f", 3.5 )', QString.sprintf('%.0f', 3.5));
  S('t.sprintf( "%+.1f", 2.0 )', QString.sprintf('%+.1f', 2));
  S('t.sprintf( "%e", 31415.9 )', QString.sprintf('%e', 31415.9));
  S('t.sprintf( "%.2E", 31415.9 )', QString.sprintf('%.2E', 31415.9));
  S('t.sprintf( "%g", 31415.9 )', QString.sprintf('%g', 31415.9));
  S('t.sprintf( "%g", 1e10 )', QString.sprintf('%g', 1e10));
  S('t.sprintf( "%g", 0.0001 )', QString.sprintf('%g', 0.0001));
  S('t.sprintf( "%G", 1e-10 )', QString.sprintf('%G', 1e-10));
  S('t.sprintf( "%.3g", 2.71828 )', QString.sprintf('%.3g', 2.71828));
  S('t.sprintf( "[%10.2e]", 31415.9 )', QString.sprintf('[%10.2e]', 31415.9));
  S(
    't.sprintf( "%d items, %s, %.1f%%", 3, "ok", 99.5 )',
    QString.sprintf('%d items, %s, %.1f%%', 3, 'ok', 99.5),
  );
  trace('# find, findRev, contains: s = %s', q(s));
  S('s.find( "ar" )', find(s, 'ar'));
  S('s.find( "ar", 2 )', find(s, 'ar', 2));
  S('s.find( "ar", 4 )', find(s, 'ar', 4));
  S('s.find( "ar", -1 )', find(s, 'ar', -1));
  S('s.find( "k", -1 )', find(s, 'k', -1));
  S('s.find( "a", -2 )', find(s, 'a', -2));
  S('s.find( "a", -7 )', find(s, 'a', -7));
  S('s.find( "t", -7 )', find(s, 't', -7));
  S('s.find( "r", -99 )', find(s, 'r', -99));
  S('s.find( "a", 6 )', find(s, 'a', 6));
  S('s.find( "a", 7 )', find(s, 'a', 7));
  S('s.find( "a", 99 )', find(s, 'a', 99));
  S('s.find( "" )', find(s, ''));
  S('s.find( "", 3 )', find(s, '', 3));
  S('s.find( "", 7 )', find(s, '', 7));
  S('s.find( "", 8 )', find(s, '', 8));
  S('s.find( "tararakk" )', find(s, 'tararakk'));
  S('s.find( "AR", 0, FALSE )', find(s, 'AR', 0, false));
  S('s.find( "AR" )', find(s, 'AR'));
  S("s.find( 'r' )", find(s, 'r'));
  S("s.find( 'r', 3 )", find(s, 'r', 3));
  S("s.find( 'r', -3 )", find(s, 'r', -3));
  S("s.find( 'r', -7 )", find(s, 'r', -7));
  S("s.find( 'R', 0, FALSE )", find(s, 'R', 0, false));
  S("s.find( 'r', 7 )", find(s, 'r', 7));
  S("s.find( 'r', 99 )", find(s, 'r', 99));
  S("s.find( 'r', -99 )", find(s, 'r', -99));
  S("s.find( QChar( 'k' ) )", find(s, 'k'));
  S('s.findRev( "ar" )', findRev(s, 'ar'));
  S('s.findRev( "ar", 2 )', findRev(s, 'ar', 2));
  S('s.findRev( "ar", 1 )', findRev(s, 'ar', 1));
  S('s.findRev( "ar", 0 )', findRev(s, 'ar', 0));
  S('s.findRev( "ar", -1 )', findRev(s, 'ar', -1));
  S('s.findRev( "ar", -4 )', findRev(s, 'ar', -4));
  S('s.findRev( "ar", -5 )', findRev(s, 'ar', -5));
  S('s.findRev( "ar", -7 )', findRev(s, 'ar', -7));
  S('s.findRev( "ar", -99 )', findRev(s, 'ar', -99));
  S('s.findRev( "k", 7 )', findRev(s, 'k', 7));
  S('s.findRev( "ar", 99 )', findRev(s, 'ar', 99));
  S('s.findRev( "" )', findRev(s, ''));
  S('s.findRev( "", 3 )', findRev(s, '', 3));
  S('s.findRev( "AR", -1, FALSE )', findRev(s, 'AR', -1, false));
  S("s.findRev( 'a' )", findRev(s, 'a'));
  S("s.findRev( 'a', 4 )", QChar.findRev(s, 'a', 4));
  S("s.findRev( 'a', -3 )", QChar.findRev(s, 'a', -3));
  S("s.findRev( 'a', 0 )", QChar.findRev(s, 'a', 0));
  S("s.findRev( 't', 0 )", QChar.findRev(s, 't', 0));
  S("s.findRev( 't', -7 )", QChar.findRev(s, 't', -7));
  S("s.findRev( 'a', 7 )", QChar.findRev(s, 'a', 7));
  S("s.findRev( 'a', 99 )", QChar.findRev(s, 'a', 99));
  S("s.findRev( 'a', -99 )", QChar.findRev(s, 'a', -99));
  S("s.findRev( 'A', -1, FALSE )", QChar.findRev(s, 'A', -1, false));
  S('s.findRev( "tararak" )', findRev(s, 'tararak'));
  S("empty.findRev( 'a' )", findRev(empty, 'a'));
  S('empty.findRev( "" )', findRev(empty, ''));
  S('s.contains( "ara" )', contains(s, 'ara'));
  S("s.contains( 'a' )", contains(s, 'a'));
  S("s.contains( 'A' )", contains(s, 'A'));
  S("s.contains( 'A', FALSE )", contains(s, 'A', false));
  S('s.contains( "ARA", FALSE )', contains(s, 'ARA', false));
  S('s.contains( "" )', contains(s, ''));
  S('empty.contains( "" )', contains(empty, ''));
  S('s.contains( "tararak!" )', contains(s, 'tararak!'));
  S('QString( "aaaa" ).contains( "aa" )', contains('aaaa', 'aa'));
  S('s.startsWith( "tar" )', startsWith(s, 'tar'));
  S('s.startsWith( "Tar" )', startsWith(s, 'Tar'));
  S('s.startsWith( "Tar", FALSE )', startsWith(s, 'Tar', false));
  S('s.startsWith( "" )', startsWith(s, ''));
  S('s.startsWith( "tararakplit" )', startsWith(s, 'tararakplit'));
  S('s.endsWith( "rak" )', endsWith(s, 'rak'));
  S('s.endsWith( "RAK" )', endsWith(s, 'RAK'));
  S('s.endsWith( "RAK", FALSE )', endsWith(s, 'RAK', false));
  S('s.endsWith( "" )', endsWith(s, ''));
  S('s.endsWith( "xtararak" )', endsWith(s, 'xtararak'));
  trace('# left, right, mid');
  S('s.left( 3 )', left(s, 3));
  S('s.left( 0 )', left(s, 0));
  S('s.left( 99 )', left(s, 99));
  S('s.left( -1 )', left(s, -1));
  S('s.right( 3 )', right(s, 3));
  S('s.right( 0 )', right(s, 0));
  S('s.right( 99 )', right(s, 99));
  S('s.right( -1 )', right(s, -1));
  S('s.mid( 2 )', mid(s, 2));
  S('s.mid( 2, 3 )', mid(s, 2, 3));
  S('s.mid( 2, 0 )', mid(s, 2, 0));
  S('s.mid( 2, 99 )', mid(s, 2, 99));
  S('s.mid( 2, -1 )', mid(s, 2, -1));
  S('s.mid( 0 )', mid(s, 0));
  S('s.mid( 6 )', mid(s, 6));
  S('s.mid( 7 )', mid(s, 7));
  S('s.mid( 99 )', mid(s, 99));
  S('s.mid( -1 )', mid(s, -1));
  S('s.mid( -1, 1 )', mid(s, -1, 1));
  trace('# section');
  S("csv.section( ',', 2, 2 )", section(csv, ',', 2, 2));
  S("csv.section( ',', 1 )", section(csv, ',', 1));
  S("csv.section( ',', 0, 1 )", section(csv, ',', 0, 1));
  S("csv.section( ',', -1 )", section(csv, ',', -1));
  S("csv.section( ',', -3, -2 )", section(csv, ',', -3, -2));
  S("csv.section( ',', 1, -2 )", section(csv, ',', 1, -2));
  S("csv.section( ',', 3, 3 )", section(csv, ',', 3, 3));
  S("csv.section( ',', 4, 4 )", section(csv, ',', 4, 4));
  S("csv.section( ',', 2, 1 )", section(csv, ',', 2, 1));
  S("csv.section( ',', -9, 0 )", section(csv, ',', -9, 0));
  S("csv.section( ',', -9 )", section(csv, ',', -9));
  S("csv.section( ',', 0, 99 )", section(csv, ',', 0, 99));
  S("csv.section( ',', 0, -1 )", section(csv, ',', 0, -1));
  S("csv.section( ',', -5, -5 )", section(csv, ',', -5, -5));
  S("csv.section( ',', -4, -4 )", section(csv, ',', -4, -4));
  S("csv.section( ';', 0, 0 )", section(csv, ';', 0, 0));
  S("csv.section( ';', 1, 1 )", section(csv, ';', 1, 1));
  S("csv.section( ';', -1, -1 )", section(csv, ';', -1, -1));
  S("empty.section( ',', 0, 0 )", section(empty, ',', 0, 0));
  S("word.section( ',', 0 )", section(word, ',', 0));
  S("path.section( '/', 3, 4 )", section(path, '/', 3, 4));
  S("path.section( '/', 0, 0 )", section(path, '/', 0, 0));
  S("path.section( '/', 1, 1 )", section(path, '/', 1, 1));
  S("path.section( '/', -1 )", section(path, '/', -1));
  S("path.section( '/', 0, -2 )", section(path, '/', 0, -2));
  S(
    "path.section( '/', 3, 3, QString::SectionSkipEmpty )",
    section(path, '/', 3, 3, QString.SectionSkipEmpty),
  );
  S(
    "path.section( '/', 0, 0, QString::SectionSkipEmpty )",
    section(path, '/', 0, 0, QString.SectionSkipEmpty),
  );
  S(
    "path.section( '/', 1, 2, QString::SectionIncludeLeadingSep )",
    section(path, '/', 1, 2, QString.SectionIncludeLeadingSep),
  );
  S(
    "path.section( '/', 1, 2, QString::SectionIncludeTrailingSep )",
    section(path, '/', 1, 2, QString.SectionIncludeTrailingSep),
  );
  S(
    "path.section( '/', 1, 2, QString::SectionIncludeLeadingSep | QString::SectionIncludeTrailingSep )",
    section(path, '/', 1, 2, QString.SectionIncludeLeadingSep | QString.SectionIncludeTrailingSep),
  );
  S(
    "path.section( '/', -2, -1, QString::SectionIncludeLeadingSep )",
    section(path, '/', -2, -1, QString.SectionIncludeLeadingSep),
  );
  S(
    "path.section( '/', 0, 1, QString::SectionIncludeLeadingSep )",
    section(path, '/', 0, 1, QString.SectionIncludeLeadingSep),
  );
  S("gap.section( ',', 0, 0 )", section(gap, ',', 0, 0));
  S("gap.section( ',', 1, 1 )", section(gap, ',', 1, 1));
  S("gap.section( ',', 2, 2 )", section(gap, ',', 2, 2));
  S("gap.section( ',', 1, 1, QString::SectionSkipEmpty )", section(gap, ',', 1, 1, QString.SectionSkipEmpty));
  S(
    "gap.section( ',', 0, -1, QString::SectionSkipEmpty )",
    section(gap, ',', 0, -1, QString.SectionSkipEmpty),
  );
  S("gap.section( ',', -1, -1 )", section(gap, ',', -1, -1));
  S(
    "gap.section( ',', -1, -1, QString::SectionSkipEmpty )",
    section(gap, ',', -1, -1, QString.SectionSkipEmpty),
  );
  S("gap.section( ',', -3, -3 )", section(gap, ',', -3, -3));
  S("gap.section( ',', 1, 2 )", section(gap, ',', 1, 2));
  S("gap.section( ',', 4 )", section(gap, ',', 4));
  S('QString( ",a," ).section( \',\', 0, 0 )', section(',a,', ',', 0, 0));
  S(
    'QString( ",,a,,b" ).section( \',\', 1, 1, QString::SectionSkipEmpty )',
    section(',,a,,b', ',', 1, 1, QString.SectionSkipEmpty),
  );
  S('QString( "a**b**c" ).section( "**", 1, 1 )', section('a**b**c', '**', 1, 1));
  S('QString( "a**b**c" ).section( "**", -2, -1 )', section('a**b**c', '**', -2, -1));
  S('QString( "aXbxc" ).section( "x", 1, 1 )', section('aXbxc', 'x', 1, 1));
  S('QString( "key = value = x" ).section( "=", 1 )', section('key = value = x', '=', 1));
  trace('# at, operator[], ref');
  SC('s.at( 0 )', at(s, 0));
  SC('s.at( 6 )', at(s, 6));
  SC('s.at( 7 )', at(s, 7));
  SC('s[2]', at(s, 2));
  SC('s[99]', at(s, 99));
  SC('s.constref( 3 )', at(s, 3));
  W('w = "abc"', (w = 'abc'));
  W("w[1] = 'X'", (w = setAt(w, 1, 'X')));
  W("w[5] = 'Y'", (w = setAt(w, 5, 'Y')));
  W("w.ref( 0 ) = 'Z'", (w = setAt(w, 0, 'Z')));
  W("w.at( 2 ) = '!'", setAt(w, 2, '!'));
  W('w = "abc"', (w = 'abc'));
  SC('QChar( w[4] )', at(w, 4));
  S('w', w);
  trace('# changing');
  S('QString( "a tale" ).insert( 2, "long " )', insert('a tale', 2, 'long '));
  S('QString( "abc" ).insert( 0, \'x\' )', insert('abc', 0, 'x'));
  S('QString( "abc" ).insert( 3, "x" )', insert('abc', 3, 'x'));
  S('QString( "abc" ).insert( 6, "x" )', insert('abc', 6, 'x'));
  S('QString( "abc" ).insert( 5, QChar( \'x\' ) )', insert('abc', 5, 'x'));
  S('QString( "abc" ).insert( 1, "" )', insert('abc', 1, ''));
  S('QString( "abc" ).insert( 5, "" )', insert('abc', 5, ''));
  S('QString( "ab" ).append( "cd" )', append('ab', 'cd'));
  S('QString( "ab" ).append( \'c\' )', append('ab', 'c'));
  S('QString( "ab" ).prepend( "cd" )', prepend('ab', 'cd'));
  S('QString( "ab" ).prepend( \'c\' )', prepend('ab', 'c'));
  S('QString( "ab" ) + "cd" + \'e\' + QChar( \'f\' )', 'ab' + 'cd' + 'e' + 'f');
  S('\'x\' + QString( "y" )', 'x' + 'y');
  S('QString( "Budapest" ).remove( 1, 4 )', remove('Budapest', 1, 4));
  S('QString( "Budapest" ).remove( 4, 99 )', remove('Budapest', 4, 99));
  S('QString( "Budapest" ).remove( 8, 1 )', remove('Budapest', 8, 1));
  S('QString( "Budapest" ).remove( 99, 1 )', remove('Budapest', 99, 1));
  S('QString( "Budapest" ).remove( 0, 0 )', remove('Budapest', 0, 0));
  S('QString( "Budapest" ).remove( 0, 99 )', remove('Budapest', 0, 99));
  S('QString( "tarara" ).remove( "ar" )', remove('tarara', 'ar'));
  S('QString( "tarara" ).remove( \'a\' )', remove('tarara', 'a'));
  S('QString( "tArara" ).remove( "AR", FALSE )', remove('tArara', 'AR', false));
  S('QString( "aaa" ).remove( "aa" )', remove('aaa', 'aa'));
  S('QString( "aabb" ).remove( "ab" )', remove('aabb', 'ab'));
  S('QString( "abc" ).remove( "" )', remove('abc', ''));
  S('QString( "It is hot" ).replace( 6, 3, "cold" )', replace('It is hot', 6, 3, 'cold'));
  S('QString( "abc" ).replace( 1, 1, "" )', replace('abc', 1, 1, ''));
  S('QString( "abc" ).replace( 3, 1, "x" )', replace('abc', 3, 1, 'x'));
  S('QString( "abc" ).replace( 9, 1, "x" )', replace('abc', 9, 1, 'x'));
  S('QString( "abc" ).replace( 1, 99, "x" )', replace('abc', 1, 99, 'x'));
  S('QString( "abc" ).replace( 1, 1, \'x\' )', replace('abc', 1, 1, 'x'));
  S('QString( "1;2;3" ).replace( \';\', " then " )', replace('1;2;3', ';', ' then '));
  S('QString( "aXbx" ).replace( \'x\', "-", FALSE )', replace('aXbx', 'x', '-', false));
  S("QString( \"a.b.c\" ).replace( QChar( '.' ), QChar( '/' ) )", replace('a.b.c', '.', '/'));
  S('QString( "one by one" ).replace( "one", "three" )', replace('one by one', 'one', 'three'));
  S('QString( "one by One" ).replace( "ONE", "x", FALSE )', replace('one by One', 'ONE', 'x', false));
  S('QString( "aaa" ).replace( "aa", "b" )', replace('aaa', 'aa', 'b'));
  S('QString( "aaaa" ).replace( "aa", "a" )', replace('aaaa', 'aa', 'a'));
  S('QString( "ab" ).replace( "a", "aa" )', replace('ab', 'a', 'aa'));
  S('QString( "abc" ).replace( "", "-" )', replace('abc', '', '-'));
  S('QString( "abc" ).replace( "x", "y" )', replace('abc', 'x', 'y'));
  S('QString( "abc" ).replace( "abc", "" )', replace('abc', 'abc', ''));
  S('QString( "a\\\\1" ).replace( "a", "\\\\1" )', replace('a\\1', 'a', '\\1'));
  S('QString( "a$&" ).replace( "a", "$&" )', replace('a$&', 'a', '$&'));
  W('w = "cut this short"', (w = 'cut this short'));
  W('w.truncate( 5 )', (w = truncate(w, 5)));
  W('w.truncate( 99 )', (w = truncate(w, 99)));
  W('w.setLength( 2 )', (w = setLength(w, 2)));
  W("w += 'x'", (w += 'x'));
  W("w.fill( '*' )", (w = fill(w, '*')));
  W("w.fill( 'z', 5 )", (w = fill(w, 'z', 5)));
  W("w.fill( 'z', 0 )", (w = fill(w, 'z', 0)));
  W('w += "s"', (w += 's'));
  S('t = w; t += "x"', ((t = `${w}x`), w));
  S('t', t);
  S('QString( "lemon" ).leftJustify( 8, \'.\' )', leftJustify('lemon', 8, '.'));
  S('QString( "lemon" ).leftJustify( 3, \'.\' )', leftJustify('lemon', 3, '.'));
  S('QString( "lemon" ).leftJustify( 3, \'.\', TRUE )', leftJustify('lemon', 3, '.', true));
  S('QString( "lemon" ).leftJustify( 5 )', leftJustify('lemon', 5));
  S('QString( "lemon" ).leftJustify( 7 )', leftJustify('lemon', 7));
  S('QString( "lemon" ).rightJustify( 8, \'.\' )', rightJustify('lemon', 8, '.'));
  S('QString( "lemon" ).rightJustify( 3, \'.\' )', rightJustify('lemon', 3, '.'));
  S('QString( "lemon" ).rightJustify( 3, \'.\', TRUE )', rightJustify('lemon', 3, '.', true));
  S('QString( "7" ).rightJustify( 3, \'0\' )', rightJustify('7', 3, '0'));
  S("empty.rightJustify( 2, 'x' )", rightJustify(empty, 2, 'x'));
  S('QString( "lemon" ).leftJustify( 0, \'.\', TRUE )', leftJustify('lemon', 0, '.', true));
  trace('# white space');
  S('QString( "  a b \\n" ).stripWhiteSpace()', stripWhiteSpace('  a b \n'));
  S('QString( "\\t\\v\\f\\r\\n x" ).stripWhiteSpace()', stripWhiteSpace('\t\v\f\r\n x'));
  S('QString( "  " ).stripWhiteSpace()', stripWhiteSpace('  '));
  S('QString( "  " ).simplifyWhiteSpace()', simplifyWhiteSpace('  '));
  S(
    'QString( " some\\t gaps \\n in   it " ).simplifyWhiteSpace()',
    simplifyWhiteSpace(' some\t gaps \n in   it '),
  );
  S('QString( "a\\r\\nb" ).simplifyWhiteSpace()', simplifyWhiteSpace('a\r\nb'));
  S('QString( "x" ).simplifyWhiteSpace()', simplifyWhiteSpace('x'));
  S('QString( "\\xa0x\\xa0" ).stripWhiteSpace()', stripWhiteSpace('\xa0x\xa0'));
  S('QString( "a\\xa0\\xa0z" ).simplifyWhiteSpace()', simplifyWhiteSpace('a\xa0\xa0z'));
  S('QString( "\\x85x" ).stripWhiteSpace()', stripWhiteSpace('\x85x'));
  S('QString( "\\x1cx\\x1f" ).stripWhiteSpace()', stripWhiteSpace('\x1cx\x1f'));
  S(
    'QString::fromUtf8( "\\xe2\\x80\\x83x\\xe3\\x80\\x80" ).stripWhiteSpace()',
    stripWhiteSpace(QString.fromUtf8('\xe2\x80\x83x\xe3\x80\x80')),
  );
  S(
    'QString::fromUtf8( "\\xe2\\x80\\xa8x\\xe2\\x80\\xa9" ).stripWhiteSpace()',
    stripWhiteSpace(QString.fromUtf8('\xe2\x80\xa8x\xe2\x80\xa9')),
  );
  S(
    'QString::fromUtf8( "\\xef\\xbb\\xbfx" ).stripWhiteSpace()',
    stripWhiteSpace(QString.fromUtf8('\xef\xbb\xbfx')),
  );
  S(
    'QString::fromUtf8( "\\xe2\\x80\\x8bx" ).stripWhiteSpace()',
    stripWhiteSpace(QString.fromUtf8('\xe2\x80\x8bx')),
  );
  t = '';
  for (let i = 0; i < 65536; i++)
    if (QChar.isSpace(String.fromCharCode(i))) t = append(append(t, ' '), qChar(String.fromCharCode(i)));
  trace('every isSpace():%s', t);
  trace('# letter case');
  for (const text of [
    'MiXed CaSe',
    'stra\xc3\x9fe',
    '\xc3\x80\xc3\x89\xc3\x96\xc3\x98\xc3\x9e',
    '\xc3\xa0\xc3\xa9\xc3\xb6\xc3\xb8\xc3\xbe\xc3\xbf',
    '\xc3\x97\xc3\xb7',
    '\xc2\xb5\xc2\xaa\xc2\xba',
    '\xc5\xbd\xc5\xa0\xc4\x8c',
    '\xc5\xbe\xc5\xa1\xc4\x8d',
    '\xc4\xb0\xc4\xb1Ii',
    '\xce\x91\xce\xa3\xce\xa9',
    '\xce\xb1\xcf\x83\xcf\x82\xcf\x89',
    '\xd0\x90\xd0\xaf\xd0\x81',
    '\xd0\xb0\xd1\x8f\xd1\x91',
    '\xc5\xb8\xc5\x89',
    '\xef\xac\x80',
    '\xf0\x90\x90\x80\xf0\x90\x90\xa8',
  ])
    cases(text);
  trace('# QChar');
  for (const code of [
    'a'.charCodeAt(0),
    'Z'.charCodeAt(0),
    '5'.charCodeAt(0),
    ' '.charCodeAt(0),
    '_'.charCodeAt(0),
    '.'.charCodeAt(0),
    '$'.charCodeAt(0),
    '+'.charCodeAt(0),
    0x00,
    0x09,
    0x7f,
    0x85,
    0xa0,
    0xaa,
    0xb2,
    0xb5,
    0xbd,
    0xd7,
    0xdf,
    0xff,
    0x0159,
    0x0300,
    0x03c2,
    0x0430,
    0x0661,
    0x2014,
    0x20ac,
    0x2160,
    0x4e2d,
    0xd800,
  ])
    kind(code);
  SC('QChar( 0xe9 ).lower()', QChar.lower('\u00e9'));
  SC('QChar( 0xe9 ).upper()', QChar.upper('\u00e9'));
  SC('QChar( 0xff ).upper()', QChar.upper('\u00ff'));
  SC('QChar( 0xdf ).upper()', QChar.upper('\u00df'));
  S('(int)QChar( 0xe9 ).latin1() & 255', QChar.latin1('\u00e9') & 255);
  S('(int)QChar( 0x20ac ).latin1()', QChar.latin1('\u20ac'));
  S('(int)QChar( 0x20ac ).row()', QChar.row('\u20ac'));
  S('(int)QChar( 0x20ac ).cell()', QChar.cell('\u20ac'));
  S('(int)QChar( 0x20ac ).unicode()', QChar.unicode('\u20ac'));
  S('QChar().isNull()', QChar.isNull('\0'));
  S("QChar( '0' ).isNull()", QChar.isNull('0'));
  S("QChar( 'a' ) == 'a'", at('a', 0) === 'a');
  S("QChar( 0xe9 ) > 'z'", at('\u00e9', 0) > 'z');
  trace('# comparison');
  for (const [a, b] of [
    ['abc', 'abc'],
    ['abc', 'abd'],
    ['def', 'abc'],
    ['ab', 'abc'],
    ['abc', 'ABC'],
    ['a', 'B'],
    ['Z', 'a'],
    ['10', '9'],
    ['', 'a'],
    ['', ''],
    ['\xe4', 'z'],
    ['a b', 'ab'],
  ] as const)
    compareBoth(a, b);
  S('s == "tararak"', s === 'tararak');
  S('"tararak" == s', 'tararak' === s);
  S('s != "tararak"', s !== 'tararak');
  S('s < "u"', s < 'u');
  S('"u" < s', 'u' < s);
  S('s >= "tararak"', s >= 'tararak');
  S('QString::compare( "a", "b" ) < 0', QString.compare('a', 'b') < 0);
  S(
    'QString::fromUtf8( "\\xf0\\x9f\\x98\\x80" ) < QString::fromUtf8( "\\xef\\xbf\\xbd" )',
    QString.fromUtf8('\xf0\x9f\x98\x80') < QString.fromUtf8('\xef\xbf\xbd'),
  );
  S(
    'QString::fromUtf8( "e\\xcc\\x81" ) == QString::fromUtf8( "\\xc3\\xa9" )',
    QString.fromUtf8('e\xcc\x81') === QString.fromUtf8('\xc3\xa9'),
  );
  S('word.localeAwareCompare( "abd" ) < 0', localeAwareCompare(word, 'abd') < 0);
  S('word.localeAwareCompare( "abc" )', localeAwareCompare(word, 'abc'));
  S('QString::localeAwareCompare( "b", "a" ) > 0', QString.localeAwareCompare('b', 'a') > 0);
  S('empty.localeAwareCompare( "a" ) < 0', localeAwareCompare(empty, 'a') < 0);
  trace('# to and from 8 bits');
  const euro = QString.fromUtf8('\xc3\xa9\xe2\x82\xacx');
  const smile = QString.fromUtf8('a\xf0\x9f\x98\x80z');
  S('euro', euro);
  SB('euro.latin1()', latin1(euro));
  SB('euro.ascii()', ascii(euro));
  SB('euro.utf8()', utf8(euro));
  S('euro.utf8().length()', length(utf8(euro)));
  SB('euro.local8Bit()', local8Bit(euro));
  S('QString( "\\xe9\\x80\\xff" )', '\xe9\x80\xff');
  S('QString::fromAscii( "\\xe9" )', QString.fromAscii('\xe9'));
  S('QString::fromLatin1( "abcdef", 3 )', QString.fromLatin1('abcdef', 3));
  S('QString::fromLatin1( "ab", 5 )', QString.fromLatin1('ab', 5));
  S('QString::fromLatin1( "a\\0b", 3 )', QString.fromLatin1('a\0b', 3));
  S('QString::fromUtf8( "\\xc3\\xa9\\xc3\\xa9", 2 )', QString.fromUtf8('\xc3\xa9\xc3\xa9', 2));
  S('QString::fromUtf8( "a\\0b", 3 )', QString.fromUtf8('a\0b', 3));
  S('QString::fromLocal8Bit( "\\xc3\\xa9" )', QString.fromLocal8Bit('\xc3\xa9'));
  S('QString::fromLocal8Bit( "abc", 2 )', QString.fromLocal8Bit('abc', 2));
  S('QString( QCString( "abc" ) )', 'abc');
  S('smile', smile);
  S('smile.length()', length(smile));
  SB('smile.utf8()', utf8(smile));
  SB('smile.latin1()', latin1(smile));
  S('smile.mid( 1, 1 )', mid(smile, 1, 1));
  SB('smile.mid( 1, 1 ).utf8()', utf8(mid(smile, 1, 1)));
  S('smile.left( 2 ) + smile.mid( 2 ) == smile', left(smile, 2) + mid(smile, 2) === smile);
  S(
    'smile.find( QString::fromUtf8( "\\xf0\\x9f\\x98\\x80" ) )',
    find(smile, QString.fromUtf8('\xf0\x9f\x98\x80')),
  );
  S('smile.upper() == "A" + smile.mid( 1, 2 ) + "Z"', upper(smile) === 'A' + mid(smile, 1, 2) + 'Z');
  S("smile.leftJustify( 6, '.' )", leftJustify(smile, 6, '.'));
  S('QString( "[%1]" ).arg( smile, 6 )', arg('[%1]', smile, 6));
  S('QString::fromUtf8( "\\xef\\xbb\\xbf" "a" )', QString.fromUtf8('\xef\xbb\xbfa'));
  W('w = "a"', (w = 'a'));
  W('w += QChar( 0 )', (w += '\u0000'));
  W('w += "b"', (w += 'b'));
  S('w.length()', length(w));
  SB('w.latin1()', latin1(w));
  SB('w.utf8()', utf8(w));
  S('w == "a"', w === 'a');
  S("w.find( 'b' )", find(w, 'b'));
  trace('# bytes that are not UTF-8');
  S('QString::fromUtf8( "caf\\xe9!" )', QString.fromUtf8('caf\xe9!'));
  SB('QString::fromUtf8( "caf\\xe9!" ).utf8()', utf8(QString.fromUtf8('caf\xe9!')));
  SB('QString::fromUtf8( "caf\\xe9!" ).latin1()', latin1(QString.fromUtf8('caf\xe9!')));
  S('QString::fromUtf8( "\\xff" "a" )', QString.fromUtf8('\xffa'));
  S('QString::fromUtf8( "\\xc3" )', QString.fromUtf8('\xc3'));
  S('QString::fromUtf8( "\\xc3" "a" )', QString.fromUtf8('\xc3a'));
  S('QString::fromUtf8( "\\x80" "a" )', QString.fromUtf8('\x80a'));
  S('QString::fromUtf8( "\\xc0\\x80" )', QString.fromUtf8('\xc0\x80'));
  S('QString::fromUtf8( "\\xed\\xa0\\x80" )', QString.fromUtf8('\xed\xa0\x80'));
  S('QString::fromUtf8( "\\xe2\\x82" )', QString.fromUtf8('\xe2\x82'));
  S('QString::fromUtf8( "\\xe2\\x82" "a" )', QString.fromUtf8('\xe2\x82a'));
  S('QString::fromLocal8Bit( "\\xe9" )', QString.fromLocal8Bit('\xe9'));

  return 0;
}

process.exitCode = main();
