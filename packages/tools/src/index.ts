// All of it is in the package's documentation under this entry.
// eslint-disable-next-line no-restricted-syntax -- the names are listed once, in browser.ts
export * from './browser.js';
export { QTextCodec } from './codec/qtextcodec.js';
export { QTextDecoder } from './codec/qtextdecoder.js';
export { QTextEncoder } from './codec/qtextencoder.js';
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
export { QBuffer, type ByteTarget } from './device/qbuffer.js';
export { QIODevice } from './device/qiodevice.js';
export { ByteOrder } from './data-stream/byte-order.js';
export { QDataStream } from './data-stream/qdatastream.js';
export { QVariant, type QVariantStatics } from './variant/qvariant.js';
export { QVariantType } from './variant/variant-type.js';
export { TextEncoding } from './text-stream/text-encoding.js';
export {
  bin,
  dec,
  endl,
  flush,
  hex,
  oct,
  qSetFill,
  qSetPrecision,
  qSetW,
  reset,
  ws,
} from './text-stream/manipulators.js';
export { Manipulator, QTextStream, type TextValue } from './text-stream/qtextstream.js';
export type { TextTarget } from './text-stream/string-text.js';
export { TextFlags } from './text-stream/text-flags.js';
export { QDir, QFileInfo } from './file/qdir.js';
export { QFile } from './file/qfile.js';
