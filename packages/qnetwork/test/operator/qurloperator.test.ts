import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { useFakeTimers } from 'sinon';
import { QObject, SIGNAL } from '@qt3/core-signals';
import {
  qInitNetworkProtocols,
  QNetworkOperation,
  QNetworkProtocol,
  QNetworkProtocolFactory,
  QUrl,
  QUrlInfo,
  QUrlOperator,
} from '@qt3/qnetwork';
import { GuardedServer, SignalSpy } from '@qt3/test-support';
import { QDateTime } from '@qt3/tools';

const FINISHED = SIGNAL('finished(QNetworkOperation*)');
const DATA = SIGNAL('data(const QByteArray&,QNetworkOperation*)');

describe('QUrlOperator', () => {
  let folder: string;
  let base: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'qurloperator-'));
    base = `file:${folder}`;
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is a QUrl, and is taken where one is expected', () => {
    using operator = new QUrlOperator('mailto:somewhere');
    expect(operator).to.be.instanceOf(QUrl).and.instanceOf(QObject);
    expect(new QUrl('file:/')).not.to.be.instanceOf(QUrlOperator);
    expect(new QUrl(operator).toString()).to.equal(operator.toString());
    expect(new QUrl('mailto:somewhere').isEqual(operator)).to.be.true;
    const copy = operator.copy();
    copy.setPath('elsewhere');
    expect(operator.path()).to.equal('somewhere');
  });

  it('carries out a long queue of operations on files', async () => {
    using operator = new QUrlOperator(base);
    const finished = new SignalSpy(operator, FINISHED);
    for (let i = 0; i < 500; i++) operator.put(Buffer.from('x'), 'f');
    await finished.wait(500);
    expect(readFileSync(join(folder, 'f'), 'latin1')).to.equal('x');
  });

  it('can be deleted or stopped in a slot of every signal', async () => {
    for (const act of ['delete', 'stop'] as const) {
      for (const signal of [
        'newChildren(const QValueList<QUrlInfo>&,QNetworkOperation*)',
        'finished(QNetworkOperation*)',
        'start(QNetworkOperation*)',
        'createdDirectory(const QUrlInfo&,QNetworkOperation*)',
        'removed(QNetworkOperation*)',
        'itemChanged(QNetworkOperation*)',
        'data(const QByteArray&,QNetworkOperation*)',
        'dataTransferProgress(int,int,QNetworkOperation*)',
      ]) {
        writeFileSync(join(folder, 'f'), 'x'.repeat(5000));
        const operator = new QUrlOperator(base);
        const done = new Promise<void>((resolve) => {
          const { connect } = QObject as unknown as {
            connect: (o: QObject, s: string, f: () => void) => boolean;
          };
          connect(operator, `2${signal}`, () => {
            operator[act]();
            resolve();
          });
        });
        operator.listChildren();
        operator.mkdir(`${act}-${signal.length}-${signal[0]!}`);
        operator.get('f');
        operator.rename('f', 'g');
        operator.remove('g');
        await done;
        operator.delete();
      }
    }
  });

  it('gets and puts names that have a meaning in URLs', async () => {
    using operator = new QUrlOperator(base);
    const finished = new SignalSpy(operator, FINISHED);
    for (const name of ['a#b', 'a?b', '100%25']) writeFileSync(join(folder, name), name);
    for (const name of ['a#b', 'a?b', '100%25']) operator.remove(name);
    await finished.wait(3);
    expect(finished.emissions.map(([op]) => (op as QNetworkOperation).state())).to.eql([2, 2, 2]);
  });

  it('removes what it moves only when that has arrived', async () => {
    writeFileSync(join(folder, 'f'), 'content');
    using operator = new QUrlOperator(base);
    const finished = new SignalSpy(operator, FINISHED);
    operator.copy(`${base}/f`, `${base}/no/such`, true);
    await finished.wait(2);
    expect((finished.emissions[1]![0] as QNetworkOperation).errorCode()).to.equal(QNetworkProtocol.ErrPut);
    expect(readFileSync(join(folder, 'f'), 'latin1')).to.equal('content');
  });

  it('copies files one after the other, up to the first that cannot be read', async () => {
    for (const name of ['a', 'b']) writeFileSync(join(folder, name), name);
    mkdirSync(join(folder, 'to'));
    using operator = new QUrlOperator(base);
    const finished = new SignalSpy(operator, FINISHED);
    const started = new SignalSpy(operator, SIGNAL('startedNextCopy(const QPtrList<QNetworkOperation>&)'));
    operator.copy([`${base}/a`, `${base}/b`, `${base}/none`, `${base}/a`], `${base}/to`);
    expect(started.count).to.equal(1);
    await finished.wait(5);
    expect(started.count).to.equal(3);
    const [last] = finished.emissions[4]! as [QNetworkOperation];
    expect(last.errorCode()).to.equal(QNetworkProtocol.ErrGet);
    expect(readFileSync(join(folder, 'to', 'a'), 'latin1')).to.equal('a');
    expect(readFileSync(join(folder, 'to', 'b'), 'latin1')).to.equal('b');
  });

  it('deletes the operations of a copy a second after it, and both its ends after ten', async () => {
    writeFileSync(join(folder, 'f'), 'content');
    for (const [from, to, move, count] of [
      ['f', '.', false, 2],
      ['none', '.', false, 1],
      ['none', '.', true, 1],
      ['f', 'no/such', true, 2],
      ['f', 'moved', true, 3],
    ] as const) {
      using operator = new QUrlOperator(base);
      const finished = new SignalSpy(operator, FINISHED);
      const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      try {
        const operations = operator.copy(`${base}/${from}`, `${base}/${to}`, move, false).count();
        await finished.wait(count);
        expect(clock.countTimers(), `${from} ${to} ${move}`).to.equal(2 + operations);
        // The operations go after a second.
        clock.tick(999);
        expect(clock.countTimers()).to.equal(2 + operations);
        clock.tick(1);
        expect(clock.countTimers()).to.equal(2);
        clock.tick(8_999);
        expect(clock.countTimers()).to.equal(2);
        clock.tick(1);
        expect(clock.countTimers()).to.equal(0);
      } finally {
        clock.restore();
      }
    }
  });

  describe('over HTTP', () => {
    let server: GuardedServer;
    before(() => qInitNetworkProtocols());
    afterEach(() => server.close());

    async function serve(listener: RequestListener): Promise<string> {
      server = await GuardedServer.start(
        createServer((request, response) => {
          response.setHeader('Connection', 'close');
          listener(request, response);
        }),
      );
      return `http://127.0.0.1:${server.port}`;
    }

    it('gets a file, and copies one to a folder', async () => {
      const url = await serve((request, answer) => answer.end(`you asked for ${request.url!}`));
      using operator = new QUrlOperator(`${url}/dir/`);
      const finished = new SignalSpy(operator, FINISHED);
      const data = new SignalSpy(operator, DATA);
      const progress = new SignalSpy(operator, SIGNAL('dataTransferProgress(int,int,QNetworkOperation*)'));
      operator.get('file?q=1');
      const [op] = (await finished.wait()) as [QNetworkOperation];
      expect([op.state(), op.protocolDetail()]).to.eql([QNetworkProtocol.StDone, '']);
      expect(String(data.emissions[0]![0])).to.equal('you asked for /dir/file?q=1');
      // Of what is received, and not of the request that is sent.
      expect(progress.emissions.map(([received, total]) => [received, total])).to.eql([[27, 27]]);
      operator.copy(`${url}/dir/other`, base);
      await finished.wait(3);
      expect(readFileSync(join(folder, 'other'), 'latin1')).to.equal('you asked for /dir/other');
    });

    it('reports what a server refuses, without its page', async () => {
      const url = await serve((_, answer) => {
        answer.statusCode = 404;
        answer.end('a page about it');
      });
      using operator = new QUrlOperator(url);
      const finished = new SignalSpy(operator, FINISHED);
      const data = new SignalSpy(operator, DATA);
      operator.get('none');
      const [op] = (await finished.wait()) as [QNetworkOperation];
      expect(op.state()).to.equal(QNetworkProtocol.StFailed);
      expect(op.errorCode()).to.equal(QNetworkProtocol.ErrFileNotExisting);
      expect(op.protocolDetail()).to.equal('Not Found');
      expect(data.count).to.equal(0);
    });

    it('says what a status means', async () => {
      const url = await serve((request, answer) => {
        answer.statusCode = Number(request.url!.slice(1));
        answer.end();
      });
      using operator = new QUrlOperator(url);
      const finished = new SignalSpy(operator, FINISHED);
      const { ErrFileNotExisting, ErrPermissionDenied, ErrGet, ErrPut } = QNetworkProtocol;
      for (const code of [200, 399, 400, 401, 402, 403, 404, 405, 410, 500]) operator.get(String(code));
      operator.put(Buffer.from('x'), '500');
      await finished.wait(11);
      const codes = finished.emissions.map(([op]) => (op as QNetworkOperation).errorCode());
      expect(codes).to.eql([
        ...[0, 0, ErrGet, ErrPermissionDenied, ErrGet, ErrPermissionDenied, ErrFileNotExisting, ErrGet],
        ...[ErrFileNotExisting, ErrGet, ErrPut],
      ]);
    });

    it('puts by POST', async () => {
      let heard = '';
      const url = await serve((request, answer) => {
        heard = request.method!;
        request.on('data', (chunk: Buffer) => (heard += ` ${chunk.toString('latin1')}`));
        request.on('end', () => answer.end());
      });
      using operator = new QUrlOperator(url);
      const finished = new SignalSpy(operator, FINISHED);
      operator.put(Buffer.from('hello'), 'f');
      const [op] = (await finished.wait()) as [QNetworkOperation];
      expect(op.state()).to.equal(QNetworkProtocol.StDone);
      expect(heard).to.equal('POST hello');
    });

    it('can be stopped', async () => {
      const url = await serve((_, answer) => answer.write('begun'));
      using operator = new QUrlOperator(url);
      const finished = new SignalSpy(operator, FINISHED);
      const data = new SignalSpy(operator, DATA);
      operator.get('endless');
      await data.wait();
      operator.stop();
      const [op] = (await finished.wait()) as [QNetworkOperation];
      expect(op.state()).to.equal(QNetworkProtocol.StStopped);
    });
  });

  it('does not carry out what a protocol drops while it connects', async () => {
    const done: string[] = [];
    class Fickle extends QNetworkProtocol {
      override supportedOperations(): number {
        return QNetworkProtocol.OpGet;
      }
      protected override checkConnection(op: QNetworkOperation): boolean {
        if (op.arg(0).endsWith('dropped')) {
          this.clearOperationQueue();
          setImmediate(() => operator.get('kept'));
        }
        return true;
      }
      protected override operationGet(op: QNetworkOperation): void {
        done.push(op.arg(0));
        op.setState(QNetworkProtocol.StDone);
        this.finished(op);
      }
    }
    QNetworkProtocol.registerNetworkProtocol('fickle', new QNetworkProtocolFactory(Fickle));
    using operator = new QUrlOperator('fickle://host/');
    const finished = new SignalSpy(operator, FINISHED);
    operator.get('dropped');
    await finished.wait();
    expect(done).to.eql(['fickle://host/kept']);
  });

  it('waits for a connection that a protocol makes', async () => {
    class Slow extends QNetworkProtocol {
      calls = 0;
      override supportedOperations(): number {
        return QNetworkProtocol.OpGet;
      }
      protected override checkConnection(): boolean {
        return ++this.calls > 5;
      }
      protected override operationGet(op: QNetworkOperation): void {
        op.setState(QNetworkProtocol.StDone);
        this.finished(op);
      }
    }
    QNetworkProtocol.registerNetworkProtocol('slow', new QNetworkProtocolFactory(Slow));
    using operator = new QUrlOperator('slow://host/');
    const finished = new SignalSpy(operator, FINISHED);
    operator.get('a');
    operator.get('b');
    await finished.wait(2);
  });
});

