import { connect, Socket } from 'node:net';
import { handleOf, type NativeHandle } from './undocumented.js';
import { receiveInto, type Receiver } from './receive-buffer.js';

/*
 * Both functions name three options that Node sets itself, to these values. Node copies the options and adds what is
 * missing, and on Node 20 each object that has been copied and then gets a further property has a hidden class of its
 * own: no cache helps with the thirty options that are looked up in it. Making a socket took 5 µs instead of 0.4.
 */

/** A socket without a connection yet, on its way to one; it receives into the shared buffer. */
export function connectingSocket(host: string, port: number, receiver: Receiver): Socket {
  const options = {
    host,
    port,
    noDelay: true,
    allowHalfOpen: true,
    onread: receiveInto(receiver),
    emitClose: false,
    autoDestroy: true,
    decodeStrings: false,
  };
  return connect(options);
}

/**
 * A native connection as a socket that receives into the shared buffer. It does not read yet.
 *
 * This is the one place that depends on the constructor's `handle` option.
 *
 * @returns null where Node no longer knows that option
 */
export function socketOfHandle(handle: NativeHandle, receiver: Receiver): Socket | null {
  const options = {
    handle,
    manualStart: true,
    allowHalfOpen: true,
    onread: receiveInto(receiver),
    emitClose: false,
    autoDestroy: true,
    decodeStrings: false,
  };
  const socket = new Socket(options);
  if (handleOf(socket) === handle) return socket;
  socket.destroy();
  return null;
}
