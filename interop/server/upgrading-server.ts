import { Q_OBJECT, SIGNAL } from '@qt3/core-signals';
import { QServerSocket } from '@qt3/qserversocket';
import { LOOPBACK } from './loopback.js';
import { within } from '@qt3/test-support';
import { REFUSED, type LinkFacts } from '../peer.js';
import type { Workshop } from '../workshop/workshop.js';
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
      await within(
        over,
        PATIENCE,
        () => `the end of a session that heard: ${session.report().heard.join(' | ')}`,
      );
    return this.#sessions.map(({ session }) => session.report());
  }
}

/** What a client has to have done for an exchange with our server to count. */
export interface Expectation {
  /** Lines, or what some line has to match, that have to have come encrypted. */
  readonly hears: readonly (string | RegExp)[];
  /** Whether the client has to have shown its certificate. */
  readonly certificate?: boolean;
}

/**
 * Runs our server, lets `visit` have a client talk to it, and looks at what the longest session heard.
 *
 * @throws Error when the client or the session failed, or something was not heard
 */
export async function serveOnce(
  workshop: Workshop,
  makeDialect: MakeDialect,
  settings: Partial<ServerSettings>,
  expected: Expectation,
  visit: (port: number) => Promise<unknown>,
): Promise<LinkFacts> {
  using server = new UpgradingServer(makeDialect, {
    credentials: workshop.credentials,
    encryptedFromTheStart: false,
    askForCertificate: false,
    ...settings,
  });
  const refusal = await visit(server.port()).then(
    () => '',
    (error: unknown) => String(error),
  );
  const reports = await server.reports();
  const trouble = reports.find((report) => report.trouble !== '')?.trouble ?? '';
  if (refusal !== '') throw new Error(trouble === '' ? refusal : `${trouble}\n${refusal}`);
  if (trouble !== '') throw new Error(trouble);
  // Whoever only tries whether there is a server says less.
  const [report] = reports.toSorted((a, b) => b.heard.length - a.heard.length);
  if (report === undefined || report.protocol === '') throw new Error('the client did not encrypt anything');
  for (const pattern of expected.hears) {
    const matches = (line: string): boolean =>
      typeof pattern === 'string' ? line === pattern : pattern.test(line);
    if (!report.heard.some(matches))
      throw new Error(`${String(pattern)} was not heard, but: ${report.heard.join(' | ')}`);
  }
  if (expected.certificate === true && !report.clientCertificate.includes('A client'))
    throw new Error('the client has not shown its certificate');
  const remark = report.resumed ? { remark: 'session resumed' } : {};
  return { protocol: report.protocol, cipher: report.cipher, ...remark };
}

/**
 * Runs our server, lets `visit` have a client try in vain, and sees to it that the session says why, in words that match.
 *
 * @throws Error when the client got a link, or the session failed for another reason
 */
export async function refuseOnce(
  workshop: Workshop,
  makeDialect: MakeDialect,
  settings: Partial<ServerSettings>,
  reason: RegExp,
  visit: (port: number) => Promise<unknown>,
): Promise<LinkFacts> {
  using server = new UpgradingServer(makeDialect, {
    credentials: workshop.credentials,
    encryptedFromTheStart: false,
    askForCertificate: false,
    ...settings,
  });
  await visit(server.port());
  const [report] = await server.reports();
  if (report === undefined || report.heard.length > 0 || !reason.test(report.trouble))
    throw new Error(`it should have been refused: ${JSON.stringify(report)}`);
  return REFUSED;
}
