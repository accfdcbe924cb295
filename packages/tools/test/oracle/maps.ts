// QMap; QDict, QAsciiDict, QIntDict, QPtrDict and their iterators. The order of a dictionary is a hash's and not shown: what was seen is sorted.
import { QApplication, qInstallMsgHandler } from '@qt3/core-signals';
import { trace, traceMessage } from '@qt3/test-support';
import {
  Dictionary,
  QAsciiDict,
  QDict,
  QDictIterator,
  QIntDict,
  QIntDictIterator,
  qMakePair,
  QMap,
  QPtrDict,
  QStringList,
  QValueList,
} from '@qt3/tools';
import * as show from './show.js';
import { DO } from './show.js';

class Thing {
  n: string;
  constructor(s: string) {
    this.n = s;
  }
  delete(): void {
    trace('~%s', this.n);
  }
  [Symbol.dispose](): void {
    this.delete();
  }
}
type Map = QMap<string, number>;
type Numbered = QMap<number, string | null>;
type Shown =
  | Thing
  | string
  | number
  | boolean
  | Map
  | Numbered
  | QValueList<number>
  | QValueList<string>
  | Dictionary<string, Thing>
  | Dictionary<number, Thing>
  | Dictionary<object, Thing>
  | null;

function name(key: string | number | object): string {
  return key instanceof Thing ? key.n : typeof key === 'object' ? 'object' : String(key);
}
function q(x: Shown): string {
  if (x instanceof Thing) return x.n;
  if (x === null) return '0';
  if (x instanceof QMap) {
    const m = x as QMap<string | number, string | number | null>;
    let r = '';
    for (const it = m.begin(); !it.equals(m.end()); it.inc())
      r +=
        ' ' +
        (typeof it.key() === 'string' ? show.q(it.key()) : String(it.key())) +
        ':' +
        String(it.data() ?? '');
    return '{' + r.slice(1) + '}';
  }
  if (x instanceof Dictionary) {
    const l = new QStringList();
    for (const [key, item] of x as Dictionary<string | number | object, Thing>)
      l.append(name(key) + ':' + q(item));
    l.sort();
    return '{' + l.join(' ') + '}';
  }
  if (x instanceof QValueList) {
    const values: (string | number)[] = x.toArray();
    return values.every((value) => typeof value === 'number')
      ? '[' + values.join(' ') + ']'
      : show.q(x as QStringList);
  }
  return show.q(x);
}
function S(source: string, x: Shown): void {
  trace('%s -> %s', source, q(x));
}
function P(d: Shown, source: string, x: Shown): void {
  trace('%s -> %s %s', source, q(x), q(d));
}
function V(d: Shown, source: string, execute: () => void): void {
  execute();
  trace('%s %s', source, q(d));
}
function W(source: string, execute: () => void, m: () => Shown): void {
  execute();
  trace('%s -> %s', source, q(m()));
}
function NOW(d: Shown): void {
  trace('now %s', q(d));
}

