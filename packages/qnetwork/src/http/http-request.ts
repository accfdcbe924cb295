import type { QIODevice } from '@qt3/tools';
import type { QSocket } from '@qt3/qsocket';
import type { QHttpRequestHeader } from './qhttprequestheader.js';

/** What a QHttp has been asked for, with its number. */
export type HttpRequest = { readonly id: number } & (
  | { readonly kind: 'host'; readonly host: string; readonly port: number }
  | { readonly kind: 'socket'; readonly socket: QSocket }
  | { readonly kind: 'close' }
  | RequestToSend
);

/** A request that is sent to the server. */
export interface RequestToSend {
  readonly kind: 'request';
  readonly header: QHttpRequestHeader;
  /** Whether `host` is put into the header when the request is sent. */
  readonly addsHost: boolean;
  /** What is sent behind the header. */
  readonly source: Uint8Array | QIODevice | null;
  /** Where the body of the response is written; null for the QHttp's own buffer. */
  readonly destination: QIODevice | null;
}
