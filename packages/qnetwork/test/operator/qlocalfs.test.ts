import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { SIGNAL } from '@qt3/core-signals';
import { type QNetworkOperation, QNetworkProtocol, type QUrlInfo, QUrlOperator } from '@qt3/qnetwork';
import { SignalSpy } from '@qt3/test-support';
import type { QValueList } from '@qt3/tools';

/** Writes down what an operator emits about its operations, in order. */
function record(operator: QUrlOperator): string[] {
  const said: string[] = [];
  const names = (list: QValueList<QUrlInfo>): string =>
    list
      .toArray()
      .map((info) => info.name())
      .sort()
      .join(' ');
  operator.connect(operator, SIGNAL('start(QNetworkOperation*)'), () => said.push('start'));
  operator.connect(
    operator,
    SIGNAL('newChildren(const QValueList<QUrlInfo>&,QNetworkOperation*)'),
    (list: QValueList<QUrlInfo>) => said.push(`children ${names(list)}`),
  );
  operator.connect(
    operator,
    SIGNAL('createdDirectory(const QUrlInfo&,QNetworkOperation*)'),
    (info: QUrlInfo) => said.push(`created ${info.name()} ${info.isDir()}`),
  );
  operator.connect(operator, SIGNAL('removed(QNetworkOperation*)'), (op: QNetworkOperation) =>
    said.push(`removed ${op.arg(0)}`),
  );
  operator.connect(operator, SIGNAL('itemChanged(QNetworkOperation*)'), (op: QNetworkOperation) =>
    said.push(`changed ${op.arg(0)} ${op.arg(1)}`),
  );
  operator.connect(
    operator,
    SIGNAL('dataTransferProgress(int,int,QNetworkOperation*)'),
    (done: number, total: number) => said.push(`${done} of ${total}`),
  );
  operator.connect(operator, SIGNAL('finished(QNetworkOperation*)'), (op: QNetworkOperation) =>
    said.push(`finished ${op.state()} ${op.errorCode()} ${op.protocolDetail().replaceAll('\n', '|')}`),
  );
  return said;
}

const DONE = `finished ${QNetworkProtocol.StDone} 0 `;

