export { QHostAddress } from './address/qhostaddress.js';
export type { Q_IPV6ADDR } from './address/ipv6.js';
export { connectSocket, type ConnectOptions } from './beyond/connect-socket.js';
export { fromNodeStream } from './beyond/from-node-stream.js';
export { lines } from './beyond/lines.js';
export { toNodeStream } from './beyond/to-node-stream.js';
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
export { QSocket } from './socket/qsocket.js';
export { SocketError } from './socket/socket-error.js';
export { SocketState } from './socket/socket-state.js';
export type { MoreData, OutBool } from './socket/wait-for-more.js';
export type { Transport, TransportSink } from './transport/transport.js';
export { ByteOrder } from './stream/data/byte-order.js';
export { QDataStream } from './stream/data/qdatastream.js';
export { QVariantType, type QVariant } from './stream/data/qvariant.js';
export { TextEncoding } from './stream/text/encoding.js';
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
} from './stream/text/manipulators.js';
export { QTextStream, type TextValue } from './stream/text/qtextstream.js';
export type { TextTarget } from './stream/text/string-text.js';
export { TextFlags } from './stream/text/text-flags.js';
