// Loops through containers that become `for … of`, and those that cannot.
import { expect } from 'chai';
import { translateFiles } from './support/small-project.js';
import { moduleText, runModule, type Translated } from './support/translated.js';

const HEAD = `#include <stdio.h>
  #include <qvaluelist.h>
  #include <qstringlist.h>
  #include <qmap.h>
  #include <qdict.h>
  #include <qptrlist.h>
  struct Item { Item( int k ) : n( k ) {} int n; };
  struct Pair { int a; QString b; };
`;

describe('loops through containers', () => {
  const made: Translated[] = [];
  afterEach(() => {
    for (const each of made.splice(0)) each.remove();
  });

  function textOf(code: string): string {
    const translated = translateFiles({ 'main.cpp': HEAD + code });
    made.push(translated);
    expect(translated.report).not.to.contain('Marked');
    return moduleText(translated, 'main');
  }

  it('have keys behind a pointer too', () => {
    const translated = translateFiles({
      'main.cpp': `${HEAD} static int sum( QMap<QString, int> *ages ) { int all = 0; for ( QMap<QString, int>::Iterator it = ages->begin(); it != ages->end(); ++it ) { printf( "%s ", it.key().latin1() ); all += it.data(); } return all; }
        int main() { QMap<QString, int> m; m["a"] = 1; m["b"] = 2; printf( "%d", sum( &m ) ); return 0; }`,
    });
    made.push(translated);
    expect(moduleText(translated, 'main')).to.contain('for (const [key, value] of ages)');
    expect(runModule(translated, 'main').stdout).to.equal('a b 3');
  });

  it('are for … of, with the names that the program has', () => {
    const code = `
      class Box {
      public:
          Box() { items.setAutoDelete( TRUE ); }
          void fill() { for ( int i = 1; i < 4; i++ ) items.append( new Item( i ) ); names << "a" << "b"; ages["x"] = 4; ages["w"] = 5; dict.insert( "k", items.first() ); }
          int viaIterator() const { int sum = 0; for ( QPtrListIterator<Item> it( items ); it.current(); ++it ) sum += it.current()->n; return sum; }
          int viaWhile() { QPtrListIterator<Item> it( items ); Item *item; int sum = 0; while ( ( item = it.current() ) != 0 ) { ++it; sum = sum * 10 + item->n; } return sum; }
          int viaCursor() { int sum = 0; Item *i; for ( i = items.first(); i; i = items.next() ) { if ( i->n == 2 ) continue; sum += i->n; } return sum; }
          QString joined() { QString all; QStringList::Iterator it; for ( it = names.begin(); it != names.end(); ++it ) { QString s = *it; all += s.upper(); } for ( it = names.begin(); it != names.end(); ++it ) all += *it; return all; }
          int total() { int sum = 0; QMap<QString, int>::ConstIterator it; for ( it = ages.begin(); it != ages.end(); it++ ) { printf( "%s=%d\\n", it.key().latin1(), it.data() ); sum += *it; } return sum; }
          void keys() { QDictIterator<Item> it( dict ); for ( ; it.current(); ++it ) printf( "%s %d\\n", it.currentKey().latin1(), it.current()->n ); }
      private:
          QPtrList<Item> items;
          QStringList names;
          QMap<QString, int> ages;
          QDict<Item> dict;
      };
      int main() {
          Box b; b.fill();
          printf( "%d %d %d\\n", b.viaIterator(), b.viaWhile(), b.viaCursor() );
          printf( "%s %d\\n", b.joined().latin1(), b.total() );
          b.keys();
          QValueList<Pair> pairs; Pair p; p.a = 1; p.b = "one"; pairs.append( p ); p.a = 2; pairs.append( p );
          for ( QValueList<Pair>::Iterator it = pairs.begin(); it != pairs.end(); ++it ) (*it).a += 10;
          for ( QValueList<Pair>::Iterator it = pairs.begin(); it != pairs.end(); ++it ) { const Pair &each = *it; printf( "%d%s ", each.a, each.b.latin1() ); }
          return 0;
      }`;
    const text = textOf(code);
    expect(text).not.to.match(/\.inc\(\)|\.next\(\)|\.equals\(/);
    for (const head of [
      'for (const item of this.#items) sum += item.n;',
      'for (const item of this.#items) {',
      'for (const i of this.#items)',
      'for (const s of this.#names)',
      'for (const name of this.#names)',
      'for (const [key, value] of this.#ages)',
      'for (const [key, value] of this.#dict)',
      'for (const pair of pairs) pair.a += 10;',
    ])
      expect(text).to.contain(head);
    const { stdout } = runModule(made[0]!, 'main');
    expect(stdout).to.equal('6 123 4\nw=5\nx=4\nABab 9\nk 1\n11one 12one ');
  });

  const kept: Readonly<Record<string, string>> = {
    'the container changes in the body':
      'QStringList l; l << "a" << "b"; for ( QStringList::Iterator it = l.begin(); it != l.end(); ++it ) if ( l.count() < 4 ) l.append( *it );',
    'an element is replaced':
      'QStringList l; l << "a"; for ( QStringList::Iterator it = l.begin(); it != l.end(); ++it ) *it = (*it).upper();',
    'an element is changed in place':
      'QStringList l; l << "a"; for ( QStringList::Iterator it = l.begin(); it != l.end(); ++it ) (*it).append( "x" );',
    'a number is counted':
      'QMap<int, int> m; m[1] = 2; for ( QMap<int, int>::Iterator it = m.begin(); it != m.end(); ++it ) it.data()++;',
    'the value of a key changes':
      'QMap<int, int> m; m[1] = 2; for ( QMap<int, int>::Iterator it = m.begin(); it != m.end(); ++it ) { m[it.key()] = 5; printf( "%d", it.data() ); }',
    'the iterator is used behind the loop':
      'QStringList l; QStringList::Iterator it; for ( it = l.begin(); it != l.end(); ++it ) if ( *it == "x" ) break; if ( it == l.end() ) printf( "none" );',
    'the iterator moves in the body':
      'QStringList l; l << "a" << "b"; for ( QStringList::Iterator it = l.begin(); it != l.end(); ++it ) { printf( "%s", (*it).latin1() ); ++it; }',
    'the iterator is handed on':
      'QStringList l; l << "a"; for ( QStringList::Iterator it = l.begin(); it != l.end(); ++it ) { QStringList::Iterator next = it; ++next; if ( next == l.end() ) printf( "last" ); }',
    'the current item of a list is asked for':
      'QPtrList<Item> l; l.append( new Item( 1 ) ); for ( Item *i = l.first(); i; i = l.next() ) if ( i->n == 1 ) break; if ( l.current() ) printf( "%d", l.current()->n );',
  };
  for (const [reason, body] of Object.entries(kept)) {
    it(`stay as they are where ${reason}`, () => {
      const text = textOf(`int main() { ${body} return 0; }`);
      expect(text).not.to.contain(' of ');
    });
  }

  it('stay as they are where a call in the body could change the container', () => {
    const text = textOf(`
      class Box {
      public:
          void all() { for ( QStringList::Iterator it = names.begin(); it != names.end(); ++it ) add( *it ); }
          void other() { for ( QStringList::Iterator it = names.begin(); it != names.end(); ++it ) twice( *it ); }
          virtual void hook() {}
      private:
          void add( const QString &s ) { if ( names.count() < 4 ) names.append( s ); }
          void twice( const QString &s ) { add( s ); }
          QStringList names;
      };
      int main() { Box b; b.all(); b.other(); return 0; }`);
    expect(text).not.to.contain(' of ');
  });

  it('stay as they are where a list that others know is handed over', () => {
    const text = textOf(`
      static QStringList all;
      static void grow() { if ( all.count() < 4 ) all.append( "x" ); }
      static void each( const QStringList &l ) { for ( QStringList::ConstIterator it = l.begin(); it != l.end(); ++it ) grow(); }
      int main() { all << "a"; each( all ); return 0; }`);
    expect(text).not.to.contain(' of ');
  });
}).timeout(120_000);

describe('variables that get their first value later', () => {
  const made: Translated[] = [];
  afterEach(() => {
    for (const each of made.splice(0)) each.remove();
  });

  function textOf(code: string): string {
    const translated = translateFiles({ 'main.cpp': HEAD + code });
    made.push(translated);
    expect(translated.report).not.to.contain('Marked');
    return moduleText(translated, 'main');
  }

  it('are declared there', () => {
    const text = textOf(`
      static int get() { return 7; }
      int main() {
          int n;
          QString s;
          int i, k;
          // the first value
          n = get();
          s = "x";
          for ( i = 0; i < 2; i++ ) { k = i * n; printf( "%d ", k ); }
          for ( i = 5; i > 3; i-- ) printf( "%d%s ", i, s.latin1() );
          return 0;
      }`);
    expect(text).to.contain('  // the first value\n  const n = get();');
    expect(text).to.contain("const s = 'x';");
    expect(text).to.contain('const k = i * n;');
    expect(text.match(/let i = /g)).to.have.length(2);
    expect(runModule(made[0]!, 'main').stdout).to.equal('0 7 5x 4x ');
  });

  it('are declared where a method replaces an empty text', () => {
    const text = textOf(`
      int main() {
          QString s, t, u;
          s.sprintf( "%d-%d", 4, 5 );
          t.sprintf( "%s!", s.latin1() );
          t += "x";
          u.sprintf( "%d", u.length() );
          printf( "%s %s %s", s.latin1(), t.latin1(), u.latin1() );
          return 0;
      }`);
    expect(text).to.contain("const s = QString.sprintf('%d-%d', 4, 5);");
    expect(text).to.contain("let t = QString.sprintf('%s!', ");
    expect(text).to.contain("let u = '';");
    expect(runModule(made[0]!, 'main').stdout).to.equal('4-5 4-5!x 0');
  });

  it('stay where a loop or a branch needs what they had before', () => {
    const text = textOf(`
      int main( int argc, char ** ) {
          int last;
          for ( int i = 0; i < 3; i++ ) { if ( i > 0 ) printf( "%d ", last ); last = i; }
          int n;
          if ( argc > 5 ) n = 1; else n = 2;
          int c;
          switch ( n ) { case 1: c = 4; break; case 2: c = 5; printf( "%d ", c ); break; }
          printf( "%d", n );
          return 0;
      }`);
    expect(text).to.match(/let last = 0;[^]*let n = 0;[^]*let c = 0;/);
    expect(runModule(made[0]!, 'main').stdout).to.equal('0 1 5 2');
  });
}).timeout(120_000);
