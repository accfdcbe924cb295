import { expect } from 'chai';
import { formatBytes, formatDuration, formatTime, hexDump, plural } from '../../src/page/format.js';

describe('The page shows', () => {
  it('times and durations with a unit that fits', () => {
    expect(formatTime(1500)).to.equal('1.500 s');
    const durations = [-1.5, 0, 0.012, 1, 3.44, 999.9, 1000, 1250];
    expect(durations.map(formatDuration)).to.eql([
      '…',
      '0 µs',
      '12 µs',
      '1.0 ms',
      '3.4 ms',
      '999.9 ms',
      '1.00 s',
      '1.25 s',
    ]);
  });

  it('numbers of bytes with a unit that fits', () => {
    const sizes = [0, 999, 1000, 1500, 999_900, 1_000_000, 2e9, 3e12, 5e15];
    expect(sizes.map(formatBytes)).to.eql([
      '0 B',
      '999 B',
      '1.0 kB',
      '1.5 kB',
      '999.9 kB',
      '1.0 MB',
      '2.0 GB',
      '3.0 TB',
      '5000.0 TB',
    ]);
  });

  it('numbers with their nouns', () => {
    expect([0, 1, 10_001].map((count) => plural(count, 'event'))).to.eql([
      '0 events',
      '1 event',
      '10,001 events',
    ]);
  });

  it('bytes in lines of sixteen, with their text', () => {
    expect(hexDump('')).to.equal('');
    expect(hexDump('1f207e7f41')).to.equal(`0000  1f 20 7e 7f 41${' '.repeat(33)}  . ~.A`);
    expect(hexDump('41'.repeat(17)).split('\n')).to.eql([
      `0000  ${'41 '.repeat(16)} ${'A'.repeat(16)}`,
      `0010  41${' '.repeat(45)}  A`,
    ]);
  });
});
