/**
 * What the helper thread is asked for. Times are in milliseconds; a negative one never ends, 0 only looks. A socket is
 * shared first, with a number, which is not answered.
 */
export type Request =
  | { readonly what: 'share'; readonly id: number }
  | { readonly what: 'receive'; readonly id: number; readonly ms: number }
  | { readonly what: 'accept'; readonly id: number; readonly ms: number; readonly backlog: number }
  | { readonly what: 'readable'; readonly id: number; readonly ms: number }
  | { readonly what: 'drop'; readonly id: number }
  | { readonly what: 'release'; readonly fd: number };
