import { setImmediate as turn } from 'node:timers/promises';
import {
  QApplication,
  QCustomEvent,
  QEvent,
  QObject,
  QTimer,
  SIGNAL,
  SLOT,
  type QTimerEvent,
} from '@qt3/core-signals';
import { MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { runProgram } from '../run-program.js';
import sinon from 'sinon';
import { fakeTimers } from '../fake-timers.js';
import { Recorder } from '../objects.js';

describe('timers', () => {
  let clock: sinon.SinonFakeTimers;
  let timer: QTimer;
  let fired: number;

  beforeEach(async () => {
    // What is scheduled with a clock must be served by it.
    await turn();
    clock = fakeTimers();
    timer = new QTimer();
    fired = 0;
    QObject.connect(timer, SIGNAL('timeout()'), () => fired++);
  });

  afterEach(() => {
    timer.delete();
    clock.tick(1);
    const left = clock.countTimers();
    sinon.restore();
    expect(left, 'timers left').to.equal(0);
  });

  /** Lets time pass; returns how often the timer has fired meanwhile. */
  const firedIn = (milliseconds: number): number => {
    fired = 0;
    clock.tick(milliseconds);
    return fired;
  };

  describe('QTimer', () => {
    it('fires again and again until it is stopped', () => {
      expect(timer.isActive()).to.equal(false);
      expect(timer.timerId()).to.equal(-1);
      const id = timer.start(10);
      expect(id).to.be.above(0);
      expect(timer.timerId()).to.equal(id);
      expect([firedIn(9), firedIn(1), firedIn(30)]).to.deep.equal([0, 1, 3]);
      expect(timer.isActive()).to.equal(true);
      timer.stop();
      timer.stop();
      expect(timer.isActive()).to.equal(false);
      expect(timer.timerId()).to.equal(-1);
      expect(firedIn(100)).to.equal(0);
    });

    it('as a single shot fires once, and is stopped before it emits', () => {
      const active: boolean[] = [];
      QObject.connect(timer, SIGNAL('timeout()'), () => active.push(timer.isActive()));
      timer.start(10, true);
      expect(firedIn(100)).to.equal(1);
      expect(active).to.deep.equal([false]);
    });

    it('started again starts anew', () => {
      const first = timer.start(10);
      clock.tick(9);
      const second = timer.start(10);
      expect(second).not.to.equal(first);
      expect([firedIn(9), firedIn(1)]).to.deep.equal([0, 1]);
      timer.start(10, true);
      timer.start(10);
      expect(firedIn(30)).to.equal(3);
    });

    it('emits for its own timer alone, and not for another that was started on the same object', () => {
      timer.start(1000);
      timer.startTimer(10);
      clock.tick(500);
      expect(fired).to.equal(0);
      clock.tick(500);
      expect(fired).to.equal(1);
    });

    it('changeInterval() starts it anew with the new interval', () => {
      timer.start(10);
      clock.tick(5);
      timer.changeInterval(20);
      expect([firedIn(19), firedIn(1), firedIn(20)]).to.deep.equal([0, 1, 1]);
      timer.start(10, true);
      timer.changeInterval(5);
      expect(firedIn(50)).to.equal(1);
      timer.changeInterval(7);
      expect(timer.isActive()).to.equal(true);
      expect(firedIn(14)).to.equal(2);
    });

    it('may be started, stopped and deleted by its own slot', () => {
      let rounds = 0;
      QObject.connect(timer, SIGNAL('timeout()'), () => {
        if (++rounds === 1) timer.start(3, true);
        if (rounds === 2) timer.start(5);
        if (rounds === 4) timer.delete();
      });
      timer.start(10, true);
      expect([firedIn(10), firedIn(3), firedIn(5), firedIn(5), firedIn(50)]).to.deep.equal([1, 1, 1, 1, 0]);
    });

    it('continues when a slot throws', () => {
      timer.start(10);
      let failing = true;
      QObject.connect(timer, SIGNAL('timeout()'), () => {
        if (failing) throw new Error('of a slot');
      });
      expect(() => clock.tick(10)).to.throw('of a slot');
      failing = false;
      expect(firedIn(20)).to.equal(2);
    });

    it('does nothing when it is deleted', () => {
      timer.start(10);
      timer.delete();
      expect(firedIn(50)).to.equal(0);
      expect([timer.isActive(), timer.timerId()]).to.deep.equal([false, -1]);
      timer.stop();
      timer.start(10);
      expect(firedIn(50)).to.equal(0);
      expect([timer.isActive(), timer.timerId()]).to.deep.equal([false, -1]);
    });

    it('refuses an interval that is none', () => {
      for (const interval of [-1, NaN])
        expect(() => timer.start(interval), String(interval)).to.throw(RangeError, String(interval));
      expect(() => timer.start('10' as never)).not.to.throw();
      timer.stop();
      expect(() => timer.startTimer(undefined as never)).to.throw(RangeError);
      expect(timer.isActive()).to.equal(false);
    });

    it('does not drift when Node is late', () => {
      const onTime = globalThis.setTimeout;
      const late = (callback: () => void, milliseconds: number): unknown =>
        onTime(callback, milliseconds + 3);
      globalThis.setTimeout = late as typeof setTimeout;
      timer.start(10);
      expect(firedIn(1003)).to.equal(100);
    });

    it('leaves out what it has missed, and keeps its beat', () => {
      timer.start(10);
      clock.jump(35);
      expect(fired).to.equal(1);
      expect([firedIn(4), firedIn(1), firedIn(9), firedIn(1)]).to.deep.equal([0, 1, 0, 1]);
    });

    it('waits as long as Node can when the interval is longer', () => {
      timer.start(Infinity);
      expect(firedIn(2 ** 31 - 2)).to.equal(0);
      expect(firedIn(1)).to.equal(1);
    });
  });

  describe('QTimer.singleShot()', () => {
    it('calls a slot once', () => {
      const r = new Recorder();
      QTimer.singleShot(10, r, SLOT('none()'));
      clock.tick(9);
      expect(r.calls).to.deep.equal([]);
      clock.tick(100);
      expect(r.calls).to.deep.equal(['r.none()']);
    });

    it('calls a slot once that takes longer than that, and serves the event loop meanwhile', () => {
      using app = new QApplication([]);
      const r = new Recorder();
      r.then = () => {
        r.then = undefined;
        clock.tick(100);
        app.processEvents();
      };
      QTimer.singleShot(10, r, SLOT('none()'));
      clock.tick(10);
      expect(r.calls).to.deep.equal(['r.none()']);
    });

    it('is forgotten when the receiver is deleted', () => {
      const r = new Recorder();
      QTimer.singleShot(10, r, SLOT('none()'));
      r.delete();
      clock.tick(0);
      expect(clock.countTimers()).to.equal(0);
    });

    it('connects nothing to its receiver, and is forgotten with it even when all that is disconnected', () => {
      const r = new Recorder();
      QTimer.singleShot(10, r, SLOT('none()'));
      expect(r.receivers(SIGNAL('destroyed()'))).to.equal(0);
      r.disconnect();
      r.delete();
      clock.tick(0);
      expect(clock.countTimers()).to.equal(0);
    });

    it('refuses what connect() refuses, and leaves no timer behind', () => {
      using messages = new MessageSpy();
      messages.expect('QObject::connect: No such slot Recorder::notASlot()');
      messages.expect(/sender name/);
      messages.expect(/receiver name/);
      const before = QObject.objectTrees();
      QTimer.singleShot(10, new Recorder(), SLOT('notASlot()'));
      messages.expect('QObject::connect: Cannot connect QTimer::timeout() to (function)::(null)');
      const loose = QTimer as unknown as { readonly singleShot: (...args: unknown[]) => void };
      loose.singleShot(10, () => undefined);
      expect(clock.countTimers()).to.equal(0);
      const made = QObject.objectTrees().filter((object) => !before.includes(object));
      expect(made.map((object) => object.className())).to.deep.equal(['Recorder']);
    });

    it('leaves nothing behind when the slot throws or deletes its object', () => {
      const r = new Recorder();
      r.then = () => {
        r.delete();
        throw new Error('of a slot');
      };
      QTimer.singleShot(10, r, SLOT('none()'));
      expect(() => clock.tick(10)).to.throw('of a slot');
      expect(r.calls).to.deep.equal(['r.none()']);
    });
  });

  describe('startTimer()', () => {
    class Clock extends QObject {
      readonly ids: number[] = [];
      then: ((id: number) => void) | undefined;
      protected override timerEvent(event: QTimerEvent): void {
        this.ids.push(event.timerId());
        this.then?.(event.timerId());
      }
    }

    it('gives each timer its number', () => {
      const object = new Clock();
      const [a, b] = [object.startTimer(10), object.startTimer(15)];
      clock.tick(30);
      expect(object.ids.filter((id) => id === a)).to.have.length(3);
      expect(object.ids.filter((id) => id === b)).to.have.length(2);
      object.killTimer(a);
      object.killTimer(a);
      object.ids.length = 0;
      clock.tick(15);
      expect(object.ids).to.deep.equal([b]);
      object.killTimers();
      clock.tick(100);
      expect(object.ids).to.deep.equal([b]);
    });

    it('of one interval fire in the order in which they were started, in whatever order Node calls them', () => {
      const onTime = globalThis.setTimeout;
      let lateness = 0;
      globalThis.setTimeout = ((callback: () => void, milliseconds: number): unknown =>
        onTime(callback, milliseconds + (lateness++ % 3))) as typeof setTimeout;
      const object = new Clock();
      const ids = [object.startTimer(10), object.startTimer(10), object.startTimer(10)];
      clock.tick(105);
      expect(object.ids).to.deep.equal(Array.from({ length: 30 }, (_, i) => ids[i % 3]));
      object.delete();
    });

    it('go on when the slot of another one throws, stops them, or has them fired', () => {
      const onTime = globalThis.setTimeout;
      let lateness = 3;
      globalThis.setTimeout = ((callback: () => void, milliseconds: number): unknown =>
        onTime(callback, milliseconds + (lateness > 0 ? lateness-- : 0))) as typeof setTimeout;
      const object = new Clock();
      const [a, b, c] = [object.startTimer(10), object.startTimer(10), object.startTimer(10)];
      object.then = (id) => {
        if (id === a && object.ids.length === 1) throw new Error('of a slot');
      };
      expect(() => clock.tick(12)).to.throw('of a slot');
      clock.tick(7);
      expect(object.ids).to.deep.equal([a, b, c]);
      object.then = (id) => {
        if (id === a) object.killTimer(c);
      };
      clock.tick(20);
      expect(object.ids.slice(3)).to.deep.equal([a, b, a, b]);
      using app = new QApplication([]);
      object.then = (id) => {
        if (id === a) app.processEvents();
      };
      clock.tick(10);
      expect(object.ids.slice(7)).to.deep.equal([a, b]);
      object.delete();
    });

    it('that are due fire in the order in which they became due, of those of one time the older one first', () => {
      const object = new Clock();
      const [slow, quick, same] = [object.startTimer(30), object.startTimer(10), object.startTimer(30)];
      using app = new QApplication([]);
      const now = performance.now.bind(performance);
      const later = now() + 35;
      performance.now = () => later;
      app.processEvents();
      performance.now = now;
      expect(object.ids).to.deep.equal([quick, slow, same]);
      object.delete();
    });

    it('another object cannot end them', () => {
      const object = new Clock();
      const id = object.startTimer(10);
      new Clock().killTimer(id);
      new Clock().killTimers();
      clock.tick(10);
      expect(object.ids).to.deep.equal([id]);
      object.delete();
    });

    it('a timer may end itself, or all of them', () => {
      const object = new Clock();
      object.then = (id) => object.killTimer(id);
      object.startTimer(10);
      const b = object.startTimer(20);
      clock.tick(10);
      object.startTimer(10);
      object.then = () => object.killTimers();
      clock.tick(10);
      clock.tick(50);
      expect(object.ids).to.have.length(2);
      expect(object.ids).not.to.include(0);
      expect(b).to.be.above(0);
    });

    it('none is left of those that are started while the object is being deleted', () => {
      const object = new Clock();
      class Child extends QObject {
        destructor(): void {
          object.startTimer(10);
        }
      }
      new Child(object);
      QObject.connect(object, SIGNAL('destroyed()'), () => object.startTimer(10));
      object.delete();
      clock.tick(1);
      expect(clock.countTimers()).to.equal(0);
    });

    it('filters see timer events', () => {
      class Filter extends QObject {
        override eventFilter(): boolean {
          return true;
        }
      }
      const object = new Clock();
      object.installEventFilter(new Filter());
      object.startTimer(10);
      clock.tick(30);
      expect(object.ids).to.deep.equal([]);
      object.delete();
    });
  });
});

describe('zero timers', () => {
  it('fire once in each turn, behind the posted events', async () => {
    const log: string[] = [];
    class Posted extends QObject {
      protected override customEvent(): void {
        log.push('event');
      }
    }
    const receiver = new Posted();
    const timer = new QTimer();
    QObject.connect(timer, SIGNAL('timeout()'), () => log.push('timer'));
    timer.start(0);
    const post = (): void => QApplication.postEvent(receiver, new QCustomEvent(QEvent.User));
    post();
    await turn();
    post();
    await turn();
    timer.delete();
    await turn();
    expect(log.slice(0, 2)).to.deep.equal(['event', 'timer']);
    expect(log.filter((entry) => entry === 'event')).to.have.length(2);
    expect(log.filter((entry) => entry === 'timer').length).to.be.within(2, 3);
  });

  it('let sockets and other timers have their turn', async () => {
    const timer = new QTimer();
    let turns = 0;
    QObject.connect(timer, SIGNAL('timeout()'), () => turns++);
    timer.start(0);
    // Ends only when the timer of zero milliseconds lets this one have its turn.
    while (turns < 2) await new Promise((resolve) => setTimeout(resolve, 1));
    timer.delete();
  });

  it('that are started while others fire wait for the next turn; one that is stopped does not fire', async () => {
    const log: string[] = [];
    const [a, b, c] = [new QTimer(), new QTimer(), new QTimer()];
    QObject.connect(a, SIGNAL('timeout()'), () => {
      log.push('a');
      b.stop();
      c.start(0, true);
    });
    QObject.connect(b, SIGNAL('timeout()'), () => log.push('b'));
    QObject.connect(c, SIGNAL('timeout()'), () => log.push('c'));
    using app = new QApplication([]);
    a.start(0, true);
    b.start(0, true);
    app.processEvents();
    expect(log).to.deep.equal(['a']);
    app.processEvents();
    app.processEvents();
    expect(log).to.deep.equal(['a', 'c']);
    await turn();
  });

  it('fire when all others have been stopped before the turn', async () => {
    const [stopped, left] = [new QTimer(), new QTimer()];
    const fired = new Promise<void>((resolve) => QObject.connect(left, SIGNAL('timeout()'), resolve));
    stopped.start(0);
    left.start(0, true);
    stopped.stop();
    await fired;
  });

  it('whose slots serve the event loop fire once all the same, and let the others fire', async () => {
    const log: string[] = [];
    using app = new QApplication([]);
    const [a, b] = [new QTimer(), new QTimer()];
    QObject.connect(a, SIGNAL('timeout()'), () => {
      log.push('a');
      app.processEvents();
      log.push('/a');
    });
    QObject.connect(b, SIGNAL('timeout()'), () => log.push('b'));
    a.start(0);
    b.start(0);
    app.processEvents();
    a.delete();
    b.delete();
    expect(log).to.deep.equal(['a', 'b', '/a', 'b']);
    await turn();
  });

  it('keeps the process running unless unref() was called', () => {
    const { stdout, status } = runProgram({
      text: `
        import { QObject, QTimer, SIGNAL } from '@qt3/core-signals';
        const idle = new QTimer();
        idle.unref();
        idle.start(3_600_000);
        const again = new QTimer();
        again.start(5);
        again.unref();
        QObject.connect(again, SIGNAL('timeout()'), () => console.log('never'));
        again.stop();
        const beat = new QTimer();
        beat.start(1);
        beat.unref();
        // One after the other: nothing else keeps the process running meanwhile.
        class Own extends QObject {
          timerEvent({ timerId }) {
            console.log('own');
            this.killTimers();
          }
        }
        const running = new QTimer();
        running.start(10, true);
        running.unref();
        running.ref();
        const kept = new QTimer();
        kept.unref();
        kept.ref();
        QObject.connect(running, SIGNAL('timeout()'), () => {
          console.log('running');
          kept.start(10, true);
        });
        QObject.connect(kept, SIGNAL('timeout()'), () => {
          console.log('kept');
          new Own().startTimer(10);
        });
      `,
    });
    expect([stdout, status]).to.deep.equal(['running\nkept\nown\n', 0]);
  });
});
