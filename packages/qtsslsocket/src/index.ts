export { parseOneLine } from './certificate/one-line.js';
export type { NameAttribute } from './certificate/distinguished-name.js';
export { ConfiguredSocket } from './configured-socket.js';
export type { ProtocolName } from './context/protocol-version.js';
export { Mode } from './enums/mode.js';
export { SslError } from './enums/ssl-error.js';
export { SslState } from './enums/ssl-state.js';
export { QtSSLSocket } from './qtsslsocket.js';
export { VerifyResult } from './verify/verify-result.js';
