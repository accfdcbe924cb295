import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import { QApplication, QCustomEvent, QEvent, QObject, QTimer, SIGNAL, signalOf } from '@qt3/core-signals';
import { expect } from 'chai';

const storage = new AsyncLocalStorage<string>();
const seen: string[] = [];

function note(what: string): void {
  seen.push(`${what} in ${storage.getStore() ?? 'none'}`);
}

class Noting extends QObject {
  protected override customEvent(): void {
    note('event');
  }
  protected override childEvent(): void {
    note('child');
  }
  destructor(): void {
    note('destructor');
  }
}

describe('the asynchronous context', () => {
  beforeEach(async () => {
    await turn();
    seen.length = 0;
  });

  it('of a posted event is that of its sender, whichever object posted first in the turn', async () => {
    const object = new Noting();
    for (const name of ['one', 'two'])
      storage.run(name, () => QApplication.postEvent(object, new QCustomEvent(QEvent.User)));
    storage.run('three', () => new QObject(object));
    storage.run('four', () => object.deleteLater());
    await turn();
    expect(seen).to.deep.equal(['event in one', 'event in two', 'child in three', 'destructor in four']);
  });

  it('of a posted event does not depend on who has it delivered', () => {
    const object = new Noting();
    storage.run('one', () => QApplication.postEvent(object, new QCustomEvent(QEvent.User)));
    storage.run('two', () => QApplication.sendPostedEvents());
    expect(seen).to.deep.equal(['event in one']);
  });

  it('of a zero timer is that in which it was started', async () => {
    const timers = ['one', 'two'].map((name) =>
      storage.run(name, () => {
        const timer = new QTimer();
        QObject.connect(timer, SIGNAL('timeout()'), () => {
          note('timer');
          timer.stop();
        });
        timer.start(0);
        return timer;
      }),
    );
    await turn();
    expect(seen).to.deep.equal(['timer in one', 'timer in two']);
    for (const timer of timers) timer.delete();
  });

  it('of a repeating timer stays, even when another one or processEvents() has it fired', async () => {
    using app = new QApplication([]);
    using one = new QTimer();
    using two = new QTimer();
    QObject.connect(one, SIGNAL('timeout()'), () => note('one'));
    QObject.connect(two, SIGNAL('timeout()'), () => note('two'));
    storage.run('one', () => one.start(5));
    storage.run('two', () => two.start(5));
    const until = performance.now() + 7;
    while (performance.now() < until);
    storage.run('three', () => app.processEvents());
    expect(seen).to.deep.equal(['one in one', 'two in two']);
    while (seen.length < 8) await signalOf(two, SIGNAL('timeout()'));
    expect([...new Set(seen)]).to.deep.equal(['one in one', 'two in two']);
  });
});
