/** QFtp's signals. */
export const signals = [
  'stateChanged(int)',
  'listInfo(const QUrlInfo&)',
  'readyRead()',
  'dataTransferProgress(int,int)',
  'rawCommandReply(int,const QString&)',
  'commandStarted(int)',
  'commandFinished(int,bool)',
  'done(bool)',
] as const;

/** One of them. */
export type Signal = (typeof signals)[number];
