import type { QUrlInfo } from '../operator/qurlinfo.js';
import { parseListing } from './listing.js';

/** Longer lines are no entries. */
const LINE_LIMIT = 8192;

const LF = 0x0a;

/** Reads the entries of a listing as its bytes arrive. */
export class ListingReader {
  readonly #entry: (info: QUrlInfo) => void;
  /** The pieces of a line that has no end yet; none are kept of one that is too long. */
  #parts: Buffer[] = [];
  #length = 0;

  /** @param entry - is given each entry */
  constructor(entry: (info: QUrlInfo) => void) {
    this.#entry = entry;
  }

  /** Takes what has arrived. */
  feed(bytes: Buffer): void {
    let start = 0;
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
      this.#collect(bytes.subarray(start, end));
      this.end();
      start = end + 1;
    }
    this.#collect(bytes.subarray(start));
  }

  /** The line has ended, or the listing: its last line need not have an end. */
  end(): void {
    const line = Buffer.concat(this.#parts).toString('latin1');
    const isLine = this.#length <= LINE_LIMIT;
    this.#parts = [];
    this.#length = 0;
    const info = isLine ? parseListing(line.endsWith('\r') ? line.slice(0, -1) : line) : null;
    if (info !== null) this.#entry(info);
  }

  #collect(part: Buffer): void {
    if (part.length === 0) return;
    this.#length += part.length;
    if (this.#length <= LINE_LIMIT) this.#parts.push(part);
    else this.#parts = [];
  }
}
