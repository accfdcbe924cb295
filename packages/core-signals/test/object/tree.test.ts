import { QApplication, QChildEvent, QObject, type QEvent } from '@qt3/core-signals';
import { MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { setImmediate as turn } from 'node:timers/promises';
import { Recorder, Source } from '../objects.js';

/** Writes down its child events, as `+child` and `-child`. */
class Parent extends QObject {
  readonly events: string[] = [];
  protected override childEvent(event: QChildEvent): void {
    this.events.push((event.inserted() ? '+' : '-') + event.child().name());
  }
}

const names = (objects: readonly QObject[] | null): string =>
  (objects ?? []).map((object) => object.name()).join(' ');

describe('object tree', () => {
  it('children come in order, and the list is the caller’s own', () => {
    const root = new QObject();
    expect(root.children()).to.equal(null);
    const a = new QObject(root, 'a');
    new QObject(root, 'b');
    const list = root.children();
    expect(names(list)).to.equal('a b');
    list?.splice(0);
    expect(names(root.children())).to.equal('a b');
    expect(a.parent()).to.equal(root);
    expect(root.parent()).to.equal(null);
  });

  it('children can be removed one by one, however many, and others added between', () => {
    const root = new QObject();
    const children = Array.from({ length: 20 }, (_, i) => new QObject(root, String(i)));
    for (const child of children.filter((_, i) => i % 3 !== 0)) root.removeChild(child);
    const late = new QObject(root, 'late');
    expect(names(root.children())).to.equal('0 3 6 9 12 15 18 late');
    for (const child of children.filter((_, i) => i % 3 === 0)) root.removeChild(child);
    expect(names(root.children())).to.equal('late');
    root.removeChild(late);
    expect(root.children()).to.equal(null);
  });

  it('an object that is not a child of its own cannot be removed', () => {
    const [parent, other] = [new Parent(), new Parent()];
    const child = new QObject(parent, 'child');
    other.removeChild(child);
    other.removeChild(parent);
    expect(child.parent()).to.equal(parent);
    expect(names(parent.children())).to.equal('child');
    expect([...parent.events, ...other.events]).to.deep.equal([]);
  });

  it('the parent hears of a child from the event loop', async () => {
    const parent = new Parent();
    new QObject(parent, 'a');
    const b = new QObject(parent, 'b');
    expect(parent.events).to.deep.equal([]);
    b.delete();
    expect(parent.events).to.deep.equal(['-b']);
    await turn();
    expect(parent.events).to.deep.equal(['-b', '+a']);
  });

  it('a child that changes its parent in the same turn is announced to the new one only', async () => {
    const [p, q] = [new Parent(), new Parent()];
    const c = new QObject(p, 'c');
    q.insertChild(c);
    expect(p.events).to.deep.equal(['-c']);
    q.removeChild(c);
    p.insertChild(c);
    await turn();
    expect(p.events).to.deep.equal(['-c', '+c']);
    expect(q.events).to.deep.equal(['-c']);
    expect(c.parent()).to.equal(p);
    expect(q.children()).to.equal(null);
  });

  describe('a child that changes its parent, when the former one', () => {
    let q: QObject;
    let c: QObject;

    /** Gives c, a child of another object, to q; `handler` runs when that one gets its event. */
    const give = (handler: () => void): void => {
      class Former extends QObject {
        protected override childEvent(): void {
          handler();
        }
      }
      const former = new Former(null, 'former');
      q = new QObject(null, 'q');
      c = new QObject(former, 'c');
      q.insertChild(c);
      expect(former.children()).to.equal(null);
    };

    it('gives it to another parent, stays there', () => {
      const other = new QObject();
      give(() => other.insertChild(c));
      expect(c.parent()).to.equal(other);
      expect(other.children()).to.deep.equal([c]);
      expect(q.children()).to.equal(null);
    });

    it('deletes it, has no parent', () => {
      give(() => c.delete());
      expect(c.parent()).to.equal(null);
      expect(q.children()).to.equal(null);
    });

    it('deletes the new parent, has none', () => {
      give(() => q.delete());
      expect(c.parent()).to.equal(null);
      expect(q.children()).to.equal(null);
    });

    it('puts the new parent below it, has none', () => {
      give(() => c.insertChild(q));
      expect(c.parent()).to.equal(null);
      expect(q.parent()).to.equal(c);
    });

    it('throws, has its new parent all the same', () => {
      const failing = (): void => {
        throw new Error('of a handler');
      };
      expect(() => give(failing)).to.throw('of a handler');
      expect(c.parent()).to.equal(q);
      expect(q.children()).to.deep.equal([c]);
    });
  });

  it('inserting a child again, or removing another parent’s, does nothing', () => {
    const [p, q] = [new Parent(), new Parent()];
    const c = new QObject(p, 'c');
    new QObject(p, 'd');
    p.insertChild(c);
    q.removeChild(c);
    expect(names(p.children())).to.equal('c d');
    expect(p.events).to.deep.equal([]);
  });

  it('no object gets above itself', () => {
    using messages = new MessageSpy();
    const root = new QObject(null, 'root');
    const child = new QObject(root, 'child');
    const grandchild = new QObject(child, 'grandchild');
    messages.expect('QObject::insertChild: QObject::root is above QObject::root and cannot become its child');
    messages.expect(
      'QObject::insertChild: QObject::root is above QObject::grandchild and cannot become its child',
    );
    root.insertChild(root);
    expect(root.parent()).to.equal(null);
    grandchild.insertChild(root);
    expect(root.parent()).to.equal(null);
    expect(names(root.queryList())).to.equal('child grandchild');
  });

  it('roots are the objects without a parent, the newest first', () => {
    // They are noted from the first QApplication on.
    using app = new QApplication([]);
    expect(QObject.objectTrees()).to.include(app);
    const one = new QObject(null, 'one');
    const two = new QObject(null, 'two');
    const three = new QObject(two, 'three');
    const mine = (): string =>
      names(QObject.objectTrees().filter((object) => [one, two, three].includes(object)));
    expect(mine()).to.equal('two one');
    two.removeChild(three);
    expect(mine()).to.equal('three two one');
    one.insertChild(two);
    expect(mine()).to.equal('three one');
    three.delete();
    expect(mine()).to.equal('one');
  });

  it('deleted objects are no children and no parents', () => {
    const parent = new QObject();
    const child = new QObject(parent);
    child.delete();
    expect(parent.children()).to.equal(null);
    expect(child.parent()).to.equal(null);
    parent.insertChild(child);
    expect(parent.children()).to.equal(null);
    parent.delete();
    const late = new QObject(parent);
    expect(late.parent()).to.equal(null);
    expect(parent.children()).to.equal(null);
    expect(QObject.objectTrees()).not.to.include(parent);
  });

  it('an event filter sees child events', async () => {
    class Filter extends QObject {
      seen = '';
      override eventFilter(watched: QObject, event: QEvent): boolean {
        if (event instanceof QChildEvent) this.seen += ` ${watched.name()}${event.removed() ? '-' : '+'}`;
        return true;
      }
    }
    const parent = new Parent(null, 'p');
    const filter = new Filter();
    parent.installEventFilter(filter);
    const c = new QObject(parent, 'c');
    await turn();
    c.delete();
    expect(filter.seen).to.equal(' p+ p-');
    expect(parent.events).to.deep.equal([]);
  });
});

describe('looking for children', () => {
  let root: QObject;

  beforeEach(() => {
    root = new QObject(null, 'root');
    const a = new Source(root, 'a');
    new Recorder(a, 'item_1');
    new Source(a, 'item_2');
    new Recorder(root, 'b');
    new QObject(root);
  });

  it('child() finds the first one, each before its own children', () => {
    expect(root.child('item_2')?.className()).to.equal('Source');
    expect(root.child(null, 'Recorder')?.name()).to.equal('item_1');
    expect(root.child(null, 'Recorder', false)?.name()).to.equal('b');
    expect(root.child('a', 'Recorder')).to.equal(null);
    expect(root.child('item_1', null, false)).to.equal(null);
    expect(root.child('root')).to.equal(null);
    expect(root.child(null)?.name()).to.equal('a');
  });

  it('an object without a name is not found by what name() says in its place', () => {
    expect(root.child('unnamed')).to.equal(null);
  });

  it('queryList() takes a class and a regular expression', () => {
    expect(names(root.queryList())).to.equal('a item_1 item_2 b unnamed');
    expect(names(root.queryList('Recorder'))).to.equal('item_1 b');
    expect(names(root.queryList('QObject', null, true, false))).to.equal('a b unnamed');
    expect(names(root.queryList(null, 'tem_[12]$'))).to.equal('item_1 item_2');
    expect(names(root.queryList('Source', 'item'))).to.equal('item_2');
    expect(names(root.queryList('Nosuch'))).to.equal('');
  });

  it('or, without one, an exact name', () => {
    expect(names(root.queryList(null, 'item_[12]', false))).to.equal('');
    expect(names(root.queryList(null, 'item_1', false))).to.equal('item_1');
  });

  it('an invalid regular expression is a SyntaxError', () => {
    expect(() => root.queryList(null, '(')).to.throw(SyntaxError);
  });
});

describe('names and classes', () => {
  it('an object without a name has a substitute', () => {
    const object = new QObject();
    expect(object.name()).to.equal('unnamed');
    expect(object.name('nobody')).to.equal('nobody');
    object.setName('somebody');
    expect(object.name('nobody')).to.equal('somebody');
    object.setName('');
    expect(object.name('nobody')).to.equal('');
    object.setName(null);
    expect(object.name()).to.equal('unnamed');
  });

  it('isA() is exact, inherits() is not', () => {
    const source = new Source();
    expect([source.isA('Source'), source.isA('QObject')]).to.deep.equal([true, false]);
    expect([
      source.inherits('Source'),
      source.inherits('QObject'),
      source.inherits('Recorder'),
    ]).to.deep.equal([...[true, true, false]]);
    expect(source.isWidgetType()).to.equal(false);
  });

  it('tr() gives the text back', () => {
    expect(QObject.tr('Yes')).to.equal('Yes');
    expect(new QObject().tr('No', 'as opposed to yes')).to.equal('No');
  });
});
