import type { AllowedDifference } from '@qt3/test-support';

/** Lines of a section that a port leaves out. */
function leftOut(first: number, reason: string, lines: readonly string[]): AllowedDifference[] {
  return lines.map((trace, index) => ({ line: first + index, trace, port: [], reason }));
}

/** Where the ports differ from their traces; the oracle's README allows these and no others. */
export const differences: Record<string, readonly AllowedDifference[]> = {
  notifier: leftOut(83, 'Node.js neither sends nor reports data out of band (item 6)', [
    '# exception: out of band data of a TCP connection',
    'read activated, same socket 1, sender 1',
    '  read 5 [plain]',
    'read 1 exception 0',
    'exception activated, same socket 1, sender 1',
    'read 1 exception 1',
  ]),
};
