import { ConnectError, emissions, Q_OBJECT, QObject, SIGNAL } from '@qt3/core-signals';
import { MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';

class Sender extends QObject {
  static {
    Q_OBJECT(this, { signals: ['moved(int,int)'] });
  }
  declare moved: (x: number, y: number) => void;
}

describe('emissions()', () => {
  it('gives the arguments of each emission, in order, those before the first step too', async () => {
    using sender = new Sender();
    const seen: number[][] = [];
    const all = emissions(sender, SIGNAL('moved(int,int)'));
    sender.moved(1, 2);
    sender.moved(3, 4);
    setImmediate(() => sender.moved(5, 6));
    for await (const [x, y] of all) {
      seen.push([x, y]);
      if (x === 5) break;
    }
    expect(seen).to.deep.equal([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    sender.moved(7, 8);
    expect(await all.next()).to.deep.equal({ done: true, value: undefined });
  });

  it('ends when the sender is deleted, after what waits', async () => {
    const sender = new Sender();
    const all = emissions(sender, SIGNAL('moved(int,int)'));
    sender.moved(1, 2);
    sender.delete();
    expect(await all.next()).to.deep.equal({ done: false, value: [1, 2] });
    expect(await all.next()).to.deep.equal({ done: true, value: undefined });
    const late = emissions(sender, SIGNAL('moved(int,int)'));
    expect((await late.next()).done).to.equal(true);
  });

  it('serves several steps that wait, and ends all of them', async () => {
    using sender = new Sender();
    const all = emissions(sender, SIGNAL('moved(int,int)'));
    const steps = [all.next(), all.next(), all.next()];
    sender.moved(1, 1);
    await all.return?.();
    expect((await Promise.all(steps)).map(({ done }) => done)).to.deep.equal([false, true, true]);
  });

  it('throws the reason of an abort, once, and drops what waits', async () => {
    using sender = new Sender();
    const controller = new AbortController();
    const all = emissions(sender, SIGNAL('moved(int,int)'), { signal: controller.signal });
    sender.moved(1, 2);
    const reason = new Error('enough');
    controller.abort(reason);
    expect(await all.next().catch((error: unknown) => error)).to.equal(reason);
    expect((await all.next()).done).to.equal(true);
    expect(() => emissions(sender, SIGNAL('moved(int,int)'), { signal: controller.signal })).to.throw(
      'enough',
    );
  });

  it('gives nothing that waited after the loop has been left', async () => {
    using sender = new Sender();
    const all = emissions(sender, SIGNAL('moved(int,int)'));
    sender.moved(1, 2);
    await all.return?.();
    expect(await all.next()).to.deep.equal({ done: true, value: undefined });
    expect(sender.receivers(SIGNAL('moved(int,int)'))).to.equal(0);
  });

  it('throws when more wait than may', async () => {
    using sender = new Sender();
    const all = emissions(sender, SIGNAL('moved(int,int)'), { most: 2 });
    for (let i = 0; i < 3; i++) sender.moved(i, i);
    expect((await all.next()).value).to.deep.equal([0, 0]);
    expect((await all.next()).value).to.deep.equal([1, 1]);
    const error = await all.next().catch((thrown: unknown) => thrown);
    expect(error)
      .to.be.instanceOf(RangeError)
      .and.have.property('message', 'Sender::moved(int,int): more than 2 emissions wait to be taken');
  });

  it('refuses a signal that does not exist', () => {
    using messages = new MessageSpy();
    using sender = new Sender();
    messages.expect(/No such signal Sender::gone\(\)/);
    messages.expect(/sender name/);
    // @ts-expect-error -- there is no such signal
    expect(() => emissions(sender, SIGNAL('gone()'))).to.throw(ConnectError);
  });
});
