import { QObject, SIGNAL } from '@qt3/core-signals';
import { OperationKind, OperationState, ProtocolError } from '../operator/protocol-codes.js';
import type { QNetworkOperation } from '../operator/qnetworkoperation.js';
import { QNetworkProtocol } from '../operator/qnetworkprotocol.js';
import { QUrl } from '../url/qurl.js';
import { HttpError } from './http-error.js';
import { HttpState } from './http-state.js';
import { QHttpRequestHeader } from './qhttprequestheader.js';
import type { QHttpResponseHeader } from './qhttpresponseheader.js';

/** What of QHttp carries out an operation. */
interface HttpClient extends QNetworkProtocol {
  readonly stateChanged: (state: number) => void;
  readonly responseHeaderReceived: (response: QHttpResponseHeader) => void;
  readonly readyRead: (response: QHttpResponseHeader) => void;
  readonly dataSendProgress: (done: number, total: number) => void;
  readonly dataReadProgress: (done: number, total: number) => void;
  readonly done: (error: boolean) => void;
  error(): number;
  errorString(): string;
  readAll(): Buffer;
  setHost(hostname: string, port?: number): number;
  request(header: QHttpRequestHeader, data?: Uint8Array | null): number;
}

const HTTP_PORT = 80;

/** Carries out the operations that a QHttp is asked for as the protocol of a QUrlOperator, one after the other. */
export class HttpOperations {
  readonly #http: HttpClient;
  #operation: QNetworkOperation | null = null;
  #host = '';
  /** Set when the server has refused what was asked for. What it sends besides is not what was asked for. */
  #refused = false;

  constructor(http: HttpClient) {
    this.#http = http;
    http.connect(http, SIGNAL('stateChanged(int)'), (state: number) => this.#stateChanged(state));
    QObject.connect(
      http,
      SIGNAL('responseHeaderReceived(const QHttpResponseHeader&)'),
      (response: QHttpResponseHeader) => this.#header(response),
    );
    http.connect(http, SIGNAL('readyRead(const QHttpResponseHeader&)'), () => this.#read());
    http.connect(http, SIGNAL('dataReadProgress(int,int)'), (done: number, total: number) =>
      this.#progress(OperationKind.OpGet, done, total),
    );
    http.connect(http, SIGNAL('dataSendProgress(int,int)'), (done: number, total: number) =>
      this.#progress(OperationKind.OpPut, done, total),
    );
    http.connect(http, SIGNAL('done(bool)'), (error: boolean) => this.#done(error));
  }

  /** GET for OpGet, POST for OpPut, of the URL in the first argument. */
  begin(operation: QNetworkOperation): void {
    const url = new QUrl(operation.arg(0));
    const isGet = operation.operation() === OperationKind.OpGet;
    operation.setState(OperationState.StInProgress);
    this.#operation = operation;
    this.#refused = false;
    this.#host = url.host();
    const header = new QHttpRequestHeader(isGet ? 'GET' : 'POST', url.encodedPathAndQuery());
    header.setValue('Host', url.hasPort() ? `${url.host()}:${url.port()}` : url.host());
    header.setValue('Connection', 'Keep-Alive');
    this.#http.setHost(url.host(), url.hasPort() ? url.port() : HTTP_PORT);
    this.#http.request(header, isGet ? null : operation.rawArg(1));
  }

  /** The operation under way, if nothing has ended it. */
  #current(): QNetworkOperation | null {
    if (this.#operation !== this.#http.operationInProgress()) this.#operation = null;
    return this.#operation;
  }

  #header(response: QHttpResponseHeader): void {
    const operation = this.#current();
    const code = response.statusCode();
    if (operation === null || code < 400) return;
    this.#refused = true;
    operation.setErrorCode(errorOf(code, operation));
    operation.setProtocolDetail(response.reasonPhrase());
  }

  #read(): void {
    const operation = this.#current();
    if (operation?.operation() === OperationKind.OpGet && !this.#refused)
      this.#http.data(this.#http.readAll(), operation);
  }

  #progress(kind: number, done: number, total: number): void {
    const operation = this.#current();
    if (operation?.operation() === kind && !this.#refused)
      this.#http.dataTransferProgress(done, total, operation);
  }

  #stateChanged(state: number): void {
    if (this.#operation === null) return;
    const http = this.#http;
    if (state === HttpState.Connecting)
      http.connectionStateChanged(QNetworkProtocol.ConHostFound, `Host ${this.#host} found`);
    else if (state === HttpState.Sending)
      http.connectionStateChanged(QNetworkProtocol.ConConnected, `Connected to host ${this.#host}`);
    else if (state === HttpState.Unconnected)
      http.connectionStateChanged(QNetworkProtocol.ConClosed, `Connection to ${this.#host} closed`);
  }

  #done(error: boolean): void {
    const operation = this.#current();
    if (operation === null) return;
    this.#operation = null;
    operation.setState(error || this.#refused ? OperationState.StFailed : OperationState.StDone);
    if (error) {
      const notFound = this.#http.error() === HttpError.HostNotFound;
      operation.setErrorCode(notFound ? ProtocolError.ErrHostNotFound : failureOf(operation));
      operation.setProtocolDetail(this.#http.errorString());
    }
    this.#http.finished(operation);
  }
}

function failureOf(operation: QNetworkOperation): number {
  return operation.operation() === OperationKind.OpGet ? ProtocolError.ErrGet : ProtocolError.ErrPut;
}

function errorOf(statusCode: number, operation: QNetworkOperation): number {
  if (statusCode === 404 || statusCode === 410) return ProtocolError.ErrFileNotExisting;
  if (statusCode === 401 || statusCode === 403) return ProtocolError.ErrPermissionDenied;
  return failureOf(operation);
}
