import { Q_OBJECT, QObject, QTimer, SIGNAL, SLOT } from '@qt3/core-signals';
import { QHttp, QHttpRequestHeader, type QHttpResponseHeader, QUrl } from '@qt3/qnetwork';
import { find, QBuffer, QString, utf8 } from '@qt3/tools';
import { quoted } from '../../shared/strangers-text.js';

/** The largest page, in bytes; a larger one is not read to its end. */
const LARGEST_PAGE = 1024 * 1024;

/** How often one request may be redirected. */
const MOST_REDIRECTIONS = 5;

const HTTP_PORT = 80;

/** Fetches pages, one at a time: each request ends with fetched() or with failed(). */
export class Fetcher extends QObject {
  static {
    Q_OBJECT(this, {
      signals: ['fetched(const QString&)', 'failed(const QString&)'],
      slots: [
        'takeHeader(const QHttpResponseHeader&)',
        'dataReadProgress(int,int)',
        'httpDone(bool)',
        'tooSlow()',
      ],
    });
  }

  /** The page has come. */
  declare fetched: (page: string) => void;
  /** It has not; the argument is the reason, a sentence. */
  declare failed: (reason: string) => void;

  readonly #http = new QHttp(this);
  readonly #silence = new QTimer(this);
  readonly #patience: number;
  #url = new QUrl();
  /** What is sent with the request; null for a GET. */
  #form: string | null = null;
  #page = new QBuffer();
  #status = 0;
  #location = '';
  #isUtf8 = false;
  #redirections = 0;
  /** Why we ended the request ourselves; '' where we did not. */
  #reason = '';

  /** @param patience - how long the server may be silent, in milliseconds */
  constructor(patience: number, parent: QObject | null = null) {
    super(parent);
    this.#patience = patience;
    const http = this.#http;
    this.connect(
      http,
      SIGNAL('responseHeaderReceived(const QHttpResponseHeader&)'),
      SLOT('takeHeader(const QHttpResponseHeader&)'),
    );
    this.connect(http, SIGNAL('dataReadProgress(int,int)'), SLOT('dataReadProgress(int,int)'));
    this.connect(http, SIGNAL('done(bool)'), SLOT('httpDone(bool)'));
    this.connect(this.#silence, SIGNAL('timeout()'), SLOT('tooSlow()'));
  }

  /** Asks for a page. */
  get(url: QUrl): void {
    this.#redirections = 0;
    this.#request(url, null);
  }

  /** Sends a form, as a browser does: `name=value`, encoded. */
  post(url: QUrl, name: string, value: string): void {
    this.#redirections = 0;
    this.#request(url, `${QUrl.encode(name)}=${QUrl.encode(value)}`);
  }

  #request(url: QUrl, form: string | null): void {
    this.#url = url.copy();
    this.#form = form;
    this.#page = new QBuffer();
    this.#status = 0;
    this.#reason = '';
    this.#silence.start(this.#patience, true);
    const port = url.hasPort() ? url.port() : HTTP_PORT;
    const header = new QHttpRequestHeader(form === null ? 'GET' : 'POST', url.encodedPathAndQuery());
    header.setValue('Host', port === HTTP_PORT ? url.host() : `${url.host()}:${port}`);
    if (form !== null) header.setContentType('application/x-www-form-urlencoded');
    this.#http.setHost(url.host(), port);
    this.#http.request(header, form === null ? null : Buffer.from(utf8(form), 'latin1'), this.#page);
  }

  takeHeader(header: QHttpResponseHeader): void {
    this.#status = header.statusCode();
    this.#location = header.value('location');
    this.#isUtf8 = find(header.value('content-type'), 'utf-8', 0, false) >= 0;
    this.#silence.start(this.#patience, true);
  }

  dataReadProgress(done: number, _total: number): void {
    this.#silence.start(this.#patience, true);
    if (done > LARGEST_PAGE) this.#giveUp(`The page has more than ${LARGEST_PAGE} bytes.`);
  }

  tooSlow(): void {
    this.#giveUp('The server takes too long.');
  }

  #giveUp(reason: string): void {
    this.#reason = reason;
    this.#http.abort();
  }

  httpDone(error: boolean): void {
    this.#silence.stop();
    if (error) this.failed(this.#reason === '' ? `${this.#http.errorString()}.` : this.#reason);
    else if (this.#status >= 300 && this.#status < 400 && this.#location !== '') this.#redirect();
    else if (this.#status === 200) this.fetched(this.#text());
    else
      this.failed(`The server answers with ${this.#status} at ${quoted(this.#url.encodedPathAndQuery())}.`);
  }

  /** What was asked for is elsewhere. Only 307 and 308 want the form to be sent once more (RFC 9110, 15.4). */
  #redirect(): void {
    const url = new QUrl(this.#url, this.#location);
    if (url.protocol() !== 'http' || url.host() === '')
      this.failed(`The server sends us to ${quoted(this.#location)}, which HTTP does not lead to.`);
    else if (++this.#redirections > MOST_REDIRECTIONS)
      this.failed(
        `The server redirects more than ${MOST_REDIRECTIONS} times, at last to ${quoted(this.#location)}.`,
      );
    else this.#request(url, this.#status >= 307 ? this.#form : null);
  }

  #text(): string {
    const bytes = this.#page.buffer();
    return this.#isUtf8 ? QString.fromUtf8(bytes) : QString.fromLatin1(bytes);
  }
}
