export {
  IO_AbortError,
  IO_Append,
  IO_Async,
  IO_Combined,
  IO_ConnectError,
  IO_Direct,
  IO_FatalError,
  IO_ModeMask,
  IO_Ok,
  IO_Open,
  IO_OpenError,
  IO_Raw,
  IO_ReadError,
  IO_ReadOnly,
  IO_ReadWrite,
  IO_ResourceError,
  IO_Sequential,
  IO_StateMask,
  IO_TimeOutError,
  IO_Translate,
  IO_Truncate,
  IO_TypeMask,
  IO_UnspecifiedError,
  IO_WriteError,
  IO_WriteOnly,
} from './device/io-flags.js';
export { QBuffer } from './device/qbuffer.js';
export { QIODevice } from './device/qiodevice.js';
export { ByteOrder } from './data-stream/byte-order.js';
export { QDataStream } from './data-stream/qdatastream.js';
export { QVariantType, type QVariant } from './variant/qvariant.js';
export { TextEncoding } from './text-stream/encoding.js';
export {
  bin,
  dec,
  endl,
  flush,
  hex,
  Manipulator,
  oct,
  qSetFill,
  qSetPrecision,
  qSetW,
  reset,
  ws,
} from './text-stream/manipulators.js';
export { QTextStream, type TextValue } from './text-stream/qtextstream.js';
export type { TextTarget } from './text-stream/string-text.js';
export { TextFlags } from './text-stream/text-flags.js';
