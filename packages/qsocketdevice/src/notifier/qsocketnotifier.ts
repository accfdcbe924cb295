import { Q_OBJECT, QEvent, QObject, qWarning } from '@qt3/core-signals';
import { disableNotifier, enableNotifier } from './active-notifiers.js';

/** Type. */
const Type = { Read: 0, Write: 1, Exception: 2 } as const;

/**
 * Says in the event loop that a descriptor can be read or written (Qt 3.3, QSocketNotifier): of a QSocketDevice, or of the
 * system, a pipe, a terminal or a socket. Nothing is read. As long as it can be read, or written, and the notifier is enabled,
 * activated() is emitted in each turn of the loop; so a notifier for writing is enabled only while there is something to write.
 *
 * What Node.js reads itself, the connection of a QSocket for instance, cannot be watched: enabling the notifier gives a
 * warning. Exception is never activated, since Node.js does not report data out of band. An enabled notifier keeps the
 * process running.
 */
export class QSocketNotifier extends QObject {
  static {
    Q_OBJECT(this, { className: 'QSocketNotifier', signals: ['activated(int)'] });
  }

  // Type
  /** There is something to read. */
  static readonly Read: 0 = Type.Read;
  /** Something can be written. */
  static readonly Write: 1 = Type.Write;
  /** There is urgent data. */
  static readonly Exception: 2 = Type.Exception;

  /** For editors: the class's signals are the keys. No object has it. */
  declare readonly qt_signals?: QObject['qt_signals'] & Readonly<Record<'activated(int)', true>>;

  /** The descriptor, which is the argument, can be read or written. */
  declare activated: (socket: number) => void;

  readonly #socket: number;
  readonly #type: number;
  #isEnabled = true;

  /** Watches a descriptor, and is enabled. A negative one gives a warning and is never activated. */
  constructor(socket: number, type: number, parent: QObject | null = null, name: string | null = null) {
    super(parent, name);
    this.#socket = socket;
    this.#type = type;
    if (this.#isUsable()) {
      enableNotifier(this);
      return;
    }
    qWarning('QSocketNotifier: Invalid socket specified');
    qWarning('QSocketNotifier: Internal error');
  }

  #isUsable(): boolean {
    return Number.isInteger(this.#socket) && this.#socket >= 0;
  }

  /** C++'s destructor: stops watching. The descriptor stays open. */
  destructor(): void {
    this.#isEnabled = false;
    disableNotifier(this);
  }

  /** The descriptor. */
  socket(): number {
    return this.#socket;
  }

  /** Read, Write or Exception. */
  type(): number {
    return this.#type;
  }

  /** Whether it watches. A descriptor that turns out to be closed disables it, with a warning, in the event loop. */
  isEnabled(): boolean {
    return this.#isEnabled;
  }

  /**
   * Starts or stops watching. Of several notifiers for one descriptor and type the one that was enabled last is activated, with
   * a warning; the others again only when they are disabled and enabled (oracle net/notifier).
   */
  setEnabled(enable: boolean): void {
    if (!this.#isUsable() || enable === this.#isEnabled || this.isDeleted()) return;
    this.#isEnabled = enable;
    if (enable) enableNotifier(this);
    else disableNotifier(this);
  }

  /**
   * Emits activated() for the event by which the loop reports it, whether enabled or not, and also when an event filter has
   * taken that (oracle net/notifier).
   */
  override event(event: QEvent): boolean {
    const isTaken = super.event(event);
    if (event.type() !== QEvent.SockAct) return isTaken;
    this.activated(this.#socket);
    return true;
  }
}
