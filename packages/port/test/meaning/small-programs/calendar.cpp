// Dates: day numbers, weekdays, Easter, weeks, differences, parsing and formatting, structs of bytes, time zones by hand.
#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <qstring.h>

struct Date { short year; uchar month, day; };
struct Time { uchar hour, minute, second; };

static const uchar monthDays[2][13] = {
    { 0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 },
    { 0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 }
};
static const char *monthNames = "JanFebMarAprMayJunJulAugSepOctNovDec";
static const char weekDays[][4] = { "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat" };

#define LEAP( y ) ( ( (y) % 4 == 0 && (y) % 100 != 0 ) || (y) % 400 == 0 )

static bool isValid( const Date &d )
{
    return d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= monthDays[LEAP( d.year )][d.month];
}

static long dayNumber( const Date &d )
{
    int y = d.year, m = d.month;
    if ( m <= 2 ) { y--; m += 12; }
    return 365L * y + y / 4 - y / 100 + y / 400 + ( 153 * m - 457 ) / 5 + d.day - 306;
}

static Date fromNumber( long n )
{
    n += 305;
    long a = ( 4 * n + 3 ) / 146097, rest = n - 146097 * a / 4;
    int b = (int)( ( 4 * rest + 3 ) / 1461 ), day = (int)( rest - 1461 * b / 4 ), m = ( 5 * day + 2 ) / 153;
    Date d;
    d.day = day - ( 153 * m + 2 ) / 5 + 1;
    d.month = m + 3 - 12 * ( m / 10 );
    d.year = 100 * a + b + m / 10;
    return d;
}

static int weekDay( const Date &d ) { return (int)( ( dayNumber( d ) ) % 7 ); }

static Date easter( int year )
{
    int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = ( b + 8 ) / 25, g = ( b - f + 1 ) / 3;
    int h = ( 19 * a + b - d - g + 15 ) % 30, i = c / 4, k = c % 4, l = ( 32 + 2 * e + 2 * i - h - k ) % 7, m = ( a + 11 * h + 22 * l ) / 451;
    int month = ( h + l - 7 * m + 114 ) / 31;
    Date result = { (short)year, (uchar)month, (uchar)( ( h + l - 7 * m + 114 ) % 31 + 1 ) };
    return result;
}

static int monthByName( const char *name )
{
    char three[4];
    strncpy( three, name, 3 );
    three[3] = '\0';
    const char *p = strstr( monthNames, three );
    return p && ( p - monthNames ) % 3 == 0 ? ( p - monthNames ) / 3 + 1 : 0;
}

static bool parse( const char *text, Date *d, Time *t )
{
    char month[4];
    int day, year, hour, minute, second;
    if ( sscanf( text, "%d %3s %d %d:%d:%d", &day, month, &year, &hour, &minute, &second ) != 6 )
        return false;
    d->year = year < 70 ? year + 2000 : year < 100 ? year + 1900 : year;
    d->month = monthByName( month );
    d->day = day;
    t->hour = hour;
    t->minute = minute;
    t->second = second;
    return isValid( *d );
}

static long seconds( const Date &d, const Time &t )
{
    Date epoch = { 1970, 1, 1 };
    return ( dayNumber( d ) - dayNumber( epoch ) ) * 86400 + t.hour * 3600L + t.minute * 60 + t.second;
}

static QString format( const Date &d, const Time *t = 0, const char *zone = "GMT" )
{
    char buffer[64];
    int n = sprintf( buffer, "%s, %02d %.3s %04d", weekDays[weekDay( d )], d.day, monthNames + ( d.month - 1 ) * 3, d.year );
    if ( t )
        n += sprintf( buffer + n, " %02d:%02d:%02d", t->hour, t->minute, t->second );
    sprintf( buffer + n, " %s", zone );
    return buffer;
}

static QString elapsed( long s )
{
    bool before = s < 0;
    if ( before ) s = -s;
    QString r;
    if ( s >= 86400 ) r += QString( "%1d " ).arg( s / 86400 );
    r += QString().sprintf( "%02ld:%02ld:%02ld", s / 3600 % 24, s / 60 % 60, s % 60 );
    return before ? "-" + r : r;
}

static uint dos( const Date &d, const Time &t ) { return (uint)( d.year - 1980 ) << 25 | d.month << 21 | d.day << 16 | t.hour << 11 | t.minute << 5 | t.second >> 1; }

void run()
{
    Date d = { 2000, 2, 29 }, e = { 1900, 2, 29 };
    Time noon = { 12, 0, 1 };
    printf( "%d %d %ld %s\n", isValid( d ), isValid( e ), dayNumber( d ), format( d ).latin1() );
    for ( int y = 1999; y < 2003; y++ ) printf( "%s; ", format( easter( y ) ).latin1() );
    Date f = fromNumber( dayNumber( d ) + 366 );
    printf( "\n%s %d\n", format( f, &noon, "+0100" ).latin1(), weekDay( f ) );
    bool same = true;
    for ( long n = 700000; n < 740000; n += 97 ) same = same && dayNumber( fromNumber( n ) ) == n;
    Date g;
    Time t;
    printf( "%d %d", same, parse( "06 Nov 94 08:49:37", &g, &t ) );
    printf( " %ld %s %x\n", seconds( g, t ), format( g, &t ).latin1(), dos( g, t ) );
    printf( "%d %d %d\n", parse( "31 Apr 2004 00:00:00", &g, &t ), parse( "1 Foo 2004 00:00:00", &g, &t ), parse( "garbage", &g, &t ) );
    printf( "%s %s\n", elapsed( 90061 ).latin1(), elapsed( -59 ).latin1() );
    d.day += 250;
    d.month--;
    d.year = (short)40000;
    printf( "%d %d %d\n", d.day, d.month, d.year );
}
