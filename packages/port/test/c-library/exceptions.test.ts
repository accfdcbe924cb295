// What programs throw and catch: programs that use the C++ library's exceptions are among the small ones.
import { expect } from 'chai';
import { smallProjects } from '../support/small-project.js';
import { moduleText } from '../support/translated.js';

describe('exceptions', () => {
  const project = smallProjects();

  it('of a type that no header declares are marked where they are caught', () => {
    const translated = project(`#include "missing.h"
      #include <stdio.h>
      static void work( int n ) { if ( n > 1 ) throw n; }
      int main( int argc, char ** ) {
        int failed = 0;
        try { work( argc ); } catch ( Strange & ) { failed = 1; } catch ( int ) { failed = 2; }
        printf( "%d\\n", failed );
        return 0;
      }`);
    const text = moduleText(translated, 'main');
    expect(translated.report).to.contain('no declaration of Strange was found');
    expect(text).to.match(/if \(PORT\('Strange &'\)\) \{\n *\/\/ PORT: no declaration of Strange /);
    expect(text).to.contain("else if (typeof error === 'number')");
  });
});
