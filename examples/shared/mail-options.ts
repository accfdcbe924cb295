import { readFileSync } from 'node:fs';
import { Failure, UsageError } from './command-line.js';

/** Options that the mail programs share, for parseOptions(). */
export const MAIL_OPTIONS = {
  ca: { type: 'string', default: '' },
  'accept-any': { type: 'boolean', default: false },
  user: { type: 'string', default: '' },
  'password-file': { type: 'string', default: '' },
} as const;

/** Who logs in; null for nobody. */
export interface Login {
  readonly user: string;
  readonly password: string;
}

/**
 * Reads the login. The password is the first line of a file: a command line can be seen by everybody on the machine.
 *
 * @throws UsageError when half of it is missing
 * @throws Failure when the file cannot be read
 */
export function loginFrom(user: string, passwordFile: string): Login | null {
  if (user === '' && passwordFile === '') return null;
  if (user === '' || passwordFile === '') throw new UsageError('--user and --password-file go together.');
  if (/[\r\n\0]/.test(user)) throw new UsageError('A user has a name of one line.');
  try {
    const [password = ''] = readFileSync(passwordFile, 'utf8').split(/\r?\n/, 1);
    return { user, password };
  } catch (error) {
    throw new Failure(`cannot read the password: ${(error as Error).message}`);
  }
}
