import { simplifyWhiteSpace } from '@qt3/tools';
import { QHttpHeader } from './qhttpheader.js';

/**
 * The header of a request: a request line, and fields. An empty one is invalid until setRequest() is called.
 *
 * Behaviour: Qt 3.3's QHttpRequestHeader page, and the trace net/httpheaders.
 */
export class QHttpRequestHeader extends QHttpHeader {
  #method = '';
  #path = '';
  #major = 1;
  #minor = 1;

  /** An empty, invalid header. */
  constructor();
  /** A copy, or what a text says; one that is not understood makes an invalid header. */
  constructor(header: QHttpRequestHeader | string);
  /** A request for a path, as it is sent: nothing is encoded. */
  constructor(method: string | null, path: string | null, majorVer?: number, minorVer?: number);
  constructor(header?: QHttpRequestHeader | string | null, path?: string | null, majorVer = 1, minorVer = 1) {
    super(header instanceof QHttpRequestHeader ? header : null);
    if (header instanceof QHttpRequestHeader) {
      this.#takeRequest(header);
    } else if (path !== undefined) {
      this.setRequest(header ?? null, path, majorVer, minorVer);
    } else if (typeof header === 'string') {
      this.parse(header);
      // A text of empty lines is none of a request.
      if (this.#method === '') this.setValid(false);
    } else {
      this.setValid(false);
    }
  }

  override assign(header: QHttpHeader): this {
    if (header instanceof QHttpRequestHeader) this.#takeRequest(header);
    return super.assign(header);
  }

  #takeRequest(header: QHttpRequestHeader): void {
    this.#method = header.#method;
    this.#path = header.#path;
    this.#major = header.#major;
    this.#minor = header.#minor;
  }

  /** Sets the request line, and makes the header valid. */
  setRequest(method: string | null, path: string | null, majorVer = 1, minorVer = 1): void {
    this.setValid(true);
    this.#method = method ?? '';
    this.#path = path ?? '';
    this.#major = majorVer;
    this.#minor = minorVer;
  }

  /** The method, spelt as it was given. */
  method(): string {
    return this.#method;
  }

  /** The path that is asked for. */
  path(): string {
    return this.#path;
  }

  override majorVersion(): number {
    return this.#major;
  }

  override minorVersion(): number {
    return this.#minor;
  }

  /** The request line, the fields of a valid header, and the empty line that ends it. */
  override toString(): string {
    return `${this.#method} ${this.#path} HTTP/${this.#major}.${this.#minor}\r\n${super.toString()}\r\n`;
  }

  protected override parseLine(line: string, number: number): boolean {
    if (number !== 0) return super.parseLine(line, number);
    const [method = '', path = '', version = ''] = simplifyWhiteSpace(line).split(' ');
    this.#method = method;
    this.#path = path;
    const [, major, minor] = /^HTTP\/([0-9])\.([0-9])$/.exec(version) ?? [];
    if (minor === undefined) return false;
    this.#major = Number(major);
    this.#minor = Number(minor);
    return true;
  }
}
