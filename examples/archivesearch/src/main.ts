import { QApplication, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { QUrl } from '@qt3/qnetwork';
import { patienceFrom, parseOptions, runProgram, UsageError } from '../../shared/command-line.js';
import { LineInput } from '../../shared/line-input.js';
import { ArchiveSearch } from './archive-search.js';

const USAGE = `Usage: archivesearch [OPTION]... URL [WORD]...
Searches the archive of a mailing list on a web server, and prints the titles of the articles that were found. Without
words they come from standard input, a search a line; a line with a number prints that article of the last search.

      --timeout SECONDS  how long the server may be silent (default: 60)
  -h, --help             show this text

The words are sent as a form to URL/search, in its field "search". The articles are the links in the answer that lead
to what is below URL.

Exit status: 0 when every line was answered, 1 for a failure, 2 for a mistake in the command line.
`;

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions({
    args,
    allowPositionals: true,
    options: { timeout: { type: 'string', default: '60' } },
  });
  const [url, ...words] = positionals;
  const archive = archiveFrom(url);
  const patience = patienceFrom(values.timeout);
  using app = new QApplication();
  using search = new ArchiveSearch(archive, patience);
  using input = words.length === 0 ? new LineInput(process.stdin) : null;
  QObject.connect(search, SIGNAL('said(const QString&)'), (text) => console.log(text));
  QObject.connect(search, SIGNAL('complained(const QString&)'), (text) => console.error(text));
  QObject.connect(search, SIGNAL('finished(int)'), (status) => app.exit(status));
  // The reader of the output has gone.
  process.stdout.on('error', () => app.exit(1));
  const status = app.exec();
  if (input === null) {
    search.enter(words.join(' '));
    search.endInput();
  } else {
    QObject.connect(input, SIGNAL('entered(const QString&)'), search, SLOT('enter(const QString&)'));
    QObject.connect(input, SIGNAL('ended()'), search, SLOT('endInput()'));
    input.resume();
  }
  return await status;
}

/** The archive's URL, with a slash at its end: what it leads to is below it. */
function archiveFrom(text: string | undefined): QUrl {
  if (text === undefined)
    throw new UsageError("The archive's URL is needed, http://HOST/PATH/ for instance.");
  const url = new QUrl(text);
  if (url.protocol() !== 'http' || url.host() === '')
    throw new UsageError(`'${text}' is not the URL of an archive, such as http://HOST/PATH/.`);
  if (!url.path(false).endsWith('/')) url.setPath(`${url.path(false)}/`);
  return url;
}

await runProgram('archivesearch', USAGE, main);
