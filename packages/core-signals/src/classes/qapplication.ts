import { withCode } from '../message/with-code.js';
import { Q_OBJECT } from '../object/qobjectdefs.js';
import { QObject } from '../object/qobject.js';
import { noteRoots } from '../object/roots.js';
import { fireDueTimers, LONGEST_TIMER } from '../event/timers.js';
import { deliver, notify, setApplicationObject } from '../event/dispatch.js';
import { post, removePosted, runIdle, sendPostedEvents } from '../event/event-loop.js';
import { scheduleTurn } from '../event/next-turn.js';
import type { QEvent } from '../event/qevent.js';

/** The application object; null while there is none. */
export let qApp: QApplication | null = null;

/** A running exec(), waiting for its end. */
interface Loop {
  readonly end: (code: number) => void;
}

/**
 * The application: main()'s event loop, its end and its exit code (Qt 3.3, QApplication, as far as it is not about windows).
 *
 * Node has an event loop of its own, so nothing needs a QApplication in order to work: sockets, timers and posted events are
 * served without one. What it adds is exec(), which holds the process open until quit().
 */
export class QApplication extends QObject {
  static {
    Q_OBJECT(this, { className: 'QApplication', signals: ['aboutToQuit()'], slots: ['quit()'] });
  }

  /** For editors: the class's signals are the keys. No object has it. */
  declare readonly qt_signals?: QObject['qt_signals'] & Readonly<Record<'aboutToQuit()', true>>;

  /** Emitted when exec() is about to return. */
  declare aboutToQuit: () => void;

  readonly #argv: readonly string[];
  readonly #loops: Loop[] = [];

  /**
   * `argv` is the program's name and its arguments, up to the first null: main()'s has one at its end. Without it they are
   * those of the process; '' and none where there is no process, as in a browser. There can be one application at a time: a
   * second one throws an Error.
   */
  constructor(argv: readonly (string | null)[] = programArguments()) {
    noteRoots();
    const end = argv.indexOf(null);
    const args = (end < 0 ? argv : argv.slice(0, end)) as readonly string[];
    super(null, baseName(args[0] ?? ''));
    if (qApp !== null)
      throw withCode(
        new Error('QApplication: there is one application object already; delete it first'),
        'ERR_QT_APPLICATION',
      );
    this.#argv = args;
    // C++ sets the global here too: an object that is made next may already need it.
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    qApp = this;
    setApplicationObject(this);
  }

  /** @internal */
  destructor(): void {
    for (const loop of this.#loops.splice(0)) loop.end(0);
    qApp = null;
    setApplicationObject(null);
  }

  /** How many arguments there are, the program's name included. */
  argc(): number {
    return this.#argv.length;
  }

  /** The program's name and its arguments. */
  argv(): readonly string[] {
    return this.#argv;
  }

  /**
   * Waits until quit() or exit() is called; the promise gives the exit code. Until then the process stays alive. Called again
   * meanwhile, the inner one ends first. The end of the application object ends them all, with code 0.
   */
  exec(): Promise<number> {
    if (this.isDeleted()) return Promise.resolve(0);
    const { promise, resolve } = withResolvers<number>();
    // Node ends a process that waits for nothing.
    const hold = setInterval(() => undefined, LONGEST_TIMER);
    this.#loops.push({
      end: (code) => {
        clearInterval(hold);
        resolve(code);
      },
    });
    return promise;
  }

  /** Ends the innermost exec() with that code. Without a running exec() it does nothing. */
  exit(code = 0): void {
    const loop = this.#loops.pop();
    if (!loop) return;
    try {
      if (this.#loops.length === 0) this.aboutToQuit();
    } finally {
      loop.end(code);
    }
  }

  /** The same for the application that there is. */
  static exit(code = 0): void {
    qApp?.exit(code);
  }

  /** Ends the innermost exec() with code 0. A slot. */
  quit(): void {
    this.exit(0);
  }

  /** Serves what can be served without waiting: posted events and timers that are due. Sockets are served by Node's loop only. */
  processEvents(): void {
    sendPostedEvents();
    runIdle();
    fireDueTimers();
  }

  /**
   * The same, and serves what Node's loop alone can serve: sockets, files and programs get one turn of it. `await` takes the place of
   * a call in C++: `while (!isDone()) await qApp.processEventsAsync();` ends, where the same loop around processEvents() would keep the
   * sockets waiting that it waits for.
   */
  async processEventsAsync(): Promise<void> {
    this.processEvents();
    await new Promise<void>((resolve) => {
      scheduleTurn(resolve);
    });
  }

  /** Delivers posted events now: all, or those for one receiver (null: any) and of one type (0: any). */
  sendPostedEvents(receiver: QObject | null = null, type = 0): void {
    sendPostedEvents(receiver, type);
  }

  /** The same, without an application object. */
  static sendPostedEvents(receiver: QObject | null = null, type = 0): void {
    sendPostedEvents(receiver, type);
  }

  /**
   * Sends an object an event: the event filters of the application are asked first, then comes the object's event() function.
   * Returns what that returned; true when a filter stopped the event, false for a deleted object. Every event passes through this
   * function while there is an application object, so that a class derived from QApplication can see them all.
   */
  notify(receiver: QObject, event: QEvent): boolean {
    return notify(this, receiver, event);
  }

  /** Sends an object an event at once. Returns what its event() function returned. */
  static sendEvent(receiver: QObject, event: QEvent): boolean {
    return deliver(receiver, event);
  }

  /** Posts an event, which is delivered from the event loop, behind the events that were posted before. */
  static postEvent(receiver: QObject, event: QEvent): void {
    post(receiver, event);
  }

  /** Forgets the posted events for an object. */
  static removePostedEvents(receiver: QObject): void {
    removePosted(receiver);
  }
}

function programArguments(): readonly string[] {
  return typeof process === 'undefined' ? [''] : process.argv.slice(1);
}

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** The last part of a path; node:path is not there in a browser. */
function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
