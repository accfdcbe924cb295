const specimens = new Map<string, object>();

/**
 * Keeps an object for ever, or until there is another, as an example of its kind.
 *
 * The engine forgets how to treat a class when a garbage collection finds no object of it, and throws away all code that
 * it has compiled for such objects. A server that had nothing to do for a moment would begin its next connections in
 * slow code; one example of each short-lived class avoids that.
 *
 * @param object - nothing of a user's may be reachable from it, or it would never be collected
 */
export function keepSpecimen(kind: string, object: object): void {
  specimens.set(kind, object);
}
