import { endl, flush, IO_ReadWrite, QBuffer, QTextStream, type TextEncoding } from '@qt3/tools';
import { MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';
import fc from 'fast-check';
import { localeIsUtf8 } from '../../src/codec/locale.js';

describe('QTextStream, encodings', () => {
  it('heeds the byte order mark', () => {
    const big = 'feff00610062';
    const little = 'fffe61006200';
    const read = (encoding: TextEncoding, bytes: string): string => {
      const ts = new QTextStream(Buffer.from(bytes, 'hex'));
      ts.setEncoding(encoding);
      return ts.read();
    };
    for (const encoding of [
      QTextStream.Unicode,
      QTextStream.UnicodeNetworkOrder,
      QTextStream.UnicodeReverse,
      QTextStream.UnicodeUTF8,
      QTextStream.Locale,
    ])
      expect([read(encoding, big), read(encoding, little)]).to.deep.equal(['ab', 'ab']);
    expect(read(QTextStream.UnicodeNetworkOrder, '00610062')).to.equal('ab');
    expect(read(QTextStream.UnicodeReverse, '61006200')).to.equal('ab');
    expect(read(QTextStream.RawUnicode, little)).to.equal('\ufeffab');
    expect(read(QTextStream.Latin1, little)).to.equal('\xff\xfea\0b\0');
    // No mark after all, or nothing but a mark.
    expect(read(QTextStream.UnicodeUTF8, 'fe')).to.equal('\ufffd');
    expect(read(QTextStream.UnicodeUTF8, 'fe61')).to.equal('\ufffda');
    expect(read(QTextStream.UnicodeUTF8, 'ff')).to.equal('\ufffd');
    expect([read(QTextStream.UnicodeUTF8, 'fffe'), read(QTextStream.Unicode, 'fffe')]).to.deep.equal([
      '',
      '',
    ]);
  });

  it('looks for a mark in each device that it gets', () => {
    const device = (): QBuffer => {
      const buffer = new QBuffer(Buffer.from('feff00610062', 'hex'));
      buffer.open(IO_ReadWrite);
      return buffer;
    };
    const ts = new QTextStream(device());
    ts.setEncoding(QTextStream.UnicodeReverse);
    expect(ts.read()).to.equal('ab');
    ts.setDevice(device());
    expect(ts.read()).to.equal('ab');
    const empty = new QBuffer();
    empty.open(IO_ReadWrite);
    ts.setDevice(empty);
    ts.put('').put('a').put('b');
    expect(empty.buffer().toString('hex')).to.equal('fffe61006200');
    ts.setDevice(null);
    expect([ts.device(), ts.atEnd()]).to.deep.equal([null, true]);
  });

  it('takes halves of characters for what they are', () => {
    const read = (bytes: string): (string | null)[] => {
      const ts = new QTextStream(Buffer.from(bytes, 'hex'));
      ts.setEncoding(QTextStream.UnicodeNetworkOrder);
      const lines: (string | null)[] = [];
      while (!ts.atEnd()) lines.push(ts.readLine());
      return lines;
    };
    expect(read('d83dde00000a0061')).to.deep.equal(['\u{1f600}', 'a']);
    expect(read('d83d000a0061')).to.deep.equal(['\ud83d', 'a']);
    expect(read('de00000a0061')).to.deep.equal(['\ude00', 'a']);
    expect(read('d83dd83dde00')).to.deep.equal(['\ud83d\u{1f600}']);
    expect(read('0061d83d')).to.deep.equal(['a\ud83d']);
    expect(read('0061d83dde')).to.deep.equal(['a\ud83d\ufffd']);
    expect(read('006100')).to.deep.equal(['a\ufffd']);
  });

  it('puts characters together that come in halves', () => {
    const write = (encoding: TextEncoding, body: (ts: QTextStream) => void): string => {
      const device = new QBuffer();
      device.open(IO_ReadWrite);
      const ts = new QTextStream(device);
      ts.setEncoding(encoding);
      body(ts);
      return device.buffer().toString('hex');
    };
    const halves = (ts: QTextStream): void => {
      for (const half of '\u{1f600}a'.split('')) ts.put(half);
    };
    expect(write(QTextStream.UnicodeUTF8, halves)).to.equal('f09f988061');
    expect(write(QTextStream.UnicodeNetworkOrder, halves)).to.equal('feffd83dde000061');
    expect(write(QTextStream.Latin1, halves)).to.equal('3f3f61');
    // One whose other half does not come.
    expect(write(QTextStream.UnicodeUTF8, (ts) => ts.put('\ud83d', 'a'))).to.equal('efbfbd61');
    expect(write(QTextStream.UnicodeUTF8, (ts) => ts.put('\ud83d', endl))).to.equal('efbfbd0a');
    expect(write(QTextStream.UnicodeUTF8, (ts) => ts.put('\ud83d', flush, '\ude00'))).to.equal(
      'efbfbdefbfbd',
    );
    expect(write(QTextStream.UnicodeUTF8, (ts) => ts.put('\ud83d').writeRawBytes(Uint8Array.of(1)))).to.equal(
      'efbfbd01',
    );
  });

  it('refuses encodings and counts that are none', () => {
    using messages = new MessageSpy();
    const ts = new QTextStream(Buffer.from('c3a9', 'hex'));
    ts.setEncoding(QTextStream.UnicodeUTF8);
    for (const encoding of [-1, 7, 0.5]) {
      messages.expect(`QTextStream::setEncoding: ${encoding} is not an encoding`);
      ts.setEncoding(encoding as TextEncoding);
    }
    for (const count of [-1, 0.5, NaN, Infinity]) {
      messages.expect(`QTextStream::readRawBytes: Cannot read ${count} bytes`);
      expect(ts.readRawBytes(count)).to.have.length(0);
    }
    expect(ts.read()).to.equal('\xe9');
  });

  it('replaces what an encoding does not have', () => {
    const device = new QBuffer();
    device.open(IO_ReadWrite);
    const ts = new QTextStream(device);
    ts.setEncoding(QTextStream.Latin1);
    ts.put('é€😀');
    expect(device.buffer().toString('latin1')).to.equal('é???');
    const broken = new QTextStream(Buffer.from('61ff62c3', 'hex'));
    broken.setEncoding(QTextStream.UnicodeUTF8);
    expect(broken.read()).to.equal('a\ufffdb\ufffd');
  });

  it('takes the locale from the environment', () => {
    expect(localeIsUtf8({ LANG: 'cs_CZ.UTF-8' }, 'linux')).to.equal(true);
    expect(localeIsUtf8({ LANG: 'cs_CZ.UTF-8', LC_ALL: 'C' }, 'linux')).to.equal(false);
    expect(localeIsUtf8({ LC_CTYPE: 'C.utf8', LANG: '' }, 'linux')).to.equal(true);
    expect(localeIsUtf8({}, 'linux')).to.equal(false);
    expect(localeIsUtf8({}, 'darwin')).to.equal(true);
  });

  it('reads what it wrote, in every encoding', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((one) => !/[\r\n\ufeff\ufffe]/.test(one));
    const encodings: TextEncoding[] = [
      QTextStream.Unicode,
      QTextStream.UnicodeNetworkOrder,
      QTextStream.UnicodeReverse,
      QTextStream.RawUnicode,
      QTextStream.UnicodeUTF8,
    ];
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), fc.constantFrom(...encodings), (lines, encoding) => {
        const device = new QBuffer();
        device.open(IO_ReadWrite);
        const out = new QTextStream(device);
        out.setEncoding(encoding);
        for (const line of lines) out.put(line, endl);
        device.reset();
        const back = new QTextStream(device);
        back.setEncoding(encoding);
        const got: (string | null)[] = [];
        while (!back.atEnd()) got.push(back.readLine());
        expect(got).to.deep.equal(lines);
      }),
    );
  });
});
