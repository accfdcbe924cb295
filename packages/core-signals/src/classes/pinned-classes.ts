import { captureContext } from '../model/async-context.js';
import { dataOf, Posted } from '../model/object-model.js';
import { SIGNAL, SLOT } from '../connect/macros.js';
import { EventType, QChildEvent } from '../event/qevent.js';
import { Children } from '../object/children.js';
import { QObject } from '../object/qobject.js';
import { pinHiddenClass } from '../object/pin-hidden-class.js';

// Importing this file pins the hidden classes of this package. It is listed in package.json as having side effects, or a bundler
// would leave it out.

/** An object with what a short-lived one has: a name, three connections of two signals to itself, a child, a posted event. */
function makeSpecimen(): Posted {
  const object = new QObject(null, 'specimen');
  for (let i = 0; i < 2; i++) QObject.connect(object, SIGNAL('destroyed()'), object, SLOT('deleteLater()'));
  QObject.connect(object, SIGNAL('destroyed(QObject*)'), object, SLOT('deleteLater()'));
  const child = new QObject();
  const data = dataOf(object);
  data.children = new Children();
  data.children.add(child);
  dataOf(child).parent = object;
  return new Posted(object, new QChildEvent(EventType.ChildInserted, child), captureContext());
}

pinHiddenClass('QObject', makeSpecimen());
