/** Whether the list of types M is the beginning of the list S. */
export type IsPrefix<M extends readonly string[], S extends readonly string[]> = S extends readonly [
  ...M,
  ...string[],
]
  ? true
  : false;

/** The string of a member as disconnect() takes it, and connect() where nothing is known of the signal. */
export type MemberString<M extends string> = `${'1' | '2'}${M}`;
