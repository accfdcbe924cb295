/** The most names that are suggested. */
const MOST = 3;
/** Longer names are not compared: the time grows with the product of the lengths. */
const LONGEST = 200;

/** How many characters have to be put in, taken out or replaced to make one text of the other (Levenshtein). */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** What stands before the parenthesis. */
export const nameIn = (signature: string): string => signature.split('(', 1)[0]!;

/** The signatures that are nearest to one that does not exist, the nearest first. */
export function nearest(wanted: string, candidates: readonly string[]): string[] {
  if (wanted.length > LONGEST) return [];
  const name = nameIn(wanted).toLowerCase();
  return candidates
    .filter((candidate) => candidate.length <= LONGEST)
    .map((candidate) => ({
      candidate,
      // The name counts more than the types of the arguments.
      far:
        3 * distance(name, nameIn(candidate).toLowerCase()) +
        (candidate === wanted ? 0 : distance(wanted, candidate)),
      close: distance(name, nameIn(candidate).toLowerCase()) <= Math.max(2, Math.floor(name.length / 3)),
    }))
    .filter(({ close }) => close)
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}
