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

  it('and a number that wraps steps behind the statement that keeps it', () => {
    const text = translated(`
      class Pool { public: unsigned take(); unsigned m_next; unsigned short m_port; };
      unsigned Pool::take() { unsigned id = m_next++; int port; if ( id ) port = m_port--; else port = 0; id = id++ + port; return id; }
    `);
    expect(text).to.contain(`    let id = this.m_next;
    this.m_next = (this.m_next + 1) >>> 0;
`);
    expect(text).to.contain(`    if (id) {
      port = this.m_port;
      this.m_port = (this.m_port - 1) & 0xffff;
    } else port = 0;
`);
    // Named again, and inside of another expression.
    expect(text).to.contain('id = ((((id = (id + 1) >>> 0) - 1) >>> 0) + port) >>> 0;');
  });
});
