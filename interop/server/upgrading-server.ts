import { Q_OBJECT, SIGNAL } from '@qt3/core-signals';
import { QServerSocket } from '@qt3/qserversocket';
import { LOOPBACK } from './loopback.js';
import { withTimeout } from '@qt3/test-support';
import type { MakeDialect } from './dialect.js';
import { Session, type SessionReport } from './session.js';
import type { ServerSettings } from './server-settings.js';

/** How long a session may go on after the client has ended, in milliseconds. */
const PATIENCE = 10_000;

/** Our server on a port of 127.0.0.1: a QServerSocket whose connections become QtSSLSockets. */
export class UpgradingServer extends QServerSocket {
  static {
    Q_OBJECT(this);
  }

  readonly #makeDialect: MakeDialect;
  readonly #settings: ServerSettings;
  readonly #sessions: { session: Session; over: Promise<void> }[] = [];

  constructor(makeDialect: MakeDialect, settings: ServerSettings) {
    super(LOOPBACK, 0, 10);
    this.#makeDialect = makeDialect;
    this.#settings = settings;
    if (!this.ok()) throw new Error('the server does not listen');
  }

  override newConnection(descriptor: number): void {
    const session = new Session(descriptor, this.#makeDialect(), this.#settings, this);
    const over = new Promise<void>((resolve) => {
      this.connect(session, SIGNAL('over()'), () => resolve());
    });
    this.#sessions.push({ session, over });
  }

  /** Waits until every session is over; returns what came of each. */
  async reports(): Promise<readonly SessionReport[]> {
    for (const { session, over } of this.#sessions)
      await withTimeout(
        over,
        PATIENCE,
        () => `the end of a session that heard: ${session.report().heard.join(' | ')}`,
      );
    return this.#sessions.map(({ session }) => session.report());
  }
}
