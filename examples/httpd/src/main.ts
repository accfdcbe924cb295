import { QObject, SIGNAL } from '@qt3/core-signals';
import { parseOptions, portFrom, runProgram, secondsFrom, UsageError } from '../../shared/command-line.js';
import { ADDRESS_OPTION, addressFrom, log, serve } from '../../shared/serving.js';
import { HttpDaemon } from './http-daemon.js';

const USAGE = `Usage: httpd [OPTION]...
Answers every GET with a page.

      --port N           the port to listen on; 0 takes a free one (default: 8080)
      --address A        the address to listen on; 0.0.0.0 means all (default: 127.0.0.1)
      --timeout SECONDS  how long a client may take for its request (default: 10)
      --quiet            requests are not logged
  -h, --help             show this text

Exit status: 0 after SIGINT or SIGTERM, 1 for a failure, 2 for a mistake in the command line.
`;

async function main(args: string[]): Promise<number> {
  const { values } = parseOptions({
    args,
    options: {
      port: { type: 'string', default: '8080' },
      address: ADDRESS_OPTION,
      timeout: { type: 'string', default: '10' },
      quiet: { type: 'boolean', default: false },
    },
  });
  const port = portFrom(values.port, 0);
  const address = addressFrom(values.address);
  const timeout = secondsFrom(values.timeout, 'timeout') * 1000;
  if (timeout === 0) throw new UsageError('No client can send a request in no time: --timeout is too short.');
  const make = (): HttpDaemon => {
    const daemon = new HttpDaemon(address, port, timeout);
    if (!values.quiet) QObject.connect(daemon, SIGNAL('logged(const QString&)'), log);
    return daemon;
  };
  return await serve(make, address, port);
}

await runProgram('httpd', USAGE, main);
