// A text that is changed where a function or a counter leads to: both are asked once.
#include <stdio.h>
#include <string>
#include <qstring.h>

struct Line { QString text; std::string raw; };
static Line lines[3];
static QString names[3];
static int asked, at;
static Line &line( int i ) { asked++; return lines[i]; }
static Line *next() { return &lines[at++]; }

void run() {
  line( 1 ).text += "abc"; line( 1 ).text[0] = 'x'; line( 1 ).text.append( "d" ); line( 1 ).text.truncate( 3 ); printf( "%d %s\n", asked, lines[1].text.latin1() );
  next()->text.append( "first" ); next()->text.prepend( "<" ); next()->text.insert( 0, "third" ).remove( 0, 1 ); at = 0; next()->text[0] = 'F'; lines[at++].text[1] = '-'; printf( "%d %s %s %s\n", at, lines[0].text.latin1(), lines[1].text.latin1(), lines[2].text.latin1() );
  line( 0 ).raw = "raw"; line( 0 ).raw[1] = 'A'; line( 0 ).raw.erase( 0, 1 ); printf( "%d %s\n", asked, lines[0].raw.c_str() );
  int i = 0; names[i++].append( "a" ); names[i++].append( "b" ).append( "c" ); names[--i].prepend( "0" ); printf( "%d %s %s\n", i, names[0].latin1(), names[1].latin1() );
}
