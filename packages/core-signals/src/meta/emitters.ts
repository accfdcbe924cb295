/** The functions that Q_OBJECT has put on prototypes. */
const emitters = new WeakSet<object>();

/** Remembers a function that emits the signals of one name. */
export function noteEmitter(emitter: object): void {
  emitters.add(emitter);
}

/** Whether a member is such a function. */
export function isEmitter(member: unknown): boolean {
  return typeof member === 'function' && emitters.has(member);
}