describe('QUrlInfo', () => {
  it('keeps its times to itself', () => {
    const now = QDateTime.currentDateTime();
    const info = new QUrlInfo();
    info.setLastModified(now);
    const kept = info.lastModified();
    now.setTime_t(0);
    info.lastModified().setTime_t(0);
    expect(info.lastModified().equals(kept)).to.be.true;
    expect(info.equals(info.copy())).to.be.true;
  });
});

describe('QUrlOperator: its protocol', () => {
  before(() => qInitNetworkProtocols());

  it('refuses what it does not support before the call returns, and says so', () => {
    using operator = new QUrlOperator('http://127.0.0.1/');
    using unknown = new QUrlOperator('gopher://127.0.0.1/');
    for (const [asked, detail] of [
      [operator, "The protocol `http' does not support listing directories"],
      [unknown, "The protocol `gopher' is not supported"],
    ] as const) {
      const finished = new SignalSpy(asked, FINISHED);
      expect(asked.listChildren()).to.equal(null);
      expect(finished.count).to.equal(1);
      const operation = finished.emissions[0]![0] as QNetworkOperation;
      expect([operation.state(), operation.errorCode(), operation.protocolDetail()]).to.eql([
        QNetworkProtocol.StFailed,
        QNetworkProtocol.ErrUnsupported,
        detail,
      ]);
    }
  });

  it('is that of the URL that it gets, with the name filter of an operator', async () => {
    using operator = new QUrlOperator('http://127.0.0.1/');
    using other = new QUrlOperator(`file:${tmpdir()}`);
    other.setNameFilter('*.none');
    operator.assign(other);
    expect([operator.nameFilter(), operator.isEqual(other)]).to.eql(['*.none', true]);
    const finished = new SignalSpy(operator, FINISHED);
    expect(operator.listChildren()).not.to.equal(null);
    await finished.wait();
    operator.assign('http://127.0.0.1/');
    expect(operator.listChildren()).to.equal(null);
    operator.reset();
    operator.setPath(tmpdir());
    expect([operator.nameFilter(), operator.listChildren() !== null]).to.eql(['*', true]);
    await finished.wait(3);
  });
});

