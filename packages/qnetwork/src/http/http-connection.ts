import { QObject, QTimer, SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { takeArrived } from '../bytes/arrived.js';
import { HttpError, ResponseError } from './http-error.js';
import type { RequestToSend } from './http-request.js';
import { HttpState } from './http-state.js';
import type { QHttpResponseHeader } from './qhttpresponseheader.js';
import { ResponseReader } from './response-reader.js';
import { Upload } from './upload.js';

/** Hears what becomes of a request. Each of these may end the request, or delete everything. */
export interface HttpListener {
  stateChanged(state: HttpState): void;
  sendProgress(done: number, total: number): void;
  header(header: QHttpResponseHeader): void;
  /** A part of the body has come: bytes that are valid only during the call. */
  body(parts: readonly Buffer[], done: number, total: number, header: QHttpResponseHeader): void;
  succeeded(): void;
  failed(code: HttpError, text: string): void;
}

/** A request that is on the wire. */
interface Exchange {
  readonly host: string;
  readonly upload: Upload;
  readonly reader: ResponseReader;
  /** How many bytes of the body have come. */
  received: number;
}

/** The connection to the server, and the one request that is under way on it. */
export class HttpConnection {
  readonly #owner: QObject;
  readonly #listener: HttpListener;
  readonly #closer: QTimer;
  #socket: QSocket;
  #state: HttpState = HttpState.Unconnected;
  /** The server that the socket is connected to; null where the socket came connected, which serves any. */
  #server: string | null = '';
  #exchange: Exchange | null = null;
  /** Set when bytes have come that belong to no response: what comes next could be a response without a request. */
  #tainted = false;

  /** @param owner - the parent of the socket; signals end with it */
  constructor(owner: QObject, listener: HttpListener) {
    this.#owner = owner;
    this.#listener = listener;
    this.#socket = new QSocket(owner);
    this.#listenTo(this.#socket);
    this.#closer = new QTimer(owner);
    owner.connect(this.#closer, SIGNAL('timeout()'), () => {
      if (this.#state === HttpState.Closing) this.#setState(HttpState.Unconnected);
    });
  }

  get state(): HttpState {
    return this.#state;
  }

  /** Uses another socket from now on. One that is connected is taken to be connected to the right server. */
  replaceSocket(socket: QSocket): void {
    QObject.disconnect(this.#socket, null, this.#owner, null);
    if (this.#socket.parent() === this.#owner) this.#socket.deleteLater();
    this.#socket = socket;
    this.#listenTo(socket);
    const connected = socket.state() === QSocket.Connected;
    this.#server = connected ? null : '';
    this.#tainted = false;
    this.#setState(connected ? HttpState.Connected : HttpState.Unconnected);
  }

  /**
   * Sends a request, over the present connection where it leads to that server.
   *
   * @param request - its source is open for reading
   */
  send(request: RequestToSend, host: string, port: number): void {
    const { header, source } = request;
    const head = Buffer.from(header.toString().replace(/[^\0-\xff]/g, '?'), 'latin1');
    const exchange: Exchange = {
      host,
      upload: new Upload(head, source),
      reader: new ResponseReader(header.method()),
      received: 0,
    };
    this.#exchange = exchange;
    const server = `${host}:${port}`;
    const isOpen = this.#state === HttpState.Connected && this.#socket.state() === QSocket.Connected;
    if (isOpen && (this.#server === null || this.#server === server)) {
      this.#begin(exchange);
      return;
    }
    this.#server = server;
    this.#tainted = false;
    this.#setState(HttpState.Connecting);
    if (this.#exchange === exchange) this.#socket.connectToHost(host, port);
  }

  /** Closes the connection at once, with both changes of state. */
  close(): void {
    this.#exchange = null;
    if (this.#state === HttpState.Unconnected) return;
    this.#socket.close();
    this.#setState(HttpState.Closing);
    if (this.#state === HttpState.Closing) this.#setState(HttpState.Unconnected);
  }

  /** Ends what is under way: Closing now, Unconnected from the event loop, unless a request has taken over by then. */
  drop(): void {
    this.#exchange = null;
    if (this.#state === HttpState.Unconnected) return;
    this.#socket.clearPendingData();
    this.#socket.close();
    this.#setState(HttpState.Closing);
    if (!this.#owner.isDeleted()) this.#closer.start(0, true);
  }

  /** Forgets the request under way, so that nothing of it is heard any longer. */
  forget(): void {
    this.#exchange = null;
  }

  #isUnderWay(exchange: Exchange | null): boolean {
    return this.#exchange === exchange;
  }

  #setState(state: HttpState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#listener.stateChanged(state);
  }

  #listenTo(socket: QSocket): void {
    const owner = this.#owner;
    owner.connect(socket, SIGNAL('connected()'), () => {
      if (this.#exchange !== null) this.#begin(this.#exchange);
    });
    owner.connect(socket, SIGNAL('bytesWritten(int)'), (count: number) => this.#written(count));
    owner.connect(socket, SIGNAL('readyRead()'), () => this.#read());
    owner.connect(socket, SIGNAL('connectionClosed()'), () => this.#ended());
    owner.connect(socket, SIGNAL('error(int)'), (code: number) => this.#broken(code));
  }

  #begin(exchange: Exchange): void {
    this.#setState(HttpState.Sending);
    if (this.#exchange === exchange) exchange.upload.begin(this.#socket);
  }

  #written(count: number): void {
    const exchange = this.#exchange;
    if (exchange === null) return;
    const { upload } = exchange;
    const goesOn = upload.goOn(this.#socket, count);
    this.#listener.sendProgress(upload.sent, upload.total);
    if (!goesOn && this.#exchange === exchange)
      this.#listener.failed(HttpError.UnknownError, 'The source device holds less than it announced');
  }

  #read(): void {
    const exchange = this.#exchange;
    const bytes = takeArrived(this.#socket);
    if (bytes.length === 0) return;
    if (exchange === null) {
      this.#tainted = true;
      return;
    }
    this.#setState(HttpState.Reading);
    if (this.#exchange === exchange) this.#readBytes(exchange, bytes);
  }

  #readBytes(exchange: Exchange, bytes: Buffer): void {
    let rest = bytes;
    const { reader } = exchange;
    try {
      if (this.#tainted)
        throw new ResponseError(HttpError.InvalidResponseHeader, 'Invalid HTTP response header');
      const wasKnown = reader.header !== null;
      if (!wasKnown) rest = reader.read(rest);
      const { header } = reader;
      if (header === null) return;
      if (!wasKnown) this.#listener.header(header);
      if (this.#exchange !== exchange) return;
      rest = this.#readBody(exchange, header, rest);
      if (this.#exchange === exchange && reader.complete) this.#completed(header, rest.length > 0);
    } catch (error) {
      if (!(error instanceof ResponseError)) throw error;
      if (this.#exchange === exchange) this.#listener.failed(error.code, error.message);
    }
  }

  #readBody(exchange: Exchange, header: QHttpResponseHeader, bytes: Buffer): Buffer {
    const { reader } = exchange;
    const parts: Buffer[] = [];
    const rest = reader.readBody(bytes, (part) => {
      parts.push(part);
      exchange.received += part.length;
    });
    if (parts.length > 0) this.#listener.body(parts, exchange.received, reader.total, header);
    return rest;
  }

  #completed(header: QHttpResponseHeader, hasMore: boolean): void {
    this.#tainted = hasMore;
    const exchange = this.#exchange;
    if (header.value('connection').toLowerCase() === 'close') this.#closeAround(exchange);
    else this.#setState(HttpState.Connected);
    if (this.#exchange !== exchange) return;
    this.#exchange = null;
    this.#listener.succeeded();
  }

  /** Closes the connection while its request is still the current one. */
  #closeAround(exchange: Exchange | null): void {
    this.#socket.close();
    this.#setState(HttpState.Closing);
    if (this.#exchange === exchange && this.#state === HttpState.Closing)
      this.#setState(HttpState.Unconnected);
  }

  #ended(): void {
    const exchange = this.#exchange;
    if (exchange === null) {
      this.close();
      return;
    }
    this.#read();
    if (!this.#isUnderWay(exchange)) {
      // What came last has ended the request. The next one may have begun, and finds out for itself.
      if (this.#isUnderWay(null)) this.close();
      return;
    }
    try {
      exchange.reader.end();
    } catch (error) {
      if (!(error instanceof ResponseError)) throw error;
      this.#listener.failed(error.code, error.message);
      return;
    }
    this.#closeAround(exchange);
    if (this.#exchange !== exchange) return;
    this.#exchange = null;
    this.#listener.succeeded();
  }

  #broken(code: number): void {
    const exchange = this.#exchange;
    if (exchange === null) {
      this.close();
    } else if (code === QSocket.ErrHostNotFound) {
      this.#listener.failed(HttpError.HostNotFound, `Host ${exchange.host} not found`);
    } else if (code === QSocket.ErrConnectionRefused) {
      this.#listener.failed(HttpError.ConnectionRefused, 'Connection refused');
    } else if (code === QSocket.ErrSocketRead) {
      this.#listener.failed(HttpError.UnexpectedClose, 'Server closed connection unexpectedly');
    } else {
      const reason = this.#socket.lastError()?.message ?? `Error ${code}`;
      this.#listener.failed(HttpError.UnknownError, reason);
    }
  }
}
