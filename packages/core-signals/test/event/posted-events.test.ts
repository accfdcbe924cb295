import { setImmediate as turn } from 'node:timers/promises';
import { QApplication, QEvent, QObject, QTimer, SIGNAL } from '@qt3/core-signals';
import { expect } from 'chai';
import sinon from 'sinon';
import { post, Receiver } from './receiver.js';
import { runProgram } from '../run-program.js';

describe('posted events', () => {
  let app: QApplication;
  let r: Receiver;

  beforeEach(async () => {
    await turn();
    app = new QApplication([]);
    r = new Receiver();
  });

  afterEach(async () => {
    app.delete();
    await turn();
    await turn();
  });

  it('arrive from the event loop, in the order of posting', async () => {
    const other = new Receiver('o', r.log);
    post(r, 1);
    post(other, 2);
    post(r, 3);
    expect(r.log).to.deep.equal([]);
    await turn();
    expect(r.log).to.deep.equal(['1', 'o2', '3']);
  });

  it('arrive, and zero timers fire, where there are no immediates, as in a browser', async () => {
    const stub = sinon.stub(globalThis, 'setImmediate').value(undefined);
    const timer = new QTimer();
    const stopped = new QTimer();
    try {
      QObject.connect(stopped, SIGNAL('timeout()'), () => r.log.push('stopped'));
      stopped.start(0);
      stopped.stop();
      post(r, 1);
      timer.start(0);
      const fires = (): Promise<void> =>
        new Promise((resolve) => QObject.connect(timer, SIGNAL('timeout()'), resolve));
      await fires();
      r.log.push('timeout');
      post(r, 2);
      await fires();
      r.log.push('timeout');
    } finally {
      timer.delete();
      stub.restore();
    }
    expect(r.log).to.deep.equal(['1', 'timeout', '2', 'timeout']);
  });

  it('for one object are found among many, those too that come after the first look', () => {
    const other = new Receiver('o', []);
    for (let i = 0; i < 100; i++) post(other, i);
    for (const number of [1, 2]) {
      post(r, number);
      app.sendPostedEvents(r, 0);
      expect(r.log.at(-1)).to.equal(String(number));
    }
    expect(other.log).to.deep.equal([]);
  });

  for (const whose of ['one object', 'any']) {
    it(`of one type for ${whose} are found among many, in the order of posting, those too that come after the first look`, () => {
      const asked = whose === 'any' ? null : r;
      const other = new Receiver('o', r.log);
      for (let i = 0; i < 100; i++) post(r, 1);
      post(r, 2);
      post(other, 2);
      post(r, 2, 3);
      app.sendPostedEvents(asked, QEvent.User + 2);
      const first = asked === null ? ['2', 'o2', '2'] : ['2', '2'];
      expect(r.log).to.deep.equal(first);
      post(r, 2);
      app.sendPostedEvents(asked, QEvent.User + 4);
      app.sendPostedEvents(asked, QEvent.User + 2);
      expect(r.log).to.deep.equal([...first, '2']);
      app.sendPostedEvents(asked, QEvent.User + 2);
      r.log.length = 0;
      app.sendPostedEvents();
      const rest: string[] = Array<string>(100).fill('1');
      expect(r.log).to.deep.equal([...rest, ...(asked === null ? [] : ['o2']), '3']);
    });
  }

  it('do not need an application', async () => {
    app.delete();
    post(r, 1);
    await turn();
    expect(r.log).to.deep.equal(['1']);
  });

  it('that are posted while others are delivered wait for the next turn', () => {
    r.then = (number) => {
      if (number < 3) post(r, number + 1);
    };
    post(r, 1);
    app.sendPostedEvents();
    expect(r.log).to.deep.equal(['1']);
    app.processEvents();
    expect(r.log).to.deep.equal(['1', '2']);
    app.processEvents();
    app.processEvents();
    expect(r.log).to.deep.equal(['1', '2', '3']);
  });

  it('can be sent early: all, those of one receiver, those of one type', () => {
    const other = new Receiver('o', r.log);
    post(r, 1, 2, 1);
    post(other, 1, 2);
    app.sendPostedEvents(other, QEvent.User + 2);
    expect(r.log).to.deep.equal(['o2']);
    app.sendPostedEvents(r);
    expect(r.log).to.deep.equal(['o2', '1', '2', '1']);
    post(r, 3);
    app.sendPostedEvents(null, QEvent.User + 3);
    expect(r.log.at(-1)).to.equal('3');
    app.sendPostedEvents();
    app.sendPostedEvents();
    expect(r.log).to.deep.equal(['o2', '1', '2', '1', '3', 'o1']);
  });

  it('can be sent early while others are delivered: each arrives once', () => {
    r.then = (number) => {
      if (number === 1) app.sendPostedEvents();
      if (number === 2) post(r, 4);
    };
    post(r, 1, 2, 3);
    app.sendPostedEvents();
    expect(r.log).to.deep.equal(['1', '2', '3']);
    app.sendPostedEvents();
    expect(r.log).to.deep.equal(['1', '2', '3', '4']);
  });

  it('can be forgotten, also while others are delivered', async () => {
    const other = new Receiver('o', r.log);
    post(other, 1);
    post(r, 1, 2, 3);
    QApplication.removePostedEvents(r);
    post(r, 4, 5);
    r.then = () => {
      QApplication.removePostedEvents(r);
      QApplication.removePostedEvents(other);
    };
    await turn();
    expect(r.log).to.deep.equal(['o1', '4']);
    await turn();
    expect(r.log).to.deep.equal(['o1', '4']);
  });

  it('still arrive when those for another object, sent or forgotten before, were all the others', async () => {
    const other = new Receiver('o', r.log);
    post(r, 1);
    post(other, 2);
    QApplication.removePostedEvents(r);
    await turn();
    expect(r.log.splice(0)).to.deep.equal(['o2']);
    post(r, 3);
    post(other, 4);
    app.sendPostedEvents(r, 0);
    await turn();
    expect(r.log).to.deep.equal(['3', 'o4']);
  });

  it('for a deleted object are dropped', async () => {
    post(r, 1, 2);
    r.then = () => r.delete();
    await turn();
    post(r, 3);
    await turn();
    expect(r.log).to.deep.equal(['1']);
  });

  it('a handler that throws keeps no other event from arriving', () => {
    r.then = (number) => {
      if (number === 2) throw new Error('of a handler');
    };
    post(r, 1, 2, 3);
    expect(() => app.sendPostedEvents()).to.throw('of a handler');
    expect(r.log).to.deep.equal(['1', '2']);
    app.sendPostedEvents();
    app.sendPostedEvents();
    expect(r.log).to.deep.equal(['1', '2', '3']);
  });

  it('a handler that throws inside a nested delivery leaves the outer one in order', () => {
    r.then = (number) => {
      if (number === 1) expect(() => app.sendPostedEvents()).to.throw('of a handler');
      if (number === 2) throw new Error('of a handler');
    };
    post(r, 1, 2, 3);
    app.sendPostedEvents();
    expect(r.log).to.deep.equal(['1', '2', '3']);
  });

  it('a handler that throws from the event loop is an uncaught exception, and the rest gets its turn', () => {
    const program = `
      import { QApplication, QCustomEvent, QEvent, QObject, QTimer, SIGNAL } from '@qt3/core-signals';
      process.on('uncaughtException', (error) => console.log('uncaught', error.message));
      class R extends QObject {
        customEvent(event) {
          if (event.type() === QEvent.User) throw new Error('of a handler');
          console.log('arrived');
        }
      }
      const r = new R();
      QApplication.postEvent(r, new QCustomEvent(QEvent.User));
      QApplication.postEvent(r, new QCustomEvent(QEvent.User + 1));
      const [bad, good] = [new QTimer(), new QTimer()];
      let left = 3;
      QObject.connect(bad, SIGNAL('timeout()'), () => {
        if (--left === 0) bad.stop();
        throw new Error('of a timer');
      });
      QObject.connect(good, SIGNAL('timeout()'), () => {
        console.log('timer, ' + (left > 0 ? 'meanwhile' : 'too late'));
        good.stop();
      });
      bad.start(0);
      good.start(0);`;
    const { stdout, stderr } = runProgram({ text: program });
    expect(stderr).to.equal('');
    const lines = stdout.trim().split('\n');
    expect(lines.filter((line) => line === 'uncaught of a timer')).to.have.length(3);
    expect(lines.filter((line) => line !== 'uncaught of a timer')).to.deep.equal([
      'uncaught of a handler',
      'arrived',
      'timer, meanwhile',
    ]);
  });

  it('to null are not delivered', () => {
    expect(() => QApplication.sendEvent(new QObject(), new QEvent(QEvent.None))).not.to.throw();
  });
});
