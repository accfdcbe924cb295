import type { Source } from '../files/source.js';
import { referenceName } from '../verify/host-name.js';
import type { ContextSettings } from './context-settings.js';
import { prepareContext, type PreparedContext } from './prepared-context.js';

/** Where the certificate of one host and its key lie. */
export interface HostCertificate {
  readonly certificatePath: Source;
  readonly privateKeyPath: Source;
  readonly passPhrase: string;
  readonly ocspResponsePath: Source;
}

/** The certificates of a server that is several hosts, by the names that clients ask for (SNI, RFC 6066, 3). */
export class HostCertificates {
  readonly #byName = new Map<string, HostCertificate>();

  /**
   * @param name - a host's name, or `*.` and a domain for all names one level below it
   * @returns false when it is neither; nothing has changed then
   */
  set(name: string, certificate: HostCertificate): boolean {
    const key = canonical(name);
    if (key === '' || key === '*.') return false;
    this.#byName.set(key, certificate);
    return true;
  }

  /** Whether there is an OCSP response to any of them. */
  get hasStaples(): boolean {
    return [...this.#byName.values()].some(({ ocspResponsePath }) => ocspResponsePath !== '');
  }

  /**
   * The context for the name that a client asked for; null when there is none for it.
   *
   * @param settings - everything but the certificate comes from here
   * @throws ContextError when the files for this name cannot be used
   */
  contextFor(name: string, settings: ContextSettings): PreparedContext | null {
    const asked = canonical(name);
    if (asked === '') return null;
    const certificate = this.#byName.get(asked) ?? this.#byName.get(asked.replace(/^[^.]*/, '*'));
    return certificate === undefined ? null : contextOf(certificate, settings);
  }

  /** Tries all of them: throws a ContextError when the files for a name cannot be used. */
  check(settings: ContextSettings): void {
    for (const certificate of this.#byName.values()) contextOf(certificate, settings);
  }
}

function contextOf(certificate: HostCertificate, settings: ContextSettings): PreparedContext {
  return prepareContext({ ...settings, ...certificate, pkcs12Path: '' }, 'server');
}

function canonical(name: string): string {
  const wildcard = name.startsWith('*.');
  const host = referenceName(wildcard ? name.slice(2) : name).toLowerCase();
  return wildcard ? `*.${host}` : host;
}
