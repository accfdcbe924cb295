//= {module}
struct hostent;
struct hostent *gethostbyname( const char *name ); //= {none: Node.js looks names up asynchronously only: QDns, or QSocket::connectToHost() with the name}
struct hostent *gethostbyaddr( const char *address, int length, int type ); //= {none: Node.js looks names up asynchronously only: QDns takes its place}
