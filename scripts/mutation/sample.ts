import { createHash } from 'node:crypto';
import type { Mutant } from './mutants.js';

/**
 * Some of the mutants, in their order: always the same ones for a seed, and as good as the same ones when other places of the sources
 * have changed.
 */
export function sampled<T extends Mutant>(mutants: readonly T[], count: number, seed: number): T[] {
  const rank = ({ key }: Mutant): string => createHash('sha1').update(`${seed} ${key}`).digest('hex');
  const ranked = mutants.map((mutant) => ({ mutant, rank: rank(mutant) }));
  const chosen = ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, count);
  const isChosen = new Set<Mutant>(chosen.map(({ mutant }) => mutant));
  return mutants.filter((mutant) => isChosen.has(mutant));
}
