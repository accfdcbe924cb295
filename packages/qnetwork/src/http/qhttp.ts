import { Q_OBJECT, type QObject, QTimer, SIGNAL } from '@qt3/core-signals';
import type { QSocket } from '@qt3/qsocket';
import { QIODevice } from '@qt3/tools';
import { OperationKind } from '../operator/protocol-codes.js';
import type { QNetworkOperation } from '../operator/qnetworkoperation.js';
import { ReceivingProtocol } from '../operator/receiving-protocol.js';
import { lengthOf, makeReadable, makeWritable } from '../bytes/device-ends.js';
import { HttpConnection } from './http-connection.js';
import { HttpError } from './http-error.js';
import { HttpOperations } from './http-operations.js';
import type { HttpRequest, RequestToSend } from './http-request.js';
import { HttpState } from './http-state.js';
import { QHttpRequestHeader } from './qhttprequestheader.js';
import type { QHttpResponseHeader } from './qhttpresponseheader.js';
import { signals, type Signal } from './http-signals.js';

declare module '@qt3/core-signals' {
  interface CppTypes {
    QHttpResponseHeader: QHttpResponseHeader;
    QHttpRequestHeader: QHttpRequestHeader;
  }
}

/** What errorString() says while nothing has gone wrong, as in Qt. */
const NO_ERROR = 'Unknown error';

/** Requests are numbered through the whole process. */
let lastId = 0;

/**
 * A client for HTTP/1.1 (Qt 3.3, QHttp): requests are queued, run one after the other from the event loop, and reported by
 * signals. A connection is kept as long as the server keeps it.
 *
 * What arrives without a destination device is kept until it is read, or the next request starts: a slot of readyRead() that does
 * not read lets it grow.
 *
 * Order of signals: the trace net/http. Beyond it: a response with two lengths that differ, or one that is no number, is
 * refused; so are bytes behind a response, instead of being taken for the next one; 204 and 304 have no body; a response that
 * breaks off is an error always.
 */
export class QHttp extends ReceivingProtocol {
  static {
    Q_OBJECT(this, {
      className: 'QHttp',
      signals,
    });
  }

  // State
  /** There is no connection. */
  static readonly Unconnected: 0 = HttpState.Unconnected;
  /** Qt 3's name for looking up the host's name; never reported, Connecting comes first (trace net/http). */
  static readonly HostLookup: 1 = HttpState.HostLookup;
  /** The host's name is looked up, or the connection is being made. */
  static readonly Connecting: 2 = HttpState.Connecting;
  /** The request is on its way. */
  static readonly Sending: 3 = HttpState.Sending;
  /** The response has begun to arrive. */
  static readonly Reading: 4 = HttpState.Reading;
  /** There is a connection, and no request under way on it. */
  static readonly Connected: 5 = HttpState.Connected;
  /** The connection is being closed. */
  static readonly Closing: 6 = HttpState.Closing;

  // Error; NoError is QNetworkProtocol's
  /** Something that has no other name: no host was set. */
  static readonly UnknownError: 1 = HttpError.UnknownError;
  /** The host's name was not found. */
  static readonly HostNotFound: 2 = HttpError.HostNotFound;
  /** The server refused the connection, or cannot be reached. */
  static readonly ConnectionRefused: 3 = HttpError.ConnectionRefused;
  /** The server ended the connection before a whole header had come. */
  static readonly UnexpectedClose: 4 = HttpError.UnexpectedClose;
  /** The header of the response is none. */
  static readonly InvalidResponseHeader: 5 = HttpError.InvalidResponseHeader;
  /** The body is shorter than announced, or its chunks are none. */
  static readonly WrongContentLength: 6 = HttpError.WrongContentLength;
  /** abort() was called, or the QHttp was deleted. */
  static readonly Aborted: 7 = HttpError.Aborted;

  /** For editors: the class's signals are the keys. No object has it. */
  declare readonly qt_signals?: ReceivingProtocol['qt_signals'] & Readonly<Record<Signal, true>>;

  /** state() is another one now. */
  declare stateChanged: (state: number) => void;
  /** The header of a response is complete; its body follows. */
  declare responseHeaderReceived: (response: QHttpResponseHeader) => void;
  /** There is something to read, of a request without a destination device. */
  declare readyRead: (response: QHttpResponseHeader) => void;
  /** `done` of `total` bytes of the request have left, its header included. */
  declare dataSendProgress: (done: number, total: number) => void;
  /** `done` of `total` bytes of the body have come; `total` is 0 where the length is not known. */
  declare dataReadProgress: (done: number, total: number) => void;
  /** A request has reached the head of the queue. */
  declare requestStarted: (id: number) => void;
  /** A request is finished, well or with an error. It is still the current one. */
  declare requestFinished: (id: number, error: boolean) => void;
  /** The last request of the queue is finished, or one has failed and the others have been dropped. */
  declare done: (error: boolean) => void;

