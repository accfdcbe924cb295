import type { Program } from './program.js';

/**
 * One way of matching: the instruction that takes the next character, and the tags set on the way.
 *
 * Tag 0 is where the match starts; 2k-1 and 2k are where group k begins and ends; -1 where it has not. Whatever numbers
 * stand for places, a later place has the greater number.
 */
export interface Thread {
  readonly at: number;
  readonly tags: readonly number[];
}

/**
 * Which of two ways to the same instruction is kept: negative for the first. Captures start early and are long (oracle
 * tools/regexp), the first one before the others: it takes part rather than not, begins earlier, ends later.
 */
export function compareTags(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (x === y) continue;
    const isEnd = i > 0 && (i & 1) === 0;
    if (x < 0) return 1;
    if (y < 0) return -1;
    return isEnd ? y - x : x - y;
  }
  return 0;
}

/** Tags after a group begins at a place. */
export function openGroup(tags: readonly number[], group: number, last: number, place: number): number[] {
  const opened = tags.slice();
  if (opened.length <= 1) return opened;
  opened[2 * group - 1] = place;
  for (let tag = 2 * group; tag <= 2 * last; tag++) opened[tag] = -1;
  return opened;
}

/** Tags after a group ends at a place. */
export function closeGroup(tags: readonly number[], group: number, place: number): number[] {
  const closed = tags.slice();
  if (closed.length > 1) closed[2 * group] = place;
  return closed;
}

/**
 * Follows threads between two characters, to the instructions that take the next one or accept; the best thread for each,
 * the best one first.
 *
 * The cost is bounded by the length of the program, the depth of its loops and the number of tags.
 *
 * @param tests - the conditions that hold in this place, a bit for each
 * @param place - what tags are set to
 */
export function followThreads(
  program: Program,
  starts: readonly Thread[],
  tests: number,
  place: number,
): Thread[] {
  const { code } = program;
  const best: (readonly number[] | undefined)[] = [];
  const changed = new Set<number>();
  let lowest = code.length;
  let highest = -1;
  const reach = (at: number, tags: readonly number[]): void => {
    const known = best[at];
    if (known !== undefined && compareTags(known, tags) <= 0) return;
    best[at] = tags;
    changed.add(at);
    if (at < lowest) lowest = at;
    if (at > highest) highest = at;
  };
  for (const start of starts) reach(start.at, start.tags);
  // Jumps lead forward, so that one sweep does all, but for each repetition that takes nothing.
  for (let sweep = 0; sweep <= program.loops && changed.size > 0; sweep++) {
    const from = lowest;
    lowest = code.length;
    for (let at = from; at <= highest; at++) {
      if (!changed.delete(at)) continue;
      const tags = best[at]!;
      const instruction = code[at]!;
      switch (instruction.op) {
        case 'split':
          reach(instruction.first, tags);
          reach(instruction.second, tags);
          break;
        case 'jump':
          reach(instruction.to, tags);
          break;
        case 'open':
          reach(at + 1, openGroup(tags, instruction.group, instruction.last, place));
          break;
        case 'close':
          reach(at + 1, closeGroup(tags, instruction.group, place));
          break;
        case 'test':
          if ((((tests >> instruction.test) & 1) === 1) !== instruction.negated) reach(at + 1, tags);
          break;
        default:
          break;
      }
    }
  }
  const reached: Thread[] = [];
  for (const [at, tags] of best.entries())
    if (tags !== undefined && (code[at]!.op === 'take' || code[at]!.op === 'accept'))
      reached.push({ at, tags });
  return reached.sort((a, b) => compareTags(a.tags, b.tags));
}
