import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { Workplace } from '../support/command.js';

describe('what the user adds to the translator', () => {
  const place = new Workplace();
  after(() => {
    place.remove();
  });

  it('are tables: declarations of further classes, with what they became', () => {
    const table = place.file(
      'kurl.h',
      '#include "qstring.h"\n//= {module ./url.js}\nclass KURL {\npublic:\n  KURL( const QString &url );\n  QString host() const; //= $this.hostname\n  bool fetch() const; //= {async} $this.fetch()\n  void lock(); //= {none: lock(): there is nothing to lock here}\n};\n',
    );
    const cpp = place.file(
      'a.cpp',
      '#include <kurl.h>\nint size( const QString &text ) {\n  KURL url( text );\n  if ( !url.fetch() ) return 0;\n  url.lock();\n  return url.host().length();\n}\n',
    );
    const { status, out } = place.translate(cpp, '--tables', table);
    const text = readFileSync(place.path('out/src/a.ts'), 'utf8');
    expect(text).to.contain("from './url.js'").and.to.contain('new KURL(text)');
    expect(text).to.contain('await url.fetch()').and.to.contain('url.hostname.length');
    expect(out).to.contain('lock(): there is nothing to lock here');
    expect(status).to.equal(1);
  });

  it('are modules that take the place of a header; functions that are named are awaited', () => {
    place.file('peer.h', 'int ask( int port );\nvoid note( int n );\n');
    const module = place.file(
      'peer.ts',
      'export const ask = (port: number): Promise<number> => Promise.resolve(port);\n',
    );
    const cpp = place.file('b.cpp', '#include "peer.h"\nint main() { note( ask( 1 ) ); return 0; }\n');
    const { status, out } = place.run(cpp, '--module', `peer.h=${module},ask`, '--out', place.path('two'));
    expect(status, out).to.equal(0);
    const text = readFileSync(place.path('two/src/b.ts'), 'utf8');
    expect(text).to.contain("from './peer.js'").and.to.contain('note(await ask(1))');
    expect(existsSync(place.path('two/src/peer.ts'))).to.equal(true);
  });
}).timeout(120_000);
