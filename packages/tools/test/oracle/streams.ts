// QDataStream and QTextStream: the bytes that each type has on the wire (hexadecimal), and what is read back.
// Every type of the C++ program has a counterpart. QByteArray as a target is a QBuffer.
import { QApplication, qInstallMsgHandler } from '@qt3/core-signals';
import {
  bin,
  dec,
  endl,
  flush,
  hex,
  IO_WriteOnly,
  oct,
  QBuffer,
  QDataStream,
  QDate,
  QDateTime,
  qSetW,
  QTextStream,
  QTime,
  QVariantType,
} from '@qt3/tools';
import { trace, traceMessage } from '@qt3/test-support';

function bytes(what: string, b: Uint8Array): void {
  trace('%s: %s', what, Buffer.from(b).toString('hex'));
}
function written(write: (device: QBuffer) => void): Buffer {
  const b = new QBuffer();
  b.open(IO_WriteOnly);
  write(b);
  return b.buffer();
}
function PUT(what: string, body: (ds: QDataStream) => void): void {
  bytes(
    what,
    written((b) => body(new QDataStream(b))),
  );
}
function PUTV(v: number, what: string, body: (ds: QDataStream) => void): void {
  PUT(what, (ds) => {
    ds.setVersion(v);
    body(ds);
  });
}
function TXT(what: string, body: (ts: QTextStream) => void): void {
  const b = written((device) => body(new QTextStream(device)));
  trace('%s: [%s]', what, b.toString('latin1'));
}

