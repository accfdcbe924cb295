import { decodePercent, encodePercent } from './percent-encoding.js';
import { cleanLocalPath, cleanRemotePath, fileNameOf, folderOf } from './url-path.js';
import { emptyParts, parseInto, type ParseResult, type UrlParts } from './url-parts.js';

/** Folders are divided by slashes, also where a path came from Windows. */
function withSlashes(path: string | null): string {
  return path === null ? '' : path.replaceAll('\\', '/');
}

/**
 * A URL, taken apart and put together as Qt 3 does it, which is neither RFC 3986 nor what `URL` of Node.js does: nothing is
 * lower-cased, hosts are not decoded, IPv6 addresses in brackets are not understood, and whatever has no protocol is a local
 * file. {@link QUrl.toURL} and {@link QUrl.fromURL} lead to the other kind and back.
 *
 * It is a value. Where C++ copied with `=`, call {@link QUrl.copy} or {@link QUrl.assign}.
 *
 * Behaviour: Qt 3.3's QUrl page, and the trace net/url where it is silent or says otherwise.
 */
export class QUrl {
  #parts: UrlParts = emptyParts('');
  #valid = false;

  /**
   * @param url - another URL, which is copied; a text, which is parsed; nothing, for an invalid URL. With a second argument: the
   *   base of a relative URL
   * @param relative - a URL that is looked at from `url`, which stands for a folder. An absolute one is taken as it is
   * @param checkSlash - whether `url` stands for a folder only if its path ends with a slash; otherwise the last part of the
   *   path is replaced
   */
  constructor(url?: QUrl | string | null, relative?: string | null, checkSlash = false) {
    if (url === undefined) return;
    if (relative !== undefined) {
      const base = url instanceof QUrl ? url : new QUrl(url);
      this.#resolve(base, withSlashes(relative), checkSlash);
    } else if (url instanceof QUrl) {
      this.#parts = { ...url.#parts };
      this.#valid = url.#valid;
    } else {
      this.#parse(url);
    }
  }

  /** The URL as it is understood here. A URL in brackets, as IPv6 addresses are written, is not understood. */
  static fromURL(url: URL): QUrl {
    return new QUrl(url.href);
  }

  /**
   * The URL as Node.js understands it.
   *
   * @throws TypeError with the code `ERR_INVALID_URL` where it does not
   */
  toURL(): URL {
    return new URL(this.toString(true));
  }

  /** A URL with the same parts, which changes for itself. */
  copy(): QUrl {
    return new QUrl(this);
  }

  /** C++'s `=`: takes the parts of another URL, or resets this one and parses a text. */
  assign(url: QUrl | string | null): this {
    if (url instanceof QUrl) {
      this.#parts = { ...url.#parts };
      this.#valid = url.#valid;
    } else {
      this.reset();
      this.parse(url);
    }
    return this;
  }

  /** Whether the last parsing succeeded, or a path was set since. An invalid URL keeps the parts that were understood. */
  isValid(): boolean {
    return this.#valid;
  }

  /** Whether the protocol is `file`, in small letters. */
  isLocalFile(): boolean {
    return this.#parts.protocol === 'file';
  }

  /** The protocol, spelt as it was given, without the colon. */
  protocol(): string {
    return this.#parts.protocol;
  }

  /** Sets the protocol, without a colon. */
  setProtocol(protocol: string): void {
    this.#parts.protocol = protocol;
  }

  /** The user's name, decoded. */
  user(): string {
    return this.#parts.user;
  }

  /** Sets the user's name, not encoded. */
  setUser(user: string): void {
    this.#parts.user = user;
  }

  /** Whether there is a user's name. */
  hasUser(): boolean {
    return this.#parts.user !== '';
  }

  /** The password, decoded. */
  password(): string {
    return this.#parts.password;
  }

  /** Sets the password, not encoded. */
  setPassword(password: string): void {
    this.#parts.password = password;
  }

  /** Whether there is a password. */
  hasPassword(): boolean {
    return this.#parts.password !== '';
  }

  /** The host, as it was written. */
  host(): string {
    return this.#parts.host;
  }

  /** Sets the host. */
  setHost(host: string): void {
    this.#parts.host = host;
  }

  /** Whether there is a host. */
  hasHost(): boolean {
    return this.#parts.host !== '';
  }

  /** The port; -1 where none is set. */
  port(): number {
    return this.#parts.port;
  }

