import { QSocket } from '@qt3/qsocket';
import { IO_ReadOnly, IO_ReadWrite, QBuffer, QIODevice } from '@qt3/tools';
import { MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';

describe('QSocket, as a QIODevice', () => {
  it('is one by mixin', () => {
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
