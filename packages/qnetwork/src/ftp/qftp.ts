import { Q_OBJECT, type QObject, QTimer, SIGNAL } from '@qt3/core-signals';
import type { QIODevice } from '@qt3/tools';
import { lengthOf, makeReadable, makeWritable } from '../bytes/device-ends.js';
import { OperationKind } from '../operator/protocol-codes.js';
import type { QNetworkOperation } from '../operator/qnetworkoperation.js';
import { ReceivingProtocol } from '../operator/receiving-protocol.js';
import type { QUrlInfo } from '../operator/qurlinfo.js';
import type { SocketUpgrade } from './data-connection.js';
import { FtpCommand, FtpError, FtpState } from './ftp-codes.js';
import { FtpConnection } from './ftp-connection.js';
import { FtpOperations } from './ftp-operations.js';
import { close, connectTo, get, list, login, put, raw, rename, single, startTls } from './ftp-scripts.js';
import type { FtpReporter, FtpScript } from './ftp-wire.js';
import { FAILED, type PendingCommand } from './pending-command.js';
import { signals, type Signal } from './ftp-signals.js';

/** What errorString() says while nothing has gone wrong, as in Qt. */
const NO_ERROR = 'Unknown error';

const FTP_PORT = 21;

/** Commands are numbered through the whole process. */
let lastId = 0;

/**
 * A client for FTP (Qt 3.3, QFtp): commands are queued, run one after the other from the event loop, and reported by signals.
 *
 * Transfers are passive: the client makes the connection for data too, by EPSV, or by PASV where the server refuses that. It is made
 * to the host of the commands, whatever address the server names. Names and texts are Latin-1 both ways.
 *
 * What get() reads without a device is kept until it is read, or the next command starts: a slot of readyRead() that does not read
 * lets it grow.
 *
 * Order of signals: the trace net/ftp. Beyond it: a connection that ends fails the command that is under way; a greeting that
 * refuses is an error; Windows' listings are understood; startTls() encrypts the connection.
 */
export class QFtp extends ReceivingProtocol {
  static {
    Q_OBJECT(this, {
      className: 'QFtp',
      signals,
    });
  }

  // State
  /** There is no connection. */
  static readonly Unconnected: 0 = FtpState.Unconnected;
  /** The host's name is looked up. */
  static readonly HostLookup: 1 = FtpState.HostLookup;
  /** The connection is being made, and the server's greeting is waited for. */
  static readonly Connecting: 2 = FtpState.Connecting;
  /** There is a connection, without a login. */
  static readonly Connected: 3 = FtpState.Connected;
  /** There is a connection, and the user is logged in. */
  static readonly LoggedIn: 4 = FtpState.LoggedIn;
  /** The connection is being closed. */
  static readonly Closing: 5 = FtpState.Closing;

  // Error; NoError is QNetworkProtocol's
  /** The server refused, or something that has no other name. */
  static readonly UnknownError: 1 = FtpError.UnknownError;
  /** The host's name was not found. */
  static readonly HostNotFound: 2 = FtpError.HostNotFound;
  /** The server refused the connection, or one for data. */
  static readonly ConnectionRefused: 3 = FtpError.ConnectionRefused;
  /** There is no connection, or it has ended. */
  static readonly NotConnected: 4 = FtpError.NotConnected;

  // Command
  /** Nothing. */
  static readonly None: 0 = FtpCommand.None;
  /** connectToHost() */
  static readonly ConnectToHost: 1 = FtpCommand.ConnectToHost;
  /** login() */
  static readonly Login: 2 = FtpCommand.Login;
  /** close() */
  static readonly Close: 3 = FtpCommand.Close;
  /** list() */
  static readonly List: 4 = FtpCommand.List;
  /** cd() */
  static readonly Cd: 5 = FtpCommand.Cd;
  /** get() */
  static readonly Get: 6 = FtpCommand.Get;
  /** put() */
  static readonly Put: 7 = FtpCommand.Put;
  /** remove() */
  static readonly Remove: 8 = FtpCommand.Remove;
  /** mkdir() */
  static readonly Mkdir: 9 = FtpCommand.Mkdir;
  /** rmdir() */
  static readonly Rmdir: 10 = FtpCommand.Rmdir;
  /** rename() */
  static readonly Rename: 11 = FtpCommand.Rename;
  /** rawCommand() */
  static readonly RawCommand: 12 = FtpCommand.RawCommand;
  /** startTls(). Beyond Qt 3. */
  static readonly StartTls: 13 = FtpCommand.StartTls;

