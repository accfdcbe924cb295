import { QObject, QGuardedPtr, QTimer, SIGNAL, SLOT, type QChildEvent } from '@qt3/core-signals';
import { expect } from 'chai';
import { setImmediate as turn } from 'node:timers/promises';
import { inspect } from 'node:util';
import { Recorder, Source } from '../objects.js';

describe('deleting', () => {
  const log: string[] = [];

  class Base extends QObject {
    destructor(): void {
      log.push(`~Base ${this.name()}`);
    }
  }
  class Between extends Base {}
  class Derived extends Between {
    override destructor(): void {
      log.push(`~Derived ${this.name()}`);
    }
  }

  beforeEach(() => {
    log.length = 0;
  });

  it('calls each class’s own destructor, the most derived first', () => {
    new Derived(null, 'd').delete();
    new Between(null, 'b').delete();
    expect(log).to.deep.equal(['~Derived d', '~Base d', '~Base b']);
  });

  it('emits destroyed() behind the destructors, deletes the children behind that', () => {
    const root = new Derived(null, 'root');
    new Base(new Base(root, 'a'), 'aa');
    new Base(root, 'b');
    QObject.connect(root, SIGNAL('destroyed()'), () => log.push('destroyed()'));
    QObject.connect(root, SIGNAL('destroyed(QObject*)'), (object) => log.push(`destroyed(${object.name()})`));
    root.delete();
    expect(log).to.deep.equal([
      ...['~Derived root', '~Base root', 'destroyed(root)', 'destroyed()', '~Base a', '~Base aa', '~Base b'],
    ]);
  });

  it('happens once, even when it is asked for inside a destructor or slot', () => {
    class Again extends Base {
      override destructor(): void {
        log.push('~Again');
        this.delete();
        this.deleteLater();
      }
    }
    const again = new Again(null, 'x');
    QObject.connect(again, SIGNAL('destroyed()'), () => {
      log.push('destroyed');
      again.delete();
    });
    again.delete();
    again.delete();
    expect(log).to.deep.equal(['~Again', '~Base x', 'destroyed']);
  });

  it('is finished whatever a destructor throws, which comes out at the end', () => {
    class Failing extends Base {
      override destructor(): void {
        throw new Error(`of ${this.name()}`);
      }
    }
    const root = new Failing(null, 'root');
    new Failing(root, 'a');
    const b = new Base(root, 'b');
    QObject.connect(root, SIGNAL('destroyed()'), () => log.push('destroyed'));
    expect(() => root.delete()).to.throw(/of (root|a)/);
    expect(log).to.deep.equal(['~Base root', 'destroyed', '~Base a', '~Base b']);
    expect(root.isDeleted() && b.isDeleted()).to.equal(true);
  });

  describe('is finished whatever is thrown by', () => {
    class Failing extends Base {
      protected override disconnectNotify(): void {
        log.push('told');
        throw new Error('of disconnectNotify()');
      }

      protected override childEvent(event: QChildEvent): void {
        if (event.removed()) throw new Error('of childEvent()');
      }
    }

    let root: Base;
    let middle: Base;
    let leaf: Base;

    beforeEach(() => {
      root = new Failing(null, 'root');
      middle = new Base(root, 'middle');
      leaf = new Base(middle, 'leaf');
    });

    it('childEvent() of the parent', () => {
      expect(() => middle.delete()).to.throw('of childEvent()');
      expect(log).to.deep.equal(['~Base middle', '~Base leaf']);
      expect(middle.isDeleted() && leaf.isDeleted()).to.equal(true);
      expect(root.children()).to.equal(null);
      expect(middle.children()).to.equal(null);
    });

    it('disconnectNotify() of senders, each of which gets one', () => {
      const senders = [new Failing(null, 's'), new Failing(null, 't')];
      for (const sender of senders)
        QObject.connect(sender, SIGNAL('destroyed()'), middle, SLOT('deleteLater()'));
      expect(() => middle.delete()).to.throw('of disconnectNotify()');
      expect(log.splice(0)).to.deep.equal(['~Base middle', 'told', 'told', '~Base leaf']);
      expect(middle.isDeleted() && leaf.isDeleted()).to.equal(true);
      expect(root.children()).to.equal(null);
      for (const sender of senders) expect(sender.receivers(SIGNAL('destroyed()'))).to.equal(0);
    });

    it('disconnectNotify() of a sender that a child has been connected to meanwhile', () => {
      const sender = new Failing(null, 's');
      QObject.connect(leaf, SIGNAL('destroyed()'), () => {
        QObject.connect(sender, SIGNAL('destroyed()'), middle, SLOT('deleteLater()'));
      });
      expect(() => middle.delete()).to.throw(/^of (disconnectNotify|childEvent)\(\)$/);
      expect(log).to.deep.equal(['~Base middle', '~Base leaf', 'told']);
      expect(middle.isDeleted()).to.equal(true);
    });
  });

  it('calls the delete() of a child whose class has one of its own', () => {
    class Own extends Base {
      override delete(): void {
        log.push(`delete ${this.name()}`);
        super.delete();
      }
    }
    const root = new Base(null, 'root');
    new Own(root, 'own');
    new Base(root, 'plain');
    root.delete();
    expect(log).to.deep.equal(['~Base root', 'delete own', '~Base own', '~Base plain']);
  });

  it('is finished whatever a slot of destroyed() throws', () => {
    const root = new Base(null, 'root');
    const child = new Base(root, 'child');
    QObject.connect(root, SIGNAL('destroyed(QObject*)'), () => {
      throw new Error('of a slot');
    });
    QObject.connect(root, SIGNAL('destroyed()'), () => log.push('destroyed'));
    expect(() => root.delete()).to.throw('of a slot');
    expect(log).to.deep.equal(['~Base root', 'destroyed', '~Base child']);
    expect(child.isDeleted()).to.equal(true);
  });

  it('children that come meanwhile are deleted too', () => {
    class Late extends Base {
      override destructor(): void {
        new Base(this, 'late');
      }
    }
    const late = new Late(null, 'root');
    const child = new Base(late, 'child');
    QObject.connect(child, SIGNAL('destroyed()'), () => new Base(late, 'later'));
    late.delete();
    expect(log).to.deep.equal(['~Base root', '~Base child', '~Base late', '~Base later']);
    expect(late.children()).to.equal(null);
  });

  it('a child may delete its sibling, its parent, or itself in the middle', () => {
    const root = new Base(null, 'root');
    const a = new Base(root, 'a');
    const b = new Base(root, 'b');
    QObject.connect(a, SIGNAL('destroyed()'), () => {
      b.delete();
      root.delete();
      a.delete();
    });
    root.delete();
    expect(log).to.deep.equal(['~Base root', '~Base a', '~Base b']);
  });

  it('a child that is saved in time lives on', () => {
    const root = new Base(null, 'root');
    const a = new Base(root, 'a');
    const other = new Base(null, 'other');
    QObject.connect(root, SIGNAL('destroyed()'), () => other.insertChild(a));
    root.delete();
    expect(a.isDeleted()).to.equal(false);
    expect(a.parent()).to.equal(other);
    expect(log).to.deep.equal(['~Base root']);
  });

  it('a child that is saved from among its siblings lives on', () => {
    const root = new Base(null, 'root');
    const a = new Base(root, 'a');
    const b = new Base(root, 'b');
    const c = new Base(root, 'c');
    const other = new Base(null, 'other');
    QObject.connect(a, SIGNAL('destroyed()'), () => {
      other.insertChild(b);
      root.removeChild(c);
    });
    root.delete();
    expect(log).to.deep.equal(['~Base root', '~Base a']);
    expect(b.parent()).to.equal(other);
    expect(other.children()).to.deep.equal([b]);
    expect(c.parent()).to.equal(null);
    expect(c.isDeleted()).to.equal(false);
    other.delete();
    expect(b.isDeleted()).to.equal(true);
  });

  it('happens at the end of the block for `using`', () => {
    {
      using one = new Base(null, 'one');
      using two = new Base(one, 'two');
      expect(two.isDeleted()).to.equal(false);
    }
    expect(log).to.deep.equal(['~Base two', '~Base one']);
  });

  it('blocking does not silence destroyed()', () => {
    const object = new QObject();
    QObject.connect(object, SIGNAL('destroyed()'), () => log.push('destroyed'));
    object.blockSignals(true);
    object.delete();
    expect(log).to.deep.equal(['destroyed']);
  });

  describe('deleteLater()', () => {
    it('deletes from the event loop, once', async () => {
      const object = new Base(null, 'later');
      object.deleteLater();
      object.deleteLater();
      expect(log).to.deep.equal([]);
      await turn();
      expect(log).to.deep.equal(['~Base later']);
    });

    it('is a slot', async () => {
      const source = new Source();
      const object = new Base(null, 'x');
      QObject.connect(source, SIGNAL('none()'), object, SLOT('deleteLater()'));
      source.none();
      await turn();
      expect(object.isDeleted()).to.equal(true);
    });

    it('is forgotten when the object is deleted before', async () => {
      const object = new Base(null, 'x');
      object.deleteLater();
      object.delete();
      object.deleteLater();
      await turn();
      expect(log).to.deep.equal(['~Base x']);
    });
  });

  describe('a deleted object', () => {
    it('is harmless: what is called on it does nothing, or returns the idle value', async () => {
      const source = new Source(new QObject(null, 'parent'), 'dead');
      const r = new Recorder();
      QObject.connect(source, SIGNAL('none()'), r, SLOT('none()'));
      new QObject(source, 'child');
      source.startTimer(0);
      source.delete();
      source.none();
      source.blockSignals(true);
      source.blockSignals(false);
      source.deleteLater();
      source.killTimers();
      source.killTimer(1);
      source.installEventFilter(r);
      source.removeEventFilter(r);
      r.installEventFilter(source);
      source.destroyed();
      expect(source.startTimer(0)).to.equal(0);
      expect(source.parent()).to.equal(null);
      expect(source.children()).to.equal(null);
      expect(source.queryList()).to.deep.equal([]);
      expect(source.child('child')).to.equal(null);
      expect(source.signalsBlocked()).to.equal(false);
      expect(source.receivers(SIGNAL('none()'))).to.equal(0);
      expect(source.name()).to.equal('dead');
      expect(source.className()).to.equal('Source');
      expect(source.isDeleted()).to.equal(true);
      expect(r.calls).to.deep.equal([]);
      await turn();
    });

    it('says so when it is printed', () => {
      const object = new Source(null, 'x');
      expect(inspect(object)).to.equal('Source::x');
      object.delete();
      expect(inspect([object])).to.equal('[ Source::x (deleted) ]');
    });

    it('has no running timers', async () => {
      const timer = new QTimer();
      let heard = 0;
      QObject.connect(timer, SIGNAL('timeout()'), () => heard++);
      timer.start(0);
      timer.delete();
      await turn();
      await turn();
      expect(heard).to.equal(0);
    });
  });
});