describe('QNetworkProtocol: its queue', () => {
  it('waits for the operation in progress, whatever else is said to have ended', async () => {
    const protocol = new (class extends QNetworkProtocol {})();
    const [first, second, stranger] = ['x', 'y', 'z'].map(
      (name) => new QNetworkOperation(QNetworkProtocol.OpGet, `file:/${name}`),
    );
    const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    protocol.addOperation(first!);
    while (protocol.operationInProgress() !== first) await turn();
    protocol.addOperation(second!);
    protocol.finished(stranger!);
    expect(protocol.operationInProgress()).to.equal(first);
    protocol.finished(first);
    expect(protocol.operationInProgress()).to.equal(second);
    protocol.delete();
  });
});

describe('QNetworkProtocol: autoDelete()', () => {
  it('counts the time from the last operation, and not while there is another one', async () => {
    /** Ends operations when the test says so. */
    class Slow extends QNetworkProtocol {
      override supportedOperations(): number {
        return QNetworkProtocol.OpGet;
      }
    }
    const protocol = new Slow();
    protocol.setAutoDelete(true, 1000);
    const started = async (): Promise<QNetworkOperation> => {
      const operation = new QNetworkOperation(QNetworkProtocol.OpGet, 'file:/x');
      protocol.addOperation(operation);
      while (protocol.operationInProgress() !== operation)
        await new Promise((resolve) => setImmediate(resolve));
      return operation;
    };
    const first = await started();
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      protocol.finished(first);
      clock.tick(900);
      protocol.addOperation(new QNetworkOperation(QNetworkProtocol.OpGet, 'file:/y'));
      clock.tick(5000);
      expect(protocol.isDeleted()).to.equal(false);
    } finally {
      clock.restore();
    }
    protocol.delete();
  });
});
