import { REFUSED, type LinkFacts } from '../peer.js';
import type { Workshop } from '../workshop/workshop.js';
import type { MakeDialect } from './dialect.js';
import type { ServerSettings } from './server-settings.js';
import { UpgradingServer } from './upgrading-server.js';

/** What a client has to have done for an exchange with our server to count. */
export interface Expectation {
  /** Lines, or what some line has to match, that have to have come encrypted. */
  readonly hears: readonly (string | RegExp)[];
  /** Whether the client has to have shown its certificate. */
  readonly certificate?: boolean;
  /** Whether a session of the client has to have been resumed. */
  readonly resumed?: boolean;
  /** The application protocol that has to have been agreed on. */
  readonly applicationProtocol?: string;
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
  using server = new UpgradingServer(makeDialect, { credentials: workshop.credentials, ...settings });
  const refusal = await visit(server.port()).then(
    () => '',
    (error: unknown) => String(error),
  );
  const reports = await server.reports();
  const trouble = reports.find((report) => report.trouble !== '')?.trouble ?? '';
  if (refusal !== '') throw new Error(trouble === '' ? refusal : `${trouble}\n${refusal}`);
  if (trouble !== '') throw new Error(trouble);
  // A client that only tries whether there is a server says less.
  const [report] = reports.toSorted((a, b) => b.heard.length - a.heard.length);
  if (report === undefined || report.protocol === '') throw new Error('the client did not encrypt anything');
  for (const pattern of expected.hears) {
    const matches = (line: string): boolean =>
      typeof pattern === 'string' ? line === pattern : pattern.test(line);
    if (!report.heard.some(matches))
      throw new Error(`${String(pattern)} was not heard, but: ${report.heard.join(' | ')}`);
  }
  const talkers = reports.filter(({ heard }) => heard.length > 0);
  const certified = talkers.every(({ clientCertificate }) => clientCertificate.includes('/CN=A client/'));
  if (expected.certificate === true && !certified)
    throw new Error('the client has not shown its certificate');
  const resumed = reports.some((each) => each.resumed);
  if (expected.resumed === true && !resumed) throw new Error('no session has been resumed');
  if (report.applicationProtocol !== (expected.applicationProtocol ?? ''))
    throw new Error(`ALPN chose "${report.applicationProtocol}"`);
  const remark = resumed ? { remark: 'session resumed' } : {};
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
  using server = new UpgradingServer(makeDialect, { credentials: workshop.credentials, ...settings });
  await visit(server.port());
  const [report] = await server.reports();
  if (report === undefined || report.heard.length > 0 || !reason.test(report.trouble))
    throw new Error(`it should have been refused: ${JSON.stringify(report)}`);
  return REFUSED;
}
