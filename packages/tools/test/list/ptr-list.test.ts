// QPtrList with its cursor, its iterators, QPtrQueue, QPtrStack and QStrList.
import { inspect } from 'node:util';
import { QPtrList, QPtrListIterator, QPtrQueue, QPtrStack, QStrIList, QStrList } from '@qt3/tools';
import { expect } from 'chai';
import fc from 'fast-check';

class Thing {
  readonly name: string;
  readonly #log: string[] | undefined;

  constructor(name: string, log?: string[]) {
    this.name = name;
    this.#log = log;
  }

  delete(): void {
    this.#log?.push(this.name);
  }
}

const things = ['a', 'b', 'c'].map((name) => new Thing(name));

/** QPtrList as a list of items and the number of the current one: what the trace tools/lists says. */
class Model {
  items: Thing[] = [];
  current = -1;

  put(index: number, item: Thing): void {
    this.items.splice(index, 0, item);
    this.current = index;
  }

  take(): Thing | null {
    if (this.current < 0) return null;
    const [taken] = this.items.splice(this.current, 1);
    if (this.current === this.items.length) this.current--;
    return taken!;
  }

  find(from: number, item: Thing): number {
    this.current = from < 0 ? -1 : this.items.indexOf(item, from);
    return this.current;
  }

  go(index: number): Thing | null {
    this.current = index >= 0 && index < this.items.length ? index : -1;
    return this.items[this.current] ?? null;
  }
}

type Step = (list: QPtrList<Thing>, model: Model) => void;

const items = fc.constantFrom(...things);
const index = fc.integer({ min: -1, max: 6 });
const steps: fc.Arbitrary<Step> = fc.oneof(
  items.map((item): Step => (l, m) => {
    l.append(item);
    m.put(m.items.length, item);
  }),
  items.map((item): Step => (l, m) => {
    l.prepend(item);
    m.put(0, item);
  }),
  fc.tuple(index, items).map(([i, item]): Step => (l, m) => {
    const can = i >= 0 && i <= m.items.length;
    expect(l.insert(i, item)).to.equal(can);
    if (can) m.put(i, item);
  }),
  fc.tuple(index, items).map(([i, item]): Step => (l, m) => {
    const can = i >= 0 && i < m.items.length;
    expect(l.replace(i, item)).to.equal(can);
    if (!can) return;
    m.items[i] = item;
    m.current = i;
  }),
  fc.constant<Step>((l, m) => expect(l.remove()).to.equal(m.take() !== null)),
  fc.constant<Step>((l, m) => expect(l.take()).to.equal(m.take())),
  index.map((i): Step => (l, m) => {
    const can = i >= 0 && i < m.items.length;
    if (can) m.current = i;
    expect(l.remove(i)).to.equal(can && m.take() !== null);
  }),
  index.map((i): Step => (l, m) => {
    const can = i >= 0 && i < m.items.length;
    if (can) m.current = i;
    expect(l.take(i)).to.equal(can ? m.take() : null);
  }),
  items.map((item): Step => (l, m) => {
    m.find(0, item);
    expect(l.removeRef(item)).to.equal(m.take() !== null);
  }),
  fc.constant<Step>((l, m) => {
    m.go(0);
    expect(l.removeFirst()).to.equal(m.take() !== null);
  }),
  fc.constant<Step>((l, m) => {
    m.go(m.items.length - 1);
    expect(l.removeLast()).to.equal(m.take() !== null);
  }),
  items.map(
    (item): Step =>
      (l, m) =>
        expect(l.find(item)).to.equal(m.find(0, item)),
  ),
  items.map(
    (item): Step =>
      (l, m) =>
        expect(l.findNextRef(item)).to.equal(m.find(m.current, item)),
  ),
  index.map((i): Step => (l, m) => {
    const can = i >= 0 && i < m.items.length;
    expect(l.at(i)).to.equal(can ? m.go(i) : null);
  }),
  fc.constant<Step>((l, m) => expect(l.first()).to.equal(m.go(0))),
  fc.constant<Step>((l, m) => expect(l.last()).to.equal(m.go(m.items.length - 1))),
  fc.constant<Step>((l, m) => expect(l.next()).to.equal(m.current < 0 ? null : m.go(m.current + 1))),
  fc.constant<Step>((l, m) => expect(l.prev()).to.equal(m.go(m.current - 1))),
);

class Sorted extends QPtrList<Thing> {
  override compareItems(a: Thing, b: Thing): number {
    return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
  }
}

