import type { Duplex } from 'node:stream';

/** Gets what happens to a stream of Node.js. */
export interface StreamOwner {
  /** Bytes from the peer. `borrowed` ones are valid only during the call. */
  received(chunk: Buffer, borrowed: boolean): void;
  /** The peer has ended its side. */
  ended(): void;
  /** The stream has broken. */
  broken(error: Error): void;
  /** The stream has closed, as each does in the end. */
  closed(): void;
}

/** Where the listeners of a stream, which all streams share, find whose stream it is. */
const OWNER: unique symbol = Symbol('owner');
type OwnedStream = Duplex & { [OWNER]?: StreamOwner | undefined };

/** Whose stream it is; undefined when it has no owner. */
export function ownerOf(stream: Duplex): StreamOwner | undefined {
  return (stream as OwnedStream)[OWNER];
}

/**
 * Gives a stream to an owner, who gets from now on what the owner before it got. There is always an error listener, so that
 * no peer can crash the process. The listeners are shared by all streams: an idle connection pays for none of its own.
 */
export function own(stream: Duplex, owner: StreamOwner): void {
  const before = ownerOf(stream);
  (stream as OwnedStream)[OWNER] = owner;
  if (before === undefined) stream.on('error', onError).on('end', onEnd).on('close', onClose);
}

/** Makes the owner get the chunks of a stream as well, where they do not come through the shared receive buffer. */
export function ownData(stream: Duplex): void {
  stream.on('data', onData);
}

/** Takes a stream from its owner. The caller listens to its errors from now on. */
export function disown(stream: Duplex): void {
  stream.off('error', onError).off('end', onEnd).off('close', onClose).off('data', onData);
  (stream as OwnedStream)[OWNER] = undefined;
}

function onData(this: OwnedStream, chunk: Buffer): void {
  this[OWNER]?.received(chunk, false);
}

function onEnd(this: OwnedStream): void {
  this[OWNER]?.ended();
}

function onError(this: OwnedStream, error: Error): void {
  this[OWNER]?.broken(error);
}

function onClose(this: OwnedStream): void {
  this[OWNER]?.closed();
}
