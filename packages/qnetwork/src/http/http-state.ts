/** What a QHttp is doing (Qt 3.3, QHttp::State). */
export const HttpState = {
  /** There is no connection. */
  Unconnected: 0,
  /** Qt 3's name for looking up the host's name; never reported, Connecting comes first (trace net/http). */
  HostLookup: 1,
  /** The host's name is looked up, or the connection is being made. */
  Connecting: 2,
  /** The request is on its way. */
  Sending: 3,
  /** The response has begun to arrive. */
  Reading: 4,
  /** There is a connection, and no request under way on it. */
  Connected: 5,
  /** The connection is being closed. */
  Closing: 6,
} as const;
export type HttpState = (typeof HttpState)[keyof typeof HttpState];
