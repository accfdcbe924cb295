import { QObject, SIGNAL } from '@qt3/core-signals';
import { QFtp, QHttp } from '@qt3/qnetwork';
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
