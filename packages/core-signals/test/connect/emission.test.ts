// What test/model and the oracle do not show: exceptions, sender(), blocking.
import { once, Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { expect } from 'chai';
import { emitCollecting } from '../../src/internal.js';
import { Recorder, Source, unchecked } from '../objects.js';

/** One signal of each shape that has an emitter of its own, with arguments for it. */
const shapes: [string, (source: Source) => void][] = [
  ['none()', (source) => source.none()],
  ['one(int)', (source) => source.one(1)],
  ['two(int,const QString&)', (source) => source.two(1, 'x')],
  ['three(int,int,int)', (source) => source.three(1, 2, 3)],
  ['four(int,int,int,int)', (source) => source.four(1, 2, 3, 4)],
  ['over()', (source) => source.over()],
];

describe('emission', () => {
  for (const [signal, emit] of shapes) {
    describe(signal, () => {
      let source: Source;
      let calls: string[];
      let a: Recorder;
      let b: Recorder;
      let c: Recorder;

      beforeEach(() => {
        source = new Source(null, 'source');
        calls = [];
        a = new Recorder(null, 'a', calls);
        b = new Recorder(null, 'b', calls);
        c = new Recorder(null, 'c', calls);
        for (const r of [a, b, c]) unchecked.connect(source, SIGNAL(signal), r, SLOT('none()'));
      });

      it('an exception travels to the code that emitted, and ends the emission', () => {
        const failure = new Error('of a slot');
        b.then = () => {
          throw failure;
        };
        expect(() => emit(source)).to.throw(failure);
        expect(calls).to.deep.equal(['a.none()', 'b.none()']);
      });

      it('an exception leaves the lists and sender() intact', () => {
        b.then = () => {
          throw new Error('of a slot');
        };
        expect(() => emit(source)).to.throw();
        for (const r of [a, b, c]) expect(r.who()).to.equal(null);
        b.then = undefined;
        calls.length = 0;
        emit(source);
        expect(calls).to.deep.equal(['a.none()', 'b.none()', 'c.none()']);
        expect(source.receivers(SIGNAL(signal))).to.equal(3);
      });

      it('an exception of a nested emission leaves the outer one its sender', () => {
        const inner = new Source(null, 'inner');
        const d = new Recorder(null, 'd', calls);
        d.then = () => {
          throw new Error('of an inner slot');
        };
        unchecked.connect(inner, SIGNAL(signal), d, SLOT('none()'));
        const senders: unknown[] = [];
        b.then = () => {
          expect(() => emit(inner)).to.throw('of an inner slot');
          senders.push(b.who(), d.who());
        };
        emit(source);
        expect(senders).to.deep.equal([source, null]);
        expect(calls).to.deep.equal(['a.none()', 'b.none()', 'd.none()', 'c.none()']);
      });

      it('what a slot changed before it threw stays changed', () => {
        a.then = () => {
          c.delete();
          source.disconnect(null, b);
          throw new Error('afterwards');
        };
        expect(() => emit(source)).to.throw('afterwards');
        a.then = undefined;
        emit(source);
        expect(calls).to.deep.equal(['a.none()', 'a.none()']);
      });

      it('a slot that deletes the sender ends the emission', () => {
        a.then = () => {
          source.delete();
          expect(a.who()).to.equal(null);
        };
        emit(source);
        emit(source);
        expect(calls).to.deep.equal(['a.none()']);
        expect(a.who()).to.equal(null);
      });

      it('a slot that was not the last may replace the last: the new one has its turn', () => {
        a.then = () => {
          source.disconnect(null, b);
          source.disconnect(null, c);
          unchecked.connect(source, SIGNAL(signal), c, SLOT('none()'));
          a.then = undefined;
        };
        emit(source);
        expect(calls).to.deep.equal(['a.none()', 'c.none()']);
      });

      it('the last slot may connect: the new one has to wait', () => {
        c.then = () => unchecked.connect(source, SIGNAL(signal), b, SLOT('none()'));
        emit(source);
        expect(calls).to.deep.equal(['a.none()', 'b.none()', 'c.none()']);
        c.then = undefined;
        emit(source);
        expect(calls.slice(3)).to.deep.equal(['a.none()', 'b.none()', 'c.none()', 'b.none()']);
      });

      it('sender() is known while anything of it is connected to the receiver, and again when something is', () => {
        const senders: unknown[] = [];
        QObject.connect(source, SIGNAL('destroyed()'), a, SLOT('none()'));
        a.then = () => {
          source.disconnect(SIGNAL(signal), a);
          senders.push(a.who());
          source.disconnect(null, a);
          senders.push(a.who());
          unchecked.connect(source, SIGNAL(signal), a, SLOT('none()'));
          senders.push(a.who());
          a.delete();
          senders.push(a.who());
        };
        emit(source);
        expect(senders).to.deep.equal([source, null, source, null]);
      });

      it('a slot may delete its own receiver', () => {
        a.then = () => a.delete();
        emit(source);
        emit(source);
        expect(calls).to.deep.equal(['a.none()', 'b.none()', 'c.none()', 'b.none()', 'c.none()']);
      });

      it('blocked signals reach no slot', () => {
        source.blockSignals(true);
        emit(source);
        expect(calls).to.deep.equal([]);
        expect(source.signalsBlocked()).to.equal(true);
        source.blockSignals(true);
        source.blockSignals(false);
        emit(source);
        expect(calls).to.have.length(3);
      });

      it('an emission that has begun continues when signals are blocked', () => {
        a.then = () => source.blockSignals(true);
        emit(source);
        expect(calls).to.deep.equal(['a.none()', 'b.none()', 'c.none()']);
        emit(source);
        expect(calls).to.have.length(3);
      });

      it('many receivers are called in their order, without those that left, also while they are called', () => {
        source.disconnect();
        const many = Array.from({ length: 60 }, (_, i) => new Recorder(null, String(i), calls));
        for (const r of many) unchecked.connect(source, SIGNAL(signal), r, SLOT('none()'));
        const emitted = (): string => {
          calls.length = 0;
          emit(source);
          return calls.map((call) => call.replace('.none()', '')).join(' ');
        };
        const named = (left: readonly Recorder[]): string => left.map((r) => r.name()).join(' ');
        const left = [...many];
        for (const place of [50, 30, 7, 0]) {
          source.disconnect(null, left.splice(place, 1)[0]);
          expect(emitted()).to.equal(named(left));
        }
        const [first, , ...others] = left;
        first!.then = () => {
          for (const r of left.splice(1, 1)) r.delete();
          source.disconnect(null, left.splice(10, 1)[0]);
        };
        expect(emitted()).to.equal(named([first!, ...others.filter((r) => left.includes(r))]));
        first!.then = undefined;
        expect(emitted()).to.equal(named(left));
      });

      it('connecting and disconnecting work while signals are blocked', () => {
        source.blockSignals(true);
        source.disconnect(null, b);
        unchecked.connect(source, SIGNAL(signal), b, SLOT('none()'));
        source.disconnect(null, a);
        emit(source);
        source.blockSignals(false);
        emit(source);
        expect(calls).to.deep.equal(['c.none()', 'b.none()']);
      });
    });
  }

  it('recursion may be as deep as the stack is', () => {
    const source = new Source();
    let depth = 0;
    QObject.connect(source, SIGNAL('one(int)'), (n) => {
      depth = Math.max(depth, n);
      if (n < 1000) source.one(n + 1);
    });
    source.one(1);
    expect(depth).to.equal(1000);
  });

  it('recovers from a stack that overflowed', () => {
    const source = new Source();
    const r = new Recorder();
    QObject.connect(source, SIGNAL('none()'), source, SIGNAL('none()'));
    expect(() => source.none()).to.throw(RangeError);
    source.disconnect();
    const senders: unknown[] = [];
    r.then = () => senders.push(r.who());
    QObject.connect(source, SIGNAL('none()'), r, SLOT('none()'));
    source.none();
    expect(senders).to.deep.equal([source]);
    expect(r.who()).to.equal(null);
  });

  it('sender() is for slots only: what they call, and what comes later, sees none', async () => {
    const source = new Source();
    const r = new Recorder();
    const other = new Recorder();
    const seen: unknown[] = [];
    r.then = () => {
      seen.push(other.who());
      queueMicrotask(() => seen.push(r.who()));
    };
    QObject.connect(source, SIGNAL('none()'), r, SLOT('none()'));
    source.none();
    await Promise.resolve();
    expect(seen).to.deep.equal([null, null]);
  });

  it('keeps a connection that was removed while it was served until promises run, each time', async () => {
    for (let time = 0; time < 3; time++) {
      const source = new Source();
      const receivers = [new Recorder(), new Recorder()];
      for (const receiver of receivers) {
        receiver.then = () => {
          source.disconnect(receiver);
          expect(receiver.qt_data?.removed).to.have.lengthOf(1);
        };
        unchecked.connect(source, SIGNAL('none()'), receiver, SLOT('none()'));
      }
      source.none();
      await Promise.resolve();
      expect(receivers.map((receiver) => receiver.qt_data?.removed)).to.deep.equal([null, null]);
    }
  });

  it('emits signals of an object that overrides a slot as a signal of its base class', () => {
    class Base extends QObject {
      static {
        Q_OBJECT(this, { signals: ['changed()'] });
      }
      declare changed: () => void;
    }
    class Derived extends Base {
      static {
        Q_OBJECT(this, { signals: ['changed()'] });
      }
    }
    const derived = new Derived();
    let heard = 0;
    QObject.connect(derived, SIGNAL('changed()'), () => heard++);
    derived.changed();
    expect(heard).to.equal(1);
  });

  it('takes undefined for an argument that is given, and refuses one that is not', () => {
    const source = new Source();
    const heard: unknown[][] = [];
    const signals = ['one(int)', 'two(int,const QString&)', 'three(int,int,int)', 'four(int,int,int,int)'];
    signals.forEach((signal, index) => {
      unchecked.connect(source, SIGNAL(signal), (...args: unknown[]) => heard.push(args));
      const name = signal.slice(0, signal.indexOf('('));
      const emit = (source as unknown as Record<string, (...args: unknown[]) => void>)[name]!;
      const given = Array.from({ length: index + 1 }, () => undefined);
      emit.call(source, ...given);
      expect(heard.pop(), signal).to.deep.equal(given);
      expect(() => emit.call(source, ...given.slice(1)), signal).to.throw(
        TypeError,
        `Source::${signal} was emitted with ${index} of its ${index + 1} arguments`,
      );
      expect(heard, signal).to.deep.equal([]);
    });
  });

  it('has the name of its signal in stack traces', () => {
    const source = new Source();
    for (const signal of ['none()', 'one(int)', 'two(int,const QString&)', 'over()'] as const) {
      const name = signal.slice(0, signal.indexOf('('));
      unchecked.connect(source, SIGNAL(signal), () => {
        throw new Error('of a slot');
      });
      const emit = (source as unknown as Record<string, (...args: unknown[]) => void>)[name]!;
      expect(emit.name).to.equal(name);
      try {
        emit.call(source, ...[1, 'two'].slice(0, emit.length));
        expect.fail('nothing was thrown');
      } catch (error) {
        expect((error as Error).stack).to.match(new RegExp(`at (Source\\.)?${name} `));
      }
    }
  });

  it('emitCollecting() returns what the slots returned, in their order', () => {
    const source = new Source();
    QObject.connect(source, SIGNAL('one(int)'), (n) => n + 1);
    QObject.connect(source, SIGNAL('one(int)'), () => 'two');
    expect(emitCollecting(source, SIGNAL('one(int)'), [1])).to.deep.equal([2, 'two']);
    expect(emitCollecting(source, SIGNAL('none()'), [])).to.deep.equal([]);
    once(source, SIGNAL('one(int)'), () => {
      once(source, SIGNAL('one(int)'), () => 'later');
      return 'once';
    });
    expect(emitCollecting(source, SIGNAL('one(int)'), [1])).to.deep.equal([2, 'two', 'once']);
    expect(emitCollecting(source, SIGNAL('one(int)'), [1])).to.deep.equal([2, 'two', 'later']);
    source.blockSignals(true);
    expect(emitCollecting(source, SIGNAL('one(int)'), [1])).to.deep.equal([]);
    expect(() => emitCollecting(source, SIGNAL('nosuch()'), [])).to.throw(
      TypeError,
      'Source has no signal nosuch()',
    );
    expect(() => emitCollecting(source, SIGNAL('one(int)'), [] as never)).to.throw(TypeError, '0 of its 1');
  });
});
