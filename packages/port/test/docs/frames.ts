// What stands around the C++ of docs/porting, which shows excerpts: declarations of what it uses, and the function that it is in.

/** `%S` is where the statements of a block go, `%D` its definitions, `%M` its members of a class. */
export const frames: Readonly<Record<string, string>> = {
  'buffers#1': '#include <stdio.h>\n#include <string.h>\n#include <stdlib.h>\n#include <ctype.h>\nint main() { %S return 0; }',
  'buffers#2': '#include <qcstring.h>\n#include <qbitarray.h>\nint main() { %S return bits.size(); }',
  'classes#1': '#include <qobject.h>\n%D',
  'classes#2': '#include <qobject.h>\nclass Log : public QObject { Q_OBJECT\n%M };\nvoid Log::log( const QString &text, int level ) { qDebug( "%%s %%d", text.latin1(), level ); }',
  'classes#3': '#include <qobject.h>\nclass List : public QObject { Q_OBJECT\n%M };\nvoid List::choose( int index ) { emit chosen( index ); }\nvoid List::choose( const QString &name ) { emit chosen( name ); }',
  'connecting#1': `#include <qobject.h>
class Gauge : public QObject { Q_OBJECT
public slots: void setLevel( int level ) { emit levelChanged( level ); }
signals: void levelChanged( int level ); };
class Room : public QObject { Q_OBJECT
public: void join( Gauge *a, Gauge *b );
public slots: void follow( int level ) { qDebug( "%%d", level ); }
signals: void moved( int level ); };
void Room::join( Gauge *a, Gauge *b ) { %S }`,
  'connecting#2': '#include <qsocket.h>\nclass Room : public QObject { Q_OBJECT\npublic slots: void readClient();\nprivate: void say( const QString &line ) { qDebug( "%%s", line.latin1() ); } };\n%D',
  'connecting#3': `#include <qsignalmapper.h>
#include <qtimer.h>
class Clock : public QObject { Q_OBJECT
public: void start( QTimer **timers );
public slots: void ring( int id ) { qDebug( "%%d", id ); }
private: QSignalMapper *mapper; };
void Clock::start( QTimer **timers ) { %S }`,
  'containers#1': '#include <qstringlist.h>\nvoid send( const QString &text ) { qDebug( "%%s", text.latin1() ); }\nvoid tidy( const QString &line, const QString &channel ) { %S }',
  'containers#2': '#include <qdict.h>\nclass Session { public: int idle() const { return 1; } };\nvoid expire( const QString &nick ) { %S }',
  'data-streams#1': '#include <qdatastream.h>\n#include <qmap.h>\n#include <qsocket.h>\n#include <qstringlist.h>\nint exchange( QSocket *socket, QStringList names ) { %S return number + kind + text.length(); }',
  'events#1': `#include <qtimer.h>
class Pinger : public QObject { Q_OBJECT
public: void start();
public slots: void ping() { qDebug( "ping" ); }
protected: void timerEvent( QTimerEvent *e );
private: int m_id; };
%D
void Pinger::start() { %S }`,
  'events#2': `#include <qapplication.h>
class Jobs : public QObject { Q_OBJECT
public: void post( void *result );
protected: void customEvent( QCustomEvent *e );
private: void take( void *data ) { qDebug( "%%d", data != 0 ); } };
%D
void Jobs::post( void *result ) { %S }`,
  'events#3': '#include <qobject.h>\nclass Pinger : public QObject { Q_OBJECT\npublic: bool event( QEvent *e ); };\n%D',
  'events#4': '#include <qobject.h>\nclass Watcher : public QObject { Q_OBJECT\npublic: void watch( QObject *watched );\nbool eventFilter( QObject *o, QEvent *e ); };\n%D\nvoid Watcher::watch( QObject *watched ) { %S }',
  'events#5': `#include <qapplication.h>
#include <qsocketnotifier.h>
#include <stdio.h>
class Client : public QObject { Q_OBJECT
public: void listen();
public slots: void readInput();
private: void say( const char *line ) { printf( "said %%s", line ); } };
%D
void Client::listen() { %S }`,
  'events#6': '#include <qtextstream.h>\n#include <stdio.h>\nvoid show( int n ) { %S }',
  'main#1': '#include <qapplication.h>\n#include <qserversocket.h>\nclass Server : public QServerSocket { Q_OBJECT\npublic: Server( int port ) : QServerSocket( port ) {}\nvoid newConnection( int ) { emit closed(); }\nsignals: void closed(); };\n%D',
  'network#1': '#include <qurl.h>\nvoid urls() { %S qDebug( "%%s %%s", path.latin1(), s.latin1() ); }',
  'network#2': `#include <qhttp.h>
class Client : public QObject { Q_OBJECT
public: void start( const QByteArray &data );
public slots: void finished( bool error ) { qDebug( "%%d", error ); }
void more( const QHttpResponseHeader &h );
private: void take( const QByteArray &bytes ) { qDebug( "%%d", bytes.size() ); }
QHttp *http; };
%D
void Client::start( const QByteArray &data ) { %S }`,
  'network#3': `#include <qftp.h>
#include <qfile.h>
class Client : public QObject { Q_OBJECT
public: Client() : file( "README" ) {} void start();
public slots: void entry( const QUrlInfo &info ) { qDebug( "%%s", info.name().latin1() ); }
void finished( bool error );
private: QFtp *ftp; QFile file; };
%D
void Client::start() { %S }`,
  'network#4': `#include <qdns.h>
class Client : public QObject { Q_OBJECT
public: void start();
public slots: void found();
private: void send( const QString &name ) { qDebug( "%%s", name.latin1() ); }
QDns *dns; };
%D
void Client::start() { %S }`,
  'network#5': `#include <qnetwork.h>
#include <qurloperator.h>
%D
void Nntp::operationGet( QNetworkOperation *op ) { qDebug( "%%d", op->operation() ); }
void start() { %S }`,
  'devices#2': '#include <qsocketdevice.h>\n#include <string.h>\nvoid serve( const QHostAddress &address ) { %S }',
  'devices#3': '#include <qsocket.h>\n#include <qsocketdevice.h>\nvoid enlarge( QSocket *socket ) {\n%S }',
  'devices#4': `#include <qsocketdevice.h>
#include <qsocketnotifier.h>
class Watch : public QObject { Q_OBJECT
public: void start( QSocketDevice *device );
public slots: void dataReceived() { qDebug( "data" ); } };
void Watch::start( QSocketDevice *device ) { %S }`,
  'node#1': '#include <qfile.h>\n#include <qdatastream.h>\nbool write() { %S }',
  'objects#1': `#include <qtimer.h>
#include <qsocket.h>
#include <qguardedptr.h>
class Holder : public QObject { Q_OBJECT
public: void work();
private: QTimer *timer; QSocket *socket; };
void Holder::work() { %S }`,
  'objects#2': '#include <qobject.h>\n%D',
  'sockets#1': `#include <qserversocket.h>
#include <qsocket.h>
%D
void look( QServerSocket &server, QHostAddress a, QHostAddress b, bool &open, bool &same ) { %S }`,
  'text-streams#1': '#include <qtextstream.h>\n#include <qsocket.h>\nvoid handle( const QString &line ) { qDebug( "%%s", line.latin1() ); }\nvoid talk( QSocket *socket, int n ) { %S qDebug( "%%d %%d %%d %%s", x, y, number + op, word.latin1() ); }',
  'text#1': '#include <qsocket.h>\n#include <qfile.h>\nint send( QSocket *socket, const QString &text, QFile &file ) { %S return all.size(); }',
  'tls#1': `#include <qtsslsocket.h>
class Mail : public QObject { Q_OBJECT
public: void start( QSocket *plain );
public slots: void encrypted() { qDebug( "encrypted" ); }
void failed( int code ) { qDebug( "%%d", code ); }
void checkCert( int, const QString &text );
private: bool askUser( const QString &text ) { return text.isEmpty(); }
QtSSLSocket *ssl; };
%D
void Mail::start( QSocket *plain ) { %S }`,
  'tls#2': '#include <qtsslsocket.h>\nclass Mail : public QObject { Q_OBJECT\npublic: void start( QSocket *plain );\npublic slots: void readClient() { ssl->readAll(); }\nprivate: QtSSLSocket *ssl; };\nvoid Mail::start( QSocket *plain ) { %S }',
  'values#1': `#include <qsocket.h>
%D
Door::State Door::state() const { return Open; }
void knock() { qDebug( "knock" ); }
void speak() { qDebug( "speak" ); }
int read( bool *ok ) { *ok = TRUE; return 1; }
int sums( Door &door, QSocket *socket, int n, Q_UINT16 a, Q_UINT16 b ) { { %S half += sum + n; if ( ok ) return half; } return n; }`,
  'values#2': '#include <qsocket.h>\nclass Server : public QObject { Q_OBJECT\npublic: int port() { return 1; } };\nclass Part : public QObject { Q_OBJECT\npublic: int look( QObject *object ); };\nint Part::look( QObject *object ) { %S return server->port(); }',
  'values#3': `#include <qmap.h>
#include <qobject.h>
%D
int Client::count = 0;
void Client::hello( const QString &rest ) { qDebug( "%%s %%d", rest.latin1(), count ); }
void Client::send( const char *format, ... ) { qDebug( format ); }
void Client::talk( const QString &rest, const QString &name ) { %S }`,
  'waiting#2': '#include <qsocket.h>\nbool waitForLine( QSocket *socket ) { %S return TRUE; }',
  'waiting#3': '#include <qsocket.h>\nvoid handle( const QString &line ) { qDebug( "%%s", line.latin1() ); }\nvoid all( QSocket *socket ) { %S }',
  'waiting#4': '#include <qapplication.h>\nclass Job { public: bool isRunning() { return FALSE; } };\nvoid wait( Job *job ) { %S }',
  'waiting#5': '#include <qapplication.h>\nvoid work( int i ) { qDebug( "%%d", i ); }\nvoid all( int n ) { %S }',
}; // prettier-ignore

/** Blocks that use what Qt 3 had beside its network classes: the translator says what takes the place of each. */
export const elsewhere: Readonly<Record<string, RegExp>> = {
  'elsewhere#1': /QDom/,
  'elsewhere#2': /QProcess/,
  'elsewhere#3': /QSettings/,
  'elsewhere#4': /QSql/,
  'elsewhere#5': /QThread|Adder/,
  'waiting#1': /QMessageBox/,
  'devices#1': /setsockopt/,
};
