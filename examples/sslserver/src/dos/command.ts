import { readFolder } from './folder.js';
import { formatListing } from './listing.js';

/** What DOS puts at the beginning of the line in which it waits for a command. */
export const PROMPT = 'C:\\>';

/** What is printed for a new client, up to the first prompt. */
export const GREETING = `\r\nStarting MOCK-DOS...\r\n\r\n\r\n${PROMPT}`;

/** What is printed for a line that is too long for a command. */
export const LINE_TOO_LONG = '\r\nLine too long\r\n';

/** What became of a command. */
export interface Outcome {
  /** What is printed; it ends with a prompt, unless the session is over. */
  readonly output: string;
  /** Whether the session continues. */
  readonly goesOn: boolean;
}

/**
 * Runs a command, in capitals or not. DOS knows two: `DIR` lists a folder of this machine, `EXIT` ends the session.
 *
 * @param line - without its end
 * @param folder - the folder that is drive C
 */
export function runCommand(line: string, folder: string): Outcome {
  const command = line.trim().toUpperCase();
  if (command === 'EXIT') return { output: 'Goodbye\r\n', goesOn: false };
  if (command === '') return goOn('');
  if (command === 'DIR') return goOn(list(folder));
  return goOn('Bad command or file name\r\n\r\n');
}

function goOn(text: string): Outcome {
  return { output: text + PROMPT, goesOn: true };
}

function list(folder: string): string {
  try {
    return formatListing(readFolder(folder));
  } catch {
    return '\r\nNot ready reading drive C\r\n\r\n';
  }
}
