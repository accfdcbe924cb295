/** Gives an error a code for programs to look at, as Node.js does; returns the error. */
export function withCode<E extends Error>(error: E, code: string): E & { readonly code: string } {
  return Object.assign(error, { code });
}