new QApplication();
qInstallMsgHandler(traceMessage);
{
  const ds = new QDataStream(new QBuffer());
  trace('version %d byteOrder %d', ds.version(), ds.byteOrder());
}
PUT('Q_INT8 -2', (ds) => ds.writeInt8(-2));
PUT('Q_UINT8 200', (ds) => ds.writeUInt8(200));
PUT('Q_INT16 -300', (ds) => ds.writeInt16(-300));
PUT('Q_UINT16 65000', (ds) => ds.writeUInt16(65000));
PUT('Q_INT32 -70000', (ds) => ds.writeInt32(-70000));
PUT('Q_UINT32 4000000000', (ds) => ds.writeUInt32(4000000000));
PUT('Q_INT64 -5000000000', (ds) => ds.writeInt64(-5000000000n));
PUT('Q_UINT64 max', (ds) => ds.writeUInt64(0xffffffffffffffffn));
PUT('float 1.5', (ds) => ds.writeFloat(1.5));
PUT('double -0.1', (ds) => ds.writeDouble(-0.1));
PUT('char* abc', (ds) => ds.writeString('abc'));
PUT('char* null', (ds) => ds.writeString(null));
PUT('QCString abc', (ds) => ds.writeString('abc'));
PUT('QString Ahoj', (ds) => ds.writeQString('Ahoj'));
PUT('QString null', (ds) => ds.writeQString(null));
PUT('QString empty', (ds) => ds.writeQString(''));
PUT('QString unicode', (ds) => ds.writeQString('\u0159\u20ac'));
PUT('QByteArray', (ds) => ds.writeBytes(Uint8Array.of(1, 2, 3)));
PUT('QByteArray empty', (ds) => ds.writeBytes(new Uint8Array(0)));
PUT('QStringList', (ds) => ds.writeQStringList(['a', 'bc']));
PUT('QValueList<int>', (ds) => ds.writeQValueList([1, 2], (i) => ds.writeInt32(i)));
PUT('QMap<QString,int>', (ds) => {
  const m = new Map([
    ['b', 2],
    ['a', 1],
  ]);
  ds.writeQMap(
    m,
    (key) => ds.writeQString(key),
    (value) => ds.writeInt32(value),
  );
});
PUT('QDate', (ds) => ds.writeQDate(new QDate(2003, 5, 17)));
PUT('QTime', (ds) => ds.writeQTime(new QTime(13, 14, 15, 16)));
PUT('QDateTime', (ds) => ds.writeQDateTime(new QDateTime(new QDate(2003, 5, 17), new QTime(13, 14, 15))));
PUT('QVariant int', (ds) => ds.writeQVariant({ type: QVariantType.Int, value: 42 }));
PUT('QVariant QString', (ds) => ds.writeQVariant({ type: QVariantType.String, value: 'v' }));
PUT('QVariant bool', (ds) => ds.writeQVariant({ type: QVariantType.Bool, value: true }));
PUT('QVariant invalid', (ds) => ds.writeQVariant({ type: QVariantType.Invalid }));
PUT('writeBytes', (ds) => ds.writeBytes(Buffer.from('xyz')));
PUT('writeRawBytes', (ds) => ds.writeRawBytes(Buffer.from('xyz')));
PUT('little endian', (ds) => {
  ds.setByteOrder(QDataStream.LittleEndian);
  ds.writeInt32(1).writeInt16(2).writeQString('z').writeDouble(1.5);
});
PUTV(1, 'version 1 QString', (ds) => ds.writeQString('Ahoj'));
PUTV(2, 'version 2 null QString', (ds) => ds.writeQString(null));
PUTV(3, 'version 3 QDateTime', (ds) =>
  ds.writeQDateTime(new QDateTime(new QDate(2003, 5, 17), new QTime(13, 14, 15))),
);
PUT('printable', (ds) => {
  ds.setPrintableData(true);
  ds.writeInt32(7).writeQString('p').writeDouble(1.5);
});
{
  const whole = written((b) => new QDataStream(b).writeInt16(7).writeQString('x'));
  const ds = new QDataStream(whole.subarray(0, whole.length - 1));
  const i = ds.readInt16();
  const s = ds.readQString();
  trace('truncated: %d [%s] atEnd %d', i, s ?? 'null', ds.atEnd());
}
TXT('int', (ts) => ts.put(42, ' ', -7));
TXT('double', (ts) =>
  ts
    .put(3.14159265, ' ')
    .putDouble(1e20)
    .put(' ')
    .put(0.0001)
    .put(' ')
    .putDouble(100000.0)
    .put(' ')
    .putDouble(1000000.0),
);
TXT('hex', (ts) => ts.put(hex, 255, ' ', oct, 8, ' ', bin, 5, ' ', dec, 10));
TXT('width', (ts) => ts.put(qSetW(6), 42, qSetW(6), 'ab', 7));
TXT('fill left', (ts) => {
  ts.width(6);
  ts.fill('*');
  ts.setf(QTextStream.left);
  ts.put(42);
});
TXT('showbase', (ts) => {
  ts.setf(QTextStream.showbase);
  ts.put(hex, 255, ' ', oct, 8);
});
TXT('uppercase', (ts) => {
  ts.setf(QTextStream.uppercase);
  ts.put(hex, 255);
});
TXT('fixed', (ts) => {
  ts.setf(QTextStream.fixed, QTextStream.floatfield);
  ts.precision(2);
  ts.put(3.14159);
});
TXT('scientific', (ts) => {
  ts.setf(QTextStream.scientific, QTextStream.floatfield);
  ts.put(31415.9);
});
TXT('endl', (ts) => ts.put('a', endl, 'b', flush));
TXT('char and QString', (ts) => ts.put('c', 'str', 'cstr'));
TXT('latin1', (ts) => {
  ts.setEncoding(QTextStream.Latin1);
  ts.put('\xe9');
});
TXT('utf8', (ts) => {
  ts.setEncoding(QTextStream.UnicodeUTF8);
  ts.put('\xe9');
});
for (const [what, encoding] of [
  ['Unicode', QTextStream.Unicode],
  ['UnicodeReverse', QTextStream.UnicodeReverse],
  ['RawUnicode', QTextStream.RawUnicode],
] as const) {
  const b = written((device) => {
    const ts = new QTextStream(device);
    ts.setEncoding(encoding);
    ts.put('ab');
  });
  bytes(what, b);
}
{
  const ts = new QTextStream('  12 word 0x1f 3.5 -8\nsecond line\n\nlast');
  const i = ts.readInt();
  const w = ts.readWord();
  const h = ts.readInt();
  const d = ts.readDouble();
  const n = ts.readInt();
  trace('read %d [%s] %d %g %d', i, w, h, d, n);
  let l = ts.readLine();
  trace('rest [%s] null %d', l ?? '', l === null);
  for (let k = 0; k < 3; k++) {
    l = ts.readLine();
    trace('line [%s]', l);
    trace('atEnd %d', ts.atEnd());
  }
  trace('null at end %d', ts.readLine() === null);
}
{
  const ts = new QTextStream('one\r\ntwo\rthree\nfour');
  while (!ts.atEnd()) {
    const l = (ts.readLine() ?? '').replaceAll('\r', '\\r');
    trace('[%s]', l);
  }
}
{
  const ts = new QTextStream('abc  def');
  const c = ts.readChar();
  trace('QChar %c', c);
  ts.skipWhiteSpace();
  const r = ts.read();
  trace('read [%s]', r);
}
