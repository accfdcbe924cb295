import { hostAndPortFrom, parseOptions, secondsFrom, UsageError } from '../../shared/command-line.js';

export const USAGE = `Usage: ircclient [OPTION]... HOST [PORT]
Talks on IRC, line by line. The port is 6667 unless another one is given.

      --nick NAME         your name there (default: qt3guest); an underscore is added when it is taken
      --channel NAME      the channel to join (default: #qt3)
      --ping SECONDS      how long the server may be silent before it is asked whether it is there, and then how long
                          it may take to answer (default: 60)
      --retry SECONDS     how long to wait before the first new attempt to connect; each further one waits twice as
                          long, a minute at most (default: 1)
      --attempts N        how many attempts in a row may fail before it gives up; 0 means any number (default: 10)
  -h, --help              show this text

A line of standard input is said in the channel, unless it begins with a slash: /join CHANNEL, /msg NAME TEXT,
/nick NAME, /quit [TEXT]. The end of the input, and SIGINT, are like /quit. What others say comes out on standard
output, all the rest on standard error. While there is no connection, the input waits.

Exit status: 0 after /quit, 1 for a failure, 2 for a mistake in the command line.
`;

export interface IrcOptions {
  readonly host: string;
  readonly port: number;
  readonly nick: string;
  readonly channel: string;
  /** How long the server may be silent, in milliseconds. */
  readonly ping: number;
  /** The first delay before a new attempt, in milliseconds. */
  readonly retry: number;
  /** How many attempts in a row may fail. */
  readonly attempts: number;
}

/**
 * Reads the command line.
 *
 * @throws UsageError
 */
export function readOptions(args: string[]): IrcOptions {
  const { values, positionals } = parseOptions({
    args,
    allowPositionals: true,
    options: {
      nick: { type: 'string', default: 'qt3guest' },
      channel: { type: 'string', default: '#qt3' },
      ping: { type: 'string', default: '60' },
      retry: { type: 'string', default: '1' },
      attempts: { type: 'string', default: '10' },
    },
  });
  const place = hostAndPortFrom(positionals, 6667);
  if (!/^[^\s\d:-][^\s:]*$/.test(values.nick))
    throw new UsageError(`'${values.nick}' is not a name for IRC.`);
  if (!/^[#&][^\s,]+$/.test(values.channel))
    throw new UsageError(`'${values.channel}' is not a channel: those begin with # or &.`);
  if (!/^\d{1,6}$/.test(values.attempts))
    throw new UsageError(`'${values.attempts}' is not a number of attempts.`);
  const ping = secondsFrom(values.ping, 'ping') * 1000;
  if (ping === 0) throw new UsageError('No server answers in no time: --ping is too short.');
  return {
    ...place,
    nick: values.nick,
    channel: values.channel,
    ping,
    retry: secondsFrom(values.retry, 'retry') * 1000,
    attempts: values.attempts === '0' ? Infinity : Number(values.attempts),
  };
}
