/** What an exercise works on. */
export interface Inputs {
  /** Datagrams that are answered, or requests. */
  readonly count: number;
}

/** Passes through all once, and gives the sum of the numbers that came back, by which the worker sees that nothing was lost. */
export type Exercise = () => number | Promise<number>;

/** What takes part in the cases about devices: in one of them, or both. */
export interface DeviceContender {
  readonly name: string;
  /** `count` datagrams of 64 bytes with a number each, 32 under way at a time, each answered with itself. */
  datagrams?(inputs: Inputs): Exercise;
  /** `count` requests of 64 bytes with a number each, one after the other, each answered with itself over one TCP connection. */
  pairs?(inputs: Inputs): Exercise;
}
