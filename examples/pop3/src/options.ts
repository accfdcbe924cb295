import { parseOptions, UsageError } from '../../shared/command-line.js';
import type { LineClientOptions } from '../../shared/line-client.js';
import { loginFrom, MAIL_OPTIONS, mailOptionsFrom, type Login } from '../../shared/mail-options.js';

export const USAGE = `Usage: pop3 [OPTION]... --user NAME --password-file FILE HOST [PORT]
Lists the mail in a mailbox: number, size in bytes, unique id, sender and subject, with tabs between them; or reads
or deletes some of it. The connection is encrypted by STLS before the login.

      --user NAME           whose mailbox it is
      --password-file FILE  the file whose first line is the password
      --auth HOW            how to log in: plain for AUTH PLAIN, user for USER and PASS (default: the first of these
                            that the server offers)
      --read MESSAGE        write a message to standard output, as it is; may be given several times
      --top LINES           of what is read, only the headers and this many lines of the text
      --delete MESSAGE      delete a message, after all that is to be read has been written; may be given several times
      --tls                 encrypt from the first byte on, without STLS; the port is 995 then, unless another is given
      --plain               do without TLS: third parties can read the password
      --ca FILE             certificates of the authorities to trust, in PEM, instead of those that Node.js ships
      --accept-any          go on when the server's identity cannot be verified
      --timeout SECONDS     how long the server may be silent (default: 60)
  -h, --help                show this text

The port is 110 unless another one is given. MESSAGE is a number from the list, or uid: and a unique id from it: the
number may mean another message next time, the unique id never does. The server deletes when the session ends in
order; when anything fails before that, nothing is deleted.

Exit status: 0 when all has been done, 1 for a failure, 2 for a mistake in the command line, 3 when the server's
identity could not be verified, 4 when the server does not go over to TLS, 5 when it does not let us log in, 6 when it
does not do what it was asked for.
`;

/** How the connection becomes a safe one, if it does. */
export type Security = 'stls' | 'tls' | 'plain';

export interface Pop3Options extends LineClientOptions {
  readonly security: Security;
  readonly login: Login;
  /** How to log in; null for what the server likes. */
  readonly auth: 'plain' | 'user' | null;
  /** What to read and what to delete, as it was given: numbers, or unique ids with `uid:` in front. */
  readonly read: readonly string[];
  readonly delete: readonly string[];
  /** How many lines of the text to read; null for all. */
  readonly top: number | null;
}

/**
 * Reads the command line.
 *
 * @throws UsageError
 * @throws Failure when there is no password in the file
 */
export function readOptions(args: string[]): Pop3Options {
  const { values, positionals } = parseOptions({
    args,
    allowPositionals: true,
    options: {
      ...MAIL_OPTIONS,
      auth: { type: 'string' },
      read: { type: 'string', multiple: true, default: [] as string[] },
      top: { type: 'string' },
      delete: { type: 'string', multiple: true, default: [] as string[] },
      tls: { type: 'boolean', default: false },
    },
  });
  if (values.tls && values.plain) throw new UsageError('--tls and --plain exclude each other.');
  if (values.top !== undefined && values.read.length === 0)
    throw new UsageError('--top says how much to read, and there is no --read.');
  const options = {
    ...mailOptionsFrom(values, positionals, values.tls ? 995 : 110),
    security: values.tls ? 'tls' : values.plain ? 'plain' : 'stls',
    auth: values.auth === undefined ? null : authFrom(values.auth),
    read: values.read.map(messageFrom),
    delete: values.delete.map(messageFrom),
    top: values.top === undefined ? null : linesFrom(values.top),
  } as const;
  const login = loginFrom(values.user, values['password-file']);
  if (login === null) throw new UsageError('A mailbox is opened with --user and --password-file.');
  return { ...options, login };
}

function authFrom(text: string): 'plain' | 'user' {
  if (text === 'plain' || text === 'user') return text;
  throw new UsageError(`'${text}' is no way to log in: --auth knows plain and user.`);
}

/** A unique id is one to seventy characters that can be seen (RFC 1939, section 7). */
function messageFrom(text: string): string {
  if (/^[1-9]\d{0,8}$/.test(text) || /^uid:[!-~]{1,70}$/.test(text)) return text;
  throw new UsageError(`'${text}' is no message: that is a number from 1 on, or uid: and a unique id.`);
}

function linesFrom(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`'${text}' is not a number of lines, which --top needs.`);
}
