import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { QApplication, qApp, QCustomEvent, QEvent, QObject, QTimer, SIGNAL, SLOT } from '@qt3/core-signals';
import { expect } from 'chai';
import sinon from 'sinon';
import { runProgram } from '../run-program.js';
import { post, Receiver, send } from '../event/receiver.js';

describe('QApplication', () => {
  it('is there once, as qApp', () => {
    expect(qApp).to.equal(null);
    const app = new QApplication();
    expect(qApp).to.equal(app);
    expect(() => new QApplication()).to.throw(Error, 'one application object already');
    expect(qApp).to.equal(app);
    app.delete();
    expect(qApp).to.equal(null);
    new QApplication().delete();
  });

  it('knows its arguments, and is named after the program', () => {
    using app = new QApplication(['/usr/bin/chat', '--port', '1']);
    expect(app.argc()).to.equal(3);
    expect(app.argv()).to.deep.equal(['/usr/bin/chat', '--port', '1']);
    expect(app.name()).to.equal('chat');
    app.delete();
    using other = new QApplication();
    expect(other.argv()).to.deep.equal(process.argv.slice(1));
    other.delete();
    using none = new QApplication([]);
    expect(none.argc()).to.equal(0);
    none.delete();
    using ended = new QApplication(['chat', '-v', null]);
    expect(ended.argv()).to.deep.equal(['chat', '-v']);
  });

  it('has a name alone, the empty one, where there is no process, as in a browser', () => {
    const stub = sinon.stub(globalThis, 'process').value(undefined);
    const app = new QApplication();
    stub.restore();
    expect([app.argc(), app.argv(), app.name()]).to.deep.equal([1, [''], '']);
    app.delete();
  });

  it('exec() waits for quit() or exit()', async () => {
    using app = new QApplication([]);
    QTimer.singleShot(0, app, SLOT('quit()'));
    expect(await app.exec()).to.equal(0);
    const code = app.exec();
    app.exit(7);
    expect(await code).to.equal(7);
  });

  it('exit() without exec() does nothing', async () => {
    using app = new QApplication([]);
    let told = 0;
    QObject.connect(app, SIGNAL('aboutToQuit()'), () => told++);
    app.exit(3);
    app.quit();
    expect(told).to.equal(0);
    const code = app.exec();
    app.exit(1);
    expect(await code).to.equal(1);
  });

  it('emits aboutToQuit() when the outermost exec() is about to return, and once', async () => {
    using app = new QApplication([]);
    const log: string[] = [];
    QObject.connect(app, SIGNAL('aboutToQuit()'), () => {
      log.push('aboutToQuit');
      app.quit();
    });
    const outer = app.exec().then((code) => log.push(`outer ${code}`));
    const inner = app.exec().then((code) => log.push(`inner ${code}`));
    app.exit(1);
    await inner;
    expect(log).to.deep.equal(['inner 1']);
    app.exit(2);
    expect(log).to.deep.equal(['inner 1', 'aboutToQuit']);
    await outer;
    expect(log).to.deep.equal(['inner 1', 'aboutToQuit', 'outer 2']);
  });

  it('exec() returns whatever a slot of aboutToQuit() throws', async () => {
    using app = new QApplication([]);
    QObject.connect(app, SIGNAL('aboutToQuit()'), () => {
      throw new Error('of a slot');
    });
    const code = app.exec();
    expect(() => app.exit(4)).to.throw('of a slot');
    expect(await code).to.equal(4);
  });

  it('exec() returns when the application is deleted', async () => {
    const app = new QApplication([]);
    const codes = Promise.all([app.exec(), app.exec()]);
    app.delete();
    expect(await codes).to.deep.equal([0, 0]);
    expect(await app.exec()).to.equal(0);
  });

  it('exec() holds the process open, and its end lets it go', () => {
    const program = `
      import { QApplication } from '@qt3/core-signals';
      const app = new QApplication();
      const code = app.exec();
      setTimeout(() => app.exit(5), 100).unref();
      process.exitCode = await code;
      console.log('end');`;
    const { stdout, status } = runProgram({ text: program });
    expect({ stdout, status }).to.deep.equal({ stdout: 'end\n', status: 5 });
  });

  it('exit() and sendPostedEvents() are static too', async () => {
    QApplication.exit(1);
    using app = new QApplication([]);
    const code = app.exec();
    QApplication.exit(3);
    expect(await code).to.equal(3);
    const r = new Receiver();
    post(r, 1, 2, 1);
    QApplication.sendPostedEvents(r, QEvent.User + 1);
    expect(r.log).to.deep.equal(['1', '1']);
    QApplication.sendPostedEvents();
    expect(r.log).to.deep.equal(['1', '1', '2']);
  });

  describe('notify()', () => {
    const r = new Receiver();

    class Watching extends QApplication {
      readonly seen: string[] = [];
      swallow = false;

      override notify(receiver: QObject, event: QEvent): boolean {
        this.seen.push(`${receiver.name()}:${event.type() - QEvent.User}`);
        return this.swallow || super.notify(receiver, event);
      }
    }

    it('sees every event, posted or sent, before the filters do', () => {
      using app = new Watching([]);
      const filter = new Receiver('f', app.seen);
      app.installEventFilter(filter);
      post(r, 1);
      app.sendPostedEvents();
      expect(app.seen).to.deep.equal([':1', 'f:1']);
      expect(send(r, 2)).to.equal(true);
      expect(r.log.splice(0)).to.deep.equal(['1', '2']);
      app.swallow = true;
      expect(send(r, 3)).to.equal(true);
      expect(r.log).to.deep.equal([]);
      expect(app.seen.slice(2)).to.deep.equal([':2', 'f:2', ':3']);
    });

    it('may be called for itself, and does nothing for a deleted object', () => {
      using app = new QApplication([]);
      expect(app.notify(r, new QCustomEvent(QEvent.User + 4))).to.equal(true);
      expect(r.log.splice(0)).to.deep.equal(['4']);
      r.delete();
      expect(app.notify(r, new QCustomEvent(QEvent.User + 5))).to.equal(false);
      expect(r.log).to.deep.equal([]);
    });
  });

  describe('processEvents()', () => {
    /** Waits without returning to the event loop. */
    const busy = (milliseconds: number): void => {
      const end = performance.now() + milliseconds;
      while (performance.now() < end);
    };

    it('serves timers that are due, in the order in which they became due, and once', async () => {
      using app = new QApplication([]);
      const fired: string[] = [];
      const timers = [30, 4, 8, 60_000].map((milliseconds) => {
        const timer = new QTimer();
        QObject.connect(timer, SIGNAL('timeout()'), () => fired.push(String(milliseconds)));
        timer.start(milliseconds, true);
        return timer;
      });
      app.processEvents();
      expect(fired).to.deep.equal([]);
      busy(12);
      app.processEvents();
      app.processEvents();
      expect(fired.join(' ')).to.match(/^4 8/);
      await turn();
      expect(fired.filter((name) => name === '4')).to.have.length(1);
      for (const timer of timers) timer.delete();
    });

    it('passes over a timer that another one stops', () => {
      using app = new QApplication([]);
      const [one, two] = [new QTimer(), new QTimer()];
      let fired = 0;
      QObject.connect(one, SIGNAL('timeout()'), two, SLOT('deleteLater()'));
      QObject.connect(one, SIGNAL('timeout()'), () => two.stop());
      QObject.connect(two, SIGNAL('timeout()'), () => fired++);
      one.start(1, true);
      two.start(2, true);
      busy(5);
      app.processEvents();
      expect(fired).to.equal(0);
    });

    it('serves zero timers once a call', () => {
      using app = new QApplication([]);
      const timer = new QTimer(app);
      let fired = 0;
      QObject.connect(timer, SIGNAL('timeout()'), () => fired++);
      timer.start(0);
      app.processEvents();
      app.processEvents();
      expect(fired).to.equal(2);
      timer.stop();
      app.processEvents();
      expect(fired).to.equal(2);
    });
  });

  describe('processEventsAsync()', () => {
    it('serves posted events at once, and sockets before it is done', async () => {
      using app = new QApplication([]);
      const r = new Receiver();
      post(r, 1);
      const served = app.processEventsAsync();
      expect(r.log).to.have.length(1);
      await served;
      const server = createServer((socket) => socket.end('hello'));
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      const client = connect(port, '127.0.0.1');
      const texts: string[] = [];
      client.setEncoding('utf8').on('data', (text: string) => texts.push(text));
      while (texts.length === 0) await app.processEventsAsync();
      expect(texts).to.deep.equal(['hello']);
      client.destroy();
      server.close();
    });

    it('serves a zero timer once', async () => {
      using app = new QApplication([]);
      const timer = new QTimer(app);
      let fired = 0;
      QObject.connect(timer, SIGNAL('timeout()'), () => {
        fired++;
        timer.stop();
      });
      timer.start(0);
      await app.processEventsAsync();
      expect(fired).to.equal(1);
    });
  });
});