describe('QGuardedPtr', () => {
  it('becomes null when its object is deleted', () => {
    const object = new Source();
    const pointer = new QGuardedPtr(object);
    expect(pointer.data()).to.equal(object);
    expect(pointer.isNull()).to.equal(false);
    object.delete();
    expect(pointer.data()).to.equal(null);
    expect(pointer.isNull()).to.equal(true);
  });

  it('can be null, and be assigned', () => {
    const pointer = new QGuardedPtr<Source>();
    expect(pointer.isNull()).to.equal(true);
    const object = new Source();
    pointer.assign(object);
    expect(pointer.data()).to.equal(object);
    pointer.assign(null);
    object.delete();
    expect(pointer.isNull()).to.equal(true);
    pointer.assign(object);
    expect(pointer.data()).to.equal(null);
  });

  it('is copied, and set to where another one points', () => {
    const [first, second] = [new Source(), new Source()];
    const pointer = new QGuardedPtr(first);
    const copy = pointer.copy();
    pointer.assign(second);
    expect(copy.data()).to.equal(first);
    copy.assign(pointer);
    pointer.assign(null);
    expect(copy.data()).to.equal(second);
    second.delete();
    expect(copy.copy().isNull()).to.equal(true);
    copy.assign(new QGuardedPtr<Source>());
    expect(copy.data()).to.equal(null);
  });
});
