import type { QIODevice } from '@qt3/tools';
import { FtpCommand } from './ftp-codes.js';
import type { FtpScript } from './ftp-wire.js';

/** What stands before the server's words in errorString(). */
export const FAILED: Readonly<Partial<Record<FtpCommand, string>>> = {
  [FtpCommand.ConnectToHost]: 'Connecting to host failed:\n',
  [FtpCommand.Login]: 'Login failed:\n',
  [FtpCommand.List]: 'Listing directory failed:\n',
  [FtpCommand.Cd]: 'Changing directory failed:\n',
  [FtpCommand.Get]: 'Downloading file failed:\n',
  [FtpCommand.Put]: 'Uploading file failed:\n',
  [FtpCommand.Remove]: 'Removing file failed:\n',
  [FtpCommand.Mkdir]: 'Creating directory failed:\n',
  [FtpCommand.Rmdir]: 'Removing directory failed:\n',
  [FtpCommand.StartTls]: 'Encrypting the connection failed:\n',
};

/** Something that a QFtp has been asked for, with its number. */
export interface PendingCommand {
  readonly id: number;
  readonly command: FtpCommand;
  /** The words that go to the server. */
  readonly words: readonly string[];
  readonly source: Uint8Array | QIODevice | null;
  readonly destination: QIODevice | null;
  /** Makes what the command does. */
  readonly script: () => FtpScript;
}
