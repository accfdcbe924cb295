// A ulong of 2^63 and more, which is held as the negative number with the same bits.
import { expect } from 'chai';
import { smallProjects } from './support/small-project.js';
import { compile, moduleText, runModule } from './support/translated.js';

describe('a ulong of 2^63 and more', () => {
  const project = smallProjects();

  it('is written as it is by streams and texts, also where it is a literal or a limit of C', () => {
    const translated = project(`#include <qstring.h>
      #include <qtextstream.h>
      #include <iostream>
      #include <limits.h>
      #include <stdio.h>
      int main() {
        unsigned long a = ULONG_MAX, b = 18446744073709551615UL, c = (unsigned long)-1;
        QString s; QTextStream t( &s, IO_WriteOnly ); t << a << " " << 5ul;
        QString m; m.setNum( a );
        QCString q; q.setNum( a ); t << " " << QString( q );
        printf( "%s %s %s %s ", s.latin1(), QString( "%1" ).arg( b ).latin1(), QString::number( c ).latin1(), m.latin1() );
        printf( "%d %d %d %d ", a == b, b == c, a > 5, LONG_MIN < LONG_MAX );
        fflush( stdout ); std::cout << a << " " << ULONG_MAX << std::endl; return 0; }`);
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    const max = '18446744073709551615';
    expect(runModule(translated, 'main').stdout).to.equal(
      `${max} 5 ${max} ${max} ${max} ${max} 1 1 1 1 ${max} ${max}\n`,
    );
  });

  it('is compared and set by templates as what it is', () => {
    const translated = project(`#include <limits.h>
      #include <stdio.h>
      template <class T> const T &lesser( const T &a, const T &b ) { return a < b ? a : b; }
      template <class T> bool isLess( T a, T b ) { return a < b; }
      template <class T> T same( const T &a ) { return a; }
      int main() { unsigned long first = ULONG_MAX; bool less = isLess( first, 6ul );
        unsigned long most = lesser( first, ULONG_MAX ); first = lesser( 6ul, first ); int n = lesser( 4, 5 );
        printf( "%lu %lu %d %d %lu", first, most, less, n, same( most ) ); return 0; }`);
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('6 18446744073709551615 0 4 18446744073709551615');
    const set = project(`#include <limits.h>
      template <class T> void sorted( T &a, T &b ) { if ( b < a ) { T c = a; a = b; b = c; } }
      int main() { unsigned long a = ULONG_MAX, b = 6; sorted( a, b ); return a == 6 && b == ULONG_MAX ? 7 : 1; }`);
    expect(set.report).not.to.contain('Marked');
    expect(runModule(set, 'main').status).to.equal(7);
  });

  it('is compared as the unsigned number that it is', () => {
    const translated = project(`#include <stdio.h>
      unsigned long left( unsigned long all, unsigned long taken ) { return all - taken; }
      int main() {
        printf( "%d %d %d", left( 1, 2 ) > 0xffffffffUL, left( 3, 2 ) > 0xffffffffUL, left( 2, 2 ) > 0 );
        return 0;
      }`);
    expect(moduleText(translated, 'main')).to.contain('unsignedLong(left(1, 2)) > 0xffffffff');
    expect(runModule(translated, 'main').stdout).to.equal('1 0 0');
  });
});
