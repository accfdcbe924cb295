import { setImmediate as turn } from 'node:timers/promises';
import { QApplication, QChildEvent, QCustomEvent, QEvent, QObject, QTimerEvent } from '@qt3/core-signals';
import { expect } from 'chai';
import { Receiver, send } from './receiver.js';

describe('events', () => {
  it('have the numbers of Qt 3', () => {
    expect([QEvent.None, QEvent.Timer, QEvent.Quit, QEvent.DeferredDelete]).to.deep.equal([0, 1, 20, 52]);
    expect([QEvent.ChildInserted, QEvent.ChildRemoved, QEvent.User, QEvent.MaxUser]).to.deep.equal([
      70, 71, 1000, 65535,
    ]);
  });

  it('carry what they are about', () => {
    const object = new QObject();
    const custom = new QCustomEvent(QEvent.User + 1);
    expect(custom.data()).to.equal(null);
    custom.setData(object);
    expect(custom.data()).to.equal(object);
    expect(custom.type()).to.equal(1001);
    expect(new QTimerEvent(7).timerId()).to.equal(7);
    expect(new QTimerEvent(7).type()).to.equal(QEvent.Timer);
    const child = new QChildEvent(QEvent.ChildRemoved, object);
    expect([child.child(), child.inserted(), child.removed()]).to.deep.equal([object, false, true]);
  });

  it('that are sent arrive at once, and the answer comes back', () => {
    const r = new Receiver();
    expect(send(r, 1)).to.equal(true);
    expect(r.log).to.deep.equal(['1']);
    expect(QApplication.sendEvent(r, new QEvent(QEvent.Quit))).to.equal(false);
    r.delete();
    expect(send(r, 2)).to.equal(false);
    expect(r.log).to.deep.equal(['1']);
  });

  it('that Qt sends are known, whatever the object makes of them', () => {
    const object = new QObject();
    const child = new QObject();
    for (const event of [
      new QTimerEvent(1),
      new QChildEvent(QEvent.ChildInserted, child),
      new QChildEvent(QEvent.ChildRemoved, child),
      new QEvent(QEvent.DeferredDelete),
    ])
      expect(QApplication.sendEvent(object, event), String(event.type())).to.equal(true);
    expect(object.isDeleted()).to.equal(true);
  });

  it('that throw on arrival throw at the sender', () => {
    const r = new Receiver();
    r.then = () => {
      throw new Error('of a handler');
    };
    expect(() => send(r, 1)).to.throw('of a handler');
  });

  it('may be handled by a class’s own event()', () => {
    class Own extends Receiver {
      override event(event: QEvent): boolean {
        return event.type() === QEvent.User + 5 ? false : super.event(event);
      }
    }
    const own = new Own();
    expect([send(own, 5), send(own, 6)]).to.deep.equal([false, true]);
    expect(own.log).to.deep.equal(['6']);
  });

  it('of deferred deletion delete', async () => {
    const r = new Receiver();
    QApplication.postEvent(r, new QEvent(QEvent.DeferredDelete));
    await turn();
    expect(r.isDeleted()).to.equal(true);
  });
});
