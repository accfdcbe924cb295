import type { Emitter } from '../connect/emitter.js';
import type { Signature } from './signature.js';

/** A slot that a class declares. */
export interface SlotInfo extends Signature {
  readonly kind: 'slot';
  /** Its place among all slots of the class, inherited ones first. */
  readonly index: number;
}

/** A signal that a class declares. */
export interface SignalInfo extends Signature {
  readonly kind: 'signal';
  /** Its place among all signals of the class, inherited ones first. */
  readonly index: number;
  /** The signature as SIGNAL() gives it. */
  readonly coded: string;
  /** The last member that it was found to fit. */
  fits: MemberInfo | null;
  /** Emits exactly this signature, whatever else has the same name. */
  readonly emitter: Emitter;
}

/** What a connection can be made to by name. */
export type MemberInfo = SlotInfo | SignalInfo;
