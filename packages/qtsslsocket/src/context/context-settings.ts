import { ContextError } from '../errors/context-error.js';
import { hasControlCharacters, refuseControlCharacters } from './control-characters.js';
import { DEFAULT_MAXIMUM, DEFAULT_MINIMUM, type ProtocolName } from './protocol-version.js';

/** The settings of a QtSSLSocket that become part of its context: identity, authorities, versions, ciphers. '' is unset. */
export interface ContextSettings {
  certificatePath: string;
  privateKeyPath: string;
  passPhrase: string;
  caFilePath: string;
  caDirectoryPath: string;
  crlPath: string;
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
    passPhrase: '',
    caFilePath: '',
    caDirectoryPath: '',
    crlPath: '',
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
  refuseControlCharacters('The path to the certificate', settings.certificatePath);
  refuseControlCharacters('The path to the private key', settings.privateKeyPath);
  refuseControlCharacters('The path to the file of authorities', settings.caFilePath);
  refuseControlCharacters('The path to the directory of authorities', settings.caDirectoryPath);
  refuseControlCharacters('The path to the revocation lists', settings.crlPath);
  refuseControlCharacters('The cipher list', settings.ciphers);
  // Not shown: it is a secret.
  if (hasControlCharacters(settings.passPhrase))
    throw new ContextError('The pass phrase contains a control character.');
}