  #queue: HttpRequest[] = [];
  #error: HttpError = HttpError.NoError;
  #errorString = NO_ERROR;
  #host = '';
  #port = 80;
  readonly #connection: HttpConnection;
  /** Set while requestFinished() is emitted: the request cannot be ended again. */
  #finishing = false;
  readonly #starter: QTimer;
  /** Made for the first operation that a QUrlOperator asks for. */
  #operations: HttpOperations | null = null;

  /** Makes a client without a host. */
  constructor(parent?: QObject | null, name?: string | null);
  /** Makes a client for a host. */
  constructor(hostname: string, port?: number, parent?: QObject | null, name?: string | null);
  constructor(
    parentOrHost: QObject | string | null = null,
    portOrName: number | string | null = null,
    parent: QObject | null = null,
    name: string | null = null,
  ) {
    if (typeof parentOrHost === 'string') super(parent, name);
    else super(parentOrHost, typeof portOrName === 'string' ? portOrName : null);
    if (typeof parentOrHost === 'string') {
      this.#host = parentOrHost;
      if (typeof portOrName === 'number') this.#port = portOrName;
    }
    this.#connection = new HttpConnection(this, {
      stateChanged: (state) => this.stateChanged(state),
      sendProgress: (done, total) => this.dataSendProgress(done, total),
      header: (header) => this.responseHeaderReceived(header),
      body: (parts, done, total, header) => this.#deliver(parts, done, total, header),
      succeeded: () => this.#finish(),
      failed: (code, text) => this.#fail(code, text),
    });
    this.#starter = new QTimer(this);
    this.connect(this.#starter, SIGNAL('timeout()'), () => this.#start());
  }

  /** C++'s destructor: aborts the request that is under way. */
  override destructor(): void {
    this.abort();
  }

  /** OpGet and OpPut: GET, and POST. */
  override supportedOperations(): number {
    return OperationKind.OpGet | OperationKind.OpPut;
  }

  protected override operationGet(op: QNetworkOperation): void {
    this.#operations ??= new HttpOperations(this);
    this.#operations.begin(op);
  }

  protected override operationPut(op: QNetworkOperation): void {
    this.operationGet(op);
  }

  /** What the client is doing: a value of `State`. */
  state(): number {
    return this.#connection.state;
  }

  /** What went wrong in the last request that was started: a value of `Error`. */
  error(): number {
    return this.#error;
  }

  /** What went wrong, in words; "Unknown error" where nothing did. */
  errorString(): string {
    return this.#errorString;
  }

  /** The request that is under way, or waits to be started first; 0 where there is none. */
  currentId(): number {
    return this.#queue[0]?.id ?? 0;
  }

  /** The header of the current request; an invalid one where there is none. */
  currentRequest(): QHttpRequestHeader {
    const request = this.#queue[0];
    return request?.kind === 'request' ? new QHttpRequestHeader(request.header) : new QHttpRequestHeader();
  }

  /** The device that the current request is sent from, or null. */
  currentSourceDevice(): QIODevice | null {
    const request = this.#queue[0];
    const source = request?.kind === 'request' ? request.source : null;
    return source instanceof QIODevice ? source : null;
  }

  /** The device that the response to the current request is written to, or null. */
  currentDestinationDevice(): QIODevice | null {
    const request = this.#queue[0];
    return request?.kind === 'request' ? request.destination : null;
  }

  /** Whether requests wait behind the current one. */
  hasPendingRequests(): boolean {
    return this.#queue.length > 1;
  }

  /** Drops the requests behind the current one, without a signal. */
  clearPendingRequests(): void {
    this.#queue.length = Math.min(this.#queue.length, 1);
  }

  /**
   * Sets the server for the requests that follow. A connection to another one is closed by the next request.
   *
   * @returns the number of this request
   */
  setHost(hostname: string, port = 80): number {
    return this.#add({ kind: 'host', host: hostname, port });
  }

  /**
   * Lets a socket be used in place of the client's own for the requests that follow, such as a QtSSLSocket. It may be connected
   * already; else it is connected to the host. It is not deleted with the client. Beyond Qt 3: Qt 4 had it.
   *
   * @returns the number of this request
   */
  setSocket(socket: QSocket): number {
    return this.#add({ kind: 'socket', socket });
  }

  /**
   * Asks for a path, which is sent as it is.
   *
   * @param to - where the body is written; opened for writing if it is closed. It must live until the request is finished
   * @returns the number of this request
   */
  get(path: string, to: QIODevice | null = null): number {
    return this.#addMethod('GET', path, null, to);
  }

  /**
   * Sends data to a path.
   *
   * @param data - bytes, which are copied; or a device, which is sent from its position on, opened for reading if it is closed,
   *   and must live until the request is finished
   * @param to - where the body of the response is written
   * @returns the number of this request
   */
  post(path: string, data: Uint8Array | QIODevice, to: QIODevice | null = null): number {
    return this.#addMethod('POST', path, data, to);
  }

  /**
   * Asks for the header that get() would get.
   *
   * @returns the number of this request
   */
  head(path: string): number {
    return this.#addMethod('HEAD', path, null, null);
  }

  /**
   * Sends a request with a header of one's own, which is copied. Neither `host` nor `connection` is added; `content-length` is
   * set where there is data.
   *
   * @returns the number of this request
   */
  request(
    header: QHttpRequestHeader,
    data: Uint8Array | QIODevice | null = null,
    to: QIODevice | null = null,
  ): number {
    return this.#add({
      kind: 'request',
      header: new QHttpRequestHeader(header),
      addsHost: false,
      source: data instanceof Uint8Array ? Buffer.from(data) : data,
      destination: to,
    });
  }

  /**
   * Closes the connection when the requests before are finished.
   *
   * @returns the number of this request
   */
  closeConnection(): number {
    return this.#add({ kind: 'close' });
  }

  /**
   * Ends the current request with the error Aborted, drops the others, and closes the connection. requestFinished() and done() are
   * emitted before it returns. Without a request it does nothing.
   */
  abort(): void {
    if (this.#finishing) this.clearPendingRequests();
    else if (this.#queue.length > 0) this.#fail(HttpError.Aborted, 'Request aborted');
  }

  #addMethod(
    method: string,
    path: string,
    source: Uint8Array | QIODevice | null,
    destination: QIODevice | null,
  ): number {
    const header = new QHttpRequestHeader(method, path);
    header.setValue('Connection', 'Keep-Alive');
    return this.#add({
      kind: 'request',
      header,
      addsHost: true,
      source: source instanceof Uint8Array ? Buffer.from(source) : source,
      destination,
    });
  }

  #add(request: DistributiveOmit<HttpRequest, 'id'>): number {
    const id = ++lastId;
    this.#queue.push({ ...request, id });
    if (this.#queue.length === 1) this.#starter.start(0, true);
    return id;
  }

  /** Starts the first request of the queue. */
  #start(): void {
    const request = this.#queue[0];
    if (request === undefined) return;
    this.#error = HttpError.NoError;
    this.#errorString = NO_ERROR;
    this.qt_received.clear();
    this.requestStarted(request.id);
    // A slot may have aborted it.
    if (this.#queue[0] !== request) return;
    switch (request.kind) {
      case 'host':
        this.#host = request.host;
        this.#port = request.port;
        this.#finish();
        break;
      case 'socket':
        this.#connection.replaceSocket(request.socket);
        if (this.#queue[0] === request) this.#finish();
        break;
      case 'close':
        this.#connection.close();
        if (this.#queue[0] === request) this.#finish();
        break;
      case 'request':
        this.#send(request);
        break;
    }
  }

  #send(request: RequestToSend): void {
    const { header, source, destination } = request;
    if (this.#host === '') {
      this.#fail(HttpError.UnknownError, 'No server set to connect to');
    } else if (/[\r\n\0]/.test(header.method() + header.path())) {
      this.#fail(HttpError.UnknownError, 'The method or the path contains a line end');
    } else if (source instanceof QIODevice && !makeReadable(source)) {
      this.#fail(HttpError.UnknownError, 'The source device cannot be read');
    } else if (destination !== null && !makeWritable(destination)) {
      this.#fail(HttpError.UnknownError, 'The destination device cannot be written to');
    } else {
      if (request.addsHost) header.setValue('Host', this.#host);
      const length = lengthOf(source);
      if (length > 0) header.setContentLength(length);
      this.#connection.send(request, this.#host, this.#port);
    }
  }

  #deliver(parts: readonly Buffer[], done: number, total: number, header: QHttpResponseHeader): void {
    const request = this.#queue[0];
    const destination = request?.kind === 'request' ? request.destination : null;
    for (const part of parts) {
      if (destination === null) this.qt_received.lend(part);
      else destination.writeBlock(part, part.length);
    }
    try {
      this.dataReadProgress(done, total);
      if (destination === null && this.#queue[0] === request) this.readyRead(header);
    } finally {
      // What the slots have not read.
      this.qt_received.keep();
    }
  }

  /** The current request is finished, well. */
  #finish(): void {
    const request = this.#queue[0];
    if (request === undefined) return;
    this.#emitFinished(request.id, false);
    if (this.isDeleted()) return;
    this.#queue.shift();
    if (this.#queue.length > 0) this.#start();
    else this.done(false);
  }

  /** The current request has failed: it takes the others with it. */
  #fail(code: HttpError, text: string): void {
    const request = this.#queue[0];
    if (request === undefined || this.#finishing) return;
    this.#error = code;
    this.#errorString = text;
    this.#connection.forget();
    this.#emitFinished(request.id, true);
    this.#queue = [];
    this.#starter.stop();
    this.done(true);
    this.#connection.drop();
  }

  #emitFinished(id: number, error: boolean): void {
    this.#finishing = true;
    try {
      this.requestFinished(id, error);
    } finally {
      this.#finishing = false;
    }
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
