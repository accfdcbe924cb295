import { qWarning, type QObject } from '@qt3/core-signals';
import type { QHostAddress } from '../address/qhostaddress.js';
import type { ConnectToHostOptions } from '../transport/connect-options.js';
import type { Transport } from '../transport/transport.js';
import type { SocketConnection } from './socket-connection.js';
import { SocketState } from './socket-state.js';
import { unusable } from './usable-transport.js';

/**
 * The classes of devices that are known, by declaration merging. C++ only knows QSocketDevice after `#include
 * <qsocketdevice.h>`; here its methods are there after `import '@qt3/qsocketdevice'`.
 */
export interface SocketDeviceTypes {
  /** What is known without. */
  forwardDeclared: ForwardDeclaredDevice;
}

/** A device of which nothing but its descriptor is known. */
export interface ForwardDeclaredDevice {
  /** The descriptor; -1 when there is none. */
  socket(): number;
}

/** The QSocketDevice of `@qt3/qsocketdevice`, where that is imported. */
export type SocketDevice = SocketDeviceTypes extends {
  /** That class, where it is known. */
  QSocketDevice: infer Device extends ForwardDeclaredDevice;
}
  ? Device
  : ForwardDeclaredDevice;

/** What a device shows of a QServerSocket, whose class is above this file, while it listens on one port. */
export interface ListeningSocket {
  /** Whether it listens there no longer. */
  isClosed(): boolean;
  /** The descriptor; -1 where the system does not say. */
  socket(): number;
  /** Where it listens. */
  address(): QHostAddress;
  port(): number;
  /** Stops listening. */
  close(): void;
}

/** What `@qt3/qsocketdevice` does for QSocket and QServerSocket, which are below it or beside it. The objects are QSockets; their class is above this file. */
export interface DeviceClass {
  /** Makes a device that reads and writes through a socket, as long as its present connection lasts. */
  make(socket: QObject): SocketDevice;
  /** Makes a device that shows a server. */
  makeListening(server: ListeningSocket): SocketDevice;
  /** Lets a device read and write through a socket from now on; what else it had is closed. */
  join(device: SocketDevice, socket: QObject): void;
  /** Takes the connection out of a device; `unconnected` when it has none yet, null when it cannot have one. */
  release(device: SocketDevice): Transport | 'unconnected' | null;
  /** The address and port that a device without a connection is bound to, which are free after this. */
  takeLocalEnd(device: SocketDevice): Pick<ConnectToHostOptions, 'localAddress' | 'localPort'>;
}

let deviceClass: DeviceClass | null = null;

/** Makes the class of the devices known. */
export function registerDeviceClass(made: DeviceClass): void {
  deviceClass = made;
}

/** The device of a socket, and the transport that it stands for; null while it waits for connectToHost(). */
interface DeviceInUse {
  readonly device: SocketDevice;
  readonly transport: Transport | null;
}

/** The devices that a program has asked for, or set. Few do: it is not a field of each socket. */
const devices = new WeakMap<QObject, DeviceInUse>();
/** Whether there has been one that waits for connectToHost(), so that connecting need not ask otherwise. */
let haveWaited = false;

/** The device of a socket for its transport; null without one, and with a warning where the class is not known. */
export function deviceOf(socket: QObject, transport: Transport | null): SocketDevice | null {
  const used = devices.get(socket);
  if (used?.transport === transport) return used.device;
  if (transport === null) return null;
  const device = knownClass('QSocket')?.make(socket) ?? null;
  if (device === null) return null;
  // One that waits for connectToHost() stays the next one.
  if (used?.transport !== null) devices.set(socket, { device, transport });
  return device;
}

/** A device for a server; null, with a warning, where the class is not known. */
export function deviceOfServer(server: ListeningSocket): SocketDevice | null {
  return knownClass('QServerSocket')?.makeListening(server) ?? null;
}

function knownClass(asking: string): DeviceClass | null {
  if (deviceClass === null)
    qWarning("%s::socketDevice: There is no class QSocketDevice; import '@qt3/qsocketdevice'", asking);
  return deviceClass;
}

/** From now on a device is that of a socket, with its present transport. */
function join(socket: QObject, device: SocketDevice, transport: Transport): void {
  devices.set(socket, { device, transport });
  deviceClass?.join(device, socket);
}

/** QSocket::setSocketDevice(): see there. */
export function setDevice(socket: QObject, connection: SocketConnection, device: SocketDevice | null): void {
  const used = devices.get(socket);
  if (device !== null && used?.device === device && used.transport === connection.transport) return;
  const found = device === null ? 'unconnected' : (deviceClass?.release(device) ?? null);
  if (device === null || found === 'unconnected') {
    connection.close();
    devices.delete(socket);
    if (device === null) return;
    devices.set(socket, { device, transport: null });
    haveWaited = true;
    return;
  }
  connection.adopt(found ?? unusable('setSocketDevice'), SocketState.Connected, '');
  if (found !== null) join(socket, device, found);
}

/** QSocket::connectToHost(), with the device that was set before it, if there is one. */
export function connectWithDevice(
  socket: QObject,
  connection: SocketConnection,
  host: string,
  port: number,
  options: ConnectToHostOptions | undefined,
): void {
  const used = haveWaited ? devices.get(socket) : undefined;
  const device = used?.transport === null ? used.device : null;
  const end = device === null ? undefined : deviceClass?.takeLocalEnd(device);
  connection.connectToHost(host, port, end === undefined ? options : { ...end, ...options });
  // A slot of hostFound() may have given up.
  if (device !== null && connection.transport !== null) join(socket, device, connection.transport);
}
