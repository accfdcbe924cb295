import { QObject, SIGNAL } from '@qt3/core-signals';
import { parseOptions, portFrom, runProgram } from '../../shared/command-line.js';
import { ADDRESS_OPTION, addressFrom, log, serve } from '../../shared/serving.js';
import { MessageServer } from './message-server.js';

const USAGE = `Usage: messageio [OPTION]...
Relays messages to all members. A message is the letter M, the length of what follows in four bytes, the highest first,
and that many bytes, 65536 at most.

      --port N        the port to listen on; 0 takes a free one (default: 4243)
      --address A     the address to listen on; 0.0.0.0 means all (default: 127.0.0.1)
  -h, --help          show this text

Exit status: 0 after SIGINT or SIGTERM, 1 for a failure, 2 for a mistake in the command line.
`;

async function main(args: string[]): Promise<number> {
  const { values } = parseOptions({
    args,
    options: { port: { type: 'string', default: '4243' }, address: ADDRESS_OPTION },
  });
  const port = portFrom(values.port, 0);
  const address = addressFrom(values.address);
  const make = (): MessageServer => {
    const server = new MessageServer(address, port);
    QObject.connect(server, SIGNAL('logged(const QString&)'), log);
    return server;
  };
  return await serve(make, address, port);
}

await runProgram('messageio', USAGE, main);
