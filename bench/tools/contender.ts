/** What an exercise works on; all contenders get the same. */
export interface Inputs {
  /** Operations that a sample does. */
  readonly count: number;
  /** Some hundred words. */
  readonly words: readonly string[];
  /** As many lines of five fields, with commas between them. */
  readonly lines: readonly string[];
  /** As many integers, as text. */
  readonly integers: readonly string[];
  /** A thousand objects, or `count` if that is less. */
  readonly things: readonly { readonly value: number }[];
  /** Ten thousand different texts in no order, or `count` if that is less. */
  readonly keys: readonly string[];
}

/** Works on the inputs once, and gives a sum by which the worker sees that nothing was left out. */
export type Exercise = () => number;

/** What takes part in the cases about tools: an exercise for each of them, prepared when it is called. */
export interface ToolContender {
  readonly name: string;
  /** `WORD of NUMBER` for `count` words and numbers, one put in after the other: the sum of the codes of the last characters. */
  arg(inputs: Inputs): Exercise;
  /** `WORD of WORD`, both at once: the sum of the codes of the last characters. */
  argTexts(inputs: Inputs): Exercise;
  /** The third field of `count` lines: the sum of their lengths. */
  section(inputs: Inputs): Exercise;
  /** The last field: the sum of their lengths. */
  sectionLast(inputs: Inputs): Exercise;
  /** The integers that `count` texts say: their sum. */
  toInt(inputs: Inputs): Exercise;
  /** Puts all things at the end of a new list and walks through it, as often as `count` has things: the sum of the values. */
  ptrList(inputs: Inputs): Exercise;
  /** Sets all keys of a new map to their number, and asks for all of them, as often as `count` has keys: the sum. */
  map(inputs: Inputs): Exercise;
  /** Sets all keys of a new map to their number, and walks through them in their order, as often: the sum. */
  mapSorted(inputs: Inputs): Exercise;
  /** Searches `user `, digits, a comma in `count` lines: the sum of the places. */
  regExp(inputs: Inputs): Exercise;
  /** The second field of `count` lines, digits between the first two commas, as a capture: the sum of their lengths. */
  regExpCaptures(inputs: Inputs): Exercise;
}
