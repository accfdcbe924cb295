import type * as Crypto from 'node:crypto';
import type * as FileSystem from 'node:fs';
import type * as System from 'node:os';
import type * as Path from 'node:path';
import type * as Threads from 'node:worker_threads';
import type { NativeDatagram, NativeHandle, NativeRequest, NativeStream } from '../node/native.js';
import type { Answer, MailboxLayout } from './mailbox.js';
import type { Request } from './request.js';

/** What the helper thread uses of Node's native parts. */
interface Parts {
  tcp_wrap: object;
  udp_wrap: object;
  pipe_wrap: { Pipe: new (type: number) => NativePipe; PipeConnectWrap: new () => NativeRequest };
  stream_wrap: { streamBaseState: Int32Array; kReadBytesOrError: number; kArrayBufferOffset: number };
}

/** A pipe is bound and connected by a path alone. */
interface NativePipe extends Omit<NativeStream, 'bind' | 'connect'> {
  bind: (path: string) => number;
  connect: (request: NativeRequest, path: string) => number;
}

/** What the helper thread is started with. */
export interface HelperData {
  readonly memory: SharedArrayBuffer;
  readonly layout: MailboxLayout;
}

/**
 * What the helper thread runs: it waits in its own event loop for what Node.js does only in an event loop, while the thread
 * that asked stands still. A request is a line of JSON on a Unix domain socket, with a copy of the descriptor that it is
 * about; so everything here owns its descriptors, and closes them without a risk to those of others.
 *
 * The thread is started with the text of this function, which therefore uses nothing outside of it: so it needs no file that a
 * bundler would have to find, and no loader.
 */
