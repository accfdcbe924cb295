#include <qstring.h>
#include <stdio.h>
// What a handler changes by its reference before it throws it again.
static void deep( int n ) {
    if ( n == 0 ) throw 5;
    if ( n == 1 ) throw QString( "one" );
    throw 2.5;
}
static void middle( int n ) {
    try {
        deep( n );
    } catch ( int &i ) {
        i++;
        throw;
    } catch ( QString &s ) {
        s += " more";
        s.append( "!" );
        try {
            throw 'c';
        } catch ( char &c ) {
            c++;
            try {
                if ( c == 'd' ) throw;
            } catch ( char d ) {
                printf( "%c ", d );
            }
        }
        throw;
    } catch ( double &d ) {
        printf( "%.1f ", d );
        throw;
    }
}
static void change( QString &text ) { text += "?"; }
static void raise( int &number ) { number += 10; }
struct Failure {
    int code;
    QString text;
    Failure( int c, const QString &t ) : code( c ), text( t ) {}
};
static void byReference() {
    try {
        try {
            throw QString( "a" );
        } catch ( QString &s ) {
            change( s );
            printf( "%s ", s.latin1() );
            throw;
        }
    } catch ( QString s ) {
        printf( "%s\n", s.latin1() );
    }
    try {
        try {
            throw 1;
        } catch ( int &i ) {
            raise( i );
            printf( "%d ", i );
            throw;
        }
    } catch ( int j ) {
        printf( "%d\n", j );
    }
    try {
        try {
            throw Failure( 1, "x" );
        } catch ( Failure &f ) {
            f.code++;
            f.text += "y";
            throw;
        }
    } catch ( const Failure &f ) {
        printf( "%d %s\n", f.code, f.text.latin1() );
    }
}
void run() {
    byReference();
    for ( int n = 0; n < 3; n++ ) {
        try {
            middle( n );
        } catch ( int i ) {
            printf( "%d\n", i );
        } catch ( const QString &s ) {
            printf( "%s\n", s.latin1() );
        } catch ( double d ) {
            printf( "%.1f\n", d );
        }
    }
}
