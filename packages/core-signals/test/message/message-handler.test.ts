import { qDebug, qFatal, qInstallMsgHandler, QtMsgType, qWarning } from '@qt3/core-signals';
import { expect } from 'chai';
import sinon from 'sinon';
import { runProgram } from '../run-program.js';

describe('message handler', () => {
  afterEach(() => {
    qInstallMsgHandler(null);
    sinon.restore();
  });

  it('gets the kind and the formatted text', () => {
    const seen: unknown[] = [];
    qInstallMsgHandler((type, text) => seen.push(type, text));
    qDebug('%d of %s', 1, 'two');
    qWarning('careful');
    expect(seen).to.deep.equal([QtMsgType.QtDebugMsg, '1 of two', QtMsgType.QtWarningMsg, 'careful']);
    expect(QtMsgType).to.deep.equal({ QtDebugMsg: 0, QtWarningMsg: 1, QtFatalMsg: 2 });
  });

  it('gives back the one that it replaces; null is the default', () => {
    const one = (): void => {};
    const two = (): void => {};
    expect(qInstallMsgHandler(one)).to.equal(null);
    expect(qInstallMsgHandler(two)).to.equal(one);
    expect(qInstallMsgHandler(null)).to.equal(two);
    expect(qInstallMsgHandler(null)).to.equal(null);
  });

  it('writes to standard error by default', () => {
    const write = sinon.stub(process.stderr, 'write').returns(true);
    qWarning('100%% %s', 'sure');
    sinon.restore();
    expect(write.args).to.deep.equal([['100% sure\n']]);
  });

  it('writes to the console where there is no process, as in a browser, and qFatal() throws there', () => {
    const debug = sinon.stub(console, 'debug');
    const warn = sinon.stub(console, 'warn');
    sinon.stub(globalThis, 'process').value(undefined);
    let thrown: unknown;
    try {
      qDebug('for %s', 'programmers');
      qWarning('careful');
      qFatal('out of %s', 'paper');
    } catch (error) {
      thrown = error;
    } finally {
      sinon.restore();
    }
    expect(debug.args).to.deep.equal([['for programmers']]);
    expect(warn.args).to.deep.equal([['careful'], ['out of paper']]);
    expect(thrown).to.include({ message: 'out of paper', code: 'ERR_QT_FATAL' });
  });

  it('may send messages itself, and may throw', () => {
    const seen: string[] = [];
    qInstallMsgHandler((_type, text) => {
      seen.push(text);
      if (text === 'outer') qDebug('inner');
      else throw new Error('enough');
    });
    expect(() => qWarning('outer')).to.throw('enough');
    expect(seen).to.deep.equal(['outer', 'inner']);
  });

  it('gets a warning about a format that is wrong, before the message', () => {
    const seen: unknown[] = [];
    qInstallMsgHandler((type, text) => seen.push([type, text]));
    qDebug('%d and %1000000000d', 1);
    expect(seen).to.deep.equal([
      [QtMsgType.QtWarningMsg, 'qDebug: there is no argument for %1000000000d'],
      [
        QtMsgType.QtWarningMsg,
        'qDebug: the width of %1000000000d is ignored: it would add more than 1048576 characters',
      ],
      [QtMsgType.QtDebugMsg, '1 and 0'],
    ]);
  });

  it('can keep qFatal() from ending the process by throwing', () => {
    qInstallMsgHandler((type, text) => {
      throw new Error(`${type} ${text}`);
    });
    expect(() => qFatal('the end: %d', 7)).to.throw('2 the end: 7');
  });

  it('qFatal() prints and ends the process with status 1', () => {
    const program = `
      import { qFatal } from '@qt3/core-signals';
      process.on('exit', (code) => console.log('exit', code));
      qFatal('out of %s', 'paper');
      console.log('never');`;
    const { stdout, stderr, status } = runProgram({ text: program });
    expect({ stdout, stderr, status }).to.deep.equal({
      stdout: 'exit 1\n',
      stderr: 'out of paper\n',
      status: 1,
    });
  });
});
