// QMap against a Map and a sort, with iterators in it.
import { inspect } from 'node:util';
import { ContainerError, qMakePair, QMap, type QMapIterator, QPair, QStringList } from '@qt3/tools';
import { expect } from 'chai';
import fc from 'fast-check';

/** What a map is given and asked, with keys of any kind that has an order. */
function behavesAsMap<Key>(
  keys: fc.Arbitrary<Key>,
  order: (a: Key, b: Key) => number,
  same?: (key: Key) => unknown,
): void {
  const id = same ?? ((key: Key): unknown => key);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(4), keys, fc.nat(99)), { maxLength: 300 }), (calls) => {
      const map = new QMap<Key, number>([], 0);
      const model = new Map<unknown, readonly [Key, number]>();
      for (const [call, key, value] of calls) {
        const known = model.get(id(key));
        switch (call) {
          case 0:
            expect(map.insert(key, value).data()).to.equal(value);
            model.set(id(key), [known?.[0] ?? key, value]);
            break;
          case 1:
            expect(map.insert(key, value, false).data()).to.equal(known?.[1] ?? value);
            model.set(id(key), known ?? [key, value]);
            break;
          case 2:
            expect(map.get(key)).to.equal(known?.[1] ?? 0);
            model.set(id(key), known ?? [key, 0]);
            break;
          case 3:
            map.remove(key);
            model.delete(id(key));
            break;
          default:
            expect(map.contains(key)).to.equal(known !== undefined);
            expect(map.value(key, -1)).to.equal(known?.[1] ?? -1);
            expect(map.find(key).equals(map.end())).to.equal(known === undefined);
        }
      }
      const entries = [...model.values()].sort(([a], [b]) => order(a, b));
      expect([...map]).to.deep.equal(entries);
      expect(map.count()).to.equal(entries.length);
      expect(map.keys().toArray()).to.deep.equal(entries.map(([key]) => key));
      expect(map.values().toArray()).to.deep.equal(entries.map(([, value]) => value));
      const backwards: Key[] = [];
      for (const it = map.end(); !it.equals(map.begin());) backwards.push(it.dec().key());
      expect(backwards.reverse()).to.deep.equal(entries.map(([key]) => key));
    }),
    { seed: 1 },
  );
}

const byValue = <Value extends number | string>(a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0);

