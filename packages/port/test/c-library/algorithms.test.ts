// Algorithms of the C++ library that cannot be translated as they stand: programs that can be are among the small ones.
import { expect } from 'chai';
import { smallProjects } from '../support/small-project.js';
import { compile, moduleText } from '../support/translated.js';

describe('algorithms of the C++ library', () => {
  const project = smallProjects();
  const marksOf = (cpp: string): string[] => {
    const translated = project(cpp);
    return [...moduleText(translated, 'main').matchAll(/\/\/ PORT: ([^\n]*)/g)].map(([, reason]) => reason!);
  };

  it('are marked where they exchange objects, set their arguments, or write to a part of a text', () => {
    expect(
      marksOf(`#include <algorithm>
        #include <string>
        #include <vector>
        struct Item { int n; Item() : n( 0 ) {} };
        struct Named : Item { std::string name; };
        struct Loud { int n; Loud() : n( 0 ) {} ~Loud() { n = -1; } };
        static bool grows( int &n ) { return ++n > 1; }
        int main() {
          Named a; Item b; std::swap( *(Item *)&a, b );
          Loud c, d; std::swap( c, d );
          std::vector<int> v( 3, 1 ); std::find_if( v.begin(), v.end(), grows );
          std::string s = "abc"; s.erase( std::remove( s.begin() + 1, s.end(), 'b' ), s.end() );
          return 0;
        }`),
    ).to.deep.equal([
      'swap() of objects: assign one to a copy, and then each to the other',
      'swap() of objects: assign one to a copy, and then each to the other',
      'a function that sets its argument, handed to an algorithm: write the loop',
      'remove() of a part of a std::string: assign the text that comes of it',
    ]);
  });

  it('are marked where qsort() gets a function that does more than cast its arguments, or that others call', () => {
    const mark = 'qsort() with a function that does more than cast';
    const marks = marksOf(`#include <stdlib.h>
      #include <string.h>
      static int bytes( const void *a, const void *b ) { return memcmp( a, b, 4 ); }
      static int mixed( const void *a, const void *b ) { return *(int *) a - *(short *) b; }
      static int numbers( const void *a, const void *b ) { return *(int *) a - *(int *) b; }
      int main() {
        int n[3] = { 1, 2, 3 };
        qsort( n, 3, sizeof( int ), bytes );
        qsort( n, 3, sizeof( int ), mixed );
        qsort( n, 3, sizeof( int ), numbers );
        return numbers( n, n + 1 );
      }`);
    expect(marks.filter((each) => each.startsWith(mark))).to.have.length(3);
  });

  it('take functions of the tables, which may be something else here', () => {
    const translated = project(`#include <algorithm>
      #include <vector>
      #include <stdlib.h>
      int main() {
        std::vector<int> v( 2, -1 );
        std::transform( v.begin(), v.end(), v.begin(), abs );
        return v[0];
      }`);
    expect(moduleText(translated, 'main')).to.contain('v.begin(), (a: number) => Math.abs(a))');
    expect(compile([translated])).to.deep.equal([]);
  });
}).timeout(120_000);
