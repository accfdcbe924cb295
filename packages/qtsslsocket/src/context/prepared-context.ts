import type { X509Certificate } from 'node:crypto';
import type { SecureContext, SecureContextOptions } from 'node:tls';
import { codeOf } from '@qt3/qsocket/internal';
import { readAuthorityDirectory } from '../files/authority-directory.js';
import { LruCache } from '../files/lru-cache.js';
import { chooseCiphers, noCipher, securityLevel } from './cipher-list.js';
import { ContextError } from '../errors/context-error.js';
import { reasonOf } from '../errors/reason-of.js';
import { checkTexts, type ContextSettings } from './context-settings.js';
import { placeOf, readSource } from '../files/source.js';
import { KnownClients } from './known-clients.js';
import { readStaple, type Staple } from './staple.js';
import type { Identity } from '../certificate/identity.js';
import { makeIdentity, readIdentityFiles, type IdentityFiles } from './identity.js';
import { certificatesIn, revocationListsIn } from '../files/pem.js';
import { checkProtocols, isObsolete } from './protocol-version.js';
import { areIncomplete } from '../verify/incomplete-authorities.js';
import { checkRuntime } from './runtime.js';
import { TrustAnchors } from '../verify/trust-anchors.js';
import { nodeCrypto, nodeTls } from '../node/builtins.js';

/** Certificates, keys and ciphers, ready for handshakes. */
export interface PreparedContext {
  readonly secureContext: SecureContext;
  /** Our own certificate; null when there is none. */
  readonly certificate: X509Certificate | null;
  /** The authorities that it trusts. */
  readonly anchors: TrustAnchors;
  /** Whether authorities of our own choice are set: a server then asks its clients for a certificate. */
  readonly hasAuthorities: boolean;
  /** What a server staples to its certificate; null for nothing. */
  readonly staple: Staple | null;
  /** The clients of a server that may come back with a session. */
  readonly knownClients: KnownClients;
}

/** Which end of the link a context is for. */
export type Role = 'client' | 'server';

/**
 * Contexts by what went into them, for all QtSSLSockets of the process. To build one takes ten times as long as a
 * handshake when many authorities are trusted.
 */
const contexts = new LruCache<string, PreparedContext>(256);

/**
 * Finds or makes the context for these settings. The files are checked each time, and read again when they have changed.
 *
 * @throws ContextError when something cannot be used
 */
export function prepareContext(settings: ContextSettings, role: Role): PreparedContext {
  checkRuntime();
  checkTexts(settings);
  checkProtocols(settings.minimumProtocol, settings.maximumProtocol);
  const files = readIdentityFiles(settings);
  if (role === 'server' && files === null && !settings.usesPreSharedKey) {
    throw new ContextError('A server needs a certificate: setPathToCertificate() was not called.');
  }
  const caFile = settings.caFilePath === '' ? null : readSource(settings.caFilePath, 'file of authorities');
  const directory = settings.caDirectoryPath === '' ? null : readAuthorityDirectory(settings.caDirectoryPath);
  const crl = settings.crlPath === '' ? null : readSource(settings.crlPath, 'revocation list');
  const staple =
    role === 'server' && settings.ocspResponsePath !== ''
      ? readSource(settings.ocspResponsePath, 'OCSP response')
      : null;
  const contents = [files, caFile, directory, crl, staple].map((source) => source?.digest ?? '').join('\n');
  const key = `${role}\n${contents}\n${settings.minimumProtocol}\n${settings.maximumProtocol}\n${String(settings.usesPreSharedKey)}\n${settings.ciphers}`;
  const kept = contexts.get(key);
  if (kept !== undefined) return kept;

  const authorities: string[] = [];
  if (caFile !== null)
    authorities.push(...certificatesIn(caFile.text, placeOf(settings.caFilePath)).map(({ pem }) => pem));
  if (directory !== null) authorities.push(...directory.pems);
  if (directory !== null && authorities.length === 0) {
    throw new ContextError(`There is no usable certificate of an authority in ${settings.caDirectoryPath}.`);
  }
  const lists = crl === null ? [] : revocationListsIn(crl.text, placeOf(settings.crlPath));
  // A chain that ends at an authority which is no root has no place for that authority's own revocation list.
  const allowsPartialChains = lists.length === 0 && areIncomplete(authorities);
  const options: SecureContextOptions = {
    ...chooseCiphers(settings),
    maxVersion: settings.maximumProtocol,
    // A client that renegotiates over and over makes a server work more than itself; a server that does may show another
    // certificate than the one that was verified.
    secureOptions: nodeCrypto().constants.SSL_OP_NO_RENEGOTIATION | moreOptions(settings, role),
    // Without authorities of our own Node takes the ones that it ships.
    ...(authorities.length === 0 ? {} : { ca: authorities }),
    ...(allowsPartialChains ? { allowPartialTrustChain: true } : {}),
    ...(lists.length === 0 ? {} : { crl: lists }),
    ...(role === 'server' ? serverOptions : {}),
  };
  const context = make(
    options,
    files,
    settings,
    staple?.text ?? null,
    new TrustAnchors(authorities.length === 0 ? null : authorities, lists, {
      securityLevel: securityLevel(settings),
      allowsPartialChains,
    }),
  );
  contexts.set(key, context);
  return context;
}