function maps(): void {
  trace('# QMap<QString,int>');
  const m: Map = new QMap([], 0);
  S('m', m);
  S('m.isEmpty()', m.isEmpty());
  S('m.begin() == m.end()', m.begin().equals(m.end()));
  W(
    'm.insert( "b", 2 )',
    () => {
      m.insert('b', 2);
    },
    () => m,
  );
  W(
    'm["a"] = 1',
    () => {
      m.set('a', 1);
    },
    () => m,
  );
  W(
    'm.insert( "B", 20 )',
    () => {
      m.insert('B', 20);
    },
    () => m,
  );
  W(
    'm["10"] = 10; m["9"] = 9',
    () => {
      m.set('10', 10);
      m.set('9', 9);
    },
    () => m,
  );
  W(
    'm[""] = 0',
    () => {
      m.set('', 0);
    },
    () => m,
  );
  W(
    'm["\\xe4"] = 7; m["z"] = 26',
    () => {
      m.set('\xe4', 7);
      m.set('z', 26);
    },
    () => m,
  );
  S('(uint)m.count()', m.count());
  S('(uint)m.size()', m.size());
  W(
    'm.insert( "b", 3 )',
    () => {
      m.insert('b', 3);
    },
    () => m,
  );
  W(
    'm.insert( "b", 4, FALSE )',
    () => {
      m.insert('b', 4, false);
    },
    () => m,
  );
  S('m.insert( "b", 5, FALSE ).data()', m.insert('b', 5, false).data());
  S('m.insert( "b", 6 ).data()', m.insert('b', 6).data());
  W(
    'm.insert( "c", 8, FALSE )',
    () => {
      m.insert('c', 8, false);
    },
    () => m,
  );
  S('m.insert( QPair<const QString, int>( "c", 9 ) ).second', m.insert(qMakePair('c', 9)).second);
  S('m.insert( QPair<const QString, int>( "d", 9 ) ).second', m.insert(qMakePair('d', 9)).second);
  W(
    'm.replace( "d", 10 )',
    () => {
      m.replace('d', 10);
    },
    () => m,
  );
  W(
    'm.replace( "e", 11 )',
    () => {
      m.replace('e', 11);
    },
    () => m,
  );
  S('m["nosuch"]', m.get('nosuch'));
  S('m.contains( "nosuch" )', m.contains('nosuch'));
  S('m.contains( "b" )', m.contains('b'));
  S('m.contains( "NOSUCH" )', m.contains('NOSUCH'));
  W(
    'm["n"]++',
    () => {
      m.set('n', m.get('n') + 1);
    },
    () => m,
  );
  W(
    'm["n"] += 5',
    () => {
      m.set('n', m.get('n') + 5);
    },
    () => m,
  );
  {
    const c = m.copy();
    S('c["b"]', c.get('b'));
    S('c.contains( "missing" )', c.contains('missing'));
    S('c.find( "missing" ) == c.end()', c.find('missing').equals(c.end()));
  }
  S('m.find( "b" ).key()', m.find('b').key());
  S('m.find( "b" ).data()', m.find('b').data());
  S('*m.find( "b" )', m.find('b').data());
  S('m.find( "nix" ) == m.end()', m.find('nix').equals(m.end()));
  S('m.begin().key()', m.begin().key());
  {
    const it = m.end();
    it.dec();
    S('it.key()', it.key());
  }
  W(
    'm.find( "b" ).data() = 66',
    () => {
      m.find('b').set(66);
    },
    () => m,
  );
  S('m.keys()', m.keys());
  S('m.values()', m.values());
  W(
    'm.remove( "b" )',
    () => {
      m.remove('b');
    },
    () => m,
  );
  W(
    'm.remove( "nix" )',
    () => {
      m.remove('nix');
    },
    () => m,
  );
  W(
    'm.remove( m.begin() )',
    () => {
      m.remove(m.begin());
    },
    () => m,
  );
  W(
    'm.erase( "z" )',
    () => {
      m.erase('z');
    },
    () => m,
  );
  W(
    'm.erase( m.find( "a" ) )',
    () => {
      m.erase(m.find('a'));
    },
    () => m,
  );
  W(
    'for ( Map::Iterator it = m.begin(); it != m.end(); ) { Map::Iterator now = it++; if ( now.data() > 8 ) m.remove( now ); }',
    () => {
      for (const it = m.begin(); !it.equals(m.end());) {
        const now = it.postInc();
        if (now.data() > 8) m.remove(now);
      }
    },
    () => m,
  );
  W(
    'for ( Map::Iterator it = m.begin(); it != m.end(); ++it ) it.data() *= 2',
    () => {
      for (const it = m.begin(); !it.equals(m.end()); it.inc()) it.set(it.data() * 2);
    },
    () => m,
  );
  W(
    'for ( Map::Iterator it = m.begin(); it != m.end() && m.count() < 8; ++it ) m.insert( it.key() + "+", 1 )',
    () => {
      for (const it = m.begin(); !it.equals(m.end()) && m.count() < 8; it.inc()) m.insert(it.key() + '+', 1);
    },
    () => m,
  );
  {
    const it = m.find('c');
    m.insert('b2', 1);
    m.remove('9');
    S('it.key()', it.key());
    it.inc();
    S('it.key()', it.key());
  }
  {
    const c = m.copy();
    c.set('only c', 1);
    S('c', c);
    S('m', m);
    c.remove('c');
    S('m.contains( "c" )', m.contains('c'));
    c.assign(new QMap<string, number>([], 0));
    S('m.isEmpty()', m.isEmpty());
  }
  {
    // C++ has an iterator here, after which a copy on write must not write to both.
    m.find('c');
    const c = m.copy();
    m.insert('c', 77);
    S('c["c"]', c.get('c'));
    S('m["c"]', m.get('c'));
  }
  W(
    'm.clear()',
    () => {
      m.clear();
    },
    () => m,
  );
  S('(uint)m.count()', m.count());
  trace('# QMap<int,QString>');
  {
    const m: Numbered = new QMap([], null);
    W(
      'm[10] = "ten"; m[9] = "nine"; m[-1] = "minus"; m[100] = "hundred"',
      () => {
        m.set(10, 'ten');
        m.set(9, 'nine');
        m.set(-1, 'minus');
        m.set(100, 'hundred');
      },
      () => m,
    );
    W(
      'm.insert( 9, "NINE" )',
      () => {
        m.insert(9, 'NINE');
      },
      () => m,
    );
    trace('m[5] -> %s', show.q(m.get(5)));
    S('m', m);
    S('m[5].isNull()', m.get(5) === null);
    S('m.keys()', m.keys());
    W(
      'm[5] += "five"',
      () => {
        m.set(5, (m.get(5) ?? '') + 'five');
      },
      () => m,
    );
    W(
      'm.remove( 10 )',
      () => {
        m.remove(10);
      },
      () => m,
    );
    const deep = new QMap<number, Map>([], () => new QMap([], 0));
    deep.get(1).set('x', deep.get(1).get('x') + 1);
    deep.get(1).set('x', deep.get(1).get('x') + 1);
    deep.get(2).get('y');
    S('deep[1]["x"]', deep.get(1).get('x'));
    S('(uint)deep.count()', deep.count());
    S('(uint)deep[2].count()', deep.get(2).count());
    const lists = new QMap<string, QStringList>([], () => new QStringList());
    lists.get('a').append('1');
    lists.get('a').append('2');
    S('lists["a"]', lists.get('a'));
    S('lists["b"]', lists.get('b'));
    S('(uint)lists.count()', lists.count());
  }
}
function dicts(a: Thing, b: Thing, c: Thing): void {
  trace('# QDict');
  using d = new QDict<Thing>();
  NOW(d);
  P(d, 'd.find( "x" )', d.find('x'));
  P(d, 'd.remove( "x" )', d.remove('x'));
  V(d, 'd.insert( "one", a )', () => {
    d.insert('one', a);
  });
  V(d, 'd.insert( "two", b )', () => {
    d.insert('two', b);
  });
  P(d, 'd["one"]', d.find('one'));
  P(d, 'd.find( "ONE" )', d.find('ONE'));
  P(d, 'd.find( "" )', d.find(''));
  V(d, 'd.insert( "one", c )', () => {
    d.insert('one', c);
  });
  P(d, 'd.count()', d.count());
  P(d, 'd["one"]', d.find('one'));
  P(d, 'd.remove( "one" )', d.remove('one'));
  P(d, 'd["one"]', d.find('one'));
  V(d, 'd.replace( "one", c )', () => {
    d.replace('one', c);
  });
  P(d, 'd.count()', d.count());
  V(d, 'd.replace( "three", c )', () => {
    d.replace('three', c);
  });
  P(d, 'd.take( "three" )', d.take('three'));
  P(d, 'd.take( "three" )', d.take('three'));
  V(d, 'd.insert( "one", a ); d.insert( "one", b )', () => {
    d.insert('one', a);
    d.insert('one', b);
  });
  V(d, 'd.replace( "one", a )', () => {
    d.replace('one', a);
  });
  P(d, 'd.remove( "one" )', d.remove('one'));
  P(d, 'd.remove( "one" )', d.remove('one'));
  P(d, 'd.remove( "one" )', d.remove('one'));
  P(d, 'd.isEmpty()', d.isEmpty());
  V(d, 'd.insert( "", a )', () => {
    d.insert('', a);
  });
  P(d, 'd[""]', d.find(''));
  P(d, 'd.size()', d.size());
  V(d, 'd.resize( 3 )', () => {
    d.resize(3);
  });
  P(d, 'd.size()', d.size());
  P(d, 'd["two"]', d.find('two'));
  {
    const e = d.copy();
    e.remove('two');
    S('e', e);
    NOW(d);
  }
  V(d, 'd.clear()', () => {
    d.clear();
  });
  P(d, 'd.count()', d.count());
  {
    using d = new QDict<Thing>();
    V(d, 'd.insert( "nul", 0 )', () => {
      d.insert('nul', null as never);
    });
    P(d, 'd["nul"]', d.find('nul'));
  }
  {
    using d = new QDict<Thing>(5, false);
    V(d, 'd.insert( "Key", a )', () => {
      d.insert('Key', a);
    });
    P(d, 'd["kEY"]', d.find('kEY'));
    V(d, 'd.insert( "KEY", b )', () => {
      d.insert('KEY', b);
    });
    P(d, 'd.count()', d.count());
    P(d, 'd["key"]', d.find('key'));
    P(d, 'd.remove( "key" )', d.remove('key'));
    P(d, 'd["key"]', d.find('key'));
    V(d, 'd.replace( "KEY", c )', () => {
      d.replace('KEY', c);
    });
    P(d, 'd.count()', d.count());
  }
  {
    using d = new QDict<Thing>();
    d.setAutoDelete(true);
    V(d, 'd.insert( "k", new Thing( "p" ) )', () => {
      d.insert('k', new Thing('p'));
    });
    V(d, 'd.insert( "k", new Thing( "q" ) )', () => {
      d.insert('k', new Thing('q'));
    });
    V(d, 'd.replace( "k", new Thing( "r" ) )', () => {
      d.replace('k', new Thing('r'));
    });
    const t = d.take('k');
    NOW(d);
    t!.delete();
    P(d, 'd.remove( "k" )', d.remove('k'));
    V(d, 'd.insert( "k", new Thing( "s" ) )', () => {
      d.insert('k', new Thing('s'));
    });
    V(d, 'd.clear()', () => {
      d.clear();
    });
    d.insert('k', new Thing('t'));
    trace('end of scope');
  }
  trace('# QAsciiDict');
  {
    using d = new QAsciiDict<Thing>();
    let key = 'key';
    V(d, 'd.insert( key, a )', () => {
      d.insert(key, a);
    });
    key = 'Key';
    NOW(d);
    P(d, 'd["key"]', d.find('key'));
    P(d, 'd["Key"]', d.find('Key'));
    V(d, 'd.insert( "key", b )', () => {
      d.insert('key', b);
    });
    P(d, 'd.count()', d.count());
    P(d, 'd.take( "key" )', d.take('key'));
    V(d, 'd.replace( "key", c )', () => {
      d.replace('key', c);
    });
    P(d, 'd.remove( "key" )', d.remove('key'));
    P(d, 'd.remove( "key" )', d.remove('key'));
  }
  {
    using d = new QAsciiDict<Thing>(17, false);
    V(d, 'd.insert( "Key", a )', () => {
      d.insert('Key', a);
    });
    P(d, 'd["KEY"]', d.find('KEY'));
    V(d, 'd.replace( "kEY", b )', () => {
      d.replace('kEY', b);
    });
    P(d, 'd.count()', d.count());
  }
  trace('# QIntDict');
  {
    using d = new QIntDict<Thing>();
    V(d, 'd.insert( 1, a ); d.insert( 100, b ); d.insert( -5, c )', () => {
      d.insert(1, a);
      d.insert(100, b);
      d.insert(-5, c);
    });
    P(d, 'd[1]', d.find(1));
    P(d, 'd[2]', d.find(2));
    P(d, 'd.find( -5 )', d.find(-5));
    V(d, 'd.insert( 1, b )', () => {
      d.insert(1, b);
    });
    P(d, 'd.count()', d.count());
    P(d, 'd[1]', d.find(1));
    V(d, 'd.replace( 1, c )', () => {
      d.replace(1, c);
    });
    P(d, 'd.remove( 1 )', d.remove(1));
    P(d, 'd[1]', d.find(1));
    P(d, 'd.take( 100 )', d.take(100));
    P(d, 'd.take( 100 )', d.take(100));
    V(d, 'd.insert( 0, a )', () => {
      d.insert(0, a);
    });
    P(d, 'd[0]', d.find(0));
    V(d, 'd.clear()', () => {
      d.clear();
    });
  }
  trace('# QPtrDict');
  {
    using d = new QPtrDict<Thing>();
    V(d, 'd.insert( a, b ); d.insert( b, c )', () => {
      d.insert(a, b);
      d.insert(b, c);
    });
    P(d, 'd[a]', d.find(a));
    P(d, 'd[c]', d.find(c));
    V(d, 'd.replace( a, c )', () => {
      d.replace(a, c);
    });
    V(d, 'd.insert( a, a )', () => {
      d.insert(a, a);
    });
    P(d, 'd.remove( a )', d.remove(a));
    P(d, 'd.take( b )', d.take(b));
    P(d, 'd.find( b )', d.find(b));
    P(d, 'd.count()', d.count());
    V(d, 'd.clear()', () => {
      d.clear();
    });
  }
  trace('# iterators');
  {
    using d = new QIntDict<Thing>();
    const none = new QIntDictIterator(d);
    S('none.current()', none.current());
    S('none.toFirst()', none.toFirst());
    S('none.isEmpty()', none.isEmpty());
    d.insert(7, a);
    S('none.current()', none.current());
    S('none.toFirst()', none.toFirst());
    S('none.currentKey()', none.currentKey());
    S('none.count()', none.count());
    S('none()', none.postInc());
    S('none.current()', none.current());
    S('++none', none.inc());
    S('none.toFirst()', none.toFirst());
    P(d, 'd.remove( 7 )', d.remove(7));
    S('none.current()', none.current());
  }
  {
    using d = new QDict<Thing>();
    let n = 0;
    for (let i = 0; i < 10; i++) d.insert(String(i), i % 2 ? a : b);
    const it = new QDictIterator(d);
    while (it.current()) {
      n++;
      if (it.current() === a) d.remove(it.currentKey()!);
      else it.inc();
    }
    trace('removing every a while iterating visited %d, left %s', n, q(d));
    n = 0;
    for (it.toFirst(); it.current(); it.inc()) n++;
    S('n', n);
    let two = new QDictIterator(it);
    S('two.current() == it.current()', two.current() === it.current());
    it.toFirst();
    two = it.copy();
    S('two.currentKey() == it.currentKey()', two.currentKey() === it.currentKey()!);
    DO('d.clear()', () => {
      d.clear();
    });
    S('it.current()', it.current());
    S('it.toFirst()', it.toFirst());
    const e = new QDict<Thing>();
    e.insert('x', a);
    const last = new QDictIterator(e);
    S('last.current()', last.current());
    e.delete();
    S('last.current()', last.current());
  }
}

function main(): void {
  using _app = new QApplication(process.argv);
  qInstallMsgHandler(traceMessage);
  maps();
  using a = new Thing('a');
  using b = new Thing('b');
  using c = new Thing('c');
  dicts(a, b, c);
  trace('# end');
}
main();
