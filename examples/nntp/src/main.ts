import { QApplication, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { QNetworkProtocol, QNetworkProtocolFactory, QUrl } from '@qt3/qnetwork';
import { parseOptions, patienceFrom, runProgram, UsageError } from '../../shared/command-line.js';
import { LineInput } from '../../shared/line-input.js';
import { NewsReader } from './news-reader.js';
import { Nntp } from './nntp.js';

const USAGE = `Usage: nntp [OPTION]... URL
Reads news from the server of a URL, nntp://HOST[:PORT]/. What to read comes from standard input, a line each: "/" lists
the groups, GROUP the articles of a group, by number, size and sender, and GROUP/NUMBER is an article.

      --timeout SECONDS  how long the server may be silent (default: 60)
  -h, --help             show this text

Exit status: 0 when every line was answered, 1 for a failure, 2 for a mistake in the command line.
`;

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions({
    args,
    allowPositionals: true,
    options: { timeout: { type: 'string', default: '60' } },
  });
  const [url = '', ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(`'${rest.join(' ')}' is too much: a URL is all.`);
  const server = new QUrl(url);
  if (server.protocol() !== 'nntp' || server.host() === '')
    throw new UsageError(`'${url}' is not the URL of a news server, such as nntp://HOST/.`);
  const patience = patienceFrom(values.timeout);
  QNetworkProtocol.registerNetworkProtocol('nntp', new QNetworkProtocolFactory(Nntp));
  using app = new QApplication();
  using input = new LineInput(process.stdin);
  using reader = new NewsReader(url, patience);
  QObject.connect(reader, SIGNAL('said(const QString&)'), (text) => console.log(text));
  QObject.connect(reader, SIGNAL('complained(const QString&)'), (text) => console.error(text));
  QObject.connect(reader, SIGNAL('finished(int)'), (status) => app.exit(status));
  QObject.connect(input, SIGNAL('entered(const QString&)'), reader, SLOT('enter(const QString&)'));
  QObject.connect(input, SIGNAL('ended()'), reader, SLOT('endInput()'));
  // The reader of the output has gone.
  process.stdout.on('error', () => app.exit(1));
  const status = app.exec();
  input.resume();
  return await status;
}

await runProgram('nntp', USAGE, main);
