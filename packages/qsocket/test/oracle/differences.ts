import type { AllowedDifference } from '@qt3/test-support';

const lookup = 'a host name is looked up asynchronously: hostFound() follows from the event loop (item 1)';

/** Where the ports differ from their traces; the oracle's README allows these and no others. */
export const differences: Record<string, readonly AllowedDifference[]> = {
  client: [
    {
      line: 39,
      trace: 'hostFound: HostLookup toWrite=0 open=1 peerName=[localhost]',
      port: ['connectToHost: HostLookup toWrite=0 open=1 peerName=[localhost]'],
      reason: lookup,
    },
    {
      line: 40,
      trace: 'connectToHost: Connecting toWrite=0 open=1 peerName=[localhost]',
      port: ['hostFound: HostLookup toWrite=0 open=1 peerName=[localhost]'],
      reason: lookup,
    },
  ],
};
