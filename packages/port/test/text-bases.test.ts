// Classes that inherit QString, which is a string in TypeScript.
import { expect } from 'chai';
import { smallProjects } from './support/small-project.js';
import { compile, runModule } from './support/translated.js';

describe('a class that inherits QString', () => {
  const project = smallProjects();

  it('holds its text in a member, on which the functions of QString are called', () => {
    const translated = project(`#include <qstringlist.h>
      #include <qvaluelist.h>
      #include <stdio.h>
      class Path : public QString {
      public:
        Path() : QString(), depth( 0 ) {}
        Path( const QString &s ) : QString( s ), depth( 1 ) {}
        Path( const Path &other ) : QString( other ), depth( other.depth + 1 ) {}
        QStringList parts() const { return QStringList::split( "/", *this ); }
        bool isRoot() const { return at( 0 ) == '/' && length() == 1; }
        Path &enter( const QString &name ) { if ( right( 1 ) != "/" ) append( "/" ); *this += name; depth++; return *this; }
        QString shown() const { return QString::number( depth ) + ":" + *this; }
        int depth;
      };
      class Url : public Path { public: Url( const QString &s ) : Path( "http:" + s ) {} };
      static int size( const QString &s ) { return s.length(); }
      static void shorten( QString &s ) { s = s.left( 3 ); }
      int main() {
        Path p( "/" ), none;
        printf( "%d %d %d\\n", p.isRoot(), none.isNull(), none == "" );
        p.enter( "usr" ).enter( "lib" );
        Path copy( p );
        copy.replace( "usr", "opt" );
        printf( "%s %s %s\\n", p.shown().latin1(), copy.shown().latin1(), p.parts().join( "," ).latin1() );
        printf( "%d %d %d\\n", size( p ), p == copy, p < copy );
        QString text = Path( copy );
        shorten( copy );
        none = copy;
        printf( "%s %s %d %c\\n", text.latin1(), copy.latin1(), none.depth, none[1].latin1() );
        none = QString( "new" );
        Path *heap = new Path( "heap" );
        heap->prepend( "on " );
        QValueList<Path> list;
        list.append( *heap );
        list.first().append( "!" );
        Url url( "//host" );
        printf( "%s %d %s %s %d\\n", none.latin1(), none.depth, heap->upper().latin1(), list.first().latin1(), url.find( "host" ) );
        delete heap;
        return !p ? 1 : 0;
      }`);
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal(
      '1 1 1\n3:/usr/lib 4:/opt/lib usr,lib\n8 0 0\n/opt/lib /op 4 o\nnew 1 ON HEAP on heap! 7\n',
    );
  });

  it('needs no constructor of its own, and has a member of its own called text', () => {
    const translated = project(`#include <qcstring.h>
      #include <qstring.h>
      #include <stdio.h>
      class Word : public QString { public: int text; };
      class Raw : public QCString { public: Raw( const char *s ) : QCString( s ) {} bool isSet() const { return !isEmpty(); } };
      int main() {
        Word w; w.text = 2; w.append( "ab" );
        Raw r( "raw" );
        printf( "%s %d %d %d\\n", w.latin1(), w.text, (int)r.length(), r.isSet() );
        return 0;
      }`);
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('ab 2 3 1\n');
  });

  it('is marked where a pointer leads to its text alone', () => {
    const { report } = project(`#include <qstring.h>
      class Path : public QString { public: Path( const QString &s ) : QString( s ) {} };
      static void clear( QString *s ) { *s = ""; }
      int main() { Path p( "a" ); clear( &p ); return p.length(); }`);
    expect(report).to.contain('an object that inherits QString holds its text in a member here');
  });
}).timeout(120_000);
