import { readFileSync } from 'node:fs';

/** A session with a program, as its page shows it. */
export interface Session {
  /** What is entered: the lines behind `> `. */
  readonly input: string;
  /** What the program writes to standard output. */
  readonly output: string;
}

/**
 * Reads the session on a page: the first block that begins with a command, behind `$ `. What is entered follows `> `, all else is
 * output.
 *
 * @param page - the page's URL
 */
export function sessionOf(page: URL): Session {
  const block = /^(?: {4})?\$ .*\n((?:.+\n)*)/m.exec(readFileSync(page, 'utf8'))?.[1] ?? '';
  const lines = block.replace(/^ {4}/gm, '').split('\n').slice(0, -1);
  const isEntered = (line: string): boolean => line.startsWith('> ');
  const text = (chosen: readonly string[]): string => chosen.map((line) => `${line}\n`).join('');
  return {
    input: text(lines.filter(isEntered).map((line) => line.slice(2))),
    output: text(lines.filter((line) => !isEntered(line))),
  };
}
