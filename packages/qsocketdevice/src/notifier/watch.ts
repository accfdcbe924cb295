import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { channelOf } from '../device/channels.js';
import type { Channel } from '../device/channel.js';
import { binding, Purpose, type NativeStream } from '../node/native.js';
import { WritableWatch } from '../node/writable.js';

/** A descriptor that is looked at without being read. */
export interface Watch {
  /**
   * Calls `listener` from the event loop when the descriptor is ready, once.
   *
   * @returns a function that ends it
   */
  once(listener: () => void): () => void;
  /** Stops for good. The descriptor stays open. */
  end(): void;
}

const READ = 0;
const WRITE = 1;

/** Watches an open descriptor; null when it cannot be watched. */
export function watchDescriptor(fd: number, type: number): Watch | null {
  if (type !== READ && type !== WRITE) return new Never();
  const status = fstatSync(fd);
  // select() takes files for ready.
  if (status.isFile() || status.isDirectory()) return new Always();
  if (type === WRITE) return new WritableWatch(fd);
  const channel = channelOf(fd);
  if (channel !== null) return new ChannelWatch(channel);
  return (status.isSocket() ? null : CopyWatch.open(fd)) ?? NumberWatch.open(fd);
}

/** What Node.js does not report: data out of band. */
class Never implements Watch {
  once(): () => void {
    return () => undefined;
  }

  end(): void {}
}

class Always implements Watch {
  once(listener: () => void): () => void {
    const immediate = setImmediate(listener);
    return () => clearImmediate(immediate);
  }

  end(): void {}
}

/** A device of this library, which knows what it has read ahead. */
class ChannelWatch implements Watch {
  readonly #channel: Channel;

  constructor(channel: Channel) {
    this.#channel = channel;
    channel.watchers++;
  }

  once(listener: () => void): () => void {
    return this.#channel.onceReadable(listener);
  }

  end(): void {
    this.#channel.watchers--;
  }
}

const NO_ROOM = new Uint8Array(0);

/** Says once that there is something to read: libuv finds no room for it, calls back and has read nothing. */
function onceReadable(handle: NativeStream, listener: () => void): () => void {
  const stop = (): void => {
    handle.readStop();
    handle.unref();
  };
  handle.useUserBuffer(NO_ROOM);
  handle.onread = () => {
    stop();
    listener();
  };
  handle.ref();
  handle.readStart();
  return stop;
}

/**
 * A pipe or a terminal, opened once more: what is done to the copy does not touch the descriptor. That is possible where the
 * system has descriptors as files.
 */
class CopyWatch implements Watch {
  readonly #handle: NativeStream;

  private constructor(handle: NativeStream) {
    this.#handle = handle;
  }

  static open(fd: number): CopyWatch | null {
    let copy: number;
    try {
      copy = openSync(
        `/proc/self/fd/${fd.toString()}`,
        constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY,
      );
    } catch {
      return null;
    }
    const handle = new (binding('pipe_wrap').Pipe)(Purpose.connection);
    if (handle.open(copy) === 0) return new CopyWatch(handle);
    handle.close();
    closeSync(copy);
    return null;
  }

  once(listener: () => void): () => void {
    return onceReadable(this.#handle, listener);
  }

  end(): void {
    this.#handle.close();
  }
}

/** Native sockets around descriptors that belong to others, by number. Closing one would close the descriptor: they are kept. */
const byNumber = new Map<number, NativeStream>();

/** A socket, by its number. */
class NumberWatch implements Watch {
  readonly #handle: NativeStream;

  private constructor(handle: NativeStream) {
    this.#handle = handle;
  }

  static open(fd: number): NumberWatch | null {
    const known = byNumber.get(fd);
    if (known !== undefined) return new NumberWatch(known);
    const wasBlocking = isBlocking(fd);
    const handle = new (binding('pipe_wrap').Pipe)(Purpose.connection);
    if (handle.open(fd) !== 0) {
      handle.close();
      return null;
    }
    // libuv has changed that for its readers.
    if (wasBlocking) handle.setBlocking(true);
    handle.unref();
    byNumber.set(fd, handle);
    return new NumberWatch(handle);
  }

  once(listener: () => void): () => void {
    return onceReadable(this.#handle, listener);
  }

  end(): void {}
}

/** Whether reading a descriptor waits, as far as the system shows. */
function isBlocking(fd: number): boolean {
  try {
    const flags = /^flags:\s*([0-7]+)/m.exec(readFileSync(`/proc/self/fdinfo/${fd.toString()}`, 'latin1'));
    return flags !== null && (parseInt(flags[1] ?? '', 8) & constants.O_NONBLOCK) === 0;
  } catch {
    return false;
  }
}
