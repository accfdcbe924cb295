// Functions that C++ knows in one file alone.
import { type Doc, print } from '../print/doc.js';
import { bareCode, countMentions } from '../print/mentions.js';

/** A function that C++ knows in one file alone. */
export interface StaticFunction {
  readonly name: string;
  readonly doc: Doc;
  /** The word in front of it: taken away where no other module needs it. */
  readonly exported: Doc[];
}

/** A function that nothing calls stays as it is: the compiler would refuse it. */
export function hide({ name, doc, exported }: StaticFunction, code: string): void {
  const own = countMentions(bareCode(print(doc).text), name);
  if (countMentions(code, name) > own) exported[0] = '';
}
