// Types and macros that every Qt program has.
#ifndef QGLOBAL_H
#define QGLOBAL_H
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <math.h>
#include <algorithm>
#include <map>
#include <string>
#include <vector>
typedef unsigned char uchar;
typedef long long Q_LLONG;
typedef unsigned long long Q_ULLONG;
typedef long long Q_INT64;
typedef unsigned long long Q_UINT64;
typedef signed char Q_INT8;
typedef unsigned char Q_UINT8;
typedef short Q_INT16;
typedef unsigned short Q_UINT16;
typedef int Q_INT32;
typedef unsigned int Q_UINT32;
#define TRUE true
#define FALSE false
#define QMAX( a, b ) ( ( b ) < ( a ) ? ( a ) : ( b ) )
#define QMIN( a, b ) ( ( a ) < ( b ) ? ( a ) : ( b ) )
#define QABS( a ) ( ( a ) >= 0 ? ( a ) : -( a ) )
#endif