  /** Sets the port, or removes it with -1. */
  setPort(port: number): void {
    this.#parts.port = port;
  }

  /** Whether a port is set. */
  hasPort(): boolean {
    return this.#parts.port >= 0;
  }

  /**
   * The path, decoded.
   *
   * @param correct - whether it is put right: without `.`, `..` and double slashes. The path of a local file is compared with
   *   the file system instead: a folder that exists gets a slash at its end and its links are resolved, `..` goes up only
   *   where the path exists. A relative path loses only double slashes
   */
  path(correct = true): string {
    const { path } = this.#parts;
    if (!correct) return path;
    return this.isLocalFile() ? cleanLocalPath(path) : cleanRemotePath(path);
  }

  /** Sets the path, not encoded, and makes the URL valid. Backslashes become slashes. */
  setPath(path: string | null): void {
    this.#parts.path = withSlashes(path);
    this.#valid = true;
  }

  /** Whether there is a path. */
  hasPath(): boolean {
    return this.#parts.path !== '';
  }

  /** The path, put right and encoded, and the query. Without a path, `/`. */
  encodedPathAndQuery(): string {
    const { query } = this.#parts;
    const path = encodePercent(this.path()) || '/';
    return query === '' ? path : `${path}?${query}`;
  }

  /** Sets the path, which is decoded, and the query, which is what follows the first `?`. */
  setEncodedPathAndQuery(pathAndQuery: string): void {
    this.#setPathAndQuery(withSlashes(pathAndQuery));
  }

