import { removeAllAtOnce } from './workshop.js';

/** What ends a program from outside. */
export const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Ctrl-C and the like: takes everything down, and ends as the signal would have ended us. */
function interrupted(signal: NodeJS.Signals): void {
  removeAllAtOnce();
  process.off(signal, interrupted);
  process.kill(process.pid, signal);
}

/** Sees to it that nothing is left behind however the program ends. */
export function endCleanly(): void {
  for (const signal of SIGNALS) process.on(signal, interrupted);
  process.on('exit', removeAllAtOnce);
}
