import type { ServerResponse } from 'node:http';
import type { Publisher } from './publisher.js';

/** Between two ticks, in milliseconds. */
const TICK_MS = 250;
/** More pages at once are refused. */
const MOST_PAGES = 8;
/** A page that leaves more unread gets nothing more, and everything anew once it has caught up. */
const MOST_UNREAD = 1_000_000;

/** The pages that are open, and what is sent to them by itself (server-sent events). */
export class EventStream {
  readonly #publisher: Publisher;
  /** Pages, and whether each has missed something. */
  readonly #pages = new Map<ServerResponse, { isBehind: boolean }>();
  #timer: NodeJS.Timeout | undefined;

  constructor(publisher: Publisher) {
    this.#publisher = publisher;
  }

  get isFull(): boolean {
    return this.#pages.size >= MOST_PAGES;
  }

  /** Bytes that pages have not taken yet. */
  get unread(): number {
    return [...this.#pages.keys()].reduce((sum, page) => sum + page.writableLength, 0);
  }

  /** Sends ticks from now on, until the page is closed. The headers have been sent. */
  add(page: ServerResponse): void {
    // Before the page is among them: the others must not miss what the snapshot publishes.
    this.sendNow();
    this.#pages.set(page, { isBehind: false });
    page.once('close', () => this.#remove(page));
    page.write(message(this.#publisher.snapshot()));
    this.#timer ??= setInterval(() => this.sendNow(), TICK_MS).unref();
  }

  #remove(page: ServerResponse): void {
    this.#pages.delete(page);
    if (this.#pages.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Sends a tick to all pages that keep up. */
  sendNow(): void {
    if (this.#pages.size === 0) return;
    const tick = message(this.#publisher.tick());
    for (const [page, state] of this.#pages) {
      if (page.writableLength > MOST_UNREAD) {
        state.isBehind = true;
      } else if (!state.isBehind) {
        page.write(tick);
      } else if (page.writableLength === 0) {
        state.isBehind = false;
        page.write(message(this.#publisher.snapshot()));
      }
    }
  }

  /** Ends all pages: nothing is sent to them from now on, however long one takes to read what there is. */
  end(): void {
    for (const page of this.#pages.keys()) {
      this.#remove(page);
      page.end();
    }
  }
}

/** JSON has no line breaks, so that each message is one line. */
function message(data: object): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}
