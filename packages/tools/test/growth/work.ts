// Counts the work of lists, maps and expressions for two sizes, and prints both: growth.test.ts starts it.
import { WorkCounter } from '@qt3/test-support/work';

const counter = WorkCounter.start();
// Only now: statements are counted in what is loaded afterwards.
const {
  QDict,
  QDictIterator,
  QMap,
  QPtrList,
  QPtrListIterator,
  QPtrVector,
  QRegExp,
  QStringList,
  QValueList,
} = await import('@qt3/tools');

interface Item {
  readonly n: number;
}
const items = (count: number): Item[] => Array.from({ length: count }, (_, n) => ({ n }));
/** 0 to count - 1 in no order. */
const shuffled = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => Number((BigInt(i) * 7919n) % BigInt(count)));

/** What is done with `count` things. */
const tasks: Record<string, (count: number) => void> = {
  'QPtrList: remove() in a first/next loop': (count) => {
    const list = QPtrList.from(items(count));
    for (let item = list.first(); item;) {
      if (item.n % 2) item = list.next();
      else {
        list.remove();
        item = list.current();
      }
    }
  },
  'QPtrList: used as a queue': (count) => {
    const list = QPtrList.from(items(count));
    for (const item of items(count)) {
      list.take(0);
      list.append(item);
    }
  },
  'QPtrList: at() in a loop': (count) => {
    const list = QPtrList.from(items(count));
    for (let i = 0; i < count; i++) list.at(i);
  },
  'QPtrListIterator: each item removed under it': (count) => {
    const list = QPtrList.from(items(count));
    const it = new QPtrListIterator(list);
    const behind = new QPtrListIterator(list);
    for (let item = it.current(); item !== null; item = it.current()) list.removeRef(item);
    behind.current();
  },
  'QPtrVector: sorted, searched in and emptied': (count) => {
    class Numbers extends QPtrVector<Item> {
      override compareItems(a: Item, b: Item): number {
        return a.n - b.n;
      }
    }
    const vector = new Numbers(count);
    for (const n of shuffled(count)) vector.insert(n, { n: count - n });
    vector.sort();
    for (const item of vector.toArray()) vector.bsearch(item!);
    for (let i = 0; i < count; i++) vector.take(i);
  },
  'QValueList: get() and set() in a loop': (count) => {
    const list = QValueList.from(shuffled(count));
    for (let i = 0; i < count; i++) list.set(i, list.get(i) + 1);
  },
  'QValueList: insert and remove in the middle': (count) => {
    const list = new QValueList<number>([0, 1]);
    const middle = list.at(1);
    for (let i = 0; i < count; i++) list.insert(middle, i);
    for (let it = list.begin(); !it.equals(list.end());) it = list.remove(it);
  },
  'QMap: insert, find, remove': (count) => {
    const map = new QMap<number, number>([], 0);
    for (const key of shuffled(count)) {
      map.insert(key, key);
      map.begin();
    }
    for (const key of shuffled(count)) map.find(key).data();
    for (const key of shuffled(count)) map.remove(key);
  },
  'QMap: as a queue by priority': (count) => {
    const map = QMap.from(shuffled(count).map((key): [number, number] => [key, key]));
    for (let i = 0; i < count; i++) {
      map.remove(map.begin());
      map.insert(count + i, i);
    }
  },
  'QDict: removed while it is walked through': (count) => {
    const dict = QDict.from(items(count).map((item): [string, Item] => [String(item.n), item]));
    const it = new QDictIterator(dict);
    while (it.current()) dict.remove(it.currentKey()!);
  },
  'QDict: everything under one key': (count) => {
    const dict = new QDict<Item>();
    for (const item of items(count)) dict.insert('key', item);
    while (dict.remove('key'));
  },
  'QStringList: split, sort, join': (count) => {
    const list = QStringList.split(',', shuffled(count).join());
    list.sort();
    list.join(',');
  },
};
for (const pattern of ['(a*)*b', '(a|aa)+$', 'a*b', '(?=a*b)a', '(.*)(.*)x', '((a)|(aa))+c', '\\ba+\\b!']) {
  tasks[`QRegExp: ${pattern}`] = (count) => void new QRegExp(pattern).search('a'.repeat(count));
  tasks[`QRegExp backwards: ${pattern}`] = (count) => void new QRegExp(pattern).searchRev('a'.repeat(count));
}
tasks['QRegExp: all matches'] = (count) => {
  const rx = new QRegExp('(\\w+)(?= )');
  const text = 'word '.repeat(count / 5);
  for (let at = rx.search(text); at >= 0; at = rx.search(text, at + rx.matchedLength()));
};
tasks['QRegExp: all matches backwards'] = (count) => {
  const rx = new QRegExp('(\\w)(\\w)');
  const text = 'word '.repeat(count / 5);
  for (let at = rx.searchRev(text); at > 0; at = rx.searchRev(text, at - 1));
};

const result: Record<string, { few: number; many: number }> = {};
for (const [name, task] of Object.entries(tasks)) {
  const work = async (count: number): Promise<number> => {
    const { steps, bytes } = await counter.count(() => task(count));
    return steps + bytes / 8;
  };
  result[name] = { few: await work(1000), many: await work(8000) };
}
counter.stop();
console.log(JSON.stringify(result));
