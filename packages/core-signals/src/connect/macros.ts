/** How Qt 3 marks the string of a slot. */
export const SLOT_CODE = '1';
/** How Qt 3 marks the string of a signal. */
export const SIGNAL_CODE = '2';

/** What SIGNAL() makes of a signature. */
export type SignalString<S extends string = string> = `2${S}`;
/** What SLOT() makes of a signature. */
export type SlotString<S extends string = string> = `1${S}`;

const signals = new Map<string, string>();
const slots = new Map<string, string>();

/**
 * Keeps each string that was made, so that the same signature gives the very same string: its hash is then known, and the
 * look-ups of connect() need not compute it.
 */
function coded(made: Map<string, string>, code: string, signature: string): string {
  let text = made.get(signature);
  if (text === undefined) {
    text = code + signature;
    made.set(signature, text);
  }
  return text;
}

/** Names a signal by its C++ signature, for connect() and disconnect(): `SIGNAL('valueChanged(int)')`. */
export function SIGNAL<const S extends string>(signature: S): SignalString<S> {
  return coded(signals, SIGNAL_CODE, signature) as SignalString<S>;
}

/** Names a slot by its C++ signature, for connect() and disconnect(): `SLOT('setValue(int)')`. */
export function SLOT<const S extends string>(signature: S): SlotString<S> {
  return coded(slots, SLOT_CODE, signature) as SlotString<S>;
}
