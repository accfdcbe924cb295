// Rules that the corpus of public programs taught, each a few lines of what stood there.
import { expect } from 'chai';
import { translateFiles } from './support/small-project.js';
import { compile, moduleText, runModule, type Translated } from './support/translated.js';

describe('what public programs have', () => {
  const made: Translated[] = [];
  afterEach(() => {
    for (const each of made.splice(0)) each.remove();
  });

  function project(cpp: string): Translated {
    const translated = translateFiles({ 'main.cpp': cpp });
    made.push(translated);
    return translated;
  }

  it('is enums named by a typedef, const iterators, texts behind char pointers, and static methods beside others', () => {
    const translated = project(`#include <qvaluelist.h>
      #include <qstrlist.h>
      #include <stdio.h>
      #include <string.h>
      typedef enum { One, Two } Count;
      class Pty {
      public:
        typedef enum { Closed, Open } State;
        Pty( int n ) : term( 0 ), state( Closed ) { if ( n ) term = "vt100"; else term = "xterm"; }
        State open() { state = Open; return state; }
        int size() const { return size( term, 1 ); }
        static int size( const char *s, int more ) { return strlen( s ) + more; }
        const char *name() const { return term; }
      private: char *term; State state; };
      int count( char *p ) { int n = 0; while ( *p ) { n++; p++; } return n; }
      int main() {
        char *mode = 0; Count c = Two; if ( c == Two ) mode = "-X"; else mode = "--y";
        Pty p( 1 ); Pty::State s = p.open();
        QStrList l; l.append( "ab" ); l.append( "c" );
        for ( char *e = l.first(); e; e = l.next() ) printf( "%s ", e );
        QValueList<int> v; v.append( 3 ); v.append( 4 ); int sum = 0;
        for ( QValueListConstIterator<int> it = v.begin(); it != v.end(); ++it ) sum += *it;
        char *w = "abc";
        printf( "%s %d %s %d %d %d", mode, p.size(), p.name(), count( w ), sum, s );
        return 0;
      }`);
    expect(translated.report).not.to.contain('Marked');
    expect(moduleText(translated, 'main')).to.contain("mode = '-X';");
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('ab c -X 6 vt100 3 7 1');
  });

  it('is slots that write to what they get', () => {
    const translated = project(`#include <qobject.h>
      #include <stdio.h>
      class Guard : public QObject { Q_OBJECT
      public slots: void look( const QString &name, bool &stop, QString &reply ) { if ( name == "b" ) { stop = true; reply = "no " + name; } } };
      class Door : public QObject { Q_OBJECT
      signals: void asked( const QString &name, bool &stop, QString &reply );
      public: void knock( const QString &name ) { bool stop = false; QString reply = "yes"; emit asked( name, stop, reply ); printf( "%d %s ", stop, reply.latin1() ); } };
      int main() { Door d; Guard g; QObject::connect( &d, SIGNAL( asked( const QString &, bool &, QString & ) ), &g, SLOT( look( const QString &, bool &, QString & ) ) );
        d.knock( "a" ); d.knock( "b" ); return 0; }`);
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('0 yes 1 no b ');
  });

  it('is marked where bytes, addresses or arguments have no counterpart', () => {
    const { report } = project(`#include <qobject.h>
      #include <qstringlist.h>
      #include <qstrlist.h>
      #include <unistd.h>
      #include <stdio.h>
      #include <string.h>
      class Box : public Widget { Q_OBJECT public: Box( QObject *o ) { connect( o, SIGNAL( destroyed() ), this, SLOT( close() ) ); } };
      class Id { public: Id( const char *s ); Id( const QString &s ); };
      Id::Id( const char *s ) {}
      Id::Id( const QString &s ) {}
      void f( int fd, QObject *o, const QString &name ) {
        int n = 4; write( fd, &n, sizeof( n ) );
        QCString text( 10 ); read( fd, text.data(), 9 );
        printf( "%p", o );
        Id one( name ); Id two( "x" );
      }
      QStrList g( const QStringList &list ) { return list; }`);
    for (const reason of [
      'close() is not in Box, and a base of it is not known',
      'two constructors of Id cannot be told apart by their arguments here',
      'bytes seen as numbers',
      'a text is filled through its data()',
      'the address of an object in a text',
      'no conversion of QStringList to QStrList was found',
    ])
      expect(report).to.contain(reason);
  });
});
