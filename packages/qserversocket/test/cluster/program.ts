// A cluster: program.ts WORKERS ADDRESS PORT [exclusive]. Each worker has a QServerSocket there, which answers with the worker's number. What
// happens is sent to the parent process as messages; 'kill' ends one worker without a warning, and another takes its place.
import cluster, { type Worker } from 'node:cluster';
import { subscribe } from 'node:diagnostics_channel';
import { QObject, SIGNAL, qInstallMsgHandler } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { QServerSocket } from '@qt3/qserversocket';

/** What a worker says about itself. */
export interface Report {
  worker: number;
  /** What ok(), port() and address() were when the constructor had returned, and when it was known. */
  atOnce: { ok: boolean; port: number; address: string };
  known: { ok: boolean; port: number; address: string };
  warnings: string[];
  /** How often it was published that it listens. */
  published: number;
  /** Whether there was a server of Node.js when it was known. */
  hasNodeServer: boolean;
}

const [count = '1', address = '0.0.0.0', port = '0', exclusive = ''] = process.argv.slice(2);

function runPrimary(): void {
  // What is descriptor 4 here is number 0 in the workers.
  cluster.setupPrimary({ stdio: [4, 'inherit', 'inherit', 'ipc'] });
  for (let i = 0; i < Number(count); i++) cluster.fork();
  cluster.on('message', (_worker: Worker, report: Report) => process.send?.(report));
  process.on('message', (command) => {
    const [first] = Object.values(cluster.workers ?? {});
    if (command !== 'kill' || first === undefined) return;
    first.once('exit', () => cluster.fork());
    first.process.kill('SIGKILL');
  });
  // The test has ended, or died.
  process.on('disconnect', () => {
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGKILL');
    process.exit();
  });
}

class Server extends QServerSocket {
  get hasNodeServer(): boolean {
    return this.nodeServer() !== null;
  }

  override newConnection(fd: number): void {
    const socket = new QSocket(this);
    QObject.connect(socket, SIGNAL('readyRead()'), () => {
      socket.readAll();
      socket.writeBlock(`${cluster.worker?.id}\n`);
    });
    QObject.connect(socket, SIGNAL('connectionClosed()'), () => socket.deleteLater());
    socket.setSocket(fd);
  }
}

function shown(server: Server): Report['known'] {
  return { ok: server.ok(), port: server.port(), address: server.address().toString() };
}

async function runWorker(): Promise<void> {
  const warnings: string[] = [];
  qInstallMsgHandler((_type, text) => warnings.push(text));
  let published = 0;
  subscribe('qt3.qserversocket.listening', () => published++);
  const server = new Server();
  if (address === 'descriptor') server.setSocket(0);
  else server.listen({ address, port: Number(port), ...(exclusive === '' ? {} : { exclusive: true }) });
  const atOnce = shown(server);
  await server.whenListening();
  const known = shown(server);
  const { hasNodeServer } = server;
  const worker = cluster.worker?.id ?? 0;
  process.send?.({ worker, atOnce, known, warnings, published, hasNodeServer } satisfies Report);
}

if (cluster.isPrimary) runPrimary();
else await runWorker();
