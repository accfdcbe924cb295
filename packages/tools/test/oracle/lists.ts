// QValueList, QValueVector, QValueStack; QPtrList and its iterator (the current item after every call), QPtrQueue, QPtrStack, QStrList.
import { QApplication, qInstallMsgHandler } from '@qt3/core-signals';
import { trace, traceMessage } from '@qt3/test-support';
import {
  qHeapSort,
  QPtrList,
  QPtrListIterator,
  QPtrQueue,
  QPtrStack,
  QStrIList,
  QStrList,
  QStrListIterator,
  QValueList,
  QValueStack,
  QValueVector,
} from '@qt3/tools';
import * as show from './show.js';
import { DO, N } from './show.js';

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
class List extends QPtrList<Thing> {}
class ByName extends List {
  override compareItems(a: Thing, b: Thing): number {
    const x = a.n.toLowerCase();
    const y = b.n.toLowerCase();
    return x < y ? -1 : x > y ? 1 : 0;
  }
}

type Shown = Thing | string | number | boolean | QValueList<number> | QValueVector<number> | null;
function q(x: Shown): string {
  if (x instanceof Thing) return x.n;
  if (x === null) return '0';
  if (typeof x === 'object') return '[' + x.toArray().join(' ') + ']';
  return show.q(x);
}
function S(source: string, x: Shown): void {
  trace('%s -> %s', source, q(x));
}
function state(l: QPtrList<Thing> | QPtrList<string>): string {
  let r = '';
  if (l instanceof QStrList)
    for (const it = new QStrListIterator(l); it.current() !== null; it.inc()) r += ' ' + it.current()!;
  else for (const it = new QPtrListIterator(l as List); it.current(); it.inc()) r += ' ' + it.current()!.n;
  const current = l.current();
  const name = current === null ? '0' : typeof current === 'string' ? current : current.n;
  return '[' + r.slice(1) + '] current ' + name + ' at ' + String(l.at());
}
type AnyList = QPtrList<Thing> | QPtrList<string>;
function P(l: AnyList, source: string, x: Shown): void {
  trace('%s -> %s %s', source, q(x), state(l));
}
function V(l: AnyList, source: string, execute: () => void): void {
  execute();
  trace('%s %s', source, state(l));
}
function NOW(l: AnyList): void {
  trace('now %s', state(l));
}
function W(source: string, execute: () => void, v: () => Shown): void {
  execute();
  trace('%s -> %s', source, q(v()));
}

class Member extends Thing {
  of: QPtrList<Member>;
  constructor(s: string, l: QPtrList<Member>) {
    super(s);
    this.of = l;
    this.of.append(this);
  }
  override delete(): void {
    // g++ evaluates the arguments of a call from right to left.
    const removed = this.of.removeRef(this);
    trace('in ~%s: count %d removeRef %s', this.n, this.of.count(), removed ? 'TRUE' : 'FALSE');
    super.delete();
  }
}

