import type { MakeDialect } from '../dialect.js';
import { Ftp } from './ftp.js';
import { Imap } from './imap.js';
import { Pop3 } from './pop3.js';
import { Smtp } from './smtp.js';

/** A protocol that a simple client upgrades by itself, and what a person types into it then. */
export interface Upgrade {
  readonly name: 'smtp' | 'imap' | 'pop3' | 'ftp';
  readonly dialect: MakeDialect;
  readonly lines: readonly string[];
  /** The answer to the last of the lines. */
  readonly last: RegExp;
}

/** The protocols of which we speak enough. */
export const UPGRADES: readonly Upgrade[] = [
  {
    name: 'smtp',
    dialect: () => new Smtp(),
    lines: ['EHLO client', 'NOOP', 'QUIT'],
    last: /221 2\.0\.0 Bye/,
  },
  {
    name: 'imap',
    dialect: () => new Imap(),
    lines: ['a LOGIN user pass', 'b LIST "" *', 'c LOGOUT'],
    last: /c OK LOGOUT/,
  },
  { name: 'pop3', dialect: () => new Pop3(), lines: ['USER user', 'STAT', 'QUIT'], last: /\+OK Bye/ },
  { name: 'ftp', dialect: () => new Ftp(), lines: ['USER user', 'PWD', 'QUIT'], last: /221 Bye/ },
];