describe('QPtrList', () => {
  it('has the items and the current one that the model has, whatever is called', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 40 }), (calls) => {
        const list = new QPtrList<Thing>();
        const model = new Model();
        for (const call of calls) {
          call(list, model);
          expect(list.toArray()).to.deep.equal(model.items);
          expect([list.at(), list.current()]).to.deep.equal([
            model.current,
            model.items[model.current] ?? null,
          ]);
          expect([list.count(), list.isEmpty()]).to.deep.equal([
            model.items.length,
            model.items.length === 0,
          ]);
          expect([list.getFirst(), list.getLast()]).to.deep.equal([
            model.items[0] ?? null,
            model.items.at(-1) ?? null,
          ]);
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('sends an iterator whose item is removed to the current item', () => {
    fc.assert(
      fc.property(
        fc.array(items, { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        fc.array(fc.nat(5)),
        (content, at, removals) => {
          const own = content.map(({ name }) => new Thing(name));
          const list = QPtrList.from(own);
          const it = new QPtrListIterator(list);
          it.advance(Math.min(at, own.length - 1));
          let expected = it.current();
          for (const removal of removals) {
            const isOwn = list.toArray()[removal] === expected;
            const removed = list.remove(removal);
            if (removed && isOwn) expected = list.current();
            expect(it.current()).to.equal(expected);
          }
          const left = list.toArray();
          expect(it.inc()).to.equal(expected === null ? null : (left[left.indexOf(expected) + 1] ?? null));
        },
      ),
      { seed: 2 },
    );
  });

  it('sees each item once in a loop that moves on before it removes', () => {
    const list = QPtrList.from(things);
    const it = new QPtrListIterator(list);
    const seen: string[] = [];
    for (let item = it.postInc(); item !== null; item = it.postInc()) {
      seen.push(item.name);
      list.removeRef(item);
    }
    expect([seen, list.count()]).to.deep.equal([['a', 'b', 'c'], 0]);
  });

  it('keeps sorted what inSort() puts in, and sorts the rest', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (names) => {
        const inSorted = new Sorted();
        const sorted = new Sorted();
        for (const name of names) {
          inSorted.inSort(new Thing(name));
          expect(inSorted.current()?.name).to.equal(name);
          sorted.append(new Thing(name));
        }
        sorted.sort();
        const expected = names.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        expect(Array.from(inSorted, ({ name }) => name)).to.deep.equal(expected);
        expect(Array.from(sorted, ({ name }) => name)).to.deep.equal(expected);
        expect(inSorted.equals(sorted)).to.equal(true);
      }),
      { seed: 3 },
    );
  });

  it('deletes its items when it owns them: by delete(), or by Symbol.dispose', () => {
    const log: string[] = [];
    {
      using list = new QPtrList<Thing | Disposable>();
      list.setAutoDelete(true);
      list.append(new Thing('a', log));
      list.append({ [Symbol.dispose]: () => void log.push('b') });
      list.append(new Thing('c', log));
      list.append(new Thing('taken', log));
      list.take();
      list.removeFirst();
      expect(log).to.deep.equal(['a']);
      const copy = list.copy();
      expect([copy.autoDelete(), copy.count()]).to.deep.equal([false, 2]);
    }
    expect(log).to.deep.equal(['a', 'b', 'c']);
  });

  it('is right when an item changes the list while it is deleted', () => {
    const list = new QPtrList<Disposable>();
    list.setAutoDelete(true);
    const counts: number[] = [];
    const inner: Disposable = { [Symbol.dispose]: () => void counts.push(list.count()) };
    list.append({
      [Symbol.dispose]: () => {
        counts.push(list.count());
        list.append(inner);
        list.clear();
      },
    });
    list.removeFirst();
    expect([counts, list.count(), list.current()]).to.deep.equal([[0, 0], 0, null]);
  });

  it('is readable in console.log(), and is read by for…of, from() and JSON', () => {
    const list = QPtrList.from([{ n: 1 }]);
    expect(inspect(list)).to.equal('QPtrList(1) [ { n: 1 } ]');
    expect(JSON.stringify(list)).to.equal('[{"n":1}]');
    expect(
      list
        .assign(list)
        .assign(QPtrList.from([{ n: 2 }]))
        .toArray(),
    ).to.deep.equal([{ n: 2 }]);
  });
});

describe('QPtrQueue and QPtrStack', () => {
  it('are a queue and a stack of an array', () => {
    fc.assert(
      fc.property(fc.array(fc.option(items)), (calls) => {
        const queue = new QPtrQueue<Thing>();
        const stack = new QPtrStack<Thing>();
        const first: Thing[] = [];
        const last: Thing[] = [];
        for (const item of calls) {
          if (item === null) {
            expect([queue.dequeue(), stack.pop()]).to.deep.equal([first.shift() ?? null, last.pop() ?? null]);
          } else {
            queue.enqueue(item);
            stack.push(item);
            first.push(item);
            last.push(item);
          }
          expect([queue.head(), queue.current(), stack.top()]).to.deep.equal([
            first[0] ?? null,
            first[0] ?? null,
            last.at(-1) ?? null,
          ]);
          expect([queue.toArray(), [...stack]]).to.deep.equal([first, last]);
        }
      }),
      { seed: 4 },
    );
    expect(inspect([QPtrQueue.from([1]), QPtrStack.from([1]).copy()])).to.equal(
      '[ QPtrQueue(1) [ 1 ], QPtrStack(1) [ 1 ] ]',
    );
  });
});

describe('QStrList', () => {
  it('compares texts, and none is the very one in the list', () => {
    const list = QStrList.from(['b', 'A']);
    expect([
      list.find('a'),
      list.find('A'),
      list.findRef('A'),
      list.containsRef('A'),
      list.at(),
    ]).to.deep.equal([-1, 1, -1, 0, -1]);
    expect(list.copy()).to.be.instanceOf(QStrList);
    const insensitive = new QStrIList(list);
    expect([insensitive.find('a'), insensitive.contains('B')]).to.deep.equal([1, 1]);
    insensitive.sort();
    expect(insensitive.toArray()).to.deep.equal(['A', 'b']);
  });
});
