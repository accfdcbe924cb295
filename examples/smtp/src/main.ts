import { buffer } from 'node:stream/consumers';
import { QApplication, QObject, SIGNAL } from '@qt3/core-signals';
import { runProgram } from '../../shared/command-line.js';
import { readOptions, USAGE } from './options.js';
import { Smtp } from './smtp.js';

async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  const message = await buffer(process.stdin);
  using app = new QApplication();
  using smtp = new Smtp(options, message);
  QObject.connect(smtp, SIGNAL('finished(int,const QString&)'), (status, text) => {
    process.stderr.write(`${text}\n`);
    app.exit(status);
  });
  const status = app.exec();
  smtp.connectToHost();
  return await status;
}

await runProgram('smtp', USAGE, main);
