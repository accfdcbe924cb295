// A machine with opcodes in one large switch, a stack, labels, and a small assembler.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <qmap.h>
#include <qstring.h>
#include <qstringlist.h>

enum Op { Push, Pop, Dup, Swap, Add, Sub, Mul, Div, Mod, Neg, And, Or, Xor, Not, Shl, Shr, Eq, Lt, Gt, Jmp, Jz, Jnz, Call, Ret, Load, Store, Out, Halt, OpCount };

static const char * const names[OpCount] = { "push", "pop", "dup", "swap", "add", "sub", "mul", "div", "mod", "neg", "and", "or", "xor", "not", "shl", "shr", "eq", "lt", "gt", "jmp", "jz", "jnz", "call", "ret", "load", "store", "out", "halt" };

enum { StackSize = 32, HasArgument = 0x80 };

class Machine
{
public:
    enum Error { None, Overflow, Underflow, DivisionByZero, BadOpcode, TooLong };

    Machine() : sp( 0 ), error( None ), steps( 0 ) { memset( vars, 0, sizeof( vars ) ); }
    Error execute( const QValueList<int> &code );
    int steps_() const { return steps; }

private:
    void push( int v ) { if ( sp >= StackSize ) error = Overflow; else stack[sp++] = v; }
    int pop() { if ( sp <= 0 ) { error = Underflow; return 0; } return stack[--sp]; }
    int stack[StackSize];
    int vars[26];
    int sp;
    Error error;
    int steps;
};

Machine::Error Machine::execute( const QValueList<int> &code )
{
    int pc = 0, calls[8], depth = 0, a, b;
    while ( error == None ) {
        if ( ++steps > 2000 )
            return TooLong;
        const int op = code[pc++];
        const int argument = op & HasArgument ? code[pc++] : 0;
        switch ( op & ~HasArgument ) {
        case Push: push( argument ); break;
        case Pop: pop(); break;
        case Dup:
            a = pop();
            push( a );
            push( a );
            break;
        case Swap: a = pop(); b = pop(); push( a ); push( b ); break;
        case Add: case Sub: case Mul:
            b = pop();
            a = pop();
            push( ( op & 0x7f ) == Add ? a + b : ( op & 0x7f ) == Sub ? a - b : a * b );
            break;
        case Div:
        case Mod:
            b = pop();
            a = pop();
            if ( b == 0 ) {
                error = DivisionByZero;
                break;
            }
            push( op == Div ? a / b : a % b );
            break;
        case Neg: push( -pop() ); break;
        case And: b = pop(); push( pop() & b ); break;
        case Or: b = pop(); push( pop() | b ); break;
        case Xor: b = pop(); push( pop() ^ b ); break;
        case Not: push( ~pop() ); break;
        case Shl: b = pop(); push( pop() << ( b & 31 ) ); break;
        case Shr: b = pop(); push( (int)( (uint)pop() >> ( b & 31 ) ) ); break;
        case Eq: push( pop() == pop() ); break;
        case Lt: b = pop(); push( pop() < b ); break;
        case Gt: b = pop(); push( pop() > b ); break;
        case Jnz:
        case Jz:
            if ( ( pop() == 0 ) != ( ( op & 0x7f ) == Jz ) )
                break;
            // fall through
        case Jmp:
            pc = argument;
            break;
        case Call:
            if ( depth == 8 ) { error = Overflow; break; }
            calls[depth++] = pc;
            pc = argument;
            break;
        case Ret:
            if ( depth == 0 ) { error = Underflow; break; }
            pc = calls[--depth];
            break;
        case Load: push( vars[argument] ); break;
        case Store: vars[argument] = pop(); break;
        case Out: printf( "%d ", pop() ); break;
        case Halt: return None;
        default: error = BadOpcode;
        }
    }
    return error;
}

static QValueList<int> assemble( const QString &source )
{
    QStringList words = QStringList::split( ' ', source );
    QMap<QString, int> labels;
    QValueList<int> code;
    for ( int round = 0; round < 2; round++ ) {
        code.clear();
        for ( QStringList::Iterator it = words.begin(); it != words.end(); ++it ) {
            QString word = *it;
            if ( word.endsWith( ":" ) ) { labels[word.left( word.length() - 1 )] = code.count(); continue; }
            int op = 0;
            while ( op < OpCount && word != names[op] )
                op++;
            if ( op == Push || ( op >= Jmp && op <= Call ) || op == Load || op == Store ) {
                QString argument = *++it;
                code << ( op | HasArgument );
                bool ok;
                int n = argument.toInt( &ok );
                code << ( ok ? n : argument.length() == 1 && op >= Load ? argument.at( 0 ).latin1() - 'a' : labels[argument] );
            } else {
                code << op;
            }
        }
    }
    return code;
}

static void start( const char *source )
{
    Machine m;
    Machine::Error e = m.execute( assemble( source ) );
    printf( "| %d %d\n", e, m.steps_() );
}

void run()
{
    start( "push 10 store n loop: load n out load n push 1 sub dup store n jnz loop halt" );
    start( "push 5 call fact out halt fact: dup push 1 gt jz end dup push 1 sub store t store r load t load r mul load t more: push 1 sub dup push 1 gt jz done dup store t mul_ swap load t mul swap jmp more done: pop end: ret" );
    start( "push 7 push -2 div out push -7 push 2 mod out push -1 push 28 shr out push 255 not neg out push 12 push 10 xor out halt" );
    start( "push 1 push 0 div halt" );
    start( "loop: jmp loop" );
    start( "again: call again" );
    start( "pop" );
    start( "push 3 push 4 lt out push 4 push 4 eq out push 6 push 3 and push 8 or out push 3 push 4 shl out halt" );
}
