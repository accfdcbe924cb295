import { parseOptions, UsageError } from '../../shared/command-line.js';
import type { LineClientOptions } from '../../shared/line-client.js';
import { loginFrom, MAIL_OPTIONS, mailOptionsFrom, type Login } from '../../shared/mail-options.js';

export const USAGE = `Usage: smtp [OPTION]... --from ADDRESS --to ADDRESS HOST PORT
Sends a mail, which is read from standard input: headers, an empty line, text. The connection is encrypted by STARTTLS.

      --from ADDRESS        the sender; '' for none, to whom no answer can be sent
      --to ADDRESS          who gets it; may be given several times
      --user NAME           log in, with AUTH PLAIN or AUTH LOGIN
      --password-file FILE  the file whose first line is the password
      --plain               do without TLS; there is no login then
      --ca FILE             certificates of the authorities to trust, in PEM, instead of those that Node.js ships
      --accept-any          go on when the server's identity cannot be verified
      --timeout SECONDS     how long the server may be silent (default: 60)
  -h, --help                show this text

Exit status: 0 when the server has taken the mail for everybody, 1 for a failure, 2 for a mistake in the command line,
3 when the server's identity could not be verified, 4 when the server does not go over to TLS, 5 when it does not let us
log in, 6 when it does not take the mail.
`;

export interface SmtpOptions extends LineClientOptions {
  readonly from: string;
  readonly to: readonly string[];
  readonly login: Login | null;
  readonly plain: boolean;
}

/**
 * Reads the command line.
 *
 * @throws UsageError
 */
export function readOptions(args: string[]): SmtpOptions {
  const { values, positionals } = parseOptions({
    args,
    allowPositionals: true,
    options: {
      ...MAIL_OPTIONS,
      from: { type: 'string' },
      to: { type: 'string', multiple: true, default: [] as string[] },
    },
  });
  if (values.from === undefined || values.to.length === 0)
    throw new UsageError('A mail needs --from and --to.');
  const login = loginFrom(values.user, values['password-file']);
  if (login !== null && values.plain) throw new UsageError('A password is not sent in plain text.');
  return {
    ...mailOptionsFrom(values, positionals),
    from: values.from === '' ? '' : addressFrom(values.from),
    to: values.to.map(addressFrom),
    login,
    plain: values.plain,
  };
}

/** What could be taken for a part of a command is no address. */
function addressFrom(text: string): string {
  if (/^[!-;=?-~]+@[!-;=?-~]+$/.test(text)) return text;
  throw new UsageError(`'${text}' is not a mail address.`);
}
