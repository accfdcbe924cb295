// Wildcards with * and ? and sets, by recursion on two pointers, and without recursion by going back.
#include <stdio.h>
#include <ctype.h>
#include <qstring.h>

static bool match( const char *pattern, const char *text )
{
    for ( ; *pattern; pattern++, text++ ) {
        switch ( *pattern ) {
        case '?':
            if ( !*text ) return false;
            break;
        case '*': {
            while ( *pattern == '*' ) pattern++;
            if ( !*pattern ) return true;
            for ( const char *t = text; *t; t++ )
                if ( match( pattern, t ) ) return true;
            return false;
        }
        case '[': {
            bool inverted = pattern[1] == '^', found = false;
            if ( inverted ) pattern++;
            while ( *++pattern && *pattern != ']' ) {
                if ( pattern[1] == '-' && pattern[2] && pattern[2] != ']' ) {
                    if ( *text >= *pattern && *text <= pattern[2] ) found = true;
                    pattern += 2;
                } else if ( *pattern == *text )
                    found = true;
            }
            if ( !*pattern || !*text || found == inverted ) return false;
            break;
        }
        case '\\':
            if ( pattern[1] ) pattern++;
            // as it is
        default:
            if ( tolower( *pattern ) != tolower( *text ) ) return false;
        }
    }
    return !*text;
}

static int glob( const char *p, const char *t )
{
    const char *star = 0, *back = 0;
    int steps = 0;
    while ( *t ) {
        steps++;
        if ( *p == '*' ) { star = p; p++; back = t; }
        else if ( *p == '?' || *p == *t ) { p++; t++; }
        else if ( star ) { p = star + 1; t = ++back; }
        else return -steps;
    }
    while ( *p == '*' ) p++;
    return *p ? -steps : steps;
}

struct Case { const char *pattern, *text; };

void run()
{
    static const Case cases[] = {
        { "*.cpp", "main.cpp" }, { "*.cpp", "main.cp" }, { "m??n*", "Main.cpp" }, { "[a-m]*", "main" }, { "[^a-m]*", "main" }, { "*a*b*c", "xxaxxbxxc" }, { "*a*b*c", "xxbxxaxxc" },
        { "", "" }, { "*", "" }, { "?", "" }, { "\\*", "*" }, { "\\*", "a" }, { "a[xyz]c", "ayc" }, { "a[xyz", "ay" }, { "***", "abc" } };
    for ( unsigned i = 0; i < sizeof cases / sizeof cases[0]; i++ )
        printf( "%s %s %d %d\n", cases[i].pattern, cases[i].text, match( cases[i].pattern, cases[i].text ), glob( cases[i].pattern, cases[i].text ) );
}
