// The child of Peers: runs scripts on connections, as its parent asks. argv: the URL of the module with the scripts.
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { PeerClock } from './peer-clock.js';
import { Wire, type Script } from './wire.js';

/** What the parent asks for. `port` is where to connect to; without it the script waits for a connection. */
export interface PeerRequest {
  id: number;
  script?: string;
  port?: number;
  /** How long the clock may run, in milliseconds; null without a limit. */
  allow?: number | null;
  /** The clock moves to its limit, and all that is due by then is done. */
  settle?: true;
}

/** The answer: the port to connect to, or 0. */
export interface PeerReply {
  id: number;
  port: number;
}

const scripts = (await import(process.argv[2] ?? '')) as Record<string, Script | undefined>;
const running = new Set<Promise<void>>();
const clock = new PeerClock();

function run(name: string, socket: Socket): void {
  const script = scripts[name];
  if (script === undefined) throw new Error(`no script ${name}`);
  const wire = new Wire(socket, clock);
  const done = script(wire).finally(() => {
    wire.close();
    running.delete(done);
  });
  running.add(done);
}

function listen(name: string, ready: (port: number) => void): void {
  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true, noDelay: true }, (socket) => {
    server.close();
    run(name, socket);
  });
  server.listen(0, '127.0.0.1', () => {
    ready((server.address() as AddressInfo).port);
  });
}

function dial(name: string, port: number): void {
  const socket = connect({ host: '127.0.0.1', port, allowHalfOpen: true, noDelay: true });
  socket.once('connect', () => {
    run(name, socket);
  });
}

process.on('message', ({ id, script, port, allow, settle }: PeerRequest) => {
  const reply = (at: number): void => {
    const answer: PeerReply = { id, port: at };
    process.send?.(answer);
  };
  if (allow !== undefined) {
    clock.allow(allow ?? Infinity);
    reply(0);
  } else if (settle !== undefined) {
    void clock.settle().then(() => {
      reply(0);
    });
  } else if (script === undefined) {
    // From here on only the end of the scripts is waited for.
    clock.allow(Infinity);
    void Promise.allSettled(running).then(() => {
      reply(0);
    });
  } else if (port === undefined) {
    listen(script, reply);
  } else {
    dial(script, port);
    reply(0);
  }
});
process.on('disconnect', () => {
  process.exit();
});
