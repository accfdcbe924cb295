import { clearScreenDown, createInterface, cursorTo, moveCursor, type Interface } from 'node:readline';
import type { ReadStream, WriteStream } from 'node:tty';
import { Q_OBJECT, type QObject } from '@qt3/core-signals';
import { Console } from './console.js';
import { Transcript } from './transcript.js';

/** What readline does not document: how many rows its cursor was below the first one when it drew last. */
interface WithRows extends Interface {
  prevRows?: number;
}

const INVERSE = '\x1b[7m';
const NORMAL = '\x1b[0m';

/**
 * A console on a terminal. At the bottom stand the status line and, below it, the input line, which begins with what the
 * peer has said last and not ended with a newline: its prompt. All that has been said scrolls away above them.
 */
export class TerminalConsole extends Console {
  static {
    Q_OBJECT(this);
  }

  readonly #output: WriteStream;
  readonly #lines: WithRows;
  readonly #transcript = new Transcript();
  #status = '';
  /** Whether what is typed is part of the conversation. */
  #listening = false;
  /** Whether the two lines at the bottom are there. */
  #open = true;
  #question: { readonly text: string; readonly answer: (yes: boolean) => void } | null = null;

  constructor(input: ReadStream, output: WriteStream, parent: QObject | null = null) {
    super(parent);
    this.#output = output;
    this.#lines = createInterface({ input, output });
    this.#lines.on('line', (line) => this.#entered(line));
    // Ctrl-C means the same as Ctrl-D.
    this.#lines.on('SIGINT', () => this.#lines.close());
    this.#lines.on('close', () => this.#left());
    output.on('drain', () => this.ready());
    output.on('error', (error: Error) => this.broken(error.message));
  }

  override setStatus(text: string): void {
    this.#status = text;
    this.#print('');
  }

  override tell(text: string): void {
    this.#print(`${text}\n`);
  }

  override show(bytes: Uint8Array): void {
    this.#print(this.#transcript.add(bytes));
  }

  override isFull(): boolean {
    return this.#output.writableNeedDrain;
  }

  override start(): void {
    this.#listening = true;
  }

  override pause(): void {
    this.#lines.pause();
  }

  override resume(): void {
    this.#lines.resume();
  }

  override ask(question: string): Promise<boolean | null> {
    return new Promise((answer) => {
      this.#question = { text: `${question} [y/N] `, answer };
      this.#print('');
    });
  }

  override close(): void {
    this.blockSignals(true);
    this.#lines.close();
    const last = this.#transcript.lastLine();
    // The last status stays to be read.
    this.#output.write(`${last === '' ? '' : `${last}\n`}${this.#statusLine()}`);
  }

  /** Puts text above the two lines at the bottom, and these below it again. */
  #print(text: string): void {
    if (!this.#open) {
      this.#output.write(text);
      return;
    }
    this.#wipe(this.#lines.getCursorPos().rows);
    this.#output.write(text);
    // readline would go up by these to where it began, but the cursor stands there already.
    this.#lines.prevRows = 0;
    this.#lines.setPrompt(this.#statusLine() + this.#inputPrompt());
    this.#lines.prompt(true);
  }

  /** Removes the cursor's row, the given number of rows above it, and what is below. */
  #wipe(rows: number): void {
    moveCursor(this.#output, 0, -rows);
    cursorTo(this.#output, 0);
    clearScreenDown(this.#output);
  }

  #statusLine(): string {
    const text = ` ${this.#status} `.slice(0, this.#output.columns - 1);
    return `${INVERSE}${text}${NORMAL}\n`;
  }

  #inputPrompt(): string {
    return this.#question?.text ?? this.#transcript.lastLine();
  }

  /** The input line has become part of the conversation: it moves up there, and the status line stays behind. */
  #entered(line: string): void {
    const said = this.#inputPrompt() + line;
    this.#lines.setPrompt(this.#statusLine() + said);
    // Enter has moved the cursor to the row below.
    this.#wipe(this.#lines.getCursorPos().rows + 1);
    this.#output.write(`${said}\n`);
    this.#lines.setPrompt('');
    if (this.#question !== null) {
      this.#settle(/^y(es)?$/i.test(line.trim()));
    } else if (this.#listening) {
      this.#transcript.endLine();
      this.entered(Buffer.from(`${line}\r\n`));
    }
    this.#print('');
  }

  /** readline is closed, by Ctrl-D, Ctrl-C or close(). */
  #left(): void {
    this.#wipe(this.#lines.getCursorPos().rows);
    this.#open = false;
    if (this.#question === null) this.left();
    else this.#settle(false);
  }

  #settle(yes: boolean): void {
    const question = this.#question;
    this.#question = null;
    question?.answer(yes);
  }
}
