import './object/own-specimens.js';

export { ConnectError } from './connect/connect-error.js';
export { once, signalOf, type SignalOfOptions } from './connect/signal-of.js';
export { SIGNAL, SLOT, type SignalString, type SlotString } from './connect/macros.js';
export { QApplication, qApp } from './event/qapplication.js';
export { QChildEvent, QCustomEvent, QEvent, QTimerEvent } from './event/qevent.js';
export {
  qDebug,
  qFatal,
  qInstallMsgHandler,
  qWarning,
  QtMsgType,
  type QtMsgHandler,
} from './message/message-handler.js';
export type { CppTypes } from './meta/cpp-types.js';
export { Q_OBJECT, type Declarations } from './meta/q-object.js';
export type { QMetaObject } from './meta/qmetaobject.js';
export { QGuardedPtr } from './object/qguardedptr.js';
export { QObject } from './object/qobject.js';
export { QSignal } from './object/qsignal.js';
export { QSignalMapper } from './object/qsignalmapper.js';
export { QTimer } from './timer/qtimer.js';