  /** For editors: the class's signals are the keys. No object has it. */
  declare readonly qt_signals?: ReceivingProtocol['qt_signals'] & Readonly<Record<Signal, true>>;

  /** state() is another one now. */
  declare stateChanged: (state: number) => void;
  /** list() has found an entry. */
  declare listInfo: (info: QUrlInfo) => void;
  /** get() has something to read, where it has no device. */
  declare readyRead: () => void;
  /**
   * `done` of `total` bytes of a get() or put() have been transferred; `total` is 0 where the size is not known. With a third
   * argument: QNetworkProtocol's signal of that name.
   */
  declare dataTransferProgress: {
    (done: number, total: number): void;
    (done: number, total: number, op: QNetworkOperation): void;
  };
  /** The server has answered rawCommand(): the code, and the text without it. */
  declare rawCommandReply: (code: number, text: string) => void;
  /** A command has reached the head of the queue. */
  declare commandStarted: (id: number) => void;
  /** A command is finished, well or with an error. It is still the current one. */
  declare commandFinished: (id: number, error: boolean) => void;
  /** The last command of the queue is finished, or one has failed and the others have been dropped. */
  declare done: (error: boolean) => void;

  #queue: PendingCommand[] = [];
  #error: FtpError = FtpError.NoError;
  #errorString = NO_ERROR;
  readonly #connection: FtpConnection;
  readonly #starter: QTimer;
  /** Set while commandStarted() is emitted: abort() has nothing to send yet. */
  #starting = false;
  /** Set by abort() within commandStarted(). */
  #abortedAtStart = false;
  /** Set while commandFinished() is emitted: the command cannot be ended again. */
  #finishing = false;
  /** Made for the first operation that a QUrlOperator asks for. */
  #operations: FtpOperations | null = null;

