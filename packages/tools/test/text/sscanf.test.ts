// sscanf(): values out of texts.
import { MessageSpy } from '@qt3/test-support';
import { BufferOverflowError, QString, sscanf } from '@qt3/tools';
import { expect } from 'chai';
import fc from 'fast-check';

describe('C functions: sscanf()', () => {
  it('reads what the protocols of the time wrote', () => {
    const [a, b, c, d] = [{ value: 0 }, { value: 0 }, { value: 0 }, { value: 0 }];
    expect(sscanf('192.168.1.20', '%d.%d.%d.%d', a, b, c, d)).to.equal(4);
    expect([a, b, c, d].map(({ value }) => value)).to.deep.equal([192, 168, 1, 20]);

    const word = { value: '' };
    const rest = { value: '' };
    expect(sscanf('PRIVMSG #qt :hello there', '%s %*s :%[^\r\n]', word, rest)).to.equal(2);
    expect([word.value, rest.value]).to.deep.equal(['PRIVMSG', 'hello there']);

    const hex = { value: 0 };
    const real = { value: 0 };
    expect(sscanf('ff 0x10 2.5e1', '%x %*x %lf', hex, real)).to.equal(2);
    expect([hex.value, real.value]).to.deep.equal([255, 25]);
  });

  it('stops at the first place that does not match, and says how far it came', () => {
    const a = { value: -1 };
    const b = { value: -1 };
    expect(sscanf('12;13', '%d,%d', a, b)).to.equal(1);
    expect([a.value, b.value]).to.deep.equal([12, -1]);
    expect(sscanf('x', '%d', a)).to.equal(0);
    expect(sscanf('', '%d', a)).to.equal(-1);
    expect(sscanf('   ', '%d', a)).to.equal(-1);
    expect(sscanf('1', '%d %d', a, b)).to.equal(1);
    expect(sscanf('', 'x%d', a)).to.equal(-1);
    expect(sscanf('abc', '')).to.equal(0);
  });

  it('honours widths', () => {
    const [year, month, day] = [{ value: 0 }, { value: 0 }, { value: 0 }];
    expect(sscanf('20030517', '%4d%2d%2d', year, month, day)).to.equal(3);
    expect([year.value, month.value, day.value]).to.deep.equal([2003, 5, 17]);
    const text = { value: '' };
    expect(sscanf('abcdef', '%3s', text)).to.equal(1);
    expect(text.value).to.equal('abc');
    expect(sscanf('ab cd', '%4c', text)).to.equal(1);
    expect(text.value).to.equal('ab c');
  });

  it('reads integers of the size that the modifier names', () => {
    const n = { value: 0 };
    const big = { value: 0n };
    sscanf('-1', '%u', n);
    expect(n.value).to.equal(4294967295);
    sscanf('65537', '%hd', n);
    expect(n.value).to.equal(1);
    sscanf('255', '%hhd', n);
    expect(n.value).to.equal(-1);
    sscanf('9223372036854775807', '%lld', big);
    expect(big.value).to.equal(2n ** 63n - 1n);
    sscanf('0x1f 017', '%i %i', n, big);
    expect([n.value, big.value]).to.deep.equal([31, 15n]);
  });

  it('%n says where it is, and %% is a percent sign', () => {
    const n = { value: 0 };
    const place = { value: 0 };
    expect(sscanf('50 % left', '%d %%%n', n, place)).to.equal(1);
    expect([n.value, place.value]).to.deep.equal([50, 4]);
  });

  it('reads sets of characters', () => {
    const a = { value: '' };
    const b = { value: '' };
    expect(sscanf('abc123]x', '%[a-c]%[]0-9]', a, b)).to.equal(2);
    expect([a.value, b.value]).to.deep.equal(['abc', '123]']);
    expect(sscanf('key=value', '%[^]=]=%s', a, b)).to.equal(2);
    expect([a.value, b.value]).to.deep.equal(['key', 'value']);
    expect(sscanf('xyz', '%[a-c]', a)).to.equal(0);
    expect(sscanf('a-', '%[a-]', a)).to.equal(1);
    expect(a.value).to.equal('a-');
  });

  it('writes into buffers, which have to be large enough', () => {
    const buffer = new Uint8Array(6).fill(9);
    expect(sscanf('hello world', '%s', buffer)).to.equal(1);
    expect(QString.fromLatin1(buffer)).to.equal('hello');
    expect(sscanf(buffer, '%2c', buffer.subarray(2))).to.equal(1);
    expect(QString.fromLatin1(buffer)).to.equal('heheo');
    expect(() => sscanf('hello world', '%[^!]', buffer)).to.throw(BufferOverflowError);
  });

  it('reads what was written', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 0, max: 0xffffffff }),
        fc.stringMatching(/^[a-z]{1,8}$/),
        (n, u, s) => {
          const [a, b, c] = [{ value: 0 }, { value: 0 }, { value: '' }];
          expect(sscanf(QString.sprintf('%d %x %s', n, u, s), '%d %x %s', a, b, c)).to.equal(3);
          expect([a.value, b.value, c.value]).to.deep.equal([n, u, s]);
        },
      ),
    );
  });

  it('a format that is not finished ends it, with a warning', () => {
    using messages = new MessageSpy();
    const loose = sscanf as (s: string, format: string, ...targets: unknown[]) => number;
    const a = { value: 0 };
    for (const format of ['%d %', '%d %y', '%d %[abc', '%d %5', '%d %*']) {
      messages.expect(`sscanf: ${format.slice(3)} is no conversion`);
      expect(loose('12 abc', format, a, { value: '' }), format).to.equal(1);
    }
  });

  it('a conversion that is none is named by its first 20 characters', () => {
    using messages = new MessageSpy();
    const loose = sscanf as (s: string, format: string) => number;
    messages.expect('sscanf: %y234567890123456789 is no conversion');
    expect(loose('12', '%y2345678901234567890')).to.equal(0);
  });

  it('a target that is missing is an error', () => {
    const loose = sscanf as (s: string, format: string, ...targets: unknown[]) => number;
    expect(() => loose('1 2', '%d %d', { value: 0 })).to.throw(
      TypeError,
      'sscanf: there is no target for %d',
    );
  });
});
