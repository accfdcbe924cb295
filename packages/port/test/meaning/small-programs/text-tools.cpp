// Functions of C on char arrays: a line wrapper, a hex dump, percent-encoding, Roman numerals, a word count, strtok().
#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <ctype.h>

static void wrap( const char *text, int width )
{
    char line[80];
    int n = 0;
    line[0] = 0;
    while ( *text ) {
        while ( *text == ' ' ) text++;
        const char *end = text;
        while ( *end && *end != ' ' ) end++;
        int len = end - text;
        if ( n && n + 1 + len > width ) { printf( "|%-*s|\n", width, line ); n = 0; }
        if ( n ) line[n++] = ' ';
        strncpy( line + n, text, len );
        n += len;
        line[n] = '\0';
        text = end;
    }
    if ( n ) printf( "|%*s|\n", width, line );
}

static void dump( const void *data, int n )
{
    const unsigned char *p = (const unsigned char *)data;
    char hex[16 * 3 + 1], text[17];
    for ( int at = 0; at < n; at += 16 ) {
        int i;
        for ( i = 0; i < 16 && at + i < n; i++ ) {
            sprintf( hex + i * 3, "%02X ", p[at + i] );
            text[i] = isprint( p[at + i] ) ? p[at + i] : '.';
        }
        text[i] = 0;
        printf( "%04x  %-48s %s\n", at, hex, text );
    }
}

static char *escape( const char *s, char *out )
{
    static const char digits[] = "0123456789ABCDEF";
    char *o = out;
    for ( ; *s; s++ )
        if ( isalnum( (unsigned char)*s ) || strchr( "-_.~", *s ) ) *o++ = *s;
        else { *o++ = '%'; *o++ = digits[(unsigned char)*s >> 4]; *o++ = digits[*s & 15]; }
    *o = '\0';
    return out;
}

static void unescape( char *s )
{
    char *to = s;
    while ( *s ) {
        if ( *s == '%' && isxdigit( s[1] ) && isxdigit( s[2] ) ) {
            char two[3] = { s[1], s[2], 0 };
            *to++ = (char)strtol( two, 0, 16 );
            s += 3;
        } else
            *to++ = *s++;
    }
    *to = 0;
}

static const char *roman( int n )
{
    static char buf[20];
    static const int values[] = { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };
    static const char *const signs[] = { "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I" };
    buf[0] = '\0';
    for ( int i = 0; n > 0; i++ )
        while ( n >= values[i] ) { strcat( buf, signs[i] ); n -= values[i]; }
    return buf;
}

static void reverse( char *s )
{
    for ( char *e = s + strlen( s ) - 1; s < e; s++, e-- ) { char c = *s; *s = *e; *e = c; }
}

static int words( const char *s )
{
    int n = 0;
    bool inside = false;
    for ( ; *s; ++s ) if ( isspace( *s ) ) inside = false; else if ( !inside ) { inside = true; ++n; }
    return n;
}

void run()
{
    wrap( "the quick brown fox jumps over  the lazy dog", 16 );
    dump( "Hello\n\x01\xff world, more", 20 );
    char buf[100], copy[100];
    printf( "%s\n", escape( "a b/c?d=\xe9~", buf ) );
    strcpy( copy, buf );
    strcat( copy, "%4" );
    unescape( copy );
    printf( "%d %d %d\n", (int)strlen( copy ), copy[1], copy[8] );
    printf( "%s ", roman( 1994 ) );
    printf( "%s\n", roman( 2026 ) );
    strcpy( buf, "abcde" );
    reverse( buf );
    reverse( buf + 2 );
    printf( "%s %d %d\n", buf, words( "  one two\tthree\n" ), words( "" ) );
    char line[] = "key=value; other = thing;;last";
    for ( char *part = strtok( line, ";=" ); part; part = strtok( 0, ";=" ) ) printf( "<%s>", part );
    printf( "\n" );
    char small[8];
    int n = snprintf( small, sizeof small, "%s", "much too long" );
    printf( "%d %s %d\n", n, small, strncmp( small, "much more", 5 ) );
    printf( "[%5d] [%-5d] [%05d] [%+d] [%x] [%X] [%#x] [%o] [%c] [%%] [%5s] [%.2s] [%e] [%.3f] [%g] [%u]\n", 42, 42, 42, 42, 255, 255, 255, 8, 'z', "ab", "abc", 1234.5, 3.14159, 0.0001, (unsigned)-1 );
}
