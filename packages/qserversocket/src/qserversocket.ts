import { createServer, type AddressInfo, type Server } from 'node:net';
import { QObject, Q_OBJECT, qWarning } from '@qt3/core-signals';
import { QHostAddress, type SocketDevice } from '@qt3/qsocket';
import {
  addressFromNode,
  closeUnclaimed,
  descriptorOf,
  deviceOfServer,
  isPort,
  registerAccepted,
  registerHandle,
} from '@qt3/qsocket/internal';
import { connection, listening } from './diagnostics.js';
import { mayListen } from './may-listen.js';
import { acceptHandles } from './node/accept-handles.js';
import { listenOnDescriptor, listenSync } from './node/listen-sync.js';
import { canReusePort } from './node/reuse-port.js';

/** What listen() takes. */
export interface ListenOptions {
  /** 0 to 65535; 0 lets the system choose. */
  port: number;
  /** A numeric address; all addresses, IPv4's and IPv6's, by default. */
  address?: QHostAddress | string;
  /** How many connections may wait to be accepted, at least; 4096 by default, or what the system allows. */
  backlog?: number;
  /**
   * Lets other processes that also ask for it listen on the same port; the system gives each its share of the connections
   * (SO_REUSEPORT). For Linux and the BSDs, with Node.js 22.12, 23.1 and later.
   */
  reusePort?: boolean;
  /** In a worker of a cluster: keeps the port for this worker, where all workers share it otherwise. */
  exclusive?: boolean;
}

/** Where a server is about to listen. */
interface Asked {
  readonly address: QHostAddress;
  readonly port: number;
}

/**
 * A TCP server (Qt 3.3, QServerSocket). A subclass implements newConnection().
 *
 * The server is bound when the constructor returns: ok(), port() and address() can be relied on at once.
 *
 * In a worker of a cluster (`node:cluster`) all servers on one port share it: the primary process gives each its part of
 * the connections. The worker asks it, and learns a moment later whether it listens: until then ok() is true, and address() and
 * port() are what was asked for. whenListening() waits for the answer.
 */
export abstract class QServerSocket extends QObject {
  static {
    Q_OBJECT(this, { className: 'QServerSocket' });
  }

  #server: Server | null = null;
  /** Set while it is not known yet whether the server listens. */
  #asked: Asked | null = null;
  #lastError: Error | null = null;
  /** What socketDevice() returns, while it listens with this server of Node.js. */
  #device: { readonly of: Server; readonly device: SocketDevice } | null = null;

  /**
   * Listens on a port of all addresses, IPv4's and IPv6's.
   *
   * @param port - 0 to 65535; 0 lets the system choose
   * @param backlog - how many connections may wait to be accepted, at least
   */
  constructor(port: number, backlog?: number, parent?: QObject | null, name?: string | null);
  /** Listens on a port of one address; the null address, 0.0.0.0, stands for all. */
  constructor(
    address: QHostAddress,
    port: number,
    backlog?: number,
    parent?: QObject | null,
    name?: string | null,
  );
  /** Does not listen; setSocket() makes it. */
  constructor(parent?: QObject | null, name?: string | null);
  constructor(
    first: number | QHostAddress | QObject | null = null,
    second: number | string | null = null,
    third: number | QObject | null = null,
    fourth: QObject | string | null = null,
    fifth: string | null = null,
  ) {
    const rest = [first, second, third, fourth, fifth];
    const [parent, name] = rest.slice(typeof first === 'number' ? 2 : first instanceof QHostAddress ? 3 : 0);
    super(parent as QObject | null, name as string | null);
    if (typeof first === 'number') this.listen({ port: first, backlog: Number(second) });
    else if (first instanceof QHostAddress)
      this.listen({ address: first, port: second as number, backlog: Number(third) });
  }

  /** C++'s destructor: stops listening. Connections that were accepted are not touched. */
  destructor(): void {
    this.#close();
  }

  /**
   * Called for each new connection. An implementation usually makes a QSocket and passes `socket` to its setSocket().
   * A connection that is not claimed stays open, unread; if this throws, it is closed.
   *
   * @param socket - the connection's descriptor
   */
  abstract newConnection(socket: number): void;

  /**
   * Listens, in place of any present port. Beyond Qt 3, where only the constructors listen.
   *
   * @returns ok(). When it is false a warning has been given, lastError() may say more, and nothing has changed
   */
  listen(options: ListenOptions): boolean {
    if (this.isDeleted()) return false;
    const { port, backlog = 0, reusePort = false, exclusive = false } = options;
    const address = hostAddress(options.address);
    if (address === null) {
      qWarning('QServerSocket: "%s" is not a numeric address', String(options.address));
      return false;
    }
    if (!isPort(port)) {
      qWarning('QServerSocket: Port %s is not in the range 0 to 65535', String(port));
      return false;
    }
    if (reusePort && !canReusePort()) {
      qWarning('QServerSocket: reusePort needs Node.js 22.12 or later; this is %s', process.versions.node);
      return false;
    }
    const server = this.#make();
    const host = address.isNull() ? null : address.toString();
    const isKnown = listenSync(server, { host, port, backlog, reusePort, exclusive });
    if (isKnown && !server.listening) {
      warnOfFailure();
      return false;
    }
    this.#close();
    this.#server = server;
    if (isKnown) this.#open(server);
    else this.#asked = { address, port };
    return true;
  }

