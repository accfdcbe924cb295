// Signals that are emitted often, and whose connections then change: what an emission keeps of them must not outlive a change.
import { once, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { expect } from 'chai';
import { outgoingOf } from '../../src/connect/connection.js';
import { Recorder, Source, unchecked } from '../objects.js';

/** The signals with emitters of their own for several connections. */
const shapes: [string, (source: Source) => void][] = [
  ['none()', (source) => source.none()],
  ['one(int)', (source) => source.one(1)],
  ['two(int,const QString&)', (source) => source.two(1, 'x')],
  ['three(int,int,int)', (source) => source.three(1, 2, 3)],
];

/** Whether an emission has kept something of the signal's connections. */
function hasPlan(source: Source, signal: string): boolean {
  const info = source.qt_meta.qt_find(SIGNAL(signal), source);
  const entry = info?.kind === 'signal' ? outgoingOf(source, info) : null;
  return entry?.items !== undefined && entry.plan.serial > 0;
}

for (const [signal, emit] of shapes) {
  describe(`a frequent emission of ${signal}`, () => {
    let source: Source;
    let calls: string[];
    let receivers: Recorder[];
    let [a, b, c, d]: Recorder[] = [];

    function connect(receiver: Recorder): void {
      unchecked.connect(source, SIGNAL(signal), receiver, SLOT('none()'));
    }

    /** What is called by an emission, by name. */
    function emitted(): string {
      calls.length = 0;
      emit(source);
      return calls.map((call) => call.replace('.none()', '')).join('');
    }

    beforeEach(() => {
      source = new Source();
      calls = [];
      receivers = ['a', 'b', 'c', 'd', 'e'].map((name) => new Recorder(null, name, calls));
      [a, b, c, d] = receivers;
      receivers.forEach(connect);
      for (let i = 0; i < 20; i++) expect(emitted()).to.equal('abcde');
      expect(hasPlan(source, signal)).to.equal(true);
    });

    it('is made in the order of connecting, with sender() in each slot', () => {
      const senders: unknown[] = [];
      for (const receiver of receivers) receiver.then = () => senders.push(receiver.who());
      expect(emitted()).to.equal('abcde');
      expect(senders).to.deep.equal(Array(5).fill(source));
      expect(a!.who()).to.equal(null);
    });

    it('serves what was connected since', () => {
      connect(b!);
      expect(emitted()).to.equal('abcdeb');
    });

    it('leaves out what was disconnected since: the first, one in the middle, the last', () => {
      source.disconnect(null, receivers[0]);
      expect(emitted()).to.equal('bcde');
      source.disconnect(null, c);
      expect(emitted()).to.equal('bde');
      source.disconnect(null, receivers[4]);
      expect(emitted()).to.equal('bd');
      source.disconnect(null, b);
      expect(emitted()).to.equal('d');
      source.disconnect(null, d);
      expect(emitted()).to.equal('');
      receivers.forEach(connect);
      expect(emitted()).to.equal('abcde');
    });

    it('leaves out a receiver that was deleted since', () => {
      c!.delete();
      expect(emitted()).to.equal('abde');
    });

    it('leaves out a function whose context was deleted since', () => {
      const context = new QObject();
      unchecked.connect(source, SIGNAL(signal), () => calls.push('f'), context);
      for (let i = 0; i < 20; i++) expect(emitted()).to.equal('abcdef');
      context.delete();
      expect(emitted()).to.equal('abcde');
    });

    it('is silent while signals are blocked, and as before afterwards', () => {
      source.blockSignals(true);
      expect(emitted()).to.equal('');
      source.disconnect(null, b);
      source.blockSignals(false);
      expect(emitted()).to.equal('acde');
    });

    it('is silent when the sender has been deleted', () => {
      source.delete();
      expect(emitted()).to.equal('');
    });

    it('serves what waits for the next emission once', () => {
      a!.then = () => {
        a!.then = undefined;
        unchecked.connect(source, SIGNAL(signal), () => calls.push('-'));
        (once as unknown as typeof unchecked.connect)(source, SIGNAL(signal), () => calls.push('f'));
      };
      expect(emitted()).to.equal('abcde-');
      expect(emitted()).to.equal('abcde-f');
      expect(emitted()).to.equal('abcde-');
    });

    it('passes over what a slot disconnects or deletes before its turn', () => {
      a!.then = () => {
        source.disconnect(null, c);
        d!.delete();
        a!.then = undefined;
      };
      expect(emitted()).to.equal('abe');
      expect(emitted()).to.equal('abe');
    });

    it('serves what a slot connects, unless that slot is the last', () => {
      b!.then = () => {
        b!.then = undefined;
        connect(a!);
      };
      expect(emitted()).to.equal('abcdea');
      a!.then = () => {
        if (calls.length < 6) return;
        a!.then = undefined;
        connect(c!);
      };
      expect(emitted()).to.equal('abcdea');
      expect(emitted()).to.equal('abcdeac');
    });

    it('ends when a slot deletes the sender', () => {
      b!.then = () => source.delete();
      expect(emitted()).to.equal('ab');
    });

    it('continues with what a slot leaves of it: one connection, or none', () => {
      a!.then = () => {
        for (const receiver of [b, c, d]) source.disconnect(null, receiver);
      };
      expect(emitted()).to.equal('ae');
      a!.then = () => source.disconnect();
      expect(emitted()).to.equal('a');
    });

    it('notices what a slot changes by emissions of its own', () => {
      const other = new Source();
      const changing = new Recorder(null, 'x', calls);
      for (const receiver of [changing, changing, ...receivers])
        unchecked.connect(other, SIGNAL(signal), receiver, SLOT('none()'));
      for (let i = 0; i < 20; i++) emit(other);
      a!.then = () => {
        a!.then = undefined;
        emit(other);
      };
      changing.then = () => {
        source.disconnect(null, c);
      };
      expect(emitted()).to.equal('axxabcdebde');
    });

    it('notices what a signal of four arguments changes', () => {
      const other = new Source();
      const changing = new Recorder(null, 'x', calls);
      for (const receiver of [changing, b, b])
        unchecked.connect(other, SIGNAL('four(int,int,int,int)'), receiver, SLOT('none()'));
      changing.then = () => source.disconnect(null, c);
      a!.then = () => other.four(1, 2, 3, 4);
      expect(emitted()).to.equal('axbbbde');
    });

    it('notices what an emission of the same signal inside it lets in', () => {
      a!.then = () => {
        a!.then = undefined;
        (once as unknown as typeof unchecked.connect)(source, SIGNAL(signal), () => calls.push('f'));
        b!.then = () => {
          b!.then = undefined;
          throw new Error('of a slot');
        };
        expect(() => emit(source)).to.throw('of a slot');
      };
      expect(emitted()).to.equal('aabbcdef');
    });

    it('notices what a slot changed before an emission that changes nothing', () => {
      const other = new Source();
      receivers.forEach((receiver) => unchecked.connect(other, SIGNAL(signal), receiver, SLOT('none()')));
      for (let i = 0; i < 20; i++) emit(other);
      a!.then = () => {
        a!.then = undefined;
        source.disconnect(null, c);
        emit(other);
      };
      expect(emitted()).to.equal('aabcdebde');
    });

    it('notices what is changed by an emission of the same signal inside it', () => {
      b!.then = () => {
        b!.then = undefined;
        c!.then = () => {
          c!.then = undefined;
          source.disconnect(null, d);
        };
        emit(source);
      };
      expect(emitted()).to.equal('ababcece');
    });

    it('is ended by an exception, and complete the next time', () => {
      c!.then = () => {
        c!.then = undefined;
        throw new Error('of a slot');
      };
      expect(() => emitted()).to.throw('of a slot');
      expect(c!.who()).to.equal(null);
      expect(emitted()).to.equal('abcde');
    });

    it('keeps nothing of few connections, nor of very many', () => {
      for (const count of [2, 3, 300]) {
        const other = new Source();
        for (let i = 0; i < count; i++) unchecked.connect(other, SIGNAL(signal), a, SLOT('none()'));
        for (let i = 0; i < 20; i++) emit(other);
        expect(hasPlan(other, signal), String(count)).to.equal(false);
      }
    });
  });
}