function valueLists(): void {
  trace('# QValueList<int>');
  let v = new QValueList<number>();
  W(
    'v << 3 << 1 << 2',
    () => {
      v.append(3).append(1).append(2);
    },
    () => v,
  );
  W(
    'v += 1',
    () => {
      v.append(1);
    },
    () => v,
  );
  W(
    'v.append( 5 )',
    () => {
      v.append(5);
    },
    () => v,
  );
  W(
    'v.prepend( 0 )',
    () => {
      v.prepend(0);
    },
    () => v,
  );
  S('(uint)v.count()', v.count());
  S('v.first()', v.first());
  S('v.last()', v.last());
  S('v[2]', v.get(2));
  S('v.findIndex( 1 )', v.findIndex(1));
  S('v.findIndex( 9 )', v.findIndex(9));
  S('(uint)v.contains( 1 )', v.contains(1));
  S('v.find( 9 ) == v.end()', v.find(9).equals(v.end()));
  S('v.remove( 1 )', v.remove(1));
  S('v', v);
  W(
    'v.insert( v.find( 2 ), 7 )',
    () => {
      v.insert(v.find(2), 7);
    },
    () => v,
  );
  W(
    'v.insert( v.find( 9 ), 8 )',
    () => {
      v.insert(v.find(9), 8);
    },
    () => v,
  );
  W(
    'qHeapSort( v )',
    () => {
      qHeapSort(v);
    },
    () => v,
  );
  W(
    'v.pop_front()',
    () => {
      v.pop_front();
    },
    () => v,
  );
  W(
    'v.pop_back()',
    () => {
      v.pop_back();
    },
    () => v,
  );
  W(
    'v[0] = 4',
    () => {
      v.set(0, 4);
    },
    () => v,
  );
  W(
    'QValueList<int>::Iterator it = v.begin(); ++it; it = v.remove( it ); *it = 99',
    () => {
      let it = v.begin();
      it.inc();
      it = v.remove(it);
      it.set(99);
    },
    () => v,
  );
  W(
    'QValueList<int> c = v; c << 1; c[0] = 0',
    () => {
      const c = v.copy();
      c.append(1);
      c.set(0, 0);
    },
    () => v,
  );
  W(
    'v += v',
    () => {
      v.appendList(v);
    },
    () => v,
  );
  W(
    'v.remove( 99 )',
    () => {
      v.remove(99);
    },
    () => v,
  );
  W(
    'v = v + v',
    () => {
      v = v.plus(v);
    },
    () => v,
  );
  W(
    'v.clear()',
    () => {
      v.clear();
    },
    () => v,
  );
  S('v.isEmpty()', v.isEmpty());
  S('v.begin() == v.end()', v.begin().equals(v.end()));
  S('v.fromLast() == v.end()', v.fromLast().equals(v.end()));
  W(
    'v << 1 << 2 << 3 << 4 << 5 << 6 << 7 << 8',
    () => {
      v.append(1).append(2).append(3).append(4).append(5).append(6).append(7).append(8);
    },
    () => v,
  );
  W(
    'for ( QValueList<int>::Iterator it = v.begin(); it != v.end(); ) if ( *it % 3 ) ++it; else it = v.remove( it )',
    () => {
      for (let it = v.begin(); !it.equals(v.end());)
        if (it.data() % 3) it.inc();
        else it = v.remove(it);
    },
    () => v,
  );
  W(
    'for ( QValueList<int>::Iterator it = v.begin(); it != v.end(); ++it ) if ( *it < 3 ) v.append( *it * 10 )',
    () => {
      for (const it = v.begin(); !it.equals(v.end()); it.inc()) if (it.data() < 3) v.append(it.data() * 10);
    },
    () => v,
  );
  W(
    'v.erase( v.at( 1 ), v.at( 3 ) )',
    () => {
      v.erase(v.at(1), v.at(3));
    },
    () => v,
  );
  W(
    'v.insert( v.begin(), (size_t)2, 6 )',
    () => {
      v.insert(v.begin(), 2, 6);
    },
    () => v,
  );
  {
    const c = v.copy();
    let s = 0;
    for (const it = c.begin(); !it.equals(c.end()); it.inc()) s += it.data();
    S('s', s);
    S('c == v', c.equals(v));
    v.append(1);
    S('c == v', c.equals(v));
    S('c != v', !c.equals(v));
  }
  trace('# QValueVector<int>');
  {
    let v = new QValueVector<number>([], 0);
    W(
      'v.push_back( 3 )',
      () => {
        v.push_back(3);
      },
      () => v,
    );
    W(
      'v.append( 1 )',
      () => {
        v.append(1);
      },
      () => v,
    );
    W(
      'v.resize( 5 )',
      () => {
        v.resize(5);
      },
      () => v,
    );
    W(
      'v.resize( 7, 9 )',
      () => {
        v.resize(7, 9);
      },
      () => v,
    );
    W(
      'v.resize( 4 )',
      () => {
        v.resize(4);
      },
      () => v,
    );
    W(
      'v[2] = 2',
      () => {
        v.set(2, 2);
      },
      () => v,
    );
    S('v.at( 2 )', v.at(2));
    N('v.at( 3, &ok )', (ok) => v.at(3, ok));
    {
      const o = { value: true };
      v.at(99, o);
      trace('v.at( 99, &ok ) -> ok %d', o.value);
    }
    S('v.first()', v.first());
    S('v.last()', v.last());
    S('v.front()', v.front());
    S('v.back()', v.back());
    S('(uint)v.count()', v.count());
    S('(uint)v.size()', v.size());
    W(
      'v.insert( v.begin() + 1, 7 )',
      () => {
        v.insert(v.begin().plus(1), 7);
      },
      () => v,
    );
    W(
      'v.insert( v.end(), 2, 8 )',
      () => {
        v.insert(v.end(), 2, 8);
      },
      () => v,
    );
    S('*v.erase( v.begin() )', v.erase(v.begin()).data());
    S('v', v);
    W(
      'v.erase( v.begin(), v.begin() + 2 )',
      () => {
        v.erase(v.begin(), v.begin().plus(2));
      },
      () => v,
    );
    W(
      'v.pop_back()',
      () => {
        v.pop_back();
      },
      () => v,
    );
    W(
      'qHeapSort( v )',
      () => {
        qHeapSort(v);
      },
      () => v,
    );
    W(
      'QValueVector<int> c = v; c[0] = 50',
      () => {
        const c = v.copy();
        c.set(0, 50);
      },
      () => v,
    );
    S('v == QValueVector<int>( 2, 5 )', v.equals(QValueVector.filled(2, 5)));
    W(
      'v.clear()',
      () => {
        v.clear();
      },
      () => v,
    );
    S('v.isEmpty()', v.isEmpty());
    W(
      'v = QValueVector<int>( 3, 5 )',
      () => {
        v = QValueVector.filled(3, 5);
      },
      () => v,
    );
  }
  trace('# QValueStack<int>');
  {
    const v = new QValueStack<number>();
    W(
      'v.push( 1 ); v.push( 2 ); v.push( 3 )',
      () => {
        v.push(1);
        v.push(2);
        v.push(3);
      },
      () => v,
    );
    S('v.top()', v.top());
    S('v.pop()', v.pop());
    S('v', v);
    S('v.first()', v.first());
    S('(uint)v.count()', v.count());
    S('v.isEmpty()', v.isEmpty());
  }
}
function ptrLists(a: Thing, b: Thing, c: Thing, d: Thing): void {
  trace('# QPtrList: the cursor');
  const l = new List();
  NOW(l);
  P(l, 'l.current()', l.current());
  P(l, 'l.first()', l.first());
  P(l, 'l.last()', l.last());
  P(l, 'l.next()', l.next());
  P(l, 'l.prev()', l.prev());
  P(l, 'l.getFirst()', l.getFirst());
  P(l, 'l.remove()', l.remove());
  P(l, 'l.removeFirst()', l.removeFirst());
  P(l, 'l.take()', l.take());
  P(l, 'l.isEmpty()', l.isEmpty());
  V(l, 'l.append( a )', () => {
    l.append(a);
  });
  V(l, 'l.append( b )', () => {
    l.append(b);
  });
  V(l, 'l.append( c )', () => {
    l.append(c);
  });
  P(l, 'l.next()', l.next());
  P(l, 'l.next()', l.next());
  P(l, 'l.prev()', l.prev());
  P(l, 'l.first()', l.first());
  P(l, 'l.prev()', l.prev());
  P(l, 'l.next()', l.next());
  P(l, 'l.first()', l.first());
  P(l, 'l.next()', l.next());
  P(l, 'l.next()', l.next());
  P(l, 'l.next()', l.next());
  P(l, 'l.last()', l.last());
  P(l, 'l.prev()', l.prev());
  P(l, 'l.getFirst()', l.getFirst());
  P(l, 'l.getLast()', l.getLast());
  P(l, 'l.at( 0 )', l.at(0));
  P(l, 'l.at( 2 )', l.at(2));
  P(l, 'l.at( 3 )', l.at(3));
  P(l, 'l.next()', l.next());
  P(l, 'l.count()', l.count());
  trace('# QPtrList: insert, find');
  V(l, 'l.prepend( d )', () => {
    l.prepend(d);
  });
  P(l, 'l.insert( 1, a )', l.insert(1, a));
  P(l, 'l.insert( 5, a )', l.insert(5, a));
  P(l, 'l.insert( 9, a )', l.insert(9, a));
  P(l, 'l.find( a )', l.find(a));
  P(l, 'l.findNext( a )', l.findNext(a));
  P(l, 'l.next()', l.next());
  P(l, 'l.findNext( a )', l.findNext(a));
  P(l, 'l.findRef( c )', l.findRef(c));
  P(l, 'l.findNextRef( a )', l.findNextRef(a));
  P(l, 'l.findRef( 0 )', l.findRef(null));
  P(l, 'l.contains( a )', l.contains(a));
  P(l, 'l.containsRef( b )', l.containsRef(b));
  P(l, 'l.replace( 1, c )', l.replace(1, c));
  P(l, 'l.replace( 99, c )', l.replace(99, c));
  trace('# QPtrList: remove, take');
  P(l, 'l.remove( 1u )', l.remove(1));
  P(l, 'l.remove( 99u )', l.remove(99));
  P(l, 'l.removeRef( a )', l.removeRef(a));
  P(l, 'l.removeRef( a )', l.removeRef(a));
  P(l, 'l.removeRef( a )', l.removeRef(a));
  P(l, 'l.remove( c )', l.remove(c));
  P(l, 'l.last()', l.last());
  V(l, 'l.append( a )', () => {
    l.append(a);
  });
  V(l, 'l.append( c )', () => {
    l.append(c);
  });
  P(l, 'l.remove()', l.remove());
  P(l, 'l.first()', l.first());
  P(l, 'l.remove()', l.remove());
  P(l, 'l.take()', l.take());
  P(l, 'l.take( 0 )', l.take(0));
  P(l, 'l.take( 0 )', l.take(0));
  P(l, 'l.remove()', l.remove());
  V(l, 'l.append( a ); l.append( b ); l.append( c ); l.append( d )', () => {
    l.append(a);
    l.append(b);
    l.append(c);
    l.append(d);
  });
  P(l, 'l.removeFirst()', l.removeFirst());
  P(l, 'l.removeLast()', l.removeLast());
  P(l, 'l.at( 0 )', l.at(0));
  P(l, 'l.take( 1 )', l.take(1));
  V(l, 'l.clear()', () => {
    l.clear();
  });
  trace('# QPtrList: removing in a loop');
  V(l, 'l.append( a ); l.append( b ); l.append( c ); l.append( d )', () => {
    l.append(a);
    l.append(b);
    l.append(c);
    l.append(d);
  });
  {
    let seen = '';
    for (let i = l.first(); i; i = l.next()) {
      seen += q(i);
      if (i === b) l.remove();
    }
    trace('remove() in first/next saw %s %s', seen, state(l));
  }
  V(l, 'l.insert( 1, b )', () => {
    l.insert(1, b);
  });
  {
    let seen = '';
    for (let i = l.first(); i;) {
      seen += q(i);
      if (i === b || i === d) {
        l.remove();
        i = l.current();
        if (i === c) break;
      } else i = l.next();
    }
    trace('remove() and current() saw %s %s', seen, state(l));
  }
  V(l, 'l.append( d )', () => {
    l.append(d);
  });
  {
    let seen = '';
    for (let i = l.last(); i; i = l.prev()) {
      seen += q(i);
      if (i === c) l.remove();
    }
    trace('remove() in last/prev saw %s %s', seen, state(l));
  }
  {
    let seen = '';
    let i = l.first();
    while (i) {
      seen += q(i);
      l.removeFirst();
      i = l.first();
    }
    trace('removeFirst() saw %s %s', seen, state(l));
  }
  trace('# QPtrList: copies');
  V(l, 'l.append( a ); l.append( b )', () => {
    l.append(a);
    l.append(b);
  });
  {
    const m = l.copy();
    S('state( m )', state(m));
    m.append(c);
    S('state( m )', state(m));
    NOW(l);
    S('l == m', l.equals(m));
    m.removeLast();
    S('l == m', l.equals(m));
    m.assign(l);
    S('state( m )', state(m));
    S('m.autoDelete()', m.autoDelete());
  }
  trace('# QPtrList: iterators while the list changes');
  l.clear();
  V(l, 'l.append( a ); l.append( b ); l.append( c ); l.append( d )', () => {
    l.append(a);
    l.append(b);
    l.append(c);
    l.append(d);
  });
  const it = new QPtrListIterator(l);
  const two = new QPtrListIterator(l);
  S('it.current()', it.current());
  S('it.count()', it.count());
  S('it.atFirst()', it.atFirst());
  S('it.atLast()', it.atLast());
  S('++it', it.inc());
  S('it()', it.postInc());
  S('it.current()', it.current());
  S('it += 1', it.advance(1));
  S('it.atLast()', it.atLast());
  S('++it', it.inc());
  S('it.current()', it.current());
  S('++it', it.inc());
  S('--it', it.dec());
  S('it.toLast()', it.toLast());
  S('--it', it.dec());
  S('it -= 2', it.retreat(2));
  S('--it', it.dec());
  S('it.toFirst()', it.toFirst());
  S('it += 9', it.advance(9));
  NOW(l);
  S('it.toFirst()', it.toFirst());
  S('*it', it.current());
  two.inc();
  P(l, 'l.removeRef( b )', l.removeRef(b));
  S('it.current()', it.current());
  S('two.current()', two.current());
  P(l, 'l.removeRef( a )', l.removeRef(a));
  S('it.current()', it.current());
  S('two.current()', two.current());
  two.toLast();
  P(l, 'l.removeRef( d )', l.removeRef(d));
  S('it.current()', it.current());
  S('two.current()', two.current());
  P(l, 'l.removeRef( c )', l.removeRef(c));
  S('it.current()', it.current());
  S('two.current()', two.current());
  V(l, 'l.append( a ); l.append( b )', () => {
    l.append(a);
    l.append(b);
  });
  S('it.current()', it.current());
  S('it.toFirst()', it.toFirst());
  V(l, 'l.prepend( c )', () => {
    l.prepend(c);
  });
  S('it.current()', it.current());
  S('--it', it.dec());
  S('it.toLast()', it.toLast());
  V(l, 'l.append( d )', () => {
    l.append(d);
  });
  S('++it', it.inc());
  P(l, 'l.take( 3 )', l.take(3));
  S('it.current()', it.current());
  V(l, 'l.clear()', () => {
    l.clear();
  });
  S('it.current()', it.current());
  S('it.toFirst()', it.toFirst());
  S('it.isEmpty()', it.isEmpty());
  V(l, 'l.append( a ); l.append( b ); l.append( c ); l.append( d )', () => {
    l.append(a);
    l.append(b);
    l.append(c);
    l.append(d);
  });
  {
    let seen = '';
    const i = new QPtrListIterator(l);
    let p: Thing | null;
    while ((p = i.current()) !== null) {
      i.inc();
      seen += q(p);
      if (p === b || p === d) l.removeRef(p);
    }
    trace('++ then removeRef() saw %s %s', seen, state(l));
  }
  V(l, 'l.append( d )', () => {
    l.append(d);
  });
  {
    let seen = '';
    const i = new QPtrListIterator(l);
    for (; i.current(); i.inc()) {
      seen += q(i.current());
      if (i.current() === a) l.removeRef(a);
    }
    trace('removeRef() then ++ saw %s %s', seen, state(l));
  }
  {
    const m = l.copy();
    const i = new QPtrListIterator(m);
    S('i.current()', i.current());
    m.delete();
    S('i.current()', i.current());
  }
  {
    const i = new QPtrListIterator(l);
    let j = i.copy();
    i.inc();
    S('i.current()', i.current());
    S('j.current()', j.current());
    j = i.copy();
    S('j.current()', j.current());
  }
  l.clear();
}
function autoDelete(): void {
  trace('# QPtrList: autoDelete');
  using l = new List();
  S('l.autoDelete()', l.autoDelete());
  l.setAutoDelete(true);
  V(
    l,
    'l.append( new Thing( "p" ) ); l.append( new Thing( "q" ) ); l.append( new Thing( "r" ) ); l.append( new Thing( "s" ) ); l.append( new Thing( "t" ) )',
    () => {
      l.append(new Thing('p'));
      l.append(new Thing('q'));
      l.append(new Thing('r'));
      l.append(new Thing('s'));
      l.append(new Thing('t'));
    },
  );
  P(l, 'l.removeFirst()', l.removeFirst());
  let k = l.take(0);
  NOW(l);
  k!.delete();
  P(l, 'l.remove( 1u )', l.remove(1));
  P(l, 'l.replace( 0, new Thing( "u" ) )', l.replace(0, new Thing('u')));
  V(l, 'l.setAutoDelete( FALSE )', () => {
    l.setAutoDelete(false);
  });
  k = l.getFirst();
  P(l, 'l.removeFirst()', l.removeFirst());
  k!.delete();
  V(l, 'l.setAutoDelete( TRUE ); l.append( new Thing( "v" ) )', () => {
    l.setAutoDelete(true);
    l.append(new Thing('v'));
  });
  V(l, 'l.clear()', () => {
    l.clear();
  });
  {
    using m = new List();
    m.setAutoDelete(true);
    m.append(new Thing('w'));
    m.append(new Thing('x'));
    trace('end of scope');
  }
  {
    using m = new List();
    m.append(new Thing('y'));
    using n = m.copy();
    n.setAutoDelete(true);
    trace('two lists, one owns');
    n.clear();
    S('m.count()', m.count());
    m.clear();
  }
}
function membership(): void {
  trace('# QPtrList: items that remove themselves');
  using l = new QPtrList<Member>();
  l.setAutoDelete(true);
  new Member('a', l);
  let b = new Member('b', l);
  new Member('c', l);
  new Member('d', l);
  S('l.removeRef( b )', l.removeRef(b));
  S('l.count()', l.count());
  S('l.removeLast()', l.removeLast());
  S('l.count()', l.count());
  DO('l.clear()', () => {
    l.clear();
  });
  S('l.count()', l.count());
  l.setAutoDelete(false);
  b = new Member('e', l);
  b.delete();
  S('l.count()', l.count());
}
function sorted(): void {
  trace('# QPtrList: compareItems, inSort, sort');
  using l = new ByName();
  l.setAutoDelete(true);
  using key = new Thing('M');
  using none = new Thing('none');
  V(l, 'l.inSort( new Thing( "m" ) )', () => {
    l.inSort(new Thing('m'));
  });
  V(l, 'l.inSort( new Thing( "a" ) )', () => {
    l.inSort(new Thing('a'));
  });
  V(l, 'l.inSort( new Thing( "z" ) )', () => {
    l.inSort(new Thing('z'));
  });
  V(l, 'l.inSort( new Thing( "k" ) )', () => {
    l.inSort(new Thing('k'));
  });
  V(l, 'l.inSort( new Thing( "b" ) )', () => {
    l.inSort(new Thing('b'));
  });
  P(l, 'l.find( &key )', l.find(key));
  P(l, 'l.findRef( &key )', l.findRef(key));
  P(l, 'l.find( &none )', l.find(none));
  P(l, 'l.contains( &key )', l.contains(key));
  P(l, 'l.containsRef( &key )', l.containsRef(key));
  V(l, 'l.append( new Thing( "c" ) )', () => {
    l.append(new Thing('c'));
  });
  P(l, 'l.first()', l.first());
  V(l, 'l.sort()', () => {
    l.sort();
  });
  P(l, 'l.remove( &key )', l.remove(key));
  P(l, 'l.removeRef( &key )', l.removeRef(key));
  V(l, 'l.prepend( new Thing( "y" ) ); l.append( new Thing( "B2" ) ); l.sort()', () => {
    l.prepend(new Thing('y'));
    l.append(new Thing('B2'));
    l.sort();
  });
  V(l, 'l.clear()', () => {
    l.clear();
  });
}
function queues(): void {
  trace('# QPtrQueue, QPtrStack');
  using u = new QPtrQueue<Thing>();
  S('u.isEmpty()', u.isEmpty());
  S('u.head()', u.head());
  S('u.dequeue()', u.dequeue());
  S('u.remove()', u.remove());
  u.setAutoDelete(true);
  u.enqueue(new Thing('a'));
  u.enqueue(new Thing('b'));
  u.enqueue(new Thing('c'));
  S('u.count()', u.count());
  S('u.head()', u.head());
  S('u.current()', u.current());
  let i = u.dequeue();
  S('i', i);
  i!.delete();
  S('u.remove()', u.remove());
  S('u.count()', u.count());
  u.enqueue(new Thing('d'));
  S('u.head()', u.head());
  DO('u.clear()', () => {
    u.clear();
  });
  S('u.count()', u.count());
  using k = new QPtrStack<Thing>();
  S('k.isEmpty()', k.isEmpty());
  S('k.top()', k.top());
  S('k.pop()', k.pop());
  S('k.remove()', k.remove());
  k.setAutoDelete(true);
  k.push(new Thing('a'));
  k.push(new Thing('b'));
  k.push(new Thing('c'));
  S('k.count()', k.count());
  S('k.top()', k.top());
  i = k.pop();
  S('i', i);
  i!.delete();
  S('k.remove()', k.remove());
  S('k.top()', k.top());
  k.push(new Thing('d'));
  DO('k.clear()', () => {
    k.clear();
  });
  S('k.isEmpty()', k.isEmpty());
}
function strLists(): void {
  trace('# QStrList');
  using l = new QStrList();
  NOW(l);
  V(l, 'l.append( "beta" )', () => {
    l.append('beta');
  });
  let buf = 'alpha';
  V(l, 'l.append( buf )', () => {
    l.append(buf);
  });
  buf = 'Xlpha';
  NOW(l);
  P(l, 'l.autoDelete()', l.autoDelete());
  P(l, 'l.find( "beta" )', l.find('beta'));
  P(l, 'l.find( "BETA" )', l.find('BETA'));
  P(l, 'l.contains( "alpha" )', l.contains('alpha'));
  P(l, '(const char *)l.first()', l.first());
  P(l, '(const char *)l.next()', l.next());
  P(l, '(const char *)l.at( 0 )', l.at(0));
  V(l, 'l.inSort( "aaa" )', () => {
    l.inSort('aaa');
  });
  V(l, 'l.prepend( "omega" )', () => {
    l.prepend('omega');
  });
  P(l, 'l.insert( 1, "beta" )', l.insert(1, 'beta'));
  V(l, 'l.sort()', () => {
    l.sort();
  });
  P(l, 'l.remove( "beta" )', l.remove('beta'));
  P(l, 'l.remove( "nosuch" )', l.remove('nosuch'));
  P(l, 'l.removeRef( "beta" )', l.removeRef('beta'));
  P(l, 'l.removeFirst()', l.removeFirst());
  {
    using m = l.copy();
    S('state( m )', state(m));
    S('m == l', m.equals(l));
    m.append('more');
    S('m == l', m.equals(l));
  }
  {
    const t = l.take(0);
    NOW(l);
    S('(const char *)t', t);
  }
  V(l, 'l.clear()', () => {
    l.clear();
  });
  {
    using l = new QStrIList();
    V(l, 'l.append( "Beta" ); l.append( "alpha" )', () => {
      l.append('Beta');
      l.append('alpha');
    });
    P(l, 'l.find( "BETA" )', l.find('BETA'));
    P(l, 'l.contains( "ALPHA" )', l.contains('ALPHA'));
    V(l, 'l.inSort( "b" )', () => {
      l.inSort('b');
    });
    V(l, 'l.sort()', () => {
      l.sort();
    });
  }
}

function main(): void {
  using _app = new QApplication(process.argv);
  qInstallMsgHandler(traceMessage);
  valueLists();
  using a = new Thing('a');
  using b = new Thing('b');
  using c = new Thing('c');
  using d = new Thing('d');
  ptrLists(a, b, c, d);
  autoDelete();
  membership();
  sorted();
  queues();
  strLists();
  trace('# end');
}
main();