  #setPathAndQuery(text: string): void {
    const question = text.indexOf('?');
    this.#parts.path = decodePercent(question < 0 ? text : text.slice(0, question));
    this.#parts.query = question < 0 ? '' : text.slice(question + 1);
  }

  /** The query, without the `?`, encoded as it was given. */
  query(): string {
    return this.#parts.query;
  }

  /** Sets the query, without a `?`. It has to be encoded already. */
  setQuery(query: string): void {
    this.#parts.query = query;
  }

  /** The reference, without the `#`, as it was given. */
  ref(): string {
    return this.#parts.ref;
  }

  /** Sets the reference, without a `#`. */
  setRef(ref: string): void {
    this.#parts.ref = ref;
  }

  /** Whether there is a reference. */
  hasRef(): boolean {
    return this.#parts.ref !== '';
  }

  /** What stands behind the last slash of the path. The path is not put right for that: `..` is a name too. */
  fileName(): string {
    return fileNameOf(this.#parts.path);
  }

  /** Replaces what stands behind the last slash of the path. The name is decoded, and may bring a query of its own. */
  setFileName(name: string | null): void {
    this.setEncodedPathAndQuery(this.#withFileName(withSlashes(name)));
  }

  #withFileName(name: string): string {
    const path = this.path();
    const folder = path.slice(0, path.lastIndexOf('/') + 1) || '/';
    const { query } = this.#parts;
    const text = encodePercent(folder) + name.replace(/^\/+/, '');
    return query === '' ? text : `${text}?${query}`;
  }

  /** The path without the file's name and the slash before it; `.` where the path has no slash. */
  dirPath(): string {
    return folderOf(this.path());
  }

  /** Adds to the path, with a slash between the two where none is. Nothing is decoded. */
  addPath(path: string | null): void {
    const added = withSlashes(path);
    if (added === '') return;
    const { path: old } = this.#parts;
    const slash = (old !== '' && old.endsWith('/')) || added.startsWith('/') ? '' : '/';
    this.#parts.path = old + slash + added;
  }

  /** Adds `/..` to the path. Returns true always, also at the root. */
  cdUp(): boolean {
    this.#parts.path += '/..';
    return true;
  }

  /**
   * The URL as text.
   *
   * @param encodedPath - whether the path is encoded. User and password always are, query and reference never
   * @param forcePrependProtocol - whether `file:` stands before the path of a local file
   */
  toString(encodedPath = false, forcePrependProtocol = true): string {
    const { protocol, host, port, query, ref } = this.#parts;
    const path = encodedPath ? encodePercent(this.path()) : this.path();
    let text: string;
    if (this.isLocalFile()) text = forcePrependProtocol ? `file:${path}` : path;
    else if (protocol === 'mailto') text = `mailto:${path}`;
    else {
      const server = this.#login() + host + (port === -1 ? '' : `:${port}`);
      const slash = host !== '' && path !== '' && !path.startsWith('/') ? '/' : '';
      text = `${protocol}://${server}${slash}${path}`;
    }
    if (ref !== '') text += `#${ref}`;
    if (query !== '') text += `?${query}`;
    return text;
  }

  #login(): string {
    const { user, password } = this.#parts;
    if (user === '' && password === '') return '';
    return `${encodePercent(user)}${password === '' ? '' : `:${encodePercent(password)}`}@`;
  }

  /**
   * Whether two URLs have the same parts. Paths are compared as they were written: `/tmp` and `/tmp/` differ. An invalid URL
   * without a host equals none, not even itself.
   *
   * @param other - another URL, or a text that is parsed
   */
  isEqual(other: QUrl | string): boolean {
    const url = other instanceof QUrl ? other : new QUrl(other);
    if (!this.#valid && this.#parts.host === '') return false;
    const [a, b] = [this.#parts, url.#parts];
    return (
      this.#valid === url.#valid &&
      a.path === b.path &&
      a.host === b.host &&
      a.protocol === b.protocol &&
      a.port === b.port &&
      a.user === b.user &&
      a.password === b.password &&
      a.query === b.query &&
      a.ref === b.ref
    );
  }

  /** Makes it the valid URL of a local file without a path. parse() expects to be called on such a URL. */
  reset(): void {
    this.#parts = emptyParts('file');
    this.#valid = true;
  }

  /**
   * Parses a text into this URL. Override it to understand other forms.
   *
   * @returns whether the text was understood; one with a port that is no number is understood up to there
   */
  parse(url: string | null): boolean {
    return this.#parse(url) !== 'refused';
  }

  #parse(url: string | null): ParseResult {
    this.#parts = emptyParts('');
    const result = parseInto(withSlashes(url), this.#parts);
    if (result !== 'bad port') this.#valid = result === 'ok';
    return result;
  }

  /** Takes the place of a base and goes on from there to `relative`. */
  #resolve(base: QUrl, relative: string, checkSlash: boolean): void {
    if (!base.#valid && relative === '') {
      this.#parts = emptyParts('file');
      this.#valid = true;
      return;
    }
    if (!base.#valid || isAbsolute(relative)) {
      this.#parse(relative);
      return;
    }
    this.#parts = { ...base.#parts };
    this.#valid = true;
    if (relative.startsWith('/')) {
      this.#setPathAndQuery(relative);
    } else if (relative.startsWith('#')) {
      this.#parts.ref = relative.slice(1);
    } else if (relative.startsWith('?')) {
      this.#parts.query = relative.slice(1);
    } else {
      this.#parts.ref = '';
      this.#append(relative, checkSlash);
    }
  }

  #append(relative: string, checkSlash: boolean): void {
    const path = this.path();
    if (checkSlash && !path.endsWith('/')) this.#setPathAndQuery(this.#withFileName(relative));
    else this.#parts.path = `${path}${path.endsWith('/') ? '' : '/'}${decodePercent(relative)}`;
  }

  /** Whether a text is no whole URL: it has no protocol, and does not begin with a slash. */
  static isRelativeUrl(url: string | null): boolean {
    const text = url ?? '';
    return !text.startsWith('/') && !isAbsolute(text);
  }

  /**
   * Replaces `%` and two hexadecimal digits by the byte they stand for, in UTF-8. A digit that is none counts as 0, a `%` without
   * two characters behind it stays, and the text ends at a decoded NUL.
   *
   * @returns the decoded text, in place of changing it; null for null
   */
  static decode(url: string): string;
  static decode(url: string | null): string | null;
  static decode(url: string | null): string | null {
    return url === null ? null : decodePercent(url);
  }

  /**
   * Replaces what has a meaning in a URL, white space, and all beyond ASCII by `%` and two hexadecimal digits for each byte of
   * UTF-8. Slashes stay, and so do most control characters.
   *
   * @returns the encoded text, in place of changing it; null for null
   */
  static encode(url: string): string;
  static encode(url: string | null): string | null;
  static encode(url: string | null): string | null {
    return url === null ? null : encodePercent(url);
  }
}

/** Whether a colon comes before the first slash. */
function isAbsolute(url: string): boolean {
  const colon = url.indexOf(':');
  if (colon < 0) return false;
  const slash = url.indexOf('/');
  return slash < 0 || colon < slash;
}
