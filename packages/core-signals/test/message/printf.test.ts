import { expect } from 'chai';
import { sprintf } from '../../src/message/printf.js';

describe('sprintf', () => {
  /** Format, arguments, and what glibc's printf() prints. */
  const cases: [string, unknown[], string][] = [
    ['nothing', [], 'nothing'],
    ['100%%', [], '100%'],
    ['%d %i', [42, -42], '42 -42'],
    ['[%5d|%-5d|%05d]', [42, 42, -42], '[   42|42   |-0042]'],
    ['%+d % d %+d', [1, 1, -1], '+1  1 -1'],
    ['%.3d|%6.3d|%.0d', [7, -7, 0], '007|  -007|'],
    ['%x %X %#x %o %#o', [255, 255, 255, 8, 8], 'ff FF 0xff 10 010'],
    ['%ld %lu %lld %hd %hhd %zu', [1, 2, 3n, 4, 5, 6], '1 2 3 4 5 6'],
    ['%u', [-1], '4294967295'],
    ['%d', [2n ** 64n], '18446744073709551616'],
    ['%d', [3.9], '3'],
    ['%s and %s', ['one', 'two'], 'one and two'],
    ['[%5s|%-5s|%.2s]', ['abc', 'abc', 'abc'], '[  abc|abc  |ab]'],
    ['%s', [null], '(null)'],
    ['%c%c', [65, 'BCD'], 'AB'],
    ['%p', [255], '0xff'],
    ['%f %.2f %.0f', [3.14159, 2.675, 2.5], '3.141590 2.67 2'],
    ['%.1f %.1f', [0.25, 0.75], '0.2 0.8'],
    ['%.0f', [1e21], '1000000000000000000000'],
    ['%f', [1e22], '10000000000000000000000.000000'],
    ['%e %.2E', [12345.678, 0.00012], '1.234568e+04 1.20E-04'],
    ['%g %g %g %g %g', [100000, 1e6, 0.0001, 0.00001, 1.5], '100000 1e+06 0.0001 1e-05 1.5'],
    ['%g %.3g %.0g', [0, 1234.5, 2.5], '0 1.23e+03 2'],
    ['%f %5.1f %F', [Infinity, -Infinity, NaN], 'inf  -inf NAN'],
    ['%06f', [Infinity], '   inf'],
    ['%08.3f|%+.1f', [-3.14159, 2], '-003.142|+2.0'],
    ['%*d|%-*d|%.*f', [4, 1, 4, 1, 2, 1.005], '   1|1   |1.00'],
    ['%*d|', [-4, 1], '1   |'],
  ];

  for (const [format, args, expected] of cases) {
    it(`${format} gives ${expected}`, () => {
      expect(sprintf(format, ...args)).to.equal(expected);
    });
  }

  it('survives arguments that are missing or of the wrong kind', () => {
    expect(sprintf('%s|%d|%x|%f', undefined)).to.equal('(null)|0|0|nan');
    expect(sprintf('%d %d', 'abc', NaN)).to.equal('0 0');
    expect(sprintf('%d', true)).to.equal('1');
    expect(sprintf('%s', { toString: () => 'an object' })).to.equal('an object');
    expect(sprintf('%.200f', 1)).to.match(/^1\.0{100}$/);
    expect(sprintf('%.200g|%.200e', 0.1, 1)).to.match(/^0\.1.*\|1\.0{100}e\+00$/);
  });

  it('leaves alone what is no conversion', () => {
    expect(sprintf('50% of %y %', 1)).to.match(/%y %$/);
    expect(sprintf('%', 1)).to.equal('%');
  });

  it('does not look for conversions in arguments', () => {
    expect(sprintf('%s', '%d $& $1')).to.equal('%d $& $1');
  });
});
