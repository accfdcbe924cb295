import { Q_OBJECT, QObject, QTimer, SIGNAL, SLOT } from '@qt3/core-signals';
import { QNetworkProtocol, QUrlOperator, type QNetworkOperation, type QUrlInfo } from '@qt3/qnetwork';
import { QString, rightJustify, section, stripWhiteSpace, type QValueList } from '@qt3/tools';
import { harmless } from '../../shared/strangers-text.js';

/** A person who reads news: what is entered is listed, or read. */
export class NewsReader extends QObject {
  static {
    Q_OBJECT(this, {
      signals: ['said(const QString&)', 'complained(const QString&)', 'finished(int)'],
      slots: [
        'enter(const QString&)',
        'endInput()',
        'showEntries(const QValueList<QUrlInfo>&)',
        'takeData(const QByteArray&)',
        'operationFinished(QNetworkOperation*)',
        'tooSlow()',
      ],
    });
  }

  /** Groups, articles, or lines of an article. */
  declare said: (text: string) => void;
  /** Something did not work: a sentence. */
  declare complained: (text: string) => void;
  /** All that was entered has been answered; the argument is the exit status. */
  declare finished: (status: number) => void;

  readonly #operator: QUrlOperator;
  readonly #silence = new QTimer(this);
  readonly #patience: number;
  #entered: string[] = [];
  #isBusy = false;
  #isAtEnd = false;
  #status = 0;

  /**
   * @param url - of the server
   * @param patience - how long it may be silent, in milliseconds
   */
  constructor(url: string, patience: number, parent: QObject | null = null) {
    super(parent);
    this.#operator = new QUrlOperator(url);
    this.#patience = patience;
    const operator = this.#operator;
    this.connect(
      operator,
      SIGNAL('newChildren(const QValueList<QUrlInfo>&,QNetworkOperation*)'),
      SLOT('showEntries(const QValueList<QUrlInfo>&)'),
    );
    this.connect(
      operator,
      SIGNAL('data(const QByteArray&,QNetworkOperation*)'),
      SLOT('takeData(const QByteArray&)'),
    );
    this.connect(
      operator,
      SIGNAL('finished(QNetworkOperation*)'),
      SLOT('operationFinished(QNetworkOperation*)'),
    );
    this.connect(this.#silence, SIGNAL('timeout()'), SLOT('tooSlow()'));
  }

  destructor(): void {
    this.#operator.delete();
  }

  /** The user has entered a line: `/` for the groups, the name of one, or that and the number of an article. */
  enter(line: string): void {
    this.#entered.push(stripWhiteSpace(line));
    if (!this.#isBusy) this.#next();
  }

  /** Nothing more will be entered. */
  endInput(): void {
    this.#isAtEnd = true;
    if (!this.#isBusy) this.#next();
  }

  #next(): void {
    this.#isBusy = false;
    const line = this.#entered.find((text) => text !== '');
    if (line === undefined) {
      this.#entered = [];
      if (this.#isAtEnd) this.finished(this.#status);
      return;
    }
    this.#entered = this.#entered.slice(this.#entered.indexOf(line) + 1);
    this.#isBusy = true;
    this.#silence.start(this.#patience, true);
    const [group, article] = [section(line, '/', 0, 0), section(line, '/', 1)];
    this.#operator.setPath(`/${group}`);
    if (article === '') this.#operator.listChildren();
    else this.#operator.get(`/${group}/${article}`);
  }

  showEntries(list: QValueList<QUrlInfo>): void {
    this.#silence.start(this.#patience, true);
    for (const info of list) this.said(harmless(info.isDir() ? info.name() : articleLine(info)));
  }

  takeData(data: Uint8Array): void {
    this.#silence.start(this.#patience, true);
    this.said(harmless(QString.fromUtf8(data).replace(/\n$/, '')));
  }

  operationFinished(op: QNetworkOperation): void {
    this.#silence.stop();
    if (op.state() !== QNetworkProtocol.StDone) {
      this.#status = 1;
      this.complained(harmless(op.protocolDetail()));
    }
    this.#next();
  }

  tooSlow(): void {
    this.complained('The server takes too long.');
    this.finished(1);
  }
}

function articleLine(info: QUrlInfo): string {
  const size = QString.number(info.size());
  return `${rightJustify(info.name(), 6)} ${rightJustify(size, 8)}  ${QString.fromUtf8(info.owner())}`;
}
