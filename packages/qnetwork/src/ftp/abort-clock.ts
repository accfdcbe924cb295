import { type QObject, QTimer, SIGNAL } from '@qt3/core-signals';

/** How long a server may continue to send after ABOR, in milliseconds. */
const DATA_MS = 1000;

/** How long after that it may take to answer. */
const SILENCE_MS = 10_000;

/** What is done for a server that does not end what is aborted. */
export interface AbortSteps {
  /** Ends the connection for data. */
  endData(): void;
  /** Ends the command without the server. */
  giveUp(): void;
}

/** Sees to it that abort() has an end, whatever the server does. */
export class AbortClock {
  readonly #dataTimer: QTimer;
  readonly #silenceTimer: QTimer;

  /** @param owner - the timers end with it */
  constructor(owner: QObject, steps: AbortSteps) {
    this.#dataTimer = new QTimer(owner);
    this.#silenceTimer = new QTimer(owner);
    owner.connect(this.#dataTimer, SIGNAL('timeout()'), () => steps.endData());
    owner.connect(this.#silenceTimer, SIGNAL('timeout()'), () => steps.giveUp());
  }

  /** ABOR has been sent. */
  start(): void {
    this.#dataTimer.start(DATA_MS, true);
    this.#silenceTimer.start(DATA_MS + SILENCE_MS, true);
  }

  /** The command has ended. */
  stop(): void {
    this.#dataTimer.stop();
    this.#silenceTimer.stop();
  }
}
