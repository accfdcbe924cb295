import { buffer } from 'node:stream/consumers';
import { QApplication, QObject, SIGNAL } from '@qt3/core-signals';
import { QDns } from '@qt3/qnetwork';
import { runProgram } from '../../shared/command-line.js';
import { Delivery } from './delivery.js';
import { readOptions, USAGE } from './options.js';
import { Smtp } from './smtp.js';

async function main(args: string[]): Promise<number> {
  const { mail, host, nameServers } = readOptions(args);
  const message = await buffer(process.stdin);
  if (nameServers.length > 0) QDns.setServers(nameServers);
  using app = new QApplication();
  const print = (text: string): void => void process.stderr.write(`${text}\n`);
  const status = app.exec();
  if (host === null) {
    using delivery = new Delivery(mail, message);
    QObject.connect(delivery, SIGNAL('infoChanged(const QString&)'), print);
    QObject.connect(delivery, SIGNAL('finished(int)'), (status) => app.exit(status));
    delivery.deliver();
    return await status;
  }
  using smtp = new Smtp({ ...mail, host }, message);
  QObject.connect(smtp, SIGNAL('finished(int,const QString&)'), (status, text) => {
    print(text);
    app.exit(status);
  });
  smtp.connectToHost();
  return await status;
}

await runProgram('smtp', USAGE, main);
