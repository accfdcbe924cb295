// Structures and functions of C's own headers, as network programs use them.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <errno.h>
#include <locale.h>
#include <unistd.h>

struct Size {
    int width;
    int height;
};
struct Frame {
    struct Size inner;
    struct Size outer;
    char title[8];
    struct Frame *next;
};

class Watcher
{
public:
    static struct sigaction before;
    static void handle( int ) {}
    operator int() const { return 4; }
    operator double() const { return 2.5; }
};
struct sigaction Watcher::before;

static void addresses()
{
    struct sockaddr_in address, other;
    memset( &address, 0, sizeof( address ) );
    address.sin_family = AF_INET;
    address.sin_port = htons( 8080 );
    address.sin_addr.s_addr = inet_addr( "10.1.2.3" );
    other = address;
    address.sin_addr.s_addr = htonl( INADDR_LOOPBACK );
    struct sockaddr *any = ( struct sockaddr * )&other;
    printf( "%d %s", any->sa_family == AF_INET, inet_ntoa( other.sin_addr ) );
    printf( " %s %d %d\n", inet_ntoa( address.sin_addr ), ntohs( other.sin_port ), ( int )sizeof( other ) );
    struct in_addr parsed;
    printf( "%d %d", inet_aton( "1.2.3.4", &parsed ), inet_aton( "nonsense", &parsed ) );
    printf( " %d %d\n", inet_addr( "300.1.1.1" ) == INADDR_NONE, parsed.s_addr == htonl( 0x01020304 ) );
    struct sockaddr_un local;
    bzero( &local, sizeof local );
    local.sun_family = AF_UNIX;
    strcpy( local.sun_path, "/tmp/socket" );
    printf( "%s %d %d\n", local.sun_path, ( int )sizeof( local.sun_path ), ( int )sizeof local );
}

static void files()
{
    char name[] = "/tmp/qt3-small-XXXXXX";
    if ( !mkdtemp( name ) )
        return;
    char path[64];
    sprintf( path, "%s/f", name );
    FILE *f = fopen( path, "w+" );
    fputs( "hello world", f );
    printf( "%ld", ftell( f ) );
    fseek( f, 6, SEEK_SET );
    char text[8];
    fgets( text, 4, f );
    printf( " %s %ld", text, ftell( f ) );
    fseek( f, -2, SEEK_CUR );
    ungetc( '*', f );
    printf( " %ld %c", ftell( f ), fgetc( f ) );
    fseek( f, -1, SEEK_END );
    fputs( "D!", f );
    rewind( f );
    printf( " %d %d", fseek( f, -5, SEEK_SET ), feof( f ) != 0 );
    fgets( text, 8, f );
    printf( " %s", text );
    fclose( f );
    f = fopen( path, "a" );
    fputs( "more", f );
    printf( " %ld\n", ftell( f ) );
    fclose( f );
    struct stat status;
    int found = stat( path, &status );
    printf( "%d %ld %d %d", found, ( long )status.st_size, S_ISREG( status.st_mode ) != 0, S_ISDIR( status.st_mode ) != 0 );
    found = lstat( name, &status );
    printf( " %d %d", found, S_ISDIR( status.st_mode ) != 0 );
    remove( path );
    printf( " %d\n", stat( path, &status ) );
    rmdir( name );
}

static void times()
{
    time_t when = 1100000000;
    struct tm *utc = gmtime( &when );
    char text[200];
    size_t length = strftime( text, sizeof( text ), "%a, %d %b %Y %H:%M:%S GMT|%A %B %e %j %I %p %y%%|%c|%D %F %R %T", utc );
    printf( "%d %s\n", ( int )length, text );
    length = strftime( text, 5, "%Y-%m", utc );
    printf( "%d %s %d\n", ( int )length, setlocale( LC_TIME, 0 ), setlocale( LC_ALL, "no such" ) == 0 );
    errno = 0;
    printf( "%d", errno );
    errno = ENOENT;
    printf( " %d %d %d\n", errno == ENOENT, WIFEXITED( 0x300 ), WEXITSTATUS( 0x300 ) );
}

static void handlers()
{
    struct sigaction action, old;
    action.sa_handler = Watcher::handle;
    sigemptyset( &( action.sa_mask ) );
    sigaddset( &( action.sa_mask ), SIGCHLD );
    action.sa_flags = 0;
    printf( "%d", sigaction( SIGUSR1, &action, &Watcher::before ) );
    printf( " %d", Watcher::before.sa_handler == SIG_DFL );
    action.sa_handler = SIG_IGN;
    sigaction( SIGUSR1, &action, &old );
    printf( " %d %d", old.sa_handler == Watcher::handle, sigismember( &action.sa_mask, SIGCHLD ) );
    printf( " %d", sigaction( SIGKILL, &action, 0 ) );
    printf( " %d\n", signal( SIGUSR1, SIG_DFL ) == SIG_IGN );
}

int main()
{
    addresses();
    files();
    handlers();
    times();
    struct passwd *root = getpwuid( 0 );
    printf( "%s %s %d\n", root->pw_name, root->pw_dir, getpwnam( "no such user" ) == 0 );
    struct timeval now;
    now.tv_sec = 0;
    gettimeofday( &now, 0 );
    printf( "%d %d\n", now.tv_sec > 1000000, ( int )sizeof( now ) );
    struct Frame frame;
    memset( &frame, 0, sizeof( struct Frame ) );
    frame.inner.width = 3;
    frame.outer = frame.inner;
    frame.inner.width++;
    Frame *made = ( Frame * )malloc( sizeof( Frame ) );
    made->outer.height = 7;
    memset( made, 0, sizeof( *made ) );
    made->next = &frame;
    Frame *clear = ( struct Frame * )calloc( 1, sizeof( struct Frame ) );
    printf( "%d %d %d %d %d\n", frame.outer.width, frame.inner.width, made->outer.height, made->next->inner.width, clear->next == 0 );
    free( made );
    free( clear );
    char *grown = ( char * )malloc( 2 );
    strcpy( grown, "a" );
    grown = ( char * )realloc( grown, 16 );
    strcat( grown, "bcdef" );
    printf( "%s\n", grown );
    free( grown );
    unsigned int cleared = 5;
    memset( &cleared, 0, sizeof( cleared ) );
    Watcher w;
    int i = w;
    double d = w;
    printf( "%u %d %.1f\n", cleared, i, d );
    return 0;
}
