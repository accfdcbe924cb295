import { ContextError } from '../errors/context-error.js';
import { pathOf, type Source } from '../files/source.js';
import { hasControlCharacters, refuseControlCharacters } from './control-characters.js';
import { DEFAULT_MAXIMUM, DEFAULT_MINIMUM, type ProtocolName } from './protocol-version.js';

/** The settings of a QtSSLSocket that become part of its context: identity, authorities, versions, ciphers. '' is unset. */
export interface ContextSettings {
  certificatePath: Source;
  privateKeyPath: Source;
  /** A file with both (PKCS #12), in place of the two. */
  pkcs12Path: Source;
  passPhrase: string;
  caFilePath: Source;
  caDirectoryPath: string;
  crlPath: Source;
  /** What servers staple to their certificate. */
  ocspResponsePath: Source;
  /** Whether links may be made with a key that both ends have, and no certificate. */
  usesPreSharedKey: boolean;
  /** In OpenSSL's cipher list format. */
  ciphers: string;
  minimumProtocol: ProtocolName;
  maximumProtocol: ProtocolName;
}

/** Nothing is set: a client that trusts the authorities that Node ships. */
export function defaultSettings(): ContextSettings {
  return {
    certificatePath: '',
    privateKeyPath: '',
    pkcs12Path: '',
    passPhrase: '',
    caFilePath: '',
    caDirectoryPath: '',
    crlPath: '',
    ocspResponsePath: '',
    usesPreSharedKey: false,
    ciphers: '',
    minimumProtocol: DEFAULT_MINIMUM,
    maximumProtocol: DEFAULT_MAXIMUM,
  };
}

/**
 * Checks every text that is passed to OpenSSL or to the file system.
 *
 * @throws ContextError when one has a control character in it
 */
export function checkTexts(settings: ContextSettings): void {
  refuseControlCharacters('The path to the certificate', pathOf(settings.certificatePath));
  refuseControlCharacters('The path to the private key', pathOf(settings.privateKeyPath));
  refuseControlCharacters('The path to the PKCS #12 file', pathOf(settings.pkcs12Path));
  refuseControlCharacters('The path to the file of authorities', pathOf(settings.caFilePath));
  refuseControlCharacters('The path to the directory of authorities', settings.caDirectoryPath);
  refuseControlCharacters('The path to the revocation lists', pathOf(settings.crlPath));
  refuseControlCharacters('The path to the OCSP response', pathOf(settings.ocspResponsePath));
  refuseControlCharacters('The cipher list', settings.ciphers);
  // Not shown: it is a secret.
  if (hasControlCharacters(settings.passPhrase))
    throw new ContextError('The pass phrase contains a control character.');
}
