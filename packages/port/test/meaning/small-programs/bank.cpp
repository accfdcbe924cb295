#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <qstring.h>
#include <qptrlist.h>
#include <qmap.h>
#include <qvaluelist.h>
#include <qstringlist.h>

// A bank with accounts, transactions that roll back, visitors and reports.
class Money {
public:
    Money( long cents = 0 ) : m_cents( cents ) {}
    static Money parse( const QString &text, bool *ok = 0 );
    QString toString() const
    {
        QString s;
        s.sprintf( "%s%ld.%02ld", m_cents < 0 ? "-" : "", labs( m_cents ) / 100, labs( m_cents ) % 100 );
        return s;
    }
    Money operator+( const Money &o ) const { return Money( m_cents + o.m_cents ); }
    Money operator-() const { return Money( -m_cents ); }
    Money &operator+=( const Money &o ) { m_cents += o.m_cents; return *this; }
    Money &operator-=( const Money &o ) { return *this += -o; }
    bool operator<( const Money &o ) const { return m_cents < o.m_cents; }
    bool operator!() const { return m_cents == 0; }
    operator long() const { return m_cents; }
private:
    long m_cents;
};

Money Money::parse( const QString &text, bool *ok )
{
    QString t = text.stripWhiteSpace();
    bool minus = t.startsWith( "-" );
    if ( minus ) t.remove( 0, 1 );
    bool good1 = true, good2 = true;
    long whole = t.section( '.', 0, 0 ).toInt( &good1 );
    QString part = t.section( '.', 1, 1 );
    long cents = 0;
    if ( !part.isEmpty() ) cents = ( part + "0" ).left( 2 ).toInt( &good2 );
    if ( ok ) *ok = good1 && good2 && t.contains( '.' ) <= 1;
    return Money( minus ? -( whole * 100 + cents ) : whole * 100 + cents );
}

class Account;
class AccountVisitor {
public:
    virtual ~AccountVisitor() {}
    virtual bool visit( Account & ) = 0;
};

class Account {
public:
    enum Error { None, Overdrawn, Frozen };
    Account( const QString &owner, Money start = 0 ) : m_owner( owner ), m_balance( start ), m_frozen( false ) {}
    virtual ~Account() {}
    virtual Error withdraw( Money m )
    {
        if ( m_frozen ) return Frozen;
        if ( m_balance + -m < limit() ) return Overdrawn;
        m_balance -= m;
        return None;
    }
    void deposit( Money m ) { m_balance += m; }
    virtual Money limit() const { return 0; }
    virtual const char *kind() const { return "plain"; }
    QString owner() const { return m_owner; }
    Money balance() const { return m_balance; }
    void freeze( bool on = true ) { m_frozen = on; }
protected:
    QString m_owner;
    Money m_balance;
private:
    bool m_frozen;
    Account( const Account & );
    Account &operator=( const Account & );
};

class Credit : public Account {
public:
    Credit( const QString &o, Money limit ) : Account( o ), m_limit( -limit ) {}
    Money limit() const { return m_limit; }
    const char *kind() const { return "credit"; }
private:
    Money m_limit;
};

class Bank {
public:
    class Failure {
    public:
        Failure( Account::Error e, const QString &who ) : error( e ), who( who ) {}
        Account::Error error;
        QString who;
    };
    Bank() { m_accounts.setAutoDelete( true ); }
    Account *open( Account *a ) { m_accounts.append( a ); m_index[ a->owner() ] = a; return a; }
    Account *find( const QString &o ) const { QMap<QString, Account *>::ConstIterator it = m_index.find( o ); return it == m_index.end() ? 0 : *it; }
    void move( const QString &from, const QString &to, Money m )
    {
        Account *a = find( from ), *b = find( to );
        if ( !a || !b ) throw a ? to : from;
        Account::Error e = a->withdraw( m );
        if ( e != Account::None ) throw Failure( e, from );
        b->deposit( m );
        m_log << QString( "%1>%2:%3" ).arg( from ).arg( to ).arg( m.toString() );
    }
    bool each( AccountVisitor &v )
    {
        QPtrListIterator<Account> it( m_accounts );
        for ( ; it.current(); ++it ) if ( !v.visit( *it.current() ) ) return false;
        return true;
    }
    const QStringList &log() const { return m_log; }
private:
    QPtrList<Account> m_accounts;
    QMap<QString, Account *> m_index;
    QStringList m_log;
};

class Total : public AccountVisitor {
public:
    Total() : poorest( 0 ) {}
    bool visit( Account &a ) { sum += a.balance(); if ( !poorest || a.balance() < poorest->balance() ) poorest = &a; ++kinds[ a.kind() ]; return true; }
    Money sum;
    Account *poorest;
    QMap<QString, int> kinds;
};

void run()
{
    Bank bank;
    bank.open( new Account( "ann", Money::parse( "100.5" ) ) );
    bank.open( new Account( "bob" ) );
    Account *cid = bank.open( new Credit( "cid", 5000 ) );
    const char *orders[][3] = { { "ann", "bob", "60.25" }, { "cid", "ann", "50" }, { "cid", "bob", "0.01" }, { "bob", "zoe", "1" }, { "ann", "cid", "1x" }, { "bob", "ann", "10.5" } };
    for ( unsigned i = 0; i < sizeof( orders ) / sizeof( orders[0] ); ++i ) {
        bool ok;
        Money m = Money::parse( orders[i][2], &ok );
        if ( !ok ) { printf( "bad amount %s\n", orders[i][2] ); continue; }
        if ( i == 5 ) bank.find( "bob" )->freeze();
        try {
            bank.move( orders[i][0], orders[i][1], m );
            printf( "%s\n", bank.log().last().latin1() );
        } catch ( const Bank::Failure &f ) {
            printf( "%s: %s\n", f.who.latin1(), f.error == Account::Frozen ? "frozen" : "overdrawn" );
        } catch ( const QString &nobody ) {
            printf( "who is %s?\n", nobody.latin1() );
        }
    }
    Total t;
    bool all = bank.each( t );
    printf( "%d %s %s %d %d\n", all, t.sum.toString().latin1(), t.poorest->owner().latin1(), t.kinds["plain"], t.kinds["credit"] );
    printf( "%s %s %d %d\n", cid->balance().toString().latin1(), ( -cid->balance() ).toString().latin1(), !Money(), Money( 7 ) > 5 );
}
