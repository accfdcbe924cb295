/** A header's name is a token (RFC 9110, section 5.6.2); nothing may stand before it, or before the colon. */
const header = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+:[\t\x20-\x7e\x80-\xff]*$/;

const requestLine = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+) ([\x21-\x7e]+) HTTP\/1\.([01])$/;

/** Reads the head of an HTTP request line by line (RFC 9112). */
export class RequestReader {
  /** '' before the first line has been read, and when it made no sense. */
  method = '';
  target = '';
  #minor = '';
  #hosts = 0;

  /**
   * Takes the next line, with its end.
   *
   * @returns the status to answer with; 0 when further lines are to come
   */
  add(rawLine: string): number {
    const line = rawLine.replace(/\r?\n$/, '');
    if (this.method === '') return this.#start(line);
    if (line === '') return this.#end();
    if (!header.test(line)) return 400;
    if (/^host:/i.test(line)) this.#hosts++;
    return 0;
  }

  #start(line: string): number {
    // An empty line in front of a request is to be overlooked (RFC 9112, section 2.2).
    if (line === '') return 0;
    const [, method = '', target = '', minor = ''] = requestLine.exec(line) ?? [];
    if (method === '') return 400;
    this.method = method;
    this.target = target;
    this.#minor = minor;
    return 0;
  }

  #end(): number {
    if (this.#hosts > 1 || (this.#hosts === 0 && this.#minor === '1')) return 400;
    return this.method === 'GET' ? 200 : 405;
  }
}
