// A tokenizer and a parser for sums, with pointers into the text, and errors thrown as exceptions.
#include <stdio.h>
#include <stdlib.h>
#include <ctype.h>
#include <string.h>
#include <qstring.h>
#include <qmap.h>

struct SyntaxError {
    SyntaxError( const QString &w, int a ) : what( w ), at( a ) {}
    QString what;
    int at;
};

class Calculator {
public:
    Calculator() { variables["two"] = 2; }
    double evaluate( const char *text )
    {
        start = p = text;
        double v = sum();
        skip();
        if ( *p ) throw SyntaxError( QString( "unexpected '%1'" ).arg( *p ), p - start );
        return v;
    }

private:
    void skip() { while ( isspace( *p ) ) p++; }
    bool accept( char c ) { skip(); if ( *p != c ) return false; ++p; return true; }
    double sum()
    {
        double v = product();
        for ( ;; ) {
            if ( accept( '+' ) ) v += product();
            else if ( accept( '-' ) ) v -= product();
            else return v;
        }
    }
    double product()
    {
        double v = factor();
        while ( true ) {
            if ( accept( '*' ) ) v *= factor();
            else if ( accept( '/' ) ) {
                double d = factor();
                if ( d == 0 ) throw 42;
                v /= d;
            } else break;
        }
        return v;
    }
    double factor()
    {
        skip();
        if ( accept( '(' ) ) {
            double v = sum();
            if ( !accept( ')' ) ) throw SyntaxError( "')' expected", p - start );
            return v;
        }
        if ( accept( '-' ) ) return -factor();
        if ( isdigit( *p ) ) {
            double v = 0;
            while ( isdigit( *p ) ) v = v * 10 + ( *p++ - '0' );
            if ( *p == '.' ) { double unit = 0.1; for ( p++; isdigit( *p ); p++, unit /= 10 ) v += ( *p - '0' ) * unit; }
            return v;
        }
        if ( isalpha( *p ) || *p == '_' ) {
            const char *from = p;
            while ( isalnum( *p ) || *p == '_' ) p++;
            char name[32];
            size_t n = p - from;
            if ( n >= sizeof name ) throw SyntaxError( "name too long", from - start );
            strncpy( name, from, n );
            name[n] = '\0';
            if ( accept( '=' ) ) return variables[name] = sum();
            if ( !variables.contains( name ) ) throw SyntaxError( QString( "unknown " ) + name, from - start );
            return variables[name];
        }
        throw SyntaxError( *p ? "operand expected" : "text ends", p - start );
    }
    const char *start, *p;
    QMap<QString, double> variables;
};

void run()
{
    static const char *lines[] = { "1 + 2 * 3", "(1+2)*3 - -4", "x = 10 / 4", "x * two + x", "2 * (3", "1 / (2 - 2)", "y", "7 $", "", "1.25*4", "averyveryveryverylongnameofvariable", 0 };
    Calculator c;
    for ( int i = 0; lines[i] != 0; i++ ) {
        try {
            double v = c.evaluate( lines[i] );
            printf( "%s -> %g\n", lines[i], v );
        } catch ( const SyntaxError &e ) {
            printf( "%s -> %s at %d\n", lines[i], e.what.latin1(), e.at );
        } catch ( int n ) {
            printf( "%s -> error %d\n", lines[i], n );
        }
    }
}
