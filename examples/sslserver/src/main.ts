import { QObject, SIGNAL } from '@qt3/core-signals';
import { QtSSLSocket } from '@qt3/qtsslsocket';
import { Failure, runProgram } from '../../shared/command-line.js';
import { log, serve } from '../../shared/serving.js';
import { MyServer } from './my-server.js';
import { readOptions, USAGE, type PemFiles } from './options.js';

/** Runs until a signal ends it. */
async function main(args: string[]): Promise<number> {
  const { files, port, address, plainTime } = readOptions(args);
  checkFiles(files);
  const make = (): MyServer => {
    const server = new MyServer(address, port, files, plainTime);
    QObject.connect(server, SIGNAL('logged(const QString&)'), log);
    return server;
  };
  return await serve(make, address, port);
}

/** Better now than when the first client comes. */
function checkFiles(files: PemFiles): void {
  using socket = new QtSSLSocket(QtSSLSocket.Server);
  socket.setPathToCertificate(files.certificate);
  socket.setPathToPrivateKey(files.key);
  if (files.caFile !== '') socket.setPathToCACertFile(files.caFile);
  if (files.caDirectory !== '') socket.setPathToCACertDir(files.caDirectory);
  if (!socket.checkSettings()) throw new Failure(socket.errorString());
}

await runProgram('sslserver', USAGE, main);
