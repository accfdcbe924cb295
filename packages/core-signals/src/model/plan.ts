import type { Callee } from './members.js';

/**
 * One connection in the plan of an emission: what is called, as it was when the plan was made. A plan is a chain, since the engine
 * walks along that with fewer checks than along an array.
 */
export class Step {
  /** The connection's; 0 in a chain that is no plan. */
  readonly serial: number;
  readonly callee: Callee;
  readonly receiver: unknown;
  readonly next: Step | null;

  constructor(serial: number, callee: Callee, receiver: unknown, next: Step | null) {
    this.serial = serial;
    this.callee = callee;
    this.receiver = receiver;
    this.next = next;
  }
}

/** After this many emissions of a list that has not changed, the next one makes a plan. */
const WARM_UP = 8;

function idleChain(length: number): Step {
  let step = new Step(0, Object, undefined, null);
  for (let i = 1; i < length; i++) step = new Step(0, Object, undefined, step);
  return step;
}

/** Stands for a plan in a list that was not emitted since it changed. Each emission moves on to the next step, until there is none. */
export const COLD: Step = idleChain(WARM_UP);
