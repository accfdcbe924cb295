// Types that no header declares: where only their names are needed, and where more is, which is marked.
import { expect } from 'chai';
import { smallProjects } from './support/small-project.js';
import { compile, moduleText } from './support/translated.js';

describe('types that no header declares', () => {
  const project = smallProjects();
  const textOf = (cpp: string): string => moduleText(project(cpp), 'main');
  /** The lines with a mark, without its text. */
  const marked = (cpp: string): string[] =>
    textOf(cpp)
      .split('\n')
      .filter((line) => line.includes("PORT('"))
      .map((line) => line.trim());

  it('are named and marked once in a module, and what only hands pointers on compiles', () => {
    const translated = project(`
      struct Panel { Canvas *canvas; };
      Canvas *canvasOf( const Panel &p ) { return p.canvas; }
      void set( Panel &p, Canvas *c ) { p.canvas = c; if ( c == 0 ) p.canvas = canvasOf( p ); }`);
    const text = moduleText(translated, 'main');
    expect(text).to
      .contain(`// PORT: no declaration of Canvas was found: give its header, or add it to the tables
type Canvas = NotDeclared<'Canvas'>;`);
    expect(compile([translated])).to.have.lengthOf(1);
  });

  it('are not marked where only their names are declared, and pointers to them handed on', () => {
    const translated = project(`#include <qguardedptr.h>
      #include <qptrlist.h>
      class Private;
      struct Pending;
      class Link { public:
        Link() : d( 0 ) {}
        Private *data() const { return d; }
        bool isSet( Pending *p ) const { return d != 0 && p == first; }
        void add( Pending *p ) { first = p; all.append( p ); }
      private: Private *d; Pending *first; QPtrList<Pending> all; };
      int main() { Link l; l.add( 0 ); return l.data() == 0 && l.isSet( 0 ); }`);
    expect(translated.report).not.to.contain('Marked');
    expect(translated.report).to.contain(
      'only the name of Private is known: pointers to it are handed on here',
    );
    expect(moduleText(translated, 'main')).to.contain("type Private = OnlyDeclared<'Private'>;");
    expect(compile([translated])).to.deep.equal([]);
  });

  it('are marked where their bases would be needed', () => {
    const { report } = project(`#include <qobject.h>
      class Window; class Panel;
      static void take( QObject *o ) { if ( o ) o->setName( "x" ); }
      void hand( Window *w ) { take( w ); }
      void cast( QObject *o ) { Panel *p = (Panel *)o; hand( p == 0 ? 0 : 0 ); }`);
    expect(report)
      .to.match(/only the name of Window is known: give/)
      .and.to.match(/only the name of Panel is known: give/);
  });

  it('are not copied in silence: assigned, handed on by value, returned, kept in a list', () => {
    expect(
      marked(`#include <qvaluelist.h>
      struct Place { Url url; };
      void take( Url url ) {}
      void look( const Url &url ) {}
      void set( Place &p, const Url &url ) { p.url = url; }
      Url get( const Place &p ) { return p.url; }
      void hand( const Place &p ) { take( p.url ); look( p.url ); }
      void keep( QValueList<Url> &list, const Url &url ) { list.append( url ); }
      Url fresh( const Place &p ) { return get( p ); }`),
    ).to.deep.equal([
      "url: Url = PORT('Url url');",
      "p.url = PORT('url');",
      "return PORT('p.url');",
      "take(PORT('p.url'));",
      "list.append(PORT('url'));",
    ]);
  });

  it('are not converted in silence: to a text, a number, a condition', () => {
    expect(
      marked(`#include <qstring.h>
      void say( const QString &s ) {}
      int f( Count &n, Url *u ) { say( u->text ); if ( n ) return n; qDebug( "%d", n ); n++; return *u; }`),
    ).to.deep.equal([
      "say(PORT('u->text'));",
      "if (PORT('n')) {",
      "return PORT('n');",
      "qDebug('%d', PORT('n'));",
      "PORT('n++');",
      "return PORT('*u');",
    ]);
  });

  it('may have destructors: what delete does is not known', () => {
    expect(
      marked(`class Named; class Query : public Unknown { public: int n; };
      void f( Canvas *c, Named *d, Query *q ) { delete c; delete d; delete q; }`).slice(1),
    ).to.deep.equal(["PORT('delete c');", "PORT('delete d');", "PORT('delete q');"]);
  });

  it('as bases take any arguments; with Q_OBJECT they are QObjects', () => {
    const translated = project(`#include <qobject.h>
      class Window : public MainWindow { Q_OBJECT
      public: Window( Widget *parent ); signals: void changed(); public slots: void twice(); };
      Window::Window( Widget *parent ) : MainWindow( parent, "window", 3 ) {
        connect( this, SIGNAL( changed() ), SLOT( twice() ) );
        setName( "w" );
      }
      void Window::twice() { emit changed(); }
      class Query : public SqlQuery { public: Query(); int n; };
      Query::Query() : SqlQuery( 1, 2, 3 ) { n = 0; }`);
    const text = moduleText(translated, 'main');
    expect(text).to.contain("class Window extends (PORT('MainWindow') as UnknownBase<typeof QObject>)");
    expect(text).to.contain("class Query extends (PORT('SqlQuery') as UnknownBase)");
    expect(text).to.contain("signals: ['changed()']").and.to.contain("this.setName('w')");
    // The two bases, and the one type.
    expect(compile([translated]).map((each) => each.split(' ')[1])).to.have.members([
      'TS2345:', 'TS2345:', 'TS2344:',
    ]); // prettier-ignore
  });
}).timeout(120_000);
