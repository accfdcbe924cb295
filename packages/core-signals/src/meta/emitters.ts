/** The functions that Q_OBJECT has put on prototypes. */
const emitters = new WeakSet<object>();

/** Notes that this is what emits the signals of one name. */
export function noteEmitter(emitter: object): void {
  emitters.add(emitter);
}

/** Whether this emits the signals of some name. */
export function isEmitter(member: unknown): boolean {
  return typeof member === 'function' && emitters.has(member);
}
