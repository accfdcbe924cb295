import { captureContext } from '../model/async-context.js';
import { Posted } from '../model/object-model.js';
import { SIGNAL, SLOT } from '../connect/macros.js';
import { EventType, QEvent } from '../event/qevent.js';
import { QObject } from '../object/qobject.js';
import { pinHiddenClass } from '../object/pin-hidden-class.js';

// Importing this file pins the hidden classes of this package. It is listed in package.json as having side effects, or a bundler
// would leave it out.

/** An object with what a short-lived one has: a name, connections of two signals to itself, a posted event. */
function makeSpecimen(): Posted {
  const object = new QObject(null, 'specimen');
  QObject.connect(object, SIGNAL('destroyed()'), object, SLOT('deleteLater()'));
  QObject.connect(object, SIGNAL('destroyed(QObject*)'), object, SLOT('deleteLater()'));
  return new Posted(object, new QEvent(EventType.DeferredDelete), captureContext());
}

pinHiddenClass('QObject', makeSpecimen());
