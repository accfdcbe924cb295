// QTextCodec: the 8-bit encodings of Latin Europe and Russia, UTF-8 and UTF-16; decoders fed in pieces; QTextStream::setCodec on a QBuffer.
import { qInstallMsgHandler } from '@qt3/core-signals';
import {
  endl,
  IO_ReadOnly,
  IO_WriteOnly,
  QBuffer,
  QTextCodec,
  QTextStream,
  type TextEncoding,
} from '@qt3/tools';
import { trace, traceMessage } from '@qt3/test-support';
import { q, qBytes, S, SB } from './show.js';

process.env['LC_ALL'] = 'C.UTF-8';

function hex(b: Uint8Array | string): string {
  return (typeof b === 'string' ? Buffer.from(b, 'latin1') : Buffer.from(b)).toString('hex');
}
function codec(n: string): QTextCodec {
  return QTextCodec.codecForName(n)!;
}
function name(n: string): void {
  const c = QTextCodec.codecForName(n);
  trace('codecForName( %s ) -> %s', n, c?.name() ?? '0');
}
function table(n: string): void {
  const c = codec(n);
  trace('%s mime %s mib %d', c.name(), c.mimeName(), c.mibEnum());
  for (let row = 0x80; row < 0x100; row += 16) {
    const b = Buffer.alloc(16);
    for (let i = 0; i < 16; i++) b[i] = row + i;
    const s = c.toUnicode(b, 16);
    let r = '';
    for (let i = 0; i < s.length; i++) r += ` ${s.charCodeAt(i).toString(16).padStart(4, '0')}`;
    trace('%s:%s', row.toString(16), r);
  }
  let all = '';
  let bad = 0;
  for (let i = 1; i < 256; i++) {
    const u = c.toUnicode(Uint8Array.of(i), 1);
    const back = c.fromUnicode(u);
    if (back.length !== 1 || back.charCodeAt(0) !== i) {
      const code = u.charCodeAt(0).toString(16).padStart(4, '0');
      all += ` ${i.toString(16).padStart(2, '0')}->${code}->${hex(back)}`;
      bad++;
    }
  }
  trace('%s: %d bytes do not come back:%s', c.name(), bad, all);
}
function from(n: string, s: string): void {
  const c = codec(n);
  const len = { value: s.length };
  const r = c.fromUnicode(s, len);
  trace('%s fromUnicode( %s ) -> %s length %d canEncode %d', n, q(s), qBytes(r), len.value, c.canEncode(s));
}
function to(n: string, bytes: string): void {
  const s = codec(n).toUnicode(bytes, bytes.length);
  trace('%s toUnicode( %s ) -> %s', n, hex(bytes), q(s));
}
function pieces(n: string, bytes: string, by: number): void {
  const d = codec(n).makeDecoder();
  let r = '';
  for (let i = 0; i < bytes.length; i += by) r += ` ${q(d.toUnicode(bytes.slice(i, i + by)))}`;
  trace('%s decoder, %d by %d:%s', n, bytes.length, by, r);
}
function stream(n: string, s: string): void {
  const a = { value: new Uint8Array(0) };
  {
    const b = new QBuffer(a);
    b.open(IO_WriteOnly);
    const t = new QTextStream(b);
    t.setCodec(codec(n));
    t.put(s, endl, 42, ' ', 'x');
  }
  const b = new QBuffer(a);
  b.open(IO_ReadOnly);
  const t = new QTextStream(b);
  t.setCodec(codec(n));
  const l = t.readLine();
  const i = t.readInt();
  trace('%s stream: wrote %s read %s %d then %s', n, hex(a.value), q(l), i, q(t.read()));
}
function encoding(what: string, e: TextEncoding, s: string): void {
  const a = { value: new Uint8Array(0) };
  {
    const b = new QBuffer(a);
    b.open(IO_WriteOnly);
    const t = new QTextStream(b);
    t.setEncoding(e);
    t.put(s, '\n');
  }
  const b = new QBuffer(a);
  b.open(IO_ReadOnly);
  const t = new QTextStream(b);
  t.setEncoding(e);
  trace('%s: wrote %s read %s', what, hex(a.value), q(t.readLine()));
}
function autodetect(bytes: string): void {
  const b = new QBuffer(Buffer.from(bytes, 'latin1'));
  b.open(IO_ReadOnly);
  const t = new QTextStream(b);
  trace('no encoding set, %s -> %s', hex(bytes), q(t.read()));
}

qInstallMsgHandler(traceMessage);
trace('# names');
for (const n of [
  'ISO-8859-1',
  'ISO8859-1',
  'ISO 8859-1',
  'iso-8859-1',
  'ISO-8859-2',
  'iso8859-2',
  'ISO-8859-5',
  'ISO-8859-15',
  'windows-1250',
  'CP1250',
  'cp1250',
  'windows-1251',
  'CP1251',
  'windows-1252',
  'CP1252',
  'KOI8-R',
  'koi8-r',
  'koi8r',
  'KOI8-U',
  'UTF-8',
  'utf8',
  'UTF8',
  'utf-8',
  'ISO-10646-UCS-2',
  'IBM 866',
  'nonsense',
  '',
])
  name(n);
