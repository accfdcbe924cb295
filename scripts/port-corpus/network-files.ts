// Which files of a folder are C++, and which of them are about the network.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

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
  const text = readFileSync(path, 'latin1').replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '');
  return NETWORK.test(text);
}

/** A network file, or the source of a header that is one: what the header declares is done there. */
export function networkFiles(files: readonly string[]): string[] {
  const stem = (path: string): string => path.slice(0, -extname(path).length);
  const found = new Set(files.filter(isNetworkFile));
  const stems = new Set([...found].map(stem));
  return files.filter((path) => found.has(path) || stems.has(stem(path)));
}
