// Places that random programs beside g++ showed to go wrong without a word; what is expected is what g++'s program prints.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { runTs, type TsResult } from './meaning/ts-runner.js';
import { compile, runModule, translate } from './support/translated.js';

interface Hazard {
  readonly name: string;
  /** Declarations, and run(). */
  readonly cpp: string;
  readonly prints?: string;
  /** What is listed or marked instead. */
  readonly looks?: string;
  readonly marks?: string;
}

const HEADERS =
  '#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n#include <qstring.h>\n#include <qstringlist.h>\n#include <qmap.h>\n#include <qptrlist.h>\n#include <qobject.h>\n#include <qbuffer.h>\n#include <qdatastream.h>\n#include <qtextstream.h>\n';

const PAIR =
  'struct In { In() { x = 5; } int x; }; struct P { P( int n = 0 ) : a( n ) { made++; } int a; QStringList l; int t[2]; In in; static int made; }; int P::made = 0;';
const FAMILY =
  'class N { public: N( int n ) : a( n ) {} virtual ~N() {} virtual int v() { return 1; } int f() { return 10; } int a; }; class D : public N { public: D( int n ) : N( n ) {} int v() { return 2; } int f() { return 20; } };';

const HAZARDS: readonly Hazard[] = [
  {
    name: 'lists a long that is the greatest exact number, to which something may be added',
    cpp: 'void run() { ulong w = 0x1fffffffffffffUL; w += 18; printf( "%lu\\n", w ); }',
    looks: 'beyond 2^53 it is not exact',
  },
  {
    name: 'sets a character of a text that a container, an iterator or a function gives',
    cpp: 'struct H { QString s; QString &ref() { return s; } }; void run() { QStringList l; l << "abc" << "def" << "ghi"; l.last()[0] = \'C\'; l[0][1] = \'X\'; QStringList::Iterator it = l.begin(); ++it; ( *it )[2] = \'Y\'; QMap<QString, QString> m; m["a"] = "abc"; m["a"][1] = \'-\'; m["a"].ref( 0 ) = \'+\'; m["a"].at( 2 ) = \'*\'; H h; h.s = "xyz"; h.s[0] = \'A\'; h.ref()[1] = \'B\'; printf( "%s %s %s\\n", l.join( "," ).latin1(), m["a"].latin1(), h.s.latin1() ); }',
    prints: 'aXc,deY,Chi +-* ABz\n',
  },
  {
    name: 'takes QString() for a null text wherever it stands',
    cpp: 'static QString get( int n ) { if ( n ) return QString(); return QString::null; } static QString pick( bool b ) { return b ? QString() : QString( "x" ); } struct P { P( QString s = QString() ) : s( s ) {} QString s; }; struct Own { Own() : s( QString() ), t( QString::null ), v() {} QString s, t, u, v; }; template<class A, class B> struct Two { Two() : first( A() ), second( B() ) {} A first; B second; B reset() { B old = second; second = B(); return old; } }; void run() { QString a = "x"; a = QString(); P p; Own o; printf( "%d %d %d %d %d", a.isNull(), get( 0 ).isNull(), get( 1 ).isNull(), pick( TRUE ).isNull(), p.s.isNull() ); printf( " %d %d %d %d", o.s.isNull(), o.t.isNull(), o.u.isNull(), o.v.isNull() ); Two<int, QString> two; printf( " %d", two.second.isNull() ); two.second = "y"; QString old = two.reset(); printf( " %d %d\\n", two.second.isNull(), old.isNull() ); }',
    prints: '1 1 1 1 1 1 1 1 1 1 1 0\n',
  },
  {
    name: 'keeps null texts in containers whose elements are asked for it, and empty ones in the others',
    cpp: 'static void say( const QString &s ) { printf( "%s|", s.latin1() ); } void run() { QMap<QString, QString> m; m.insert( "a", QString() ); m["b"] = QString(); m["c"] = QString::null; m["d"] = ""; for ( QMap<QString, QString>::Iterator it = m.begin(); it != m.end(); ++it ) printf( "%d ", it.data().isNull() ); QStringList l; l.append( QString::null ); l.prepend( QString() ); l << QString::null; l.first() = QString(); *l.begin() = QString::null; say( l.join( "," ) + l.first() + "z" ); QMap<int, QString> n; n.insert( 1, QString::null ); n[2] = QString(); say( "<" + n[1] + n[2] + n[3] + ">" ); try { throw QString(); } catch ( const QString &s ) { say( s + "caught" ); } printf( "\\n" ); }',
    prints: '1 1 1 0 ,,z|<>|caught|\n',
  },
  {
    name: 'lets a counter of a loop pass over the greatest value of its type',
    cpp: 'void run() { int n = 0; for ( uchar x = 250; x != 2; x++ ) n += x; printf( "%d ", n ); ushort last = 65530, newest = 3; for ( ushort seq = last + 1; seq != newest; ++seq ) n += seq; printf( "%d ", n ); for ( uchar x = 0; x < 256; x++ ) if ( n++ > 530000 ) break; printf( "%d ", n ); ushort s; for ( s = 65000; s != 4; s++ ) n++; printf( "%d\\n", n ); }',
    prints: '1516 329184 530002 530542\n',
  },
  {
    name: 'writes bytes with a 0 among them that are seen as const char *',
    cpp: 'static void show( const QByteArray &a ) { for ( uint i = 0; i < a.size(); i++ ) printf( "%02x", (uchar)a[(int)i] ); printf( "\\n" ); } static void send( QIODevice *to, const void *p, int n ) { to->writeBlock( (const char *)p, n ); } void run() { uchar raw[4] = { 1, 0, 2, 255 }; QByteArray ba( 3 ); ba[0] = 3; ba[1] = 0; ba[2] = 4; QByteArray out; QBuffer b( out ); b.open( IO_WriteOnly ); b.writeBlock( (const char *)raw, 4 ); b.writeBlock( reinterpret_cast<const char *>( raw + 1 ), 2 ); b.writeBlock( ba, ba.size() ); b.writeBlock( (const char *)ba, 2 ); send( &b, raw, 4 ); send( &b, ba.data(), 3 ); const char *p = (const char *)raw; b.writeBlock( p + 1, 3 ); QDataStream s( &b ); s.writeRawBytes( (const char *)raw, 2 ); s.writeBytes( (const char *)raw, 2 ); b.close(); show( b.buffer() ); }',
    prints: '010002ff00020300040300010002ff0300040002ff0100000000020100\n',
  },
  {
    name: 'gives slots the bytes that a signal has',
    cpp: 'class A : public QObject { Q_OBJECT public: A() { connect( this, SIGNAL(data(const char *,int)), this, SLOT(take(const char *,int)) ); } void go() { char b[3] = { 1, 0, 2 }; emit data( b, 3 ); emit data( "\\1\\0x", 3 ); } signals: void data( const char *d, int n ); private slots: void take( const char *d, int n ) { for ( int i = 0; i < n; i++ ) printf( "%d ", d[i] ); } }; void run() { A a; a.go(); printf( "\\n" ); }',
    prints: '1 0 2 1 0 120 \n',
  },
  {
    name: 'asks a QByteArray and the result of a getter for null',
    cpp: 'class A { public: QString err() const { return m; } const char *why() const { return m; } QString m; }; void run() { A a; QByteArray n, b( 1 ); printf( "%d %d %d %d\\n", n ? 1 : 0, b ? 1 : 0, a.err() ? 1 : 0, a.why() != 0 ); a.m = ""; if ( a.err() && !a.err().isNull() && a.why() ) printf( "empty\\n" ); }',
    prints: '0 1 0 0\nempty\n',
  },
  {
    name: 'takes default arguments from the class by which a virtual method is called',
    cpp: 'class A { public: virtual ~A() {} virtual int f( int n = 1, int m = 2 ) { return n + m; } virtual QString g( const QString &s = "a" ) { return s; } int both() { return f(); } }; class B : public A { public: int f( int n = 10, int m = 2 ) { return 100 * n + m; } QString g( const QString &s ) { return s.upper(); } }; class C : public B { public: int f( int n = 20, int m = 3 ) { return 1000 * n + m; } }; void run() { B b; C c; A *as[] = { &b, &c }; B *q = &c; for ( int i = 0; i < 2; i++ ) printf( "%d %d %s ", as[i]->f(), as[i]->both(), as[i]->g().latin1() ); printf( "%d %d %d %d\\n", b.f(), c.f(), q->f(), q->f( 5 ) ); }',
    prints: '102 102 A 1002 1002 A 1002 20003 10002 5002\n',
  },
  {
    name: 'gives a slot that is overridden without its default that of the base',
    cpp: 'class A : public QObject { Q_OBJECT public: void go() { connect( this, SIGNAL(done()), this, SLOT(take()) ); emit done(); } signals: void done(); public slots: virtual void take( int n = 7 ) { printf( "A%d\\n", n ); } }; class B : public A { public: void take( int n ) { printf( "B%d\\n", n ); } }; void run() { B b; b.go(); }',
    prints: 'B7\n',
  },
  {
    name: 'empties a std::string',
    cpp: '#include <string>\nvoid run() { std::string a = "abc", b = "abcdef", c = "xyz"; a.erase(); b.erase( 2 ); c.erase( 1, 1 ); printf( "[%s] %s %s %d\\n", a.c_str(), b.c_str(), c.c_str(), (int)a.size() ); }',
    prints: '[] ab xz 0\n',
  },
  {
    name: 'takes the bytes of a parameter of one byte, and those behind a pointer without a type',
    cpp: 'class Out { public: Out() : n( 0 ) {} void append( const void *p, uint k ) { memcpy( b + n, p, k ); n += k; } void put( uchar v ) { append( &v, sizeof v ); } void put( ushort v ) { append( &v, sizeof( v ) ); } void sign( char c ) { append( &c, 1 ); } char b[20]; int n; }; void run() { Out o; o.put( (uchar)200 ); o.put( (ushort)513 ); o.sign( -2 ); o.append( "ab", 2 ); o.append( o.b + 1, 1 ); for ( int i = 0; i < o.n; i++ ) printf( "%d ", (uchar)o.b[i] ); printf( "\\n" ); }',
    prints: '200 1 2 254 97 98 1 \n',
  },
  {
    name: 'lets a pointer move to in front of its buffer, and on again',
    cpp: 'static int trim( char *s, int n ) { char *e = s + n - 1; while ( e >= s && ( *e == 32 || *e == 10 ) ) *e-- = 0; ++e; if ( e == s ) *e = 35; return e - s; } void run() { char a[4] = " \\n ", b[6] = "ab  ", c[2] = ""; int x = trim( a, 3 ), y = trim( b, 4 ), z = trim( c, 0 ); printf( "%d %s %d %s %d %s\\n", x, a, y, b, z, c ); }',
    prints: '0 # 2 ab 0 #\n',
  },
  {
    name: 'writes bytes to the standard output as it stands then',
    cpp: 'void run() { char b[4] = "xyz"; fwrite( b, 1, 2, stdout ); b[0] = 45; size_t n = fwrite( b, 1, 3, stdout ); setvbuf( stdout, 0, _IONBF, 0 ); printf( "%d\\n", (int)n ); }',
    prints: 'xy-yz3\n',
  },
  {
    name: 'has a static member of a template for each type that uses it',
    cpp: 'template<class T> struct Counted { Counted() { count++; } static int count; }; template<class T> int Counted<T>::count = 0; void run() { Counted<int> a, b; Counted<char> c; printf( "%d %d\\n", Counted<int>::count, Counted<char>::count ); }',
    prints: '2 1\n',
  },
  {
    name: 'has a static variable of a template for each type that uses it',
    cpp: 'template<class T> int next( const T & ) { static int n = 0; return ++n; } template<class T> struct Ids { int next() { static int id = 0; return ++id; } }; template<class U> int handed( const U & ) { return Ids<U>().next(); } void run() { printf( "%d %d ", next( 1 ), next( "a" ) ); printf( "%d %d\\n", handed( 1 ), handed( 2.5 ) ); }',
    prints: '1 1 1 1\n',
  },
  {
    name: 'keeps a static member of a template that one type uses',
    cpp: 'template<class T> struct Counted { Counted() { count++; } static int count; static const int step = 3; }; template<class T> int Counted<T>::count = 0; void run() { Counted<int> a, b; printf( "%d %d\\n", Counted<int>::count, Counted<int>::step ); }',
    prints: '2 3\n',
  },
  {
    name: 'reads and writes numbers among bytes by a cast, the lowest byte first',
    cpp: 'void run() { char b[12]; memset( b, 255, 12 ); char *p = b; *(uint *)p = 0xfffefdfc; *(ushort *)( p + 4 ) = 513; *(short *)( b + 6 ) = -2; *(int *)&b[8] = -3; p += 4; for ( int i = 0; i < 12; i++ ) printf( "%d ", (uchar)b[i] ); printf( "%u %d %d %d %d\\n", *(const uint *)b, *(ushort *)p, *(short *)( p + 2 ), *(int *)( p + 4 ), *(uint *)b > 5 ); }',
    prints: '252 253 254 255 1 2 254 255 253 255 255 255 4294901244 513 -2 -3 1\n',
  },
  {
    name: 'declares iterators that get their place later',
    cpp: 'void run() { QValueList<int> l; l << 3 << 4; QMap<QString, int> m; m["a"] = 1; m["b"] = 2; QValueListConstIterator<int> i; QMapConstIterator<QString, int> k; int n = 0; for ( i = l.begin(); i != l.end(); ++i ) n += *i; for ( k = m.begin(); k != m.end(); ++k ) n = n * 10 + k.data(); printf( "%d\\n", n ); }',
    prints: '712\n',
  },
  {
    name: 'writes characters to the standard output, and asks for their class by the names of C++',
    cpp: "#include <iostream>\n#include <cctype>\nvoid run() { char c = 98; uchar u = 65; std::cout << 'a' << c << '\\n' << 1 << ' ' << u << '\\'' << 2.5 << '\\351' << ( isalpha( c ) ? tolower( u ) : 0 ) << std::endl; }",
    prints: "ab\n1 A'2.5\u00e997\n",
  },
  {
    name: 'asks a QVariant for its type and its texts',
    cpp: '#include <qvariant.h>\nstatic const char *kind( const QVariant &v ) { switch ( v.type() ) { case QVariant::Invalid: return "none"; case QVariant::Int: return "int"; case QVariant::Double: return "double"; case QVariant::StringList: return "list"; default: return "other"; } } void run() { QStringList l; l << "a" << "b"; QVariant v( l ), n( 3 ), d( 2.5 ), e, s( QString( "x" ) ); printf( "%s %s %s %s %s ", kind( v ), kind( n ), kind( d ), kind( e ), kind( s ) ); printf( "%s %s %d\\n", v.toStringList().join( "+" ).latin1(), s.toStringList()[0].latin1(), (int)n.toStringList().count() ); }',
    prints: 'list int double none other a+b x 0\n',
  },
  {
    name: 'hands out by reference what moves first',
    cpp: 'static int eval( const char *&p ) { if ( *p == 45 ) return -eval( ++p ); int v = 0; while ( *p >= 48 ) v = v * 10 + ( *p++ - 48 ); return v; } static int take( int &n ) { n += 10; return n; } void run() { const char *s = "--12-3"; int a = eval( s ), b = eval( s ), n = 1, c = take( ++n ), d = take( --n ); printf( "%d %d [%s] %d %d %d\\n", a, b, s, c, d, n ); }',
    prints: '12 -3 [] 12 21 21\n',
  },
  {
    name: 'reads with an operator of the program in the middle of a chain',
    cpp: 'struct P { int x, y; }; static QDataStream &operator>>( QDataStream &s, P &p ) { return s >> p.x >> p.y; } void run() { QByteArray a; QDataStream o( a, IO_WriteOnly ); o << 1 << 2 << 3 << 4 << QString( "z" ); QDataStream i( a, IO_ReadOnly ); P p; int m, n; QString t; i >> m >> p >> n >> t; printf( "%d %d %d %d %s\\n", m, p.x, p.y, n, t.latin1() ); }',
    prints: '1 2 3 4 z\n',
  },
  {
    name: 'computes with 32 bits of a long as with a number',
    cpp: 'void run() { uint c = 0xdeadbeef; ulong all = 0xffffffffUL, high = 0x80000000UL; uint d = ( c & 1 ) ? 0xEDB88320UL ^ ( c >> 1 ) : c >> 1; ulong e = 0xEDB88320UL | c, f = ( c & 0xf0000000UL ) ^ 0x90000000UL; ulong g = ( all << 4 ) & 0xffffffffUL; printf( "%u %lu %lu %lu %d\\n", d, e, f, g, ( high ^ c ) > 0x7fffffffUL ); }',
    prints: '2196659287 4290625519 1073741824 4294967280 0\n',
  },
  {
    name: 'marks what is before a pointer to numbers',
    cpp: 'static int f( int *p ) { return p[-1]; } void run() { int a[2] = { 1, 2 }; printf( "%d\\n", f( a ) ); }',
    marks: 'an element in front of the one that a pointer leads to',
  },
  {
    name: 'compares a negative int with what is unsigned as a large number',
    cpp: 'void run() { int n = -1; printf( "%d %d %d\\n", n < sizeof( int ), n < 4u, 5 < strlen( "" ) - 1 ); }',
    prints: '0 0 1\n',
  },
  {
    name: 'compares a negative number with a Q_ULLONG as a large one',
    cpp: 'void run() { Q_ULLONG a = 11; Q_LLONG b = -1; printf( "%d %d\\n", a < -16, a < b ); }',
    prints: '1 1\n',
  },
  {
    name: 'keeps the bits of a ulong that is less than 0',
    cpp: 'void run() { ulong n = 3; while ( n-- > 0 ) ; int k = n; ulong m = ~0UL; printf( "%d %d %lu\\n", k, (int)m, m & 0xff ); }',
    prints: '-1 -1 255\n',
  },
  {
    name: 'wraps what is unsigned before it becomes an int',
    cpp: 'void run() { uint n = 1; int k = -n; int d = n - 5u; char c = (char)128; long l = c + 5u; printf( "%d %d %ld\\n", k, d, l ); }',
    prints: '-1 -4 4294967173\n',
  },
  {
    name: 'has no -0 for integers',
    cpp: 'void run() { int n = -3 / 11; double d = n; int m = -6; d *= 1; printf( "%g %g %g\\n", d, (float)( m % 3 ), (double)( 0 * m ) ); }',
    prints: '0 0 0\n',
  },
  {
    name: 'takes a literal that ends with f for a float',
    cpp: 'static const float K = 0.1f; void run() { double d = K; float f = 0.7f; printf( "%d %d %d %.9f\\n", 0.1f == 0.1, d == 0.1, f < 0.7, 0.5f + K ); }',
    prints: '0 0 1 0.600000024\n',
  },
  {
    name: 'narrows by a cast that is written as a call, also where a variable begins with it',
    cpp: 'void run() { int n = 300; int a = uchar( n ); double d = ushort( -1 ); Q_ULLONG m = 4; float h = uchar( m ^ 65535 ); uint j( 7 ); printf( "%d %g %g %u %d\\n", a, d, h, j, uchar( n ) + 1 ); }',
    prints: '44 65535 251 7 45\n',
  },
  {
    name: 'shifts 64 bits by 32 and more',
    cpp: 'void run() { uint n = 5; int k = 40; ulong a = (ulong)n << 32; long b = 1L << k, c = (long)n << 3; ulong d = 0x7fffffffUL >> k, e = a >> 33, f = ( (ulong)n << 31 ) | 1; long g = -5L >> 32; printf( "%lu %ld %ld %lu %lu %lu %ld\\n", a, b, c, d, e, f, g ); a >>= 34; b >>= k - 1; c <<= 35; printf( "%lu %ld %ld\\n", a, b, c ); }',
    prints: '21474836480 1099511627776 40 0 2 10737418241 -1\n1 2 1374389534720\n',
  },
  {
    name: 'rounds a Q_LLONG to a float, and lists one that a long takes',
    cpp: 'void run() { Q_LLONG n = 16777217; float f = n; float g = n / 0.5f; long w = 3; w *= n; printf( "%.1f %.1f %ld\\n", f, g, w ); }',
    prints: '16777216.0 33554432.0 50331651\n',
    looks: 'beyond 2^53',
  },
  {
    name: 'adds a Q_LLONG to a double',
    cpp: 'void run() { double d = 1.5; Q_LLONG n = 2; d += n; d *= n; printf( "%g\\n", d ); }',
    prints: '7\n',
  },
  {
    name: 'wraps an int that is multiplied with itself, and multiplies by large numbers exactly',
    cpp: 'static int h( const char *s ) { int h = 0; for ( ; *s; s++ ) h = h * 31 + *s; return h; } static int r( int n ) { n = n * 1103515245 + 12345; return n; } void run() { printf( "%d %d\\n", h( "the quick brown fox" ), r( 123456789 ) ); }',
    prints: '1302335171 231794730\n',
  },
  {
    name: 'lists a long that is multiplied with itself',
    cpp: 'void run() { long h = 3; for ( int i = 0; i < 3; i++ ) h = h * h; printf( "%ld\\n", h ); }',
    prints: '6561\n',
    looks: 'beyond 2^53',
  },
  {
    name: 'has all bits of an unsigned long that is multiplied with itself',
    cpp: 'void run() { ulong h = 3; for ( int i = 0; i < 6; i++ ) h = h * h; ulong k = h / 2; k *= h; printf( "%lu %lu\\n", h, k ); }',
    prints: '8733086111712066817 254442910106508928\n',
  },
  {
    name: 'has all bits of an unsigned long that is multiplied by a constant',
    cpp: 'void run() { ulong h = 5381; for ( int i = 0; i < 30; i++ ) h = h * 33 + i; printf( "%lu\\n", h ); }',
    prints: '15020124440058270968\n',
  },
  {
    name: 'changes a text that is an element: behind an iterator, at an index, of a map',
    cpp: 'void run() { QStringList l; l.append( "a" ); QMap<QString, QString> m; m["k"] = "v"; QStringList::Iterator it = l.begin(); it->append( "x" ); (*it).append( "y" ); l[0].append( "1" ); l.first().append( "2" ); m["k"].append( "w" ); m.begin().data().length(); QMap<QString, QString>::Iterator i = m.begin(); i.data().append( "u" ); printf( "%d %s %s\\n", (int)it->length(), l[0].latin1(), m["k"].latin1() ); }',
    prints: '5 axy12 vwu\n',
  },
  {
    name: 'assigns to a text that nothing reads',
    cpp: 'static int n = 0; static QString f() { n++; return "x"; } void run() { QString s; s = f(); s = "y"; printf( "%d\\n", n ); }',
    prints: '1\n',
  },
  {
    name: 'reads and writes through a pointer that moves on',
    cpp: 'void run() { char b[8] = "abc"; char *p = b; *p++ = \'x\'; int c = *p++; printf( "%d %s %d\\n", c, b, (int)( p - b ) ); const char *s = "hi"; int n = 0; while ( *s ) n = n * 10 + *s++; printf( "%d\\n", n ); }',
    prints: '98 xbc 2\n1145\n',
  },
  {
    name: 'fetches what += changes after the call on its right',
    cpp: 'static int g = 1; static int f() { g = 10; return 1; } struct S { int n; int add() { n += 5; return 1; } }; void run() { g += f(); S s; s.n = 1; s.n += s.add(); printf( "%d %d\\n", g, s.n ); }',
    prints: '11 7\n',
  },
  {
    name: 'computes the first value of a static variable at the first call',
    cpp: 'static int start() { printf( "start " ); return 4; } static int f( int by ) { static int n = start() + by; return ++n; } void run() { printf( "go " ); printf( "%d ", f( 2 ) ); printf( "%d\\n", f( 9 ) ); }',
    prints: 'go start 7 8\n',
  },
  {
    name: 'copies the members of an object with it',
    cpp: `${PAIR} void run() { P a( 1 ); a.l << "x"; P b = a; b.in.x = 9; b.l << "y"; b.t[0] = 3; a.t[0] = 1; printf( "%d %d %d %d\\n", a.in.x, (int)a.l.count(), a.t[0], P::made ); }`,
    prints: '5 1 1 1\n',
  },
  {
    name: 'lets an object stay that is assigned',
    cpp: `${PAIR} void run() { P a( 1 ); P b( 2 ); P *p = &a; P &r = a; a = b; p->a++; r.a++; printf( "%d %d\\n", a.a, b.a ); QStringList l; QStringList *q = &l; l = QStringList::split( ',', "a,b" ); q->append( "c" ); printf( "%d\\n", (int)l.count() ); }`,
    prints: '4 2\n3\n',
  },
  {
    name: 'assigns to what a parameter refers to',
    cpp: 'static void f( QStringList &l ) { l = QStringList::split( \',\', "a,b" ); } void run() { QStringList l; f( l ); printf( "%d\\n", (int)l.count() ); }',
    prints: '2\n',
  },
  {
    name: 'puts copies into containers, and changes them there',
    cpp: `${PAIR} void run() { QMap<QString, P> m; P a( 1 ); m["a"] = a; m["a"].a++; QValueList<P> l; l << a; l.first() = m["a"]; P f = l.first(); f.a += 5; l.first() = f; QValueList<P> k = l; k[0].a = 70; QMap<QString, QStringList> s; QStringList o; s["o"] = o; s["o"] << "x"; printf( "%d %d %d %d\\n", a.a, m["a"].a, l.first().a, (int)o.count() ); }`,
    prints: '1 2 7 0\n',
  },
  {
    name: 'counts elements of containers',
    cpp: 'void run() { QMap<QString, int> m; m["a"]++; m["a"] += 2; QMap<QString, int>::Iterator it = m.find( "a" ); it.data()++; ( *it )++; QValueList<int> l; l << 1; l[0]++; l.first()--; printf( "%d %d\\n", m["a"], l[0] ); }',
    prints: '5 1\n',
  },
  {
    name: 'uses a copy constructor and an operator= of its own',
    cpp: 'struct C { C( int n = 0 ) : a( n ) {} C( const C &o ) : a( o.a + 100 ) {} C &operator=( const C &o ) { a = o.a + 1000; return *this; } int a; }; void run() { C a( 1 ); C b = a; C c; c = a; printf( "%d %d\\n", b.a, c.a ); }',
    prints: '101 1001\n',
  },
  {
    name: 'cuts a derived object to its base where it is copied',
    cpp: `${FAMILY} static int g( N n ) { return n.v(); } void run() { D d( 3 ); N n = d; N m( 4 ); m = d; N *p = &d; N o = *p; printf( "%d %d %d %d\\n", n.v(), m.v() + m.a, g( d ), o.v() ); }`,
    prints: '1 4 1 1\n',
  },
  {
    name: 'takes a method that is not virtual from the class of the pointer',
    cpp: `${FAMILY} void run() { D d( 1 ); N *p = &d; N &r = d; printf( "%d %d %d %d\\n", p->v(), p->f(), r.f(), d.f() ); }`,
    prints: '2 10 10 20\n',
  },
  {
    name: 'takes a virtual method from the class that is being made or destroyed',
    cpp: 'struct A { A() { say(); } virtual ~A() { say(); } virtual void say() { printf( "A" ); } }; struct B : public A { B() { say(); } ~B() { say(); } void say() { printf( "B" ); } }; void run() { { B b; } printf( "\\n" ); }',
    prints: 'ABBA\n',
  },
  {
    name: 'runs a constructor though nothing reads the object',
    cpp: 'struct G { G() { printf( "made\\n" ); } }; void run() { G g; }',
    prints: 'made\n',
  },
  {
    name: 'shares the array of a QBuffer',
    cpp: 'void run() { QByteArray a( 3 ); QBuffer b( a ); b.open( IO_WriteOnly ); b.writeBlock( "abc", 3 ); b.close(); printf( "%d\\n", a[1] ); }',
    prints: '98\n',
  },
  {
    name: 'evaluates a temporary stream once',
    cpp: 'static int n = 0; static QString *out( QString *s ) { n++; return s; } void run() { QString s; QTextOStream( out( &s ) ) << "a" << 1 << "b"; printf( "%d %s\\n", n, s.latin1() ); }',
    prints: '1 a1b\n',
  },
  {
    name: 'lists destructors of parameters that run before g++ would call them',
    cpp: 'struct G { G( int n = 0 ) : a( n ) {} ~G() { printf( "~\\n" ); } int a; }; static int f( G g ) { return g.a; } void run() { G g; printf( "%d\\n", f( g ) ); }',
    looks: 'what a parameter holds ends with its function; g++ ends it with the statement',
  },
  {
    name: 'lists destructors of parameters that do not run, as all slots get one object',
    cpp: 'struct G { G( int n = 0 ) : a( n ) {} ~G() { printf( "~\\n" ); } int a; }; static bool f( G g ) { return g.a > 0; } void run() { bool ( *p )( G ) = f; G g; printf( "%d\\n", p( g ) ); }',
    looks: 'the destructor of G does not run here for a parameter',
  },
  {
    name: 'lists lists that own their items and are global',
    cpp: 'struct G { int a; }; static QPtrList<G> all; void run() { all.setAutoDelete( TRUE ); }',
    looks: 'what it owns is not deleted when the program ends',
  },
  {
    name: 'reads a buffer behind a const char pointer as it is now',
    cpp: 'void run() { char b[8] = "abc"; const char *p = b; b[0] = 0; printf( "%s|%s\\n", p, p + 1 ); }',
    prints: '|bc\n',
  },
  {
    name: 'lists a text that is kept of a place in a buffer',
    cpp: 'void run() { char b[8] = "ab c"; const char *p = strtok( b, " " ); b[0] = 0; printf( "%s\\n", p ); }',
    looks: 'a const char pointer into a buffer',
  },
  {
    name: 'lists a constructor that reaches a virtual method through another one',
    cpp: 'struct A { A() { init(); } void init() { say(); } virtual void say() {} virtual ~A() {} }; struct B : public A { void say() {} }; void run() { B b; }',
    looks: 'calls a virtual function while A is made',
  },
  {
    name: 'computes the index of an element that is changed once',
    cpp: 'static int n = 0; static int next() { return n++; } void run() { int a[3] = { 0 }; uint u[3] = { 0 }; Q_LLONG l[2] = { 5 }; a[next()]++; a[next()] += 10; u[next()]--; int k = a[1]++; Q_LLONG m = l[0]--; printf( "%d %d %d %u %d %d %d %d\\n", n, a[0], a[1], u[2], k, ++a[2], (int)m, (int)l[0] ); }',
    prints: '3 1 11 4294967295 10 1 5 4\n',
  },
  {
    name: 'does not take a name of the program for its own in what refers to an element',
    cpp: 'static void swap2( int &a, int &b ) { int t = a; a = b; b = t; } void run() { int v[3] = { 1, 2, 3 }, value = 2; swap2( v[0], v[value] ); v[value - 1] += value; printf( "%d %d %d\\n", v[0], v[1], v[2] ); }',
    prints: '3 4 1\n',
  },
  {
    name: 'gives an assignment to an element the value that was assigned',
    cpp: 'void run() { QMap<QString, int> m; int k = m["a"] = 5; QValueList<int> l; l << 1; int j = l.first() = k + 1; int i = ++m["a"]; QString s = "abc"; printf( "%d %d %d %d\\n", k, j, i, ( m["a"] += 3 ) ); }',
    prints: '5 6 6 9\n',
  },
  {
    name: 'gives the value of a 64-bit number before it is counted',
    cpp: 'void run() { Q_ULLONG n = 1; Q_LLONG m = n++; int k = n--; Q_LLONG a = ++m; printf( "%d %d %d %d\\n", (int)m, k, (int)n, (int)a ); }',
    prints: '2 2 1 2\n',
  },
  {
    name: 'initialises structs by their members, and what is left by new values',
    cpp: 'struct In { int v[2]; }; struct S { short n; const char *name; uchar b; In in; char text[4]; }; static const S all[3] = { { 70000 - 65536 + 1, "x", 300 - 45, { { 7 } }, "ab" }, { 2, 0, 3 } }; void run() { S two[2] = { { 1 } }; two[1].in.v[0] = 9; for ( int i = 0; i < 3; i++ ) printf( "%d %s %d %d %d|", all[i].n, all[i].name ? all[i].name : "-", all[i].b, all[i].in.v[0], all[i].text[1] ); printf( "%d %d %d\\n", two[0].n, two[0].in.v[0], two[1].in.v[0] ); }',
    prints: '4465 x 255 7 98|2 - 3 0 0|0 - 0 0 0|1 0 9\n',
  },
  {
    name: 'fills a char array that begins with numbers',
    cpp: 'void run() { uchar p[6] = { 0x80, 1 }; printf( "%d %d %d %d\\n", p[0], p[1], p[5], (int)sizeof( p ) ); }',
    prints: '128 1 0 6\n',
  },
  {
    name: 'clears and copies numbers and structs by memset() and memcpy()',
    cpp: 'struct S { int a; char t[4]; }; void run() { int v[4] = { 1, 2, 3, 4 }, w[4]; memcpy( w, v, sizeof( v ) ); memset( v, 0, 2 * sizeof( int ) ); memcpy( v, w, sizeof( int ) ); S s; s.a = 5; s.t[0] = 6; memset( &s, 0, sizeof( s ) ); uint *p = new uint[2]; memset( p, 0, 2 * sizeof( uint ) ); printf( "%d %d %d %d %d %d\\n", v[0], v[1], v[2], w[3], s.a + s.t[0], (int)p[1] ); }',
    prints: '1 0 3 4 0 0\n',
  },
  {
    name: 'marks numbers that are set as bytes',
    cpp: 'void run() { int v[2]; memset( v, 1, sizeof( v ) ); printf( "%d\\n", v[0] ); }',
    marks: 'memset() of what is no array of bytes',
  },
  {
    name: 'writes through a pointer into an array that a function gets',
    cpp: 'static void set( int *p, int n ) { for ( int i = 0; i < n; i++ ) p[i] = i; } void run() { int v[4] = { 9, 9, 9, 9 }; set( v + 1, 2 ); printf( "%d\\n", v[2] ); }',
    prints: '1\n',
  },
  {
    name: 'reads from the middle of an array',
    cpp: 'static int sum( const int *p, int n ) { int s = 0; for ( int i = 0; i < n; i++ ) s += p[i]; return s; } void run() { int v[4] = { 1, 2, 3, 4 }; const int *p = v + 2; printf( "%d %d %d\\n", sum( v + 1, 2 ), sum( &v[2], 2 ), p[1] ); }',
    prints: '5 7 4\n',
  },
  {
    name: 'calls the operator behind an object where there are two',
    cpp: 'struct C { C() : n( 0 ) {} C &operator++() { ++n; return *this; } C operator++( int ) { C old( *this ); ++*this; return old; } int n; }; void run() { C c; C d = c++; C e = ++c; printf( "%d %d %d\\n", c.n, d.n, e.n ); }',
    prints: '2 0 2\n',
  },
  {
    name: 'adds to an element by the operator of its class',
    cpp: 'struct V { V( int n = 0 ) : n( n ) {} V &operator+=( const V &o ) { n += o.n; return *this; } bool operator==( const V &o ) const { return n == o.n; } int n; }; void run() { QValueList<V> l; l << V( 1 ) << V( 2 ); l.last() += V( 5 ); l.first() += l.last(); printf( "%d %d\\n", l.first().n, l.last().n ); }',
    prints: '8 7\n',
  },
  {
    name: 'computes with what a template has',
    cpp: 'template<class T> T gcd( T a, T b ) { return b == 0 ? a : gcd( b, a % b ); } void run() { printf( "%d\\n", gcd( 12, 8 ) ); }',
    prints: '4\n',
  },
  {
    name: 'chooses between functions that differ in what may be written to',
    cpp: 'static int kind( char *s ) { s[0] = 1; return 1; } static int kind( const char *s ) { return s[0]; } void run() { char b[4] = "xyz"; const char *t = "abc"; const char *dot = strchr( t, \'c\' ); printf( "%d %d %d %s\\n", kind( b ), kind( t ), b[0], dot ); }',
    prints: '1 97 120 c\n',
  },
  {
    name: 'sees the bytes of a text behind a void pointer',
    cpp: 'static int first( const void *p ) { const uchar *b = (const uchar *)p; return b[0] + b[1]; } void run() { uchar c[2] = { 1, 2 }; printf( "%d %d\\n", first( "AB" ), first( c ) ); }',
    prints: '131 3\n',
  },
  {
    name: 'keeps a text of a null pointer null',
    cpp: 'void run() { const char *p = 0; QString from( p ), other = p; printf( "%d %d\\n", from.isNull(), other.isNull() ); }',
    prints: '1 1\n',
  },
  {
    name: 'destroys an object without a name at the end of its statement',
    cpp: 'struct G { G( int n ) : n( n ) {} ~G() { printf( "-%d ", n ); } int n; int get() const { return n; } }; static int f( const G &g ) { return g.n * 2; } void run() { int a = f( G( 1 ) ); printf( "%d ", a ); G( 2 ).get(); f( G( 3 ) ); printf( "end\\n" ); }',
    prints: '-1 2 -2 -3 end\n',
  },
  {
    name: 'holds the difference of a ulong and a larger number as a large one, multiplied too',
    cpp: 'void run() { uint n = 3; double d = (double)( ( 1 - ( 3UL + n ) ) * ( 1 | 69838L ) ); printf( "%d\\n", d > 1e19 ); }',
    prints: '1\n',
  },
  {
    name: 'changes what a member refers to',
    cpp: 'class C { public: C( int &t, QString &s ) : target( t ), text( s ) {} C &add( int n ) { target += n; text += "x"; return *this; } int twice() const { return target * 2; } private: int &target; QString &text; }; void run() { int n = 5; QString s = "s"; C c( n, s ); c.add( 1 ).add( 2 ); printf( "%d %d %s\\n", n, c.twice(), s.latin1() ); }',
    prints: '8 16 sxx\n',
  },
  {
    name: 'binds a member that is a reference to the object itself',
    cpp: 'struct A { A( int n ) : n( n ) {} A( const A &o ) : n( o.n + 100 ) {} int n; }; struct H { H( A &a, const QStringList &l ) : a( a ), l( l ) {} A &a; const QStringList &l; }; void run() { A a( 1 ); QStringList l; H h( a, l ); h.a.n++; l << "x"; printf( "%d %d %d\\n", a.n, h.a.n, (int)h.l.count() ); }',
    prints: '2 2 1\n',
  },
  {
    name: 'catches a text that is thrown',
    cpp: 'static void f( int n ) { if ( n == 1 ) throw QString( "text" ); if ( n == 2 ) throw n; } void run() { for ( int i = 0; i < 3; i++ ) try { f( i ); printf( "none " ); } catch ( const QString &s ) { printf( "%s ", s.latin1() ); } catch ( int n ) { printf( "%d\\n", n ); } }',
    prints: 'none text 2\n',
  },
  {
    name: 'takes a bool and a 64-bit number as an index',
    cpp: 'void run() { int v[2] = { 3, 4 }; uchar b[4] = { 1, 2, 3, 4 }; bool on = v[0] < 4; Q_ULLONG n = 2; uchar *p = b + n; printf( "%d %d %d\\n", v[on], b[n], p[1] ); }',
    prints: '4 3 4\n',
  },
  {
    name: 'keeps a pointer to a member, and a reference to an element, where it was made',
    cpp: 'struct N { int v; N *next; }; static void all( N **at, int v ) { while ( *at ) at = &( *at )->next; N *n = new N; n->v = v; n->next = 0; *at = n; } void run() { N *head = 0; all( &head, 1 ); all( &head, 2 ); all( &head, 3 ); N *n = head; int *p = &n->v; n = n->next; *p = 10; int v[3] = { 1, 2, 3 }, i = 0; int &r = v[i]; i = 2; r = 7; char b[4] = "abc"; char &c = b[1]; c = (char)200; printf( "%d %d %d %d %d %d\\n", head->v, n->next->v, v[0], v[2], c, (uchar)b[1] ); }',
    prints: '10 3 7 3 -56 200\n',
  },
  {
    name: 'copies the object that ? : takes beside one without a name',
    cpp: `${PAIR} struct R { P get( bool b ) { return b ? p : P( 3 ); } P p; }; void run() { R r; P a = r.get( true ); a.a = 9; ( r.p.a ? r.p : P( 1 ) ).a++; printf( "%d %d\\n", r.p.a, a.a ); }`,
    prints: '0 9\n',
  },
  {
    name: 'copies an object that is made new of another one',
    cpp: 'struct C { C( int n ) : n( n ) {} C *clone() const { return new C( *this ); } int n; }; void run() { C a( 4 ); C *b = a.clone(); b->n++; printf( "%d %d\\n", a.n, b->n ); }',
    prints: '4 5\n',
  },
  {
    name: 'takes QMIN and QMAX for the macros that they are',
    cpp: 'static int n = 0; static int next() { return ++n; } void run() { int a = QMIN( next(), 5 ); uint u = 3; Q_LLONG l = 7; int b = QMAX( -1, u ) == 0xffffffffu; printf( "%d %d %d %d %d\\n", a, n, b, (int)QMAX( l, 9 ), QMAX( 3, 4 ) ); }',
    prints: '2 2 1 9 4\n',
  },
  {
    name: 'asks a char pointer for null that was just set, and compares one with the text it came from',
    cpp: 'static int hex( const char *p ) { char *end; long n = strtol( p, &end, 16 ); return end == p ? -1 : n; } void run() { char b[8] = "a.b.c", *p = b; int n = 0; while ( ( p = strchr( p, \'.\' ) ) != 0 ) { *p++ = \'-\'; n++; } printf( "%d %s %d %d\\n", n, b, hex( "ff" ), hex( "zz" ) ); }',
    prints: '2 a-b-c 255 -1\n',
  },
  {
    name: 'moves a pointer that is a parameter of one of several functions of a name',
    cpp: 'struct L { int n; void add( const char *s ) { while ( *s ) n = n * 2 + *s++; } void add( int c ) { n -= c--; n -= c; } }; void run() { L l = { 0 }; l.add( "ab" ); l.add( 5 ); printf( "%d\\n", l.n ); }',
    prints: '283\n',
  },
  {
    name: 'reads a table of structs inside of a function, and a friend that stands in its class',
    cpp: 'class V { public: V( int n ) : n( n ) {} friend bool operator==( const V &a, const V &b ) { return a.n == b.n; } friend V operator*( int f, const V &v ) { return V( f * v.n ); } private: int n; }; static int value( const char *s ) { static const struct { int n; const char *name; } parts[] = { { 5, "V" }, { 1, "I" } }; for ( int i = 0; i < 2; i++ ) if ( strcmp( parts[i].name, s ) == 0 ) return parts[i].n; return 0; } void run() { printf( "%d %d %d %d\\n", value( "V" ), value( "X" ), V( 2 ) == V( 2 ), 3 * V( 2 ) == V( 6 ) ); }',
    prints: '5 0 1 1\n',
  },
  {
    name: 'calls methods through pointers: virtual ones, const ones, of tables, of one of several functions',
    cpp: `${FAMILY} class S { public: typedef bool ( S::*H )( const QString & ); S() : n( 0 ), next( 0 ) {} bool run( const QString &s ); bool done() const { return next == 0; } private: bool a( const QString &s ) { n += s.length(); next = &S::b; return true; } bool b( const QString & ) { next = 0; return false; } bool b( int k ) { n += k; return true; } int n; H next; public: int count() const { return n; } }; bool S::run( const QString &s ) { static const struct { const char *name; H h; } all[] = { { "a", &S::a }, { "b", &S::b } }; for ( int i = 0; i < 2; i++ ) if ( s == all[i].name ) return ( this->*( all[i].h ) )( s ); return next && ( this->*next )( s ); } void run() { S s; bool a = s.run( "a" ), x = s.run( "x" ); D d( 5 ); int ( N::*v )() = &N::v, ( N::*f )() = &N::f; N *p = &d; printf( "%d %d %d %d %d %d\\n", a, x, s.count(), s.done(), ( d.*v )(), ( p->*f )() ); }`,
    prints: '1 0 1 1 2 10\n',
  },
  {
    name: 'hands out-parameters on through a pointer to a function',
    cpp: 'typedef void ( *Hook )( QString &s, int *n ); static void up( QString &s, int *n ) { s = s.upper(); *n += 2; } void run() { Hook h = up; QString s = "x"; int n = 1; h( s, &n ); ( *h )( s, &n ); printf( "%s %d\\n", s.latin1(), n ); }',
    prints: 'X 5\n',
  },
  {
    name: 'lists what is caught by value as one of its bases',
    cpp: 'struct E { virtual ~E() {} virtual int v() { return 1; } }; struct F : public E { int v() { return 2; } }; void run() { try { throw F(); } catch ( E e ) { printf( "%d\\n", e.v() ); } }',
    looks: 'a copy without the rest in C++',
  },
  {
    name: 'lists a long of more than 53 bits',
    cpp: 'void run() { long n = 6364136223846793005L; printf( "%d\\n", n > 5 ); }',
    prints: '1\n',
    looks: 'beyond 2^53',
  },
  {
    name: 'lists a product and a shift of longs that can be large, and not those of seconds and sizes',
    cpp: 'static ulong f( ulong a, ulong b ) { return a * b; } void run() { long s = 5; printf( "%ld %lu\\n", s * 1000 + 1, f( 3, 4 ) ); }',
    prints: '5001 12\n',
    looks: 'beyond 2^53',
  },
  {
    name: 'calls the version of a base through a pointer that may be null',
    cpp: `${FAMILY} void run() { N *p = new D( 1 ); D *d = dynamic_cast<D *>( p ); printf( "%d %d\\n", d ? d->N::v() : -1, d ? d->v() : -1 ); }`,
    prints: '1 2\n',
  },
  {
    name: 'marks a comparison of two pointers to members',
    cpp: `${FAMILY} void run() { int ( N::*f )() = &N::f; printf( "%d\\n", f == &N::f ); }`,
    marks: 'two pointers to members are compared',
  },
  {
    name: 'marks an object whose first value leads to itself',
    cpp: 'struct L { int n; L *next; }; void run() { L ring = { 0, &ring }; printf( "%d\\n", ring.next == &ring ); }',
    marks: 'leads to itself',
  },
  {
    name: 'lists a pointer into an array that may change',
    cpp: 'static int second( const int *p ) { return p[1]; } void run() { int v[4] = { 1, 2, 3, 4 }; const int *p = v + 2; printf( "%d\\n", second( p ) ); }',
    prints: '4\n',
    looks: 'a copy of what is there now',
  },
  {
    name: 'destroys once what a base without a destructor of its own destroys too',
    cpp: 'struct P { P( int n ) : n( n ) {} ~P() { printf( "-p%d ", n ); } int n; }; class A { public: A( int n ) : p( n ) {} P p; }; class B : public A { public: B( int n ) : A( n ), q( n + 1 ) {} ~B() { printf( "-B " ); } P q; }; class C : public B { public: C() : B( 5 ) {} P *none; }; void run() { { B b( 1 ); } C *c = new C; delete c; printf( "\\n" ); }',
    prints: '-B -p2 -p1 -B -p6 -p5 \n',
  },
  {
    name: 'keeps apart what three classes of one line have under one name',
    cpp: 'class A { public: A( int n ) : own( n ) {} int own; }; class B : public A { public: B( int n ) : A( n + 1 ), own( n ) {} int b() const { return own; } int own; }; class C : public B { public: C( int n ) : B( n + 1 ), own( n ), own_( 9 ) {} int own; int own_; }; void run() { C c( 1 ); B &b = c; A &a = c; c.own += 10; printf( "%d %d %d %d %d\\n", c.own, b.own, c.b(), a.own, c.own_ ); }',
    prints: '11 2 2 3 9\n',
  },
  {
    name: 'takes the member of the base that is named behind an object',
    cpp: 'class A { public: int own; }; class B : public A { public: B() { own = 1; A::own = 2; } int own; int f() { return this->A::own; } }; void run() { B b; B *p = &b; p->A::own += 5; printf( "%d %d %d\\n", b.A::own, b.own, b.f() ); }',
    prints: '7 1 7\n',
  },
  {
    name: 'copies what an object has of a base without a constructor',
    cpp: 'class A { public: int id; }; class B : public A { public: B() : k( 1 ) { id = 4; } B( const B &o ) : A( o ), k( o.k ) {} int k; }; void run() { B b; printf( "%d\\n", b.id ); B c( b ); printf( "%d\\n", c.id ); }',
    prints: '4\n4\n',
  },
  {
    name: 'takes the first of what a pointer in an array leads to for the object',
    cpp: `${FAMILY} void run() { N *all[2] = { new N( 3 ), new D( 4 ) }; for ( int i = 0; i < 2; i++ ) printf( "%d %d ", all[i][0].v(), all[i][0].a ); printf( "\\n" ); }`,
    prints: '1 3 2 4 \n',
  },
  {
    name: 'marks a copy of what an object has of a base',
    cpp: `${FAMILY} void run() { N n = D( 3 ); printf( "%d\\n", n.v() ); }`,
    marks: 'copied without the rest',
  },
  {
    name: 'lists a union with a pointer, whose members do not share their bytes',
    cpp: 'struct V { int kind; union { int n; const char *s; }; }; void run() { V v; v.kind = 1; v.s = "text"; printf( "%s ", v.s ); v.n = 5; printf( "%d\\n", v.n ); }',
    prints: 'text 5\n',
    looks: 'do not share their bytes here',
  },
  {
    name: 'marks a bit field of an enum that may not fit',
    cpp: 'enum E { A = 2, B }; struct F { E a : 1; }; void run() { F f; f.a = B; printf( "%d\\n", f.a ); }',
    marks: 'not each value of E is known to fit',
  },
  {
    name: 'lists delete through a base whose destructor is not virtual',
    cpp: 'struct B { ~B() { printf( "B" ); } }; struct D : public B { ~D() { printf( "D" ); } }; void run() { B *b = new D; delete b; }',
    looks: 'the destructor of B is not virtual',
  },
  {
    name: 'lists delete through a base where a member of the derived class has a destructor',
    cpp: 'struct P { ~P() { printf( "P" ); } }; struct B { int n; }; struct D : public B { P p; }; void run() { B *b = new D; delete b; }',
    looks: 'the destructor of B is not virtual',
  },
  {
    name: 'lists a walk through a dictionary',
    cpp: '#include <qdict.h>\nstruct P { int n; }; static QDict<P> all; void run() { for ( QDictIterator<P> it( all ); it.current(); ++it ) printf( "%d\\n", it.current()->n ); }',
    looks: 'a walk through a dictionary: here in the order of insertion',
  },
  {
    name: 'ends a temporary object that has a member with a destructor',
    cpp: 'struct P { ~P() { printf( "P" ); } }; struct Q { P p; int n; }; static Q make() { Q q; q.n = 1; return q; } void run() { printf( "%d\\n", make().n ); printf( "behind\\n" ); }',
    prints: '1\nPbehind\n',
  },
  {
    name: 'lists a temporary object of a condition',
    cpp: 'struct P { ~P() { printf( "P" ); } }; struct Q { P p; int n; }; static Q make() { Q q; q.n = 1; return q; } void run() { if ( make().n == 1 ) printf( "yes\\n" ); }',
    looks: 'an object without a name: its destructor is not called here',
  },
  {
    name: 'calls the version of a base that a typedef names, for an object too',
    cpp: 'struct A { virtual ~A() {} virtual int v() const { return 1; } int h() { return 10; } }; struct B : public A { typedef A inherited; int v() const { return 2 + inherited::v(); } int h() { return 20; } }; typedef A Root; struct C : public B { typedef B inherited; int v() const { return 5 + Root::v(); } int h() { return inherited::h() + 1; } }; void run() { C c; B *b = &c; printf( "%d %d %d %d %d %d %d\\n", c.v(), b->B::v(), c.C::inherited::v(), b->inherited::v(), c.Root::v(), c.h(), c.Root::h() ); }',
    prints: '6 3 3 1 1 21 10\n',
  },
  {
    name: 'keeps functions apart that differ in const and do something else',
    cpp: 'struct S { int n; int next() { return ++n; } int next() const { return n; } }; void run() { S s; s.n = 1; const S &c = s; int a = s.next(), b = c.next(); printf( "%d %d\\n", a, b ); }',
    prints: '2 2\n',
  },
  {
    name: 'copies what a list keeps by the constructor of the class',
    cpp: 'struct N { N( int a = 0 ) : a( a ) { printf( "+%d ", a ); } N( const N &o ) : a( o.a ) { printf( "=%d ", a ); } int a; }; void run() { QValueList<N> l; l.append( N( 1 ) ); l << N( 2 ); N n( 3 ); l.prepend( n ); l += l; l.first().a = 9; printf( "%d %d\\n", l.first().a, l[3].a ); }',
    prints: '+1 =1 +2 =2 +3 =3 =3 =1 =2 9 3\n',
  },
  {
    name: 'reads and writes in front of a pointer into a buffer',
    cpp: 'static char *strip( char *s ) { char *end = s + strlen( s ); while ( end > s && end[-1] == 32 ) *--end = 0; return s; } void run() { char b[8] = "ab  "; uchar u[4] = { 1, 2, 3, 4 }; uchar *p = u + 3; p[-1] = 9; p[-2] = p[-2] + 1; printf( "[%s] %d %d\\n", strip( b ), u[2], p[-2] ); }',
    prints: '[ab] 9 3\n',
  },
  {
    name: 'marks what looks in front of a text or an object',
    cpp: 'struct S { int n; }; static int f( const char *p ) { return p[-1]; } static int g( S *p ) { return p[-1].n; } void run() { S s[2]; printf( "%d %d\\n", f( "ab" + 1 ), g( s + 1 ) ); }',
    marks: 'in front of the one that a pointer leads to',
  },
  {
    name: 'sets what a reference of a template refers to',
    cpp: 'template<class T> void exchange( T &a, T &b ) { T t = a; a = b; b = t; } void run() { int a = 1, b = 2; exchange( a, b ); printf( "%d %d\\n", a, b ); }',
    prints: '2 1\n',
  },
  {
    name: 'marks objects beside pointers in one template',
    cpp: 'struct S { int n; }; template<class T> struct Box { T t; void set( const T &x ) { t = x; } }; void run() { S s; s.n = 1; Box<S> x; x.set( s ); Box<S *> y; y.set( &s ); printf( "%d\\n", x.t.n ); }',
    marks: 'a template that keeps objects and pointers',
  },
  {
    name: 'hands on what a template gets by value, of objects and of pointers',
    cpp: 'struct S { int n; }; template<class T> T use( T t ) { return t; } template<class T> T unused( const T &t ) { T s = t; return s; } void run() { S s; s.n = 1; S t = use( s ); t.n = 5; S *p = use( &s ); p->n++; printf( "%d %d %d\\n", s.n, t.n, use( 3 ) ); }',
    prints: '2 5 3\n',
  },
  {
    name: 'marks objects of a template that an operator outside of their class compares',
    cpp: 'struct S { int n; }; static bool operator<( const S &a, const S &b ) { return a.n > b.n; } template<class T> T least( const T &a, const T &b ) { return a < b ? a : b; } void run() { S a, b; a.n = 1; b.n = 2; printf( "%d\\n", least( a, b ).n ); }',
    marks: 'an operator that is not a member of their class',
  },
  {
    name: 'takes an array of objects from the function that returns it',
    cpp: 'struct P { int x; }; static P *make( int n ) { return new P[n]; } void run() { P *p = make( 2 ); p[1].x = 3; printf( "%d\\n", p[1].x ); }',
    prints: '3\n',
  },
  {
    name: 'knows that a pointer, a reference, a callback or a cast can set a ulong to more than 2^63',
    cpp: 'struct S { ulong v, w; int i; }; struct Base { Base( ulong n ) : b( n ) {} ulong b; }; struct Derived : public Base { Derived( int n ) : Base( n - (ulong)9 ) {} }; struct V { virtual ~V() {} virtual void set( ulong n ) { k = n > 25; } bool k; }; struct W : V { void set( ulong n ) { k = n > 23; } }; static void out( ulong *p, ulong by ) { *p = 3 - by; } static void outr( ulong &p, ulong by ) { p = 3 - by; } static bool many( ulong n ) { return n > 25; } static ulong negative( int n ) { return n - (ulong)9; } void run() { ulong one = 1, nine = 9; ulong n = 1; ulong *r = &n; *r = one - nine; printf( "%d", n > 25 ); ulong m = 1; out( &m, nine ); printf( "%d", m > 25 ); ulong k = 1; outr( k, nine ); printf( "%d", k > 25 ); S s = { one - nine, 2 - nine, 1 }; printf( "%d%d", s.v > 25, s.w > 25 ); S all[2] = { { 1, one - nine, 1 }, { 2, 2, 1 } }; printf( "%d%d", all[0].v > 25, all[0].w > 25 ); Derived d( 3 ); printf( "%d", d.b > 25 ); W w; V *v = &w; v->set( one - nine ); printf( "%d", w.k ); bool (*f)( ulong ) = many; printf( "%d", f( one - nine ) ); ulong (*g)( int ) = negative; printf( "%d", g( 3 ) > 25 ); ulong x = 1; ulong &rx = x; rx = one - nine; printf( "%d", x > 25 ); ulong y = 1; ulong *ys[2] = { &y, &n }; *ys[0] = one - nine; printf( "%d", y > 25 ); S t; t.w = 1; ulong *p = &t.w; *p = one - nine; printf( "%d", t.w > 25 ); int z = 0; int *q = &z; *q = -z; double e = z; printf( " %g\\n", e ); }',
    prints: '11111011111111 0\n',
  },
  {
    name: 'knows that a container or an algorithm holds a ulong of more than 2^63',
    cpp: '#include <vector>\n#include <map>\n#include <algorithm>\nvoid run() { ulong one = 1, nine = 9; std::vector<ulong> v; v.push_back( one - nine ); printf( "%d%d%d", v[0] > 25, v.back() > 25, v.at( 0 ) > 25 ); std::map<int, ulong> m; m[3] = one - nine; for ( std::map<int, ulong>::iterator it = m.begin(); it != m.end(); ++it ) printf( "%d", it->second > 25 ); std::vector<ulong>::iterator it = v.begin(); printf( "%d", *it > 25 ); ulong a = 1, b = one - nine; printf( "%d%d", std::max( a, b ) > 25, std::min( a, b ) > 25 ); std::swap( a, b ); printf( "%d%d", a > 25, b > 25 ); std::vector<int> i; i.push_back( -5 ); printf( " %u\\n", (uint)i.at( 0 ) ); }',
    prints: '111111010 4294967291\n',
    looks: 'beyond 2^53',
  },
  {
    name: 'lets a short wrap, and an operator of the program return what it likes',
    cpp: 'struct F { int n; F( int k ) : n( k ) {} int operator&( int m ) const { return -( n & m ); } }; void run() { short a = 0; a += 30000; a += 30000; short b = 32767; b++; F f( 7 ); printf( "%d%d%d\\n", (uint)a > 40000, (uint)b > 40000, (uint)( f & 5 ) > 40000 ); }',
    prints: '111\n',
  },
  {
    name: 'writes to an array through a pointer into it, and reads in front of that',
    cpp: 'static int g[10], other[10]; static int *cur = g; static void put( int at, int v ) { int *slot = &g[at]; *slot = v; slot[1] = v + 1; *( slot + 2 ) = 9; } static int around( int n ) { int *mid = g + n; int s = 0; for ( int i = -2; i <= 2; ++i ) s += mid[i]; return s; } static void exchange( int i, int j ) { int *a = g + i, *b = g + j; int t = *a; *a = *b; *b = t; } struct M { int t[6]; int row( int i ) const { const int *r = t + 2 * i; return r[0] * 10 + r[1]; } }; struct P { int x, y; }; void run() { put( 3, 5 ); printf( "%d %d %d %d ", g[3], g[4], g[5], around( 5 ) ); exchange( 3, 5 ); printf( "%d %d ", g[3], g[5] ); M m; for ( int i = 0; i < 6; i++ ) m.t[i] = i; printf( "%d ", m.row( 1 ) ); P ps[3] = { { 1, 2 }, { 3, 4 }, { 5, 6 } }; P *p = ps + 1; p[1].y = 7; printf( "%d %d ", ps[2].y, p[-1].x ); int i = 1; int *at = &g[i]; i = 5; *at = 77; double d[3] = { 1, 2, 3 }; double *last = &d[2]; last[-1] = 0.5; printf( "%d %d %g %d\\n", g[1], g[5], d[1], (int)( last - d ) ); }',
    prints: '5 6 9 20 9 5 23 7 1 77 5 0.5 2\n',
  },
  {
    name: 'keeps a pointer into an array that another function exchanges meanwhile',
    cpp: 'static int one[4] = { 1, 2 }, two[4] = { 5, 6 }; static int *cur = one; static void flip() { cur = two; } void run() { int *p = cur + 1; flip(); *p = 40; printf( "%d %d\\n", one[1], two[1] ); }',
    prints: '40 6\n',
  },
  {
    name: 'lists the size of all rows, beside which a pointer walks over more than one',
    cpp: 'static char cells[3][4]; void run() { int n = 0; cells[1][1] = 5; for ( const char *p = cells[0]; p < cells[0] + sizeof cells; ++p ) n += *p; printf( "%d\\n", n ); }',
    looks: 'the size of all rows of an array',
  },
  {
    name: 'lists pointers to objects with operators that a container compares',
    cpp: 'struct P { int n; bool operator==( const P &o ) const { return n == o.n; } bool operator<( const P &o ) const { return n < o.n; } }; void run() { P a, b; a.n = b.n = 1; QValueList<P *> l; l.append( &a ); l.append( &b ); QMap<P *, int> m; m[&a] = 1; printf( "%d\\n", l.findIndex( &b ) ); }',
    looks: 'pointers to objects of a class with an operator',
  },
  {
    name: 'lists copies of containers of pointers to objects that are copied elsewhere',
    cpp: 'struct P { int n; P() : n( 0 ) {} }; void run() { P a; QValueList<P *> l; l.append( &a ); QValueList<P *> m = l; m.first()->n++; P b = a; printf( "%d\\n", b.n ); }',
    looks: 'a copy of a container of pointers',
  },
  {
    name: 'lists an index of a copied part of an array that may be negative',
    cpp: 'static int at( const int *p, int i ) { return p[i]; } void run() { int a[4] = { 1, 2, 3, 4 }; printf( "%d\\n", at( a + 2, 1 ) ); }',
    prints: '4\n',
    looks: 'if it is negative, nothing is there',
  },
  {
    name: 'marks bytes as a struct with a pointer',
    cpp: 'struct P { int n; char *more; }; void run() { char b[32]; P p; memcpy( &p, b, sizeof p ); }',
    marks: 'memcpy() of what is no array of bytes',
  },
  {
    name: 'writes an array of structs as bytes',
    cpp: 'struct H { int n; }; void run() { H hs[2]; hs[0].n = 0x0a434241; hs[1].n = 0x0a464544; fwrite( hs, sizeof( H ), 2, stdout ); }',
    prints: 'ABC\nDEF\n',
  },
  {
    name: 'knows the size of packed structs',
    cpp: '#pragma pack(push, 1)\nstruct A { char c; int n; };\n#pragma pack(pop)\nstruct B { char c; int n; } __attribute__((packed)); struct __attribute__((packed)) C { char c; short n; }; struct E { char c; int n; }; typedef struct { char c; double n; } __attribute__((__packed__)) F; void run() { printf( "%d %d %d %d %d\\n", (int)sizeof( A ), (int)sizeof( B ), (int)sizeof( C ), (int)sizeof( E ), (int)sizeof( F ) ); }',
    prints: '5 5 3 8 9\n',
  },
  {
    name: 'marks the size of a struct one of whose members is packed',
    cpp: 'struct D { char c; int n __attribute__((packed)); }; void run() { printf( "%d\\n", (int)sizeof( D ) ); }',
    marks: 'the size of an object',
  },
  {
    name: 'knows that memcpy() sets the members of a struct that is asked for beside it',
    cpp: 'struct H { int n; int m; }; static int load( H *h, const char *b ) { memcpy( h, b, sizeof( H ) ); return 1; } void run() { char b[8]; memset( b, 1, 8 ); H h; h.n = 5; h.m = 6; printf( "%d %d\\n", h.n, load( &h, b ) ); H k; memcpy( &k, &h, sizeof k ); h.m = 0; printf( "%d\\n", k.m ); }',
    prints: '16843009 1\n16843009\n',
  },
  {
    name: 'begins a pointer that walks with null, in a constructor too',
    cpp: 'static int pool[8]; static int *next_ = pool; static int *take( int n ) { int *p = next_; next_ += n; return p; } struct Row { int *cells; int n; Row() : cells( 0 ), n( 0 ) {} void set( int k ) { cells = take( k ); n = k; for ( int i = 0; i < n; i++ ) cells[i] = k + i; } int sum() const { int s = 0; for ( const int *c = cells; c != cells + n; ++c ) s += *c; return s; } int *begin() { return cells; } int *end() { return cells + n; } }; void run() { Row r, s; printf( "%d ", r.cells == 0 ); r.set( 3 ); s.set( 2 ); for ( int *p = s.begin(); p != s.end(); ++p ) *p += 1; printf( "%d %d %d %d\\n", r.sum(), s.sum(), pool[4], (int)( next_ - pool ) ); }',
    prints: '1 12 7 4 5\n',
  },
  {
    name: 'knows the macros of constants of 64 bits',
    cpp: 'void run() { Q_INT64 a = Q_INT64_C( 5000000000 ); Q_UINT64 b = Q_UINT64_C( 1 ) << 40; printf( "%lld %llu\\n", a, b ); }',
    prints: '5000000000 1099511627776\n',
  },
  {
    name: 'compares pointers to structs that are bytes of others by their place',
    cpp: 'struct I { int id; }; struct P { I one; I two[2]; }; void run() { P p, q; memset( &p, 1, sizeof p ); I *a = &p.two[1], *none = 0; I *b = &q.one; printf( "%d%d%d%d%d%d ", a == &p.two[1], a != &p.two[1], a == &p.two[0], b == &p.one, none == a, &p == &q ); char buf[12]; P *x = (P *)buf, *y = (P *)buf; printf( "%d%d\\n", x == y, x == &p ); }',
    prints: '100000 10\n',
  },
];

