import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { Workplace } from '../support/command.js';

describe('the folders of -I', () => {
  const place = new Workplace();
  after(() => {
    place.remove();
  });

  it('have headers that are installed under another folder than they stand in', () => {
    place.file('include/debug.h', 'int level();\n');
    const cpp = place.file('a.cpp', '#include <lib2/debug.h>\nint main() { return level(); }\n');
    const { out } = place.run(cpp, '-I', place.path('include'), '--out', place.path('one'));
    expect(out).not.to.contain('no declaration of level()');
  });

  it('do not take the place of headers of the system, nor of what a table describes', () => {
    place.file('other/socket.h', 'int level();\n');
    place.file('other/qstring.h', 'class QString { public: int secret(); };\n');
    const cpp = place.file(
      'b.cpp',
      '#include <sys/socket.h>\n#include <qstring.h>\nint main() { return QString( "abc" ).length(); }\n',
    );
    const { status, out } = place.run(cpp, '-I', place.path('other'), '--out', place.path('two'));
    expect(status, out).to.equal(0);
    expect(readFileSync(place.path('two/src/b.ts'), 'utf8')).to.contain("'abc'.length");
  });
});
