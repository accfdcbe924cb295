/** How Qt 3 marks the string of a slot. */
export const SLOT_CODE = '1';
/** How Qt 3 marks the string of a signal. */
export const SIGNAL_CODE = '2';

/** What connect() needs to know of a C++ signature such as `two(int,const QString&)`. */
export interface Signature {
  /** The whole signature, normalised, without the names and default values of parameters. */
  readonly text: string;
  /** The name before the parenthesis. */
  readonly name: string;
  /** The normalised argument types, one string each. */
  readonly types: readonly string[];
}

/** What a connection calls: a slot, an emitter or a plain function. */
export type Callee = (this: never, ...args: never[]) => unknown;

/** What a class's prototype holds for a signal: it emits when it is called on an object. */
export type Emitter = (this: never, ...args: never[]) => void;

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
  /** What its connections to functions have in common. */
  readonly toFunctions: Route;
  /** What its connections to members have in common, by the member; made with the first one. */
  routes: WeakMap<MemberInfo, Route> | null;
  /** The one of these that was asked for last. */
  lastRoute: Route | null;
  /** Emits exactly this signature, whatever else has the same name. */
  readonly emitter: Emitter;
}

/** What a connection can be made to by name. */
export type MemberInfo = SlotInfo | SignalInfo;

/** What a connection was made to: a slot or signal of the receiver, or a plain function. */
export type Target = MemberInfo | Callee;

/**
 * What connections from one signal to one member have in common: all that there are share one of these. Of what is no connection,
 * the signal is null.
 */
export class Route<S extends SignalInfo | null = SignalInfo> {
  readonly signal: S;
  /** Null for the function that is called. */
  readonly target: Target | null;
  /** How connect() was last given the signal and the member when it looked the route up; empty for functions. */
  askedSignal = '';
  askedMember = '';

  constructor(signal: S, target: Target | null) {
    this.signal = signal;
    this.target = target;
  }
}
