import { withCode } from '../message/with-code.js';
import type { QtMsgType } from '../message/qt-msg-type.js';
import { messageWatch } from '../message/message-watch.js';
import { observation, type Observer } from '../model/observation.js';
import { replaceEmitters } from './declared-emitters.js';

/** An observer that also sees the messages of qDebug(), qWarning() and qFatal(). */
export interface ProcessObserver extends Observer {
  /** Called before the message handler is. */
  message(type: QtMsgType, text: string): void;
}

/**
 * Shows everything that happens to the objects of this process to an observer. Until then nothing is paid for it: the emitters
 * on the prototypes of all classes are replaced by others as long as it lasts.
 *
 * @returns a function that ends it
 * @throws Error when there is an observer already, with the code ERR_QT_OBSERVED
 */
export function observe(observer: ProcessObserver): () => void {
  if (observation.current !== null) {
    throw withCode(
      new Error('The objects of this process are observed already; end that first'),
      'ERR_QT_OBSERVED',
    );
  }
  observation.current = observer;
  messageWatch.current = (type, text) => observer.message(type, text);
  replaceEmitters(true);
  return () => {
    if (observation.current !== observer) return;
    observation.current = null;
    messageWatch.current = null;
    replaceEmitters(false);
  };
}