function moreOptions({ minimumProtocol, usesPreSharedKey }: ContextSettings, role: Role): number {
  const { SSL_OP_LEGACY_SERVER_CONNECT, SSL_OP_NO_TICKET } = nodeCrypto().constants;
  // A session that is resumed does not say with whose key it began.
  if (role === 'server') return usesPreSharedKey ? SSL_OP_NO_TICKET : 0;
  // OpenSSL 3 refuses servers without secure renegotiation (RFC 5746), as those of the old versions may be, unless allowed.
  return isObsolete(minimumProtocol) ? SSL_OP_LEGACY_SERVER_CONNECT : 0;
}

const serverOptions: SecureContextOptions = {
  honorCipherOrder: true,
  // OpenSSL refuses to resume sessions of clients that were asked for a certificate unless they are marked as ours.
  sessionIdContext: 'qtsslsocket',
};

function make(
  options: SecureContextOptions,
  files: IdentityFiles | null,
  settings: ContextSettings,
  stapleText: string | null,
  anchors: TrustAnchors,
): PreparedContext {
  const identity = files === null ? null : makeIdentity(files, settings);
  const staple =
    stapleText === null
      ? null
      : readStaple(stapleText, identity?.certificate ?? null, placeOf(settings.ocspResponsePath));
  const { passPhrase } = settings;
  const own =
    identity === null ? {} : { cert: identity.chainPem, key: identity.keyPem, passphrase: passPhrase };
  try {
    const secureContext = nodeTls().createSecureContext({ ...options, ...own });
    return {
      secureContext,
      certificate: identity?.certificate ?? null,
      anchors,
      hasAuthorities: options.ca !== undefined,
      staple,
      knownClients: new KnownClients(),
    };
  } catch (error) {
    throw explain(error, settings, identity);
  }
}

/** The other faults have been reported before: what OpenSSL still refuses are ciphers and weak keys. */
function explain(error: unknown, settings: ContextSettings, identity: Identity | null): ContextError {
  const code = codeOf(error);
  if (code === 'ERR_SSL_NO_CIPHER_MATCH' || code === 'ERR_INVALID_ARG_VALUE')
    return noCipher(settings.ciphers);
  if (code === 'ERR_SSL_INVALID_COMMAND') {
    return new ContextError(`The cipher list "${settings.ciphers}" cannot be read: ${reasonOf(error)}.`);
  }
  if (settings.crlPath !== '' && reasonOf(error).includes('CRL'))
    return new ContextError(
      `A revocation list in ${placeOf(settings.crlPath)} cannot be read: ${reasonOf(error)}.`,
    );
  const subject =
    identity === null
      ? 'The settings'
      : `The certificate in ${placeOf(settings.pkcs12Path === '' ? settings.certificatePath : settings.pkcs12Path)}`;
  return new ContextError(`${subject} cannot be used: ${reasonOf(error)}.`);
}
