// Sources that know each other: the modules are loaded so that each class finds its base.
import { expect } from 'chai';
import { smallProjects } from './support/small-project.js';
import { compile, moduleText, runModule } from './support/translated.js';

const base = {
  'shape.h': `#ifndef SHAPE_H
    #define SHAPE_H
    class Shape { public: virtual ~Shape() {} virtual int area() const { return 0; } static Shape *make( int kind ); };
    extern const int FACTOR;
    #endif`,
  'shape.cpp': `#include "shape.h"
    #include "circle.h"
    #include "square.h"
    const int FACTOR = 3;
    typedef Shape *( *Maker )();
    static Shape *circle() { return new Circle; }
    static Shape *square() { return new Square( 2 ); }
    static Maker makers[] = { circle, square };
    Shape *Shape::make( int kind ) { return makers[kind](); }`,
  'circle.h': `#ifndef CIRCLE_H
    #define CIRCLE_H
    #include "shape.h"
    class Circle : public Shape { public: int area() const { return FACTOR; } };
    #endif`,
  'square.h': `#ifndef SQUARE_H
    #define SQUARE_H
    #include "shape.h"
    class Square : public Shape { public: Square( int n ) : n( n ) {} int area() const { return n * n * FACTOR; }
      static const int sides = FACTOR + 1; int n; };
    #endif`,
};

describe('modules that refer to each other', () => {
  const project = smallProjects();

  it('are loaded from the base to what inherits it, where the base makes them', () => {
    const translated = project({
      ...base,
      'main.cpp': `#include "square.h"
        #include <stdio.h>
        int main() { printf( "%d %d %d\\n", Shape::make( 0 )->area(), Shape::make( 1 )->area(), Square::sides ); return 0; }`,
    });
    expect(moduleText(translated, 'main')).to.match(/^import '\.\/load-order\.js';\n/);
    expect(moduleText(translated, 'load-order').split('\n').slice(1, -1)).to.deep.equal([
      "import './shape.js';",
      "export { Circle } from './circle.js';",
      "export { Square } from './square.js';",
    ]);
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('3 12 4\n');
  });

  it('are imported as ever where that leads to the same', () => {
    const translated = project({
      'a.h': `#ifndef A_H
        #define A_H
        class B; class A { public: int twice( B *b ) const; };
        #endif`,
      'a.cpp': '#include "a.h"\n#include "b.h"\nint A::twice( B *b ) const { return 2 * b->n; }',
      'b.h':
        '#ifndef B_H\n#define B_H\n#include "a.h"\nclass B { public: B() : n( 4 ) {} int n; int half( A &a ) { return a.twice( this ) / 4 + A().twice( this ); } };\n#endif',
      'main.cpp':
        '#include "b.h"\n#include <stdio.h>\nint main() { A a; B b; printf( "%d\\n", b.half( a ) ); return 0; }',
    });
    expect(moduleText(translated, 'main')).not.to.contain('load-order');
    expect(moduleText(translated, 'a')).to.contain("import type { B } from './b.js';");
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('10\n');
  });

  it('are listed where no order is right for both', () => {
    const translated = project({
      'a.h': '#ifndef A_H\n#define A_H\nextern int first; int firstOf( int n );\n#endif',
      'a.cpp':
        '#include "a.h"\n#include "b.h"\nint first = second + 1;\nint firstOf( int n ) { return n + 1; }',
      'b.h': 'extern int second; extern int third;',
      'b.cpp': '#include "a.h"\n#include "b.h"\nint second = 5;\nint third = first + 1;',
      'main.cpp': '#include "b.h"\n#include <stdio.h>\nint main() { printf( "%d\\n", third ); return 0; }',
    });
    expect(translated.report).to.match(/need each other while they are loaded/);
  });

  it('are loaded for what they do then, where nothing of them is imported', () => {
    const translated = project({
      'registry.h': `#ifndef REGISTRY_H
        #define REGISTRY_H
        typedef int ( *Make )( int );
        class Registry { public: static Registry *self(); void add( Make m ); int all( int v ) const; private: Registry() : m_count( 0 ) {} Make m_all[4]; int m_count; };
        struct Registrar { Registrar( Make m ); };
        #endif`,
      'registry.cpp': `#include "registry.h"
        Registry *Registry::self() { static Registry *r = 0; if ( !r ) r = new Registry; return r; }
        void Registry::add( Make m ) { m_all[m_count++] = m; }
        int Registry::all( int v ) const { int sum = 0; for ( int i = 0; i < m_count; i++ ) sum += m_all[i]( v ); return sum; }
        Registrar::Registrar( Make m ) { Registry::self()->add( m ); }`,
      'twice.cpp': `#include "registry.h"
        static int twice( int v ) { return v * 2; }
        static Registrar registrar( twice );`,
      'half.cpp': `#include "registry.h"
        static int half( int v ) { return v / 2; }
        static Registrar registrar( half );`,
      'table.cpp': 'static const int table[] = { 1, 2 };\nint second() { return table[1]; }',
      'point.h': 'class Point { public: Point(); static const Point ORIGIN; };',
      'point.cpp':
        '#include <stdio.h>\n#include "point.h"\nPoint::Point() { printf( "made\\n" ); }\nconst Point Point::ORIGIN;',
      'main.cpp': `#include <stdio.h>
        #include "registry.h"
        int main() { printf( "%d\\n", Registry::self()->all( 4 ) ); return 0; }`,
    });
    const imports = moduleText(translated, 'main').match(/^import '.*/gm);
    expect(imports).to.deep.equal(["import './twice.js';", "import './half.js';", "import './point.js';"]);
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('made\n10\n');
  });
}).timeout(60_000);
