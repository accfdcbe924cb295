import type { QObject } from '../object/qobject.js';

/** A pointer that becomes null when the object it points at is deleted (Qt 3.3, QGuardedPtr). */
export class QGuardedPtr<T extends QObject> {
  #object: T | null;

  constructor(object: T | null = null) {
    this.#object = object;
  }

  /** The object; null when there is none, or when it has been deleted. A deleted object is not kept in memory by this. */
  data(): T | null {
    if (this.#object?.isDeleted()) this.#object = null;
    return this.#object;
  }

  /** Whether there is no object. */
  isNull(): boolean {
    return this.data() === null;
  }

  /** Points at another object, at that of another pointer, or at none: C++'s assignments. */
  assign(object: T | QGuardedPtr<T> | null): void {
    this.#object = object instanceof QGuardedPtr ? object.data() : object;
  }

  /** Another pointer to the same object: C++'s copy constructor. */
  copy(): QGuardedPtr<T> {
    return new QGuardedPtr<T>(this.data());
  }
}
