// QCString and the qstr functions, QByteArray, QBitArray.
import { QApplication, qInstallMsgHandler } from '@qt3/core-signals';
import { trace, traceMessage } from '@qt3/test-support';
import {
  QBitArray,
  QCString,
  QRegExp,
  QString,
  append,
  fill,
  insert,
  isEmpty,
  isNull,
  left,
  leftJustify,
  mid,
  prepend,
  qChecksum,
  qstrcmp,
  qstricmp,
  qstrlen,
  qstrncmp,
  qstrncpy,
  qstrnicmp,
  remove,
  replace,
  right,
  rightJustify,
  setAt,
  truncate,
} from '@qt3/tools';
import { N, q, qBytes, S, SB } from './show.js';

const W = SB;

function bits(b: QBitArray): string {
  let r = '';
  for (let i = 0; i < b.size(); i++) r += b.testBit(i) ? '1' : '0';
  return r;
}

function sign(n: number): string {
  return n < 0 ? '-' : n > 0 ? '+' : '0';
}

function number(s: string): void {
  const o = { value: false };
  let r = '';
  const a = QCString.toShort(s, o);
  r += ' short ' + (o.value ? q(a) : 'no');
  const b = QCString.toInt(s, o);
  r += ' int ' + (o.value ? q(b) : 'no');
  const c = QCString.toUInt(s, o);
  r += ' uint ' + (o.value ? q(c) : 'no');
  trace('%s:%s', qBytes(s), r);
}

function cmp(a: string | null, b: string | null): void {
  trace(
    '%s %s: qstrcmp %c qstricmp %c qstrncmp 2 %c qstrnicmp 2 %c',
    qBytes(a),
    qBytes(b),
    sign(qstrcmp(a, b)),
    sign(qstricmp(a, b)),
    sign(qstrncmp(a, b, 2)),
    sign(qstrnicmp(a, b, 2)),
  );
}

