// QValueList, QValueVector, QValueStack and QStringList against arrays.
import { inspect } from 'node:util';
import { MessageSpy } from '@qt3/test-support';
import {
  ContainerError,
  qHeapSort,
  qMakePair,
  QPair,
  QStringList,
  QValueList,
  QValueStack,
  QValueVector,
} from '@qt3/tools';
import { expect } from 'chai';
import fc from 'fast-check';

describe('an iterator over a QValueVector', () => {
  it('neither reads nor changes what is outside', () => {
    const vector = new QValueVector<number>([1, 2]);
    const last = vector.begin().inc();
    last.set(5);
    expect([...vector]).to.deep.equal([1, 5]);
    const end = vector.end();
    expect(() => end.data()).to.throw(ContainerError);
    expect(() => end.set(3)).to.throw(ContainerError);
    vector.pop_back();
    expect(() => last.set(4)).to.throw(ContainerError);
    expect([...vector]).to.deep.equal([1]);
    expect([vector.capacity(), new QValueVector([], 0).capacity()]).to.deep.equal([1, 0]);
    vector.reserve(3);
    vector.reserve(2);
    expect([vector.capacity(), vector.size(), vector.copy().capacity()]).to.deep.equal([3, 1, 1]);
    vector.resize(5, 0);
    expect(vector.capacity()).to.equal(5);
  });
});

describe('a list of bytes', () => {
  it('shares them with its copies, and compares them one by one, whatever Node.js has in a Buffer', () => {
    const list = new QValueList<Uint8Array>([Buffer.from('ab'), new Uint8Array([1])]);
    const copy = list.copy();
    copy.get(0)[0] = 0x41;
    expect(list.get(0)[0]).to.equal(0x41);
    expect(list.contains(new Uint8Array([0x41, 0x62]))).to.equal(1);
    expect(list.findIndex(Buffer.from([1]))).to.equal(1);
    expect([list.contains(new Uint8Array([1, 0])), list.equals(copy)]).to.deep.equal([0, true]);
    expect(qMakePair(1, list.get(0)).copy().second).to.equal(list.get(0));
  });
});

const small = fc.integer({ min: 0, max: 5 });

/** One change of a list, and the same of an array. */
interface Change {
  readonly name: string;
  apply(list: QValueList<number>, array: number[]): void;
}

const changes: fc.Arbitrary<Change> = fc.oneof(
  small.map((n) => ({
    name: `append ${n}`,
    apply: (l: QValueList<number>, a: number[]) => void (l.append(n), a.push(n)),
  })),
  small.map((n) => ({
    name: `prepend ${n}`,
    apply: (l: QValueList<number>, a: number[]) => void (l.prepend(n), a.unshift(n)),
  })),
  fc.constant({
    name: 'pop_front',
    apply: (l: QValueList<number>, a: number[]) => void (l.pop_front(), a.shift()),
  }),
  fc.constant({
    name: 'pop_back',
    apply: (l: QValueList<number>, a: number[]) => void (l.pop_back(), a.pop()),
  }),
  fc.tuple(fc.nat(6), fc.nat(3), small).map(([at, count, n]) => ({
    name: `insert ${count} times ${n} at ${at}`,
    apply: (l: QValueList<number>, a: number[]) => {
      const place = Math.min(at, a.length);
      if (count === 1) expect(l.insert(l.at(place), n).data()).to.equal(n);
      else l.insert(l.at(place), count, n);
      a.splice(place, 0, ...new Array<number>(count).fill(n));
    },
  })),
  small.map((n) => ({
    name: `remove ${n}`,
    apply: (l: QValueList<number>, a: number[]) => {
      const kept = a.filter((value) => value !== n);
      expect(l.remove(n)).to.equal(a.length - kept.length);
      a.splice(0, a.length, ...kept);
    },
  })),
  fc.tuple(fc.nat(6), fc.nat(6)).map(([from, to]) => ({
    name: `erase from ${from} to ${to}`,
    apply: (l: QValueList<number>, a: number[]) => {
      if (from > to) return;
      const behind = l.erase(l.at(Math.min(from, a.length)), l.at(Math.min(to, a.length)));
      a.splice(from, to - from);
      expect(behind.equals(l.at(from))).to.equal(true);
    },
  })),
  fc.tuple(fc.nat(6), small).map(([at, n]) => ({
    name: `set ${n} at ${at}`,
    apply: (l: QValueList<number>, a: number[]) => {
      if (at >= a.length) return;
      l.set(at, n);
      a[at] = n;
    },
  })),
  fc.constant({
    name: 'append itself',
    apply: (l: QValueList<number>, a: number[]) => {
      if (a.length > 50) return;
      l.appendList(l);
      a.push(...a);
    },
  }),
  fc.constant({
    name: 'sort',
    apply: (l: QValueList<number>, a: number[]) => void (qHeapSort(l), a.sort((x, y) => x - y)),
  }),
);

