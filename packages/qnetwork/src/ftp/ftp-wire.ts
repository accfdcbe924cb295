import type { QUrlInfo } from '../operator/qurlinfo.js';
import type { QIODevice } from '@qt3/tools';
import type { SocketUpgrade } from './data-connection.js';
import type { FtpState } from './ftp-codes.js';
import type { FtpReply } from './reply-reader.js';

/** What a script waits for. It continues with the reply, or without a value. */
export type Awaited = 'reply' | 'connection' | 'encryption' | 'data connection' | 'data end';

/** What a command does, step by step: it yields what it waits for, and throws FtpFailure for an error. */
export type FtpScript = Generator<Awaited, void, FtpReply | undefined>;

/** The connection to the server, as the scripts of the commands see it. */
export interface FtpWire {
  readonly state: FtpState;
  setState(state: FtpState): void;
  /** Connects to a host; an older connection is dropped. 'connection' is what follows. */
  connect(host: string, port: number): void;
  /** Ends the connection. */
  disconnect(): void;
  /** Sends a line, in Latin-1, `?` for what has no place there. */
  send(line: string): void;
  /** Whether the server has refused EPSV; it is not asked again. */
  refusesExtendedPassive: boolean;
  /** Whether the connection is one of IPv4, for which PASV is made. */
  readonly isIPv4: boolean;
  /** Puts TLS over the connection, and over those for data. 'encryption' is what follows. */
  upgrade(upgrade: SocketUpgrade): void;
  /** Opens a connection for data, to the same host. 'data connection' is what follows. */
  openData(port: number): void;
  /** Sends an array or a device over the connection for data, and ends that. */
  sendData(source: Uint8Array | QIODevice): void;
  /** Whether the connection for data has ended. 'data end' need not be waited for then. */
  readonly hasDataEnded: boolean;
  /** Called with what comes over the connection for data. */
  onData: ((bytes: Buffer) => void) | null;
  /** Called with the number of bytes of an upload that have left in all. */
  onSent: ((count: number) => void) | null;
}

/** What a script reports. */
export interface FtpReporter {
  progress(done: number, total: number): void;
  received(bytes: Buffer, done: number, total: number): void;
  entry(info: QUrlInfo): void;
  rawReply(code: number, text: string): void;
}
