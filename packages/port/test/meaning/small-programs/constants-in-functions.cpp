// Constants of a function whose values name earlier ones.
#include <stdio.h>
static int sum()
{
    enum { First = 2, Second = First * 3, Third = First + Second };
    enum Flags { One = Third, Next, Both = One | Next };
    Flags f = Both;
    return First + Second + Third + One + Next + f;
}
void run() { printf( "%d\n", sum() ); }