function expectSame(list: QValueList<number>, array: number[]): void {
  expect(list.toArray()).to.deep.equal(array);
  expect([list.count(), list.size(), list.isEmpty()]).to.deep.equal([
    array.length,
    array.length,
    array.length === 0,
  ]);
  expect([list.first(), list.last()]).to.deep.equal([array[0], array.at(-1)]);
  const backwards: number[] = [];
  for (const it = list.end(); !it.equals(list.begin());) backwards.push(it.dec().data());
  expect(backwards).to.deep.equal(array.toReversed());
  array.forEach((value, i) => expect(list.get(i)).to.equal(value));
  for (let n = 0; n <= 5; n++) {
    expect(list.findIndex(n)).to.equal(array.indexOf(n));
    expect(list.contains(n)).to.equal(array.filter((value) => value === n).length);
  }
}

describe('QValueVector', () => {
  it('says by each of its names whether it is empty, and how much is in it', () => {
    const sizes = (vector: QValueVector<number>): unknown[] => [
      ...[vector.isEmpty(), vector.empty(), vector.count(), vector.size(), vector.capacity()],
    ];
    const vector = new QValueVector<number>();
    expect(sizes(vector)).to.deep.equal([true, true, 0, 0, 0]);
    vector.append(7);
    expect(sizes(vector)).to.deep.equal([false, false, 1, 1, 1]);
    vector.clear();
    expect(sizes(vector)).to.deep.equal([true, true, 0, 0, 0]);
  });
});

