// Macros that become constants: what they mean where they are used, and where they can be used.
import { expect } from 'chai';
import { smallProjects } from './support/small-project.js';
import { compile, moduleText, runModule } from './support/translated.js';

describe('a macro that is a value', () => {
  const project = smallProjects();

  it('is a constant, and an operation without brackets part of what is beside it', () => {
    const translated = project(`#include <stdio.h>
      #define SEVEN 7
      #define TWO SEVEN - 5
      #define ALSO TWO
      #define NEGATIVE -3
      #define IN_BRACKETS (SEVEN - 5)
      #define FLAGS 1 | 4
      #define TWICE( x ) x * 2
      int twice( int x ) { return x * 2; }
      int main() { int flags = FLAGS; int size[TWO]; size[0] = TWO;
        printf( "%d %d %d %d ", 3 * TWO, 3 * ALSO, 8 - NEGATIVE, 3 * IN_BRACKETS );
        printf( "%d %d %d %d %d", flags, twice( FLAGS ), FLAGS & 4, TWICE( TWO ), size[0] ); return 0; }`);
    expect(compile([translated])).to.deep.equal([]);
    // g++ prints the same.
    expect(runModule(translated, 'main').stdout).to.equal('16 16 11 6 5 10 5 -3 2');
    expect(moduleText(translated, 'main')).to.contain('flags = FLAGS').and.to.contain('twice(FLAGS)');
  });

  it('is part of the strings and macros for strings beside it', () => {
    const translated = project(`#include <stdio.h>
      #define EOL "|"
      #define VERSION "1.0"
      int main() { const char *all = EOL "a" EOL EOL;
        printf( "%s" EOL EOL, all ); printf( "HTTP/" VERSION EOL EOL ); printf( EOL EOL ); printf( EOL "%d", 3 ); return 0; }`);
    expect(compile([translated])).to.deep.equal([]);
    // g++ prints the same.
    expect(runModule(translated, 'main').stdout).to.equal('|a||||HTTP/1.0|||||3');
    expect(moduleText(translated, 'main')).to.contain("printf('HTTP/' + VERSION + EOL + EOL);");
  });

  it('is known behind a class, a namespace or a function that it stands in', () => {
    const translated = project(`#include <stdio.h>
      namespace Outer { namespace Inner {
      #define TEXT "x"
      class First { public:
      #define SIX 6
        int g() { return SIX; } private: int SIX_; };
      } }
      class Second { public:
        // How many.
      #define SEVEN 7
        static const int count = SEVEN; int numbers[SEVEN];
        class Third { public:
      #define NINE 9
          int g() { return NINE; } }; };
      int main() {
      #define LOCAL 3
        struct Point {
      #define INNER 4
          int x; };
        Point p = { INNER }; Second::Third third;
        printf( "%s %d %d %d %d %d %d", TEXT, SIX, SEVEN, Second::count, third.g(), LOCAL, p.x + INNER ); return 0; }`);
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('x 6 7 7 9 3 8');
  });
});
