import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Settings } from './bench-case.js';
import { type GroupName, groupNames } from './saved-run.js';

export const help = `npm run bench [-- OPTIONS]

Measures signals, plain TCP and TLS beside what else Node.js programs use. Everything in one run, contenders in turns.

  --full                  more rounds: five to ten minutes instead of a few
  --only GROUP,...        ${groupNames.join(', ')}
  --case WORD,...         cases whose name has one of these words in it; --list names them
  --beside NAME,...       only these contenders beside the baseline: qt3, eventemitter3, ...
  --cpp                   beside Qt 5 and plain C++ on epoll and OpenSSL, too: builds them from Debian's packages
  --save FILE.json        keep every sample; npm run bench:report turns that into tables and plots
  --rounds N              rounds per case
  --contender FILE.mjs    one more contender (may be repeated); bench/README.md says what it exports
  --list                  only say which cases there are

To try whether everything works, not for figures:

  --work FRACTION         do only this part of the work of each sample, 0.01 for instance
  --patience SECONDS      how long a contender may be silent (120)
  --source                contenders run from the sources, without a build

The exit status is 0 however slow anything was, and 1 when a contender lost something.`;

export interface Options extends Settings {
  readonly help: boolean;
  readonly list: boolean;
  /** Whether programs in C++ take part. */
  readonly cpp: boolean;
  readonly groups: readonly GroupName[];
  /** Words of which a case's name must have one; empty: all cases. */
  readonly cases: readonly string[];
  /** Names of the contenders wanted beside the baselines, without what stands behind a slash; empty: all. */
  readonly beside: readonly string[];
  /** Absolute path; undefined: nothing is kept. */
  readonly save: string | undefined;
}

/** Reads the command line. Throws when it makes no sense, with a message for people. */
export function parseOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      list: { type: 'boolean', default: false },
      cpp: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      only: { type: 'string' },
      case: { type: 'string' },
      beside: { type: 'string' },
      save: { type: 'string' },
      rounds: { type: 'string' },
      contender: { type: 'string', multiple: true, default: [] },
      work: { type: 'string', default: '1' },
      patience: { type: 'string', default: '120' },
      source: { type: 'boolean', default: false },
    },
  });
  return {
    help: values.help,
    list: values.list,
    cpp: values.cpp,
    form: values.full ? 'full' : 'quick',
    groups: parseGroups(values.only),
    cases: words(values.case),
    beside: words(values.beside),
    save: values.save === undefined ? undefined : absolute(values.save),
    rounds: values.rounds === undefined ? undefined : positive('--rounds', values.rounds, true),
    contenders: values.contender.map(absolute),
    work: positive('--work', values.work),
    patience: positive('--patience', values.patience) * 1000,
    fromSource: values.source,
  };
}

function words(list: string | undefined): string[] {
  return (list ?? '').split(',').filter((word) => word !== '');
}

function parseGroups(list: string | undefined): readonly GroupName[] {
  const wanted = words(list);
  const unknown = wanted.filter((word) => !groupNames.some((name) => name === word));
  if (unknown.length > 0) {
    throw new Error(`--only knows ${groupNames.join(', ')}, not ${unknown.join(', ')}`);
  }
  return wanted.length === 0 ? groupNames : groupNames.filter((name) => wanted.includes(name));
}

function positive(option: string, text: string, whole = false): number {
  const value = Number(text);
  if (!(value > 0 && Number.isFinite(value)) || (whole && !Number.isInteger(value))) {
    throw new Error(`${option} takes a ${whole ? 'whole number' : 'number'} above 0, not '${text}'`);
  }
  return value;
}

/** Paths are meant from where npm was called. */
function absolute(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}
