import { QObject, QTimer, SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import type { QIODevice } from '@qt3/tools';
import { AbortClock } from './abort-clock.js';
import { DataConnection, type SocketUpgrade } from './data-connection.js';
import { FtpError, FtpFailure, FtpState } from './ftp-codes.js';
import type { Awaited, FtpScript, FtpWire } from './ftp-wire.js';
import { type FtpReply, ReplyReader } from './reply-reader.js';

/** Hears what becomes of a command. Each of these may end it, or delete everything. */
export interface FtpListener {
  stateChanged(state: FtpState): void;
  succeeded(): void;
  failed(code: FtpError, text: string): void;
}

/** How often a socket is looked at on which TLS begins, in milliseconds: a slot may close it, which emits nothing. */
const LOOK_MS = 200;

/** The connection to the server, and the one command that is under way on it. */
export class FtpConnection implements FtpWire {
  refusesExtendedPassive = false;
  onData: ((bytes: Buffer) => void) | null = null;
  onSent: ((count: number) => void) | null = null;

  readonly #owner: QObject;
  readonly #listener: FtpListener;
  #state: FtpState = FtpState.Unconnected;
  #socket: QSocket | null = null;
  /** The socket below an encrypted one. */
  #plain: QSocket | null = null;
  #upgrade: SocketUpgrade | null = null;
  #host = '';
  #replies = new ReplyReader();

  #script: FtpScript | null = null;
  /** What the script waits for; null while it runs. */
  #awaited: Awaited | null = null;
  #data: DataConnection | null = null;
  #dataEnded = false;
  #dataBroken = false;
  #sent = 0;

  /** Set from abort() to the end of the command: ABOR has been sent. */
  #aborted = false;
  readonly #abortClock: AbortClock;
  readonly #lookTimer: QTimer;

  /** @param owner - the parent of the sockets; signals end with it */
  constructor(owner: QObject, listener: FtpListener) {
    this.#owner = owner;
    this.#listener = listener;
    this.#abortClock = new AbortClock(owner, {
      endData: () => this.#abortData(),
      giveUp: () => {
        this.#lose();
        this.#fail(new FtpFailure(FtpError.NotConnected, 'Aborted: The server did not answer'));
      },
    });
    this.#lookTimer = new QTimer(owner);
    owner.connect(this.#lookTimer, SIGNAL('timeout()'), () => this.#lookAtUpgrade());
  }

  get state(): FtpState {
    return this.#state;
  }

  get isIPv4(): boolean {
    return this.#socket?.peerAddress().isIp4Addr() ?? false;
  }

  get hasDataEnded(): boolean {
    return this.#dataEnded;
  }

  setState(state: FtpState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#listener.stateChanged(state);
  }

  /** Begins what a command does. */
  run(script: FtpScript): void {
    this.#script = script;
    this.#resume(script);
  }

  /** Ends the command under way: at once where nothing of it is with the server, else with its reply. */
  abort(): void {
    if (this.#script === null || this.#aborted) return;
    if (this.#awaited === 'reply' && this.#state !== FtpState.Connecting) {
      this.#aborted = true;
      this.#write('ABOR');
      this.#abortClock.start();
      return;
    }
    if (this.#state < FtpState.Connected || this.#awaited === 'encryption') this.#lose();
    this.#fail(new FtpFailure(FtpError.UnknownError, 'Aborted'));
  }

  /** Ends everything, silently. */
  dispose(): void {
    this.#script = null;
    this.#closeData();
    this.#dropSocket();
    this.#state = FtpState.Unconnected;
  }

  #resume(script: FtpScript, value?: FtpReply): void {
    this.#awaited = null;
    let step;
    try {
      step = script.next(value);
    } catch (error) {
      if (!(error instanceof FtpFailure)) throw error;
      if (this.#script === script) this.#fail(error);
      return;
    }
    if (this.#script !== script) return;
    if (step.done !== true) {
      this.#awaited = step.value;
      this.#pump();
    } else if (this.#dataBroken) {
      this.#fail(new FtpFailure(FtpError.UnknownError, 'The data connection is broken'));
    } else {
      this.#end();
      this.#listener.succeeded();
    }
  }

  /** Fails the command under way; a slot may have ended it already. */
  #fail(failure: FtpFailure): void {
    if (this.#script === null) return;
    this.#end();
    this.#listener.failed(failure.code, failure.message);
  }

  #end(): void {
    this.#script = null;
    this.#awaited = null;
    this.#replies.owesAbortReply ||= this.#aborted;
    this.#aborted = false;
    this.#abortClock.stop();
    this.#lookTimer.stop();
    this.onData = null;
    this.onSent = null;
    this.#closeData();
  }

  #happened(what: Awaited): void {
    if (this.#script !== null && this.#awaited === what) this.#resume(this.#script);
  }

  connect(host: string, port: number): void {
    this.#dropSocket();
    this.#host = host;
    this.#upgrade = null;
    this.refusesExtendedPassive = false;
    this.#replies = new ReplyReader();
    const socket = new QSocket(this.#owner);
    this.#socket = socket;
    const script = this.#script;
    QObject.connect(
      socket,
      SIGNAL('hostFound()'),
      () => {
        if (this.#state === FtpState.HostLookup) this.setState(FtpState.Connecting);
      },
      this.#owner,
    );
    QObject.connect(socket, SIGNAL('connected()'), () => this.#happened('connection'), this.#owner);
    this.#listenTo(socket);
    this.setState(FtpState.HostLookup);
    // A slot may have aborted it.
    if (this.#script === script && this.#socket === socket) socket.connectToHost(host, port);
  }

  disconnect(): void {
    this.#lose();
  }

  upgrade(upgrade: SocketUpgrade): void {
    const plain = this.#socket!;
    if (!this.#replies.isEmpty) {
      this.#lose();
      throw new FtpFailure(
        FtpError.UnknownError,
        'The server sent data in plain text behind its reply to AUTH TLS',
      );
    }
    QObject.disconnect(plain, null, this.#owner, null);
    const socket = upgrade(plain, this.#host, null);
    this.#plain = plain;
    this.#socket = socket;
    this.#upgrade = upgrade;
    QObject.connect(socket, SIGNAL('connected()'), () => this.#happened('encryption'), this.#owner);
    this.#listenTo(socket);
    this.#lookTimer.start(LOOK_MS);
  }

  #lookAtUpgrade(): void {
    if (this.#socket?.state() !== QSocket.Idle) return;
    this.#lose();
    this.#fail(new FtpFailure(FtpError.UnknownError, 'The connection was closed before it was encrypted'));
  }

  #listenTo(socket: QSocket): void {
    const owner = this.#owner;
    QObject.connect(socket, SIGNAL('readyRead()'), () => this.#read(), owner);
    QObject.connect(socket, SIGNAL('connectionClosed()'), () => this.#ended(), owner);
    QObject.connect(socket, SIGNAL('error(int)'), (code: number) => this.#broken(code), owner);
  }

  send(line: string): void {
    // What was said before the question is no answer to it.
    while (this.#replies.nextAnswer() !== null);
    this.#write(line);
  }

  #write(line: string): void {
    this.#socket?.writeBlock(`${line.replace(/[^\0-\xff]/g, '?')}\r\n`);
  }

  #read(): void {
    try {
      this.#replies.feed(this.#socket!.readAll());
      this.#pump();
    } catch (error) {
      if (!(error instanceof FtpFailure)) throw error;
      this.#lose();
      this.#fail(error);
    }
  }

  /** Gives the script the replies that it waits for. Replies without a question are dropped. */
  #pump(): void {
    while (this.#script === null || this.#awaited === 'reply') {
      const reply = this.#replies.nextAnswer();
      if (reply === null) return;
      if (this.#script !== null) {
        this.#resume(this.#script, reply);
        return;
      }
    }
  }

  #ended(): void {
    const socket = this.#socket;
    this.#read();
    if (this.#socket !== socket) return;
    this.#lose();
    this.#connectionLost(new FtpFailure(FtpError.NotConnected, 'The server has closed the connection'));
  }

  #broken(code: number): void {
    const wasConnecting = this.#awaited === 'connection';
    const reason = this.#socket?.lastError()?.message ?? `Error ${code}`;
    const host = this.#host;
    this.#lose();
    if (wasConnecting && code === QSocket.ErrHostNotFound)
      this.#connectionLost(new FtpFailure(FtpError.HostNotFound, `Host ${host} not found`));
    else if (wasConnecting && code === QSocket.ErrConnectionRefused)
      this.#connectionLost(new FtpFailure(FtpError.ConnectionRefused, `Connection refused to host ${host}`));
    else this.#connectionLost(new FtpFailure(FtpError.NotConnected, reason));
  }

  /** Fails the command, unless it has its reply already and only waits for the end of the data. */
  #connectionLost(failure: FtpFailure): void {
    if (this.#awaited === 'data end') return;
    // The server may continue to send: it is not listened to.
    this.#data?.abort();
    this.#fail(failure);
  }

  /** Drops the connection, and says so. */
  #lose(): void {
    this.#dropSocket();
    this.setState(FtpState.Unconnected);
  }

  #dropSocket(): void {
    if (this.#socket !== null) QObject.disconnect(this.#socket, null, this.#owner, null);
    this.#socket?.close();
    this.#socket?.deleteLater();
    // Nothing is connected to what is below TLS, and it is closed with that.
    this.#plain?.deleteLater();
    this.#socket = null;
    this.#plain = null;
    this.#replies = new ReplyReader();
  }

  openData(port: number): void {
    this.#closeData();
    this.#sent = 0;
    const upgrade = this.#upgrade;
    const control = this.#socket!;
    const data = new DataConnection(
      this.#owner,
      {
        opened: () => this.#happened('data connection'),
        received: (bytes) => this.onData?.(bytes),
        sent: (count) => {
          this.#sent += count;
          this.onSent?.(this.#sent);
        },
        ended: () => {
          this.#dataEnded = true;
          this.#happened('data end');
        },
        failed: () => this.#dataFailed(),
      },
      upgrade === null ? null : (socket) => upgrade(socket, this.#host, control),
    );
    this.#data = data;
    data.open(control.peerAddress().toString(), port);
  }

  #dataFailed(): void {
    if (this.#awaited === 'data connection') {
      this.#fail(new FtpFailure(FtpError.ConnectionRefused, 'Connection refused for data connection'));
      return;
    }
    // The reply to the command says more about it, if the server sends one.
    this.#dataEnded = true;
    this.#dataBroken = true;
    this.#happened('data end');
  }

  #abortData(): void {
    if (this.#data === null) return;
    this.#data.abort();
    this.#dataEnded = true;
    this.#happened('data end');
  }

  sendData(source: Uint8Array | QIODevice): void {
    this.#data?.send(source);
  }

  #closeData(): void {
    this.#data?.close();
    this.#data = null;
    this.#dataEnded = false;
    this.#dataBroken = false;
  }
}
