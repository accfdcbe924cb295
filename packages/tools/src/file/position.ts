import { readFileSync } from 'node:fs';

/** Where an open file of the process is read and written next, in bytes; 0 where the system does not tell (it does on Linux). */
export function positionOf(descriptor: number): number {
  try {
    const [, position] =
      /^pos:\s*(\d+)/m.exec(readFileSync(`/proc/self/fdinfo/${descriptor}`, 'latin1')) ?? [];
    return Number(position ?? 0);
  } catch {
    return 0;
  }
}
