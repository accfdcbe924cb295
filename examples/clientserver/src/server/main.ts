import { QObject, SIGNAL } from '@qt3/core-signals';
import { parseOptions, portFrom, runProgram } from '../../../shared/command-line.js';
import { ADDRESS_OPTION, addressFrom, log, serve } from '../../../shared/serving.js';
import { serveWithWorkers, WORKERS_OPTION, workersFrom } from '../../../shared/workers.js';
import { NumberServer } from './number-server.js';

const USAGE = `Usage: server [OPTION]...
Numbers the lines that each client sends, and sends them back.

      --port N        the port to listen on; 0 takes a free one (default: 4242)
      --address A     the address to listen on; 0.0.0.0 means all (default: 127.0.0.1)
      --workers N     serves in this number of processes, which share the port (default: 1)
  -h, --help          show this text

Exit status: 0 after SIGINT or SIGTERM, 1 for a failure, 2 for a mistake in the command line.
`;

async function main(args: string[]): Promise<number> {
  const { values } = parseOptions({
    args,
    options: {
      port: { type: 'string', default: '4242' },
      address: ADDRESS_OPTION,
      workers: WORKERS_OPTION,
    },
  });
  const port = portFrom(values.port, 0);
  const address = addressFrom(values.address);
  const make = (): NumberServer => {
    const server = new NumberServer(address, port);
    QObject.connect(server, SIGNAL('logged(const QString&)'), log);
    return server;
  };
  return await serveWithWorkers(workersFrom(values.workers), () => serve(make, address, port));
}

await runProgram('server', USAGE, main);