describe('QMap', () => {
  it('is a sorted Map with keys that are texts', () => {
    behavesAsMap(fc.string({ unit: 'binary', maxLength: 2 }), byValue);
  });

  it('is a sorted Map with keys that are numbers', () => {
    behavesAsMap(fc.integer({ min: -50, max: 50 }), (a, b) => a - b);
  });

  it('is a sorted Map with keys that are objects with lessThan()', () => {
    const pairs = fc.tuple(fc.nat(5), fc.nat(5)).map(([a, b]) => qMakePair(a, b));
    behavesAsMap(
      pairs,
      (a, b) => a.first - b.first || a.second - b.second,
      (pair) => `${pair.first} ${pair.second}`,
    );
  });

  it('has a null text as a key of its own, behind all others (oracle tools/string)', () => {
    const map = new QMap<string | null, number>();
    map.set('a', 1);
    map.set('', 2);
    expect([map.contains(null), map.find(null).equals(map.end())]).to.deep.equal([false, true]);
    map.remove(null);
    map.set(null, 3);
    expect([...map.keys()]).to.deep.equal(['', 'a', null]);
    expect([map.get(null), map.get('')]).to.deep.equal([3, 2]);
  });

  it('stays in order when it is large, and iterators on their keys', () => {
    const map = new QMap<number, number>();
    const places: QMapIterator<number, number>[] = [];
    for (let i = 0; i < 5000; i++) {
      const key = (i * 7919) % 5000;
      places[key] = map.insert(key, i);
    }
    for (let key = 0; key < 5000; key += 3) map.remove(key);
    const left = Array.from({ length: 5000 }, (_, key) => key).filter((key) => key % 3 !== 0);
    expect(map.keys().toArray()).to.deep.equal(left);
    for (const [i, key] of left.entries()) {
      const it = places[key]!.copy();
      expect(it.key()).to.equal(key);
      if (i + 1 < left.length) expect(it.inc().key()).to.equal(left[i + 1]);
    }
    map.erase(places[1]!);
    map.erase(places[1]!);
    expect(map.begin().key()).to.equal(2);
  });

  it('has the order that the constructor was given', () => {
    const map = QMap.from(
      [
        ['b', 1],
        ['A', 2],
      ],
      0,
      (a: string, b: string) => byValue(a.toLowerCase(), b.toLowerCase()),
    );
    expect(map.keys().toArray()).to.deep.equal(['A', 'b']);
    map.set('B', 3);
    expect([...map]).to.deep.equal([
      ['A', 2],
      ['b', 3],
    ]);
    expect(map.copy().keys().toArray()).to.deep.equal(['A', 'b']);
  });

  it('makes the value of a new key by a function, one for each', () => {
    const lists = new QMap<string, QStringList>([], () => new QStringList());
    lists.get('a').append('1');
    lists.get('b');
    const copy = lists.copy();
    copy.get('a').append('2');
    copy.get('c');
    expect([JSON.stringify(lists), JSON.stringify(copy)]).to.deep.equal([
      '[["a",["1"]],["b",[]]]',
      '[["a",["1","2"]],["b",[]],["c",[]]]',
    ]);
  });

  it('throws an error with a code for a value that it cannot make, and for the end', () => {
    const map = new QMap<string, number>();
    expect(() => map.get('key'))
      .to.throw(ContainerError, 'no value for key')
      .with.property('code', 'NO_INITIAL_VALUE');
    for (const read of [() => map.end().key(), () => map.begin().data(), () => map.find('x').set(1)])
      expect(read).to.throw(ContainerError).with.property('code', 'NO_VALUE_HERE');
  });

  it('continues in a loop that removes and adds', () => {
    const map = QMap.from([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ]);
    const seen: number[] = [];
    for (const it = map.begin(); !it.equals(map.end());) {
      const now = it.postInc();
      seen.push(now.key());
      map.remove(now);
      if (now.key() === 2) map.insert(9, 'new');
    }
    expect([seen, map.isEmpty()]).to.deep.equal([[1, 2, 3, 9], true]);
  });

  it('converts from and to Map, and is equal to one with the same', () => {
    const map = QMap.from(
      new Map([
        ['b', 2],
        ['a', 1],
      ]),
    );
    expect([...map.toMap()]).to.deep.equal([
      ['a', 1],
      ['b', 2],
    ]);
    expect(map.equals(QMap.from(map))).to.equal(true);
    expect(
      map.equals(
        QMap.from([
          ['a', 1],
          ['b', 3],
        ]),
      ),
    ).to.equal(false);
    expect(map.equals(QMap.from([['a', 1]]))).to.equal(false);
    expect(
      map
        .assign(QMap.from([['z', 0]]))
        .assign(map)
        .count('z'),
    ).to.equal(1);
    expect(map.insert(new QPair('z', 5)).second).to.equal(false);
  });

  it('equals one with the same keys and equal values, and no other', () => {
    const map = QMap.from([
      ['a', 1],
      ['b', 2],
    ]);
    for (const [pairs, isEqual] of [
      [{ a: 1, b: 2 }, true],
      [{ b: 2, a: 1 }, true],
      [{ a: 1, b: 3 }, false],
      [{ a: 3, b: 2 }, false],
      [{ a: 1, c: 2 }, false],
      [{ c: 1, b: 2 }, false],
      [{ A: 1, b: 2 }, false],
      [{ a: 1 }, false],
      [{ a: 1, b: 2, c: 3 }, false],
    ] as const) {
      const other = QMap.from(Object.entries<number>(pairs));
      expect([map.equals(other), other.equals(map)], JSON.stringify(pairs)).to.deep.equal([isEqual, isEqual]);
    }
  });

  it('takes objects without an order for what C++ has pointers to: each is a key of its own', () => {
    const [a, b, c] = [{ n: 1 }, { n: 1 }, Object.create(null) as object];
    const map = new QMap<object, number>([], 0);
    map.set(b, 2);
    map.set(a, 1);
    map.set(c, 3);
    map.set(b, 4);
    expect([map.count(), map.get(a), map.get(b), map.get(c)]).to.deep.equal([3, 1, 4, 3]);
    expect([...map.keys()]).to.have.members([a, b, c]);
    map.remove(a);
    expect([map.contains(a), map.contains(b), map.contains({ n: 1 })]).to.deep.equal([false, true, false]);
    const dates = new QMap<Date, string>([], '');
    dates.set(new Date(5), 'five');
    dates.set(new Date(1), 'one');
    dates.set(new Date(5), 'five again');
    expect([...dates.values()]).to.deep.equal(['one', 'five again']);
  });

  it('replace() takes the new key, and insert() keeps the one that is there', () => {
    interface Key {
      readonly number: number;
      readonly label: string;
    }
    const map = new QMap<Key, string>([], '', (a, b) => a.number - b.number);
    map.insert({ number: 1, label: 'first' }, 'a');
    map.insert({ number: 1, label: 'second' }, 'b');
    expect([...map]).to.deep.equal([[{ number: 1, label: 'first' }, 'b']]);
    expect(map.replace({ number: 1, label: 'third' }, 'c').data()).to.equal('c');
    expect([...map]).to.deep.equal([[{ number: 1, label: 'third' }, 'c']]);
  });

  it('is readable in console.log() and JSON', () => {
    expect(inspect(QMap.from([['a', 1]]))).to.equal("QMap(1) Map(1) { 'a' => 1 }");
    expect(JSON.stringify(QMap.from([[1, 'x']]))).to.equal('[[1,"x"]]');
  });
});
