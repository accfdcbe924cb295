import type { QObject } from '@qt3/core-signals';
import type { QSocket } from '@qt3/qsocket';
import { FtpStartTls } from './ftp.js';
import { ImapStartTls } from './imap.js';
import { Pop3StartTls } from './pop3.js';
import { PostgresStartTls } from './postgres.js';
import { SmtpStartTls } from './smtp.js';
import type { StartTls } from './start-tls.js';

/** The protocols that begin in plain text, as --starttls names them. */
const protocols = {
  smtp: SmtpStartTls,
  imap: ImapStartTls,
  pop3: Pop3StartTls,
  ftp: FtpStartTls,
  postgres: PostgresStartTls,
} as const;

export type ProtocolName = keyof typeof protocols;

export const PROTOCOL_NAMES: readonly string[] = Object.keys(protocols);

export function isProtocolName(name: string): name is ProtocolName {
  return PROTOCOL_NAMES.includes(name);
}

/** Makes the conversation between a plain socket and the server before TLS. */
export function makeStartTls(name: ProtocolName, socket: QSocket, parent: QObject): StartTls {
  return new protocols[name](socket, parent);
}
