import { ConnectError, emissions, once, QObject, SIGNAL, signalOf } from '@qt3/core-signals';
import { MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';
import sinon from 'sinon';
import { fakeTimers } from '../fake-timers.js';
import { Source } from '../objects.js';

describe('once', () => {
  it('calls the function at the next emission only', () => {
    const source = new Source();
    const heard: number[] = [];
    expect(once(source, SIGNAL('one(int)'), (n) => heard.push(n))).to.equal(true);
    expect(source.receivers(SIGNAL('one(int)'))).to.equal(1);
    source.one(1);
    source.one(2);
    expect(heard).to.deep.equal([1]);
    expect(source.receivers(SIGNAL('one(int)'))).to.equal(0);
  });

  it('is over before the function runs: an emission from inside does not call it again', () => {
    const source = new Source();
    const heard: number[] = [];
    once(source, SIGNAL('one(int)'), (n) => {
      heard.push(n);
      source.one(n + 1);
      throw new Error('and after an exception too');
    });
    expect(() => source.one(1)).to.throw('after an exception');
    source.one(5);
    expect(heard).to.deep.equal([1]);
  });

  it('is not served by the emission under way', () => {
    const source = new Source();
    const heard: string[] = [];
    const again = (name: string): void => {
      once(source, SIGNAL('one(int)'), (n) => {
        heard.push(`${name}${n}`);
        again(name);
      });
    };
    again('a');
    QObject.connect(source, SIGNAL('one(int)'), (n) => heard.push(`-${n}`));
    again('b');
    source.one(1);
    source.one(2);
    source.one(3);
    expect(heard).to.deep.equal(['a1', '-1', 'b1', '-2', 'a2', 'b2', '-3', 'a3', 'b3']);
    expect(source.receivers(SIGNAL('one(int)'))).to.equal(3);
  });

  it('is served by an emission that begins in the same slot, and by that alone', () => {
    const source = new Source();
    const heard: string[] = [];
    once(source, SIGNAL('one(int)'), () => {
      once(source, SIGNAL('one(int)'), (n) => heard.push(`first ${n}`));
      once(source, SIGNAL('one(int)'), (n) => heard.push(`second ${n}`));
      source.one(2);
    });
    QObject.connect(source, SIGNAL('one(int)'), (n) => heard.push(`slot ${n}`));
    source.one(1);
    expect(heard).to.deep.equal(['slot 2', 'first 2', 'second 2', 'slot 1']);
  });

  it('waits too when nothing else is connected, or everything has been disconnected meanwhile', () => {
    const source = new Source();
    const heard: number[] = [];
    const slot = (): void => {
      source.disconnect(SIGNAL('one(int)'));
      once(source, SIGNAL('one(int)'), (n) => heard.push(n));
      once(source, SIGNAL('one(int)'), (n) => heard.push(-n));
    };
    QObject.connect(source, SIGNAL('one(int)'), slot);
    QObject.connect(source, SIGNAL('one(int)'), slot);
    source.one(1);
    expect(heard).to.deep.equal([]);
    source.one(2);
    source.one(3);
    expect(heard).to.deep.equal([2, -2]);
  });

  it('ends by disconnect() while many wait, and leaves nothing', () => {
    const source = new Source();
    const heard: number[] = [];
    const waiting = Array.from({ length: 100 }, (_, i) => (): number => heard.push(i));
    QObject.connect(source, SIGNAL('one(int)'), (n) => {
      if (n > 1) return;
      for (const slot of waiting) once(source, SIGNAL('one(int)'), slot);
      for (const slot of waiting.slice(0, 10)) QObject.disconnect(source, SIGNAL('one(int)'), slot);
      for (const slot of waiting.slice(20, 30)) QObject.disconnect(source, SIGNAL('one(int)'), slot);
    });
    source.one(1);
    expect(source.receivers(SIGNAL('one(int)'))).to.equal(81);
    source.one(2);
    expect(heard).to.have.length(80);
    expect([heard[0], ...heard.slice(9, 11)]).to.deep.equal([10, 19, 30]);
    expect(source.receivers(SIGNAL('one(int)'))).to.equal(1);
  });

  it('ends with its context object, and by disconnect(), while it waits', () => {
    const source = new Source();
    const context = new QObject();
    const heard: string[] = [];
    const kept = (n: number): number => heard.push(`kept ${n}`);
    const gone = (): number => heard.push('gone');
    once(source, SIGNAL('one(int)'), () => {
      for (const slot of [gone, kept, gone]) once(source, SIGNAL('one(int)'), slot, context);
      once(source, SIGNAL('one(int)'), kept);
      QObject.disconnect(source, SIGNAL('one(int)'), gone);
      for (const slot of [kept, gone]) once(source, SIGNAL('one(int)'), slot);
      QObject.disconnect(source, SIGNAL('one(int)'), gone);
    });
    source.one(1);
    expect(source.receivers(SIGNAL('one(int)'))).to.equal(3);
    context.delete();
    source.one(2);
    expect(heard).to.deep.equal(['kept 2', 'kept 2']);
  });

  it('is served once even by an emission from connectNotify()', () => {
    class Eager extends Source {
      protected override connectNotify(): void {
        this.one(7);
      }
    }
    const source = new Eager();
    const heard: number[] = [];
    once(source, SIGNAL('one(int)'), (n) => heard.push(n));
    source.one(8);
    expect(heard).to.deep.equal([7]);
    expect(source.receivers(SIGNAL('one(int)'))).to.equal(0);
  });

  it('ends with its context object, which is its `this`', () => {
    const source = new Source();
    const [one, two] = [new QObject(), new QObject()];
    const seen: unknown[] = [];
    const see = function (this: unknown): void {
      seen.push(this);
    };
    once(source, SIGNAL('none()'), see, one);
    once(source, SIGNAL('none()'), see, two);
    one.delete();
    source.none();
    expect(seen).to.deep.equal([two]);
  });

  it('refuses as connect() does', () => {
    using messages = new MessageSpy();
    messages.expect('QObject::connect: No such signal Source::nosuch()');
    messages.expect("QObject::connect:  (sender name:   's')");
    expect(once(new Source(null, 's'), SIGNAL('nosuch()') as '2none()', () => undefined)).to.equal(false);
  });
});

describe('signalOf', () => {
  const rejection = (promise: Promise<unknown>): Promise<Error> =>
    promise.then(
      () => new Error('was fulfilled'),
      (reason: unknown) => reason as Error,
    );
  const nothingLeft = (source: Source): void => {
    expect(source.receivers(SIGNAL('one(int)'))).to.equal(0);
    expect(source.receivers(SIGNAL('destroyed()'))).to.equal(0);
  };

  afterEach(() => {
    sinon.restore();
  });

  it('gives the arguments of the next emission', async () => {
    const source = new Source();
    const next = signalOf(source, SIGNAL('two(int,const QString&)'));
    source.two(1, 'one');
    source.two(2, 'two');
    expect(await next).to.deep.equal([1, 'one']);
    const one = signalOf(source, SIGNAL('one(int)'));
    source.one(1);
    await one;
    nothingLeft(source);
  });

  it('is not settled by the emission under way', async () => {
    const source = new Source();
    const got: Promise<unknown[]>[] = [];
    const slot = (): void => {
      if (got.length < 2) got.push(signalOf(source, SIGNAL('one(int)')));
    };
    QObject.connect(source, SIGNAL('one(int)'), slot);
    QObject.connect(source, SIGNAL('one(int)'), slot);
    source.one(1);
    source.one(2);
    expect(await Promise.all(got)).to.deep.equal([[2], [2]]);
    source.disconnect(SIGNAL('one(int)'));
    nothingLeft(source);
  });

  it('fails while the sender is being deleted: there is no next emission', async () => {
    const source = new Source(null, 'job');
    const failures: Promise<Error>[] = [];
    const wait = (): void => {
      failures.push(rejection(signalOf(source, SIGNAL('destroyed()'))));
    };
    QObject.connect(source, SIGNAL('destroyed(QObject*)'), wait);
    QObject.connect(source, SIGNAL('destroyed()'), wait);
    source.delete();
    for (const { message } of await Promise.all(failures)) expect(message).to.match(/'job' is being deleted/);
    expect(failures).to.have.length(2);
  });

  it('fails when the sender is deleted first', async () => {
    const source = new Source(null, 'job');
    const failure = rejection(signalOf(source, SIGNAL('one(int)')));
    source.delete();
    expect((await failure).message).to.match(/^Source::one\(int\) .*'job' was deleted/);
    nothingLeft(source);
  });

  it('can wait for the deletion itself', async () => {
    const source = new Source();
    const gone = signalOf(source, SIGNAL('destroyed()'));
    source.delete();
    expect(await gone).to.deep.equal([]);
  });

  it('fails with the reason of an abort', async () => {
    const source = new Source();
    const abort = new AbortController();
    const failure = rejection(signalOf(source, SIGNAL('one(int)'), { signal: abort.signal }));
    const reason = new Error('no longer needed');
    abort.abort(reason);
    expect(await failure).to.equal(reason);
    nothingLeft(source);
  });

  it('fails at once when the abort came before', async () => {
    const source = new Source();
    const failure = await rejection(signalOf(source, SIGNAL('one(int)'), { signal: AbortSignal.abort() }));
    expect(failure.name).to.equal('AbortError');
    nothingLeft(source);
  });

  it('fails with a TypeError for a signal of the options that is no AbortSignal', async () => {
    const source = new Source();
    const options = { signal: {} as AbortSignal };
    const failure = await rejection(signalOf(source, SIGNAL('one(int)'), options));
    expect(failure).to.be.instanceOf(TypeError).and.have.property('code', 'ERR_QT_ARGUMENT');
    expect(() => emissions(source, SIGNAL('one(int)'), options)).to.throw(TypeError, 'is not an AbortSignal');
    nothingLeft(source);
  });

  it('fails with a TimeoutError in time', async () => {
    const clock = fakeTimers();
    const source = new Source();
    const failure = rejection(signalOf(source, SIGNAL('one(int)'), { timeoutMs: 100 }));
    clock.tick(99);
    expect(source.receivers(SIGNAL('one(int)'))).to.equal(1);
    clock.tick(1);
    expect(await failure).to.include({
      name: 'TimeoutError',
      message: 'Source::one(int) did not come within 100 ms',
    });
    nothingLeft(source);
  });

  it('can wait for longer than a timer of Node can', () => {
    const clock = fakeTimers();
    const source = new Source();
    for (const timeoutMs of [1e10, Infinity]) {
      void rejection(signalOf(source, SIGNAL('one(int)'), { timeoutMs }));
      clock.tick(1000);
    }
    expect(source.receivers(SIGNAL('one(int)'))).to.equal(2);
  });

  it('fails with a RangeError for a time limit that is none', async () => {
    const source = new Source();
    for (const timeoutMs of [-1, NaN]) {
      const failure = await rejection(signalOf(source, SIGNAL('one(int)'), { timeoutMs }));
      expect(failure).to.be.instanceOf(RangeError);
      expect(failure.message).to.equal(`a timeout is 0 ms or more, not ${timeoutMs}`);
    }
    nothingLeft(source);
  });

  it('leaves no timer and no listener behind', async () => {
    const clock = fakeTimers();
    const source = new Source();
    const { signal } = new AbortController();
    const removed = sinon.spy(signal, 'removeEventListener');
    const next = signalOf(source, SIGNAL('one(int)'), { timeoutMs: 100, signal });
    source.one(7);
    expect(clock.countTimers()).to.equal(0);
    expect(removed.calledOnce).to.equal(true);
    expect(await next).to.deep.equal([7]);
  });

  it('fails with a ConnectError for a signal that does not exist, and for a deleted object', async () => {
    using messages = new MessageSpy();
    messages.expect('QObject::connect: No such signal Source::nosuch()');
    messages.expect("QObject::connect:  (sender name:   'unnamed')");
    messages.expect(/Cannot connect \(deleted\)/);
    const source = new Source();
    expect(await rejection(signalOf(source, SIGNAL('nosuch()') as '2none()'))).to.be.instanceOf(ConnectError);
    source.delete();
    expect(await rejection(signalOf(source, SIGNAL('none()')))).to.be.instanceOf(ConnectError);
  });
});
