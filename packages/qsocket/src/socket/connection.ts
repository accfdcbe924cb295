import { IO_Open, IO_ReadWrite, IO_Sequential, type QIODevice } from '@qt3/tools';
import { setDeviceFlags } from '@qt3/tools/internal';
import { isNumeric } from '../transport/addresses.js';
import { ConnectionError } from '../transport/connection-error.js';
import { NetTransport } from '../transport/net-transport.js';
import type { Transport, TransportSink } from '../transport/transport.js';
import { DelayedClose, type DelayedCloseOwner } from './delayed-close.js';
import { callAll, OnceListeners } from './once-listeners.js';
import { Reader } from './reader.js';
import { meaningOf, PEER_GONE } from './socket-error.js';
import { SocketState } from './socket-state.js';
import { Writer, type WriterOwner } from './writer.js';

/** Whose connection it is: a QSocket. Everything here may close, reconnect or delete it. */
export interface ConnectionOwner extends QIODevice {
  hostFound(): void;
  connected(): void;
  readyRead(): void;
  connectionClosed(): void;
  delayedCloseFinished(): void;
  bytesWritten(count: number): void;
  error(code: number): void;
}

/** Where a connection over another kind of transport differs. */
export interface ConnectionKind {
  /** Called, in state Connected, in place of connected(). */
  established(): void;
  /** The code for error(int), or `PEER_GONE`, when the transport fails in `state`. */
  meaningOf(error: Error, state: number): number;
}

/**
 * The life of a QSocket's connections, one after another: the state machine between the transport and the signals.
 *
 * A state is set before the signal that tells of it is emitted, and after each signal nothing is taken for granted: its
 * slots may have closed, deleted or reconnected the socket. `#turn` counts these changes. When they have not, what has to
 * follow does, also when one of them throws.
 */
export class Connection implements TransportSink, WriterOwner, DelayedCloseOwner {
  readonly #owner: ConnectionOwner;
  // Made when they are needed: a socket whose connection belongs to somebody else has neither.
  #reader: Reader | null = null;
  #writer: Writer | null = null;
  #state: number = SocketState.Idle;
  #transport: Transport | null = null;
  #kind: ConnectionKind | null = null;
  #turn = 0;
  /** The peer has ended, and what it sent before has not all fitted in the read buffer yet. */
  #endWaits = false;
  #surfacing = false;
  /** While the state is Closing. */
  #closing: DelayedClose | null = null;
  readonly #ended = new OnceListeners();
  readonly #established = new OnceListeners();
  readonly #arrived = new OnceListeners();

  /** The host given to connectToHost(); '' for an adopted connection. */
  peerName = '';
  /** What went wrong last, as Node told it. */
  lastError: Error | null = null;

  constructor(owner: ConnectionOwner) {
    this.#owner = owner;
  }

