import { QObject, SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { adoptTransport, detachConnection } from '@qt3/qsocket/internal';
import { MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';
import sinon from 'sinon';
import { sweep } from '../../src/transport/closing-clock.js';
import { PEER_GONE } from '../../src/socket/socket-error.js';
import { turn } from './connected.js';
import { ScriptedTransport } from './scripted-transport.js';

const SIGNALS = [
  'hostFound()',
  'connected()',
  'readyRead()',
  'connectionClosed()',
  'delayedCloseFinished()',
  'bytesWritten(int)',
  'error(int)',
];

/** More than a transport is given ahead of what the kernel takes. */
const MUCH = 1024 * 1024;

describe('SocketConnection', () => {
  let socket: QSocket;
  let transport: ScriptedTransport;
  /** The signals with their arguments, and the state in which they came. */
  let log: string[];

  beforeEach(() => {
    socket = new QSocket();
    transport = new ScriptedTransport();
    log = [];
    for (const signal of SIGNALS) {
      QObject.connect(socket, SIGNAL(signal), (...args: number[]) => {
        log.push([signal.replace(/\(.*/, ''), ...args, 'in', socket.state()].join(' '));
      });
    }
  });

  afterEach(() => {
    socket.delete();
  });

  function lookUp(state: number): void {
    adoptTransport(socket, transport, { state, peerName: 'peer' });
  }

  function data(text: string): void {
    transport.sink?.transportData(Buffer.from(text), false);
  }

  function failure(code: string): Error {
    return Object.assign(new Error(code), { code });
  }

  describe('while it opens', () => {
    it('shows its state and takes no data', () => {
      lookUp(QSocket.Connecting);
      expect([socket.state(), socket.peerName(), transport.calls]).to.deep.equal([2, 'peer', ['resume']]);
      data('too early');
      transport.sink?.transportEnded();
      expect([socket.bytesAvailable(), socket.state(), log]).to.deep.equal([0, 2, []]);
    });

    it('is connected once', () => {
      lookUp(QSocket.Connecting);
      transport.sink?.transportConnected();
      transport.sink?.transportConnected();
      expect([log, socket.state()]).to.deep.equal([['connected in 3'], 3]);
    });

    it('is aborted by close(), which emits nothing, also with something to write', () => {
      lookUp(QSocket.Connecting);
      socket.writeBlock('never');
      socket.close();
      expect([socket.state(), socket.isOpen(), socket.bytesToWrite()]).to.deep.equal([0, false, 0]);
      expect([transport.calls, log]).to.deep.equal([['resume', 'abort'], []]);
    });

    it('fails with the code of its state', () => {
      for (const [state, code] of [
        [QSocket.HostLookup, QSocket.ErrHostNotFound],
        [QSocket.Connecting, QSocket.ErrConnectionRefused],
      ]) {
        log = [];
        lookUp(state!);
        const error = failure('ECONNRESET');
        transport.sink?.transportFailed(error);
        expect(log).to.deep.equal([`error ${code} in 0`]);
        expect([socket.lastError(), socket.isOpen()]).to.deep.equal([error, true]);
      }
    });

    it('takes the reports of another kind of transport as that says', () => {
      const kind = {
        established: () => log.push(`established in ${socket.state()}`),
        errorCodeOf: (error: Error, state: number) => (error.message === 'gone' ? PEER_GONE : 100 + state),
      };
      const options = { state: QSocket.Connecting, peerName: '', kind };
      adoptTransport(socket, transport, options);
      transport.sink?.transportFailed(new Error('of its own'));
      for (const reason of ['gone', 'of its own']) {
        adoptTransport(socket, transport, options);
        transport.sink?.transportConnected();
        transport.sink?.transportFailed(new Error(reason));
      }
      expect(log).to.deep.equal([
        'error 102 in 0',
        'established in 3',
        'connectionClosed in 0',
        'established in 3',
        'error 103 in 0',
      ]);
    });
  });

  describe('while it is open', () => {
    beforeEach(() => {
      socket.setTransport(transport);
    });

    it('brings data, and ends in order behind them', () => {
      data('one');
      data('two');
      transport.sink?.transportEnded();
      expect(log).to.deep.equal(['readyRead in 3', 'readyRead in 3', 'connectionClosed in 0']);
      expect([transport.calls, socket.isOpen(), socket.lastError()]).to.deep.equal([
        ['resume', 'end'],
        true,
        null,
      ]);
      expect([socket.transport(), socket.readAll().toString()]).to.deep.equal([null, 'onetwo']);
    });

    it('is over once, whatever is reported then', () => {
      transport.sink?.transportEnded();
      const before = [...log];
      const { sink } = transport;
      sink?.transportEnded();
      sink?.transportFailed(failure('EIO'));
      sink?.transportConnected();
      sink?.transportDrained();
      data('late');
      expect([log, before]).to.deep.equal([['connectionClosed in 0'], ['connectionClosed in 0']]);
      expect([socket.state(), socket.lastError(), socket.bytesAvailable()]).to.deep.equal([0, null, 0]);
    });

    it('hands everything over that is to be written when the peer ends', () => {
      transport.room = 0;
      socket.writeBlock(Buffer.alloc(MUCH));
      transport.sink?.transportEnded();
      expect([transport.unwritten, transport.calls.at(-1)]).to.deep.equal([MUCH, 'end']);
      expect([socket.bytesToWrite(), log]).to.deep.equal([0, ['connectionClosed in 0']]);
    });

    it('breaks with connectionClosed() where the peer is gone, and error() for other reasons', () => {
      for (const [code, signal] of [
        ['ECONNRESET', 'connectionClosed in 0'],
        ['EPIPE', 'connectionClosed in 0'],
        ['ECONNABORTED', 'connectionClosed in 0'],
        ['ESHUTDOWN', 'connectionClosed in 0'],
        ['ENOTCONN', 'connectionClosed in 0'],
        ['ETIMEDOUT', 'error 2 in 0'],
        ['', 'error 2 in 0'],
      ]) {
        socket.setTransport(transport);
        log = [];
        socket.writeBlock('lost');
        const error = failure(code!);
        transport.sink?.transportFailed(error);
        expect([log, socket.bytesToWrite(), socket.lastError()]).to.deep.equal([[signal], 0, error]);
      }
      // Of the next connection nothing is known yet.
      socket.setTransport(transport);
      expect(socket.lastError()).to.equal(null);
    });

    it('brings what waited for room when it breaks, and then says so', () => {
      socket.setReadBufferSize(3);
      data('abcdef');
      const states: string[] = [];
      QObject.connect(socket, SIGNAL('readyRead()'), () =>
        states.push(`${socket.bytesAvailable()} ${String(socket.lastError() !== null)}`),
      );
      transport.sink?.transportFailed(failure('EIO'));
      expect(log).to.deep.equal(['readyRead in 3', 'readyRead in 3', 'error 2 in 0']);
      expect(states).to.deep.equal(['6 true']);
    });

    it('says nothing more when the slot that reads the last bytes closes it', () => {
      socket.setReadBufferSize(3);
      data('abcdef');
      QObject.connect(socket, SIGNAL('readyRead()'), () => socket.close());
      transport.sink?.transportFailed(failure('EIO'));
      expect([log, socket.isOpen()]).to.deep.equal([['readyRead in 3', 'readyRead in 3'], false]);
    });

    it('ends in order when it breaks behind the end of the peer, which waited for room', () => {
      socket.setReadBufferSize(3);
      data('abcdef');
      transport.sink?.transportEnded();
      expect(socket.state()).to.equal(QSocket.Connected);
      transport.sink?.transportFailed(failure('EIO'));
      expect(log).to.deep.equal(['readyRead in 3', 'readyRead in 3', 'connectionClosed in 0']);
      expect([socket.lastError(), socket.readAll().toString()]).to.deep.equal([null, 'abcdef']);
    });

    it('brings what waited for room from the event loop, and then the end', async () => {
      socket.setReadBufferSize(3);
      data('abcdef');
      transport.sink?.transportEnded();
      expect(socket.readAll().toString()).to.equal('abc');
      // Not while it is read.
      expect([socket.bytesAvailable(), log]).to.deep.equal([0, ['readyRead in 3']]);
      await turn();
      expect(log).to.deep.equal(['readyRead in 3', 'readyRead in 3', 'connectionClosed in 0']);
      expect(socket.readAll().toString()).to.equal('def');
    });

    it('says once that there is more, however often it is read in a turn', async () => {
      socket.setReadBufferSize(3);
      data('abcdefghi');
      for (let i = 0; i < 3; i++) socket.getch();
      await turn();
      expect([socket.bytesAvailable(), log.length]).to.deep.equal([3, 2]);
      socket.readAll();
      await turn();
      expect([socket.bytesAvailable(), log.length]).to.deep.equal([3, 3]);
      socket.readAll();
      await turn();
      expect(log.length).to.equal(3);
    });

    it('takes nothing of the connection before to the next one', async () => {
      socket.setReadBufferSize(3);
      data('abcdef');
      transport.room = 0;
      socket.writeBlock('pending');
      socket.getch();
      const next = new ScriptedTransport();
      socket.setTransport(next);
      expect(transport.calls.at(-1)).to.equal('end');
      expect([socket.bytesAvailable(), socket.bytesToWrite()]).to.deep.equal([0, 0]);
      await turn();
      expect([socket.bytesAvailable(), socket.state()]).to.deep.equal([0, QSocket.Connected]);
      next.sink?.transportData(Buffer.from('xyz'), false);
      expect([socket.readAll().toString(), next.calls]).to.deep.equal(['xyz', ['resume', 'pause', 'resume']]);
      socket.writeBlock('new');
      socket.flush();
      expect(next.taken).to.equal('new');
    });
  });

  describe('while it closes', () => {
    beforeEach(() => {
      transport.room = 0;
      socket.setTransport(transport);
      socket.writeBlock('bye');
      socket.flush();
      data('unread');
      log = [];
      transport.calls = [];
      socket.close();
    });

    it('sends the rest, and says when that has left', () => {
      expect([socket.state(), socket.bytesAvailable(), socket.bytesToWrite()]).to.deep.equal([4, 0, 3]);
      // The peer may have to get rid of what it writes first.
      expect([transport.calls, log]).to.deep.equal([['resume'], []]);
      transport.allow(3);
      transport.sink?.transportDrained();
      expect(log).to.deep.equal(['bytesWritten 3 in 4', 'delayedCloseFinished in 0']);
      expect([transport.calls, socket.isOpen(), socket.bytesToWrite()]).to.deep.equal([
        ['resume', 'end'],
        false,
        0,
      ]);
    });

    it('takes nothing and writes nothing more, and does not mind the end of the peer', () => {
      using messages = new MessageSpy();
      messages.expect('QSocket::writeBlock: Cannot write, socket is closing');
      expect(socket.writeBlock('more')).to.equal(0);
      data('late');
      transport.sink?.transportEnded();
      transport.sink?.transportConnected();
      socket.close();
      expect([socket.state(), socket.bytesAvailable(), log]).to.deep.equal([4, 0, []]);
    });

    it('is finished when the connection breaks', () => {
      const error = failure('ECONNRESET');
      transport.sink?.transportFailed(error);
      expect(log).to.deep.equal(['delayedCloseFinished in 0']);
      expect([socket.isOpen(), socket.lastError(), socket.bytesToWrite()]).to.deep.equal([false, error, 0]);
    });

    it('is not finished when a slot of bytesWritten() connects it elsewhere', () => {
      const next = new ScriptedTransport();
      QObject.connect(socket, SIGNAL('bytesWritten(int)'), () => socket.setTransport(next));
      transport.allow(3);
      transport.sink?.transportDrained();
      expect([log, socket.state(), socket.transport()]).to.deep.equal([['bytesWritten 3 in 4'], 3, next]);
    });

    it('is not given up in the moment in which it has finished, nor is what follows', async () => {
      // A peer that takes nothing is given up after these, from the event loop.
      for (let sweeps = 0; sweeps < 6; sweeps++) sweep();
      transport.allow(3);
      transport.sink?.transportDrained();
      const next = new ScriptedTransport();
      next.room = 0;
      socket.setTransport(next);
      socket.writeBlock('bye');
      socket.close();
      await turn();
      expect([socket.state(), socket.lastError(), next.calls.includes('abort')]).to.deep.equal([
        4,
        null,
        false,
      ]);
    });

    it('is given up when the peer takes nothing', async () => {
      for (let sweeps = 0; sweeps < 6; sweeps++) sweep();
      expect([socket.state(), log]).to.deep.equal([4, []]);
      await turn();
      expect([log, transport.calls]).to.deep.equal([['delayedCloseFinished in 0'], ['resume', 'abort']]);
      expect(socket.lastError()).to.have.property('code', 'ERR_QSOCKET_STALLED');
    });

    it('waits for what has been handed over when the rest is dropped', () => {
      socket.clearPendingData();
      expect([socket.state(), socket.bytesToWrite(), log]).to.deep.equal([4, 3, []]);
      transport.allow(3);
      transport.sink?.transportDrained();
      expect(log).to.deep.equal(['bytesWritten 3 in 4', 'delayedCloseFinished in 0']);
    });
  });

  it('has closed at once when what was to be written is dropped', () => {
    socket.setTransport(transport);
    socket.writeBlock('never');
    socket.close();
    expect(socket.state()).to.equal(QSocket.Closing);
    socket.clearPendingData();
    expect(log).to.deep.equal(['delayedCloseFinished in 0']);
    socket.clearPendingData();
    expect(log).to.have.length(1);
    expect([transport.taken, transport.calls.at(-1)]).to.deep.equal(['', 'end']);
  });

  it('can be written to only while there is a connection, or will be one', () => {
    expect(socket.open(0)).to.equal(true);
    expect(socket.writeBlock('idle')).to.equal(0);
    socket.delete();
    socket = new QSocket();
    lookUp(QSocket.HostLookup);
    expect([socket.writeBlock('early'), socket.bytesToWrite()]).to.deep.equal([5, 5]);
    transport.sink?.transportConnected();
    expect(transport.taken).to.equal('early');
    transport.sink?.transportEnded();
    expect([socket.isOpen(), socket.writeBlock('late'), socket.bytesToWrite()]).to.deep.equal([true, 0, 0]);
  });

  it('keeps the limit of the read buffer when the connection is detached', () => {
    socket.setReadBufferSize(3);
    socket.setTransport(transport);
    data('abcdef');
    const given = detachConnection(socket, { detachedSocketDeleted: () => undefined })!;
    expect(transport.sink).to.equal(null);
    expect(Buffer.concat(given.unread).toString()).to.equal('abcdef');
    given.detached.release();
    expect([socket.state(), socket.bytesAvailable(), socket.readBufferSize()]).to.deep.equal([0, 0, 3]);
    const next = new ScriptedTransport();
    socket.setTransport(next);
    next.sink?.transportData(Buffer.from('uvwxyz'), false);
    expect([socket.bytesAvailable(), next.calls]).to.deep.equal([3, ['resume', 'pause']]);
  });

  it('gives a connection up that is idle, once, and forgets that with the connection', () => {
    const clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      socket.setIdleTimeout(1000);
      expect(clock.countTimers()).to.equal(0);
      lookUp(QSocket.Connecting);
      expect(clock.countTimers()).to.equal(0);
      transport.sink?.transportConnected();
      clock.tick(999);
      expect(socket.state()).to.equal(QSocket.Connected);
      // A new limit begins anew; none is none.
      socket.setIdleTimeout(500);
      clock.tick(499);
      socket.setIdleTimeout(0);
      clock.tick(10_000);
      expect([socket.state(), clock.countTimers()]).to.deep.equal([QSocket.Connected, 0]);
      socket.setIdleTimeout(100);
      transport.sink?.transportEnded();
      expect(clock.countTimers()).to.equal(0);
      socket.setTransport(transport);
      transport.calls = [];
      log = [];
      clock.tick(100);
      expect([log, transport.calls, clock.countTimers()]).to.deep.equal([['error 2 in 0'], ['abort'], 0]);
      expect(socket.lastError()?.message).to.equal('Nothing was received or sent for 100 ms');
    } finally {
      clock.restore();
    }
  });
});
