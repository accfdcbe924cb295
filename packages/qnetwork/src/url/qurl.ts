import { decodePercent, encodePercent } from './percent-encoding.js';
import { cleanLocalPath, cleanRemotePath, fileNameOf, folderOf } from './url-path.js';
import { emptyParts, parseInto, type ParseResult, type UrlParts } from './url-parts.js';

/** Folders are divided by slashes, also where a path came from Windows. */
function withSlashes(path: string | null): string {
  if (path === null) return '';
  return path.includes('\\') ? path.replaceAll('\\', '/') : path;
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
  private urlParts: UrlParts = emptyParts('');
  private urlValid = false;
  /** The path that was put right last, and what became of it. */
  private cleanedFrom: string | null = null;
  private cleanedPath = '';

  /**
   * @param url - another URL, which is copied; a text, which is parsed; nothing, for an invalid URL. With a second argument: the
   *   base of a relative URL
   * @param relative - a URL that is looked at from `url`, which stands for a folder. An absolute one is taken as it is
   * @param checkSlash - whether `url` stands for a folder only if its path ends with a slash; otherwise the last part of the
   *   path is replaced
   */
  constructor(url?: QUrl | string | null, relative?: string | null, checkSlash = false) {
    this.takeUrl(url, relative, checkSlash);
  }

  /** Whether an object is a URL, one by mixin included, as QUrlOperator is. */
  static [Symbol.hasInstance](value: unknown): boolean {
    // A subclass inherits this function, and has instances in the usual way.
    if (this !== QUrl) return Function.prototype[Symbol.hasInstance].call(this, value);
    return typeof value === 'object' && value !== null && 'urlParts' in value;
  }

  /** What the constructor does; no virtual function is called. */
  private takeUrl(url?: QUrl | string | null, relative?: string | null, checkSlash = false): void {
    if (url === undefined) return;
    if (relative !== undefined) {
      const base = url instanceof QUrl ? url : new QUrl(url);
      this.resolveFrom(base, withSlashes(relative), checkSlash);
    } else if (url instanceof QUrl) {
      this.urlParts = { ...url.urlParts };
      this.urlValid = url.urlValid;
    } else {
      // The parts are empty yet.
      this.urlValid = parseInto(withSlashes(url), this.urlParts) === 'ok';
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
      this.urlParts = { ...url.urlParts };
      this.urlValid = url.urlValid;
    } else {
      this.reset();
      this.parse(url);
    }
    return this;
  }

  /** Whether the last parsing succeeded, or a path was set since. An invalid URL keeps the parts that were understood. */
  isValid(): boolean {
    return this.urlValid;
  }

  /** Whether the protocol is `file`, in small letters. */
  isLocalFile(): boolean {
    return this.urlParts.protocol === 'file';
  }

  /** The protocol, spelt as it was given, without the colon. */
  protocol(): string {
    return this.urlParts.protocol;
  }

  /** Sets the protocol, without a colon. */
  setProtocol(protocol: string): void {
    this.urlParts.protocol = protocol;
  }

  /** The user's name, decoded. */
  user(): string {
    return this.urlParts.user;
  }

  /** Sets the user's name, not encoded. */
  setUser(user: string): void {
    this.urlParts.user = user;
  }

  /** Whether there is a user's name. */
  hasUser(): boolean {
    return this.urlParts.user !== '';
  }

  /** The password, decoded. */
  password(): string {
    return this.urlParts.password;
  }

  /** Sets the password, not encoded. */
  setPassword(password: string): void {
    this.urlParts.password = password;
  }

  /** Whether there is a password. */
  hasPassword(): boolean {
    return this.urlParts.password !== '';
  }

  /** The host, as it was written. */
  host(): string {
    return this.urlParts.host;
  }

  /** Sets the host. */
  setHost(host: string): void {
    this.urlParts.host = host;
  }

  /** Whether there is a host. */
  hasHost(): boolean {
    return this.urlParts.host !== '';
  }

  /** The port; -1 where none is set. */
  port(): number {
    return this.urlParts.port;
  }

  /** Sets the port, or removes it with -1. */
  setPort(port: number): void {
    this.urlParts.port = port;
  }

  /** Whether a port is set. */
  hasPort(): boolean {
    return this.urlParts.port >= 0;
  }

  /**
   * The path, decoded.
   *
   * @param correct - whether it is put right: without `.`, `..` and double slashes. The path of a local file is compared with
   *   the file system instead: a folder that exists gets a slash at its end and its links are resolved, `..` leads up only
   *   where the path exists. A relative path loses only double slashes
   */
  path(correct = true): string {
    const { path } = this.urlParts;
    if (!correct) return path;
    // What was put right for one protocol stays so when setProtocol() makes it a file, as in Qt (trace net/urloperator).
    if (this.cleanedFrom === path) return this.cleanedPath;
    if (this.isLocalFile()) return cleanLocalPath(path);
    this.cleanedFrom = path;
    this.cleanedPath = cleanRemotePath(path);
    return this.cleanedPath;
  }

  /** Sets the path, not encoded, and makes the URL valid. Backslashes become slashes. */
  setPath(path: string | null): void {
    this.urlParts.path = withSlashes(path);
    this.urlValid = true;
  }

  /** Whether there is a path. */
  hasPath(): boolean {
    return this.urlParts.path !== '';
  }

  /** The path, put right and encoded, and the query. Without a path, `/`. */
  encodedPathAndQuery(): string {
    const { query } = this.urlParts;
    const path = encodePercent(this.path()) || '/';
    return query === '' ? path : `${path}?${query}`;
  }

  /** Sets the path, which is decoded, and the query, which is what follows the first `?`. */
  setEncodedPathAndQuery(pathAndQuery: string): void {
    this.splitPathAndQuery(withSlashes(pathAndQuery));
  }

  private splitPathAndQuery(text: string): void {
    const question = text.indexOf('?');
    this.urlParts.path = decodePercent(question < 0 ? text : text.slice(0, question));
    this.urlParts.query = question < 0 ? '' : text.slice(question + 1);
  }

  /** The query, without the `?`, encoded as it was given. */
  query(): string {
    return this.urlParts.query;
  }

  /** Sets the query, without a `?`. It has to be encoded already. */
  setQuery(query: string): void {
    this.urlParts.query = query;
  }

  /** The reference, without the `#`, as it was given. */
  ref(): string {
    return this.urlParts.ref;
  }

  /** Sets the reference, without a `#`. */
  setRef(ref: string): void {
    this.urlParts.ref = ref;
  }

  /** Whether there is a reference. */
  hasRef(): boolean {
    return this.urlParts.ref !== '';
  }

  /** What stands behind the last slash of the path. The path is not put right for that: `..` is a name too. */
  fileName(): string {
    return fileNameOf(this.urlParts.path);
  }

  /** Replaces what stands behind the last slash of the path. The name is decoded, and may bring a query of its own. */
  setFileName(name: string | null): void {
    this.setEncodedPathAndQuery(this.replaceFileName(withSlashes(name)));
  }

  private replaceFileName(name: string): string {
    const path = this.path();
    const folder = path.slice(0, path.lastIndexOf('/') + 1) || '/';
    const { query } = this.urlParts;
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
    const { path: old } = this.urlParts;
    const slash = (old !== '' && old.endsWith('/')) || added.startsWith('/') ? '' : '/';
    this.urlParts.path = old + slash + added;
  }

  /** Adds `/..` to the path. Returns true always, also at the root. */
  cdUp(): boolean {
    this.urlParts.path += '/..';
    return true;
  }

  /**
   * The URL as text.
   *
   * @param encodedPath - whether the path is encoded. User and password always are, query and reference never
   * @param forcePrependProtocol - whether `file:` stands before the path of a local file
   */
  toString(encodedPath = false, forcePrependProtocol = true): string {
    const { protocol, host, port, query, ref } = this.urlParts;
    const path = encodedPath ? encodePercent(this.path()) : this.path();
    let text: string;
    if (this.isLocalFile()) text = forcePrependProtocol ? `file:${path}` : path;
    else if (protocol === 'mailto') text = `mailto:${path}`;
    else {
      const server = this.loginText() + host + (port === -1 ? '' : `:${port}`);
      const slash = host !== '' && path !== '' && !path.startsWith('/') ? '/' : '';
      text = `${protocol}://${server}${slash}${path}`;
    }
    if (ref !== '') text += `#${ref}`;
    if (query !== '') text += `?${query}`;
    return text;
  }

  private loginText(): string {
    const { user, password } = this.urlParts;
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
    if (!this.urlValid && this.urlParts.host === '') return false;
    const [a, b] = [this.urlParts, url.urlParts];
    return (
      this.urlValid === url.urlValid &&
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
    this.urlParts = emptyParts('file');
    this.urlValid = true;
  }

  /**
   * Parses a text into this URL. Override it to understand other forms.
   *
   * @returns whether the text was understood; one with a port that is no number is understood up to there
   */
  parse(url: string | null): boolean {
    return this.parseText(url) !== 'refused';
  }

  private parseText(url: string | null): ParseResult {
    this.urlParts = emptyParts('');
    const result = parseInto(withSlashes(url), this.urlParts);
    if (result !== 'bad port') this.urlValid = result === 'ok';
    return result;
  }

  /** Takes the place of a base and continues from there to `relative`. */
  private resolveFrom(base: QUrl, relative: string, checkSlash: boolean): void {
    if (!base.urlValid && relative === '') {
      this.urlParts = emptyParts('file');
      this.urlValid = true;
      return;
    }
    if (!base.urlValid || isAbsolute(relative)) {
      this.parseText(relative);
      return;
    }
    this.urlParts = { ...base.urlParts };
    this.urlValid = true;
    if (relative.startsWith('/')) {
      this.splitPathAndQuery(relative);
    } else if (relative.startsWith('#')) {
      this.urlParts.ref = relative.slice(1);
    } else if (relative.startsWith('?')) {
      this.urlParts.query = relative.slice(1);
    } else {
      this.urlParts.ref = '';
      this.appendPath(relative, checkSlash);
    }
  }

  private appendPath(relative: string, checkSlash: boolean): void {
    const path = this.path();
    if (checkSlash && !path.endsWith('/')) this.splitPathAndQuery(this.replaceFileName(relative));
    else this.urlParts.path = `${path}${path.endsWith('/') ? '' : '/'}${decodePercent(relative)}`;
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
