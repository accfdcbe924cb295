/** The values of QSocketDevice::Error. */
export const DeviceError = {
  NoError: 0,
  AlreadyBound: 1,
  Inaccessible: 2,
  NoResources: 3,
  InternalError: 4,
  Bug: 4,
  Impossible: 5,
  NoFiles: 6,
  ConnectionRefused: 7,
  NetworkFailure: 8,
  UnknownError: 9,
} as const;

/** A value of QSocketDevice::Error. */
export type DeviceErrorCode = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

const { AlreadyBound, Inaccessible, NoResources, InternalError } = DeviceError;
const { Impossible, NoFiles, ConnectionRefused, NetworkFailure, UnknownError } = DeviceError;

/** What an error of the system is for each call (oracle net/device); for what is not here it is UnknownError. */
const always: Readonly<Record<string, DeviceErrorCode>> = {
  EBADF: Impossible,
  ENOTSOCK: Impossible,
  ENOBUFS: NoResources,
  ENOMEM: NoResources,
  EMFILE: NoFiles,
  ENFILE: NoFiles,
  ECONNREFUSED: ConnectionRefused,
  ENETUNREACH: NetworkFailure,
  ENETDOWN: NetworkFailure,
  EHOSTUNREACH: NetworkFailure,
  EHOSTDOWN: NetworkFailure,
  ETIMEDOUT: NetworkFailure,
};

const inCall: Readonly<Record<string, Readonly<Record<string, DeviceErrorCode>>>> = {
  bind: { EACCES: Inaccessible, EINVAL: AlreadyBound },
  listen: { EINVAL: AlreadyBound },
  accept: { EMFILE: UnknownError, ENFILE: UnknownError },
  connect: { EACCES: Inaccessible, EPERM: Inaccessible, EINVAL: InternalError },
  read: { ENOTCONN: Impossible },
  write: {},
};

/** The error that a call of this name reports for one of the system. */
export function deviceError(call: string, code: string): DeviceErrorCode {
  return inCall[call]?.[code] ?? always[code] ?? UnknownError;
}
