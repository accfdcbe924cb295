// QPtrVector: positions with an item or none.
import { inspect } from 'node:util';
import { QPtrList, QPtrVector } from '@qt3/tools';
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

class ByName extends QPtrVector<Thing> {
  override compareItems(a: Thing, b: Thing): number {
    return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
  }
}

const names = (vector: QPtrVector<Thing>): string =>
  vector
    .toArray()
    .map((thing) => thing?.name ?? '-')
    .join('');

function filled(text: string, log?: string[]): ByName {
  return new ByName(Array.from(text, (name) => (name === '-' ? null : new Thing(name, log))));
}

describe('QPtrVector', () => {
  it('has empty positions, which are no items', () => {
    const vector = new QPtrVector<Thing>(3);
    expect([vector.size(), vector.count(), vector.isEmpty(), vector.isNull()]).to.deep.equal([
      3,
      0,
      true,
      false,
    ]);
    const a = new Thing('a');
    expect([vector.insert(1, a), vector.insert(3, a), vector.insert(-1, a)]).to.deep.equal([
      true,
      false,
      false,
    ]);
    expect([vector.at(0), vector.at(1), vector.at(3), vector.count(), vector.isEmpty()]).to.deep.equal([
      null,
      a,
      null,
      1,
      false,
    ]);
    expect([vector.take(1), vector.take(1), vector.take(9), vector.count()]).to.deep.equal([
      a,
      null,
      null,
      0,
    ]);
    expect([new QPtrVector().isNull(), QPtrVector.from([1]).isNull()]).to.deep.equal([true, false]);
  });

  it('does what an array with null does', () => {
    const item = fc.option(fc.constantFrom(new Thing('a'), new Thing('b')));
    const index = fc.integer({ min: 0, max: 6 });
    const step = fc.record({
      call: fc.constantFrom('insert', 'remove', 'take', 'resize', 'fill'),
      item,
      index,
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const vector = new QPtrVector<Thing>();
        let model: (Thing | null)[] = [];
        for (const { call, item, index } of steps) {
          if (call === 'resize') {
            vector.resize(index);
            model = Array.from({ length: index }, (_none, i) => model[i] ?? null);
          } else if (call === 'fill') {
            vector.fill(item);
            model.fill(item);
          } else {
            const taken = model[index] ?? null;
            const isThere = index < model.length;
            if (call === 'insert') expect(vector.insert(index, item)).to.equal(isThere);
            else if (call === 'remove') expect(vector.remove(index)).to.equal(isThere);
            else expect(vector.take(index)).to.equal(taken);
            if (isThere) model[index] = call === 'insert' ? item : null;
          }
          expect([...vector]).to.deep.equal(model);
          expect([vector.size(), vector.count()]).to.deep.equal([
            model.length,
            model.filter((each) => each !== null).length,
          ]);
          expect([vector.findRef(item), vector.containsRef(item), vector.find(item, 1)]).to.deep.equal([
            model.indexOf(item),
            model.filter((each) => each === item).length,
            model.indexOf(item, 1),
          ]);
        }
      }),
      { seed: 5 },
    );
  });

  it('deletes what leaves it with autoDelete, but not what is taken', () => {
    const log: string[] = [];
    const deleted = (action: () => void): string => {
      log.length = 0;
      action();
      return log.join('');
    };
    const vector = filled('abcde-', log);
    vector.setAutoDelete(true);
    expect([
      deleted(() => vector.insert(0, new Thing('f', log))),
      deleted(() => vector.take(1)),
      deleted(() => vector.remove(2)),
      deleted(() => vector.resize(4)),
      deleted(() => vector.fill(null, 3)),
      deleted(() => vector.assign(filled('gh', log))),
      deleted(() => vector.assign(vector)),
      deleted(() => vector.delete()),
    ]).to.deep.equal(['a', '', 'c', 'e', 'df', '', '', 'gh']);
    expect([vector.isNull(), vector.count()]).to.deep.equal([true, 0]);
  });

  it('compares items by compareItems(), and never an empty position', () => {
    const vector = filled('c-ab-a');
    vector.sort();
    expect([names(vector), vector.count()]).to.deep.equal(['aabc--', 4]);
    expect(['a', 'b', 'c', 'd'].map((name) => vector.bsearch(new Thing(name)))).to.deep.equal([0, 2, 3, -1]);
    const a = new Thing('a');
    expect([vector.find(a, 1), vector.find(a, 2), vector.find(null), vector.contains(a)]).to.deep.equal([
      1, -1, 4, 2,
    ]);
    expect([vector.contains(null), vector.findRef(a), vector.containsRef(a)]).to.deep.equal([2, -1, 0]);
    expect([
      vector.equals(filled('aabc--')),
      vector.equals(filled('aabc-')),
      vector.equals(filled('aabcd-')),
    ]).to.deep.equal([true, false, false]);
  });

  it('is copied with its items, without autoDelete', () => {
    const vector = filled('a-');
    vector.setAutoDelete(true);
    const copy = vector.copy();
    copy.insert(1, new Thing('b'));
    expect(copy).to.be.instanceOf(ByName);
    expect([names(vector), names(copy), copy.count(), copy.autoDelete()]).to.deep.equal([
      'a-',
      'ab',
      2,
      false,
    ]);
  });

  it('takes the items of a list, and is printed', () => {
    const vector = QPtrVector.from([1, 2, 3]);
    QPtrList.from([4, 5]).toVector(vector);
    expect([inspect(vector), JSON.stringify(new QPtrVector(1))]).to.deep.equal([
      'QPtrVector(2) [ 4, 5 ]',
      '[null]',
    ]);
  });
});
