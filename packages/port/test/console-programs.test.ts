// What programs for the console, written as in 2003 for the trial, have shown to be wrong: each once.
import { expect } from 'chai';
import { smallProjects } from './support/small-project.js';
import { compile, moduleText, runModule } from './support/translated.js';

describe('found in programs for the console', () => {
  const project = smallProjects();

  it('a class that inherits a template has its types and its members with the arguments of the base', () => {
    const translated = project(`#include <qvaluelist.h>
      #include <qptrlist.h>
      #include <qpair.h>
      #include <qstring.h>
      #include <stdio.h>
      template<class T> struct Named { T value; QString name; };
      class Headers : public QValueList< QPair<QString, QString> > { public:
        QString find( const QString &n ) const {
          for ( ConstIterator it = begin(); it != end(); ++it ) if ( (*it).first == n ) return (*it).second;
          return QString::null; }
        void set( const QString &n, const QString &v ) {
          for ( Iterator it = begin(); it != end(); ++it ) if ( (*it).first == n ) { (*it).second = v; return; }
          append( qMakePair( n, v ) ); }
        int drop( const QString &n ) { int c = 0; Iterator it = begin();
          while ( it != end() ) if ( (*it).first == n ) { it = remove( it ); c++; } else ++it;
          return c; } };
      class Sum : public Named<int> { public: int twice() { return value + value; } void add( int n ) { value += n; } };
      class Task { public: Task( int n ) : n( n ) {} int n; };
      class Tasks : public QPtrList<Task> { public: Tasks() { setAutoDelete( TRUE ); } };
      int main() {
        Headers h; h.set( "a", "1" ); h.set( "b", QString::null ); h.set( "a", "2" );
        printf( "%s %d\\n", h.find( "a" ).latin1(), h.find( "b" ).isNull() );
        printf( "%d\\n", h.drop( "a" ) + h.drop( "c" ) );
        h.set( "b", h.find( "c" ) ); printf( "%u %d\\n", h.count(), h.find( "b" ).isNull() );
        Sum s; s.value = 3; s.add( 4 ); printf( "%d\\n", s.twice() );
        Tasks tasks; tasks.append( new Task( 5 ) ); tasks.append( new Task( 6 ) );
        int sum = 0; Task *t; QPtrListIterator<Task> it( tasks );
        while ( ( t = it.current() ) != 0 ) { ++it; sum += t->n; }
        QPtrListIterator<Task> last( tasks ); last.toLast(); printf( "%d %d\\n", sum, (*last)->n );
        return 0;
      }`);
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('2 1\n1\n1 1\n14\n11 6\n');
  });

  it('objects are connected and caught by the classes that they are', () => {
    const translated = project({
      'errors.h': `#ifndef ERRORS_H
        #define ERRORS_H
        class Problem { public: Problem( int n ) : n( n ) {} virtual ~Problem() {} int n; };
        class Missing : public Problem { public: Missing() : Problem( 7 ) {} };
        #endif`,
      'main.cpp': `#include "errors.h"
        #include <qobject.h>
        #include <qmap.h>
        #include <qintdict.h>
        #include <stdio.h>
        class Hub : public QObject { Q_OBJECT
        public slots: void say( int n ) { printf( "say %d\\n", n ); } };
        class Plugin : public QObject { Q_OBJECT
        public: Plugin( Hub *hub ) { connect( this, SIGNAL(say(int)), (QObject *)hub, SLOT(say(int)) ); emit say( 1 ); }
        signals: void say( int ); };
        static void fail( int n ) { if ( n ) throw Missing(); throw Problem( 3 ); }
        int main() {
          Hub hub; Plugin plugin( &hub );
          for ( int i = 0; i < 2; i++ )
            try { fail( i ); } catch ( Missing & ) { printf( "missing\\n" ); } catch ( const Problem &p ) { printf( "%d\\n", p.n ); }
          QIntDict<Problem> dict; dict.insert( 2, new Problem( 20 ) ); dict.insert( 1, new Problem( 10 ) );
          QMap<int, Problem *> sorted;
          for ( QIntDictIterator<Problem> it( dict ); it.current(); ++it ) sorted[ it.currentKey() ] = it.current();
          for ( QMap<int, Problem *>::Iterator m = sorted.begin(); m != sorted.end(); ++m ) printf( "%d\\n", m.data()->n );
          return 0;
        }`,
    });
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('say 1\n3\nmissing\n10\n20\n');
  });

  it('two forms of operator-> are one method', () => {
    const translated = project(`#include <stdio.h>
      struct Data { Data() : n( 1 ) {} int n; };
      class Handle { public: Handle() : d( new Data ) {} Data *operator->() { touched = true; return d; }
        const Data *operator->() const { return d; } Data *pointer() { return d; } bool touched; private: Data *d; };
      int main() { Handle h; h->n = 4; const Handle &c = h; printf( "%d %d\\n", c->n, h.pointer()->n ); printf( "%d\\n", h.touched ); return 0; }`);
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('4 4\n1\n');
  });

  it('iterators over pointers, and bytes, have no destructors to look at', () => {
    const translated = project(`#include <qptrlist.h>
      #include <qguardedptr.h>
      #include <qobject.h>
      #include <stdio.h>
      class Item { public: ~Item() { printf( "gone\\n" ); } };
      class Watch : public QObject { public: ~Watch() { printf( "over\\n" ); } };
      class Bytes { public: Bytes() : b( new unsigned char[4] ) { b[0] = 1; } ~Bytes() { delete [] b; } unsigned char *b; };
      int main() {
        QPtrList<Item> items; items.setAutoDelete( true ); items.append( new Item );
        QPtrListIterator<Item> it( items ); QGuardedPtr<Watch> guard( new Watch ); Bytes bytes;
        printf( "%d\\n", it.current() != 0 && bytes.b[0] ); delete (Watch *)guard; items.clear(); return 0;
      }`);
    expect(translated.report).to.match(/to look at +0\n/);
    expect(runModule(translated, 'main').stdout).to.equal('1\nover\ngone\n');
  });

  it('operators that a class names as friends are known to other sources', () => {
    const translated = project({
      'config.h': `#ifndef CONFIG_H
        #define CONFIG_H
        #include <qtextstream.h>
        class Config; class Other { public: int peek( const Config & ); };
        class Config { public: Config( int n ) : n( n ) {}
          friend QTextStream &operator<<( QTextStream &, const Config & );
          friend bool operator<( const Config &a, const Config &b );
          friend class Unseen; friend int Other::peek( const Config & ); friend int twice( const Config & ); friend int nowhere();
        private: int n; };
        #endif`,
      'config.cpp': `#include "config.h"
        QTextStream &operator<<( QTextStream &t, const Config &c ) { return t << "n=" << c.n; }
        bool operator<( const Config &a, const Config &b ) { return a.n < b.n; }
        int twice( const Config &c ) { return 2 * c.n; }
        int Other::peek( const Config &c ) { return c.n; }`,
      'main.cpp': `#include "config.h"
        #include <stdio.h>
        int main() { Config a( 4 ), b( 6 ); QString s; QTextStream ts( &s, IO_WriteOnly ); ts << a << ' ' << b;
          printf( "%s %d %d %d\\n", s.latin1(), a < b, twice( b ), Other().peek( a ) ); return 0; }`,
    });
    expect(translated.report).to.match(/to look at +0\n/);
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('n=4 n=6 1 12 4\n');
  });

  it('an enum keeps its name as a type', () => {
    const translated = project({
      'text.h': `#ifndef TEXT_H
        #define TEXT_H
        #include <qobject.h>
        enum Level { Low, High = 4 };
        typedef enum { Red, Green } Colour;
        class Text : public QObject { Q_OBJECT
        public: enum Encoding { Plain, Utf = 3 }; enum { Max = 9 };
          Text( Encoding e = Plain ) : m_encoding( e ), m_level( Low ) {}
          Encoding encoding() const { return m_encoding; }
          void setLevel( Level l ) { m_level = l; emit changed( l ); }
        signals: void changed( Level );
        private: Encoding m_encoding; Level m_level; };
        #endif`,
      'main.cpp': `#include "text.h"
        #include <qtextstream.h>
        #include <stdio.h>
        static Level worse( Level l ) { return l == Low ? High : (Level)( l + 1 ); }
        static Colour flip( Colour c ) { enum Local { A, B }; Local x = A; return c == Red && x == A ? Green : Red; }
        static int other() { enum Local { A = 5, C }; return A + C; }
        class Sink : public QObject { Q_OBJECT
        public: Sink() : last( High ) {} Level last;
        public slots: void take( Level l ) { last = l; } };
        int main() {
          QString s; QTextStream ts( &s, IO_WriteOnly ); ts.setEncoding( QTextStream::UnicodeUTF8 );
          Text t( Text::Utf ); Sink sink; QObject::connect( &t, SIGNAL(changed(Level)), &sink, SLOT(take(Level)) );
          t.setLevel( worse( High ) ); Text::Encoding e = t.encoding();
          switch ( e ) { case Text::Plain: break; case Text::Utf: printf( "%d %d %d %d\\n", sink.last, flip( Red ), other(), Text::Max ); }
          return 0; }`,
    });
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(moduleText(translated, 'text')).to.contain('export type Level = number;\nexport const Low = 0;\n');
    expect(moduleText(translated, 'text')).to.contain('setLevel(l: Level): void');
    expect(moduleText(translated, 'text')).to.contain('encoding(): TextEncoding');
    expect(moduleText(translated, 'main')).to.contain('function flip(c: Colour): Colour');
    expect(runModule(translated, 'main').stdout).to.equal('5 1 11 9\n');
  });

  it('properties are marked with what takes their place', () => {
    const translated = project(`#include <qobject.h>
      #include <qvariant.h>
      class Door : public QObject { Q_OBJECT
        Q_PROPERTY( bool open READ isOpen WRITE setOpen )
      public: bool isOpen() const { return m; } void setOpen( bool o ) { m = o; } bool m; };
      void close( Door *d ) { if ( d->property( "open" ).toBool() ) d->setProperty( "open", QVariant( false, 0 ) ); }`);
    expect(translated.report).to.contain('call the function that Q_PROPERTY names behind READ');
    expect(translated.report).to.contain('call the function that Q_PROPERTY names behind WRITE');
  });

  it('a template that is given a number, or makes objects of a type, becomes a class for each use', () => {
    const translated = project(`#include <stdio.h>
      template<class T, int N> class Ring { public: Ring() : n( N - 1 ) {}
        bool isFull() const { return n == N; } T *copied( const T &t ) { n++; return new T( t ); } int n; };
      int main() {
        Ring<int, 4> r; bool before = r.isFull(); int *p = r.copied( 7 );
        printf( "%d %d %d\\n", before, r.isFull(), *p ); delete p; return 0; }`);
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(moduleText(translated, 'main')).to.contain('export class Ring {');
    expect(runModule(translated, 'main').stdout).to.equal('0 1 7\n');
  });

  it('a literal that is added to a list of texts is one of them', () => {
    const translated = project(`#include <qstringlist.h>
      #include <stdio.h>
      static const char *const names[] = { "x", "y" };
      static const int primes[] = { 2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103 };
      int main( int argc, char **argv ) {
        QStringList l; l += "a"; l += argc > 7 ? "b" : "c"; l += names[1];
        printf( "%s %d\\n", l.join( " " ).latin1(), primes[26] ); return 0; }`);
    expect(moduleText(translated, 'main')).to.contain("l.append('a');");
    expect(moduleText(translated, 'main')).to.contain("const names: string[] = ['x', 'y'];");
    expect(moduleText(translated, 'main')).to.match(/const primes: number\[\] = \[\n {2}2, 3, 5, [^\n]+,\n/);
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('a c y 103\n');
  });
}).timeout(60_000);
