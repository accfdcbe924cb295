import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { check } from './scenario.js';

/** What a process holds at a moment when nothing is under way. */
export interface Holdings {
  /** Open descriptors; 0 where the system does not say. */
  readonly descriptors: number;
  /** Bytes of JavaScript's heap in use. */
  readonly heap: number;
  /** Bytes outside of that heap which belong to objects in it. */
  readonly external: number;
  /** Bytes of the whole process. */
  readonly resident: number;
}

/** How many descriptors this process has open; 0 where the system does not say. */
export function openDescriptors(): number {
  return process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0;
}

/** Lets what is under way end, collects garbage (`--expose-gc`), and looks. */
export async function settledHoldings(): Promise<Holdings> {
  check(globalThis.gc !== undefined, 'run with --expose-gc');
  // The first round frees what finalisers and closing handles held on to.
  for (let round = 0; round < 3; round++) {
    await sleep(100);
    globalThis.gc();
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return { descriptors: openDescriptors(), heap: heapUsed, external, resident: rss };
}