describe('QLocalFs', () => {
  let folder: string;
  let operator: QUrlOperator;
  let said: string[];
  let finished: SignalSpy;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'qlocalfs-'));
    operator = new QUrlOperator(`file:${folder}`);
    finished = new SignalSpy(operator, SIGNAL('finished(QNetworkOperation*)'));
    said = record(operator);
  });
  afterEach(() => {
    operator.delete();
    rmSync(folder, { recursive: true });
  });

  function failure(code: number, detail: string): string {
    return `finished ${QNetworkProtocol.StFailed} ${code} ${detail}`;
  }

  /** One after the other: finished() of an operation comes when the next one is under way. */
  async function each(...begin: readonly (() => unknown)[]): Promise<void> {
    for (const operation of begin) {
      const { count } = finished;
      operation();
      await finished.wait(count + 1);
    }
  }

  it('makes folders, and says which', async () => {
    operator.mkdir('made');
    await finished.wait();
    expect(said).to.deep.equal(['children made', 'created made true', DONE]);
    expect(existsSync(join(folder, 'made'))).to.equal(true);
    operator.mkdir('made');
    await finished.wait(2);
    expect(said.slice(3)).to.deep.equal([
      failure(QNetworkProtocol.ErrMkDir, 'Could not create directory|made'),
    ]);
  });

  it('lists files with what may be done to them', async () => {
    for (const mode of [0o400, 0o241, 0o534]) {
      writeFileSync(join(folder, mode.toString(8)), 'x');
      chmodSync(join(folder, mode.toString(8)), mode);
    }
    const children = new SignalSpy(
      operator,
      SIGNAL('newChildren(const QValueList<QUrlInfo>&,QNetworkOperation*)'),
    );
    operator.listChildren();
    await finished.wait();
    const infos = (children.emissions[0]![0] as QValueList<QUrlInfo>)
      .toArray()
      .filter((info) => info.isFile());
    expect(infos.map((info) => info.permissions().toString(8))).to.have.members(['400', '241', '534']);
  });

  it('lists files and folders', async () => {
    writeFileSync(join(folder, 'f'), '');
    mkdirSync(join(folder, 'd'));
    operator.listChildren();
    await finished.wait();
    expect(said).to.deep.equal(['start', 'children . .. d f', DONE]);
    rmSync(join(folder, 'd'), { recursive: true });
    const gone = new QUrlOperator(`file:${folder}/gone`);
    const saidOfGone = record(gone);
    gone.listChildren();
    await new SignalSpy(gone, SIGNAL('finished(QNetworkOperation*)')).wait();
    expect(saidOfGone).to.deep.equal([
      failure(QNetworkProtocol.ErrListChildren, `Could not read directory|${folder}/gone`),
    ]);
    gone.delete();
  });

  it('renames and removes files, and removes folders', async () => {
    writeFileSync(join(folder, 'f'), 'text');
    mkdirSync(join(folder, 'd'));
    await each(
      () => operator.rename('f', 'g'),
      () => operator.remove('d'),
    );
    expect(said).to.deep.equal(['changed f g', DONE, 'removed d', DONE]);
    expect([existsSync(join(folder, 'd')), readFileSync(join(folder, 'g'), 'latin1')]).to.eql([
      false,
      'text',
    ]);
    await each(
      () => operator.rename('f', 'h'),
      () => operator.remove('f'),
    );
    expect(said.slice(4)).to.deep.equal([
      failure(QNetworkProtocol.ErrRename, 'Could not rename|f|to|h'),
      failure(QNetworkProtocol.ErrRemove, 'Could not remove file or directory|f'),
    ]);
  });

  it('has an operation in progress while it carries it out, and does not finish one that a slot stops', async () => {
    writeFileSync(join(folder, 'f'), Buffer.alloc(5000));
    const states: number[] = [];
    const note = (op: QNetworkOperation): void => void states.push(op.state());
    operator.connect(
      operator,
      SIGNAL('data(const QByteArray&,QNetworkOperation*)'),
      (_: Uint8Array, op: QNetworkOperation) => note(op),
    );
    operator.connect(
      operator,
      SIGNAL('dataTransferProgress(int,int,QNetworkOperation*)'),
      (_done: number, _total: number, op: QNetworkOperation) => note(op),
    );
    operator.connect(operator, SIGNAL('start(QNetworkOperation*)'), (op: QNetworkOperation) => note(op));
    await each(
      () => operator.get('f'),
      () => operator.put(Buffer.alloc(2000), 'g'),
      () => operator.listChildren(),
    );
    expect(states.length).to.be.above(10);
    expect(new Set(states)).to.deep.equal(new Set([QNetworkProtocol.StInProgress]));
    const stopping = new QUrlOperator(`file:${folder}`);
    const ended = new SignalSpy(stopping, SIGNAL('finished(QNetworkOperation*)'));
    const data = new SignalSpy(stopping, SIGNAL('data(const QByteArray&,QNetworkOperation*)'));
    stopping.connect(stopping, SIGNAL('data(const QByteArray&,QNetworkOperation*)'), () => stopping.stop());
    stopping.get('f');
    const [op] = (await ended.wait()) as [QNetworkOperation];
    await new Promise((resolve) => setImmediate(resolve));
    expect([data.count, ended.count, op.state()]).to.deep.equal([1, 1, QNetworkProtocol.StStopped]);
    stopping.delete();
  });

  it('reads and writes files, and says how far it is', async () => {
    await each(
      () => operator.put(Buffer.alloc(2500, 'x'), 'f'),
      () => operator.get('f'),
      () => operator.put(Buffer.alloc(0), 'empty'),
      () => operator.get('empty'),
    );
    expect(readFileSync(join(folder, 'f')).length).to.equal(2500);
    const written = ['0 of 2500', '1024 of 2500', '2048 of 2500', '2500 of 2500', DONE];
    // Of what is read the progress is one block behind.
    const read = ['0 of 2500', '0 of 2500', '1024 of 2500', '2048 of 2500', '2500 of 2500', DONE];
    expect(said.splice(0)).to.deep.equal([...written, ...read, '0 of 0', '0 of 0', DONE, '0 of 0', DONE]);
    await each(
      () => operator.get('gone'),
      () => operator.put(Buffer.alloc(1), 'gone/f'),
    );
    expect(said).to.deep.equal([
      failure(QNetworkProtocol.ErrGet, `Could not open|${folder}/gone`),
      failure(QNetworkProtocol.ErrPut, `Could not write|${folder}/gone/f`),
    ]);
  });
});
