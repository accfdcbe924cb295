import { SIGNAL_CODE, SLOT_CODE } from '../model/members.js';
/** What SIGNAL() makes of a signature. */
export type SignalString<S extends string = string> = `2${S}`;
/** What SLOT() makes of a signature. */
export type SlotString<S extends string = string> = `1${S}`;

/** This many signatures are kept; a program that makes them up by the thousand would fill the memory. */
const MOST_KEPT = 10_000;
/** Longer signatures than a program has are not kept. */
const LONGEST_KEPT = 1000;

/**
 * Puts a code in front of signatures. It keeps the strings that it made, so that the same signature gives the very same string:
 * its hash is then known, and the look-ups of connect() need not compute it. The last one is at hand without a look-up, since
 * objects of a kind are often connected one after the other.
 */
class SignatureInterner {
  readonly #code: string;
  readonly #made = new Map<string, string>();
  #lastSignature = '';
  #lastText: string;

  constructor(code: string) {
    this.#code = code;
    this.#lastText = code;
  }

  intern(signature: string): string {
    return signature === this.#lastSignature ? this.#lastText : this.#find(signature);
  }

  #find(signature: string): string {
    let text = this.#made.get(signature);
    if (text === undefined) {
      text = asName(this.#code + signature);
      if (text.length > LONGEST_KEPT) return text;
      if (this.#made.size >= MOST_KEPT) this.#made.clear();
      this.#made.set(signature, text);
    }
    this.#lastSignature = signature;
    this.#lastText = text;
    return text;
  }
}

/** The same text as the engine has the names of properties: of each there is one, and two are compared by where they lie. */
function asName(text: string): string {
  return Object.keys({ [text]: 0 })[0] ?? text;
}

const signals = new SignatureInterner(SIGNAL_CODE);
const slots = new SignatureInterner(SLOT_CODE);

/** Names a signal by its C++ signature, for connect() and disconnect(): `SIGNAL('valueChanged(int)')`. */
export function SIGNAL<const S extends string>(signature: S): SignalString<S> {
  return signals.intern(signature) as SignalString<S>;
}

/** Names a slot by its C++ signature, for connect() and disconnect(): `SLOT('setValue(int)')`. */
export function SLOT<const S extends string>(signature: S): SlotString<S> {
  return slots.intern(signature) as SlotString<S>;
}
