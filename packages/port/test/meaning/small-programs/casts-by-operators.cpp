// Casts that call an operator or a constructor of the program.
#include <stdio.h>
#include <qstring.h>

static int made = 0;

class Handle
{
public:
    explicit Handle( int n ) : number( n ) { made++; }
    operator int() const { made += 100; return number; }
    operator bool() const { made += 1000; return number != 0; }
    int value() const { return number; }

private:
    int number;
};

class Name
{
public:
    Name( const char *s ) : text( s ) { made++; }
    operator const char *() const { made += 10000; return text.latin1(); }
    const QString &string() const { return text; }

private:
    QString text;
};

static void show( int a, int b )
{
    printf( "%d %d\n", a, b );
}

void run()
{
    Handle h = (Handle)7;
    const int before = made;
    const int n = (int)h;
    show( before, made );
    show( n, static_cast<int>( h ) );
    show( int( h ) / 2, made );
    if ( (bool)h ) show( 1, made );
    const double d = (double)(int)h;
    printf( "%.1f %d\n", d, made );
    const Name name( "abc" );
    printf( "%s %d\n", (const char *)name, (int)((Name)"xy").string().length() );
    printf( "%d\n", made );
    int sum = 0;
    for ( int i = 0; i < (int)h; i++ ) sum += i;
    printf( "%d %d\n", sum, made );
    printf( "%d\n", static_cast<Handle>( 3 ).value() );
}
