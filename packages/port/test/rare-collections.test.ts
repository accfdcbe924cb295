// Collections of Qt that few programs have: arrays that share what they hold, and caches.
import { expect } from 'chai';
import { smallProjects } from './support/small-project.js';
import { compile, runModule } from './support/translated.js';

describe('rare collections', () => {
  const project = smallProjects();

  it('are shared, make room, and have pointers as keys', () => {
    const translated = project(`#include <qstring.h>
      #include <qcache.h>
      #include <qintcache.h>
      #include <qvariant.h>
      #include <qmap.h>
      #include <qobject.h>
      #include <stdio.h>
      class Page { public: Page( const QString &n ) : name( n ), hits( 0 ) {} ~Page() { printf( "~%s ", name.latin1() ); } QString name; int hits; };
      class Watch : public QObject { Q_OBJECT
      public: QMap<const QObject *, int> seen;
      public slots: void note() { seen[sender()]++; if ( seen.contains( sender() ) ) printf( "seen %d\\n", seen[sender()] ); } };
      class Bell : public QObject { Q_OBJECT
      public: void ring() { emit rung(); }
      signals: void rung(); };
      static int sum( const QMemArray<int> &a ) { int s = 0; for ( uint i = 0; i < a.size(); i++ ) s += a[i]; return s; }
      int main() {
          QMemArray<int> hours( 5 ); hours.fill( 1 ); hours[2]++; hours[3] += 5; hours.at( 0 ) = 7;
          QMemArray<int> shared = hours, own = hours.copy(); shared[1] = 100; own[1] = 50;
          printf( "%d %d %d %d %d\\n", sum( hours ), sum( own ), hours.find( 6 ), hours == shared, hours != own );
          hours.resize( 2 ); hours.sort(); own.detach(); shared = own; shared[0] = 1; printf( "%d %u %d %d\\n", sum( hours ), own.size(), own[0], hours.contains( 7 ) );
          QCache<Page> cache( 10, 17 ); cache.setAutoDelete( TRUE );
          cache.insert( "a", new Page( "a" ), 4 ); cache.insert( "b", new Page( "b" ), 4 );
          if ( Page *p = cache.find( "a" ) ) p->hits++;
          Page *big = new Page( "big" ); if ( !cache.insert( "big", big, 11 ) ) { printf( "too big " ); delete big; }
          cache.insert( "c", new Page( "c" ), 4 ); printf( "%d %d %d %d\\n", cache.find( "b" ) == 0, cache.count(), cache.totalCost(), cache["a"]->hits );
          Page *taken = cache.take( "a" ); printf( "%s %d\\n", taken->name.latin1(), cache.totalCost() ); delete taken; cache.clear(); printf( "\\n" );
          QVariant v( 5 ), s( QString( "x" ) ), n; printf( "%s %s %d\\n", v.typeName(), s.typeName(), n.typeName() == 0 );
          Watch w; Bell b; QObject::connect( &b, SIGNAL(rung()), &w, SLOT(note()) ); b.ring(); b.ring();
          return 0;
      }`);
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal(
      '116 66 3 1 1\n107 5 1 1\ntoo big ~big ~b 1 2 8 1\na 4\n~a ~c \nint QString 1\nseen 1\nseen 2\n',
    );
  });

  it('have iterators over arrays, by which elements are set', () => {
    const translated = project(`#include <qmemarray.h>
      #include <qbitarray.h>
      #include <qdict.h>
      #include <qstring.h>
      #include <stdio.h>
      struct Room { int n; Room( int a ) : n( a ) {} int count() const { return n; } };
      static int sum( const QMemArray<int> &a ) {
        int n = 0;
        for ( QMemArray<int>::ConstIterator it = a.begin(); it != a.end(); ++it ) n += *it;
        return n;
      }
      int main() {
        QMemArray<int> a( 5 );
        for ( uint i = 0; i < a.size(); i++ ) a[i] = 10 - i;
        for ( QMemArray<int>::Iterator it = a.begin(); it != a.end(); ++it ) {
          if ( *it == 8 ) *it = 80;
          else *it += 1;
        }
        QMemArray<int>::Iterator p = a.begin();
        p += 2;
        printf( "%d %d ", sum( a ), *p );
        printf( "%d %d\\n", p[1], (int)( a.end() - p ) );
        QBitArray bits( 3 );
        bits.detach();
        bits.setBit( 1 );
        printf( "%d%d\\n", bits.testBit( 1 ), bits.testBit( 0 ) );
        QDict<Room> d;
        d.setAutoDelete( TRUE );
        d.insert( "a", new Room( 3 ) );
        for ( QDictIterator<Room> it( d ); it.current(); ++it ) printf( "%d\\n", ( *it ).count() );
        return 0;
      }`);
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('116 80 8 3\n10\n3\n');
  });
});