  /** Whether the server listens, or is about to. */
  ok(): boolean {
    return this.#server !== null && (this.#server.listening || this.#asked !== null);
  }

  /**
   * Waits until it is known whether the server listens, which is at once except in a worker of a cluster. Beyond Qt 3.
   *
   * @returns ok()
   */
  async whenListening(): Promise<boolean> {
    const server = this.#server;
    if (server !== null && this.#asked !== null) await settled(server);
    return this.ok();
  }

  /** The port; 0 when the server does not listen. */
  port(): number {
    return this.#bound?.port ?? this.#asked?.port ?? 0;
  }

  /** The address; 0.0.0.0 for all addresses, and when the server does not listen. */
  address(): QHostAddress {
    if (this.#asked !== null) return this.#asked.address;
    const address = addressFromNode(this.#bound?.address ?? '');
    return address.isIPv6Address() && address.toString() === '::' ? new QHostAddress() : address;
  }

  /** The descriptor; -1 when the server does not listen, or the system does not say. */
  socket(): number {
    return this.#server === null ? -1 : descriptorOf(this.#server);
  }

  /**
   * Listens on a descriptor in place of any present one: a socket that is bound, or listening, and that this process
   * inherited, for instance. A descriptor that is no such thing gives a warning, and nothing changes.
   */
  setSocket(fd: number): void {
    if (this.isDeleted()) return;
    const server = this.#make();
    try {
      if (mayListen(fd)) listenOnDescriptor(server, fd);
    } catch (error) {
      qWarning(
        'QServerSocket::setSocket: Descriptor %s is not a server socket: %s',
        String(fd),
        (error as Error).message,
      );
      return;
    }
    if (!server.listening) {
      qWarning('QServerSocket::setSocket: Descriptor %s is not a server socket', String(fd));
      return;
    }
    this.#close();
    this.#server = server;
    this.#open(server);
  }

  /**
   * The QSocketDevice of `@qt3/qsocketdevice` for the port it listens on; null when it does not, and, with a warning, where that is
   * not imported. It shows the descriptor, address and port. Connections are not accepted from it: newConnection() gets all of
   * them. Closing it stops listening.
   */
  protected socketDevice(): SocketDevice | null {
    const server = this.#server;
    if (server === null) return null;
    if (this.#device?.of !== server) this.#device = this.#makeDevice(server);
    return this.#device?.device ?? null;
  }

  /** The server of Node.js underneath; null when there is none. Beyond Qt 3. */
  protected nodeServer(): Server | null {
    return this.#server;
  }

  #makeDevice(server: Server): { of: Server; device: SocketDevice } | null {
    const device = deviceOfServer({
      isClosed: () => this.#server !== server,
      socket: () => this.socket(),
      address: () => this.address(),
      port: () => this.port(),
      close: () => this.#close(),
    });
    return device === null ? null : { of: server, device };
  }

  #make(): Server {
    const server = createServer({
      // These two are for runtimes without native connections to take.
      allowHalfOpen: true,
      noDelay: true,
      pauseOnConnect: true,
    });
    server.on('connection', (socket) => this.#accepted(registerAccepted(socket)));
    server.on('listening', () => this.#answered(server));
    server.on('error', (error) => {
      this.#lastError = error;
      this.#answered(server);
    });
    return server;
  }

  /** It is known now whether a server listens. Failing to accept, for want of descriptors, passes. */
  #answered(server: Server): void {
    if (this.#server !== server) {
      // It has been closed, or replaced, before the answer came.
      if (server.listening) server.close();
    } else if (this.#asked !== null) {
      this.#asked = null;
      if (server.listening) this.#open(server);
      else {
        this.#server = null;
        warnOfFailure();
      }
    }
  }

  #open(server: Server): void {
    if (listening.isWanted) listening.publish(this, { server: this }, `listens on port ${this.port()}`);
    acceptHandles(server, (handle) => this.#accepted(registerHandle(handle)));
  }

  /** What went wrong last, as Node.js reported it; null when nothing has. Beyond Qt 3. */
  lastError(): Error | null {
    return this.#lastError;
  }

  #accepted(fd: number): void {
    if (this.isDeleted()) {
      closeUnclaimed(fd);
      return;
    }
    if (connection.isWanted)
      connection.publish(this, { server: this, socket: fd }, `connection, descriptor ${fd}`);
    try {
      this.newConnection(fd);
    } catch (error) {
      // It will not be claimed: the peer would wait without end.
      closeUnclaimed(fd);
      throw error;
    }
  }

  get #bound(): AddressInfo | null {
    const bound = this.#server?.listening === true ? this.#server.address() : null;
    return typeof bound === 'object' ? bound : null;
  }

  #close(): void {
    const server = this.#server;
    this.#server = null;
    this.#asked = null;
    if (server?.listening === true) server.close();
  }
}

function warnOfFailure(): void {
  qWarning('QServerSocket: failed to bind or listen to the socket');
}

/** An address as an object; null for a text that is none. */
function hostAddress(address: QHostAddress | string = new QHostAddress()): QHostAddress | null {
  const parsed = new QHostAddress();
  return parsed.setAddress(address) ? parsed : null;
}

/** Waits until a server listens, or cannot. */
function settled(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      server.off('listening', done).off('error', done);
      resolve();
    };
    server.once('listening', done).once('error', done);
  });
}
