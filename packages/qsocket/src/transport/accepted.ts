import { Socket } from 'node:net';
import { receiveInto } from './receive-buffer.js';

/** What `NetTransport.adopt()` takes over. */
export interface AdoptedSocket {
  socket: Socket;
  /** Whether chunks come through the shared receive buffer, and not as 'data'. */
  receives: boolean;
}

/** What Node does not document, and has had since the beginning. */
interface WithHandle {
  _handle: object | null;
}

/**
 * Makes a socket that a server accepted (with `pauseOnConnect`) receive into the shared buffer. `net.Server` has no
 * `onread` option, so the connection is moved to a socket that has it.
 *
 * This is the one place that depends on `_handle` and on the constructor's `handle` option. Where either is missing,
 * the socket is used as it is: slower, and it works.
 */
export function adoptAccepted(accepted: Socket, received: (chunk: Buffer) => void): AdoptedSocket {
  const owner = accepted as unknown as WithHandle;
  const handle = owner._handle;
  if (typeof handle !== 'object' || handle === null) return { socket: accepted, receives: false };
  const options = { handle, onread: receiveInto(received), allowHalfOpen: true, pauseOnCreate: true };
  const socket = new Socket(options);
  if ((socket as unknown as WithHandle)._handle !== handle) {
    socket.destroy();
    return { socket: accepted, receives: false };
  }
  // The accepted socket goes without its connection; destroyed, it no longer counts as one of the server's.
  owner._handle = null;
  accepted.destroy();
  return { socket, receives: true };
}

/**
 * Makes a socket for a descriptor of the operating system: a stream socket that this process inherited, for instance.
 *
 * @throws what Node throws when the descriptor is not an open stream
 */
export function adoptDescriptor(fd: number, received: (chunk: Buffer) => void): AdoptedSocket {
  const options = {
    fd,
    onread: receiveInto(received),
    allowHalfOpen: true,
    pauseOnCreate: true,
    manualStart: true,
  };
  return { socket: new Socket(options), receives: true };
}
