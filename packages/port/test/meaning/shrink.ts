import { compareAll, type Verdict } from './compare.js';
import { sourceOf } from './generate/builder.js';
import { sizeOf, smaller, type Tree } from './tree.js';

const AT_ONCE = 40;

/** The smallest program found that still ends with this verdict. */
export function shrink(tree: Tree, verdict: Verdict, rounds = 40): Tree {
  let best = tree;
  const tried = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    const candidates: Tree[] = [];
    for (const each of smaller(best)) {
      const source = sourceOf(each);
      if (tried.has(source)) continue;
      tried.add(source);
      candidates.push(each);
      if (candidates.length === AT_ONCE) break;
    }
    if (candidates.length === 0) return best;
    const compared = compareAll(candidates.map(sourceOf));
    const good = candidates.filter((_each, i) => compared[i]!.verdict === verdict);
    for (const each of good)
      if (
        sizeOf(each) < sizeOf(best) ||
        (sizeOf(each) === sizeOf(best) && sourceOf(each).length < sourceOf(best).length)
      )
        best = each;
  }
  return best;
}
