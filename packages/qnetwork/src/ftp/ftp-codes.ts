/** What a QFtp is doing (Qt 3.3, QFtp::State). */
export const FtpState = {
  /** There is no connection. */
  Unconnected: 0,
  /** The host's name is looked up. */
  HostLookup: 1,
  /** The connection is being made, and the server's greeting is waited for. */
  Connecting: 2,
  /** There is a connection; no user is logged in. */
  Connected: 3,
  /** There is a connection, and the user is logged in. */
  LoggedIn: 4,
  /** The connection is being closed. */
  Closing: 5,
} as const;
export type FtpState = (typeof FtpState)[keyof typeof FtpState];

/** What a QFtp has been asked for (Qt 3.3, QFtp::Command). */
export const FtpCommand = {
  /** Nothing. */
  None: 0,
  /** connectToHost() */
  ConnectToHost: 1,
  /** login() */
  Login: 2,
  /** close() */
  Close: 3,
  /** list() */
  List: 4,
  /** cd() */
  Cd: 5,
  /** get() */
  Get: 6,
  /** put() */
  Put: 7,
  /** remove() */
  Remove: 8,
  /** mkdir() */
  Mkdir: 9,
  /** rmdir() */
  Rmdir: 10,
  /** rename() */
  Rename: 11,
  /** rawCommand() */
  RawCommand: 12,
  /** startTls(). Beyond Qt 3. */
  StartTls: 13,
} as const;
export type FtpCommand = (typeof FtpCommand)[keyof typeof FtpCommand];

/** What went wrong in a command (Qt 3.3, QFtp::Error). */
export const FtpError = {
  /** Nothing. */
  NoError: 0,
  /** The server refused, or something that has no other name. */
  UnknownError: 1,
  /** The host's name was not found. */
  HostNotFound: 2,
  /** The server refused the connection, or one for data. */
  ConnectionRefused: 3,
  /** There is no connection, or it has ended. */
  NotConnected: 4,
} as const;
export type FtpError = (typeof FtpError)[keyof typeof FtpError];

/** What ends a command with an error. */
export class FtpFailure extends Error {
  /** A value of `FtpError`. */
  readonly code: FtpError;

  constructor(code: FtpError, message: string) {
    super(message);
    this.name = 'FtpFailure';
    this.code = code;
  }
}
