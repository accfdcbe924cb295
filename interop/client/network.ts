import { QObject, SIGNAL } from '@qt3/core-signals';
import { QFtp, QHttp, type QHttpResponseHeader } from '@qt3/qnetwork';
import type { QSocket } from '@qt3/qsocket';
import { QtSSLSocket } from '@qt3/qtsslsocket';
import { SignalSpy } from '@qt3/test-support';
import type { LinkFacts } from '../peer.js';
import type { Credentials } from '../workshop/credentials.js';

/** How long all of it may take, in milliseconds. */
const PATIENCE = 15_000;

/** Puts TLS over a socket, and resumes the session of another one. */
function encrypt(
  { caFile }: Credentials,
  socket: QSocket,
  only: 'TLSv1.2' | 'TLSv1.3',
  control: QSocket | null,
): QtSSLSocket {
  const ssl = new QtSSLSocket(QtSSLSocket.Client, socket);
  ssl.setPathToCACertFile(caFile);
  ssl.setMinimumProtocol(only);
  ssl.setMaximumProtocol(only);
  ssl.setPeerVerifyName('localhost');
  if (control instanceof QtSSLSocket) ssl.setSession(control.session());
  ssl.sslConnect();
  return ssl;
}

/**
 * Lists the folder and reads a file with QFtp, over AUTH TLS.
 *
 * @throws Error when what comes is not what should
 */
export async function fetchByQFtp(
  credentials: Credentials,
  port: number,
  only: 'TLSv1.2' | 'TLSv1.3',
  file: { readonly name: string; readonly content: string },
): Promise<LinkFacts> {
  using ftp = new QFtp();
  const links: QtSSLSocket[] = [];
  const entries = new SignalSpy(ftp, SIGNAL('listInfo(const QUrlInfo&)'));
  const done = new SignalSpy(ftp, SIGNAL('done(bool)'));
  let text = '';
  let facts = { protocol: '', cipher: '' };
  QObject.connect(ftp, SIGNAL('readyRead()'), () => {
    text += ftp.readAll().toString('latin1');
  });
  ftp.connect(ftp, SIGNAL('commandFinished(int,bool)'), () => {
    const [first] = links;
    if (first !== undefined && first.protocol() !== '')
      facts = { protocol: first.protocol(), cipher: first.cipher() };
  });
  ftp.connectToHost('localhost', port);
  ftp.startTls((socket, _host, control) => {
    const link = encrypt(credentials, socket, only, control);
    links.push(link);
    return link;
  });
  ftp.login();
  ftp.list();
  ftp.get(file.name);
  ftp.close();
  const [error] = await done.wait(1, PATIENCE);
  if (error === true) throw new Error(ftp.errorString());
  if (entries.count === 0) throw new Error('nothing was listed');
  if (text !== file.content) throw new Error('the file has come changed');
  // A server that insists on it has let the data's links resume the session.
  return { ...facts, remark: 'QFtp' };
}

/** What a request gave. */
export interface Fetched {
  readonly status: number;
  readonly body: Buffer;
  /** Lines of the header, by their names in lower case. */
  readonly header: ReadonlyMap<string, string>;
}

/**
 * Makes requests with one QHttp, without encryption.
 *
 * @param ask - asks for them, one call for each
 * @returns what each gave, in their order
 */
export async function fetchPlain(port: number, ask: (http: QHttp) => void): Promise<Fetched[]> {
  using http = new QHttp('127.0.0.1', port);
  const done = new SignalSpy(http, SIGNAL('done(bool)'));
  const fetched: Fetched[] = [];
  let status = 0;
  let header = new Map<string, string>();
  QObject.connect(
    http,
    SIGNAL('responseHeaderReceived(const QHttpResponseHeader&)'),
    (response: QHttpResponseHeader) => {
      status = response.statusCode();
      header = new Map([...response.keys()].map((key) => [key, response.value(key)]));
    },
  );
  http.connect(http, SIGNAL('requestFinished(int,bool)'), () => {
    fetched.push({ status, body: http.readAll(), header });
  });
  ask(http);
  const [error] = await done.wait(1, PATIENCE);
  if (error === true) throw new Error(http.errorString());
  return fetched;
}

/** The usual requests to a server that has a page: GET twice on one connection, HEAD, and what is not there. */
export async function fetchPages(
  port: number,
  page: { readonly path: string; readonly content: string },
): Promise<LinkFacts> {
  const [first, second, head, missing] = await fetchPlain(port, (http) => {
    http.get(page.path);
    http.get(page.path);
    http.head(page.path);
    http.get('/is-not-there');
  });
  const expected = Buffer.from(page.content, 'latin1');
  for (const answer of [first, second])
    if (answer?.status !== 200 || !answer.body.equals(expected)) throw new Error('the page has come changed');
  if (
    head?.status !== 200 ||
    head.body.length > 0 ||
    Number(head.header.get('content-length')) !== expected.length
  )
    throw new Error('HEAD gave something else');
  if (missing?.status !== 404 || missing.body.length === 0) throw new Error('what is not there was found');
  return { protocol: 'none', cipher: '', remark: 'QHttp, four requests' };
}

/**
 * Makes two requests with QHttp, over a QtSSLSocket.
 *
 * @throws Error when what comes is not what should
 */
export async function fetchByQHttp(
  { caFile }: Credentials,
  port: number,
  page: { readonly path: string; readonly content: string },
): Promise<LinkFacts> {
  using ssl = new QtSSLSocket();
  ssl.setPathToCACertFile(caFile);
  using http = new QHttp('localhost', port);
  const done = new SignalSpy(http, SIGNAL('done(bool)'));
  let text = '';
  http.connect(http, SIGNAL('readyRead(const QHttpResponseHeader&)'), () => {
    text += http.readAll().toString('latin1');
  });
  http.setSocket(ssl);
  http.get(page.path);
  http.get(page.path);
  const [error] = await done.wait(1, PATIENCE);
  if (error === true) throw new Error(http.errorString());
  if (text !== page.content + page.content) throw new Error('the page has come changed');
  return { protocol: ssl.protocol(), cipher: ssl.cipher(), remark: 'QHttp, two requests' };
}
