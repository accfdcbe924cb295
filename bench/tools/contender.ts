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
}
