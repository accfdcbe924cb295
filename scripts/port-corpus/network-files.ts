// Which files of a folder are C++, and which of them are about the network.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

const CPP = new Set(['.cpp', '.cc', '.cxx', '.C', '.h', '.hh', '.hpp', '.hxx']);

/** Classes and calls of which one makes a file a network file. */
const NETWORK =
  /\b(?:Q(?:Socket|ServerSocket|SocketDevice|SocketNotifier|HostAddress|Http|Ftp|Dns|UrlOperator|NetworkProtocol|NetworkOperation)|QtSSLSocket|K(?:ExtendedSocket|Socket|ServerSocket|BufferedSocket|StreamSocket|InetSocketAddress|DatagramSocket)|TCPSlaveBase)\b|\bsocket\s*\(\s*[AP]F_\w+/;

/** All C++ files below a folder, in order of their paths. */
export function cppFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return cppFiles(path);
      return entry.isFile() && CPP.has(extname(entry.name)) ? [path] : [];
    });
}

/** Whether a file names a class or a call of the network outside of comments. */
export function isNetworkFile(path: string): boolean {
  return NETWORK.test(withoutComments(readFileSync(path, 'latin1')));
}

/** A network file, or the source of a header that is one: what the header declares is done there. */
export function networkFiles(files: readonly string[]): string[] {
  const stem = (path: string): string => path.slice(0, -extname(path).length);
  const found = new Set(files.filter(isNetworkFile));
  const stems = new Set([...found].map(stem));
  return files.filter((path) => found.has(path) || stems.has(stem(path)));
}

/** What Node.js has no calls for, by design of the translator: processes, threads, and the sockets and descriptors of C. */
const SYSTEM =
  /(?<![\w.>:])(?:::\s*)?(?:v?fork|exec[lv][pe]?|pipe|dup2?|waitpid|socketpair|ioctl|fcntl|mmap|gethostby(?:name|addr)|getaddrinfo|pthread_\w+|FD_(?:SET|ZERO|ISSET))\s*\(|(?<![\w.>:])(?:::\s*)?socket\s*\(\s*[AP]F_/;

/** Whether a file itself calls the system for processes, threads, or sockets of C. */
export function callsSystem(text: string): boolean {
  return SYSTEM.test(withoutComments(text));
}

const withoutComments = (text: string): string => text.replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '');

/** Sources that include a header of these and define members of its classes. */
export function definingFiles(files: readonly string[], found: readonly string[]): string[] {
  const known = new Set(found);
  const headers = found
    .filter((path) => HEADER.test(path))
    .map((path) => ({ name: basename(path), classes: classesIn(path) }));
  return files.filter((path) => {
    if (known.has(path) || HEADER.test(path)) return false;
    const text = withoutComments(readFileSync(path, 'latin1'));
    const included = new Set(
      [...text.matchAll(/^[ \t]*#[ \t]*include[ \t]*["<]([^">]+)/gm)].map(([, name]) => basename(name!)),
    );
    const classes = headers.flatMap((header) => (included.has(header.name) ? header.classes : []));
    return [...text.matchAll(/^[\w:<>&* \t]*?\b(\w+)::~?\w+\s*\(/gm)].some(([, name]) =>
      classes.includes(name!),
    );
  });
}

const HEADER = /\.h(?:h|pp|xx)?$/;

function classesIn(path: string): string[] {
  const text = withoutComments(readFileSync(path, 'latin1'));
  return [...text.matchAll(/\b(?:class|struct)\s+(?:\w+\s+)?(\w+)\s*(?::[^:]|\{)/g)].map(([, name]) => name!);
}
