import { parseOptions, UsageError } from '../../shared/command-line.js';
import type { LineClientOptions } from '../../shared/line-client.js';
import { loginFrom, MAIL_OPTIONS, mailOptionsFrom, type Login } from '../../shared/mail-options.js';

export const USAGE = `Usage: ftpclient [OPTION]... HOST [PORT]
Lists, fetches and sends files. Commands come from standard input, a line each; "help" lists them.

      --tls                 encrypt the connection, and those for data, by AUTH TLS
      --user NAME           who logs in; without it, anonymous does
      --password-file FILE  the file whose first line is the password
      --plain               send the password in plain text: third parties can read it
      --ca FILE             certificates of the authorities to trust, in PEM, instead of those that Node.js ships
      --accept-any          go on when the server's identity cannot be verified
      --timeout SECONDS     how long the server may be silent (default: 60)
  -h, --help                show this text

The port is 21 unless another one is given. At a terminal it shows a progress bar, and continues after a failure;
elsewhere the first failure ends it. SIGINT is like "abort", or like "quit" when nothing is under way.

Exit status: 0 when everything was carried out, 1 for a failure, 2 for a mistake in the command line, 3 when the
server's identity could not be verified.
`;

export interface FtpOptions extends LineClientOptions {
  readonly tls: boolean;
  readonly login: Login | null;
  /** Whether there is a person who can go on after a failure. */
  readonly interactive: boolean;
}

/**
 * Reads the command line.
 *
 * @throws UsageError
 * @throws Failure when there is no password in the file
 */
export function readOptions(args: string[], interactive: boolean): FtpOptions {
  const { values, positionals } = parseOptions({
    args,
    allowPositionals: true,
    options: { ...MAIL_OPTIONS, tls: { type: 'boolean', default: false } },
  });
  if (values.plain && values.tls) throw new UsageError('--tls and --plain exclude each other.');
  const login = loginFrom(values.user, values['password-file']);
  if (login !== null && !values.tls && !values.plain)
    throw new UsageError('A password needs --tls, or --plain to send it in plain text.');
  return { ...mailOptionsFrom(values, positionals, 21), tls: values.tls, login, interactive };
}
