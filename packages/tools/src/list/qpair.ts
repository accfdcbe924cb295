import { compareValues, copyValue, sameValue } from './values.js';

/** Two values (Qt 3.3, QPair). */
export class QPair<First, Second> {
  /** The first value. */
  first: First;
  /** The second value. */
  second: Second;

  constructor(first: First, second: Second) {
    this.first = first;
    this.second = second;
  }

  /** C++'s `==`. */
  equals(other: QPair<First, Second>): boolean {
    return sameValue(this.first, other.first) && sameValue(this.second, other.second);
  }

  /** C++'s `<`: by the first value, then by the second. */
  lessThan(other: QPair<First, Second>): boolean {
    const order = compareValues(this.first, other.first) || compareValues(this.second, other.second);
    return order < 0;
  }

  /** What C++ has after `copy = pair`. */
  copy(): QPair<First, Second> {
    return new QPair(copyValue(this.first), copyValue(this.second));
  }
}

/** A pair of two values: C++'s function of this name. */
export function qMakePair<First, Second>(first: First, second: Second): QPair<First, Second> {
  return new QPair(first, second);
}
