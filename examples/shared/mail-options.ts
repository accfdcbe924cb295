import { readFileSync } from 'node:fs';
import { Failure, hostAndPortFrom, patienceFrom, UsageError } from './command-line.js';
import type { LineClientOptions } from './line-client.js';

/** Options that the mail programs share, for parseOptions(). */
export const MAIL_OPTIONS = {
  ca: { type: 'string', default: '' },
  'accept-any': { type: 'boolean', default: false },
  timeout: { type: 'string', default: '60' },
  user: { type: 'string', default: '' },
  'password-file': { type: 'string', default: '' },
  plain: { type: 'boolean', default: false },
} as const;

/** Values of options that say whom to trust, and how long to wait. */
interface LinkValues {
  readonly ca: string;
  readonly 'accept-any': boolean;
  readonly timeout: string;
}

/**
 * Reads where to connect, whom to trust, and how long to wait.
 *
 * @param usualPort - as for hostAndPortFrom()
 * @throws UsageError
 */
export function mailOptionsFrom(
  values: LinkValues,
  positionals: readonly string[],
  usualPort?: number,
): LineClientOptions {
  return { ...hostAndPortFrom(positionals, usualPort), ...linkOptionsFrom(values) };
}

/**
 * Reads whom to trust, and how long to wait.
 *
 * @throws UsageError
 */
export function linkOptionsFrom(values: LinkValues): Omit<LineClientOptions, 'host' | 'port'> {
  const patience = patienceFrom(values.timeout);
  return { caFile: values.ca, acceptAny: values['accept-any'], patience };
}

/** Who logs in. */
export interface Login {
  readonly user: string;
  readonly password: string;
}

/**
 * Reads the login. The password is the first line of a file: a command line can be seen by everybody on the machine.
 *
 * @returns null for no login
 * @throws UsageError when half of it is missing, or the name is none
 * @throws Failure when the file cannot be read, or what it has is no password
 */
export function loginFrom(user: string, passwordFile: string): Login | null {
  if (user === '' && passwordFile === '') return null;
  if (user === '' || passwordFile === '') throw new UsageError('--user and --password-file go together.');
  if (hasControls(user)) throw new UsageError('A name to log in with is a line of text.');
  const password = firstLine(passwordFile);
  if (password === '' || hasControls(password)) throw new Failure(`${passwordFile} has no password in it.`);
  return { user, password };
}

/** The one message of SASL's mechanism PLAIN (RFC 4616), in base64. */
export function saslPlain({ user, password }: Login): string {
  return base64(`\0${user}\0${password}`);
}

/** A text's UTF-8 in base64, as SASL's mechanisms want it. */
export function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

function firstLine(path: string): string {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/, 1)[0] ?? '';
  } catch (error) {
    throw new Failure(`cannot read the password: ${(error as Error).message}`);
  }
}

/** What could be taken for the end of a command. */
function hasControls(text: string): boolean {
  return /\p{Cc}/u.test(text);
}
