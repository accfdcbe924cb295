import { QValueList } from './qvaluelist.js';

/** A list of values that is used as a stack (Qt 3.3, QValueStack). In Qt it is a QValueList too. */
export class QValueStack<T> extends QValueList<T> {
  /** A stack of the values of an array or of anything else that can be walked through; the last one is the top. */
  static override from<T>(values: Iterable<T>): QValueStack<T> {
    return new QValueStack(values);
  }

  /** Puts a value on top. */
  push(value: T): void {
    this.append(value);
  }

  /** Takes the value on top; undefined from an empty stack. */
  pop(): T {
    const top = this.last();
    this.pop_back();
    return top;
  }

  /** The value on top; undefined in an empty stack. */
  top(): T {
    return this.last();
  }
}
