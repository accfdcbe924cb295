import { QObject, Q_OBJECT, SIGNAL, SLOT } from '@qt3/core-signals';
import { isEmpty, mid, QChar, section, startsWith, stripWhiteSpace, upper } from '@qt3/tools';
import { IrcConnection } from './irc-connection.js';
import { conversationLine, pieces, printable, type IrcMessage } from './irc-message.js';
import type { IrcOptions } from './options.js';

/** How often a name that is taken is changed. */
const MOST_UNDERSCORES = 5;

/** A person on IRC: registers, joins, says what is entered, and reports what others say. */
export class IrcClient extends QObject {
  static {
    Q_OBJECT(this, {
      signals: [
        'said(const QString&)',
        'infoChanged(const QString&)',
        'ready()',
        'waiting()',
        'finished(int)',
      ],
      slots: ['registerUser()', 'inspect(const IrcMessage&)', 'enter(const QString&)', 'quit()'],
    });
  }

  /** A line of the conversation. */
  declare said: (line: string) => void;
  /** Something else happened: a line for a person. */
  declare infoChanged: (text: string) => void;
  /** What is entered now can be said. */
  declare ready: () => void;
  /** What is entered now has to wait; ready() follows. */
  declare waiting: () => void;
  /** It is over; the argument is the exit status. */
  declare finished: (status: number) => void;

  readonly #connection: IrcConnection;
  #channel: string;
  /** Who we want to be; who we are has underscores perhaps. */
  #wanted: string;
  #nick: string;
  #isRegistered = false;
  #underscores = 0;

  constructor(options: IrcOptions, parent: QObject | null = null) {
    super(parent);
    this.#channel = options.channel;
    this.#wanted = options.nick;
    this.#nick = options.nick;
    this.#connection = new IrcConnection(options, this);
    this.connect(this.#connection, SIGNAL('opened()'), SLOT('registerUser()'));
    this.connect(this.#connection, SIGNAL('received(const IrcMessage&)'), SLOT('inspect(const IrcMessage&)'));
    this.connect(this.#connection, SIGNAL('lost()'), SIGNAL('waiting()'));
    this.connect(
      this.#connection,
      SIGNAL('infoChanged(const QString&)'),
      SIGNAL('infoChanged(const QString&)'),
    );
    this.connect(this.#connection, SIGNAL('finished(int)'), SIGNAL('finished(int)'));
  }

  connectToServer(): void {
    this.#connection.connectToServer();
  }

  registerUser(): void {
    this.#isRegistered = false;
    this.#underscores = 0;
    this.#nick = this.#wanted;
    this.#connection.sendLine(`NICK ${this.#nick}`);
    this.#connection.sendLine(`USER ${this.#nick} 0 * :${this.#nick}`);
  }

  /** Looks at what the server sends. */
  inspect(message: IrcMessage): void {
    const { from, command, params } = message;
    const line = conversationLine(message);
    if (line !== null) this.said(printable(line));
    else this.infoChanged(printable(section(params.join(' '), ' ', QChar.isDigit(command) ? 1 : 0)));

    switch (command) {
      case '001': // welcome: the first parameter is who we are now
        this.#nick = params.first();
        this.#isRegistered = true;
        this.#connection.welcomed();
        this.#connection.sendLine(`JOIN ${this.#channel}`);
        break;
      case '433': // the name is taken
        if (this.#isRegistered) break;
        if (++this.#underscores > MOST_UNDERSCORES) this.#connection.fail('every name was taken.');
        else this.#connection.sendLine(`NICK ${(this.#nick += '_')}`);
        break;
      case '432': // no name for this server
      case '464': // wrong password
      case '465': // banned
        if (!this.#isRegistered) this.#connection.fail('the server does not let us in.');
        break;
      case '403': // no such channel, and further reasons why it cannot be joined
      case '471':
      case '473':
      case '474':
      case '475':
        this.ready();
        break;
      case 'JOIN':
        if (from !== this.#nick) break;
        this.#channel = params.first();
        this.ready();
        break;
      case 'NICK':
        if (from === this.#nick) this.#wanted = this.#nick = params.first();
        break;
    }
  }

  /** The user has entered a line. */
  enter(line: string): void {
    const command = section(line, ' ', 0, 0);
    const rest = stripWhiteSpace(section(line, ' ', 1));
    if (!startsWith(line, '/')) this.#say(this.#channel, line);
    else if (command === '/quit') this.#connection.leave(rest);
    else if (command === '/join' || command === '/nick') this.#send(`${upper(mid(command, 1))} ${rest}`);
    else if (command === '/msg') this.#say(section(rest, ' ', 0, 0), section(rest, ' ', 1));
    else this.infoChanged(`${command} is not known: /join, /msg, /nick and /quit are.`);
  }

  /** The user has had enough. */
  quit(): void {
    this.#connection.leave('');
  }

  #say(to: string, text: string): void {
    if (!isEmpty(text)) for (const piece of pieces(text)) this.#send(`PRIVMSG ${to} :${piece}`);
  }

  #send(line: string): void {
    if (!this.#connection.sendLine(line)) this.infoChanged('There is no connection; this was not sent.');
  }
}
