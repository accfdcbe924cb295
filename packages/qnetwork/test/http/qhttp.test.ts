import { createServer, type RequestListener } from 'node:http';
import { expect } from 'chai';
import { QObject, SIGNAL } from '@qt3/core-signals';
import {
  qInitNetworkProtocols,
  QHttp,
  type QHttpHeader,
  QHttpRequestHeader,
  QNetworkProtocol,
  QUrlOperator,
} from '@qt3/qnetwork';
import { QSocket } from '@qt3/qsocket';
import { GuardedServer, MessageSpy, SignalSpy } from '@qt3/test-support';
import { QBuffer } from '@qt3/tools';

/** Connects a signal whose name the compiler does not know. */
function onSignal(http: QHttp, signal: string, slot: () => void): void {
  const { connect } = QObject as unknown as { connect: (o: QObject, s: string, f: () => void) => boolean };
  expect(connect(http, `2${signal}`, slot)).to.be.true;
}

describe('QHttp', () => {
  let server: GuardedServer;

  async function serve(listener: RequestListener): Promise<number> {
    server = await GuardedServer.start(createServer(listener));
    return server.port;
  }

  afterEach(() => server.close());

  it('gets what the HTTP server of Node.js sends, of any size', async () => {
    const body = Buffer.alloc(5_000_000, 'abcdefgh');
    using http = new QHttp('127.0.0.1', await serve((_, answer) => answer.end(body)));
    const done = new SignalSpy(http, SIGNAL('done(bool)'));
    const to = new QBuffer();
    http.get('/', to);
    expect(await done.wait()).to.eql([false]);
    expect(to.buffer().equals(body)).to.be.true;
    http.closeConnection();
    await done.wait(2);
  });

  it('posts what the server receives, from bytes and from a device', async () => {
    const heard: string[] = [];
    const port = await serve((request, answer) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
      request.on('end', () => {
        heard.push(text);
        answer.end();
      });
    });
    using http = new QHttp('127.0.0.1', port);
    const done = new SignalSpy(http, SIGNAL('done(bool)'));
    const bytes = Buffer.from('as it was');
    http.post('/', bytes);
    // What was handed over is copied.
    bytes.fill('x');
    /** As a device that was ported: its blocks have a length. */
    class Ported extends QBuffer {
      override readBlock(data: Uint8Array, maxlen: number): number {
        expect(maxlen).to.equal(data.length);
        return super.readBlock(data, maxlen);
      }
    }
    const device = new Ported(Buffer.alloc(200_000, 'd'));
    http.post('/', device);
    http.closeConnection();
    expect(await done.wait()).to.eql([false]);
    expect(heard).to.eql(['as it was', 'd'.repeat(200_000)]);
  });

  it('fails for an error that only another kind of socket has', async () => {
    const port = await serve(() => undefined);
    const socket = new QSocket();
    using http = new QHttp('127.0.0.1', port);
    http.setSocket(socket);
    const done = new SignalSpy(http, SIGNAL('done(bool)'));
    QObject.connect(socket, SIGNAL('connected()'), () => socket.error(6));
    http.get('/');
    expect(await done.wait()).to.eql([true]);
    expect([http.error(), http.errorString()]).to.eql([QHttp.UnknownError, 'Error 6']);
    socket.delete();
  });

  it('deletes its own socket when it gets another one, and leaves that alone', async () => {
    const port = await serve((_, answer) => answer.end('x'));
    const sockets = [new QSocket(), new QSocket()] as const;
    using http = new QHttp('127.0.0.1', port);
    const count = (): number => http.queryList('QSocket').length;
    expect(count()).to.equal(1);
    for (const socket of sockets) http.setSocket(socket);
    const done = new SignalSpy(http, SIGNAL('done(bool)'));
    http.get('/');
    http.closeConnection();
    expect(await done.wait()).to.eql([false]);
    expect([count(), ...sockets.map((socket) => socket.isDeleted())]).to.eql([0, false, false]);
    for (const socket of sockets) socket.delete();
  });

  it('changes no state when a request fails before there is a connection', async () => {
    await serve(() => undefined);
    using http = new QHttp('127.0.0.1', server.port);
    const states = new SignalSpy(http, SIGNAL('stateChanged(int)'));
    const done = new SignalSpy(http, SIGNAL('done(bool)'));
    http.get('/');
    http.abort();
    expect(await done.wait()).to.eql([true]);
    expect([states.count, http.state()]).to.eql([0, QHttp.Unconnected]);
  });

  it('continues when a server answers before it has read what it is sent', async () => {
    let heard = 0;
    const port = await serve((request, answer) => {
      answer.end('early');
      request.on('data', (bytes: Buffer) => (heard += bytes.length));
    });
    using http = new QHttp('127.0.0.1', port);
    const finished = new SignalSpy(http, SIGNAL('requestFinished(int,bool)'));
    const written = new SignalSpy(http, SIGNAL('dataSendProgress(int,int)'));
    const id = http.post('/', Buffer.alloc(8_000_000));
    while (!finished.emissions.some(([one]) => one === id)) await finished.wait(finished.count + 1);
    expect(finished.emissions.at(-1)).to.eql([id, false]);
    const { count } = written;
    while (heard < 8_000_000) await new Promise(setImmediate);
    expect(written.count).to.equal(count);
  });

  it('says how long a body is, of one byte too, and of none nothing', async () => {
    const lengths: unknown[] = [];
    const port = await serve((request, answer) => {
      lengths.push(request.headers['content-length']);
      request.resume().on('end', () => answer.end());
    });
    using http = new QHttp('127.0.0.1', port);
    const done = new SignalSpy(http, SIGNAL('done(bool)'));
    for (const body of ['', 'x', 'xy']) http.post('/', Buffer.from(body));
    http.closeConnection();
    expect(await done.wait()).to.eql([false]);
    expect(lengths).to.deep.equal([undefined, '1', '2']);
  });

  it('asks for what is behind the position of a device', async () => {
    let heard = '';
    const port = await serve((request, answer) => {
      request.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
      request.on('end', () => answer.end());
    });
    using http = new QHttp('127.0.0.1', port);
    const done = new SignalSpy(http, SIGNAL('done(bool)'));
    const device = new QBuffer(Buffer.from('0123456789'));
    device.open(0x0001);
    device.at(7);
    http.post('/', device);
    http.closeConnection();
    expect(await done.wait()).to.eql([false]);
    expect(heard).to.equal('789');
  });

  it('uses a socket that it is given', async () => {
    const port = await serve((_, answer) => answer.end('hello'));
    using socket = new QSocket();
    const connected = new SignalSpy(socket, SIGNAL('connected()'));
    socket.connectToHost('127.0.0.1', port);
    await connected.wait();
    using http = new QHttp('127.0.0.1', port);
    const done = new SignalSpy(http, SIGNAL('done(bool)'));
    http.setSocket(socket);
    http.get('/');
    await done.wait();
    expect(http.readAll().toString()).to.equal('hello');
    expect(server.accepted).to.equal(1);
    socket.close();
  });

  it('can be deleted in the slot of every signal', async () => {
    const port = await serve((_, answer) => answer.end('hello'));
    const signals = [
      'stateChanged(int)',
      'responseHeaderReceived(const QHttpResponseHeader&)',
      'readyRead(const QHttpResponseHeader&)',
      'dataSendProgress(int,int)',
      'dataReadProgress(int,int)',
      'requestStarted(int)',
      'requestFinished(int,bool)',
      'done(bool)',
    ] as const;
    for (const signal of signals) {
      const http = new QHttp('127.0.0.1', port);
      const destroyed = new SignalSpy(http, SIGNAL('destroyed()'));
      onSignal(http, signal, () => http.delete());
      http.get('/1');
      http.get('/2');
      await destroyed.wait();
    }
  });

  it('can be aborted in the slot of every signal, and asked again', async () => {
    const port = await serve((_, answer) => answer.end('hello'));
    for (const signal of ['stateChanged(int)', 'requestStarted(int)', 'requestFinished(int,bool)'] as const) {
      using http = new QHttp('127.0.0.1', port);
      const done = new SignalSpy(http, SIGNAL('done(bool)'));
      let aborts = 1;
      onSignal(http, signal, () => {
        if (aborts-- > 0) http.abort();
      });
      http.get('/1');
      await done.wait();
      http.get('/2');
      await done.wait(2);
      expect(http.readAll().toString(), signal).to.equal('hello');
      http.closeConnection();
      await done.wait(3);
    }
  });

  it('does not take what a server says too much for the next response', async () => {
    server = await GuardedServer.listen((socket) => {
      let count = 0;
      socket.on('data', () => {
        const forged = 'HTTP/1.1 200 Forged\r\nContent-Length: 6\r\n\r\nforged';
        if (count++ === 0) socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok${forged}`);
      });
      socket.on('end', () => socket.end());
    });
    using http = new QHttp('127.0.0.1', server.port);
    const finished = new SignalSpy(http, SIGNAL('requestFinished(int,bool)'));
    http.get('/1');
    await finished.wait();
    http.get('/2');
    const sent = new SignalSpy(http, SIGNAL('dataSendProgress(int,int)'));
    await sent.wait();
    expect(http.bytesAvailable()).to.equal(0);
    expect(finished.count).to.equal(1);
    http.abort();
  });

  it('refuses what comes behind that on the same connection, and continues on a new one', async () => {
    const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n';
    let count = 0;
    server = await GuardedServer.listen((socket) => {
      socket.on('data', () => socket.write(count++ === 0 ? `${OK}ok!` : `${OK}ok`));
      socket.on('end', () => socket.end());
    });
    using http = new QHttp('127.0.0.1', server.port);
    const finished = new SignalSpy(http, SIGNAL('requestFinished(int,bool)'));
    const ids = [http.get('/1'), http.get('/2')];
    await finished.wait(2);
    expect(finished.emissions).to.eql([
      [ids[0], false],
      [ids[1], true],
    ]);
    expect([http.error(), http.errorString()]).to.eql([
      QHttp.InvalidResponseHeader,
      'Invalid HTTP response header',
    ]);
    const next = http.get('/3');
    const last = http.closeConnection();
    await finished.wait(4);
    expect(finished.emissions.slice(2)).to.eql([
      [next, false],
      [last, false],
    ]);
    expect(server.accepted).to.equal(2);
  });

  it('takes a socket that is connected, and no longer what was said too much on the one before', async () => {
    server = await GuardedServer.listen((socket) => {
      socket.on('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok!'));
      socket.on('end', () => socket.end());
    });
    using socket = new QSocket();
    const connected = new SignalSpy(socket, SIGNAL('connected()'));
    socket.connectToHost('127.0.0.1', server.port);
    await connected.wait();
    using http = new QHttp('127.0.0.1', server.port);
    const states = new SignalSpy(http, SIGNAL('stateChanged(int)'));
    const done = new SignalSpy(http, SIGNAL('done(bool)'));
    http.get('/1');
    expect(await done.wait()).to.eql([false]);
    states.emissions.length = 0;
    http.setSocket(socket);
    http.get('/2');
    expect(await done.wait(2)).to.eql([false]);
    // It is connected, and stays so: there is no change to report until the request is sent.
    expect(states.emissions).to.eql([[QHttp.Sending], [QHttp.Reading], [QHttp.Connected]]);
    using idle = new QSocket();
    http.setSocket(idle);
    await done.wait(3);
    expect([http.state(), states.emissions.at(-1)]).to.eql([QHttp.Unconnected, [QHttp.Unconnected]]);
    socket.close();
  });

  it('shows a QUrlOperator that the host is found, that it is connected, and that this is over before the end', async () => {
    const port = await serve((request, answer) => {
      if (request.url === '/broken') request.socket.destroy();
      else answer.setHeader('Connection', 'close').end('x');
    });
    qInitNetworkProtocols();
    using operator = new QUrlOperator(`http://127.0.0.1:${port}/`);
    const states: unknown[][] = [];
    QObject.connect(operator, SIGNAL('connectionStateChanged(int,const QString&)'), (state, text) =>
      states.push([state, text]),
    );
    const finished = new SignalSpy(operator, SIGNAL('finished(QNetworkOperation*)'));
    const begun = [
      [QNetworkProtocol.ConHostFound, 'Host 127.0.0.1 found'],
      [QNetworkProtocol.ConConnected, 'Connected to host 127.0.0.1'],
    ];
    operator.get('/whole');
    await finished.wait(1);
    expect(states.splice(0)).to.eql([
      ...begun,
      [QNetworkProtocol.ConClosed, 'Connection to 127.0.0.1 closed'],
    ]);
    // One that fails has ended before its connection has.
    operator.get('/broken');
    await finished.wait(2);
    for (let i = 0; i < 3; i++) await new Promise((resolve) => setImmediate(resolve));
    expect(states).to.eql(begun);
  });

  it('refuses a path with a line end', async () => {
    const port = await serve((_, answer) => answer.end());
    using http = new QHttp('127.0.0.1', port);
    const done = new SignalSpy(http, SIGNAL('done(bool)'));
    http.get('/ HTTP/1.1\r\nX: y');
    expect(await done.wait()).to.eql([true]);
    expect(http.errorString()).to.equal('The method or the path contains a line end');
    expect(server.accepted).to.equal(0);
  });

  it('reports a server that breaks off in chunks or a header', async () => {
    const pieces = [
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel',
      'HTTP/1.1 200 OK\r\nA: ',
    ];
    server = await GuardedServer.listen((socket) => {
      socket.once('data', () => socket.end(pieces.shift() ?? ''));
    });
    using http = new QHttp('127.0.0.1', server.port);
    const done = new SignalSpy(http, SIGNAL('done(bool)'));
    http.get('/1');
    expect(await done.wait()).to.eql([true]);
    expect(http.error()).to.equal(QHttp.WrongContentLength);
    http.get('/2');
    expect(await done.wait(2)).to.eql([true]);
    expect(http.error()).to.equal(QHttp.UnexpectedClose);
  });

  it('finishes closeConnection() without a connection', async () => {
    using http = new QHttp('127.0.0.1', await serve((_, answer) => answer.end()));
    const done = new SignalSpy(http, SIGNAL('done(bool)'));
    http.closeConnection();
    expect(await done.wait()).to.eql([false]);
  });
});

describe('QHttpHeader', () => {
  it('is not valid as it is made without a request, and becomes so', () => {
    const header = new QHttpRequestHeader();
    expect(header.isValid()).to.equal(false);
    header.setRequest('GET', '/');
    expect(header.isValid()).to.equal(true);
  });

  it('takes values with any white space around them, and with none', () => {
    const header = new QHttpRequestHeader('GET / HTTP/1.1\r\na:b\r\nC: d\r\ne:\tf  \r\ng:\r\n\r\n');
    expect(header.isValid()).to.equal(true);
    expect(['a', 'c', 'e', 'g'].map((key) => header.value(key))).to.deep.equal(['b', 'd', 'f', '']);
  });

  it('refuses a value with a line end, and says so', () => {
    using messages = new MessageSpy();
    const header: QHttpHeader = new QHttpRequestHeader('GET', '/');
    header.setValue('a', 'b\r\nc: d');
    header.setValue('a\n', 'b');
    expect(header.keys()).to.eql([]);
    messages.expect(/"a" contains/);
    messages.expect(/"a\\n" contains/);
    expect(messages.texts).to.eql([
      'QHttpHeader::setValue: The field "a" contains a line end and is not set',
      'QHttpHeader::setValue: The field "a\\n" contains a line end and is not set',
    ]);
  });
});
