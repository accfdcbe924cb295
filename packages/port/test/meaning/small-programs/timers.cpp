// A queue of timers: a heap in a template, callbacks with context, a list that owns, iterators that erase while they walk.
#include <stdio.h>
#include <string.h>
#include <qstring.h>
#include <qvaluelist.h>
#include <qptrlist.h>
#include <qmap.h>

template<class T>
class Heap
{
public:
    Heap() : m_count( 0 ) {}
    bool push( const T &x )
    {
        if ( m_count == Max ) return FALSE;
        int i = m_count++;
        m_all[i] = x;
        while ( i > 0 && m_all[i] < m_all[( i - 1 ) / 2] ) {
            T t = m_all[i];
            m_all[i] = m_all[( i - 1 ) / 2];
            m_all[( i - 1 ) / 2] = t;
            i = ( i - 1 ) / 2;
        }
        return TRUE;
    }
    T pop()
    {
        T top = m_all[0];
        m_all[0] = m_all[--m_count];
        for ( int i = 0;; ) {
            int least = i;
            for ( int c = 2 * i + 1; c <= 2 * i + 2 && c < m_count; c++ )
                if ( m_all[c] < m_all[least] ) least = c;
            if ( least == i ) break;
            T t = m_all[i];
            m_all[i] = m_all[least];
            m_all[least] = t;
            i = least;
        }
        return top;
    }
    const T &top() const { return m_all[0]; }
    bool isEmpty() const { return m_count == 0; }
    int count() const { return m_count; }

private:
    enum { Max = 16 };
    T m_all[16];
    int m_count;
};

struct Timer
{
    Timer( int at = 0, int id = -1 ) : at( at ), id( id ), repeat( 0 ) {}
    bool operator<( const Timer &o ) const { return at < o.at || ( at == o.at && id < o.id ); }
    bool operator==( const Timer &o ) const { return id == o.id; }
    int at, id, repeat;
};

typedef void ( *Callback )( void *context, int now );

class Scheduler;

struct Job
{
    Job( const QString &n, Callback c, void *x ) : name( n ), call( c ), context( x ), runs( 0 ) { alive++; }
    ~Job() { alive--; printf( "~%s ", name.latin1() ); }
    QString name;
    Callback call;
    void *context;
    int runs;
    static int alive;
};
int Job::alive = 0;

class Scheduler
{
public:
    Scheduler() : m_now( 0 ), m_next( 0 ) { m_jobs.setAutoDelete( TRUE ); }
    virtual ~Scheduler() {}
    int start( int delay, Job *job, int repeat = 0 )
    {
        m_jobs.append( job );
        Timer t( m_now + delay, m_next++ );
        t.repeat = repeat;
        m_timers.push( t );
        m_byId[t.id] = job;
        return t.id;
    }
    void stop( int id )
    {
        QMap<int, Job *>::Iterator it = m_byId.find( id );
        if ( it == m_byId.end() ) return;
        m_stopped << id;
        m_jobs.removeRef( it.data() );
        m_byId.remove( it );
    }
    int runUntil( int end );
    int now() const { return m_now; }

protected:
    virtual void fired( const Timer &t, Job &job ) { job.runs++; if ( job.call ) job.call( job.context, t.at ); }

private:
    Heap<Timer> m_timers;
    QPtrList<Job> m_jobs;
    QMap<int, Job *> m_byId;
    QValueList<int> m_stopped;
    int m_now, m_next;
};

int Scheduler::runUntil( int end )
{
    int count = 0;
    while ( !m_timers.isEmpty() && m_timers.top().at <= end ) {
        Timer t = m_timers.pop();
        QValueList<int>::Iterator s = m_stopped.find( t.id );
        if ( s != m_stopped.end() ) {
            m_stopped.remove( s );
            continue;
        }
        m_now = t.at;
        Job *job = m_byId[t.id];
        fired( t, *job );
        count++;
        if ( t.repeat && m_byId.contains( t.id ) ) {
            t.at += t.repeat;
            m_timers.push( t );
        } else
            stop( t.id ), m_stopped.remove( t.id );
    }
    m_now = end;
    return count;
}

class Loud : public Scheduler
{
protected:
    void fired( const Timer &t, Job &job ) { printf( "<%s@%d> ", job.name.latin1(), t.at ); Scheduler::fired( t, job ); }
};

struct Sum { Sum() : total( 0 ) {} int total; };
static void add( void *context, int now ) { ( (Sum *)context )->total += now; }
static void note( void *context, int now ) { static_cast<QValueList<int> *>( context )->append( now ); }
static void halt( void *context, int ) { ( (Scheduler *)context )->stop( 1 ); }

static int removeEven( QValueList<int> &l )
{
    int n = 0;
    for ( QValueList<int>::Iterator it = l.begin(); it != l.end(); ) {
        if ( *it % 2 == 0 ) { it = l.remove( it ); n++; }
        else { *it *= 3; ++it; }
    }
    return n;
}

void run()
{
    Sum sum;
    QValueList<int> notes;
    {
        Loud s;
        s.start( 10, new Job( "sum", add, &sum ), 7 );
        s.start( 3, new Job( "note", note, &notes ), 4 );
        s.start( 20, new Job( "halt", halt, &s ) );
        s.start( 5, new Job( "none", 0, 0 ) );
        printf( "| %d %d\n", s.runUntil( 12 ), s.now() );
        printf( "| %d %d %d\n", s.runUntil( 30 ), sum.total, Job::alive );
    }
    printf( "\n%d %d:", Job::alive, (int)notes.count() );
    for ( uint i = 0; i < notes.count(); i++ ) printf( " %d", notes[i] );
    printf( "\n%d", removeEven( notes ) );
    for ( QValueList<int>::ConstIterator c = notes.begin(); c != notes.end(); ++c ) printf( " %d", *c );
    printf( "\n" );
    Heap<QString> words;
    const char *all[] = { "pear", "fig", "apple", "kiwi", "date" };
    for ( uint i = 0; i < sizeof( all ) / sizeof( all[0] ); i++ ) words.push( all[i] );
    while ( !words.isEmpty() ) printf( "%s ", words.pop().latin1() );
    Heap<int> numbers;
    for ( int i = 0; i < 20; i++ ) if ( !numbers.push( ( i * 7 ) % 11 ) ) printf( "full at %d ", i );
    while ( numbers.count() ) printf( "%d ", numbers.pop() );
    printf( "\n" );
}
