// Texts that are null, and pieces of texts.
import { compiledPrograms } from './compiled.js';

describe('under the strict compiler, texts', () => {
  compiledPrograms({
    'are found in one that may not be written to, and cut there': {
      code: `#include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        static int minutes( const char *time ) {
          char *colon;
          if ( ( colon = (char *)strchr( time, ':' ) ) ) return atoi( colon + 1 ) + 60 * atoi( time );
          return atoi( time );
        }
        static int hours( const char *time ) {
          char *colon;
          if ( ( colon = (char *)strchr( time, ':' ) ) ) { *colon = 0; return atoi( time ); }
          return -1;
        }
        int main() {
          char time[8];
          strcpy( time, "12:34" );
          printf( "%d %d %d\\n", minutes( time ), minutes( "5" ), hours( "7" ) );
          return 0;
        }`,
      prints: '754 5 -1\n',
    },
    'take the bytes whose length a stream has in front of them': {
      code: `#include <qdatastream.h>
        #include <qcstring.h>
        #include <stdio.h>
        struct Slot { Q_UINT32 stamp; QCString data; };
        static void load( QDataStream &in, Slot *s ) {
          char *buf; uint len;
          in >> s->stamp;
          in.readBytes( buf, len );
          s->data = QCString( buf, len + 1 );
          delete [] buf;
        }
        class Reader {
          char *bytes; uint count;
        public:
          Reader() : bytes( 0 ), count( 0 ) {}
          ~Reader() { delete [] bytes; }
          int read( QDataStream &in ) {
            delete [] bytes; bytes = 0; in.readBytes( bytes, count );
            int sum = 0; for ( uint i = 0; i < count; i++ ) sum += bytes[i]; return sum; }
          uint length() const { return count; }
        };
        int main() {
          QByteArray a; QDataStream out( a, IO_WriteOnly );
          out << (Q_UINT32)7; out.writeBytes( "hello", 5 ); out.writeBytes( "abc", 3 ); out << (Q_INT32)5;
          out.writeBytes( "", 0 ); out << (Q_INT32)6;
          QDataStream in( a, IO_ReadOnly );
          Slot s; load( in, &s ); printf( "%u %s ", s.stamp, s.data.data() );
          Reader r; Q_INT32 n; printf( "%d ", r.read( in ) ); in >> n; printf( "%u %d ", r.length(), n );
          char *p = 0; uint l = 9;
          in.readBytes( p, l ) >> n;
          printf( "%u %d", l, n );
          delete[] p;
          return 0;
        }`,
      prints: '7 hello 294 3 5 0 6',
    },
    'are cut by std::string from a place on, and to a length': {
      code: `#include <string>
        #include <stdio.h>
        int main() {
          std::string all = "user@host";
          size_t at = all.find( '@' );
          std::string host = all.substr( at + 1 );
          all = all.substr( 0, at ) + ":" + host.substr( 1, 100 );
          printf( "%s %s\\n", host.c_str(), all.c_str() );
          printf( "%s\\n", all.substr( 2, all.find( '?' ) ).c_str() );
          return 0;
        }`,
      prints: 'host user:ost\ner:ost\n',
    },
    'in comments hide no code, whatever quotes they have': {
      code: `#include <qstring.h>
        #include <qstringlist.h>
        #include <stdio.h>
        /* A device such as /dev/\`x, which isn't there. */
        class Names {
        public:
          void add( const QString &name ) { list.append( name.stripWhiteSpace() ); }
          /* \`first' of all */
          QString first() const { return list.first().lower(); }
          QStringList list;
        };
        int main() {
          Names names;
          printf( "Can't be empty: %d\\n", names.list.isEmpty() ); names.add( " A\`b " );
          printf( "%s\\n", names.first().latin1() );
          return 0;
        }`,
      prints: "Can't be empty: 1\na`b\n",
    },
    'behind pointers are null where a variable was that they lead to': {
      code: `#include <qstring.h>
        #include <stdio.h>
        static bool find( const QString &key, QString *value, QString *rest ) {
          int at = key.find( '=' );
          *value = at < 0 ? QString::null : key.mid( at + 1 );
          if ( rest ) *rest = key.left( at < 0 ? 0 : at );
          return at >= 0;
        }
        class Reader {
        public:
          Reader( QString *into ) : target( into ) {}
          bool read( const QString &key ) { return find( key, target, 0 ); }
          bool isSet() const { return !target->isNull(); }
          QString text() const { return *target + "!"; }
        private:
          QString *target;
        };
        int main() {
          QString value, rest = QString::null;
          if ( rest.isNull() ) printf( "null " );
          bool found = find( "a=b", &value, &rest );
          printf( "%d %s %s\\n", found, value.latin1(), rest.latin1() );
          Reader reader( &value );
          found = reader.read( "x" );
          printf( "%d %d %d %s\\n", found, value.isNull(), reader.isSet(), reader.text().latin1() );
          found = reader.read( "x=y" );
          printf( "%d %d %s\\n", found, reader.isSet(), reader.text().latin1() );
          return 0;
        }`,
      prints: 'null 1 b a\n0 1 0 !\n1 1 y!\n',
    },
    'that are null are keys of their own in a map, also where a function sets them': {
      code: `#include <qstring.h>
        #include <qmap.h>
        #include <stdio.h>
        static bool next( const QString &line, QString *name ) {
          if ( line.isEmpty() ) { *name = QString::null; return false; }
          *name = line.lower();
          return true;
        }
        int main() {
          QMap<QString, QString> all;
          QMap<QString, bool> seen;
          QString name;
          const char *lines[] = { "To", "From", "" };
          for ( int i = 0; i < 3; i++ ) {
            bool is = next( lines[i], &name );
            if ( name.isNull() ) printf( "none " );
            all[name] += QString( lines[i] );
            all[name] = all[name] + "!";
            seen[name] = is;
          }
          printf( "%s %s %s %d %d%d\\n", all["to"].latin1(), all["from"].latin1(), all[name].latin1(), (int)all.contains( "" ), seen["to"], seen[name] );
          return 0;
        }`,
      prints: 'none To! From! ! 0 10\n',
    },
    'that are the arguments of the program may have any name, and be handed on to functions, members and Qt':
      {
        code: `#include <qapplication.h>
        #include <stdio.h>
        #include <string.h>
        #include <stdlib.h>
        static int option( int n, char **list, const char *name ) {
          for ( int i = 1; i < n; i++ ) if ( !strcmp( list[i], name ) ) return i;
          return -1; }
        struct Opts { int n; char **list; Opts( int c, char **v ) : n( c ), list( v ) {}
          const char *at( int i ) { return i < n ? list[i] : ""; } };
        class App : public QApplication { public: App( int &c, char **v ) : QApplication( c, v, false ) {} };
        static void copied( char **to, char **from ) { to[0] = from[0]; }
        int main( int c, char **v ) {
          App a( c, v ); Opts o( c, v );
          printf( "%d %d %s|", c, option( c, v, "-x" ), o.at( 1 ) );
          if ( c > 1 && v[1][0] == '-' ) puts( v[1] );
          char *first = v[0]; printf( "%d ", (int)strlen( first ) > 0 );
          char one[ 4 ] = "abc"; char *left[ 1 ] = { 0 }; char *right[ 1 ] = { one }; copied( left, right ); printf( "%s ", left[0] );
          int k = c > 2 ? atoi( v[2] ) : 0; printf( "%d", k ); return 0; }`,
        prints: '1 -1 |1 abc 0',
      },
    'are made of places in constant arrays of char, and in buffers': {
      code: `#include <qcstring.h>
        #include <qstring.h>
        #include <stdio.h>
        static const char script[] = "hello world";
        static int take( const QCString &s ) { printf( "%s ", s.data() ); return s.length(); }
        static int takeText( QString s ) { s += "!"; printf( "%s ", s.latin1() ); return s.length(); }
        static QCString give() { return script + 8; }
        struct S { S( const QCString &a ) : m( a ) {} QCString m; };
        int main() {
          char buffer[20] = "abcdef";
          int n = take( script + 3 ) + take( &script[4] ) + takeText( script + 5 ) + takeText( buffer + 2 );
          QCString a = script + 2, b( script + 7 ), c;
          c = script + 9;
          c += buffer + 4;
          S s( script + 6 );
          printf( "%d %s %s %s %s %s %d\\n", n, a.data(), b.data(), c.data(), give().data(), s.m.data(), a == script + 2 );
          return 0;
        }`,
      prints: 'lo world o world  world! cdef! 27 llo world orld ldef rld world 1\n',
    },
    'and numbers that are constant are compared with others': {
      code: `#include <stdio.h>
        #include <qstring.h>
        #include <qcstring.h>
        static const QString separator = ",";
        static QString host = "localhost";
        const QCString tag = "tag";
        class A {
        public:
          A() : m( "x" ), n( 5 ) {}
          bool is() const { return m == "y" || m.isEmpty(); }
          bool four() const { return n == 4; }
        private:
          const QString m;
          const int n;
        };
        static QString pick( int i ) {
          static const QString none = "none";
          if ( none == "some" ) return "?";
          return i == 1 ? none : separator;
        }
        int main() {
          if ( separator == ";" || host == "remote" || tag == "x" ) printf( "?" );
          QCString local = "abc";
          if ( local == "abd" || local.isEmpty() ) printf( "?" );
          double f = 2.5;
          if ( f == 3.5 ) printf( "?" );
          A a;
          printf( "%d %d %s %s\\n", a.is(), a.four(), pick( 1 ).latin1(), pick( 2 ).latin1() );
          return 0;
        }`,
      prints: '0 0 none ,\n',
    },
  });
});
