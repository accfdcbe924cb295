import { QApplication, QEvent, QObject, SIGNAL } from '@qt3/core-signals';
import { MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { post, Receiver, send } from './receiver.js';

describe('event filters', () => {
  let log: string[];
  let target: Receiver;
  let f: Receiver;
  let g: Receiver;

  beforeEach(() => {
    log = [];
    target = new Receiver('t', log);
    f = new Receiver('f', log);
    g = new Receiver('g', log);
    target.installEventFilter(f);
    target.installEventFilter(g);
  });

  const sent = (): string => {
    log.length = 0;
    send(target, 1);
    return log.join(' ');
  };

  it('are asked the last installed first; true stops the event', () => {
    expect(sent()).to.equal('g:1 f:1 t1');
    f.filter = () => true;
    expect(sent()).to.equal('g:1 f:1');
    expect(send(target, 2)).to.equal(true);
    g.filter = () => true;
    expect(sent()).to.equal('g:1');
  });

  it('one that is installed again moves to the front', () => {
    target.installEventFilter(f);
    expect(sent()).to.equal('f:1 g:1 t1');
    target.removeEventFilter(f);
    expect(sent()).to.equal('g:1 t1');
  });

  it('removing one that is not there does nothing', () => {
    target.removeEventFilter(target);
    expect(sent()).to.equal('g:1 f:1 t1');
  });

  it('one that does not say otherwise lets every event through', () => {
    using plain = new QObject();
    expect(plain.eventFilter(target, new QEvent(QEvent.User))).to.equal(false);
    target.installEventFilter(plain);
    expect(sent()).to.equal('g:1 f:1 t1');
  });

  it('are not installed when they are deleted, or the object is', () => {
    using messages = new MessageSpy();
    const gone = new Receiver('gone', log);
    gone.delete();
    target.installEventFilter(gone);
    expect(sent()).to.equal('g:1 f:1 t1');
    gone.installEventFilter(f);
    expect(f.receivers(SIGNAL('destroyed(QObject*)'))).to.equal(1);
    messages.verify();
  });

  it('a deleted one is gone', () => {
    g.delete();
    expect(sent()).to.equal('f:1 t1');
    f.delete();
    expect(sent()).to.equal('t1');
  });

  it('leave no connection behind', () => {
    expect(f.receivers(SIGNAL('destroyed(QObject*)'))).to.equal(1);
    target.installEventFilter(f);
    expect(f.receivers(SIGNAL('destroyed(QObject*)'))).to.equal(1);
    target.removeEventFilter(f);
    expect(f.receivers(SIGNAL('destroyed(QObject*)'))).to.equal(0);
    target.delete();
    expect(g.receivers(SIGNAL('destroyed(QObject*)'))).to.equal(0);
  });

  it('one that is removed while others are asked is no longer asked', () => {
    g.filter = () => {
      target.removeEventFilter(f);
      return false;
    };
    expect(sent()).to.equal('g:1 t1');
  });

  it('one that is deleted while others are asked is no longer asked', () => {
    g.filter = () => {
      f.delete();
      return false;
    };
    expect(sent()).to.equal('g:1 t1');
  });

  it('one may remove or delete itself', () => {
    g.filter = () => {
      target.removeEventFilter(g);
      return false;
    };
    f.filter = () => {
      f.delete();
      return false;
    };
    expect(sent()).to.equal('g:1 f:1 t1');
    expect(sent()).to.equal('t1');
  });

  it('one that is installed while others are asked is asked from the next event on', () => {
    const h = new Receiver('h', log);
    g.filter = () => {
      target.installEventFilter(h);
      return false;
    };
    expect(sent()).to.equal('g:1 f:1 t1');
    g.filter = undefined;
    expect(sent()).to.equal('h:1 g:1 f:1 t1');
  });

  it('one may delete the object: neither it nor another filter hears of the event then', () => {
    g.filter = () => {
      target.delete();
      return false;
    };
    expect(sent()).to.equal('g:1');
    expect(sent()).to.equal('');
  });

  it('an object may filter its own events', () => {
    target.installEventFilter(target);
    target.filter = () => true;
    expect(sent()).to.equal('t:1');
  });

  it('those of the application see the events of every object first', () => {
    using app = new QApplication([]);
    const h = new Receiver('h', log);
    app.installEventFilter(h);
    expect(sent()).to.equal('h:1 g:1 f:1 t1');
    log.length = 0;
    post(app, 2);
    app.sendPostedEvents();
    expect(log).to.deep.equal(['h:2']);
    h.filter = (watched) => watched === target;
    expect(sent()).to.equal('h:1');
    h.filter = () => {
      target.delete();
      return false;
    };
    expect(sent()).to.equal('h:1');
  });
});
