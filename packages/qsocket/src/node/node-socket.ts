import { connect, Socket, type NetConnectOpts } from 'node:net';
import { handleOf, type NativeHandle } from './undocumented.js';
import { receiving } from './receive-buffer.js';
import { hasShortCuts } from './short-cuts.js';

/*
 * The functions below name three options that Node sets itself, to these values. Node copies the options and adds what is
 * missing, and on Node 20 each object that has been copied and then gets a further property has a hidden class of its
 * own: no cache helps with the thirty options that are looked up in it. Making a socket took 5 µs instead of 0.4.
 */

/** Whether the sockets of connectingSocket() receive into the shared buffer; otherwise their chunks come as 'data'. */
export const connectingSocketReceives: boolean = hasShortCuts;

/** The ends of a connection that are not the host and its port. */
export interface Ends {
  readonly localAddress?: string;
  readonly localPort?: number;
  /** Of a Unix domain socket, in the place of host and port. */
  readonly path?: string;
}

/** A socket without a connection yet, on its way to one. */
export function connectingSocket(host: string, port: number, ends: Ends | null): Socket {
  if (!connectingSocketReceives || ends !== null) {
    const documented = { host, port, noDelay: true, allowHalfOpen: true, ...ends };
    return connect(
      (connectingSocketReceives ? { ...documented, onread: receiving() } : documented) as NetConnectOpts,
    );
  }
  const options = {
    host,
    port,
    noDelay: true,
    allowHalfOpen: true,
    onread: receiving(),
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
export function socketOfHandle(handle: NativeHandle): Socket | null {
  const options = {
    handle,
    manualStart: true,
    allowHalfOpen: true,
    onread: receiving(),
    emitClose: false,
    autoDestroy: true,
    decodeStrings: false,
  };
  const socket = new Socket(options);
  if (handleOf(socket) === handle) return socket;
  socket.destroy();
  return null;
}

let makesSockets: boolean | null = null;

/** Whether socketOfHandle() works: tried once, with something that looks like a native connection. */
export function canMakeSocketsOfHandles(): boolean {
  makesSockets ??= hasShortCuts && trySocketOfHandle();
  return makesSockets;
}

function trySocketOfHandle(): boolean {
  const nothing = (): void => undefined;
  const handle = {
    getAsyncId: () => 0,
    useUserBuffer: nothing,
    readStart: () => 0,
    readStop: () => 0,
    close: (done?: () => void) => done?.(),
  };
  try {
    const socket = socketOfHandle(handle);
    socket?.destroy();
    return socket !== null;
  } catch {
    return false;
  }
}
