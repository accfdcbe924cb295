import { qWarning } from '@qt3/core-signals';
import { stripWhiteSpace, toUInt } from '@qt3/tools';
import { headerLines } from './header-lines.js';

/** What would end a line, so that a value could add fields of its own. */
const LINE_BREAK = /[\r\n\0]/;

/**
 * What HTTP requests and responses have in common: fields, each with a key and a value. Keys are kept in lower case and in
 * alphabetical order, each once.
 *
 * It is a value. Where C++ copied with `=`, call assign(), or make a new one of it.
 *
 * Behaviour: Qt 3.3's QHttpHeader page, and the trace net/httpheaders. A key or value with a line end, which Qt prints as it
 * is, is refused.
 */
export abstract class QHttpHeader {
  #values = new Map<string, string>();
  #valid = true;

  /**
   * @param header - another header, which is copied; or a text, which is parsed, and makes the header invalid when it is none
   */
  constructor(header?: QHttpHeader | string | null) {
    if (header instanceof QHttpHeader) this.#take(header);
    else if (typeof header === 'string') this.#parse(header, (line) => this.#parseField(line));
  }

  /** C++'s `=`: takes the fields of another header, and whether it is valid. */
  assign(header: QHttpHeader): this {
    this.#take(header);
    return this;
  }

  #take(header: QHttpHeader): void {
    this.#values = new Map(header.#values);
    this.#valid = header.#valid;
  }

  /** The value of a field, whatever the case of its key; '' where there is none. */
  value(key: string): string {
    return this.#values.get(key.toLowerCase()) ?? '';
  }

  /**
   * Sets a field, or replaces its value. Nothing is trimmed. It does not make an invalid header valid. A key or value with a
   * line end or NUL is refused with a warning.
   */
  setValue(key: string, value: string | null): void {
    if (LINE_BREAK.test(key) || LINE_BREAK.test(value ?? '')) {
      qWarning('QHttpHeader::setValue: The field %s contains a line end and is not set', JSON.stringify(key));
      return;
    }
    this.#values.set(key.toLowerCase(), value ?? '');
  }

  /** Removes a field. */
  removeValue(key: string): void {
    this.#values.delete(key.toLowerCase());
  }

  /** The keys of all fields, in lower case and in alphabetical order. */
  keys(): string[] {
    return [...this.#values.keys()].sort(byCode);
  }

  /** Whether there is a field with this key. */
  hasKey(key: string): boolean {
    return this.#values.has(key.toLowerCase());
  }

  /** Whether there is a field content-length, whatever it says. */
  hasContentLength(): boolean {
    return this.hasKey('content-length');
  }

  /** The number in content-length, at most 2^32 - 1; 0 where it is no such number, or missing. */
  contentLength(): number {
    return toUInt(this.value('content-length'));
  }

  /** Sets content-length. */
  setContentLength(length: number): void {
    this.setValue('content-length', String(length));
  }

  /** Whether there is a field content-type, whatever it says. */
  hasContentType(): boolean {
    return this.hasKey('content-type');
  }

  /** The media type in content-type, without parameters. */
  contentType(): string {
    return stripWhiteSpace(this.value('content-type').split(';', 1)[0]!);
  }

  /** Sets content-type. */
  setContentType(type: string | null): void {
    this.setValue('content-type', type);
  }

  /** The header as text, a line for each field. A plain header has no empty line at the end; an invalid one is ''. */
  toString(): string {
    return this.#valid
      ? this.keys()
          .map((key) => `${key}: ${this.value(key)}\r\n`)
          .join('')
      : '';
  }

  /** Whether everything that was parsed was understood. */
  isValid(): boolean {
    return this.#valid;
  }

  /** The first number of the version of HTTP. */
  abstract majorVersion(): number;

  /** The second number of the version of HTTP. */
  abstract minorVersion(): number;

  /** Says whether the header is valid. */
  protected setValid(valid: boolean): void {
    this.#valid = valid;
  }

  /**
   * Parses a text line by line, by parseLine(). Fields that were there stay. Ends at the first line that is refused; the header
   * is invalid then. A good text does not make an invalid header valid.
   *
   * @returns whether every line was understood
   */
  protected parse(text: string): boolean {
    return this.#parse(text, (line, number) => this.parseLine(line, number));
  }

  #parse(text: string, parseLine: (line: string, number: number) => boolean): boolean {
    const understood = headerLines(text).every(parseLine);
    if (!understood) this.#valid = false;
    return understood;
  }

  /**
   * Parses one line, without its end and with the lines that belong to it. Override it to understand a first line that is no
   * field.
   *
   * @param _number - which line it is, counted from 0, without empty ones
   * @returns whether it was understood
   */
  protected parseLine(line: string, _number: number): boolean {
    return this.#parseField(line);
  }

  #parseField(line: string): boolean {
    const colon = line.indexOf(':');
    if (colon < 0) return false;
    const key = stripWhiteSpace(line.slice(0, colon)).toLowerCase();
    this.#values.set(key, stripWhiteSpace(line.slice(colon + 1)));
    return true;
  }
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
