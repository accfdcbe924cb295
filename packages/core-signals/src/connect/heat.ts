import type { SignalConnections } from '../model/object-model.js';
import { Step } from '../model/plan.js';

/** A shorter list gains too little from a plan, and a longer one takes too much memory for it: 56 bytes for each connection. */
const SHORTEST = 4;
const LONGEST = 256;

/** A list without a plan is about to be emitted: makes it one, when it has been emitted often enough as it is. */
export function heat(list: SignalConnections): void {
  const { length } = list.items;
  if (length >= SHORTEST && length <= LONGEST) list.plan = list.plan.next ?? planOf(list);
}

/** The plan of a list that is not empty, and in which no item is a removed one. */
export function planOf({ items }: SignalConnections): Step {
  let step: Step | null = null;
  for (let place = items.length - 1; place >= 0; place--) {
    const { serial, callee, receiver } = items[place]!;
    step = new Step(serial, callee!, receiver, step);
  }
  return step!;
}
