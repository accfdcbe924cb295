import type { Holder } from '../../model/holder.js';

/** Adds what is linked to something that is there, until nothing is added any longer. */
export function spread(found: Set<Holder>, links: readonly (readonly [of: Holder, added: Holder])[]): void {
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const [of, added] of links) if (found.has(of)) found.add(added);
  }
}
