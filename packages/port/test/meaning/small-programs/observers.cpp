// Observers behind an interface; some leave while they are told, some are deleted; priorities; a mediator.
#include <stdio.h>
#include <qstring.h>
#include <qptrlist.h>

class Subject;

class Observer
{
public:
    virtual ~Observer() {}
    virtual void changed( Subject *subject, int value ) = 0;
    virtual const char *name() const { return "observer"; }
};

class Subject
{
public:
    Subject() : m_value( 0 ), m_depth( 0 ) {}
    ~Subject() { printf( "subject gone with %d\n", (int)m_observers.count() ); }
    void attach( Observer *o ) { if ( m_observers.findRef( o ) < 0 ) m_observers.append( o ); }
    bool detach( Observer *o ) { return m_observers.removeRef( o ); }
    int value() const { return m_value; }
    void set( int value )
    {
        if ( value == m_value )
            return;
        m_value = value;
        m_depth++;
        QPtrList<Observer> now = m_observers;
        for ( Observer *o = now.first(); o; o = now.next() )
            if ( m_observers.containsRef( o ) )
                o->changed( this, value );
        m_depth--;
    }
    int depth() const { return m_depth; }

private:
    QPtrList<Observer> m_observers;
    int m_value;
    int m_depth;
};

class Printer : public Observer
{
public:
    Printer( const QString &prefix ) : m_prefix( prefix ), m_seen( 0 ) {}
    void changed( Subject *s, int value ) { printf( "%s%d@%d ", m_prefix.latin1(), value, s->depth() ); m_seen++; }
    int seen() const { return m_seen; }

private:
    QString m_prefix;
    int m_seen;
};

class Once : public Observer
{
public:
    void changed( Subject *s, int value )
    {
        bool was = s->detach( this );
        printf( "once:%d:%d ", value, was );
    }
    const char *name() const { return "once"; }
};

class Clamp : public Observer
{
public:
    Clamp( int low, int high ) : low( low ), high( high ) {}
    void changed( Subject *s, int value )
    {
        if ( value < low )
            s->set( low );
        else if ( value > high )
            s->set( high );
    }

private:
    int low, high;
};

class Killer : public Observer
{
public:
    Killer( Observer *victim ) : victim( victim ) {}
    ~Killer() { printf( "killer gone\n" ); }
    void changed( Subject *s, int )
    {
        if ( !victim )
            return;
        printf( "kills %s ", victim->name() );
        s->detach( victim );
        delete victim;
        victim = 0;
    }

private:
    Observer *victim;
};

void run()
{
    Printer a( "a" ), b( "b" );
    Clamp clamp( -5, 10 );
    Once *once = new Once;
    {
        Subject s;
        s.attach( &a );
        s.attach( once );
        s.attach( &clamp );
        s.attach( &b );
        s.attach( &a );
        s.set( 3 );
        printf( "\n" );
        s.set( 3 );
        s.set( 12 );
        printf( "\n%d %d %d\n", s.value(), a.seen(), b.seen() );
        Killer killer( once );
        s.attach( once );
        s.attach( &killer );
        s.set( -20 );
        printf( "\n%d\n", s.detach( &a ) );
        s.set( 1 );
        printf( "\n" );
    }
    printf( "%d %d\n", a.seen(), b.seen() );
}
