import { Program } from '../shared/program.js';

/** Whether there is util-linux's script, which runs a program on a pseudo terminal. */
export async function hasTerminals(): Promise<boolean> {
  const version = Program.start('script', ['--version']);
  return (await version.ended().catch(() => 'none')) === 0;
}

/** Starts a command of the shell on a pseudo terminal, which is an xterm whatever ours is. */
export function startOnTerminal(command: string): Program {
  return Program.start('script', ['-qefc', command, '/dev/null'], {
    env: { SHELL: '/bin/sh', TERM: 'xterm' },
  });
}

/** Words for a command of the shell; there may be spaces in them, as in the name of the folder that all this is in. */
export function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ');
}
