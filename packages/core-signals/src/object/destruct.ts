import type { QObject } from './qobject.js';

/**
 * Calls each class's own `destructor()`, from `prototype` up to the base class, as C++ does: none calls its base class's.
 * Whatever one throws, those of the base classes are called.
 */
export function destruct(object: QObject, prototype: object | null): void {
  if (prototype === null) return;
  try {
    if (Object.hasOwn(prototype, 'destructor')) {
      (prototype as { destructor: (this: QObject) => void }).destructor.call(object);
    }
  } finally {
    destruct(object, Object.getPrototypeOf(prototype) as object | null);
  }
}
