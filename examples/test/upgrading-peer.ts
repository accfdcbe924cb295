import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { createServer, type Server } from 'node:tls';
import { GuardedServer } from '@qt3/test-support';
import type { PemFiles } from './pem-files.js';

/** What a scripted server says when it hears something: in plain text, and then, if it says so, over TLS. */
export interface Answer {
  /** Sent in plain text, as it stands. */
  readonly say?: string;
  /** Starts TLS after that; sent as the first thing over it, whatever is heard then is sent back. */
  readonly thenTls?: string;
  /** Closes after that. */
  readonly thenClose?: boolean;
}

/**
 * A server that follows a script in plain text, and then speaks Node's own TLS, with nothing of ours in it.
 *
 * @param greeting - what it says before it has heard anything
 * @param script - gets what was heard in plain text, in the pieces in which it arrived, without line ends
 */
export function upgradingPeer(
  files: PemFiles,
  greeting: string,
  script: (heard: string) => Answer,
): Promise<GuardedServer> {
  // It never listens: it is given the connections.
  const secure = createServer({ cert: readFileSync(files.certificate), key: readFileSync(files.key) });
  return GuardedServer.listen((socket) => {
    socket.write(greeting, 'latin1');
    socket.on('end', () => socket.end());
    socket.on('data', function hear(bytes: Buffer) {
      const { say = '', thenTls, thenClose = false } = script(bytes.toString('latin1').replace(/\r\n$/, ''));
      if (thenTls !== undefined) {
        socket.off('data', hear);
        socket.pause();
        socket.write(say, 'latin1', () => startTls(secure, socket, thenTls));
      } else if (thenClose) {
        socket.end(say, 'latin1');
      } else {
        socket.write(say, 'latin1');
      }
    });
  });
}

function startTls(secure: Server, socket: Socket, greeting: string): void {
  secure.once('secureConnection', (secured) => {
    secured.on('error', () => socket.destroy());
    secured.write(greeting);
    secured.pipe(secured);
  });
  secure.once('tlsClientError', () => socket.destroy());
  secure.emit('connection', socket);
}
