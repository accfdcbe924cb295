// What is true of a value is true of what gets it.
import type { Holder } from '../model/holder.js';
import type { Expression } from '../model/ast.js';
import type { Place } from './texts/pointed-texts.js';

/** A value that a variable, a parameter or a function's caller gets. */
export interface Flow {
  readonly from: Expression;
  readonly to: Holder;
}

/** Lets a property flow until nothing changes. */
export function settle(flows: readonly Flow[], step: (flow: Flow) => boolean): void {
  let open = flows;
  for (let before = Infinity; open.length < before;) {
    before = open.length;
    open = open.filter((flow) => !step(flow));
  }
}

/** Lets both be null where one can be it. Returns whether one of the two was changed. */
export function shareNull([a, b]: readonly [Place, Place]): boolean {
  if (a.nullable === b.nullable) return false;
  return (a.nullable = b.nullable = true);
}

/** Lets both be unsure of null where one is. Returns whether one of the two was changed. */
export function shareBlur([a, b]: readonly [Holder, Holder]): boolean {
  if ((a.blurredBy === null) === (b.blurredBy === null)) return false;
  a.blurredBy = b.blurredBy = a.blurredBy ?? b.blurredBy;
  return true;
}
