import { isIP } from 'node:net';
import { hostAndPortFrom, parseOptions, portFrom, UsageError } from '../../shared/command-line.js';
import { linkOptionsFrom, loginFrom, MAIL_OPTIONS } from '../../shared/mail-options.js';
import type { Mail } from './smtp.js';

export const USAGE = `Usage: smtp [OPTION]... --from ADDRESS --to ADDRESS [HOST PORT]
Sends a mail, which is read from standard input: headers, an empty line, text. HOST is the server that it is handed
to; the connection to it is encrypted by STARTTLS. Without HOST it is sent to the servers of the recipients' domains,
as the DNS has them (MX), encrypted where they offer that.

      --from ADDRESS        the sender; '' for none, to whom no answer can be sent
      --to ADDRESS          who gets it; may be given several times
      --user NAME           log in, with AUTH PLAIN or AUTH LOGIN
      --password-file FILE  the file whose first line is the password
      --plain               do without TLS; there is no login then
      --ca FILE             certificates of the authorities to trust, in PEM, instead of those that Node.js ships; the
                            recipients' servers are verified only with this
      --accept-any          go on when the server's identity cannot be verified
      --timeout SECONDS     how long the server may be silent (default: 60); ten times as long after the mail
      --dns ADDRESS         a name server to ask, perhaps with :PORT; may be given several times (default: those of
                            the system)
      --port N              the port of the recipients' servers (default: 25)
  -h, --help                show this text

Exit status: 0 when the mail was taken for everybody, 1 for a failure, 2 for a mistake in the command line, 3 when the
server's identity could not be verified, 4 when the server does not go over to TLS, 5 when it does not let us log in, 6
when it does not take the mail.
`;

/** What the command line says. */
export interface MailOptions {
  readonly mail: Mail;
  /** The server to hand it to; null for those of the recipients' domains. */
  readonly host: string | null;
  /** Name servers to ask in place of the system's. */
  readonly nameServers: readonly string[];
}

/**
 * Reads the command line.
 *
 * @throws UsageError
 */
export function readOptions(args: string[]): MailOptions {
  const { values, positionals } = parseOptions({
    args,
    allowPositionals: true,
    options: {
      ...MAIL_OPTIONS,
      from: { type: 'string' },
      to: { type: 'string', multiple: true, default: [] as string[] },
      dns: { type: 'string', multiple: true, default: [] as string[] },
      port: { type: 'string' },
    },
  });
  if (values.from === undefined || values.to.length === 0)
    throw new UsageError('A mail needs --from and --to.');
  const login = loginFrom(values.user, values['password-file']);
  if (login !== null && values.plain) throw new UsageError('A password is not sent in plain text.');
  const addresses = {
    from: values.from === '' ? '' : addressFrom(values.from),
    to: values.to.map(addressFrom),
  };
  const link = linkOptionsFrom(values);
  if (positionals.length > 0) {
    if (values.dns.length > 0 || values.port !== undefined)
      throw new UsageError('--dns and --port are for mail to the servers of the recipients.');
    const { host, port } = hostAndPortFrom(positionals);
    const tls = values.plain ? 'no' : 'always';
    return { mail: { ...link, ...addresses, port, login, tls }, host, nameServers: [] };
  }
  if (login !== null) throw new UsageError('A login needs a HOST and a PORT.');
  const mail = { ...link, ...addresses, login, port: portFrom(values.port ?? '25', 1) };
  const nameServers = values.dns.map(nameServerFrom);
  // What certifies the servers of strangers, only the user can say.
  const acceptAny = link.acceptAny || link.caFile === '';
  return { mail: { ...mail, acceptAny, tls: values.plain ? 'no' : 'offered' }, host: null, nameServers };
}

/** An IP address, and a port behind a colon where it is not 53; an IPv6 address stands in brackets then. */
function nameServerFrom(text: string): string {
  if (isIP(text) === 6) return `[${text}]`;
  const [, six = '', four = '', port = '53'] = /^(?:\[(.*)\]|([^:]*))(?::(.*))?$/.exec(text) ?? [];
  if (isIP(six) !== 6 && isIP(four) !== 4)
    throw new UsageError(`'${text}' is not the address of a name server.`);
  portFrom(port, 1);
  return text;
}

/** What could be taken for a part of a command is no address. */
function addressFrom(text: string): string {
  if (/^[!-;=?-~]+@[!-;=?-~]+$/.test(text)) return text;
  throw new UsageError(`'${text}' is not a mail address.`);
}
