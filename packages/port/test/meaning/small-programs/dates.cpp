// Dates by hand: Julian days, days of the week, leap years, times written and read with sscanf() and sprintf().
#include <stdio.h>
#include <string.h>
#include <qstring.h>

struct Date {
    int y, m, d;
    bool operator<( const Date &o ) const { return y != o.y ? y < o.y : m != o.m ? m < o.m : d < o.d; }
};

static const short before[] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365 };

static bool leap( int y ) { return y % 4 == 0 && ( y % 100 != 0 || y % 400 == 0 ); }

static long julian( int y, int m, int d )
{
    int a = ( 14 - m ) / 12;
    y = y + 4800 - a;
    m = m + 12 * a - 3;
    return d + ( 153 * m + 2 ) / 5 + 365 * y + y / 4 - y / 100 + y / 400 - 32045;
}

static Date fromJulian( long j )
{
    long a = j + 32044, b = ( 4 * a + 3 ) / 146097, c = a - 146097 * b / 4, d = ( 4 * c + 3 ) / 1461, e = c - 1461 * d / 4, m = ( 5 * e + 2 ) / 153;
    Date r = { (int)( 100 * b + d - 4800 + m / 10 ), (int)( m + 3 - 12 * ( m / 10 ) ), (int)( e - ( 153 * m + 2 ) / 5 + 1 ) };
    return r;
}

static int dayOfYear( const Date &d ) { return before[d.m - 1] + d.d + ( d.m > 2 && leap( d.y ) ); }

static int week( Date d )
{
    int weekday = ( julian( d.y, d.m, d.d ) + 1 ) % 7;
    int w = ( dayOfYear( d ) - ( weekday ? weekday : 7 ) + 10 ) / 7;
    if ( w < 1 ) { d.y--; d.m = 12; d.d = 31; return week( d ); }
    return w;
}

static bool parse( const char *s, Date &date, int *seconds = 0 )
{
    static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    char name[4];
    int h, min, sec;
    if ( sscanf( s, "%d %3s %d %d:%d:%d", &date.d, name, &date.y, &h, &min, &sec ) != 6 ) return false;
    const char *all = months, *p = strstr( all, name );
    if ( !p || ( p - all ) % 3 != 0 ) return false;
    date.m = ( p - all ) / 3 + 1;
    if ( seconds ) *seconds = ( h * 60 + min ) * 60 + sec;
    return true;
}

void run()
{
    static const char *const names[] = { "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat" };
    static const Date dates[] = { { 1970, 1, 1 }, { 2000, 2, 29 }, { 1999, 12, 31 }, { 1900, 3, 1 }, { 2004, 1, 1 }, { 2005, 1, 1 } };
    for ( unsigned i = 0; i < sizeof( dates ) / sizeof( dates[0] ); ++i ) {
        const Date &d = dates[i];
        long j = julian( d.y, d.m, d.d );
        Date e = fromJulian( j + 60 );
        printf( "%04d-%02d-%02d %s %ld day %d week %d +60 %04d-%02d-%02d %d\n", d.y, d.m, d.d, names[( j + 1 ) % 7], j, dayOfYear( d ), week( d ), e.y, e.m, e.d, d < e );
    }
    const char *texts[] = { "3 Feb 2001 04:05:06", "30 Xyz 2001 1:2:3", "4 anF 2001 1:2:3", "tomorrow" };
    for ( int i = 0; i < 4; i++ ) {
        Date d;
        int s = -1;
        bool ok = parse( texts[i], d, &s );
        if ( ok ) printf( "%d/%d/%d %d = %02d:%02d\n", d.y, d.m, d.d, s, s / 3600, s / 60 % 60 );
        else printf( "no date: %s\n", texts[i] );
    }
    int n = 0;
    for ( int y = 1896; y <= 2004; y++ ) if ( leap( y ) ) n++;
    printf( "%d %d %d\n", n, -7 / 2, -7 % 3 );
}