describe('QValueList', () => {
  it('equals an array that is changed in the same way', () => {
    fc.assert(
      fc.property(fc.array(small), fc.array(changes), (values, steps) => {
        const list = new QValueList(values);
        const array = values.slice();
        for (const step of steps) step.apply(list, array);
        expectSame(list, array);
        expect(list.equals(QValueList.from(array))).to.equal(true);
        const copy = list.copy();
        copy.append(9);
        expect(list.equals(copy)).to.equal(false);
        expectSame(list, array);
      }),
      { seed: 1 },
    );
  });

  it('keeps iterators on their values while others come and go', () => {
    fc.assert(
      fc.property(
        fc.array(small, { minLength: 1 }),
        fc.nat(),
        fc.array(fc.tuple(fc.boolean(), fc.nat())),
        (values, start, steps) => {
          const list = QValueList.from(values.map((value) => ({ value })));
          const it = list.at(start % values.length);
          const own = it.data();
          for (const [adds, where] of steps) {
            const place = list.at(where % (list.count() + 1));
            if (adds) list.insert(place, { value: 7 });
            else if (!place.equals(list.end()) && place.data() !== own) list.remove(place);
            expect(it.data()).to.equal(own);
          }
          const array = list.toArray();
          const index = array.indexOf(own);
          expect(
            it
              .copy()
              .inc()
              .equals(list.at(index + 1)),
          ).to.equal(true);
          if (index > 0) expect(it.copy().dec().data()).to.equal(array[index - 1]);
        },
      ),
      { seed: 2 },
    );
  });

  it('continues from a value that the loop has removed', () => {
    const list = QValueList.from([1, 2, 3]);
    const seen: number[] = [];
    for (const value of list) {
      seen.push(value);
      if (value < 3) list.remove(value);
    }
    expect([seen, list.toArray()]).to.deep.equal([[1, 2, 3], [3]]);
  });

  it('has the operators of its iterators', () => {
    const list = QValueList.from([1, 2, 3]);
    const it = list.begin();
    const before = it.postInc();
    expect([before.data(), it.data(), it.equals(before)]).to.deep.equal([1, 2, false]);
    expect([it.postDec().data(), it.data()]).to.deep.equal([2, 1]);
    expect([it.advance(2).data(), it.advance(-1).data()]).to.deep.equal([3, 2]);
    it.set(20);
    expect(list.toArray()).to.deep.equal([1, 20, 3]);
    expect(list.find(list.at(2), 20).equals(list.end())).to.equal(true);
    expect(list.find(3).equals(list.fromLast())).to.equal(true);
    expect(list.begin().dec().equals(list.begin())).to.equal(true);
  });

  it('throws an error with a code where C++ reads what is not there', () => {
    const list = new QValueList<number>();
    for (const read of [
      () => list.end().data(),
      () => list.end().set(1),
      () => new QValueVector<number>().begin().data(),
    ]) {
      expect(read).to.throw(ContainerError).with.property('code', 'NO_VALUE_HERE');
    }
  });

  it('warns of an index where there is no value', () => {
    using messages = new MessageSpy();
    messages.expect('QValueList.get: there is no value 2 in a list of 2');
    messages.expect('QValueList.set: there is no value -1 in a list of 2');
    messages.expect('QValueList.get: there is no value 0.5 in a list of 2');
    const list = QValueList.from([1, 2]);
    expect([list.get(2), list.get(0.5)]).to.deep.equal([undefined, undefined]);
    list.set(-1, 9);
    expect(list.toArray()).to.deep.equal([1, 2]);
  });

  it('compares and copies values that have equals() and copy()', () => {
    const list = QValueList.from([qMakePair(1, 'a'), qMakePair(2, 'b')]);
    expect(list.findIndex(new QPair(2, 'b'))).to.equal(1);
    const copy = list.copy();
    copy.get(0).second = 'changed';
    expect(list.first().second).to.equal('a');
    expect(
      QValueList.from([QStringList.from(['a'])]).equals(QValueList.from([QStringList.from(['a'])])),
    ).to.equal(true);
  });

  it('gives each place a value of its own where C++ copies one: added lists, and one value for many places', () => {
    const rows = QValueList.from([QValueList.from([1])]);
    rows.appendList(rows);
    rows.get(0).append(2);
    const both = rows.plus(rows);
    both.get(1).append(3);
    expect([rows.get(0).count(), rows.get(1).count(), both.get(3).count()]).to.deep.equal([2, 1, 1]);
    rows.insert(rows.begin(), 2, QValueList.from([7]));
    rows.first().append(8);
    expect(rows.get(1).count()).to.equal(1);
    const vector = QValueVector.filled(2, QValueList.from([0]));
    vector.resize(4, QValueList.from([5]));
    vector.insert(vector.begin(), 2, QValueList.from([9]));
    for (const each of [0, 2, 4]) vector.get(each).append(each);
    expect([...vector].map((each) => each.count())).to.deep.equal([2, 1, 2, 1, 2, 1]);
    const given = QValueList.from([0]);
    vector.insert(vector.begin(), 2, given);
    expect([vector.get(0) === given, vector.get(1) === given]).to.deep.equal([true, false]);
  });

  it("takes another list's values by assign(), its own too", () => {
    const list = QValueList.from([1, 2]);
    expect(list.assign(QValueList.from([3])).toArray()).to.deep.equal([3]);
    expect(list.assign(list).toArray()).to.deep.equal([3]);
  });

  it('is readable in console.log() and JSON', () => {
    expect(inspect(QValueList.from([1, 'a']))).to.equal("QValueList(2) [ 1, 'a' ]");
    expect(inspect({ list: QStringList.from(['a']) })).to.equal("{ list: QStringList(1) [ 'a' ] }");
    expect(JSON.stringify(QValueStack.from([1]))).to.equal('[1]');
  });
});