describe('hazards of meaning', () => {
  let results: TsResult[] = [];
  before(function () {
    this.timeout(120_000);
    results = runTs(HAZARDS.map(({ cpp }) => `${HEADERS}${cpp}\n`));
  });

  HAZARDS.forEach(({ name, prints, looks, marks }, i) => {
    it(name, () => {
      const result = results[i]!;
      if (prints !== undefined) expect(result.output).to.equal(prints);
      if (marks === undefined) expect(result.marks).to.deep.equal([]);
      else expect(result.marks.join('\n')).to.contain(marks);
      if (looks !== undefined) expect(result.looks.join('\n')).to.contain(looks);
    });
  });

  it('links what one source file declares with what another one defines', () => {
    const folder = mkdtempSync(join(tmpdir(), 'qt3-link-'));
    const [main, other] = [join(folder, 'program.cpp'), join(folder, 'other.cpp')];
    writeFileSync(
      main,
      '#include <stdio.h>\nint twice( int n );\nextern int shared;\nint main() { shared = 3; printf( "%d\\n", twice( 4 ) ); return 0; }\n',
    );
    writeFileSync(other, 'int shared = 1;\nint twice( int n ) { return n * 2 + shared; }\n');
    const project = translate([main, other]);
    try {
      expect(compile([project])).to.deep.equal([]);
      expect(runModule(project, 'program').stdout).to.equal('11\n');
    } finally {
      project.remove();
      rmSync(folder, { recursive: true });
    }
  }).timeout(120_000);
});
