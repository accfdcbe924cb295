import { Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { expect } from 'chai';
import { Recorder, Source, unchecked } from '../objects.js';

describe('connect', () => {
  it('takes signatures however they are spaced', () => {
    const source = new Source();
    const r = new Recorder();
    expect(QObject.connect(source, SIGNAL(' two( int ,const  QString & )'), r, SLOT('one ( int )'))).to.equal(
      true,
    );
    source.two(1, 'x');
    expect(r.calls).to.deep.equal(['r.one(1)']);
  });

  it('hands a slot as many arguments as it asks for', () => {
    const source = new Source();
    const r = new Recorder();
    for (const slot of ['none()', 'one(int)', 'three(int,int,int)', 'four(int,int,int,int)']) {
      unchecked.connect(source, SIGNAL('four(int,int,int,int)'), r, SLOT(slot));
    }
    for (const slot of ['none()', 'one(int)', 'three(int,int,int)']) {
      unchecked.connect(source, SIGNAL('three(int,int,int)'), r, SLOT(slot));
    }
    source.four(1, 2, 3, 4);
    source.three(5, 6, 7);
    expect(r.calls).to.deep.equal([
      ...['r.none()', 'r.one(1)', 'r.three(1,2,3)', 'r.four(1,2,3,4)'],
      ...['r.none()', 'r.one(5)', 'r.three(5,6,7)'],
    ]);
  });

  it('in its member form makes this object the receiver', () => {
    const source = new Source();
    const r = new Recorder();
    expect(r.connect(source, SIGNAL('one(int)'), SLOT('one(int)'))).to.equal(true);
    expect(r.connect(source, SIGNAL('one(int)'), r, SLOT('none()'))).to.equal(true);
    source.one(4);
    expect(r.calls).to.deep.equal(['r.one(4)', 'r.none()']);
  });

  it('relays to a signal, which has its own sender', () => {
    const source = new Source(null, 'source');
    const middle = new Recorder(null, 'middle');
    const last = new Recorder(null, 'last');
    const senders: (string | undefined)[] = [];
    last.then = () => senders.push(last.who()?.name());
    QObject.connect(source, SIGNAL('two(int,const QString&)'), middle, SIGNAL('relayed(int)'));
    QObject.connect(middle, SIGNAL('relayed(int)'), last, SLOT('one(int)'));
    source.two(9, 'x');
    expect(last.calls).to.deep.equal(['last.one(9)']);
    expect(senders).to.deep.equal(['middle']);
  });

  it('can relay one overload into another', () => {
    const source = new Source();
    const heard: unknown[] = [];
    QObject.connect(source, SIGNAL('over(int,int)'), source, SIGNAL('over(int)'));
    QObject.connect(source, SIGNAL('over(int)'), source, SIGNAL('over()'));
    QObject.connect(source, SIGNAL('over(int)'), (n) => heard.push(n));
    QObject.connect(source, SIGNAL('over()'), () => heard.push('none'));
    source.over(1, 2);
    expect(heard).to.deep.equal(['none', 1]);
  });

  it('counts what is connected', () => {
    const source = new Source();
    const r = new Recorder();
    expect(source.receivers(SIGNAL('one(int)'))).to.equal(0);
    QObject.connect(source, SIGNAL('one(int)'), r, SLOT('one(int)'));
    QObject.connect(source, SIGNAL('one(int)'), r, SLOT('one(int)'));
    QObject.connect(source, SIGNAL('none()'), () => undefined);
    expect(source.receivers(SIGNAL('one( int )'))).to.equal(2);
    expect(source.receivers(SIGNAL('none()'))).to.equal(1);
    expect(source.receivers(SIGNAL('nosuch()'))).to.equal(0);
    expect(source.receivers(SLOT('one(int)'))).to.equal(0);
    source.blockSignals(true);
    expect(source.receivers(SIGNAL('one(int)'))).to.equal(2);
    r.delete();
    expect(source.receivers(SIGNAL('one(int)'))).to.equal(0);
  });

  it('calls connectNotify(), with the signal as SIGNAL() gives it', () => {
    const told: string[] = [];
    class Told extends Source {
      protected override connectNotify(signal: string): void {
        told.push(signal);
      }
    }
    const source = new Told();
    QObject.connect(source, SIGNAL('one( int )'), new Recorder(), SLOT('one(int)'));
    QObject.connect(source, SIGNAL('none()'), () => undefined);
    expect(told).to.deep.equal(['2one(int)', '2none()']);
  });

  describe('to a function', () => {
    it('hands it all arguments, and calls it in its turn', () => {
      const source = new Source();
      const r = new Recorder();
      QObject.connect(source, SIGNAL('two(int,const QString&)'), r, SLOT('none()'));
      QObject.connect(source, SIGNAL('two(int,const QString&)'), (n, text) => r.calls.push(`${n} ${text}`));
      QObject.connect(source, SIGNAL('two(int,const QString&)'), r, SLOT('one(int)'));
      source.two(1, 'x');
      expect(r.calls).to.deep.equal(['r.none()', '1 x', 'r.one(1)']);
    });

    it('makes the context object its `this`; without one it has none', () => {
      const source = new Source();
      const r = new Recorder();
      const seen: unknown[] = [];
      const see = function (this: unknown): void {
        seen.push(this);
      };
      QObject.connect(source, SIGNAL('none()'), see);
      QObject.connect(source, SIGNAL('none()'), see, null);
      QObject.connect(source, SIGNAL('none()'), see, r);
      r.connect(source, SIGNAL('none()'), see);
      source.none();
      expect(seen).to.deep.equal([undefined, undefined, r, r]);
    });

    it('ends with its context object', () => {
      const source = new Source();
      const r = new Recorder();
      const seen: string[] = [];
      QObject.connect(source, SIGNAL('none()'), () => seen.push('context'), r);
      QObject.connect(source, SIGNAL('none()'), () => seen.push('none'));
      source.none();
      r.delete();
      source.none();
      expect(seen).to.deep.equal(['context', 'none', 'none']);
      expect(source.receivers(SIGNAL('none()'))).to.equal(1);
    });

    it('lets the context object ask for the sender', () => {
      const source = new Source();
      const r = new Recorder();
      const senders: unknown[] = [];
      QObject.connect(source, SIGNAL('none()'), () => senders.push(r.who()), r);
      source.none();
      expect(senders).to.deep.equal([source]);
    });

    it('does not mind what it returns', async () => {
      const source = new Source();
      let done = 0;
      QObject.connect(source, SIGNAL('none()'), async () => {
        await Promise.resolve();
        done++;
      });
      source.none();
      expect(done).to.equal(0);
      await Promise.resolve();
      expect(done).to.equal(1);
    });
  });

  it('calls the slot that the receiver had when it was connected', () => {
    class Late extends QObject {
      static {
        Q_OBJECT(this, { slots: ['go()'] });
      }
      went = '';
      go(): void {
        this.went += 'method ';
      }
    }
    const source = new Source();
    const late = new Late();
    QObject.connect(source, SIGNAL('none()'), late, SLOT('go()'));
    late.go = () => {
      late.went += 'replaced ';
    };
    source.none();
    expect(late.went).to.equal('method ');
  });
});
