import { Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { QUrl } from '@qt3/qnetwork';
import { isEmpty, simplifyWhiteSpace, toInt } from '@qt3/tools';
import { counted } from '../../shared/counted.js';
import { harmless } from '../../shared/strangers-text.js';
import { Fetcher } from './fetcher.js';
import { textOf } from './page-text.js';
import { resultsOf, type Result } from './results.js';

/** Where the form of an archive is sent to, seen from the archive. */
const FORM = 'search';

/** A person at the archive: searches for words, and reads the articles that were found. */
export class ArchiveSearch extends QObject {
  static {
    Q_OBJECT(this, {
      signals: ['said(const QString&)', 'complained(const QString&)', 'finished(int)'],
      slots: [
        'enter(const QString&)',
        'endInput()',
        'searchDone(const QString&)',
        'showArticle(const QString&)',
        'fetchFailed(const QString&)',
      ],
    });
  }

  /** What was found, or an article: lines of text. */
  declare said: (text: string) => void;
  /** Something did not work: a sentence. */
  declare complained: (text: string) => void;
  /** All that was entered has been answered; the argument is the exit status. */
  declare finished: (status: number) => void;

  readonly #archive: QUrl;
  readonly #searcher: Fetcher;
  readonly #reader: Fetcher;
  /** What was entered and waits for its turn. */
  #entered: string[] = [];
  #words = '';
  #results: Result[] = [];
  #isBusy = false;
  #isAtEnd = false;
  #status = 0;

  /**
   * @param archive - where the archive is; its path ends with a slash
   * @param patience - how long the server may be silent, in milliseconds
   */
  constructor(archive: QUrl, patience: number, parent: QObject | null = null) {
    super(parent);
    this.#archive = archive;
    this.#searcher = new Fetcher(patience, this);
    this.#reader = new Fetcher(patience, this);
    this.connect(this.#searcher, SIGNAL('fetched(const QString&)'), SLOT('searchDone(const QString&)'));
    this.connect(this.#reader, SIGNAL('fetched(const QString&)'), SLOT('showArticle(const QString&)'));
    for (const fetcher of [this.#searcher, this.#reader])
      this.connect(fetcher, SIGNAL('failed(const QString&)'), SLOT('fetchFailed(const QString&)'));
  }

  /** The user has entered a line: words to search for, or the number of an article to read. */
  enter(line: string): void {
    this.#entered.push(simplifyWhiteSpace(line));
    if (!this.#isBusy) this.#next();
  }

  /** Nothing more will be entered. */
  endInput(): void {
    this.#isAtEnd = true;
    if (!this.#isBusy) this.#next();
  }

  /** Answers what was entered, up to what the server has to be asked for. */
  #next(): void {
    let line: string | undefined;
    while ((line = this.#entered.shift()) !== undefined) {
      this.#isBusy = !isEmpty(line) && this.#asksFor(line);
      if (this.#isBusy) return;
    }
    this.#isBusy = false;
    if (this.#isAtEnd) this.finished(this.#status);
  }

  /** Returns whether the server was asked for something. */
  #asksFor(line: string): boolean {
    const ok = { value: false };
    const number = toInt(line, ok);
    if (ok.value) return this.#read(number);
    this.#search(line);
    return true;
  }

  #search(words: string): void {
    this.#words = words;
    this.#searcher.post(new QUrl(this.#archive, FORM), 'search', words);
  }

  #read(number: number): boolean {
    const result = this.#results[number - 1];
    if (result === undefined) {
      this.#complain(`There is no article ${number}: the last search found ${this.#results.length}.`);
      return false;
    }
    this.#reader.get(result.url);
    return true;
  }

  searchDone(page: string): void {
    this.#results = resultsOf(page, this.#archive);
    this.said(`${counted(this.#results.length, 'article')} about '${this.#words}'`);
    this.#results.forEach(({ title }, i) => this.said(`${String(i + 1).padStart(3)}  ${harmless(title)}`));
    this.#next();
  }

  showArticle(page: string): void {
    this.said(harmless(textOf(page)));
    this.#next();
  }

  fetchFailed(reason: string): void {
    this.#complain(reason);
    this.#next();
  }

  #complain(reason: string): void {
    this.#status = 1;
    this.complained(reason);
  }
}