export function helperThread(require: NodeJS.Require): void {
  const { closeSync, openSync, rmSync } = require('node:fs') as typeof FileSystem;
  const { constants, tmpdir } = require('node:os') as typeof System;
  const path = require('node:path') as typeof Path;
  const { randomBytes } = require('node:crypto') as typeof Crypto;
  const threads = require('node:worker_threads') as typeof Threads;
  const { memory, layout } = threads.workerData as HelperData;
  const { binding } = process as unknown as {
    binding: <Name extends keyof Parts>(name: Name) => Parts[Name];
  };
  const streams = binding('stream_wrap');
  // Node makes sockets of the descriptors that arrive, and has to know their classes: otherwise it ends the process.
  binding('tcp_wrap');
  binding('udp_wrap');
  const { Pipe, PipeConnectWrap } = binding('pipe_wrap');
  const words = new Int32Array(memory, 0, layout.words);
  const bytes = new Uint8Array(memory);

  /** Answers the request that the other thread waits with. */
  function put(answer: Answer, data: Uint8Array | null = null): void {
    const text = Buffer.from(JSON.stringify(answer));
    bytes.set(text, layout.text);
    if (data !== null) bytes.set(data, layout.data);
    words[1] = text.length;
    words[2] = data?.length ?? 0;
    Atomics.store(words, 0, 1);
    Atomics.notify(words, 0);
  }

  /** libuv's error where no descriptor is left. */
  const EMFILE = -constants.errno.EMFILE;

  /** What must not be collected: the two ends of the channel. */
  const kept: object[] = [];

  /** Accepted connections, by descriptor, until they are released. */
  const accepted = new Map<number, NativeStream>();

  /** What requests are about: copies of the asking thread's descriptors, by its numbers for them. */
  const subjects = new Map<number, NativeHandle>();

  /** Calls `expired` when the time is up: after the next look at the descriptors for 0, never for a negative one. */
  function limit(ms: number, expired: () => void): () => void {
    if (ms !== 0) {
      const timer = ms > 0 ? setTimeout(expired, ms) : undefined;
      return () => clearTimeout(timer);
    }
    let over = false;
    // The first one still belongs to the round of the loop in which the request was read.
    setImmediate(() => setImmediate(() => !over && expired()));
    return () => {
      over = true;
    };
  }

  /** Waits for one datagram. */
  function receive(socket: NativeDatagram, ms: number): void {
    const stop = limit(ms, () => {
      socket.recvStop();
      put({ status: 0 });
    });
    socket.onmessage = (size, _socket, datagram, sender) => {
      stop();
      socket.recvStop();
      if (size < 0) put({ status: size });
      else put({ status: 1, address: sender.address, port: sender.port }, datagram.subarray(0, size));
    };
    socket.recvStart();
  }

  /** Waits for one connection. A socket that listens in this loop cannot stop to, so it is used once. */
  function accept(id: number, ms: number, backlog: number): void {
    const server = subjects.get(id) as NativeStream;
    const answer = (status: number, fd?: number): void => {
      stop();
      subjects.delete(id);
      server.close();
      put(fd === undefined ? { status } : { status, fd });
    };
    const stop = limit(ms, () => answer(0));
    server.onconnection = (status, connection) => {
      if (connection === undefined) {
        answer(status);
        return;
      }
      connection.unref();
      accepted.set(connection.fd, connection);
      answer(1, connection.fd);
    };
    const status = server.listen(backlog);
    if (status !== 0) answer(status);
  }

  /** Waits until there is something to read, the end included. Nothing is read: there is no room for it. */
  function awaitReadable(stream: NativeStream, ms: number): void {
    const stop = limit(ms, () => {
      stream.readStop();
      put({ status: 0 });
    });
    stream.onread = () => {
      stop();
      stream.readStop();
      put({ status: 1 });
    };
    stream.useUserBuffer(new Uint8Array(0));
    stream.readStart();
  }

  /**
   * Closes an accepted connection, whose descriptor the asking thread has under its own name, and puts something harmless in
   * its place that the asking thread can close: between two calls to close() with one number, any thread of the process
   * could get that number for a file of its own.
   */
  function release(fd: number): void {
    const connection = accepted.get(fd);
    accepted.delete(fd);
    connection?.close();
    const others: number[] = [];
    let got = -1;
    try {
      // The system gives the lowest number that is free.
      while (got < fd) {
        got = openSync('/dev/null', 'r');
        if (got !== fd) others.push(got);
      }
    } catch {
      // Another thread was faster, and that was the last descriptor: the number is no longer this connection's.
    }
    for (const other of others) closeSync(other);
    put({ status: got === fd ? 1 : 0 });
  }

  /** Closes the copy of a descriptor. */
  function drop(id: number): void {
    subjects.get(id)?.close();
    subjects.delete(id);
    put({ status: 1 });
  }

  function handle(request: Request, descriptors: NativeHandle[]): void {
    if (request.what === 'share') {
      const descriptor = descriptors.shift();
      if (descriptor !== undefined) subjects.set(request.id, descriptor);
    } else if (request.what === 'release') release(request.fd);
    else if (request.what === 'drop') drop(request.id);
    // It was sent, and there was no number for it here.
    else if (!subjects.has(request.id)) put({ status: EMFILE });
    else if (request.what === 'receive') receive(subjects.get(request.id) as NativeDatagram, request.ms);
    else if (request.what === 'accept') accept(request.id, request.ms, request.backlog);
    else awaitReadable(subjects.get(request.id) as NativeStream, request.ms);
  }

  /** Reads requests. The next one that has an answer comes after that. */
  function serve(channel: NativePipe): void {
    const descriptors: NativeHandle[] = [];
    let text = '';
    channel.onread = (received) => {
      if (channel.pendingHandle) descriptors.push(channel.pendingHandle);
      channel.pendingHandle = null;
      if (received === undefined) return;
      const count = streams.streamBaseState[streams.kReadBytesOrError]!;
      const offset = streams.streamBaseState[streams.kArrayBufferOffset]!;
      const lines = (text + Buffer.from(received, offset, count).toString()).split('\n');
      text = lines.pop() ?? '';
      for (const line of lines) handle(JSON.parse(line) as Request, descriptors);
    };
    channel.readStart();
  }

  /** A name for the channel that cannot be guessed, and on Linux no file. */
  const isFile = process.platform !== 'linux';
  const unguessable = `qt3-${randomBytes(16).toString('hex')}`;
  const name = isFile ? path.join(tmpdir(), unguessable) : `\0${unguessable}`;

  const server = new Pipe(1);
  server.onconnection = (_status, connection) => {
    server.close();
    if (isFile) rmSync(name, { force: true });
    if (connection === undefined) return;
    // A connection that carries descriptors has to be made as one.
    const channel = new Pipe(2);
    channel.open(connection.fd);
    kept.push(connection, channel);
    serve(channel);
  };
  const client = new Pipe(0);
  const connecting = new PipeConnectWrap();
  connecting.oncomplete = (status) => {
    kept.push(client);
    words[3] = client.fd;
    put({ status: status < 0 ? status : 1 });
  };
  const failure = server.bind(name) || server.listen(1);
  if (failure < 0) put({ status: failure });
  else client.connect(connecting, name);
}
