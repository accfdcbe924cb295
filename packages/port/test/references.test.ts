// Objects that others refer to, and places that are handed on.
import { expect } from 'chai';
import { Workplace } from './support/command.js';
import { moduleText, runModule, translate, type Translated } from './support/translated.js';

describe('references in a translation', () => {
  const place = new Workplace();
  const made: Translated[] = [];
  after(() => {
    place.remove();
    for (const each of made) each.remove();
  });

  function program(cpp: string): Translated {
    const translated = translate([place.file('program.cpp', cpp)]);
    made.push(translated);
    return translated;
  }
  function outputOf(cpp: string): string {
    const { stdout, stderr } = runModule(program(cpp), 'program');
    return stdout + stderr;
  }

  it('change the object, and do not replace it', () => {
    const cpp = `#include <stdio.h>
#include <qdatetime.h>
#include <qstringlist.h>
void fill( QStringList &list, QDate &day ) { list = QStringList::split( ",", "a,b" ); day = QDate( 2003, 4, 5 ); }
int main() {
  QStringList list; QDate day; fill( list, day );
  QDate &same = day; same = day.addDays( 1 );
  printf( "%d %d", (int)list.count(), day.day() );
  return 0;
}`;
    expect(outputOf(cpp)).to.equal('2 6');
  });

  it('are marked where the object cannot change', () => {
    const cpp = '#include <qbitarray.h>\nvoid f( QBitArray &bits ) { bits = QBitArray( 3 ); }';
    expect(program(cpp).report).to.contain('others refer to this QBitArray');
  });

  it('may lead to a parameter', () => {
    const cpp = `#include <stdio.h>
void add( int *n ) { *n += 1; }
int twice( int number ) { add( &number ); return 2 * number; }
int main() { printf( "%d", twice( 2 ) ); return 0; }`;
    expect(outputOf(cpp)).to.equal('6');
  });

  it('tell where strtol() stopped', () => {
    const cpp = `#include <stdio.h>
#include <stdlib.h>
int main() { char *end; long n = strtol( "12ab", &end, 10 ); printf( "%ld %c", n, *end ); return 0; }`;
    expect(outputOf(cpp)).to.equal('12 a');
  });

  it('get a text, and the function says whether it was changed', () => {
    const cpp = '#include <qcstring.h>\nbool f( QCString &s ) { return s.truncate( 3 ); }';
    expect(moduleText(program(cpp), 'program')).to.contain('return (s.value = truncate(s.value, 3), true);');
  });

  it('are listed where a function changes what its const reference leads to, and asks then', () => {
    const cpp = `#include <qstring.h>
class Ticket {
public:
  const QString &name() const { return m_name; }
  void reset( const QString &t ) { m_name = "none"; m_last = t; }
  void setName( const QString &t ) { if ( t == m_name ) return; m_name = t; m_last = t; }
  void later( const QString &t ) { reset( t ); }
  void setNumber( const int &n ) { m_n = 0; m_n += n; }
  void again( Ticket *other ) {
    setName( name() );
    other->reset( name() );
    later( m_name );
    setNumber( m_n );
  }
private:
  QString m_name, m_last;
  int m_n;
};
void both( QString &a, const QString &b ) { a = "x"; a += b; }
void sum( QString &a, const QString &b ) { a = b + "x"; }
void f() { QString s, t; both( s, t ); sum( s, s ); both( s, s ); }
class Seen { public: Seen( const int &n ) : m_n( n ) {} const int &m_n; };`;
    const { report } = program(cpp);
    expect([...report.matchAll(/program\.cpp:(\d+):/g)].map(([, line]) => line)).to.deep.equal([
      '12',
      '13',
      '21',
      '22',
    ]);
    expect(report).to.contain('3  a const reference to what the called function changes');
    expect(report).to.contain('1  a member that is a const reference');
  });
}).timeout(120_000);
