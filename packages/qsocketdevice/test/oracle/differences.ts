import type { AllowedDifference } from '@qt3/test-support';

/** Lines of a section that a port leaves out. */
function leftOut(first: number, reason: string, lines: readonly string[]): AllowedDifference[] {
  return lines.map((trace, index) => ({ line: first + index, trace, port: [], reason }));
}

const behind = [
  '# the descriptor is closed behind its back',
  'valid 1',
  'p.a.bytesAvailable() -> -1, NoError',
  'p.a.blocking() -> TRUE, NoError',
  'p.a.writeBlock( "abc", 3 ) -> -1, Impossible',
  'p.a.readBlock( (char *)"x", 1 ) -> -1, Impossible',
  'p.a.waitForMore( 0, &t ) -> -1, Impossible',
  'p.a.accept() -> -1, Impossible',
  'after all: valid 1 Stream Unknown fd yes own loopback:port peer loopback:port Impossible',
  'still valid 1',
  'p.a.bytesAvailable() -> -1, NoError',
  'p.a.waitForMore( 0, &t ) -> -1, NoError',
  'timeout 1',
  ' readBlock 9 -> -1 [], Impossible status 0',
  'd.bind( loop, 0 ) -> FALSE, Impossible',
  'd.listen( 5 ) -> FALSE, Impossible',
  'd.connect( loop, 9 ) -> FALSE, Impossible',
  'd.setBlocking( FALSE ), Impossible',
  'd.setAddressReusable( TRUE ), Impossible',
  'd.addressReusable() -> TRUE, Impossible',
  'd.sendBufferSize() -> -1, Impossible',
];

const without = [
  '# without descriptors',
  'd: valid 0 Stream Unknown fd -1 own any:0 peer any:0 NoError',
  'd: open 0 inactive 1 mode 0 state 0 flags 200 readable 0 writable 0 both 0 sequential 1 direct 0 combined 0 buffered 1 raw 0 synchronous 1 asynchronous 0 translated 0 status 0',
  'd.bind( loop, 0 ) -> FALSE, NoError',
  's.accept() -> -1, UnknownError',
  'accept -> yes, UnknownError',
];

/** Where the ports differ from their traces; the oracle's README allows these and no others. */
export const differences: Record<string, readonly AllowedDifference[]> = {
  device: [
    ...leftOut(325, 'to close a descriptor that libuv uses would break its loop (item 6)', behind),
    ...leftOut(503, 'Node.js has no setrlimit() (item 6)', without),
    {
      line: 545,
      trace: 'accepted from 0:0:0:0:0:FFFF:7F00:1',
      port: ['accepted from ::ffff:127.0.0.1'],
      reason: 'QHostAddress writes IPv6 addresses as RFC 5952 says (docs/differences.md)',
    },
  ],
  notifier: leftOut(83, 'Node.js neither sends nor reports data out of band (item 6)', [
    '# exception: out of band data of a TCP connection',
    'read activated, same socket 1, sender 1',
    '  read 5 [plain]',
    'read 1 exception 0',
    'exception activated, same socket 1, sender 1',
    'read 1 exception 1',
  ]),
};
