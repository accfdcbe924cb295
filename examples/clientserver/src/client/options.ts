import { hostAndPortFrom, parseOptions, secondsFrom } from '../../../shared/command-line.js';

export const USAGE = `Usage: client [OPTION]... HOST PORT
Sends the lines of standard input to a server, in UTF-8, and shows the lines that come back.

      --wait SECONDS  how long the server may be silent after the end of the input before the connection is closed
                      (default: 1)
  -h, --help          show this text

Standard output gets what the server sends, standard error all the rest. SIGINT closes the connection at once; what
was sent before is still sent. A second one ends the program without that.

Exit status: 0 when the conversation has ended, 1 for a failure, 2 for a mistake in the command line.
`;

export interface ClientOptions {
  readonly host: string;
  readonly port: number;
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
    options: { wait: { type: 'string', default: '1' } },
  });
  return { ...hostAndPortFrom(positionals), patience: secondsFrom(values.wait, 'wait') * 1000 };
}