describe('QValueStack', () => {
  it('is a stack, and a list', () => {
    const stack = QValueStack.from([1]);
    stack.push(2);
    expect([stack.top(), stack.pop(), stack.pop(), stack.pop()]).to.deep.equal([2, 2, 1, undefined]);
    expect(stack.copy()).to.be.instanceOf(QValueStack);
  });
});

describe('QValueVector', () => {
  it('equals an array that is changed in the same way', () => {
    fc.assert(
      fc.property(fc.array(small), fc.array(fc.tuple(fc.nat(6), fc.nat(3), small)), (values, steps) => {
        const vector = QValueVector.from(values, 0);
        const array = values.slice();
        for (const [at, count, n] of steps) {
          const place = Math.min(at, array.length);
          vector.insert(vector.begin().plus(place), count, n);
          array.splice(place, 0, ...new Array<number>(count).fill(n));
          const gone = Math.min(count, 1);
          vector.erase(vector.begin().plus(place), vector.begin().plus(place + gone));
          array.splice(place, gone);
          if (n === 5) {
            vector.resize(at);
            while (array.length < at) array.push(0);
            array.length = at;
          }
        }
        expect(vector.toArray()).to.deep.equal(array);
        expect(vector.end().minus(vector.begin())).to.equal(array.length);
        qHeapSort(vector);
        expect([...vector]).to.deep.equal(array.sort((x, y) => x - y));
      }),
      { seed: 3 },
    );
  });

  it('fills new places with what the constructor was given, an object for each from a function', () => {
    const lists = new QValueVector<QStringList>([], () => new QStringList());
    lists.resize(2);
    lists.get(0).append('a');
    expect(JSON.stringify(lists)).to.equal('[["a"],[]]');
    const copy = lists.copy();
    copy.get(0).append('b');
    copy.resize(3);
    expect(JSON.stringify([lists, copy])).to.equal('[[["a"],[]],[["a","b"],[],[]]]');
  });

  it('warns of indices and sizes that cannot be', () => {
    using messages = new MessageSpy();
    const vector = QValueVector.filled(2, 5);
    messages.expect('QValueVector.get: there is no value 2 in a vector of 2');
    messages.expect('QValueVector.set: there is no value -1 in a vector of 2');
    messages.expect('QValueVector.resize: -1 is no number of values');
    messages.expect('QValueVector.resize: 4294967295 is no number of values');
    expect(vector.get(2)).to.equal(undefined);
    vector.set(-1, 0);
    vector.resize(-1);
    vector.resize(0xffffffff);
    const ok = { value: true };
    expect([vector.at(9, ok), ok.value]).to.deep.equal([undefined, false]);
    expect(vector.equals(QValueVector.from([5, 5]))).to.equal(true);
  });
});

describe('QStringList', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', ',', ' '), maxLength: 8 });

  it('splits as JavaScript does, with or without empty parts, and joins again', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(',', 'ab', ', '), (text, separator) => {
        const all = QStringList.split(separator, text, true);
        expect(all.toArray()).to.deep.equal(text.split(separator));
        expect(all.join(separator)).to.equal(text);
        expect(QStringList.split(separator, text).toArray()).to.deep.equal(
          text.split(separator).filter((part) => part !== ''),
        );
      }),
      { seed: 4 },
    );
  });

  it('sorts by UTF-16 codes, and is equal to a list that is sorted the same', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (strings) => {
        const list = QStringList.from(strings);
        list.sort();
        const sorted = strings.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        expect(list.toArray()).to.deep.equal(sorted);
        expect(list.equals(QStringList.from(sorted))).to.equal(true);
      }),
      { seed: 5 },
    );
  });

  it('stays a QStringList in copy(), plus() and grep()', () => {
    const list = new QStringList('one');
    for (const made of [list.copy(), list.plus(['two']), list.grep('o'), list.gres('n', 'm')])
      expect(made).to.be.instanceOf(QStringList);
    expect(list.toArray()).to.deep.equal(['ome']);
  });
});
