import { QApplication, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { runProgram } from '../../shared/command-line.js';
import { LineInput } from '../../shared/line-input.js';
import { FtpClient } from './ftp-client.js';
import { readOptions, USAGE } from './options.js';
import { ProgressBar } from './progress-bar.js';

async function main(args: string[]): Promise<number> {
  const { stdin, stdout, stderr } = process;
  const options = readOptions(args, stdin.isTTY);
  using app = new QApplication();
  using input = new LineInput(stdin);
  using client = new FtpClient(options);
  using bar = new ProgressBar((text) => void stderr.write(text));
  if (stderr.isTTY) QObject.connect(client, SIGNAL('progress(int,int)'), bar, SLOT('setProgress(int,int)'));
  const print = (to: NodeJS.WriteStream, text: string): void => {
    bar.reset();
    to.write(text);
  };
  QObject.connect(client, SIGNAL('said(const QString&)'), (text) => print(stdout, `${text}\n`));
  QObject.connect(client, SIGNAL('complained(const QString&)'), (text) => print(stderr, `${text}\n`));
  if (options.interactive) QObject.connect(client, SIGNAL('ready()'), () => print(stderr, 'ftp> '));
  QObject.connect(client, SIGNAL('finished(int)'), (status) => app.exit(status));
  QObject.connect(input, SIGNAL('entered(const QString&)'), client, SLOT('enter(const QString&)'));
  QObject.connect(input, SIGNAL('ended()'), client, SLOT('endInput()'));
  process.on('SIGINT', () => client.interrupt());
  // The reader of the output has gone.
  stdout.on('error', () => app.exit(1));
  const status = app.exec();
  client.connectToHost();
  input.resume();
  return await status;
}

await runProgram('ftpclient', USAGE, main);
