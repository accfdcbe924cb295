import { QApplication, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { runProgram } from '../../../shared/command-line.js';
import { LineInput } from '../../../shared/line-input.js';
import { Client } from './client.js';
import { readOptions, USAGE } from './options.js';

async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  using app = new QApplication();
  using input = new LineInput(process.stdin);
  using client = new Client(options);
  QObject.connect(input, SIGNAL('entered(const QString&)'), client, SLOT('sendToServer(const QString&)'));
  QObject.connect(input, SIGNAL('ended()'), client, SLOT('nothingMoreToSend()'));
  QObject.connect(client, SIGNAL('full()'), input, SLOT('pause()'));
  QObject.connect(client, SIGNAL('drained()'), input, SLOT('resume()'));
  QObject.connect(client, SIGNAL('received(const QString&)'), (line) => console.log(line));
  QObject.connect(client, SIGNAL('infoChanged(const QString&)'), (text) => console.error(text));
  QObject.connect(client, SIGNAL('finished(int)'), (status) => app.exit(status));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => client.closeConnection());
  // The reader of the answers has gone.
  process.stdout.on('error', () => app.exit(1));
  process.stderr.on('error', () => undefined);
  const status = app.exec();
  client.connectToServer();
  return await status;
}

await runProgram('client', USAGE, main);
