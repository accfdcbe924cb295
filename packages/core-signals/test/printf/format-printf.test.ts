import { expect } from 'chai';
import { formatPrintf } from '../../src/printf/format-printf.js';

function sprintf(format: string, ...args: readonly unknown[]): string {
  return formatPrintf(format, args).text;
}

describe('formatPrintf', () => {
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
    // A number that needs more than 32 bits is printed as it is.
    ['%u %o %x', [2 ** 40, 2 ** 40, 2 ** 40], '1099511627776 20000000000000 10000000000'],
    ['[%s]', [''], '[]'],
    ['[%.0s]', ['x'], '[]'],
    ['%d', [2n ** 64n], '18446744073709551616'],
    ['%d', [3.9], '3'],
    ['%s and %s', ['one', 'two'], 'one and two'],
    ['[%5s|%-5s|%.2s]', ['abc', 'abc', 'abc'], '[  abc|abc  |ab]'],
    ['%s', [null], '(null)'],
    ['[%s] [%4s] [%.1s]', ['a\0b', 'c\0d', '\0e'], '[a] [   c] []'],
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
    ['%*d|%.*d|%.*f', [-4, 1, -1, 0, -1, 1], '1   |0|1.000000'],
    [
      '%u %lu %x %lx %llo',
      [-1, -1, -2, -2, -1],
      '4294967295 18446744073709551615 fffffffe fffffffffffffffe 1777777777777777777777',
    ],
    ['%hd %hu %hhd %hhu %hhx', [65535, -1, 200, 456, -1], '-1 65535 -56 200 ff'],
    ['%ld %Lu %qd %jd %td', [2n ** 63n, 2n ** 64n, -3n, 4, 5], '-9223372036854775808 0 -3 4 5'],
    ['%#.3o|%#o|%#.0o|%#x|%#06x|%#.4X', [8, 0, 0, 0, 255, 255], '010|0|0|0|0x00ff|0X00FF'],
    ['%.d|%.f|%.e', [0, 2.5, 15], '|2|2e+01'],
    ['%#.0f|%#.0e|%#g|%#.3g', [1, 1, 1, 100], '1.|1.e+00|1.00000|100.'],
    ['%f|%e|%g|%a|%d', [-0, -0, -0, -0, -0], '-0.000000|-0.000000e+00|-0|-0x0p+0|0'],
    ['%+f|% f|%+d|% d|%+u', [NaN, Infinity, 0, 0, 1], '+nan| inf|+0| 0|1'],
    [
      '%.17g|%.20g|%.25f',
      [1e-7, 0.1, 0.1],
      '9.9999999999999995e-08|0.10000000000000000555|0.1000000000000000055511151',
    ],
    ['%.40f', [1e21], '1000000000000000000000.0000000000000000000000000000000000000000'],
    ['%g|%g|%.1e', [123456.5, 0.0001234565, 2.25], '123456|0.000123457|2.2e+00'],
    ['%.1f|%.1f|%.0e|%.0e', [0.25, 0.35, 2.5, 3.5], '0.2|0.3|2e+00|4e+00'],
    ['%g', [5e-324], '4.94066e-324'],
    [
      '%a|%a|%.0a|%.2A|%20a|%020a',
      [3, 5e-324, 1.5, 0.1, 1, 1],
      '0x1.8p+1|0x0.0000000000001p-1022|0x2p+0|0X1.9AP-4|              0x1p+0|0x000000000000001p+0',
    ],
    ['%d %u %x %f %c|', [true, true, true, true, 0x20ac], '1 1 1 1.000000 \u20ac|'],
    ['%c%c%lc', [-28, 0xe4, 0x20ac], '\u00e4\u00e4\u20ac'],
    ['[%5c|%-5c|%05s|%5%]', ['x', 'y', 'z'], '[    x|y    |    z|%]'],
    ['%.3s|%.6s|%10s', [null, null, null], '|(null)|    (null)'],
    ['%p|%12p|%-8p|%p', [0, 255, 255n, null], '(nil)|        0xff|0xff    |(nil)'],
    ["%'d", [1234], '1234'],
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
    expect(sprintf('%s|%d|%c', Symbol('a'), Symbol('b'), Symbol('c'))).to.equal('Symbol(a)|0|\0');
    expect(sprintf('%s|%d|%f', Object.create(null), Object.create(null), {})).to.equal(
      '[object Object]|0|nan',
    );
  });

  it('leaves alone what is no conversion', () => {
    expect(sprintf('50% of %y %', 1)).to.match(/%y %$/);
    expect(sprintf('%', 1)).to.equal('%');
  });

  it('does not look for conversions in arguments', () => {
    expect(sprintf('%s', '%d $& $1')).to.equal('%d $& $1');
  });

  it('gives each object an address of its own', () => {
    const [one, two] = [{}, (): void => {}];
    const [first, second] = [sprintf('%p', one), sprintf('%p', two)];
    expect(first).to.match(/^0x[0-9a-f]+$/);
    expect(second)
      .to.match(/^0x[0-9a-f]+$/)
      .and.not.equal(first);
    expect(sprintf('%p', one)).to.equal(first);
  });

  it('says what was wrong', () => {
    const problems = (format: string, ...args: unknown[]): readonly string[] =>
      formatPrintf(format, args).problems;
    expect(problems('%d of %s', 1, 'two', 'and more')).to.deep.equal([]);
    expect(problems('%*d|%5s', 3)).to.deep.equal([
      'there is no argument for %*d',
      'there is no argument for %5s',
    ]);
    expect(problems('%n', 1)).to.deep.equal(['%n is ignored: no argument can take the number of characters']);
    expect(sprintf('a%nb%d', 1, 2)).to.equal('ab2');
  });

  it('does not pad an empty text at all then', () => {
    expect(formatPrintf('[%1000000000s]', ['']).text).to.equal('[]');
  });

  it('does not pad a text to an absurd size', () => {
    for (const format of ['%1000000000d', '%.1000000000d', '%.1000000000f', '%1000000000s', '%-*d', '%.*e']) {
      const { text, problems } = formatPrintf(format, format.includes('*') ? [1e9, 1] : [1]);
      expect(text, format).to.have.length.below(20);
      expect(problems, format).to.have.length(1);
      expect(problems[0]).to.match(
        /^the (width|precision) of .* is ignored: .* more than 1048576 characters$/,
      );
    }
    const { text, problems } = formatPrintf('%1000000d'.repeat(1000), new Array(1000).fill(7));
    expect(text.length).to.equal(1_000_000 + 999);
    expect(problems).to.have.length(999);
    expect(formatPrintf('%.1000000000s', ['abc'])).to.deep.equal({ text: 'abc', problems: [] });
    expect(formatPrintf(`%1${'0'.repeat(1000)}d`, [1]).problems[0]).to.have.length.below(120);
  });

  it('takes a time in proportion to the text', () => {
    for (const part of ['0', '1', '-', '0-', '.', '%', '%0', '%1.', '%l', '*'])
      expect(sprintf(`%${part.repeat(1 << 20)}`)).to.be.a('string');
  });
});
