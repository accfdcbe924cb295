import './classes/pinned-classes.js';

export { ConnectError } from './connect/connect-error.js';
export type { AbortSignalLike } from './classes/abort-signal-like.js';
export { emissions, type EmissionsOptions } from './classes/emissions.js';
export { once, signalOf, type SignalOfOptions } from './classes/signal-of.js';
export { SIGNAL, SLOT, type SignalString, type SlotString } from './connect/macros.js';
export { QApplication, qApp } from './classes/qapplication.js';
export { QChildEvent, QCustomEvent, QEvent, QTimerEvent } from './event/qevent.js';
export {
  qDebug,
  qFatal,
  qInstallMsgHandler,
  qWarning,
  type QtMsgHandler,
} from './message/message-handler.js';
export { QtMsgType } from './message/qt-msg-type.js';
export type { CppTypes } from './meta/cpp-types.js';
export { Q_OBJECT, type Declarations } from './object/qobjectdefs.js';
export type { QMetaObject } from './meta/qmetaobject.js';
export { QGuardedPtr } from './classes/qguardedptr.js';
export { QObject } from './object/qobject.js';
export { QSignal } from './classes/qsignal.js';
export { QSignalMapper } from './classes/qsignalmapper.js';
export { QTimer } from './classes/qtimer.js';
