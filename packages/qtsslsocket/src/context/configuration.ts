import type { X509Certificate } from 'node:crypto';
import type { SecureContext } from 'node:tls';
import { SslFailure } from '../errors/ssl-failure.js';
import { SslError } from '../errors/ssl-error.js';
import { serverName } from '../verify/host-name.js';
import { ContextError } from '../errors/context-error.js';
import { defaultSettings, type ContextSettings } from './context-settings.js';
import { placeOf, readSource } from '../files/source.js';
import { refuseControlCharacters } from './control-characters.js';
import type { EngineOptions } from './engine-options.js';
import { makeIdentity, readIdentityFiles } from './identity.js';
import { currentStaple } from './staple.js';
import { KeyExchange, type PreSharedKey, type PreSharedKeyLookup } from './pre-shared-key.js';
import { appendKey } from '../files/key-log.js';
import { certificatesIn } from '../files/pem.js';
import type { LinkOptions } from './link-options.js';
import { defaultLinkSettings, type LinkSettings } from './link-settings.js';
import { prepareContext, type PreparedContext, type Role } from './prepared-context.js';

const defaults: ContextSettings = defaultSettings();

/** The settings that a context was first made or found with: the sockets of a program mostly have the same. */
const settingsOf = new WeakMap<PreparedContext, ContextSettings>();

/** All settings of a QtSSLSocket. */
export class Configuration {
  #settings: ContextSettings = defaults;
  /** Whether other sockets have the same object. */
  #isShared = true;
  #link: Readonly<LinkSettings> = defaultLinkSettings;

  get settings(): Readonly<ContextSettings> {
    return this.#settings;
  }

  /** The settings, to be changed. */
  get ownSettings(): ContextSettings {
    if (this.#isShared) this.#settings = { ...this.#settings };
    this.#isShared = false;
    return this.#settings;
  }

  /** What does not become part of the context. */
  get link(): Readonly<LinkSettings> {
    return this.#link;
  }

  /** The same, to be changed. */
  get ownLink(): LinkSettings {
    if (this.#link === defaultLinkSettings) this.#link = { ...defaultLinkSettings };
    return this.#link;
  }

  /** Keeps the settings in one object with other sockets of the same: there may be thousands of links. */
  #share(prepared: PreparedContext): void {
    if (this.#isShared) return;
    const first = settingsOf.get(prepared);
    if (first === undefined) settingsOf.set(prepared, this.#settings);
    else if (!areSame(first, this.#settings)) return;
    else this.#settings = first;
    this.#isShared = true;
  }

  /**
   * The options of a link with these settings; an SslFailure when one of them cannot be used.
   *
   * @param host - what the connection was made to; '' when that is not known
   */
  linkOptions(role: Role, host: string): LinkOptions | SslFailure {
    const { keyLogPath, peerVerifyName, applicationProtocols, session, timeLimit } = this.#link;
    const name = peerVerifyName === '' ? host : peerVerifyName;
    const prepared = failureOf(() => this.#prepare(role));
    if (prepared instanceof SslFailure) return prepared;
    this.#share(prepared);
    const keys = this.#keysOf(role);
    const requestsStaple = role === 'client' && this.#link.requestsStaple;
    // A resumed link shows neither a staple nor whose key it began with.
    const mayResume = !requestsStaple && keys === null;
    return {
      engine: {
        role,
        prepared,
        serverName: serverName(name),
        ...this.#choiceOfCertificate(role, prepared),
        keyExchange: keys === null ? null : new KeyExchange(keys),
        requestsStaple,
        applicationProtocols,
        session: mayResume && session?.isGoodFor(prepared) === true ? session : null,
      },
      host: name,
      timeLimit,
      logKey: keyLogPath === '' ? null : (line) => appendKey(keyLogPath, line),
    };
  }

  /** Tries everything that a handshake may need; null when all of it can be used. */
  check(role: Role): SslFailure | null {
    return failureOf(() => {
      this.#prepare(role);
      if (role === 'server') this.#link.hostCertificates?.check(this.settings);
      return null;
    });
  }

  #prepare(role: Role): PreparedContext {
    refuseControlCharacters('The name of setPeerVerifyName()', this.#link.peerVerifyName);
    refuseControlCharacters('The path to the key log', this.#link.keyLogPath);
    const usesPreSharedKey = this.#keysOf(role) !== null;
    return prepareContext(usesPreSharedKey ? { ...this.settings, usesPreSharedKey } : this.settings, role);
  }

  #keysOf(role: Role): PreSharedKey | PreSharedKeyLookup | null {
    return role === 'client' ? this.#link.preSharedKey : this.#link.preSharedKeyLookup;
  }

  /** Which certificate a server shows, and what it staples to that. */
  #choiceOfCertificate(
    role: Role,
    prepared: PreparedContext,
  ): Pick<EngineOptions, 'contextFor' | 'stapleFor'> {
    const { settings } = this;
    const { hostCertificates } = this.#link;
    if (role === 'client') return { contextFor: null, stapleFor: null };
    let shown = prepared;
    const contextFor = (name: string): SecureContext | null => {
      const context = hostCertificates?.contextFor(name, settings) ?? null;
      shown = context ?? prepared;
      return context?.secureContext ?? null;
    };
    const mayStaple = prepared.staple !== null || hostCertificates?.hasStaples === true;
    return {
      contextFor: hostCertificates === null ? null : contextFor,
      stapleFor: mayStaple ? () => currentStaple(shown.staple, Date.now()) : null,
    };
  }

  /** The certificate that will be sent; null when there is none, or it cannot be read. */
  ownCertificate(): X509Certificate | null {
    const source = this.settings.certificatePath;
    try {
      if (this.settings.pkcs12Path !== '') {
        const files = readIdentityFiles(this.settings);
        return files === null ? null : makeIdentity(files, this.settings).certificate;
      }
      if (source === '') return null;
      return certificatesIn(readSource(source, 'certificate').text, placeOf(source))[0]?.certificate ?? null;
    } catch (error) {
      if (error instanceof ContextError) return null;
      throw error;
    }
  }
}

/** The result of `make`, or why there is none. */
function failureOf<T>(make: () => T): T | SslFailure {
  try {
    return make();
  } catch (error) {
    if (error instanceof ContextError) return new SslFailure(SslError.ErrSSLContext, error.message, error);
    throw error;
  }
}

function areSame(some: ContextSettings, others: ContextSettings): boolean {
  for (const name in some) {
    const setting = name as keyof ContextSettings;
    if (some[setting] !== others[setting]) return false;
  }
  return true;
}
