/** What went wrong in a request (Qt 3.3, QHttp::Error). */
export const HttpError = {
  /** Nothing. */
  NoError: 0,
  /** Something that has no other name: no host was set. */
  UnknownError: 1,
  /** The host's name was not found. */
  HostNotFound: 2,
  /** The server refused the connection, or cannot be reached. */
  ConnectionRefused: 3,
  /** The server ended the connection before a whole header had come. */
  UnexpectedClose: 4,
  /** The header of the response is none. */
  InvalidResponseHeader: 5,
  /** The body is shorter than announced, or its chunks are none. */
  WrongContentLength: 6,
  /** abort() was called, or the QHttp was deleted. */
  Aborted: 7,
} as const;
export type HttpError = (typeof HttpError)[keyof typeof HttpError];

/** What a response does that ends its request with an error. */
export class ResponseError extends Error {
  /** A value of `HttpError`. */
  readonly code: HttpError;

  constructor(code: HttpError, message: string) {
    super(message);
    this.name = 'ResponseError';
    this.code = code;
  }
}