S('QTextCodec::codecForName( 0 ) == 0', QTextCodec.codecForName(null) === null);
SB('(const char *)QTextCodec::codecForMib( 106 )->name()', QTextCodec.codecForMib(106)!.name());
SB('(const char *)QTextCodec::codecForMib( 4 )->name()', QTextCodec.codecForMib(4)!.name());
SB('(const char *)QTextCodec::codecForLocale()->name()', QTextCodec.codecForLocale().name());
S('QTextCodec::codecForCStrings() == 0', (QTextCodec.codecForCStrings() as unknown) === null);
S('QTextCodec::codecForTr() == 0', (QTextCodec.codecForTr() as unknown) === null);
trace('# tables');
for (const n of [
  'ISO-8859-1',
  'ISO-8859-2',
  'ISO-8859-5',
  'ISO-8859-15',
  'CP1250',
  'CP1251',
  'CP1252',
  'KOI8-R',
])
  table(n);
trace('# from Unicode');
const czech = '\u0159\u0161\u00e9';
const russian = '\u041f\u0440\u0438';
const euro = '5\u20ac';
const smile = 'a\u{1f600}z';
const dashes = '\u2013\u201c\u2026';
for (const e of [
  'ISO-8859-1',
  'ISO-8859-2',
  'ISO-8859-5',
  'ISO-8859-15',
  'CP1250',
  'CP1251',
  'CP1252',
  'KOI8-R',
  'UTF-8',
]) {
  from(e, 'abc');
  from(e, czech);
  from(e, russian);
  from(e, euro);
  from(e, smile);
  from(e, dashes);
}
{
  const c = codec('ISO-8859-2');
  SB('c->fromUnicode( "" )', c.fromUnicode(''));
  SB('c->fromUnicode( QString::null )', c.fromUnicode(null));
  S('c->toUnicode( "" )', c.toUnicode(''));
  S('c->toUnicode( (const char *)0 )', c.toUnicode(null));
  S('c->toUnicode( QCString( "\\xf8" ) )', c.toUnicode('\xf8'));
  S('c->toUnicode( "\\xf8\\xf9\\xfa", 2 )', c.toUnicode('\xf8\xf9\xfa', 2));
  S('c->canEncode( QChar( 0x159 ) )', c.canEncode('\u0159'));
  S('c->canEncode( QChar( 0x41f ) )', c.canEncode('\u041f'));
  const len = { value: 2 };
  SB('c->fromUnicode( czech, len )', c.fromUnicode(czech, len));
  S('len', len.value);
}
trace('# UTF-8 and UTF-16');
to('UTF-8', '\xc5\x99\xe2\x82\xac');
to('UTF-8', 'a\xf0\x9f\x98\x80z');
to('UTF-8', '\xef\xbb\xbfa');
to('UTF-8', 'a\xe9b');
to('UTF-8', 'a\xe9');
to('UTF-8', '\xc5');
to('UTF-8', 'a\0b');
to('ISO-10646-UCS-2', '\xfe\xff\0a\x01\x59');
to('ISO-10646-UCS-2', '\xff\xfea\0\x59\x01');
to('ISO-10646-UCS-2', 'a\0\x59\x01');
to('ISO-10646-UCS-2', '\xff\xfea');
{
  const c = codec('ISO-10646-UCS-2');
  const len = { value: 2 };
  const r = c.fromUnicode('ab', len);
  S('hex( QByteArray().duplicate( r.data(), len ) )', hex(r.slice(0, len.value)));
}
trace('# decoders fed in pieces');
const u8 = '\xc5\x99\xe2\x82\xac\xf0\x9f\x98\x80z';
for (let k = 1; k <= 4; k++) pieces('UTF-8', u8, k);
pieces('UTF-8', 'a\xc5', 1);
pieces('UTF-8', '\xe2\x82z', 1);
pieces('ISO-10646-UCS-2', '\xfe\xff\0a\x01\x59', 1);
pieces('ISO-10646-UCS-2', '\xff\xfea\0\x59\x01', 3);
pieces('KOI8-R', '\xf0\xd2', 1);
pieces('ISO-8859-1', 'a\xe9', 1);
{
  const x = codec('KOI8-R').makeEncoder();
  const s = russian;
  const len = { value: s.length };
  SB('x->fromUnicode( s, len )', x.fromUnicode(s, len));
  S('len', len.value);
}
trace('# QTextStream::setCodec');
stream('ISO-8859-1', '\u00e9\u20ac');
stream('ISO-8859-2', czech);
stream('CP1251', russian);
stream('KOI8-R', russian);
stream('CP1252', euro);
stream('ISO-8859-15', euro);
stream('UTF-8', smile);
trace('# QTextStream::setEncoding');
encoding('Locale', QTextStream.Locale, czech);
encoding('Latin1', QTextStream.Latin1, czech);
encoding('UnicodeUTF8', QTextStream.UnicodeUTF8, czech);
encoding('Unicode', QTextStream.Unicode, czech);
encoding('UnicodeNetworkOrder', QTextStream.UnicodeNetworkOrder, czech);
encoding('UnicodeReverse', QTextStream.UnicodeReverse, czech);
autodetect('a\xc5\x99');
autodetect('\xfe\xff\0a\x01\x59');
autodetect('\xff\xfea\0\x59\x01');
autodetect('\xef\xbb\xbfa\xc5\x99');