function main(): number {
  using _app = new QApplication(process.argv);
  qInstallMsgHandler(traceMessage);
  const s = QCString.create('tararak');
  const none = null as string | null;
  const empty = QCString.create('');
  let w: string;
  trace('# QCString: null, empty, length, size');
  S('null.isNull()', isNull(none));
  S('null.isEmpty()', isEmpty(none));
  S('empty.isNull()', isNull(empty as string | null));
  S('empty.isEmpty()', isEmpty(empty));
  S('null.length()', QCString.length(none));
  S('empty.length()', QCString.length(empty));
  S('null.size()', QCString.size(none));
  S('empty.size()', QCString.size(empty));
  S('s.length()', QCString.length(s));
  S('s.size()', QCString.size(s));
  S('null == empty', none === empty);
  S('null == (const char *)0', isNull(none));
  S('empty == ""', empty === '');
  SB('C( "longerthan", 6 )', QCString.create('longerthan', 6));
  SB('C( "ab", 6 )', QCString.create('ab', 6));
  S('C( "ab", 6 ).size()', QCString.size(QCString.create('ab', 6)));
  S('C( 5 ).length()', QCString.length(QCString.create(5)));
  S('C( 5 ).size()', QCString.size(QCString.create(5)));
  S('C( "a\\0b", 4 ).length()', QCString.length(QCString.create('a\0b', 4)));
  S('C( "a\\0b", 4 ).size()', QCString.size(QCString.create('a\0b', 4)));

  trace('# find, findRev, contains');
  S("s.find( 'r' )", QCString.find(s, 'r'));
  S("s.find( 'r', 3 )", QCString.find(s, 'r', 3));
  S("s.find( 'r', -1 )", QCString.find(s, 'r', -1));
  S("s.find( 'r', 99 )", QCString.find(s, 'r', 99));
  S("s.find( 'R', 0, FALSE )", QCString.find(s, 'R', 0, false));
  S('s.find( "ar" )', QCString.find(s, 'ar'));
  S('s.find( "ar", 2 )', QCString.find(s, 'ar', 2));
  S('s.find( "AR", 0, FALSE )', QCString.find(s, 'AR', 0, false));
  S('s.find( "" )', QCString.find(s, ''));
  S('s.find( "", 7 )', QCString.find(s, '', 7));
  S('s.find( "x" )', QCString.find(s, 'x'));
  S('s.find( QRegExp( "r." ) )', QCString.find(s, new QRegExp('r.')));
  S('s.find( QRegExp( "r." ), 3 )', QCString.find(s, new QRegExp('r.'), 3));
  S('s.find( "ar", 99 )', QCString.find(s, 'ar', 99));
  S('null.find( "a" )', QCString.find(null, 'a'));
  S("s.findRev( 'r' )", QCString.findRev(s, 'r'));
  S("s.findRev( 'r', 3 )", QCString.findRev(s, 'r', 3));
  S("s.findRev( 'r', 1 )", QCString.findRev(s, 'r', 1));
  S("s.findRev( 'r', 99 )", QCString.findRev(s, 'r', 99));
  S('s.findRev( "ar" )', QCString.findRev(s, 'ar'));
  S('s.findRev( "ar", 2 )', QCString.findRev(s, 'ar', 2));
  S('s.findRev( "ar", 99 )', QCString.findRev(s, 'ar', 99));
  S('s.findRev( "AR", -1, FALSE )', QCString.findRev(s, 'AR', -1, false));
  S('s.findRev( "x" )', QCString.findRev(s, 'x'));
  S('s.findRev( QRegExp( "r." ) )', QCString.findRev(s, new QRegExp('r.')));
  S("s.contains( 'a' )", QCString.contains(s, 'a'));
  S('s.contains( "ara" )', QCString.contains(s, 'ara'));
  S("s.contains( 'A', FALSE )", QCString.contains(s, 'A', false));
  S('s.contains( "ARA", FALSE )', QCString.contains(s, 'ARA', false));
  S('s.contains( QRegExp( "a[rk]" ) )', QCString.contains(s, new QRegExp('a[rk]')));
  S('s.contains( "" )', QCString.contains(s, ''));

  trace('# left, right, mid, justify, case, white space');
  SB('s.left( 3 )', left(s, 3));
  SB('s.left( 0 )', left(s, 0));
  SB('s.left( 99 )', left(s, 99));
  SB('s.right( 3 )', right(s, 3));
  SB('s.right( 99 )', right(s, 99));
  SB('s.mid( 2, 3 )', mid(s, 2, 3));
  SB('s.mid( 2 )', mid(s, 2));
  SB('s.mid( 6 )', mid(s, 6));
  SB('s.mid( 7 )', mid(s, 7));
  SB('s.mid( 99 )', mid(s, 99));
  SB('s.mid( 2, 0 )', mid(s, 2, 0));
  SB('null.left( 1 )', left(null, 1));
  SB('null.mid( 0 )', mid(null, 0));
  SB('C( "lemon" ).leftJustify( 8, \'.\' )', leftJustify('lemon', 8, '.'));
  SB('C( "lemon" ).leftJustify( 3, \'.\', TRUE )', leftJustify('lemon', 3, '.', true));
  SB('C( "tea" ).rightJustify( 8, \'.\' )', rightJustify('tea', 8, '.'));
  SB('C( "lemon" ).rightJustify( 3, \'.\', TRUE )', rightJustify('lemon', 3, '.', true));
  SB('C( "Total \\xc4" ).lower()', QCString.lower('Total \xc4'));
  SB('C( "Sum \\xe4" ).upper()', QCString.upper('Sum \xe4'));
  SB('C( " \\t word \\r\\n" ).stripWhiteSpace()', QCString.stripWhiteSpace(' \t word \r\n'));
  SB('C( "   " ).stripWhiteSpace()', QCString.stripWhiteSpace('   '));
  SB('C( "\\xa0x" ).stripWhiteSpace()', QCString.stripWhiteSpace('\xa0x'));
  SB(
    'C( " some\\t gaps \\n in   it " ).simplifyWhiteSpace()',
    QCString.simplifyWhiteSpace(' some\t gaps \n in   it '),
  );
  SB('null.stripWhiteSpace()', QCString.stripWhiteSpace(null));

  trace('# changing');
  SB('C( "a tale" ).insert( 2, "long " )', insert('a tale', 2, 'long '));
  SB('C( "Now" ).insert( 3, \'!\' )', insert('Now', 3, '!'));
  SB('C( "x" ).insert( 3, "yz" )', insert('x', 3, 'yz'));
  SB('C( "ab" ).append( "cd" )', append('ab', 'cd'));
  SB('C( "ab" ).prepend( "cd" )', prepend('ab', 'cd'));
  SB('C( "ab" ) + "cd" + \'e\'', append('ab', 'cd') + 'e');
  SB('C( "Budapest" ).remove( 1, 4 )', remove('Budapest', 1, 4));
  SB('C( "Budapest" ).remove( 4, 99 )', remove('Budapest', 4, 99));
  SB('C( "Budapest" ).remove( 99, 1 )', remove('Budapest', 99, 1));
  SB('C( "It is hot" ).replace( 6, 3, "cold" )', replace('It is hot', 6, 3, 'cold'));
  SB('C( "abc" ).replace( 1, 99, "x" )', replace('abc', 1, 99, 'x'));
  SB('C( "1;2;3" ).replace( \';\', " then " )', replace('1;2;3', ';', ' then '));
  SB('C( "one by one" ).replace( "one", "three" )', replace('one by one', 'one', 'three'));
  SB("C( \"a.b\" ).replace( '.', '/' )", replace('a.b', '.', '/'));
  SB('C( "tarara" ).replace( QRegExp( "r.*r" ), "" )', replace('tarara', new QRegExp('r.*r'), ''));
  SB('C( "tarara" ).replace( QRegExp( "^[tr]a" ), "X" )', replace('tarara', new QRegExp('^[tr]a'), 'X'));
  SB(
    'C( "tarara" ).replace( QRegExp( "(a)(r)" ), "\\\\2\\\\1" )',
    replace('tarara', new QRegExp('(a)(r)'), '\\2\\1'),
  );
  W('w = "shrink this text"', (w = 'shrink this text'));
  W('w.resize( 7 )', (w = QCString.resize(w, 7)));
  S('w.size()', QCString.size(w));
  W('w.truncate( 3 )', (w = truncate(w, 3)));
  S('w.size()', QCString.size(w));
  W("w.fill( 'x' )", (w = fill(w, 'x')));
  W("w.fill( 'y', 5 )", (w = fill(w, 'y', 5)));
  W('w += "z"', (w += 'z'));
  W("w += '!'", (w += '!'));
  W("w[0] = 'A'", (w = setAt(w, 0, 'A')));
  W("w.setExpand( 8, 'E' )", QCString.setExpand(w, 8, 'E'));
  W('w.setStr( "str" )', 'str');
  W('w.setNum( -42 )', QCString.setNum(-42));
  W('w.setNum( 3.5 )', QCString.setNum(3.5, 'g'));
  W("w.setNum( 2.71828, 'f', 2 )", QCString.setNum(2.71828, 'f', 2));
  W('w.sprintf( "%d) %s", 7, "seventh" )', QCString.sprintf('%d) %s', 7, 'seventh'));
  W(
    'w.sprintf( "%5.2f|%-6s|%05d|%x|%c|%%", 2.71828, "ab", 42, 255, \'c\' )',
    (w = QCString.sprintf('%5.2f|%-6s|%05d|%x|%c|%%', 2.71828, 'ab', 42, 255, 'c')),
  );
  S('w.length()', QCString.length(w));
  S('w.size()', QCString.size(w));
  W('w.resize( 0 )', QCString.resize(w, 0));

  W('w = "a"; w.append( 0 )', append('a', null));
  W('w = 0; w += "x"', append(null, 'x'));
  W('w = ""; w.truncate( 0 )', truncate('', 0));
  trace('# numbers');
  for (const text of [
    '12',
    '-12',
    '+12',
    ' 12',
    '12 ',
    '12a',
    '',
    '0x1f',
    '017',
    '32768',
    '2147483647',
    '1.5',
    '1e3',
    'x',
  ])
    number(text);
  N('C( "1.5" ).toDouble( &ok )', (ok) => QCString.toDouble('1.5', ok));
  N('C( " -2e3" ).toDouble( &ok )', (ok) => QCString.toDouble(' -2e3', ok));
  N('C( "1.5 " ).toDouble( &ok )', (ok) => QCString.toDouble('1.5 ', ok));
  N('C( "1,5" ).toDouble( &ok )', (ok) => QCString.toDouble('1,5', ok));
  N('C( "" ).toDouble( &ok )', (ok) => QCString.toDouble('', ok));
  N('(double)C( "2.5" ).toFloat( &ok )', (ok) => QCString.toFloat('2.5', ok));
  N('C( "65535" ).toUShort( &ok )', (ok) => QCString.toUShort('65535', ok));
  N('C( "65536" ).toUShort( &ok )', (ok) => QCString.toUShort('65536', ok));
  N('C( "123456" ).toLong( &ok )', (ok) => QCString.toLong('123456', ok));
  N('C( "-1" ).toULong( &ok )', (ok) => QCString.toULong('-1', ok));
  N('null.toInt( &ok )', (ok) => QCString.toInt(null, ok));

  trace('# qstrcmp and friends');
  cmp('abc', 'abc');
  cmp('abc', 'abd');
  cmp('abc', 'ABD');
  cmp('ABC', 'abc');
  cmp('ab', 'abc');
  cmp('', 'a');
  cmp(null, null);
  cmp('', '');
  S('qstrlen( 0 )', qstrlen(null));
  S('qstrlen( "abc" )', qstrlen('abc'));
  {
    const buf = new Uint8Array(4);
    qstrncpy(buf, 'abcdef', 4);
    SB('(const char *)buf', QString.fromLatin1(buf));
    qstrncpy(buf, 'ab', 4);
    SB('(const char *)buf', QString.fromLatin1(buf));
  }
  const abc = QCString.create('abc');
  S('C( "abc" ) == "abc"', abc === 'abc');
  S('C( "abc" ) < "abd"', abc < 'abd');
  S('C( "abc" ) != C( "abc" )', abc !== QCString.create('abc'));
  S('(int)qChecksum( "123456789", 9 )', qChecksum('123456789', 9));
  S('QString( C( "\\xe9" ) )', QString.fromAscii('\xe9'));
  trace('# QBitArray');
  let m = new QBitArray(10);
  const T = (source: string): void => trace('%s -> %s', source, bits(m));
  m.fill(false);
  T('m.fill( FALSE )');
  m.setBit(3);
  T('m.setBit( 3 )');
  m.setBit(9, true);
  T('m[9] = TRUE');
  m.toggleBit(0);
  T('m.toggleBit( 0 )');
  S('m.testBit( 3 )', m.testBit(3));
  S('(bool)m[4]', m.testBit(4));
  m.clearBit(3);
  T('m.clearBit( 3 )');
  m.setBit(1, true);
  T('m.setBit( 1, TRUE )');
  m = m.not();
  T('m = ~m');
  S('m.size()', m.size());
  {
    const n = new QBitArray(4);
    n.fill(true);
    n.clearBit(0);
    S('bits( n )', bits(n));
    S('bits( m & n )', bits(m.and(n)));
    S('bits( m | n )', bits(m.or(n)));
    S('bits( m ^ n )', bits(m.xor(n)));
    m = m.and(n);
    T('m &= n');
  }
  m.resize(4);
  T('m.resize( 4 )');
  m.fill(true);
  T('m.fill( TRUE )');
  m.resize(6);
  T('m.resize( 6 )');
  m.fill(false, 3);
  T('m.fill( FALSE, 3 )');
  return 0;
}

process.exitCode = main();
