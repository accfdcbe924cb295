import type { EngineOptions } from './engine-options.js';

/** The options of a link. */
export interface LinkOptions {
  readonly engine: EngineOptions;
  /** The name that a server's certificate has to be for; '' when it is not known. */
  readonly host: string;
  /** For the handshake, in milliseconds; 0 for none. */
  readonly timeLimit: number;
  /** Gets each line for a key log file; null for no key log. */
  readonly logKey: ((line: Buffer) => void) | null;
}
