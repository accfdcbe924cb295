import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** A token that cannot be guessed, for one run of the program. */
export function makeToken(): string {
  return randomBytes(24).toString('base64url');
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** What a request asks for, once it may. */
export interface Asked {
  /** The page itself, or what follows the token in the path. */
  readonly what: string;
  readonly query: URLSearchParams;
}

/** Why a request is refused: the status, and a sentence. */
export interface Refusal {
  readonly status: number;
  readonly why: string;
}

/**
 * Whether a request comes from the page that was opened with the token.
 *
 * A site that the user visits can send requests to this address too, under a name of its own that leads to 127.0.0.1 (DNS
 * rebinding), so Host has to be the address itself; and Origin, where there is one, the page's own.
 */
export function admit(request: IncomingMessage, port: number, token: string): Asked | Refusal {
  const hosts = [`127.0.0.1:${String(port)}`, `localhost:${String(port)}`];
  const { host = '', origin } = request.headers;
  if (!hosts.includes(host)) return { status: 403, why: 'Host is not the address of the inspector.' };
  if (origin !== undefined && !hosts.some((own) => origin === `http://${own}`))
    return { status: 403, why: 'Origin is not the inspector’s own page.' };
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'none' && site !== 'same-origin')
    return { status: 403, why: 'Other sites may not ask.' };
  if (request.method !== 'GET') return { status: 405, why: 'Only GET: nothing can be changed here.' };
  let url: URL;
  try {
    url = new URL(request.url ?? '/', `http://${hosts[0]!}`);
  } catch {
    return { status: 400, why: 'This is no URL.' };
  }
  if (url.pathname === '/') {
    if (isSame(url.searchParams.get('token') ?? '', token)) return { what: '', query: url.searchParams };
    return { status: 403, why: 'The token is missing or wrong: open the URL that the program has printed.' };
  }
  const [, given = '', what = '', ...more] = url.pathname.split('/');
  if (!isSame(given, token)) return { status: 403, why: 'The token is missing or wrong.' };
  if (more.length > 0 || what === '') return { status: 404, why: 'There is no such thing.' };
  return { what, query: url.searchParams };
}

/** Headers of every answer: nothing is kept, framed, or loaded from elsewhere. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};
