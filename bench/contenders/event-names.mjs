/** Emitters of named events have one name for each number of arguments, as an object has one signal. */
export function eventNameOf(arity) {
  if (arity === 1) return 'one';
  return arity === 3 ? 'three' : 'zero';
}
