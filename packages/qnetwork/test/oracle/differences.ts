import type { AllowedDifference } from '@qt3/test-support';

const length =
  'a content length that is no number is an error: a peer between the two ends may have read another one (item 8)';

/** Where the ports differ from their traces; the oracle's README allows these and no others. */
export const differences: Record<string, readonly AllowedDifference[]> = {
  http: [
    {
      line: 288,
      trace: '  response [HTTP/1.1 200 OK\\r\\ncontent-length: x\\r\\n\\r\\n]',
      port: ['  [Invalid HTTP response header]'],
      reason: length,
    },
    {
      line: 289,
      trace: 'responseHeaderReceived 200 {Reading id=1 more=0 avail=0 error=0}',
      port: ['requestFinished 1 error 1 {Reading id=1 more=0 avail=0 error=5}'],
      reason: length,
    },
    {
      line: 290,
      trace: 'stateChanged Connected {Connected id=1 more=0 avail=0 error=0}',
      port: ['done error 1 {Reading id=0 more=0 avail=0 error=5}'],
      reason: length,
    },
    {
      line: 291,
      trace: 'requestFinished 1 error 0 {Connected id=1 more=0 avail=0 error=0}',
      port: ['stateChanged Closing {Closing id=0 more=0 avail=0 error=5}'],
      reason: length,
    },
    {
      line: 292,
      trace: 'done error 0 {Connected id=0 more=0 avail=0 error=0}',
      port: ['stateChanged Unconnected {Unconnected id=0 more=0 avail=0 error=5}'],
      reason: length,
    },
    {
      line: 293,
      trace: 'stateChanged Closing {Closing id=0 more=0 avail=0 error=0}',
      port: [],
      reason: length,
    },
    {
      line: 294,
      trace: 'stateChanged Unconnected {Unconnected id=0 more=0 avail=0 error=0}',
      port: [],
      reason: length,
    },
  ],
};
