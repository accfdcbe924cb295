import { registerHandle, takeUnclaimed, type NativeHandle } from '@qt3/qsocket/internal';
import { releaseAccepted } from '../blocking/helper.js';
import { makeTcp, type NativeStream } from '../node/native.js';

/** Connections that the helper thread accepted, and has the descriptor of as well. */
const fromHelper = new WeakSet<NativeStream>();

/** Connections of listening devices whose address is reusable, which theirs is too. */
const reusable = new WeakSet<NativeStream>();

/** A connection that the helper thread accepted. */
export function acceptedFromHelper(fd: number): NativeStream {
  const handle = makeTcp();
  handle.open(fd);
  handle.unref();
  fromHelper.add(handle);
  return handle;
}

/** Whether the address of a connection is reusable. */
export function reusableAccepted(handle: NativeStream): boolean {
  return reusable.has(handle);
}

/** Keeps a connection until a QSocketDevice or a QSocket is made for its descriptor, which is returned. */
export function registerConnection(handle: NativeStream, isReusable: boolean): number {
  if (isReusable) reusable.add(handle);
  // The callbacks, which that knows more of, are those of another kind of socket.
  return registerHandle(handle as object as NativeHandle);
}

/**
 * The connection that was accepted with this descriptor, which is claimed by this, or one around the descriptor. It has none
 * where that is no open descriptor, or one that Node.js uses itself.
 */
export function claimStream(fd: number): NativeStream {
  const accepted = takeUnclaimed(fd) as object | null as NativeStream | null;
  if (accepted !== null) return accepted;
  const handle = makeTcp();
  handle.open(fd);
  return handle;
}

/** Closes a connection; one that the helper thread accepted is closed there first. */
export function closeStream(handle: NativeStream): void {
  if (!fromHelper.delete(handle) || releaseAccepted(handle.fd)) handle.close();
}
