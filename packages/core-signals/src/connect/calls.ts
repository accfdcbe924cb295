/**
 * The connections that are being served at this moment, by their serials: what sender() needs to know.
 *
 * Serials, and no pointers: V8 stores a small integer without a note for its garbage collector, which a pointer would cost with
 * every slot that is called.
 */
export const calls: {
  /** How many emissions are running, one inside the other. */
  depth: number;
  /** What the innermost one is serving. */
  serving: number;
  /** What the others are serving: at n, the one with n around it. */
  readonly outer: number[];
  /**
   * 1 when a connection of any object was made, removed or moved since the innermost emission began, else 0. As long as it is 0, the
   * emission knows that its list is what it was, and need not look. A number, which the engine compares faster than a boolean.
   */
  changed: number;
} = { depth: 0, serving: 0, outer: [], changed: 0 };

/** Whether the connection with that serial is being served. */
export function isServed(serial: number): boolean {
  if (calls.depth === 0) return false;
  if (calls.serving === serial) return true;
  for (let level = calls.depth - 1; level > 0; level--) if (calls.outer[level] === serial) return true;
  return false;
}
