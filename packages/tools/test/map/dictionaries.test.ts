// QDict, QAsciiDict, QIntDict and QPtrDict against a Map of stacks.
import { inspect } from 'node:util';
import { MessageSpy } from '@qt3/test-support';
import {
  QAsciiDict,
  QDict,
  QDictIterator,
  QIntDict,
  QIntDictIterator,
  QPtrDict,
  type Dictionary,
} from '@qt3/tools';
import { expect } from 'chai';
import fc from 'fast-check';

type Call = readonly [call: number, key: number, item: number];

describe('the size of a dictionary, which is that of C++’s hash table', () => {
  it('is 17 unless it is given, means nothing, and is copied', () => {
    const dictionaries = [new QDict(), new QAsciiDict(), new QIntDict(), new QPtrDict()];
    expect(dictionaries.map((dict) => dict.size())).to.deep.equal([17, 17, 17, 17]);
    const given = new QIntDict<object>(3);
    for (let key = 0; key < 10; key++) given.insert(key, { key });
    expect([given.size(), given.count(), given.copy().size()]).to.deep.equal([3, 10, 3]);
    given.resize(101);
    expect([given.size(), given.count()]).to.deep.equal([101, 10]);
  });
});

/** Calls a dictionary and a model of it; keys are numbers that a dictionary makes its own keys of. */
function behavesAsStacks<Key>(make: () => Dictionary<Key, object>, keyOf: (key: number) => Key): void {
  const items = [{ n: 0 }, { n: 1 }, { n: 2 }];
  const calls: fc.Arbitrary<Call[]> = fc.array(fc.tuple(fc.nat(4), fc.nat(3), fc.nat(2)));
  fc.assert(
    fc.property(calls, (all) => {
      const dict = make();
      const model = new Map<number, object[]>();
      for (const [call, key, item] of all) {
        const stack = model.get(key) ?? [];
        model.set(key, stack);
        switch (call) {
          case 0:
            dict.insert(keyOf(key), items[item]!);
            stack.push(items[item]!);
            break;
          case 1:
            dict.replace(keyOf(key), items[item]!);
            stack.pop();
            stack.push(items[item]!);
            break;
          case 2:
            expect(dict.remove(keyOf(key))).to.equal(stack.pop() !== undefined);
            break;
          case 3:
            expect(dict.take(keyOf(key))).to.equal(stack.pop() ?? null);
            break;
          default:
            expect(dict.find(keyOf(key))).to.equal(stack.at(-1) ?? null);
        }
        expect(dict.count()).to.equal([...model.values()].reduce((sum, { length }) => sum + length, 0));
        expect(dict.toMap().size).to.equal([...model.values()].filter(({ length }) => length > 0).length);
      }
      expect(Array.from(dict, ([, item]) => item)).to.have.members([...model.values()].flat());
      dict.clear();
      expect([dict.isEmpty(), dict.find(keyOf(0)), [...dict]]).to.deep.equal([true, null, []]);
    }),
    { seed: 1 },
  );
}

describe('dictionaries', () => {
  it('stack what is inserted with the same key', () => {
    const objects = [{}, {}, {}, {}];
    behavesAsStacks(() => new QDict<object>(), String);
    behavesAsStacks(
      () => new QAsciiDict<object>(),
      (key) => `k${key}`,
    );
    behavesAsStacks(
      () => new QIntDict<object>(),
      (key) => key - 1,
    );
    behavesAsStacks(
      () => new QPtrDict<object>(),
      (key) => objects[key]!,
    );
  });

  it('compare letters of any alphabet without case, and those of ASCII in a QAsciiDict', () => {
    const dict = new QDict<object>(17, false);
    const ascii = new QAsciiDict<object>(17, false);
    for (const each of [dict, ascii]) each.insert('Key ÄÖ', {});
    expect([dict.find('kEY äö') !== null, ascii.find('kEY ÄÖ') !== null, ascii.find('KEY äÖ')]).to.deep.equal(
      [true, true, null],
    );
    expect(dict.copy().find('KEY ÄÖ')).to.not.equal(null);
  });

  it('refuse null with a warning', () => {
    using messages = new MessageSpy();
    messages.expect('QDict: Cannot insert null item');
    messages.expect('QDict: Cannot insert null item');
    const dict = new QIntDict<object>();
    dict.insert(1, null as never);
    dict.replace(1, undefined as never);
    expect(dict.count()).to.equal(0);
  });

  it('delete what they own, when it is out already', () => {
    const log: string[] = [];
    const item = (name: string, dict: QDict<object>): object => ({
      delete: () => log.push(`${name}${dict.count()}`),
    });
    {
      using dict = new QDict<object>();
      dict.setAutoDelete(true);
      for (const name of ['a', 'b', 'c']) dict.insert('key', item(name, dict));
      dict.remove('key');
      dict.take('key');
    }
    expect(log).to.deep.equal(['c2', 'a0']);
  });

  it('let a loop remove the item it is on, which moves it to the next one', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean()), (removals) => {
        const dict = QIntDict.from(removals.map((_, i) => [i, { i }]));
        const it = new QIntDictIterator(dict);
        const seen: number[] = [];
        while (it.current() !== null) {
          const key = it.currentKey()!;
          seen.push(key);
          if (removals[key] === true) dict.remove(key);
          else it.inc();
        }
        expect(seen).to.deep.equal(removals.map((_, i) => i));
        expect(Array.from(dict, ([key]) => key)).to.deep.equal(seen.filter((key) => !removals[key]));
      }),
      { seed: 2 },
    );
  });

  it('have the operators of their iterators', () => {
    const dict = QDict.from([
      ['a', { n: 1 }],
      ['b', { n: 2 }],
    ]);
    const it = new QDictIterator(dict);
    const other = it.copy();
    expect([it.postInc(), it.current(), it.inc(), it.inc(), other.currentKey()]).to.deep.equal([
      { n: 1 },
      { n: 2 },
      null,
      null,
      'a',
    ]);
    expect([other.advance(1), other.toFirst(), other.count(), other.isEmpty()]).to.deep.equal([
      { n: 2 },
      { n: 1 },
      2,
      false,
    ]);
    dict.delete();
    expect([other.current(), other.currentKey()]).to.deep.equal([null, null]);
  });

  it('are readable in console.log() and JSON', () => {
    expect(inspect(QDict.from([['a', { n: 1 }]]))).to.equal("QDict(1) [ [ 'a', { n: 1 } ] ]");
    expect(JSON.stringify(QIntDict.from([[1, { n: 1 }]]))).to.equal('[[1,{"n":1}]]');
  });
});
