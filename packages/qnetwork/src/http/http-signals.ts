/** QHttp's signals. */
export const signals = [
  'stateChanged(int)',
  'responseHeaderReceived(const QHttpResponseHeader&)',
  'readyRead(const QHttpResponseHeader&)',
  'dataSendProgress(int,int)',
  'dataReadProgress(int,int)',
  'requestStarted(int)',
  'requestFinished(int,bool)',
  'done(bool)',
] as const;

/** One of them. */
export type Signal = (typeof signals)[number];
