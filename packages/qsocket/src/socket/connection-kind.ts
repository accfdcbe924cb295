/** Where a connection over another kind of transport differs. */
export interface ConnectionKind {
  /** Called, in state Connected, in place of connected(). */
  established(): void;
  /** The code for error(int), or `PEER_GONE`, when the transport fails in `state`. */
  errorCodeOf(error: Error, state: number): number;
}
