/**
 * What the packages of this project share and users do not need. It may change with any version.
 */
export type { ConnectionKind } from './socket/connection-kind.js';
export { Diagnostic } from './socket/diagnostics.js';
export type { DetachedSocket, DetachedConnection, DetachObserver } from './socket/detached-socket.js';
export { PEER_GONE, codeOf, errorCodeOf } from './socket/socket-error.js';
export {
  deviceOfServer,
  registerDeviceClass,
  type DeviceClass,
  type ListeningSocket,
} from './socket/socket-devices.js';
export {
  adoptTransport,
  detachConnection,
  onceEnded,
  setConnectionState,
  transportOf,
} from './socket/siblings.js';
export { isPort } from './transport/addresses.js';
export { addressFromNode } from './address/address-from-node.js';
export {
  adoptNative,
  closeUnclaimed,
  countUnclaimed,
  registerAccepted,
  registerHandle,
  takeUnclaimed,
} from './transport/descriptor-table.js';
export { hasShortCuts, hasSocketDescriptors } from './node/short-cuts.js';
export { canMakeSocketsOfHandles } from './node/node-socket.js';
export { receiveLate } from './node/late-receive.js';
export { isSocket, salvage } from './node/direct-io.js';
export { NetTransport } from './transport/net-transport.js';
export { descriptorOf } from './node/descriptor.js';
export { handleOf, listen2Of, type NativeHandle } from './node/undocumented.js';
export { writeProgress } from './node/write-progress.js';
export { SocketEndpoint, unknownEndpoint, type Endpoint } from './transport/endpoint.js';
export { sweep as sweepClosingConnections } from './transport/closing-clock.js';
export { own, ownData, ownerOf, type StreamOwner } from './node/stream-owner.js';
export { TransportBase } from './transport/transport-base.js';
export type { Transport, TransportSink } from './transport/transport.js';
