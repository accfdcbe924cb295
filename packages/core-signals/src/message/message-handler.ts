import { withCode } from './with-code.js';
import { formatPrintf } from '../printf/format-printf.js';
import { messageWatch } from './message-watch.js';
import { QtMsgType } from './qt-msg-type.js';

/** Receives each message, already formatted, without a newline at its end. */
export type QtMsgHandler = (type: QtMsgType, message: string) => void;

let handler: QtMsgHandler | null = null;

/**
 * Installs `next` as the receiver of all messages of qDebug(), qWarning() and qFatal(), Qt's own warnings included; `null`
 * brings back the default, which writes to standard error.
 *
 * Returns the handler that was replaced, or null if it was the default (Qt 3.3, qInstallMsgHandler()).
 */
export function qInstallMsgHandler(next: QtMsgHandler | null): QtMsgHandler | null {
  const previous = handler;
  handler = next;
  return previous;
}

function send(type: QtMsgType, message: string): void {
  messageWatch.current?.(type, message);
  if (handler) handler(type, message);
  else if (typeof process === 'undefined') writeToConsole(type, message);
  else process.stderr.write(`${message}\n`);
}

/** Where there is no standard error, as in a browser. */
function writeToConsole(type: QtMsgType, message: string): void {
  // eslint-disable-next-line no-console
  console[type === QtMsgType.QtDebugMsg ? 'debug' : 'warn'](message);
}

/** Sends a formatted message; what is wrong with its format is a warning before it. */
function sendFormatted(name: string, type: QtMsgType, format: string, args: readonly unknown[]): void {
  const { text, problems } = formatPrintf(format, args);
  for (const problem of problems) send(QtMsgType.QtWarningMsg, `${name}: ${problem}`);
  send(type, text);
}

/**
 * Prints a message for the programmer; `format` and `args` as for C's printf(). A format that asks for an argument that is not
 * there, or for a width out of all proportion, gives a warning too.
 */
export function qDebug(format: string, ...args: readonly unknown[]): void {
  sendFormatted('qDebug', QtMsgType.QtDebugMsg, format, args);
}

/** Prints a warning; `format` and `args` as for C's printf(). */
export function qWarning(format: string, ...args: readonly unknown[]): void {
  sendFormatted('qWarning', QtMsgType.QtWarningMsg, format, args);
}

/**
 * Prints a message and ends the process with status 1, as Qt 3 does; `format` and `args` as for C's printf(). A handler that
 * throws keeps the process alive. In a browser, where there is no process to end, it throws an Error of the message.
 */
export function qFatal(format: string, ...args: readonly unknown[]): never {
  sendFormatted('qFatal', QtMsgType.QtFatalMsg, format, args);
  if (typeof process === 'undefined')
    throw withCode(new Error(formatPrintf(format, args).text), 'ERR_QT_FATAL');
  process.exit(1);
}
