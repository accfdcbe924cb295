import {
  IO_Append,
  IO_ReadOnly,
  IO_ReadWrite,
  IO_Truncate,
  IO_WriteOnly,
  QBuffer,
  QIODevice,
  QSocket,
} from '@qt3/qsocket';
import { MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';

describe('QBuffer', () => {
  it('reads and writes at one position', () => {
    const buffer = new QBuffer();
    expect(buffer.open(IO_ReadWrite)).to.equal(true);
    expect(buffer.writeBlock('hello world')).to.equal(11);
    expect([buffer.at(), buffer.size(), buffer.atEnd()]).to.deep.equal([11, 11, true]);
    expect(buffer.at(6)).to.equal(true);
    const bytes = Buffer.alloc(20);
    expect(buffer.readBlock(bytes)).to.equal(5);
    expect(bytes.toString('latin1', 0, 5)).to.equal('world');
    expect(buffer.reset()).to.equal(true);
    expect(buffer.writeBlock('J')).to.equal(1);
    expect(buffer.putch(69)).to.equal(69);
    expect(buffer.buffer().toString()).to.equal('JEllo world');
    expect(buffer.getch()).to.equal(108);
    expect(buffer.ungetch(76)).to.equal(76);
    expect(buffer.getch()).to.equal(76);
  });

  it('copies what it is made of', () => {
    const bytes = Buffer.from('abc');
    const buffer = new QBuffer(bytes);
    bytes.fill(0);
    buffer.open(IO_ReadOnly);
    expect(buffer.readAll().toString()).to.equal('abc');
    expect(buffer.getch()).to.equal(-1);
  });

  it('appends and truncates when told so', () => {
    const buffer = new QBuffer(Buffer.from('abc'));
    buffer.open(IO_WriteOnly | IO_Append);
    buffer.writeBlock('def');
    buffer.close();
    expect(buffer.buffer().toString()).to.equal('abcdef');
    buffer.open(IO_WriteOnly | IO_Truncate);
    expect(buffer.size()).to.equal(0);
  });

  it('reads lines into a buffer', () => {
    const buffer = new QBuffer(Buffer.from('one\ntwo'));
    buffer.open(IO_ReadOnly);
    const line = Buffer.alloc(10);
    expect(buffer.readLine(line)).to.equal(5);
    expect(line.toString('latin1', 0, 5)).to.equal('one\n\0');
    expect(buffer.readLine(line, 3)).to.equal(3);
    expect(line.toString('latin1', 0, 3)).to.equal('tw\0');
    expect(buffer.readLine(line, 10)).to.equal(2);
    expect(buffer.readLine(line, 10)).to.equal(0);
    expect(buffer.readLine(line, 0)).to.equal(0);
  });

  it('refuses what it cannot do, and says so', () => {
    using messages = new MessageSpy();
    const buffer = new QBuffer(Buffer.from('abc'));
    messages.expect('QBuffer::readBlock: Buffer is not open for reading');
    expect(buffer.readBlock(Buffer.alloc(1))).to.equal(-1);
    messages.expect('QBuffer::writeBlock: Buffer is not open for writing');
    expect(buffer.putch(1)).to.equal(-1);
    buffer.open(IO_ReadOnly);
    messages.expect('QBuffer::writeBlock: Buffer is not open for writing');
    expect(buffer.writeBlock('x')).to.equal(-1);
    messages.expect('QBuffer::open: Buffer already open');
    expect(buffer.open(IO_ReadWrite)).to.equal(false);
    messages.expect('QBuffer::setBuffer: Buffer is open');
    expect(buffer.setBuffer(Buffer.alloc(1))).to.equal(false);
    messages.expect('QBuffer::at: Position 4 is not in a buffer of 3 bytes');
    expect(buffer.at(4)).to.equal(false);
    messages.expect('QBuffer::readBlock: Cannot read 2 bytes into a buffer of 1');
    expect(buffer.readBlock(Buffer.alloc(1), 2)).to.equal(-1);
    expect(buffer.ungetch(1)).to.equal(-1);
    expect(buffer.buffer().toString()).to.equal('abc');
  });
});

describe('QIODevice', () => {
  it('tells how a device is opened', () => {
    const buffer = new QBuffer();
    expect(buffer.isInactive()).to.equal(true);
    buffer.open(IO_WriteOnly);
    expect([buffer.isOpen(), buffer.isReadable(), buffer.isWritable(), buffer.isReadWrite()]).to.deep.equal([
      true,
      false,
      true,
      false,
    ]);
    expect([buffer.isDirectAccess(), buffer.isSequentialAccess(), buffer.isCombinedAccess()]).to.deep.equal([
      true,
      false,
      false,
    ]);
    expect([buffer.isBuffered(), buffer.isRaw(), buffer.isTranslated()]).to.deep.equal([true, false, false]);
    expect([buffer.isSynchronous(), buffer.isAsynchronous()]).to.deep.equal([true, false]);
    expect([buffer.mode(), buffer.state(), buffer.status()]).to.deep.equal([IO_WriteOnly, 0x1000, 0]);
    expect(buffer.flags()).to.equal(0x1000 | 0x0100 | IO_WriteOnly);
    buffer.resetStatus();
  });

  it('is what a socket is too, by mixin', () => {
    using socket = new QSocket();
    expect(socket).to.be.instanceOf(QIODevice);
    expect(new QBuffer()).to.be.instanceOf(QIODevice);
    expect({}).not.to.be.instanceOf(QIODevice);
    expect(socket).not.to.be.instanceOf(QBuffer);
    expect(new QBuffer()).to.be.instanceOf(QBuffer);
    expect(socket.isOpen()).to.equal(false);
    expect(socket.open(IO_ReadWrite)).to.equal(true);
    expect([socket.isSequentialAccess(), socket.isReadWrite(), socket.at(), socket.atEnd()]).to.deep.equal([
      true,
      true,
      0,
      true,
    ]);
    using messages = new MessageSpy();
    messages.expect('QSocket::open: Socket is already open');
    expect(socket.open(IO_ReadOnly)).to.equal(false);
  });
});
