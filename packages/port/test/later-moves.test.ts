// `*p++`: where the pointer moves in a statement of its own.
import { expect } from 'chai';
import { smallProjects } from './support/small-project.js';
import { moduleText } from './support/translated.js';

describe('a pointer that is read and moves on', () => {
  const project = smallProjects();
  const translated = (code: string): string => moduleText(project(code), 'main');

  it('moves in the next statement', () => {
    const text = translated(`
      unsigned hash( const char *s ) { unsigned h = 7; while ( *s ) h = h * 33 + *s++; return h; }
      int words( const char *s, const char *end ) { int n = 0; while ( s < end ) { char c = *s++; if ( c == ' ' ) n++; } return n; }
      void copy( unsigned char *to, const char *from ) { if ( *from ) *to++ = *from++; else *to = 0; *to = *from; }
    `);
    expect(text).to.contain(`  while (charAt(s, 0)) {
    h = (((h * 33) >>> 0) + charAt(s, 0)) >>> 0;
    s = s.slice(1);
  }`);
    expect(text).to.contain(`    const c = charAt(s, 0);
    s = s.slice(1);
`);
    expect(text).to.contain(`  if (charAt(from, 0)) {
    to[toAt++] = charAt(from, 0);
    from = from.slice(1);
  } else to[toAt] = 0;
`);
  });

  it('moves at once where the statement names it again, might not read it, or could be left by an exception', () => {
    const text = translated(`
      int twice( const char *s ) { int n = *s++; n += *s++ + *s; return n; }
      int maybe( const char *s, bool b ) { int n = b ? *s++ : 0; n += b && *s++; return n + *s; }
      int f( int n ) { if ( n ) throw n; return n; }
      int caught( const char *s ) { int n; try { n = f( *s++ ); } catch ( int ) { n = *s; } return n; }
    `);
    expect(text.match(/charAt\(s, \(s = s\.slice\(1\), 0\)\)/g)).to.have.lengthOf(4);
    expect(text.match(/^ +s = s\.slice\(1\);/gm)).to.have.lengthOf(1);
  });
});
