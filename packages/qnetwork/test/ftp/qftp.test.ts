import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { expect } from 'chai';
import { useFakeTimers } from 'sinon';
import { QObject, SIGNAL } from '@qt3/core-signals';
import {
  QFtp,
  qInitNetworkProtocols,
  type QNetworkOperation,
  QNetworkProtocol,
  type QUrlInfo,
  QUrlOperator,
} from '@qt3/qnetwork';
import type { QSocket } from '@qt3/qsocket';
import { freePort, SignalSpy } from '@qt3/test-support';
import { IO_ReadOnly, IO_WriteOnly, QBuffer, type QValueList } from '@qt3/tools';
import { type Faults, MemoryServer } from './memory-server.js';

const DONE = SIGNAL('done(bool)');

/** Connects a signal whose name the compiler does not know. */
function onSignal(object: QObject, signal: string, slot: () => void): void {
  const { connect } = QObject as unknown as { connect: (o: QObject, s: string, f: () => void) => boolean };
  expect(connect(object, `2${signal}`, slot)).to.be.true;
}

describe('QFtp', () => {
  let server: MemoryServer;

  async function serve(faults: Faults = {}): Promise<void> {
    server = await MemoryServer.start(faults);
    server.files.set('f', Buffer.from('content'));
  }

  function client(): QFtp {
    const ftp = new QFtp();
    ftp.connectToHost('127.0.0.1', server.port);
    ftp.login('joe', 'secret');
    return ftp;
  }

  afterEach(() => server.close());

  it('gets, puts and lists files of any size', async () => {
    await serve();
    const large = Buffer.alloc(5_000_000, 'abcdefgh');
    using ftp = client();
    const done = new SignalSpy(ftp, DONE);
    const entries = new SignalSpy(ftp, SIGNAL('listInfo(const QUrlInfo&)'));
    const ofOperations = new SignalSpy(ftp, SIGNAL('start(QNetworkOperation*)'));
    const into = new QBuffer();
    ftp.put(large, 'bytes');
    ftp.put(new QBuffer(large), 'device');
    ftp.put(new Uint8Array(), 'empty');
    ftp.get('bytes', into);
    ftp.list();
    ftp.close();
    expect(await done.wait(1, 20_000)).to.eql([false]);
    expect(server.files.get('bytes')!.equals(large)).to.be.true;
    expect(server.files.get('device')!.equals(large)).to.be.true;
    expect(into.buffer().equals(large)).to.be.true;
    const found = entries.emissions.map(([info]) => (info as QUrlInfo).name());
    expect(found).to.eql(['f', 'bytes', 'device', 'empty']);
    expect(ofOperations.count).to.equal(0);
  });

  it('copies bytes, and sends a device from where it stands', async () => {
    await serve();
    using ftp = client();
    const done = new SignalSpy(ftp, DONE);
    const bytes = Buffer.from('as it was');
    const device = new QBuffer(Buffer.from('0123456789'));
    device.open(IO_ReadOnly);
    device.at(7);
    ftp.put(bytes, 'a');
    bytes.fill('x');
    ftp.put(device, 'b');
    ftp.close();
    await done.wait();
    expect([...server.files.values()].map(String)).to.eql(['content', 'as it was', '789']);
    expect(server.heard).to.include('ALLO 3');
  });

  /** A session whose end is waited for; returns how often commandFinished() and done() said that there was an error. */
  async function session(): Promise<{ failed: number; done: readonly unknown[]; read: string }> {
    using ftp = client();
    const finished = new SignalSpy(ftp, SIGNAL('commandFinished(int,bool)'));
    const done = new SignalSpy(ftp, DONE);
    ftp.get('f');
    ftp.close();
    const result = await done.wait();
    expect(done.count).to.equal(1);
    return {
      failed: finished.emissions.filter(([, error]) => error).length,
      done: result,
      read: ftp.readAll().toString('latin1'),
    };
  }

  it('understands replies that come one byte at a time', async () => {
    await serve({ reply: (text) => text.split('') });
    expect(await session()).to.include({ failed: 0 });
  });

  it('reports one error where the replies break off, after any byte', async () => {
    let left = Infinity;
    let said = 0;
    await serve({
      reply: (text) => {
        said += text.length;
        if (left <= 0) return null;
        const part = text.slice(0, left);
        left -= text.length;
        return left < 0 ? [part] : part;
      },
    });
    await session();
    const total = said;
    for (let end = 0; end < total - 2; end++) {
      left = end;
      using ftp = client();
      const finished = new SignalSpy(ftp, SIGNAL('commandFinished(int,bool)'));
      const done = new SignalSpy(ftp, DONE);
      ftp.get('f');
      ftp.close();
      // What does not come is waited for: the test breaks the connection when nothing more can come.
      const stalled = setInterval(() => {
        if (left <= 0) server.hangUp();
      }, 5);
      const result = await done.wait();
      clearInterval(stalled);
      expect([result, done.count, ftp.state()], `after ${end} bytes`).to.eql([[true], 1, QFtp.Unconnected]);
      expect(finished.emissions.filter(([, error]) => error).length).to.equal(1);
    }
  }).timeout(120_000);

  it('reports one error for garbage in the place of any reply', async () => {
    let at = -1;
    let count = 0;
    await serve({ reply: (text) => (count++ === at ? 'garbage\r\n' : text) });
    await session();
    const replies = count;
    for (at = 0; at < replies; at++) {
      count = 0;
      const { failed, done } = await session();
      expect([failed, done], `reply ${at}`).to.eql([1, [true]]);
    }
  });

  it('connects for data to the host of the commands only', async () => {
    const elsewhere = createServer();
    elsewhere.listen(0, '127.0.0.2');
    await once(elsewhere, 'listening');
    const { port } = elsewhere.address() as AddressInfo;
    let bounced = 0;
    elsewhere.on('connection', () => bounced++);
    await serve({
      answer: (command) =>
        command === 'EPSV'
          ? '500 No'
          : command === 'PASV'
            ? `227 (127,0,0,2,${port >> 8},${port & 255})`
            : null,
    });
    using ftp = client();
    const done = new SignalSpy(ftp, DONE);
    ftp.get('f');
    expect(await done.wait()).to.eql([true]);
    expect([ftp.error(), bounced]).to.eql([QFtp.ConnectionRefused, 0]);
    elsewhere.close();
  });

  it('refuses passive ports that are none', async () => {
    let reply = '';
    await serve({ answer: (command) => (command === 'EPSV' ? '502 No' : command === 'PASV' ? reply : null) });
    for (reply of [
      '227 Passive',
      '227 (1,2,3,4,0,0)',
      '227 (1,2,3,4,256,1)',
      '227 (1,2,3,4,5)',
      '227 1,2,3,4,5,6789',
    ]) {
      using ftp = client();
      const done = new SignalSpy(ftp, DONE);
      ftp.get('f');
      await done.wait();
      expect(ftp.error(), reply).to.equal(QFtp.UnknownError);
    }
  });

  it('asks a server once for EPSV that does not know it', async () => {
    await serve({ answer: (command) => (command === 'EPSV' ? '500 What?' : null) });
    using ftp = client();
    const done = new SignalSpy(ftp, DONE);
    ftp.get('f');
    ftp.list();
    expect(await done.wait()).to.eql([false]);
    expect(server.heard.filter((line) => line === 'EPSV').length).to.equal(1);
  });

  it('takes no reply for one to a later command', async () => {
    await serve({ answer: (command) => (command === 'CWD d' ? '250 In d\r\n550 Forged' : null) });
    using ftp = client();
    const done = new SignalSpy(ftp, DONE);
    ftp.cd('d');
    ftp.cd('e');
    expect(await done.wait()).to.eql([false]);
  });

  it('fails the command when the connection ends', async () => {
    await serve({ answer: (command) => (command.startsWith('RETR') ? '421 Going' : null) });
    using ftp = client();
    const done = new SignalSpy(ftp, DONE);
    ftp.get('f');
    await done.wait();
    expect(ftp.errorString()).to.equal('Downloading file failed:\nGoing');
    ftp.rawCommand('NOOP');
    server.hangUp();
    await done.wait(2);
    expect(ftp.state()).to.equal(QFtp.Unconnected);
  });

  it('says why there is no connection, or no longer one', async () => {
    await serve();
    const unused = await freePort();
    for (const [host, port, error, text] of [
      ['127.0.0.1', unused, QFtp.ConnectionRefused, 'Connection refused to host 127.0.0.1'],
      ['no name', 21, QFtp.HostNotFound, 'Host no name not found'],
    ] as const) {
      using ftp = new QFtp();
      const done = new SignalSpy(ftp, DONE);
      ftp.connectToHost(host, port);
      expect(await done.wait()).to.eql([true]);
      expect([ftp.error(), ftp.errorString()]).to.eql([error, `Connecting to host failed:\n${text}`]);
      expect(ftp.state()).to.equal(QFtp.Unconnected);
    }
    for (const how of ['close', 'reset'] as const) {
      using ftp = client();
      const done = new SignalSpy(ftp, DONE);
      await done.wait();
      server.hangUp(how);
      ftp.rawCommand('NOOP');
      expect(await done.wait(2)).to.eql([true]);
      expect([ftp.error(), ftp.state()]).to.eql([QFtp.NotConnected, QFtp.Unconnected]);
    }
  });

  it('fails for a greeting that refuses', async () => {
    await serve({ reply: () => '421 Too many\r\n' });
    using ftp = client();
    const done = new SignalSpy(ftp, DONE);
    await done.wait();
    expect(ftp.errorString()).to.equal('Connecting to host failed:\nToo many');
    expect(ftp.state()).to.equal(QFtp.Unconnected);
  });

  describe('takes a reply for what its first digit says (RFC 959, 4.2)', () => {
    const commands: readonly [string, RegExp, number, (ftp: QFtp) => void][] = [
      ['to a name', /^USER/, 300, () => undefined],
      ['to a password', /^PASS/, 300, () => undefined],
      ['to a change of the folder', /^CWD/, 300, (ftp) => ftp.cd('x')],
      // A name that is to be changed needs another one.
      ['to a name that is to be changed', /^RNFR/, 400, (ftp) => ftp.rename('a', 'b')],
      ['to the new name', /^RNTO/, 300, (ftp) => ftp.rename('a', 'b')],
      ['to the way of a transfer', /^TYPE/, 300, (ftp) => ftp.get('f')],
      ['to what is to be sent', /^STOR/, 300, (ftp) => ftp.put(Buffer.from('x'), 'g')],
      ['to a command of one’s own', /^NOOP/, 400, (ftp) => ftp.rawCommand('NOOP')],
    ];
    for (const [what, command, refused, ask] of commands) {
      it(what, async () => {
        for (const code of [refused - 1, refused]) {
          await serve({ answer: (line) => (command.test(line) ? `${code} Hm` : null) });
          using ftp = client();
          const done = new SignalSpy(ftp, DONE);
          ask(ftp);
          ftp.close();
          expect(await done.wait(), String(code)).to.eql([code === refused]);
          if (code !== refused) await server.close();
        }
      });
    }

    it('when all has been sent', async () => {
      for (const [code, fails] of [
        [299, false],
        [300, true],
      ] as const) {
        await serve({ reply: (text) => text.replace('226 Done', `${code} Done`) });
        using ftp = client();
        const done = new SignalSpy(ftp, DONE);
        ftp.put(Buffer.from('x'), 'g');
        ftp.close();
        expect(await done.wait()).to.eql([fails]);
        if (!fails) await server.close();
      }
    });

    it('when it greets', async () => {
      for (const [code, fails] of [
        [299, false],
        [300, true],
      ] as const) {
        await serve({ reply: (text) => text.replace('220 Ready', `${code} Ready`) });
        using ftp = new QFtp();
        const done = new SignalSpy(ftp, DONE);
        ftp.connectToHost('127.0.0.1', server.port);
        ftp.close();
        expect(await done.wait()).to.eql([fails]);
        if (!fails) await server.close();
      }
    });
  });

  it('sends no line end that a name contains', async () => {
    await serve();
    using ftp = client();
    const done = new SignalSpy(ftp, DONE);
    ftp.cd('d\r\nDELE f');
    expect(await done.wait()).to.eql([true]);
    expect(ftp.errorString()).to.equal('Changing directory failed:\nA line end cannot be sent to the server');
    expect(server.heard.some((line) => line.startsWith('DELE'))).to.be.false;
  });

  it('can be deleted or aborted in a slot of every signal', async () => {
    await serve();
    const signals = [
      'stateChanged(int)',
      'listInfo(const QUrlInfo&)',
      'readyRead()',
      'dataTransferProgress(int,int)',
      'rawCommandReply(int,const QString&)',
      'commandStarted(int)',
      'commandFinished(int,bool)',
      'done(bool)',
    ];
    for (const act of ['delete', 'abort'] as const)
      for (const signal of signals) {
        const ftp = client();
        const done = new SignalSpy(ftp, act === 'delete' ? SIGNAL('destroyed()') : DONE);
        let acts = 1;
        onSignal(ftp, signal, () => {
          if (acts-- > 0) ftp[act]();
        });
        ftp.rawCommand('NOOP');
        ftp.list();
        ftp.get('f');
        await done.wait();
        ftp.delete();
      }
  });

  it('does not begin a command that a slot of commandStarted() aborts, nor those behind it', async () => {
    await serve();
    using ftp = client();
    const done = new SignalSpy(ftp, DONE);
    await done.wait();
    const finished = new SignalSpy(ftp, SIGNAL('commandFinished(int,bool)'));
    let isFirst = true;
    QObject.connect(ftp, SIGNAL('commandStarted(int)'), () => {
      if (isFirst) ftp.abort();
      isFirst = false;
    });
    const id = ftp.rawCommand('NOOP');
    ftp.cd('x');
    expect(await done.wait(2)).to.eql([true]);
    expect([finished.emissions, ftp.errorString(), ftp.state()]).to.eql([
      [[id, true]],
      'Aborted',
      QFtp.LoggedIn,
    ]);
    ftp.cd('y');
    ftp.close();
    expect(await done.wait(3)).to.eql([false]);
    expect(server.heard).to.eql(['USER joe', 'PASS secret', 'CWD y', 'QUIT']);
  });

  it('keeps no connection for data when a command is finished', async () => {
    await serve();
    using ftp = client();
    const done = new SignalSpy(ftp, DONE);
    ftp.get('f');
    expect(await done.wait()).to.eql([false]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(ftp.queryList('QSocket').length).to.equal(1);
    ftp.close();
    await done.wait(2);
    await new Promise((resolve) => setImmediate(resolve));
    expect(ftp.queryList('QSocket').length).to.equal(0);
  });

  it('works after an abort that nothing has been sent for', async () => {
    await serve();
    using ftp = new QFtp();
    const done = new SignalSpy(ftp, DONE);
    ftp.connectToHost('127.0.0.1', server.port);
    ftp.abort();
    expect(await done.wait()).to.eql([true]);
    ftp.connectToHost('127.0.0.1', server.port);
    ftp.login();
    ftp.close();
    expect(await done.wait(2)).to.eql([false]);
  });

  it('connects to nothing when a slot aborts while the name is looked up', async () => {
    await serve();
    using ftp = new QFtp();
    const done = new SignalSpy(ftp, DONE);
    QObject.connect(ftp, SIGNAL('stateChanged(int)'), (state: number) => {
      if (state === QFtp.HostLookup && done.count === 0) ftp.abort();
    });
    ftp.connectToHost('127.0.0.1', server.port);
    expect(await done.wait()).to.eql([true]);
    expect(ftp.state()).to.equal(QFtp.Unconnected);
    ftp.connectToHost('127.0.0.1', server.port);
    expect(await done.wait(2)).to.eql([false]);
    expect(server.connections).to.equal(1);
    ftp.close();
    await done.wait(3);
  });

  it('ends a command once that a slot aborts in its last step, and does the next', async () => {
    await serve();
    using ftp = client();
    const done = new SignalSpy(ftp, DONE);
    const finished = new SignalSpy(ftp, SIGNAL('commandFinished(int,bool)'));
    QObject.connect(ftp, SIGNAL('stateChanged(int)'), (state: number) => {
      if (state === QFtp.Unconnected && done.count === 0) ftp.abort();
    });
    QObject.connect(ftp, DONE, () => {
      if (done.count > 1) return;
      ftp.connectToHost('127.0.0.1', server.port);
      ftp.login('jim', 'secret');
    });
    const closing = ftp.close();
    await done.wait(2);
    expect(done.emissions).to.eql([[true], [false]]);
    expect(finished.emissions.filter(([id]) => id === closing)).to.eql([[closing, true]]);
    expect([ftp.state(), server.heard.filter((line) => line.startsWith('USER'))]).to.eql([
      QFtp.LoggedIn,
      ['USER joe', 'USER jim'],
    ]);
    ftp.close();
    await done.wait(3);
  });

  it('ends an abort that the server does not answer, and drops the connection', async () => {
    let silent = false;
    await serve({
      reply: (text) => {
        const said = silent ? [] : [text];
        silent ||= text.startsWith('150');
        return said;
      },
    });
    using ftp = client();
    const done = new SignalSpy(ftp, DONE);
    const progress = new SignalSpy(ftp, SIGNAL('dataTransferProgress(int,int)'));
    ftp.get('f');
    await progress.wait(2);
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      ftp.abort();
      clock.tick(10_900);
      expect(done.count).to.equal(0);
      clock.tick(200);
      expect(done.emissions).to.eql([[true]]);
      expect([ftp.error(), ftp.state()]).to.eql([QFtp.NotConnected, QFtp.Unconnected]);
      expect(ftp.errorString()).to.contain('Aborted: The server did not answer');
    } finally {
      clock.restore();
    }
  });

  /** A client that gets a file whose data does not end, from a server that says at once that it is all when it is to abort. */
  async function getsWithoutEnd(): Promise<{ ftp: QFtp; done: SignalSpy; open: Server }> {
    const open = createServer({ allowHalfOpen: true });
    open.listen(0, '127.0.0.1');
    await once(open, 'listening');
    const { port } = open.address() as AddressInfo;
    await serve({
      answer: (command) => {
        if (command === 'EPSV') return `229 (|||${port}|)`;
        if (command.startsWith('RETR')) return '150 Opening';
        return command === 'ABOR' ? '226 Done\r\n226 Aborted' : null;
      },
    });
    const ftp = client();
    const done = new SignalSpy(ftp, DONE);
    open.once('connection', (socket: Socket) => {
      socket.on('error', () => undefined);
      socket.write('some');
    });
    const progress = new SignalSpy(ftp, SIGNAL('dataTransferProgress(int,int)'));
    ftp.get('f');
    await progress.wait(2);
    return { ftp, done, open };
  }

  it('ends an abort whose data does not end, when the server has said that it is all', async () => {
    const { ftp: begun, done, open } = await getsWithoutEnd();
    using ftp = begun;
    ftp.abort();
    ftp.abort();
    // 226 is no error (trace net/ftp).
    expect(await done.wait()).to.eql([false]);
    expect(ftp.state()).to.equal(QFtp.LoggedIn);
    // However often it was called.
    expect(server.heard.filter((line) => line === 'ABOR').length).to.equal(1);
    open.close();
  });

  it('ends an abort whose data does not end, when the server says so later than a second', async () => {
    const { ftp: begun, done, open } = await getsWithoutEnd();
    using ftp = begun;
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      ftp.abort();
      clock.tick(1000);
    } finally {
      clock.restore();
    }
    expect(await done.wait()).to.eql([false]);
    expect(ftp.state()).to.equal(QFtp.LoggedIn);
    open.close();
  });

  it('fails for a device that cannot be opened to be read, and does what follows', async () => {
    await serve();
    using ftp = client();
    const done = new SignalSpy(ftp, DONE);
    const device = new QBuffer();
    device.open(IO_WriteOnly);
    ftp.put(device, 'b');
    expect(await done.wait()).to.eql([true]);
    expect(ftp.errorString()).to.contain('The source device cannot be read');
    ftp.put(Buffer.from('bytes'), 'c');
    expect(await done.wait(2)).to.eql([false]);
    expect([...server.files.keys()]).to.eql(['f', 'c']);
  });

  it('runs what is asked for in the slot of a failure', async () => {
    await serve({ answer: (command) => (command === 'CWD d' ? '550 No' : null) });
    using ftp = client();
    const done = new SignalSpy(ftp, DONE);
    let asked = false;
    ftp.connect(ftp, SIGNAL('commandFinished(int,bool)'), (_id: number, error: boolean) => {
      if (error && !asked) asked = ftp.rawCommand('NOOP') > 0;
    });
    ftp.cd('d');
    expect(await done.wait()).to.eql([true]);
    expect(await done.wait(2)).to.eql([false]);
    expect(server.heard.at(-1)).to.equal('NOOP');
  });

  it('opens a device that get() is given closed', async () => {
    await serve();
    using ftp = client();
    const done = new SignalSpy(ftp, DONE);
    const into = new QBuffer();
    ftp.get('f', into);
    await done.wait();
    expect(into.buffer().toString()).to.equal('content');
  });

  describe('startTls()', () => {
    /** Stands in for a QtSSLSocket: its handshake succeeds without a byte. */
    function pretend(socket: QSocket): QSocket {
      setImmediate(() => socket.connected());
      return socket;
    }

    it('upgrades the connection, and those for data', async () => {
      await serve();
      const upgraded: unknown[] = [];
      using ftp = new QFtp();
      const done = new SignalSpy(ftp, DONE);
      ftp.connectToHost('localhost', server.port);
      ftp.startTls((socket, host, control) => {
        upgraded.push([host, control !== null]);
        return pretend(socket);
      });
      ftp.login();
      ftp.get('f');
      ftp.close();
      expect(await done.wait()).to.eql([false]);
      expect(upgraded).to.eql([
        ['localhost', false],
        ['localhost', true],
      ]);
      expect(server.heard.slice(0, 4)).to.eql(['AUTH TLS', 'PBSZ 0', 'PROT P', 'USER anonymous']);
    });

    it('fails a command whose data breaks behind the reply to it, and none after it', async () => {
      await serve({ data: (socket) => void socket.write('some') });
      using ftp = new QFtp();
      const done = new SignalSpy(ftp, DONE);
      let data: QSocket | null = null;
      ftp.connectToHost('127.0.0.1', server.port);
      ftp.startTls((socket, _host, control) => {
        if (control !== null) data = socket;
        return pretend(socket);
      });
      ftp.login();
      const arrived = new SignalSpy(ftp, SIGNAL('readyRead()'));
      ftp.get('f');
      await arrived.wait();
      expect(done.count).to.equal(0);
      // As TLS does when a record is wrong.
      data!.error(2);
      expect(await done.wait(1)).to.eql([true]);
      ftp.cd('x');
      expect(await done.wait(2)).to.eql([false]);
      ftp.close();
      await done.wait(3);
    });

    it('fails when a slot closes the connection while TLS begins, which emits nothing', async () => {
      await serve({ answer: (command) => (command === 'AUTH TLS' ? '234 Go' : null) });
      using ftp = new QFtp();
      const done = new SignalSpy(ftp, DONE);
      ftp.connectToHost('127.0.0.1', server.port);
      ftp.startTls((socket) => {
        setImmediate(() => socket.close());
        return socket;
      });
      expect(await done.wait()).to.eql([true]);
      expect(ftp.errorString()).to.match(/:\nThe connection was closed before it was encrypted$/);
      expect(ftp.state()).to.equal(QFtp.Unconnected);
    });

    it('fails when a slot closes the connection behind the handshake, before all is agreed on', async () => {
      // A preliminary reply: the last one never comes.
      await serve({ answer: (command) => (command === 'PBSZ 0' ? '150 Wait' : null) });
      using ftp = new QFtp();
      const done = new SignalSpy(ftp, DONE);
      let upgraded: QSocket | null = null;
      ftp.connectToHost('127.0.0.1', server.port);
      ftp.startTls((socket) => (upgraded = pretend(socket)));
      while (!server.heard.includes('PBSZ 0')) await new Promise((resolve) => setImmediate(resolve));
      upgraded!.close();
      expect(await done.wait()).to.eql([true]);
      expect([ftp.currentId(), ftp.state()]).to.eql([0, QFtp.Unconnected]);
    });

    it('refuses plain text behind the reply to AUTH', async () => {
      await serve({ answer: (command) => (command === 'AUTH TLS' ? '234 Go\r\n200 Injected' : null) });
      using ftp = new QFtp();
      const done = new SignalSpy(ftp, DONE);
      ftp.connectToHost('127.0.0.1', server.port);
      ftp.startTls(pretend);
      expect(await done.wait()).to.eql([true]);
      expect(ftp.errorString()).to.match(/^Encrypting the connection failed:\n.*in plain text/);
      expect(ftp.state()).to.equal(QFtp.Unconnected);
    });
  });

  it('knows no size from a reply that is no answer to SIZE, whatever it says', async () => {
    await serve({ answer: (command) => (command.startsWith('SIZE') ? '550 1234' : null) });
    using ftp = client();
    const done = new SignalSpy(ftp, DONE);
    const progress = new SignalSpy(ftp, SIGNAL('dataTransferProgress(int,int)'));
    ftp.get('f');
    expect(await done.wait()).to.eql([false]);
    expect(progress.emissions).to.eql([[7, 0]]);
    ftp.close();
    await done.wait(2);
  });

  it('shows a QUrlOperator that the host is found, that it is connected, and that this is over', async () => {
    let hangsUp = false;
    await serve({ reply: (text) => (hangsUp ? null : text) });
    qInitNetworkProtocols();
    using operator = new QUrlOperator(`ftp://joe:secret@127.0.0.1:${server.port}/f`);
    const states: unknown[][] = [];
    QObject.connect(operator, SIGNAL('connectionStateChanged(int,const QString&)'), (state, text) =>
      states.push([state, text]),
    );
    const finished = new SignalSpy(operator, SIGNAL('finished(QNetworkOperation*)'));
    operator.get();
    await finished.wait(1);
    expect(states).to.eql([
      [QNetworkProtocol.ConHostFound, 'Host 127.0.0.1 found'],
      [QNetworkProtocol.ConConnected, 'Connected to host 127.0.0.1'],
    ]);
    hangsUp = true;
    operator.get();
    await finished.wait(2);
    expect(states.slice(2)).to.eql([[QNetworkProtocol.ConClosed, 'Connection to 127.0.0.1 closed']]);
  });

  it('is a protocol for QUrlOperator', async () => {
    await serve();
    qInitNetworkProtocols();
    using operator = new QUrlOperator(`ftp://joe:secret@127.0.0.1:${server.port}/dir`);
    const finished = new SignalSpy(operator, SIGNAL('finished(QNetworkOperation*)'));
    const children = new SignalSpy(
      operator,
      SIGNAL('newChildren(const QValueList<QUrlInfo>&,QNetworkOperation*)'),
    );
    const data = new SignalSpy(operator, SIGNAL('data(const QByteArray&,QNetworkOperation*)'));
    const starts = new SignalSpy(operator, SIGNAL('start(QNetworkOperation*)'));
    server.files.set('/dir/f', Buffer.from('in dir'));
    operator.listChildren();
    operator.get('f');
    operator.put(Buffer.from('new'), 'g');
    operator.mkdir('d');
    operator.get('none');
    await finished.wait(5);
    const states = finished.emissions.map(([op]) => (op as QNetworkOperation).state());
    const { StDone, StFailed } = QNetworkProtocol;
    expect(states).to.eql([StDone, StDone, StDone, StDone, StFailed]);
    expect(children.count).to.equal(3);
    expect(starts.emissions).to.eql([finished.emissions[0]]);
    const made = (children.emissions[2]![0] as QValueList<QUrlInfo>).toArray()[0]!;
    expect([made.name(), made.isDir(), made.isFile(), made.isSymLink()]).to.eql(['d', true, false, false]);
    expect([made.isReadable(), made.isWritable(), made.isExecutable()]).to.eql([true, true, true]);
    expect(String(data.emissions[0]![0])).to.equal('in dir');
    expect(String(server.files.get('/dir/g'))).to.equal('new');
    expect(server.heard.filter((line) => line.startsWith('USER'))).to.eql(['USER joe']);
    expect(server.heard).to.include('CWD /dir');
  });
});
