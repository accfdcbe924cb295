import { ConnectionError } from '../error/connection-error.js';
import { Socket } from 'node:net';
import { isSocket } from './direct-io.js';
import { socketOfHandle } from './node-socket.js';
import { handleOf, type NativeHandle, type WithHandle } from './undocumented.js';
import { hasShortCuts } from './short-cuts.js';
import { receiving } from './receive-buffer.js';

/** What `NetTransport.adopt()` takes over. */
export interface AdoptedSocket {
  socket: Socket;
  /** Whether chunks come through the shared receive buffer, and not as 'data'. */
  receives: boolean;
}

/** A connection that can be adopted: makes the socket, paused, with `allowHalfOpen`. */
export type Adoptable = () => AdoptedSocket;

/**
 * A native connection as a socket that receives into the shared buffer.
 *
 * @returns null where Node no longer makes sockets of native connections
 */
export function adoptHandle(handle: NativeHandle): AdoptedSocket | null {
  const socket = socketOfHandle(handle);
  return socket === null ? null : { socket, receives: true };
}

/**
 * Makes a socket that a server accepted (with `pauseOnConnect`) receive into the shared buffer. `net.Server` has no
 * `onread` option, so the connection is moved to a socket that has it. Where that cannot be done, the socket is used as
 * it is: slower, and it works.
 */
export function adoptAccepted(accepted: Socket): AdoptedSocket {
  const handle = handleOf(accepted);
  const adopted = handle === null ? null : adoptHandle(handle);
  if (adopted === null) return { socket: accepted, receives: false };
  // The accepted socket is left without its connection; destroyed, it no longer counts as one of the server's.
  (accepted as unknown as WithHandle)._handle = null;
  accepted.destroy();
  return adopted;
}

/**
 * Makes a socket for a descriptor of the operating system: a stream socket that this process inherited, for instance.
 *
 * @throws what Node throws when the descriptor is not an open stream; an Error when it is no socket
 */
export function adoptDescriptor(fd: number): AdoptedSocket {
  // Node takes a pipe too, which has one direction only, and closes it when the other one fails.
  if (!isSocket(fd)) throw new ConnectionError('ERR_QSOCKET_DESCRIPTOR', 'it is no socket');
  const options = { fd, allowHalfOpen: true, pauseOnCreate: true, manualStart: true };
  if (!hasShortCuts) return { socket: new Socket(options), receives: false };
  return { socket: new Socket({ ...options, onread: receiving() } as object), receives: true };
}
