import { closeSync, openSync, writeSync } from 'node:fs';
import { constants, devNull } from 'node:os';
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

/**
 * Descriptors that a thread and the channel to it take, and some more: a thread that finds none ends while this one waits for
 * it, and cannot say so.
 */
const DESCRIPTORS = 16;

/** Starting a thread takes some 50 ms; the limit is for a system that has no place for one. */
const START_LIMIT = 60_000;

/** libuv's error where no descriptor is left. */
const EMFILE = -constants.errno.EMFILE;

/** Whether as many descriptors can be opened. */
function areFree(count: number): boolean {
  const opened: number[] = [];
  try {
    while (opened.length < count) opened.push(openSync(devNull, 'r'));
    return true;
  } catch {
    return false;
  } finally {
    for (const fd of opened) closeSync(fd);
  }
}

/** Starts the helper thread if it does not run yet. A negative error of libuv when it cannot be started. */
function helper(): Helper | number {
  if (running !== null) return running;
  if (!areFree(DESCRIPTORS)) return EMFILE;
  const started = new Helper();
  if (started.failure !== 0) return started.failure;
  return (running = started);
}

/** The answer where nothing could be asked. */
function unasked(status: number): Answered {
  return { status, data: Buffer.alloc(0) };
}

/** Asks the helper thread, which runs: it has the copy that this is about, or has accepted the connection. */
function ask(request: Request): Answered {
  return running!.ask(request);
}

/**
 * Closes the descriptor of an accepted connection in the helper thread, and has something harmless in its place.
 *
 * @returns whether this thread may close the descriptor now
 */
export function releaseAccepted(fd: number): boolean {
  return ask({ what: 'release', fd }).status === 1;
}

let lastId = 0;

/**
 * A socket that the helper thread waits with. It has a copy of the descriptor from the first call on. Each call starts the
 * helper thread if it does not run yet, and this thread stands still until the answer is there. Where no descriptor is left
 * for the thread or for the copy, the answer is EMFILE, and the next call tries again.
 */
export class Waiter {
  readonly #socket: NativeHandle;
  #id = 0;

  constructor(socket: NativeHandle) {
    this.#socket = socket;
  }

  #ask(request: (id: number) => Request): Answered {
    if (this.#id === 0) {
      const found = helper();
      if (typeof found === 'number') return unasked(found);
      found.share(++lastId, this.#socket);
      this.#id = lastId;
    }
    const answered = ask(request(this.#id));
    // The copy did not arrive.
    if (answered.status === EMFILE) this.#id = 0;
    return answered;
  }

  /** Waits for a datagram. */
  receive(ms: number): Answered {
    return this.#ask((id) => ({ what: 'receive', id, ms }));
  }

  /** Waits until a stream has something to read, the end included. */
  readable(ms: number): Answered {
    return this.#ask((id) => ({ what: 'readable', id, ms }));
  }

  /** Waits for a connection. */
  accept(ms: number, backlog: number): Answered {
    const answered = this.#ask((id) => ({ what: 'accept', id, ms, backlog }));
    // The helper thread has used this copy up.
    this.#id = 0;
    return answered;
  }

  /** Before the socket is closed: closes the copy. */
  drop(): void {
    if (this.#id !== 0) ask({ what: 'drop', id: this.#id });
    this.#id = 0;
  }
}

const ignored = (): undefined => undefined;

class Helper {
  readonly #mailbox = new Mailbox();
  readonly #channel: NativeStream;
  /** A negative error of libuv when the thread could not be started; 0 otherwise. */
  readonly failure: number;

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
    // What it dies of before it runs shows in the answer that does not come.
    worker.on('error', ignored);
    worker.unref();
    const { Pipe } = binding('pipe_wrap');
    this.#channel = new Pipe(Purpose.descriptors);
    const answer = this.#mailbox.awaitStart(START_LIMIT);
    const status = answer?.status ?? -constants.errno.EAGAIN;
    this.failure = status < 0 ? status : this.#channel.open(this.#mailbox.requests);
    if (this.failure < 0) void worker.terminate();
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
