/** The kinds of message, with Qt 3's values. */
export const QtMsgType = {
  /** From qDebug(). */
  QtDebugMsg: 0,
  /** From qWarning(). */
  QtWarningMsg: 1,
  /** From qFatal(). */
  QtFatalMsg: 2,
} as const;
/** One of {@link QtMsgType}'s values. */
export type QtMsgType = (typeof QtMsgType)[keyof typeof QtMsgType];