  /** Makes a client without a connection. */
  constructor(parent: QObject | null = null, name: string | null = null) {
    super(parent, name);
    this.#connection = new FtpConnection(this, {
      stateChanged: (state) => this.stateChanged(state),
      succeeded: () => this.#finish(),
      failed: (code, text) => this.#fail(code, text),
    });
    this.#starter = new QTimer(this);
    this.connect(this.#starter, SIGNAL('timeout()'), () => this.#start());
  }

  /** C++'s destructor: the connection ends, without a signal. */
  override destructor(): void {
    this.#queue = [];
    this.#connection.dispose();
  }

  override supportedOperations(): number {
    return (
      OperationKind.OpListChildren |
      OperationKind.OpMkDir |
      OperationKind.OpRemove |
      OperationKind.OpRename |
      OperationKind.OpGet |
      OperationKind.OpPut
    );
  }

  protected override processOperation(op: QNetworkOperation): void {
    this.#operations ??= new FtpOperations(this);
    this.#operations.begin(op);
  }

  /** What the client is doing: a value of `State`. */
  state(): number {
    return this.#connection.state;
  }

  /** What went wrong in the last command that was started: a value of `Error`. */
  error(): number {
    return this.#error;
  }

  /** What went wrong, in words: Qt's, and behind a line feed the server's. "Unknown error" where nothing did. */
  errorString(): string {
    return this.#errorString;
  }

  /** The command that is under way, or waits to be started first; 0 where there is none. */
  currentId(): number {
    return this.#queue[0]?.id ?? 0;
  }

  /** What the current command is: a value of `Command`. */
  currentCommand(): number {
    return this.#queue[0]?.command ?? FtpCommand.None;
  }

  /** The device that the current command reads from or writes to, or null. */
  currentDevice(): QIODevice | null {
    const current = this.#queue[0];
    if (current === undefined) return null;
    return current.source === null || current.source instanceof Uint8Array
      ? current.destination
      : current.source;
  }

  /** Whether commands wait behind the current one. */
  hasPendingCommands(): boolean {
    return this.#queue.length > 1;
  }

  /** Drops the commands behind the current one, without a signal. */
  clearPendingCommands(): void {
    this.#queue.length = Math.min(this.#queue.length, 1);
  }

  /**
   * Connects to a server and waits for its greeting: states HostLookup, Connecting, Connected. A present connection is dropped.
   *
   * @returns the number of this command
   */
  connectToHost(host: string, port: number = FTP_PORT): number {
    return this.#add(FtpCommand.ConnectToHost, [], () => connectTo(this.#connection, host, port));
  }

  /**
   * Logs in: state LoggedIn.
   *
   * @param user - `anonymous` unless given
   * @param password - `anonymous@` where no user is given
   * @returns the number of this command
   */
  login(user?: string | null, password?: string | null): number {
    const name = user ?? 'anonymous';
    const secret = password ?? (user === undefined || user === null ? 'anonymous@' : '');
    return this.#add(FtpCommand.Login, [name, secret], () => login(this.#connection, name, secret));
  }

  /**
   * Encrypts the connection, and those for data: AUTH TLS, PBSZ and PROT. It stands between connectToHost() and login(). Beyond Qt 3.
   *
   * @param upgrade - puts TLS over a connected socket, of the commands or of data. This package knows no TLS of its own:
   *   QtSSLSocket has it
   * @returns the number of this command
   */
  startTls(upgrade: SocketUpgrade): number {
    return this.#add(FtpCommand.StartTls, [], () => startTls(this.#connection, upgrade));
  }

  /**
   * Takes leave and closes the connection: states Closing, Unconnected.
   *
   * @returns the number of this command
   */
  close(): number {
    return this.#add(FtpCommand.Close, [], () => close(this.#connection));
  }

  /**
   * Lists a folder: listInfo() for each entry.
   *
   * @param dir - `''` is the current folder
   * @returns the number of this command
   */
  list(dir = ''): number {
    return this.#add(FtpCommand.List, [dir], () => list(this.#connection, dir, this.#reporter));
  }

  /**
   * Makes another folder the current one.
   *
   * @returns the number of this command
   */
  cd(dir: string): number {
    return this.#addLine(FtpCommand.Cd, `CWD ${dir}`);
  }

  /**
   * Reads a file: dataTransferProgress(), and readyRead() where no device is given.
   *
   * @param dev - receives the content; opened for writing if it is closed. It must live until the command is finished
   * @returns the number of this command
   */
  get(file: string, dev: QIODevice | null = null): number {
    return this.#add(FtpCommand.Get, [file], () => get(this.#connection, file, this.#reporter), null, dev);
  }

  /**
   * Writes a file: dataTransferProgress().
   *
   * @param data - bytes, which are copied; or a device, which is sent from its position on, opened for reading if it is closed,
   *   and must live until the command is finished
   * @returns the number of this command
   */
  put(data: Uint8Array | QIODevice, file: string): number {
    const source = data instanceof Uint8Array ? Buffer.from(data) : data;
    const script = (): FtpScript => put(this.#connection, file, source, this.#reporter);
    return this.#add(FtpCommand.Put, [file], script, source);
  }

  /**
   * Removes a file.
   *
   * @returns the number of this command
   */
  remove(file: string): number {
    return this.#addLine(FtpCommand.Remove, `DELE ${file}`);
  }

  /**
   * Makes a folder.
   *
   * @returns the number of this command
   */
  mkdir(dir: string): number {
    return this.#addLine(FtpCommand.Mkdir, `MKD ${dir}`);
  }

  /**
   * Removes a folder.
   *
   * @returns the number of this command
   */
  rmdir(dir: string): number {
    return this.#addLine(FtpCommand.Rmdir, `RMD ${dir}`);
  }

  /**
   * Renames a file or a folder.
   *
   * @returns the number of this command
   */
  rename(oldname: string, newname: string): number {
    const script = (): FtpScript => rename(this.#connection, oldname, newname);
    return this.#add(FtpCommand.Rename, [oldname, newname], script);
  }

  /**
   * Sends a line of one's own: rawCommandReply() for each reply.
   *
   * @returns the number of this command
   */
  rawCommand(command: string): number {
    const line = command.trim();
    return this.#add(FtpCommand.RawCommand, [line], () => raw(this.#connection, line, this.#reporter));
  }

  /**
   * Drops the commands that wait, and asks the server to abort the current one, which ends with the server's reply: usually with
   * an error, but it may be too late. Without a command it does nothing.
   */
  abort(): void {
    this.clearPendingCommands();
    if (this.#queue.length === 0 || this.#finishing) return;
    if (this.#starting) this.#abortedAtStart = true;
    else if (this.#starter.isActive()) this.#fail(FtpError.UnknownError, 'Aborted');
    else this.#connection.abort();
  }

  #addLine(command: FtpCommand, line: string): number {
    return this.#add(command, [line], () => single(this.#connection, line));
  }

  #add(
    command: FtpCommand,
    words: readonly string[],
    script: () => FtpScript,
    source: Uint8Array | QIODevice | null = null,
    destination: QIODevice | null = null,
  ): number {
    const id = ++lastId;
    this.#queue.push({ id, command, words, source, destination, script });
    if (this.#queue.length === 1) this.#starter.start(0, true);
    return id;
  }

  readonly #reporter: FtpReporter = {
    progress: (done, total) => this.dataTransferProgress(done, total),
    entry: (info) => this.listInfo(info),
    rawReply: (code, text) => this.rawCommandReply(code, text),
    received: (bytes, done, total) => {
      const current = this.#queue[0];
      const destination = current?.destination ?? null;
      if (destination === null) this.qt_received.add(bytes);
      else destination.writeBlock(bytes, bytes.length);
      this.dataTransferProgress(done, total);
      if (destination === null && this.#queue[0] === current) this.readyRead();
      this.qt_received.keep();
    },
  };

  /** Starts the first command of the queue. */
  #start(): void {
    const current = this.#queue[0];
    if (current === undefined || this.#finishing) return;
    this.#error = FtpError.NoError;
    this.#errorString = NO_ERROR;
    this.qt_received.clear();
    this.#starting = true;
    try {
      this.commandStarted(current.id);
    } finally {
      this.#starting = false;
    }
    if (this.#queue[0] !== current) return;
    if (this.#takeAbort()) this.#fail(FtpError.UnknownError, 'Aborted');
    else if (this.#prepare(current)) this.#connection.run(current.script());
  }

  /** Whether abort() was called within commandStarted(). */
  #takeAbort(): boolean {
    const aborted = this.#abortedAtStart;
    this.#abortedAtStart = false;
    return aborted;
  }

  /** Returns whether the command can be run. */
  #prepare(current: PendingCommand): boolean {
    const { command, source, destination, words } = current;
    const state = this.#connection.state;
    if (source !== null && !(source instanceof Uint8Array) && !makeReadable(source))
      this.#fail(FtpError.UnknownError, 'The source device cannot be read');
    else if (destination !== null && !makeWritable(destination))
      this.#fail(FtpError.UnknownError, 'The destination device cannot be written to');
    else if (words.some((word) => /[\r\n\0]/.test(word)))
      this.#fail(FtpError.UnknownError, 'A line end cannot be sent to the server');
    else {
      if (command === FtpCommand.Put) this.dataTransferProgress(0, lengthOf(source));
      if (this.#queue[0] !== current) return false;
      if (command === FtpCommand.ConnectToHost || state >= FtpState.Connected) return true;
      this.#fail(FtpError.NotConnected, 'Not connected');
    }
    return false;
  }

  /** The current command is finished, well. */
  #finish(): void {
    const current = this.#queue[0];
    if (current === undefined) return;
    this.#emitFinished(current.id, false);
    if (this.isDeleted()) return;
    this.#queue.shift();
    if (this.#queue.length > 0) this.#start();
    else this.done(false);
  }

  /** The current command has failed: it takes the others with it. */
  #fail(code: FtpError, text: string): void {
    const current = this.#queue[0];
    if (current === undefined || this.#finishing) return;
    this.#error = code;
    this.#errorString = `${FAILED[current.command] ?? ''}${text}`;
    this.clearPendingCommands();
    this.#emitFinished(current.id, true);
    if (this.isDeleted()) return;
    this.#queue.shift();
    // What a slot has asked for meanwhile is no part of what has failed.
    if (this.#queue.length > 0) this.#starter.start(0, true);
    this.done(true);
  }

  #emitFinished(id: number, error: boolean): void {
    this.#finishing = true;
    try {
      this.commandFinished(id, error);
    } finally {
      this.#finishing = false;
    }
  }
}
