// What a peer or a program can make large: each case prepares `count` of something and returns what is counted.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { QSocket, type Transport, type TransportSink } from '@qt3/qsocket';
import { interleave } from '../../src/transport/addresses.js';
import { ClosingWatch, sweep } from '../../src/transport/closing-clock.js';
import { closeUnclaimed, registerHandle } from '../../src/transport/descriptor-table.js';
import { Dial } from '../../src/transport/dial.js';
import { unknownEndpoint, type Endpoint } from '../../src/transport/endpoint.js';
import { Burst } from '../torture/burst.js';

/** What is counted. */
export type Task = () => void | Promise<void>;

/** A transport that takes nothing until it is released. */
class Stuck implements Transport {
  readonly endpoint: Endpoint = unknownEndpoint;
  unwritten = 0;
  #sink: TransportSink | null = null;

  attach(sink: TransportSink): void {
    this.#sink = sink;
  }
  detach(): void {
    this.#sink = null;
  }
  write(bytes: Uint8Array): boolean {
    this.unwritten += bytes.length;
    return false;
  }
  get writeProgress(): number {
    return this.unwritten;
  }
  drain(): void {
    this.unwritten = 0;
    this.#sink?.transportDrained();
  }
  end(): void {
    this.detach();
  }
  abort(): void {
    this.detach();
  }
  pause(): void {}
  resume(): void {}
}

function overBurst(limit = 0): { socket: QSocket; burst: Burst } {
  const socket = new QSocket();
  const burst = new Burst();
  socket.setReadBufferSize(limit);
  socket.setTransport(burst);
  return { socket, burst };
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Each makes `count` of something; the work is for all of them. */
export const cases: Record<string, (count: number) => Task> = {
  'chunks of one byte that are not read': (count) => {
    const { socket, burst } = overBurst();
    return async () => {
      await burst.deliver(Buffer.alloc(count), 1);
      socket.delete();
    };
  },
  'chunks of one byte, with a look for a line at each': (count) => {
    const { socket, burst } = overBurst();
    return async () => {
      const bytes = Buffer.alloc(1);
      for (let i = 0; i < count; i++) {
        await burst.deliver(bytes, 1);
        socket.canReadLine();
      }
      socket.delete();
    };
  },
  'bytes that are read one by one': (count) => {
    const { socket, burst } = overBurst();
    return async () => {
      await burst.deliver(Buffer.alloc(count), 4096);
      while (socket.getch() >= 0);
      socket.delete();
    };
  },
  'bytes that are put back one by one': (count) => {
    const { socket } = overBurst();
    return () => {
      for (let i = 0; i < count; i++) socket.ungetch(65);
      socket.delete();
    };
  },
  'bytes behind a limit on the read buffer': (count) => {
    const { socket, burst } = overBurst(1);
    return async () => {
      await burst.deliver(Buffer.alloc(count), count);
      for (let i = 0; i < count; i++) {
        socket.getch();
        await turn();
      }
      socket.delete();
    };
  },
  'small writes that the peer does not take': (count) => {
    const socket = new QSocket();
    const stuck = new Stuck();
    socket.setTransport(stuck);
    return async () => {
      for (let i = 0; i < count; i++) {
        socket.writeBlock('a line of text\n');
        await turn();
      }
      while (socket.bytesToWrite() > 0) {
        stuck.drain();
        await turn();
      }
      socket.delete();
    };
  },
  'large writes that the peer does not take': (count) => {
    const socket = new QSocket();
    const stuck = new Stuck();
    socket.setTransport(stuck);
    const bytes = Buffer.alloc(20_000);
    return async () => {
      for (let i = 0; i < count; i++) socket.writeBlock(bytes);
      while (socket.bytesToWrite() > 0) {
        stuck.drain();
        await turn();
      }
      socket.delete();
    };
  },
  'waits for more, ended by data': (count) => {
    const { socket, burst } = overBurst();
    return async () => {
      const waits = Array.from({ length: count }, () => socket.waitForMoreAsync());
      await burst.deliver(Buffer.from('x'), 1);
      await Promise.all(waits);
      socket.delete();
    };
  },
  'waits for more, ended by close()': (count) => {
    const { socket } = overBurst();
    return async () => {
      const waits = Array.from({ length: count }, () => socket.waitForMoreAsync());
      socket.close();
      await Promise.all(waits);
      socket.delete();
    };
  },
  'connections that are being closed': (count) => {
    const watched = { writeProgress: 0, pause: () => {}, resume: () => {}, giveUp: () => {} };
    return () => {
      const all = Array.from({ length: count }, () => new ClosingWatch(watched));
      for (let i = 0; i < 4; i++) sweep();
      for (const watch of all) watch.stop();
      sweep();
    };
  },
  'connections that are not claimed': (count) => {
    return () => {
      for (let fd = 0; fd < count; fd++) registerHandle({ fd: 1_000_000 + fd, close: () => {} });
      for (let fd = 0; fd < count; fd++) closeUnclaimed(1_000_000 + fd);
    };
  },
  'connections of one socket, one after another': (count) => {
    const socket = new QSocket();
    return () => {
      for (let i = 0; i < count; i++) socket.setTransport(new Burst());
      socket.delete();
    };
  },
  'addresses of a host': (count) => {
    const found = Array.from({ length: count }, (_, i) => ({
      address: `10.0.0.${i}`,
      family: 4 + 2 * (i % 2),
    }));
    return () => void interleave(found);
  },
  'addresses of a host that all refuse': (count) => {
    return async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      server.close();
      await once(server, 'close');
      const addresses = Array.from({ length: count }, () => '127.0.0.1');
      await new Promise<void>((resolve) => {
        const sink = { dialed: () => resolve(), dialFailed: () => resolve() };
        new Dial(addresses, (host) => connect(port, host), sink);
      });
    };
  },
};
