import { simplifyWhiteSpace } from '@qt3/tools';
import { QHttpHeader } from './qhttpheader.js';

const STATUS_LINE = /^HTTP\/([0-9])\.([0-9]) ([0-9]{1,9})(?: (.*))?$/s;

/**
 * The header of a response: a status line, and fields. An empty one is invalid.
 *
 * Behaviour: Qt 3.3's QHttpResponseHeader page, and the trace net/httpheaders.
 */
export class QHttpResponseHeader extends QHttpHeader {
  #code = 0;
  #reason = '';
  #major = 1;
  #minor = 1;

  /** @param header - another header, which is copied */
  constructor(header?: QHttpResponseHeader) {
    super(header);
    if (header === undefined) this.setValid(false);
    else this.#takeStatus(header);
  }

  override assign(header: QHttpHeader): this {
    if (header instanceof QHttpResponseHeader) this.#takeStatus(header);
    return super.assign(header);
  }

  #takeStatus(header: QHttpResponseHeader): void {
    this.#code = header.#code;
    this.#reason = header.#reason;
    this.#major = header.#major;
    this.#minor = header.#minor;
  }

  /** The status code; 0 in an empty header. */
  statusCode(): number {
    return this.#code;
  }

  /** The words behind the status code, with single blanks between them. */
  reasonPhrase(): string {
    return this.#reason;
  }

  override majorVersion(): number {
    return this.#major;
  }

  override minorVersion(): number {
    return this.#minor;
  }

  /** The status line, the fields of a valid header, and the empty line that ends it. */
  override toString(): string {
    return `HTTP/${this.#major}.${this.#minor} ${this.#code} ${this.#reason}\r\n${super.toString()}\r\n`;
  }

  protected override parseLine(line: string, number: number): boolean {
    if (number !== 0) return super.parseLine(line, number);
    const [, major, minor, code, reason = ''] = STATUS_LINE.exec(simplifyWhiteSpace(line)) ?? [];
    if (code === undefined) return false;
    this.#major = Number(major);
    this.#minor = Number(minor);
    this.#code = Number(code);
    this.#reason = reason;
    return true;
  }
}
