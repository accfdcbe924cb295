import { QObject, SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { QtSSLSocket } from '../../src/index.js';
import type { Credentials } from '../support/credentials.js';
import { START } from './echo-server.js';

/** One handshake of ours, a line and its echo. */
export function shakeHands(
  credentials: Credentials,
  port: number,
  i: number,
  upgrade: boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const client = new QtSSLSocket();
    const line = `handshake ${i}\n`;
    client.setPathToCACertFile(credentials.caFile);
    client.setMaximumProtocol(i % 2 === 0 ? 'TLSv1.2' : 'TLSv1.3');
    QObject.connect(client, SIGNAL('readyRead()'), () => {
      if (!client.canReadLine()) return;
      const answer = client.readLine();
      client.close();
      client.socket()?.deleteLater();
      client.deleteLater();
      if (answer === line) resolve();
      else reject(new Error(`handshake ${i}: ${JSON.stringify(answer)} came back`));
    });
    QObject.connect(client, SIGNAL('error(int)'), () => reject(new Error(client.errorString())));
    QObject.connect(client, SIGNAL('connectionClosed()'), () => reject(new Error(`handshake ${i}: closed`)));
    if (!upgrade) {
      client.connectToHost('localhost', port);
      client.writeBlock(line);
      return;
    }
    const inner = new QSocket();
    QObject.connect(inner, SIGNAL('readyRead()'), () => {
      if (!inner.canReadLine()) return;
      inner.readLine();
      client.setSocket(inner);
      client.sslConnect();
      client.writeBlock(line);
    });
    QObject.connect(inner, SIGNAL('error(int)'), (code: number) => reject(new Error(`error ${code}`)));
    inner.connectToHost('localhost', port);
    inner.writeBlock(START);
  });
}
