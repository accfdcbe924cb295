import type { QHostAddress } from '@qt3/qsocket';
import { parseOptions, portFrom, secondsFrom, UsageError } from '../../shared/command-line.js';
import { ADDRESS_OPTION, addressFrom } from '../../shared/serving.js';

export const USAGE = `Usage: sslserver --cert FILE --key FILE [OPTION]...
A DOS prompt behind TLS. DIR lists the folder that the server was started in, EXIT ends the session.

      --cert FILE        the server's certificate, in PEM; others that vouch for it may follow in the same file
      --key FILE         the private key that belongs to it, in PEM
      --port N           the port to listen on; 0 takes a free one (default: 4433)
      --address A        the address to listen on; 0.0.0.0 means all (default: 127.0.0.1)
      --ca FILE          certificates of authorities: a client is asked for its certificate, and refused if that
                         is bad; a client without one is accepted
      --ca-dir DIR       a folder of such files
      --starttls         begin in plain text, as mail servers do: EHLO, STARTTLS, and then the prompt. Talk to it with
                         openssl s_client -starttls smtp -quiet -connect 127.0.0.1:4433
      --timeout SECONDS  with --starttls: how long a client may talk in plain text (default: 30)
  -h, --help             show this text

Exit status: 0 after SIGINT or SIGTERM, 1 for a failure, 2 for a mistake in the command line.
`;

/** Where the PEM files are; '' for those that are not used. */
export interface PemFiles {
  readonly certificate: string;
  readonly key: string;
  readonly caFile: string;
  readonly caDirectory: string;
}

export interface ServerOptions {
  readonly files: PemFiles;
  readonly port: number;
  readonly address: QHostAddress;
  /** How long a client may talk in plain text before it wants TLS, in milliseconds; 0 when TLS comes first. */
  readonly plainTime: number;
}

/**
 * Reads the command line.
 *
 * @throws UsageError
 */
export function readOptions(args: string[]): ServerOptions {
  const { values } = parseOptions({
    args,
    options: {
      cert: { type: 'string' },
      key: { type: 'string' },
      port: { type: 'string', default: '4433' },
      address: ADDRESS_OPTION,
      ca: { type: 'string', default: '' },
      'ca-dir': { type: 'string', default: '' },
      starttls: { type: 'boolean', default: false },
      timeout: { type: 'string' },
    },
  });
  if (values.cert === undefined || values.key === undefined)
    throw new UsageError('A server needs --cert and --key.');
  if (values.timeout !== undefined && !values.starttls)
    throw new UsageError('--timeout is about what comes before TLS, and needs --starttls.');
  return {
    files: { certificate: values.cert, key: values.key, caFile: values.ca, caDirectory: values['ca-dir'] },
    port: portFrom(values.port, 0),
    address: addressFrom(values.address),
    plainTime: values.starttls ? timeFrom(values.timeout ?? '30') : 0,
  };
}

function timeFrom(text: string): number {
  const seconds = secondsFrom(text, 'timeout');
  if (seconds === 0) throw new UsageError('--timeout is too short: a client needs some time to ask for TLS.');
  return seconds * 1000;
}
