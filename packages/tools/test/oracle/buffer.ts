// QIODevice by way of QBuffer: modes, states, status, positions, lines, bytes put back, growing, and what each call returns at every edge.
import { qInstallMsgHandler } from '@qt3/core-signals';
import {
  IO_Append,
  IO_Raw,
  IO_ReadOnly,
  IO_ReadWrite,
  IO_Translate,
  IO_Truncate,
  IO_WriteOnly,
  QBuffer,
  type QIODevice,
} from '@qt3/tools';
import { trace, traceMessage } from '@qt3/test-support';

const t = Buffer.alloc(64);
/** C's pointer arithmetic may look at the byte behind the line; 99 stands for a failure. */
function line(d: QIODevice, max: number): void {
  t.fill('x', 0, 63);
  t[63] = 0;
  const k = d.readLine(t, max);
  trace(
    'readLine( t, %u ) -> %d at %lu next %d after %d',
    max,
    k,
    d.at(),
    k >= 0 ? t[k] : 99,
    k >= 0 ? t[k + 1] : 99,
  );
}
function block(d: QIODevice, max: number): void {
  t.fill('x', 0, 63);
  const k = d.readBlock(t, max);
  trace(
    'readBlock( t, %u ) -> %d [%s] at %lu atEnd %d',
    max,
    k,
    k > 0 ? t.toString('latin1', 0, k) : '',
    d.at(),
    d.atEnd(),
  );
}
function state(d: QIODevice): void {
  trace(
    'open %d readable %d writable %d readwrite %d mode %x flags %x state %x status %d at %lu size %lu atEnd %d',
    d.isOpen(),
    d.isReadable(),
    d.isWritable(),
    d.isReadWrite(),
    d.mode(),
    d.flags(),
    d.state(),
    d.status(),
    d.isOpen() ? d.at() : 0,
    d.size(),
    d.isOpen() ? d.atEnd() : -1,
  );
}
function kinds(d: QIODevice): void {
  trace(
    'direct %d sequential %d combined %d buffered %d raw %d synch %d asynch %d translated %d inactive %d',
    d.isDirectAccess(),
    d.isSequentialAccess(),
    d.isCombinedAccess(),
    d.isBuffered(),
    d.isRaw(),
    d.isSynchronous(),
    d.isAsynchronous(),
    d.isTranslated(),
    d.isInactive(),
  );
}
function bytes(s: string): Buffer {
  return Buffer.from(s, 'latin1');
}
function text(b: QBuffer): string {
  const a = b.buffer();
  let r = '';
  for (const c of a) {
    if (c >= 0x20 && c < 127) r += String.fromCharCode(c);
    else r += `\\x${c.toString(16).padStart(2, '0')}`;
  }
  return r;
}
function R(label: string, x: number | boolean, b: QBuffer): void {
  trace('%s -> %ld [%s] at %lu', label, x, text(b), b.at());
}