  get reader(): Reader {
    return (this.#reader ??= new Reader());
  }

  get writer(): Writer {
    return (this.#writer ??= new Writer(this));
  }

  get state(): number {
    return this.#state;
  }

  /** Only for another kind of transport, which has states of its own on the way to Connected. */
  setState(state: number): void {
    this.#state = state;
  }

  get transport(): Transport | null {
    return this.#transport;
  }

  /** Bytes that have arrived and do not fit in the read buffer. */
  get #surplus(): number {
    return this.#reader?.surplus ?? 0;
  }

  /** Bytes written that the owner has not been told of. */
  get bytesToWrite(): number {
    return this.#writer?.pending ?? 0;
  }

  /** Whether writes are accepted. */
  get isWritable(): boolean {
    return this.#state !== SocketState.Idle && this.#state !== SocketState.Closing;
  }

  /** Starts a new connection in place of the present one. */
  connectToHost(host: string, port: number): void {
    this.#begin(host, SocketState.HostLookup);
    if (!isNumeric(host)) {
      this.#open(host, port, SocketState.HostLookup);
      return;
    }
    const turn = this.#turn;
    try {
      this.#owner.hostFound();
    } finally {
      if (turn === this.#turn) this.#open(host, port, SocketState.Connecting);
    }
  }

  #open(host: string, port: number, state: SocketState): void {
    this.#state = state;
    const transport: NetTransport = NetTransport.open(host, port, () => {
      // The transport may have gone to somebody else since.
      if (this.#transport !== transport) return;
      const turn = this.#turn;
      try {
        this.#owner.hostFound();
      } finally {
        if (turn === this.#turn) this.#state = SocketState.Connecting;
      }
    });
    this.#transport = transport;
    transport.attach(this);
  }

  /** Takes over a transport in place of the present one; nothing is emitted. */
  adopt(transport: Transport, state: number, peerName: string, kind: ConnectionKind | null = null): void {
    this.#begin(peerName, state);
    this.#kind = kind;
    this.#transport = transport;
    transport.attach(this);
    if (state === SocketState.Connected) this.writer.start(transport);
    transport.resume();
  }

  /** Leaves the present connection, if there is one, for another. */
  #begin(peerName: string, state: number): void {
    this.leave();
    this.peerName = peerName;
    this.lastError = null;
    this.#state = state;
    this.#setOpen(true);
  }

  #setOpen(open: boolean): void {
    setDeviceFlags(this.#owner, open ? IO_Open | IO_Sequential | IO_ReadWrite : IO_Sequential);
  }

  transportConnected(): void {
    const transport = this.#transport;
    if (transport === null) return;
    this.#state = SocketState.Connected;
    this.writer.start(transport);
    try {
      if (this.#kind === null) this.#owner.connected();
      else this.#kind.established();
    } finally {
      if (this.#transport === transport) this.#established.call();
    }
  }

  /** Emits readyRead(). What a slot adds to the listeners waits for what arrives after this. */
  #emitReadyRead(): void {
    const listeners = this.#arrived.take();
    try {
      this.#owner.readyRead();
    } finally {
      callAll(listeners);
    }
  }

  transportData(chunk: Buffer, borrowed: boolean): void {
    if (this.#state !== SocketState.Connected) {
      this.#closing?.discarded(chunk.length);
      return;
    }
    if (!this.reader.receive(chunk, borrowed, this.#transport)) return;
    try {
      this.#emitReadyRead();
    } finally {
      this.#reader?.keep();
    }
  }

  /** Takes in what was read past the event loop; nothing is emitted. */
  receiveSilently(chunk: Buffer): void {
    this.reader.receive(chunk, false, this.#transport);
    this.#arrived.call();
  }

  /**
   * Before somebody waits for more: what did not fit in the buffer follows now, and nothing is emitted.
   *
   * @returns whether there is anything to wait for: the buffer has not grown, and has room
   */
  surfaceSilently(): boolean {
    if (!this.reader.surface(this.#transport)) return this.reader.hasRoom;
    if (this.#endWaits) this.#surfaceSoon();
    return false;
  }

  /** After each read: what did not fit in the buffer follows, from the event loop. */
  hasRead(): void {
    if (this.#reader?.hasRead(this.#transport) === true) this.#surfaceSoon();
  }

  #surfaceSoon(): void {
    if (this.#surfacing) return;
    this.#surfacing = true;
    process.nextTick(surfaceNow, this);
  }

  /** From the event loop. */
  surface(): void {
    this.#surfacing = false;
    const turn = this.#turn;
    try {
      if (this.#reader?.surface(this.#transport) === true) this.#emitReadyRead();
    } finally {
      if (turn === this.#turn) this.#endIfDue();
    }
  }

  transportDrained(): void {
    this.#writer?.drained();
  }

  transportEnded(): void {
    if (this.#state === SocketState.Closing) return;
    this.#endWaits = true;
    this.#endIfDue();
  }

  #endIfDue(): void {
    if (this.#endWaits && this.#surplus === 0) this.#peerClosed();
  }

  /** The peer has closed its side: ours follows when everything written before is out. What is unread can be read. */
  #peerClosed(): void {
    this.#idle();
    this.#owner.connectionClosed();
  }

  transportFailed(error: Error): void {
    // Where the peer has ended in order, the rest of what it sent has only waited for room.
    if (!this.#endWaits) this.lastError = error;
    this.#transport = null;
    // What is written from now on must not seem to have left.
    this.#writer?.clear();
    if (this.#state === SocketState.Closing) {
      this.#finishClose();
      return;
    }
    const turn = this.#turn;
    try {
      if (this.#reader?.surfaceAll() === true) this.#emitReadyRead();
    } finally {
      if (turn === this.#turn) this.#broken(error);
    }
  }

  #broken(error: Error): void {
    const state = this.#state;
    const meaning = this.#kind === null ? meaningOf(error, state) : this.#kind.meaningOf(error, state);
    const isGone = this.#endWaits || meaning === PEER_GONE;
    this.#idle();
    if (isGone) this.#owner.connectionClosed();
    else this.#owner.error(meaning);
  }

  /** From the writer: the kernel has taken so much. */
  hasWritten(count: number): void {
    const turn = this.#turn;
    try {
      this.#owner.bytesWritten(count);
    } finally {
      if (turn === this.#turn) this.#finishCloseIfDue();
    }
  }

  /** The user closes the connection; what is unread is gone. */
  close(): void {
    this.#reader?.buffer.clear();
    if (this.#state === SocketState.Idle || this.#state === SocketState.Closing) return;
    if (this.#state === SocketState.Connected && this.#transport !== null && this.writer.pending > 0) {
      this.#turn++;
      this.#state = SocketState.Closing;
      this.#reader?.clear();
      this.#closing = new DelayedClose(this, this.#transport);
      return;
    }
    this.shut();
  }

  /** Idle and not open, in silence. */
  shut(): void {
    this.leave();
    this.#setOpen(false);
  }

  #finishCloseIfDue(): void {
    if (this.#state === SocketState.Closing && this.writer.pending === 0) this.#finishClose();
  }

  /** From the event loop: what was written before close() does not leave, since the peer takes nothing. */
  stalled(close: DelayedClose): void {
    if (close !== this.#closing) return;
    this.#transport?.abort();
    this.transportFailed(new ConnectionError('ERR_QSOCKET_STALLED', 'The peer has taken nothing for 30 s'));
  }

  #finishClose(): void {
    this.shut();
    this.#owner.delayedCloseFinished();
  }

  /** Leaves the connection: Idle, nothing to read, nothing to write. */
  leave(): void {
    this.#idle();
    this.#reader?.clear();
  }

  /**
   * Calls back once when this connection, or the attempt at one, is over, for whatever reason: close() emits nothing.
   *
   * @returns a function that unsubscribes
   */
  onceEnded(callback: () => void): () => void {
    return this.#ended.add(callback);
  }

  /** The same when the connection is open, after the signal, whichever that is: connected() or another kind's. */
  onceEstablished(callback: () => void): () => void {
    return this.#established.add(callback);
  }

  /** The same when more has arrived, after readyRead(); never during the emission in which it is called. */
  onceArrived(callback: () => void): () => void {
    return this.#arrived.add(callback);
  }

  /** Idle from now on. What has been written goes out behind our back; what has been received can be read. */
  #idle(): void {
    const transport = this.#transport;
    const opened = this.#state === SocketState.Connected || this.#state === SocketState.Closing;
    this.#turn++;
    this.#state = SocketState.Idle;
    this.#transport = null;
    this.#kind = null;
    this.#endWaits = false;
    this.#closing?.stop();
    this.#closing = null;
    if (transport !== null && opened) {
      this.#writer?.handAll();
      transport.end();
    } else {
      transport?.abort();
    }
    this.#writer?.clear();
    this.#ended.call();
  }

  /** Drops what has been written and has not been handed over. */
  clearPendingData(): void {
    this.writer.clearUnsent();
    this.#finishCloseIfDue();
  }

  /** Gives the transport, what is unread and what is unsent away; the state stays as it is shown. */
  handOver(): { transport: Transport; unread: Buffer[]; unsent: Uint8Array[] } | null {
    const transport = this.#transport;
    if (transport === null) return null;
    transport.detach();
    this.#turn++;
    this.#transport = null;
    this.#endWaits = false;
    const given = { transport, unread: this.#reader?.drain() ?? [], unsent: this.#writer?.drain() ?? [] };
    // The limit on the read buffer is for the socket's next connection too.
    if (this.#reader !== null && this.#reader.limit > 0) this.#reader.clear();
    else this.#reader = null;
    this.#writer = null;
    this.#ended.call();
    return given;
  }
}

function surfaceNow(connection: Connection): void {
  connection.surface();
}
