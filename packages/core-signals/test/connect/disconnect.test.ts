import { once, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { expect } from 'chai';
import { Recorder, Source } from '../objects.js';

describe('disconnect', () => {
  it('removes every connection that matches', () => {
    const source = new Source();
    const r = new Recorder();
    QObject.connect(source, SIGNAL('one(int)'), r, SLOT('one(int)'));
    QObject.connect(source, SIGNAL('one(int)'), r, SLOT('none()'));
    QObject.connect(source, SIGNAL('one(int)'), r, SLOT('one(int)'));
    expect(QObject.disconnect(source, SIGNAL('one( int )'), r, SLOT('one( int )'))).to.equal(true);
    source.one(1);
    expect(r.calls).to.deep.equal(['r.none()']);
  });

  it('removes the only connection of a receiver by the strings that made it, and by no others', () => {
    const noted: (string | null)[] = [];
    class Noting extends Source {
      protected override disconnectNotify(signal: string | null): void {
        noted.push(signal);
      }
    }
    const [source, other] = [new Noting(), new Noting()];
    const r = new Recorder();
    const connect = (): boolean => QObject.connect(source, SIGNAL('one( int )'), r, SLOT('one(int)'));
    const sent = (): number => {
      r.calls.length = 0;
      source.one(1);
      return r.calls.length;
    };
    connect();
    expect(QObject.disconnect(other, SIGNAL('one( int )'), r, SLOT('one(int)'))).to.equal(false);
    expect(QObject.disconnect(source, SIGNAL('over(int)'), r, SLOT('one(int)'))).to.equal(false);
    expect(QObject.disconnect(source, SIGNAL('one( int )'), r, SLOT('none()'))).to.equal(false);
    expect([sent(), noted.length]).to.deep.equal([1, 0]);
    expect(QObject.disconnect(source, SIGNAL('one( int )'), r, SLOT('one(int)'))).to.equal(true);
    expect([sent(), noted.splice(0)]).to.deep.equal([0, [SIGNAL('one(int)')]]);
    expect(QObject.disconnect(source, SIGNAL('one( int )'), r, SLOT('one(int)'))).to.equal(false);
    connect();
    expect(QObject.disconnect(source, SIGNAL('one(int)'), r, SLOT('one( int )'))).to.equal(true);
    expect([sent(), noted.splice(0)]).to.deep.equal([0, [SIGNAL('one(int)')]]);
  });

  it('leaves a function alone that is connected with the receiver as its context', () => {
    const source = new Source();
    const r = new Recorder();
    const calls: string[] = [];
    QObject.connect(source, SIGNAL('one(int)'), () => calls.push('function'), r);
    expect(QObject.disconnect(source, SIGNAL('one(int)'), r, SLOT('one(int)'))).to.equal(false);
    source.one(1);
    expect(calls).to.deep.equal(['function']);
    expect(QObject.disconnect(source, SIGNAL('one(int)'), r)).to.equal(true);
    source.one(1);
    expect(calls).to.deep.equal(['function']);
  });

  it('removes functions: by themselves, by signal, by context', () => {
    const source = new Source();
    const context = new QObject();
    const heard: string[] = [];
    const one = (): void => {
      heard.push('one');
    };
    const two = (): void => {
      heard.push('two');
    };
    const connectAll = (): void => {
      source.disconnect();
      heard.length = 0;
      QObject.connect(source, SIGNAL('none()'), one);
      QObject.connect(source, SIGNAL('one(int)'), one);
      QObject.connect(source, SIGNAL('none()'), two, context);
    };
    const emitted = (): string => {
      source.none();
      source.one(1);
      return heard.join(' ');
    };

    connectAll();
    expect(emitted()).to.equal('one two one');
    connectAll();
    expect(QObject.disconnect(source, SIGNAL('none()'), one)).to.equal(true);
    expect(QObject.disconnect(source, SIGNAL('none()'), one)).to.equal(false);
    expect(emitted()).to.equal('two one');
    connectAll();
    expect(source.disconnect(null, one)).to.equal(true);
    expect(emitted()).to.equal('two');
    connectAll();
    expect(source.disconnect(context)).to.equal(true);
    expect(emitted()).to.equal('one one');
    connectAll();
    expect(source.disconnect()).to.equal(true);
    expect(emitted()).to.equal('');
  });

  it('ends the wait of once()', () => {
    const source = new Source();
    let called = 0;
    const slot = (): void => {
      called++;
    };
    once(source, SIGNAL('none()'), slot);
    expect(QObject.disconnect(source, SIGNAL('none()'), slot)).to.equal(true);
    source.none();
    expect(called).to.equal(0);
  });

  it('keeps the order of what is left, and of what comes', () => {
    const source = new Source();
    const calls: string[] = [];
    const [a, b, c] = ['a', 'b', 'c'].map((name) => new Recorder(null, name, calls)) as [
      Recorder,
      Recorder,
      Recorder,
    ];
    for (const r of [a, b, c]) QObject.connect(source, SIGNAL('none()'), r, SLOT('none()'));
    QObject.disconnect(source, SIGNAL('none()'), a, null);
    QObject.connect(source, SIGNAL('none()'), a, SLOT('none()'));
    source.none();
    QObject.disconnect(source, SIGNAL('none()'), a, null);
    QObject.disconnect(source, SIGNAL('none()'), b, null);
    QObject.connect(source, SIGNAL('none()'), b, SLOT('none()'));
    source.none();
    expect(calls).to.deep.equal(['b.none()', 'c.none()', 'a.none()', 'c.none()', 'b.none()']);
  });

  it('takes all signals of one sender, and no others', () => {
    const [one, two] = [new Source(), new Source()];
    const r = new Recorder();
    for (const source of [one, two]) {
      QObject.connect(source, SIGNAL('none()'), r, SLOT('none()'));
      QObject.connect(source, SIGNAL('one(int)'), r, SLOT('one(int)'));
      QObject.connect(source, SIGNAL('over(int)'), r, SLOT('one(int)'));
    }
    expect(one.disconnect()).to.equal(true);
    one.none();
    one.one(1);
    two.one(2);
    two.over(3);
    expect(r.calls).to.deep.equal(['r.one(2)', 'r.one(3)']);
  });

  it('calls disconnectNotify() with the signal, or null for several', () => {
    const told: (string | null)[] = [];
    class Told extends Source {
      protected override disconnectNotify(signal: string | null): void {
        told.push(signal);
      }
    }
    const source = new Told();
    const r = new Recorder();
    const slot = (): void => {};
    QObject.connect(source, SIGNAL('none()'), slot);
    once(source, SIGNAL('none()'), () => undefined);
    QObject.connect(source, SIGNAL('one(int)'), r, SLOT('none()'));
    QObject.connect(source, SIGNAL('none()'), r, SLOT('none()'));
    source.none();
    source.disconnect(null, slot);
    r.delete();
    source.delete();
    expect(told).to.deep.equal(['2none()', null, null]);
  });
});
