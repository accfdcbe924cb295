import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { binding, Purpose, type NativeHandle, type NativeStream } from '../node/native.js';
import { helperThread, type HelperData } from './helper-thread.js';
import { Mailbox, type Answer } from './mailbox.js';
import type { Request } from './request.js';

/** The answer, and the data that came with it. */
export interface Answered extends Answer {
  readonly data: Buffer;
}

/** The helper thread of this thread; null until the first call that needs it. */
let running: Helper | null = null;

/** Whether the helper thread has been started. */
export function isHelperRunning(): boolean {
  return running !== null;
}

/** Starts the helper thread if it does not run yet. */
function helper(): Helper {
  return (running ??= new Helper());
}

/**
 * Closes the descriptor of an accepted connection in the helper thread, and has something harmless in its place.
 *
 * @returns whether this thread may close the descriptor now
 */
export function releaseAccepted(fd: number): boolean {
  return helper().ask({ what: 'release', fd }).status === 1;
}

let lastId = 0;

/**
 * A socket that the helper thread waits with. It has a copy of the descriptor from the first call on. Each call starts the
 * helper thread if it does not run yet, and this thread stands still until the answer is there.
 */
export class Waiter {
  readonly #socket: NativeHandle;
  #id = 0;

  constructor(socket: NativeHandle) {
    this.#socket = socket;
  }

  #share(): number {
    if (this.#id !== 0) return this.#id;
    this.#id = ++lastId;
    helper().share(this.#id, this.#socket);
    return this.#id;
  }

  /** Waits for a datagram. */
  receive(ms: number): Answered {
    return helper().ask({ what: 'receive', id: this.#share(), ms });
  }

  /** Waits until a stream has something to read, the end included. */
  readable(ms: number): Answered {
    return helper().ask({ what: 'readable', id: this.#share(), ms });
  }

  /** Waits for a connection. */
  accept(ms: number, backlog: number): Answered {
    const id = this.#share();
    // The helper thread uses this copy up.
    this.#id = 0;
    return helper().ask({ what: 'accept', id, ms, backlog });
  }

  /** Before the socket is closed: closes the copy. */
  drop(): void {
    if (this.#id !== 0) helper().ask({ what: 'drop', id: this.#id });
    this.#id = 0;
  }
}

class Helper {
  readonly #mailbox = new Mailbox();
  readonly #channel: NativeStream;

  constructor() {
    // A transpiler may have put this function around each name.
    const source = `const __name = (f) => f; (${helperThread.toString()})(require);`;
    const { memory, layout } = this.#mailbox;
    const workerData: HelperData = { memory, layout };
    const worker = new Worker(source, {
      eval: true,
      workerData,
      name: 'qsocketdevice',
      execArgv: [],
      // What it puts in the place of a descriptor is closed by this thread.
      trackUnmanagedFds: false,
    });
    worker.unref();
    this.#mailbox.wait();
    const { Pipe } = binding('pipe_wrap');
    this.#channel = new Pipe(Purpose.descriptors);
    this.#channel.open(this.#mailbox.requests);
    this.#channel.unref();
  }

  /** Sends a copy of a descriptor. Only this passes through libuv, which keeps something until the event loop runs. */
  share(id: number, socket: NativeHandle): void {
    const { WriteWrap } = binding('stream_wrap');
    const request: Request = { what: 'share', id };
    this.#channel.writeUtf8String(new WriteWrap(), `${JSON.stringify(request)}\n`, socket);
  }

  ask(request: Request): Answered {
    const mailbox = this.#mailbox;
    mailbox.clear();
    writeSync(this.#channel.fd, `${JSON.stringify(request)}\n`);
    const answer = mailbox.wait();
    return { ...answer, data: mailbox.takeData() };
  }
}
