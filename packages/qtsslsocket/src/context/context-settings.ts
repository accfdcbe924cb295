import { defaultMaximum, defaultMinimum, type ProtocolName } from './protocol-version.js';

/** What a QtSSLSocket was told about its identity, whom it trusts, and how it may speak. '' means: not set. */
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

/** Nothing set: a client that trusts the authorities that Node ships. */
export function defaultSettings(): ContextSettings {
  return {
    certificatePath: '',
    privateKeyPath: '',
    passPhrase: '',
    caFilePath: '',
    caDirectoryPath: '',
    crlPath: '',
    ciphers: '',
    minimumProtocol: defaultMinimum,
    maximumProtocol: defaultMaximum,
  };
}
