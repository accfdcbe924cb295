import { decodePercent } from './percent-encoding.js';

/** The parts of a URL, decoded but for query and reference. */
export interface UrlParts {
  protocol: string;
  user: string;
  password: string;
  host: string;
  /** -1 where the URL names none. */
  port: number;
  path: string;
  query: string;
  ref: string;
}

/**
 * What parsing a text found: `ok`, a URL; `refused`, none; `bad port`, a URL up to its port, where QUrl keeps the parts and
 * says neither that they are valid nor that they are not (trace net/url).
 */
export type ParseResult = 'ok' | 'refused' | 'bad port';

const DRIVE = /^[A-Za-z]:/;

const HASH = 0x23;
const SLASH = 0x2f;
const QUESTION = 0x3f;

/** The place of the first `/`, `?` or `#`; -1 where there is none. */
function findDivider(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === SLASH || code === QUESTION || code === HASH) return i;
  }
  return -1;
}

/** Parts of a URL that nothing has been parsed into. */
export function emptyParts(protocol: string): UrlParts {
  return { protocol, user: '', password: '', host: '', port: -1, path: '', query: '', ref: '' };
}

/**
 * Takes a URL apart as Qt 3 does, by the trace net/url: the first `?` ends the search for `#`, an `@` before the first slash
 * ends the user, and whatever has no protocol is the path of a local file.
 *
 * @param text - with slashes only, no backslashes
 * @param parts - empty; gets what was found, also of a URL that is refused
 */
export function parseInto(text: string, parts: UrlParts): ParseResult {
  if (text === '') {
    parts.protocol = 'file';
    return 'refused';
  }
  parts.protocol = '';
  const first = text.charCodeAt(0);
  const colon = text.indexOf(':');
  if (first === SLASH || (colon === 1 && DRIVE.test(text))) return parseLocal(text, parts);
  if (first >= 0x30 && first <= 0x39) return parseLocal(`/${text}`, parts);
  if (first === HASH || first === QUESTION) return 'refused';
  if (colon < 0) return parseLocal(text, parts);
  if (colon === 0) return text === ':' ? parseLocal('', parts) : 'refused';

  const end = findDivider(text.slice(0, colon));
  if (end >= 0) {
    parts.protocol = text.slice(0, end);
    return 'refused';
  }
  const protocol = text.slice(0, colon);
  const rest = text.slice(colon + 1);
  if (protocol === 'file') return parseLocal(rest.replace(/^\/+/, keepRoot), parts);
  parts.protocol = protocol;
  if (!rest.startsWith('//')) return parsePath(rest, parts);
  return parseAuthority(rest.slice(2), parts);
}

/** Of the slashes in front of a path one stays, and none before a drive. */
function keepRoot(slashes: string, offset: number, text: string): string {
  return DRIVE.test(text.slice(offset + slashes.length)) ? '' : '/';
}

function parseLocal(text: string, parts: UrlParts): ParseResult {
  parts.protocol = 'file';
  parsePath(text, parts);
  if (/^[A-Za-z]:$/.test(parts.path)) parts.path += '/';
  return 'ok';
}

/** @param text - what follows the two slashes */
function parseAuthority(text: string, parts: UrlParts): ParseResult {
  if (text.startsWith('/')) return parsePath(text.replace(/^\/+/, '/'), parts);
  const found = findDivider(text);
  const end = found < 0 ? text.length : found;
  let authority = text.slice(0, end);

  const at = authority.indexOf('@');
  if (at >= 0) {
    const user = authority.slice(0, at);
    const colon = user.indexOf(':');
    parts.user = decodePercent(colon < 0 ? user : user.slice(0, colon));
    parts.password = colon < 0 ? '' : decodePercent(user.slice(colon + 1));
    authority = authority.slice(at + 1);
  }

  const colon = authority.indexOf(':');
  parts.host = colon < 0 ? authority : authority.slice(0, colon);
  if (colon < 0) return parsePath(text.slice(end), parts);

  const digits = /^[0-9]*/.exec(authority.slice(colon + 1))![0];
  const port = Number(digits);
  parts.port = port <= 0x7fffffff ? port : 0;
  if (colon + 1 + digits.length !== authority.length) return 'bad port';
  // Behind a port only a path can follow: a query or a reference is lost.
  return parsePath(text[end] === '/' ? text.slice(end) : '', parts);
}

/** Takes path, query and reference apart. An empty path becomes `/`. */
function parsePath(text: string, parts: UrlParts): 'ok' {
  let path = text;
  const question = text.indexOf('?');
  if (question >= 0) {
    parts.query = text.slice(question + 1);
    path = text.slice(0, question);
  }
  const hash = path.indexOf('#');
  if (hash >= 0) {
    parts.ref = path.slice(hash + 1);
    path = path.slice(0, hash);
  }
  parts.path = path === '' ? '/' : decodePercent(path);
  return 'ok';
}
