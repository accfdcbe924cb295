import { expect } from 'chai';
import { printf } from '../../src/oracle/printf.js';

describe("oracle: trace.h's printf", () => {
  it('converts as C does', () => {
    expect(printf('%s=%d%%', 'a', 7)).to.equal('a=7%');
    expect(printf('%d %d', true, false)).to.equal('1 0');
    expect(printf('%s', null)).to.equal('(null)');
    expect(printf('%ld %lu %u', -5, 6n, 7)).to.equal('-5 6 7');
    expect(printf('%02x|%4d|%-4d|', 10, 42, 42)).to.equal('0a|  42|42  |');
    expect(printf('%c%c', 'x', 121)).to.equal('xy');
    expect(printf('%g', 3.5)).to.equal('3.5');
  });

  it('refuses a wrong number of arguments', () => {
    expect(() => printf('%d')).to.throw(RangeError, 'too few');
    expect(() => printf('x', 1)).to.throw(RangeError, 'too many');
  });
});
