/** What an exercise works on. */
export interface Inputs {
  /** How many bodies of 1 KB are asked for. */
  readonly small: number;
  /** How many bodies of 10 MB are asked for. */
  readonly large: number;
  /** What is parsed. */
  readonly urls: readonly string[];
}

/** Does all once, and gives the sum by which the worker sees that nothing was lost. */
export type Exercise = () => number | Promise<number>;

/** What takes part in the cases about the network classes: in some of them, or all. */
export interface NetworkContender {
  readonly name: string;
  /**
   * Asks the server of server.mjs for `small` bodies, one after the other on one connection, and reads each; the sum of what
   * `sumOfBody()` gives for them.
   */
  httpSmall?(inputs: Inputs): Exercise;
  /** The same for `large` large bodies. */
  httpLarge?(inputs: Inputs): Exercise;
  /** Parses each URL; the sum of the lengths of their host names and of their ports. */
  url?(inputs: Inputs): Exercise;
}
