import { QApplication, QObject, SIGNAL } from '@qt3/core-signals';
import { runProgram } from '../../shared/command-line.js';
import { harmless } from '../../shared/strangers-text.js';
import { readOptions, USAGE } from './options.js';
import { Pop3 } from './pop3.js';

async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  using app = new QApplication();
  using pop3 = new Pop3(options);
  const { stdout, stderr } = process;
  // Passed to the callback of write() as well.
  stdout.on('error', () => undefined);
  // The server is heard again when this has been written. Until then no QUIT can follow, and nothing is deleted.
  QObject.connect(pop3, SIGNAL('output(const QByteArray&)'), (lines) => {
    pop3.pause();
    const text = stdout.isTTY ? harmless(Buffer.from(lines).toString('utf8')) : lines;
    stdout.write(text, (error) => (error ? pop3.giveUp(`cannot write: ${error.message}`) : pop3.resume()));
  });
  QObject.connect(pop3, SIGNAL('finished(int,const QString&)'), (status, text) => {
    stderr.write(`${text}\n`);
    app.exit(status);
  });
  const status = app.exec();
  pop3.begin();
  return await status;
}

await runProgram('pop3', USAGE, main);
