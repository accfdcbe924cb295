import { createServer, type AddressInfo, type Server } from 'node:net';
import { QObject, Q_OBJECT, qWarning } from '@qt3/core-signals';
import { QHostAddress } from '@qt3/qsocket';
import {
  addressFromNode,
  closeUnclaimed,
  descriptorOf,
  isPort,
  registerAccepted,
  registerHandle,
} from '@qt3/qsocket/internal';
import { mayListen } from './may-listen.js';
import { acceptHandles } from './node/accept-handles.js';
import { listenOnDescriptor, listenSync } from './node/listen-sync.js';

/**
 * A TCP server (Qt 3.3, QServerSocket). A subclass implements newConnection().
 *
 * The server is bound when the constructor returns: ok(), port() and address() can be relied on at once.
 */
export abstract class QServerSocket extends QObject {
  static {
    Q_OBJECT(this);
  }

  #server: Server | null = null;

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
    if (typeof first === 'number') this.#listen(new QHostAddress(), first, second as number | null);
    else if (first instanceof QHostAddress) this.#listen(first, second as number, third as number | null);
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

  /** Whether the server listens. */
  ok(): boolean {
    return this.#server?.listening ?? false;
  }

  /** The port; 0 when the server does not listen. */
  port(): number {
    return this.#bound?.port ?? 0;
  }

  /** The address; 0.0.0.0 for all addresses, and when the server does not listen. */
  address(): QHostAddress {
    const address = addressFromNode(this.#bound?.address ?? '');
    return address.isIPv6Address() && address.toString() === '::' ? new QHostAddress() : address;
  }

  /** The descriptor; -1 when the server does not listen, or the system does not tell. */
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
    this.#use(server);
  }

  /** The server underneath; null when there is none. Stands for Qt's QSocketDevice. */
  protected socketDevice(): Server | null {
    return this.#server;
  }

  #listen(address: QHostAddress, port: number, backlog: number | null): void {
    if (!isPort(port)) {
      qWarning('QServerSocket: Port %s is not in the range 0 to 65535', String(port));
      return;
    }
    const server = this.#make();
    listenSync(server, address, port, backlog ?? 0);
    if (server.listening) this.#use(server);
    else qWarning('QServerSocket: failed to bind or listen to the socket');
  }

  #use(server: Server): void {
    this.#server = server;
    acceptHandles(server, (handle) => this.#accepted(registerHandle(handle)));
  }

  #make(): Server {
    const server = createServer({ allowHalfOpen: true, pauseOnConnect: true, noDelay: true });
    // Failing to listen shows at once, in `listening`. Failing to accept, for want of descriptors, passes.
    server.on('error', (error) => (this.#lastError = error));
    server.on('connection', (socket) => this.#accepted(registerAccepted(socket)));
    return server;
  }

  #lastError: Error | null = null;

  /** What went wrong last, as Node.js told it; null when nothing has. Beyond Qt 3. */
  lastError(): Error | null {
    return this.#lastError;
  }

  #accepted(fd: number): void {
    if (this.isDeleted()) {
      closeUnclaimed(fd);
      return;
    }
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
    this.#server?.close();
    this.#server = null;
  }
}
