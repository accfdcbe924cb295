import { observation } from '@qt3/core-signals/internal';
import { IO_Open, IO_ReadWrite, IO_Sequential, setDeviceFlags } from '@qt3/tools/internal';
import { isNumeric } from '../transport/addresses.js';
import type { ConnectToHostOptions } from '../transport/connect-options.js';
import { ConnectionError } from '../error/connection-error.js';
import { NetTransport } from '../transport/net-transport.js';
import type { Transport, TransportSink } from '../transport/transport.js';
import type { ConnectionKind } from './connection-kind.js';
import { emitReadyRead, type ConnectionOwner } from './connection-owner.js';
import { reportState } from './diagnostics.js';
import { DelayedClose, type DelayedCloseOwner } from './delayed-close.js';
import { callAll, OnceListeners } from './once-listeners.js';
import { finding, idle, openPhase, type Opening, type Phase } from './phase.js';
import { Reader } from './reader.js';
import { errorCodeOf, PEER_GONE } from './socket-error.js';
import { SocketState } from './socket-state.js';
import { Tuning } from './tuning.js';
import { Writer, type WriterOwner } from './writer.js';

/**
 * The life of a QSocket's connections, one after another: the state machine between the transport and the signals.
 *
 * A state is set before the signal that reports it is emitted, and after each signal nothing is taken for granted: its
 * slots may have closed, deleted or reconnected the socket, and the phase is another one then. When it is not, what has
 * to follow does, also when a slot throws.
 */
export class SocketConnection implements TransportSink, WriterOwner, DelayedCloseOwner {
  readonly #owner: ConnectionOwner;
  // Made when they are needed: a socket whose connection has another owner has neither.
  #reader: Reader | null = null;
  #writer: Writer | null = null;
  #phase: Phase = idle;
  #isRefillDue = false;
  // Made when the first listener is added.
  #ended: OnceListeners | null = null;
  #established: OnceListeners | null = null;
  #arrived: OnceListeners | null = null;
  // Made when something is asked for.
  #tuning: Tuning | null = null;

