import type { ObjectModel } from '../model/object-model.js';
import type { QMetaObject } from '../meta/qmetaobject.js';
import { isBlocked } from '../connect/connection.js';

/** What is known of an object, deleted or not. */
export interface ObjectFacts {
  /** Null when it has none. */
  readonly name: string | null;
  readonly meta: QMetaObject;
  readonly parent: ObjectModel | null;
  readonly blocked: boolean;
}

/** What is known of an object. Nothing that its class may have reimplemented is called. */
export function factsOf(object: ObjectModel): ObjectFacts {
  const data = object.qt_data;
  return {
    name: data?.name ?? null,
    meta: object.qt_meta as QMetaObject,
    parent: data?.parent ?? null,
    blocked: isBlocked(object),
  };
}
