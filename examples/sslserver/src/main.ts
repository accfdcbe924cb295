import { setImmediate } from 'node:timers/promises';
import { QApplication, QObject, SIGNAL } from '@qt3/core-signals';
import { QtSSLSocket } from '@qt3/qtsslsocket';
import { Failure, runProgram } from '../../shared/command-line.js';
import { MyServer } from './my-server.js';
import { readOptions, USAGE, type PemFiles } from './options.js';

/** Runs until a signal ends it. */
async function main(args: string[]): Promise<number> {
  const { files, port, address } = readOptions(args);
  using app = new QApplication();
  checkFiles(files);

  using server = new MyServer(address, port, files);
  if (!server.ok()) {
    // Why comes a moment later.
    await setImmediate();
    throw new Failure(`cannot listen on ${place(address.toString(), port)}: ${reason(server)}`);
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => app.quit());
  // Whoever read the log may go; the server stays.
  process.stdout.on('error', () => undefined);
  QObject.connect(server, SIGNAL('logged(const QString&)'), log);
  log(`listening on ${place(server.address().toString(), server.port())}`);
  const status = await app.exec();
  log('stopped');
  return status;
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

function place(address: string, port: number): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

function reason(server: MyServer): string {
  const error: NodeJS.ErrnoException | null = server.lastError();
  if (error?.code === 'EADDRINUSE') return 'the port is in use.';
  if (error?.code === 'EADDRNOTAVAIL') return 'this machine does not have that address.';
  if (error?.code === 'EACCES') return 'that port is reserved.';
  return error?.message ?? 'no reason is known.';
}

function log(text: string): void {
  console.log(text);
}

await runProgram('sslserver', USAGE, main);
