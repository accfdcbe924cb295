/** Where things lie in the memory that the helper thread answers in. */
export interface MailboxLayout {
  /** The first words: whether there is an answer (what is waited for), bytes of text, bytes of data, descriptor for requests. */
  readonly words: number;
  /** Where the text begins, which is JSON. */
  readonly text: number;
  /** Where the data begins. */
  readonly data: number;
}

const layout: MailboxLayout = { words: 4, text: 16, data: 4096 };

/** More than the largest datagram. */
const MOST_DATA = 65536;

/** What the helper thread answers. */
export interface Answer {
  /** A negative error of libuv; 0 when the time was up; 1 when it happened. */
  readonly status: number;
  /** The descriptor of an accepted connection. */
  readonly fd?: number;
  /** The sender of a datagram. */
  readonly address?: string;
  readonly port?: number;
}

/** The memory that the helper thread answers in: one answer at a time, which the thread that asked waits for. */
export class Mailbox {
  readonly memory: SharedArrayBuffer = new SharedArrayBuffer(layout.data + MOST_DATA);
  readonly layout: MailboxLayout = layout;
  readonly #words = new Int32Array(this.memory, 0, layout.words);

  /** The descriptor that requests are written to, once the helper thread has said that it runs. */
  get requests(): number {
    return this.#words[3]!;
  }

  /** Before a request: forgets the answer to the last one. */
  clear(): void {
    Atomics.store(this.#words, 0, 0);
  }

  /** Waits for the answer, however long it takes: the helper thread keeps the time. */
  wait(): Answer {
    Atomics.wait(this.#words, 0, 0);
    return this.#read();
  }

  /** Waits for the word of the helper thread that it runs, or why not; null when `ms` milliseconds were not enough. */
  awaitStart(ms: number): Answer | null {
    return Atomics.wait(this.#words, 0, 0, ms) === 'timed-out' ? null : this.#read();
  }

  #read(): Answer {
    return JSON.parse(Buffer.from(this.memory, layout.text, this.#words[1]).toString()) as Answer;
  }

  /** A copy of the data that came with the answer. */
  takeData(): Buffer {
    return Buffer.from(Buffer.from(this.memory, layout.data, this.#words[2]));
  }
}
