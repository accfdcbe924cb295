import { hostAndPortFrom, parseOptions, secondsFrom, UsageError } from '../../shared/command-line.js';
import { isProtocolName, PROTOCOL_NAMES, type ProtocolName } from './starttls/protocols.js';

export const USAGE = `Usage: sslclient [OPTION]... HOST PORT
Talks to a TLS server: on a terminal line by line, in a pipe byte for byte.

      --starttls NAME begin in plain text, and go over to TLS as the protocol does: smtp, imap, pop3, ftp or postgres;
                      what is shown and said is what comes after that
      --ca FILE       certificates of the authorities to trust, in PEM, instead of those that Node.js ships
      --ca-dir DIR    a folder of such files; they count after those of --ca
      --accept-any    go on when the server's identity cannot be verified; without it a person is asked, and where
                      there is none, as in a pipe, the answer is no
      --wait SECONDS  in a pipe: how long the server may be silent after the end of the input before the connection
                      is closed (default: 2)
  -h, --help          show this text

In a pipe, standard output gets what the server sends and nothing else; everything about the connection is written to
standard error. On a terminal, Ctrl-D ends the conversation.

Exit status: 0 when the conversation has ended, 1 for a failure, 2 for a mistake in the command line, 3 when the
server's identity could not be verified and was not accepted, 4 when the server does not start TLS.
`;

export interface ClientOptions {
  readonly host: string;
  readonly port: number;
  /** '' when not given. */
  readonly caFile: string;
  /** '' when not given. */
  readonly caDirectory: string;
  readonly acceptAny: boolean;
  /** How the conversation begins in plain text; null when it does not. */
  readonly startTls: ProtocolName | null;
  /** How long the server may be silent after the end of the input, in milliseconds. */
  readonly patience: number;
}

/**
 * Reads the command line.
 *
 * @throws UsageError
 */
export function readOptions(args: string[]): ClientOptions {
  const { values, positionals } = parseOptions({
    args,
    allowPositionals: true,
    options: {
      starttls: { type: 'string' },
      ca: { type: 'string', default: '' },
      'ca-dir': { type: 'string', default: '' },
      'accept-any': { type: 'boolean', default: false },
      wait: { type: 'string', default: '2' },
    },
  });
  return {
    ...hostAndPortFrom(positionals),
    caFile: values.ca,
    caDirectory: values['ca-dir'],
    acceptAny: values['accept-any'],
    startTls: values.starttls === undefined ? null : protocolFrom(values.starttls),
    patience: secondsFrom(values.wait, 'wait') * 1000,
  };
}

function protocolFrom(name: string): ProtocolName {
  if (isProtocolName(name)) return name;
  throw new UsageError(`'${name}' is nothing that --starttls knows: there are ${PROTOCOL_NAMES.join(', ')}.`);
}
