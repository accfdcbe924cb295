// What programs of that time do, and what the translator had to learn from them.
import { expect } from 'chai';
import { translateFiles } from './support/small-project.js';
import { moduleText, runModule, type Translated } from './support/translated.js';

describe('code of real programs', () => {
  const made: Translated[] = [];
  afterEach(() => {
    for (const each of made.splice(0)) each.remove();
  });

  function project(files: Readonly<Record<string, string>>): Translated {
    const translated = translateFiles(files);
    made.push(translated);
    return translated;
  }
  function outputOf(files: Readonly<Record<string, string>>): string {
    const translated = project(files);
    expect(translated.report).not.to.contain('Marked');
    const { stdout, stderr } = runModule(translated, 'main');
    return stdout + stderr;
  }

  it('sees what a source file declares in the methods of a class of its header', () => {
    const output = outputOf({
      'main.h': 'class Counter { public: int next(); };',
      'main.cpp': `#include "main.h"
        #include <stdio.h>
        static int last = 0;
        static int step( int n ) { return n + 2; }
        int Counter::next() { last = step( last ); return last; }
        int main() { Counter c; c.next(); printf( "%d", c.next() ); return 0; }`,
    });
    expect(output).to.equal('4');
  });

  it('finds names by using, in a namespace that several files share', () => {
    const output = outputOf({
      'part.h': `namespace Net { class Part { public: class Private; int get(); Private *d; Part(); };
        int twice( int n ); }`,
      'part.cpp': `#include "part.h"
        using namespace Net;
        class Part::Private { public: int n; };
        Part::Part() { d = new Private; d->n = 4; }
        int Part::get() { return d->n; }
        namespace Net { int twice( int n ) { return 2 * n; } }`,
      'main.cpp': `#include "part.h"
        #include <stdio.h>
        using Net::Part;
        namespace N = Net;
        int main() { Part p; printf( "%d %d", p.get(), N::twice( p.get() ) ); return 0; }`,
    });
    expect(output).to.equal('4 8');
  });

  it('reads macros that paste tokens in a row, and those with named arguments of any number', () => {
    const output = outputOf({
      'main.cpp': `#include <stdio.h>
        #define NAME( a, b ) a##_##b##_value
        #define SAY( format, args... ) printf( format, ##args )
        #define TELL( format, ... ) printf( format, ##__VA_ARGS__ )
        int main() { int one_two_value = 3; SAY( "%d ", NAME( one, two ) ); SAY( "- " ); TELL( "+" ); return 0; }`,
    });
    expect(output).to.equal('3 - +');
  });

  it('reads operators that are words, typeof, and a struct with its variable inside of a function', () => {
    const output = outputOf({
      'main.cpp': `#include <stdio.h>
        int main() {
          struct { int a; bool b; } pair;
          pair.a = 3; pair.b = false;
          typeof( pair.a ) copy = pair.a;
          if ( copy == 3 and not pair.b or copy == 4 ) printf( "yes %d", copy );
          return 0;
        }`,
    });
    expect(output).to.equal('yes 3');
  });

  it('takes a bit of a bool for a bool, and marks other bit fields', () => {
    const text = (type: string): string =>
      moduleText(
        project({ 'main.cpp': `class A { public: A(); ${type} f : 1; }; A::A() { f = 1; }` }),
        'main',
      );
    expect(text('bool')).to.contain('this.f = true');
    expect(text('unsigned int')).to.contain('PORT');
  });

  it('reads a function behind a macro for the linker that no header defines', () => {
    const text = moduleText(
      project({ 'main.cpp': 'KDE_EXPORT int f() { return 3; }\nint KDE_EXPORT g() { return 4; }' }),
      'main',
    );
    expect(text).to.contain('function f(): number').and.to.contain('function g(): number');
  });
});