  /** The host given to connectToHost(); '' for an adopted connection. */
  peerName = '';
  /** What went wrong last, as Node reported it. */
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
    return this.#phase.state;
  }

  /** Only for another kind of transport, which has states of its own on the way to Connected. */
  setState(state: number): void {
    if (this.#phase.kind !== 'opening') return;
    this.#phase.state = state;
    reportState(this.#owner, this.#phase.state);
  }

  get transport(): Transport | null {
    return this.#phase.transport;
  }

  /** Bytes written that have not been reported to the owner. */
  get bytesToWrite(): number {
    return this.writer.pending;
  }

  /** Whether writes are accepted. */
  get isWritable(): boolean {
    return this.#phase.kind !== 'idle' && this.#phase.kind !== 'closing';
  }

  /** The one way from phase to phase. */
  #enter(phase: Phase): void {
    if (this.#phase.kind === 'closing') this.#phase.delayedClose.stop();
    this.#phase = phase;
    this.#tuning?.entered(phase.kind === 'open');
    reportState(this.#owner, this.#phase.state);
  }

  /** Emits a signal, and does what has to follow, also when a slot throws; not when its slots have changed the phase. */
  #emitThen(emit: () => void, follow: () => void): void {
    const phase = this.#phase;
    try {
      emit();
    } finally {
      if (phase === this.#phase) follow();
    }
  }

  /** Starts a new connection in place of the present one. */
  connectToHost(host: string, port: number, options: ConnectToHostOptions | null = null): void {
    this.#begin(host);
    if (!isNumeric(host) && options?.path === undefined) {
      this.#open(host, port, SocketState.HostLookup, options);
      return;
    }
    this.#enter(finding);
    this.#emitThen(
      () => this.#owner.hostFound(),
      () => this.#open(host, port, SocketState.Connecting, options),
    );
  }

  #open(host: string, port: number, state: number, options: ConnectToHostOptions | null): void {
    const transport = NetTransport.open(host, port, () => this.#found(phase), options);
    const phase: Opening = { kind: 'opening', state, transport, connectionKind: null };
    this.#enter(phase);
    this.#tuning?.apply();
    transport.attach(this);
  }

  /** A name has been found. The connection may have another owner since. */
  #found(phase: Opening): void {
    if (phase !== this.#phase) return;
    this.#emitThen(
      () => this.#owner.hostFound(),
      () => this.setState(SocketState.Connecting),
    );
  }

  /** Takes over a transport in place of the present one; nothing is emitted. */
  adopt(
    transport: Transport,
    state: number,
    peerName: string,
    connectionKind: ConnectionKind | null = null,
  ): void {
    this.#begin(peerName);
    if (state === SocketState.Connected) this.#enter(openPhase(transport, connectionKind));
    else this.#enter({ kind: 'opening', state, transport, connectionKind });
    transport.attach(this);
    if (state === SocketState.Connected) this.writer.start(transport);
    transport.resume();
  }

  /** Leaves the present connection, if there is one, for another. */
  #begin(peerName: string): void {
    this.leave();
    this.peerName = peerName;
    this.lastError = null;
    setDeviceFlags(this.#owner, IO_Open | IO_Sequential | IO_ReadWrite);
  }

  transportConnected(): void {
    if (this.#phase.kind !== 'opening') return;
    const { transport, connectionKind } = this.#phase;
    this.#enter(openPhase(transport, connectionKind));
    this.writer.collect((owner) => {
      this.writer.start(transport);
      this.#established?.call();
      if (connectionKind === null) owner.connected();
      else connectionKind.established();
    }, this.#owner);
  }

  /** What is wanted of the connections; made when something is. */
  get tuning(): Tuning {
    return (this.#tuning ??= new Tuning(this));
  }

  /** Emits readyRead(). What a slot adds to the listeners waits for what arrives after this. */
  #emitReadyRead(): void {
    const listeners = this.#arrived?.take() ?? null;
    try {
      this.writer.collect(emitReadyRead, this.#owner);
    } finally {
      callAll(listeners);
    }
  }

  transportData(chunk: Buffer, borrowed: boolean): void {
    if (this.#phase.kind !== 'open') {
      if (this.#phase.kind === 'closing') this.#phase.delayedClose.discarded(chunk.length);
      return;
    }
    observation.current?.received(this.#owner, chunk);
    this.#tuning?.moved();
    if (!this.reader.receive(chunk, borrowed, this.#phase.transport)) return;
    try {
      this.#emitReadyRead();
    } finally {
      this.#reader?.keep();
    }
  }

  /** Takes in what was read past the event loop; nothing is emitted. */
  receiveSilently(chunk: Buffer): void {
    observation.current?.received(this.#owner, chunk);
    this.reader.receive(chunk, false, this.transport);
    this.#arrived?.call();
  }

  /**
   * Before waitForMore(): what did not fit in the buffer follows now, and nothing is emitted.
   *
   * @returns whether there is anything to wait for: the buffer has not grown, and has room
   */
  refillSilently(): boolean {
    if (!this.reader.refill(this.transport)) return this.reader.hasRoom;
    // The end of the connection may have waited for room.
    this.#refillSoon();
    return false;
  }

  /** After each read: what did not fit in the buffer follows, from the event loop. */
  hasRead(): void {
    if (this.#reader?.hasRead(this.transport) === true) this.#refillSoon();
  }

  #refillSoon(): void {
    if (this.#isRefillDue) return;
    this.#isRefillDue = true;
    process.nextTick(refillNow, this);
  }

  /** From the event loop. */
  refill(): void {
    this.#isRefillDue = false;
    if (this.#reader?.refill(this.transport) !== true) this.#endIfDue();
    else
      this.#emitThen(
        () => this.#emitReadyRead(),
        () => this.#endIfDue(),
      );
  }

  transportDrained(): void {
    this.#writer?.drained();
  }

  transportEnded(): void {
    if (this.#phase.kind !== 'open') return;
    this.#phase.hasEnded = true;
    this.#endIfDue();
  }

  #endIfDue(): void {
    if (this.#phase.kind === 'open' && this.#phase.hasEnded && this.reader.overflow === 0) this.#peerClosed();
  }

  /** The peer has closed its side: ours follows when everything written before is out. What is unread can be read. */
  #peerClosed(): void {
    this.#idle();
    this.#owner.connectionClosed();
  }

  transportFailed(error: Error): void {
    const phase = this.#phase;
    if (phase.kind !== 'opening' && phase.kind !== 'open' && phase.kind !== 'closing') return;
    // Where the peer has ended in order, the rest of what it sent has only waited for room.
    const hasEnded = phase.kind === 'open' && phase.hasEnded;
    if (!hasEnded) this.lastError = error;
    this.#enter({ kind: 'broken', state: phase.state, transport: null });
    // What is written from now on must not seem to have left.
    this.#writer?.clear();
    if (phase.kind === 'closing') {
      this.#finishClose();
      return;
    }
    const report = (): void => {
      const { connectionKind, state } = phase;
      const meaning = connectionKind?.errorCodeOf(error, state) ?? errorCodeOf(error, state);
      this.#idle();
      if (hasEnded || meaning === PEER_GONE) this.#owner.connectionClosed();
      else this.#owner.error(meaning);
    };
    if (this.#reader?.refillAll() === true) this.#emitThen(() => this.#emitReadyRead(), report);
    else report();
  }

  /** From the writer: the kernel has taken `count` bytes. */
  hasWritten(count: number): void {
    this.#tuning?.moved();
    if (this.#phase.kind !== 'closing') {
      this.#owner.bytesWritten(count);
      return;
    }
    this.#emitThen(
      () => this.#owner.bytesWritten(count),
      () => this.#finishCloseIfDue(),
    );
  }

  /** The user closes the connection; what is unread is gone. */
  close(): void {
    this.#reader?.buffer.clear();
    const phase = this.#phase;
    if (phase.kind === 'idle' || phase.kind === 'closing') return;
    if (phase.kind !== 'open' || this.writer.pending === 0) {
      this.shut();
      return;
    }
    const { transport } = phase;
    this.#reader?.clear();
    const delayedClose = new DelayedClose(this, transport);
    this.#enter({ kind: 'closing', state: SocketState.Closing, transport, delayedClose });
  }

  /** Idle and not open, in silence. */
  shut(): void {
    this.leave();
    setDeviceFlags(this.#owner, IO_Sequential);
  }

  #finishCloseIfDue(): void {
    if (this.#phase.kind === 'closing' && this.writer.pending === 0) this.#finishClose();
  }

  /** From the event loop: what was written before close() does not leave, since the peer takes nothing. */
  stalled(delayedClose: DelayedClose): void {
    if (this.#phase.kind !== 'closing' || this.#phase.delayedClose !== delayedClose) return;
    this.#phase.transport.abort();
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
    return (this.#ended ??= new OnceListeners()).add(callback);
  }

  /** The same when the connection is open, before the signal, whichever that is: connected() or another kind's. */
  onceEstablished(callback: () => void): () => void {
    return (this.#established ??= new OnceListeners()).add(callback);
  }

  /** The same when more has arrived, after readyRead(); never during the emission in which it is called. */
  onceArrived(callback: () => void): () => void {
    return (this.#arrived ??= new OnceListeners()).add(callback);
  }

  /** Idle from now on. What has been written is sent by the transport alone; what has been received can be read. */
  #idle(): void {
    const { kind, transport } = this.#phase;
    this.#enter(idle);
    if (kind === 'open' || kind === 'closing') {
      this.#writer?.handAll();
      transport.end();
    } else {
      transport?.abort();
    }
    this.#writer?.clear();
    this.#ended?.call();
  }

  /** Drops what has been written and has not been handed over. */
  clearPendingData(): void {
    this.writer.clearUnsent();
    this.#finishCloseIfDue();
  }

  /** Gives the transport, what is unread and what is unsent away; the state stays as it is shown. */
  detachConnection(): { transport: Transport; unread: Buffer[]; unsent: Uint8Array[] } | null {
    const { state, transport } = this.#phase;
    if (transport === null) return null;
    transport.detach();
    this.#enter({ kind: 'detached', state, transport: null });
    const given = { transport, unread: this.#reader?.drain() ?? [], unsent: this.#writer?.drain() ?? [] };
    // The limit on the read buffer is for the socket's next connection too.
    if (this.#reader !== null && this.#reader.limit > 0) this.#reader.clear();
    else this.#reader = null;
    this.#writer = null;
    this.#ended?.call();
    return given;
  }
}

function refillNow(connection: SocketConnection): void {
  connection.refill();
}
