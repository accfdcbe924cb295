// Texts that are asked for null: as conditions, as bool, by their characters, through getters; an empty one is none.
#include <stdio.h>
#include <qstring.h>
#include <qcstring.h>
static QString find( int i ) { return i == 0 ? QString( "x" ) : i == 1 ? QString( "" ) : QString::null; }
/* A QCString, or a QString, that is made of the characters of a QString. */
static int made( int i )
{
    QCString c = find( i ).latin1();
    QCString d( find( i ).latin1() );
    QCString e; e = find( i ).latin1();
    QCString f = d;
    QString g = find( i ).latin1();
    return ( c.isNull() ? 1 : 0 ) + ( d.isNull() ? 2 : 0 ) + ( !e ? 4 : 0 ) + ( f.isNull() ? 8 : 0 ) + ( g.isNull() ? 16 : 0 );
}
class A {
public:
    A() : n( 0 ) {}
    QString err() const { return m_err; }
    QCString raw() const { return m_raw; }
    const char *why() const { return m_err; }
    void set( const QString &s ) { m_err = s; }
    QString m_err; QCString m_raw; int n;
};
static bool known( const QString &s ) { return s; }
static QString join( int n ) { QString s; for ( int i = 0; i < n; i++ ) { if ( s ) s += ","; s += QString::number( i ); } return s; }
void test( const QString &type, QString other ) {
    if ( type ) printf( "type\n" );
    if ( type && other ) printf( "both\n" );
    if ( type || !other ) printf( "either\n" );
    while ( other ) { printf( "loop\n" ); other = QString::null; }
    for ( ; other; ) other = QString::null;
    bool has = type;
    bool h2 = ( bool )type;
    printf( "%d %d %s %d\n", has, h2, type ? "a" : "b", !type );
    const char *c = type;
    if ( c ) printf( "c\n" );
    if ( !c ) printf( "no c\n" );
    if ( c == 0 ) printf( "c == 0\n" );
    if ( type == 0 ) printf( "null\n" );
    if ( type != 0 ) printf( "not null\n" );
    do { if ( type.latin1() ) printf( "latin1\n" ); } while ( 0 );
    if ( type.latin1() == 0 ) printf( "no latin1\n" );
    if ( type.isNull() ) printf( "isNull\n" );
    const char *d = type.latin1();
    printf( "%d\n", d != 0 );
    bool e = type.latin1();
    printf( "%d\n", e );
}
void run()
{
    A a;
    if ( a.err() ) printf( "err\n" );
    if ( !a.err() ) printf( "no err\n" );
    if ( a.err().isNull() ) printf( "is null\n" );
    if ( a.raw() ) printf( "raw\n" );
    if ( a.m_raw ) printf( "m_raw\n" );
    if ( a.why() ) printf( "why\n" );
    a.set( "" );
    if ( a.err() ) printf( "err 2\n" );
    if ( a.why() ) printf( "why 2\n" );
    a.set( QString::null );
    if ( a.err() ) printf( "err 3\n" );
    const char *w = a.err();
    printf( "%d %d\n", w == 0, a.why() == 0 );
    printf( "%d %d %s\n", known( "" ), known( QString::null ), join( 3 ).latin1() );
    test( "x", "y" ); test( "", QString::null ); test( QString::null, "" );
    QString t = a.err() ? a.err() : QString( "none" );
    printf( "%s\n", t.latin1() );
    QCString q; if ( q ) printf( "q\n" ); q = ""; if ( q ) printf( "q 2\n" ); const char *qc = q; printf( "%d\n", qc != 0 );
    bool b; b = a.err(); printf( "%d\n", b );
    int i = a.m_err ? 1 : 0; printf( "%d\n", i );
    if ( QString() ) printf( "never\n" );
    printf( "%d %d %d\n", made( 0 ), made( 1 ), made( 2 ) );
}