qInstallMsgHandler(traceMessage);
trace('# closed');
{
  const b = new QBuffer();
  state(b);
  kinds(b);
  trace('getch %d', b.getch());
  trace('putch %d', b.putch(0x61));
  trace('ungetch %d', b.ungetch(0x61));
  block(b, 4);
  trace('writeBlock %ld', b.writeBlock('ab', 2));
  line(b, 4);
  trace('at(1) %d', b.at(1));
  trace('reset %d', b.reset());
  trace('readAll %u', b.readAll().length);
  b.close();
  b.flush();
}
trace('# open modes');
{
  const m = [
    IO_ReadOnly,
    IO_WriteOnly,
    IO_ReadWrite,
    IO_WriteOnly | IO_Append,
    IO_WriteOnly | IO_Truncate,
    IO_ReadWrite | IO_Append,
    IO_ReadWrite | IO_Truncate,
    IO_ReadOnly | IO_Translate,
    IO_Raw | IO_ReadOnly,
  ];
  for (const mode of m) {
    const b = new QBuffer(bytes('0123456789'));
    const o = b.open(mode);
    trace('open( %x ) %d', mode, o);
    state(b);
    trace('again %d', b.open(IO_ReadOnly));
    b.close();
    state(b);
  }
}
trace('# lines');
{
  const b = new QBuffer(bytes('abc\ndef\r\n\nlast'));
  b.open(IO_ReadOnly);
  line(b, 63);
  line(b, 63);
  line(b, 63);
  line(b, 63);
  line(b, 63);
  line(b, 63);
  state(b);
  b.at(0);
  line(b, 4);
  line(b, 4);
  b.at(0);
  line(b, 3);
  line(b, 2);
  line(b, 1);
  line(b, 0);
  b.at(9);
  line(b, 63);
}
trace('# lines with NUL');
{
  const a = bytes('a\0b\nc\0');
  const b = new QBuffer(a);
  b.open(IO_ReadOnly);
  line(b, 63);
  line(b, 63);
}
trace('# blocks');
{
  const b = new QBuffer(bytes('abcdefghij'));
  b.open(IO_ReadOnly);
  block(b, 3);
  block(b, 0);
  block(b, 20);
  block(b, 5);
  state(b);
  trace('at(4) %d', b.at(4));
  block(b, 2);
  R('b.at( 10 )', b.at(10), b);
  trace('atEnd %d', b.atEnd());
  R('b.at( 11 )', b.at(11), b);
  R('b.writeBlock( "x", 1 )', b.writeBlock('x', 1), b);
  state(b);
  trace('resetStatus');
  b.resetStatus();
  state(b);
}
trace('# bytes');
{
  const b = new QBuffer(bytes('ab'));
  b.open(IO_ReadOnly);
  R("b.ungetch( 'z' )", b.ungetch(0x7a), b);
  R('b.getch()', b.getch(), b);
  R("b.ungetch( 'a' )", b.ungetch(0x61), b);
  R('b.getch()', b.getch(), b);
  R("b.ungetch( 'Q' )", b.ungetch(0x51), b);
  R('b.getch()', b.getch(), b);
  R('b.getch()', b.getch(), b);
  R('b.getch()', b.getch(), b);
  state(b);
  R('b.ungetch( -1 )', b.ungetch(-1), b);
  R("b.putch( 'c' )", b.putch(0x63), b);
}
trace('# writing');
{
  const b = new QBuffer();
  b.open(IO_WriteOnly);
  R('b.writeBlock( "hello", 5 )', b.writeBlock('hello', 5), b);
  state(b);
  R('b.at( 2 )', b.at(2), b);
  R('b.writeBlock( "LLX", 3 )', b.writeBlock('LLX', 3), b);
  R("b.putch( '!' )", b.putch(0x21), b);
  R('b.writeBlock( "x", 0 )', b.writeBlock('x', 0), b);
  R('b.writeBlock( bytes( "123" ) )', b.writeBlock(bytes('123')), b);
  R('b.at( 20 )', b.at(20), b);
  R('b.getch()', b.getch(), b);
  block(b, 2);
  line(b, 5);
  state(b);
  b.close();
  trace('[%s]', text(b));
}
trace('# append, truncate, read and write');
{
  const b = new QBuffer(bytes('12345'));
  b.open(IO_WriteOnly | IO_Append);
  trace('at %lu', b.at());
  R('b.writeBlock( "67", 2 )', b.writeBlock('67', 2), b);
  b.at(0);
  R('b.writeBlock( "89", 2 )', b.writeBlock('89', 2), b);
  b.close();
  b.open(IO_ReadWrite);
  R('b.getch()', b.getch(), b);
  R("b.putch( 'X' )", b.putch(0x58), b);
  block(b, 2);
  R('b.at( b.size() )', b.at(b.size()), b);
  R("b.putch( 'Y' )", b.putch(0x59), b);
  b.close();
  b.open(IO_WriteOnly | IO_Truncate);
  trace('size %lu', b.size());
}
trace('# setBuffer');
{
  const b = new QBuffer();
  trace('%d', b.setBuffer(bytes('abc')));
  b.open(IO_ReadOnly);
  trace('while open %d', b.setBuffer(bytes('xyz')));
  trace('[%s]', text(b));
  const a = b.readAll();
  trace('readAll %u [%s]', a.length, a.toString('latin1'));
  R('b.reset()', b.reset(), b);
  b.close();
  const o = b.setBuffer(bytes('xyz'));
  trace('%d [%s]', o, text(b));
}
trace('# readLine into a string and out of a device that is not open for reading');
{
  const b = new QBuffer(bytes('one\ntwo'));
  b.open(IO_ReadOnly);
  while (!b.atEnd()) {
    const u = Buffer.alloc(32);
    const k = b.readLine(u, 31);
    trace('%d [%s]', k, u.toString('latin1', 0, u.indexOf(0)).replaceAll('\n', '\\n'));
  }
  b.close();
  b.open(IO_WriteOnly);
  line(b, 9);
  block(b, 9);
  trace('getch %d', b.getch());
  trace('readAll %u', b.readAll().length);
}
