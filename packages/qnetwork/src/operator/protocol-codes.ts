/** What has become of an operation (Qt 3.3, QNetworkProtocol::State). */
export const OperationState = {
  /** It waits to be started. */
  StWaiting: 0,
  /** It is being carried out. */
  StInProgress: 1,
  /** It ended well. */
  StDone: 2,
  /** It ended with an error. */
  StFailed: 3,
  /** stop() ended it. */
  StStopped: 4,
} as const;

/** Kinds of operations, as bits (Qt 3.3, QNetworkProtocol::Operation). */
export const OperationKind = {
  /** Lists what a folder contains. */
  OpListChildren: 1,
  /** Makes a folder. */
  OpMkDir: 2,
  /** Removes a file or an empty folder. */
  OpRemove: 4,
  /** Gives a file or a folder another name. */
  OpRename: 8,
  /** Reads a file. */
  OpGet: 32,
  /** Writes a file. */
  OpPut: 64,
} as const;

/** What connectionStateChanged() reports (Qt 3.3, QNetworkProtocol::ConnectionState). */
export const ConnectionState = {
  /** The host's name was found. */
  ConHostFound: 0,
  /** The connection is open. */
  ConConnected: 1,
  /** The connection is closed. */
  ConClosed: 2,
} as const;

/** What went wrong in an operation (Qt 3.3, QNetworkProtocol::Error). A protocol may use numbers of its own besides. */
export const ProtocolError = {
  /** Nothing. */
  NoError: 0,
  /** The URL is not valid. */
  ErrValid: 1,
  /** There is no such protocol. */
  ErrUnknownProtocol: 2,
  /** The protocol does not support the operation, or is not known. */
  ErrUnsupported: 3,
  /** The URL could not be parsed. */
  ErrParse: 4,
  /** The server refused user or password. */
  ErrLoginIncorrect: 5,
  /** The host's name was not found. */
  ErrHostNotFound: 6,
  /** The folder could not be listed. */
  ErrListChildren: 7,
  /** The folder could not be made. */
  ErrMkDir: 8,
  /** The file or folder could not be removed. */
  ErrRemove: 9,
  /** The file or folder could not be renamed. */
  ErrRename: 10,
  /** The file could not be read. */
  ErrGet: 11,
  /** The file could not be written. */
  ErrPut: 12,
  /** There is no such file. */
  ErrFileNotExisting: 13,
  /** The server does not permit it. */
  ErrPermissionDenied: 14,
} as const;
