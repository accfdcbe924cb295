import { isIP } from 'node:net';
import { expect } from 'chai';
import fc from 'fast-check';
import { QHostAddress } from '@qt3/qsocket';
import { addressFromNode } from '@qt3/qsocket/internal';
import { MessageSpy } from '@qt3/test-support';

function parse(text: string): string | null {
  const address = new QHostAddress();
  return address.setAddress(text) ? address.toString() : null;
}

describe('QHostAddress', () => {
  it('is compared by equals(), not by identity', () => {
    const [one, other] = [new QHostAddress(0x7f000001), new QHostAddress(0x7f000001)];
    expect([one === other, one.equals(other)]).to.deep.equal([false, true]);
  });

  it('is null at first, which is 0.0.0.0', () => {
    const address = new QHostAddress();
    expect(address.isNull()).to.equal(true);
    expect(address.toString()).to.equal('0.0.0.0');
    expect(address.isIPv4Address()).to.equal(true);
    expect(address.equals(new QHostAddress(0))).to.equal(true);
  });

  it('holds an IPv4 address', () => {
    const address = new QHostAddress(0x7f000001);
    expect(address.toString()).to.equal('127.0.0.1');
    expect([address.isIPv4Address(), address.isIp4Addr(), address.isIPv6Address()]).to.deep.equal([
      true,
      true,
      false,
    ]);
    expect(address.toIPv4Address()).to.equal(0x7f000001);
    expect(new QHostAddress(0xc0a80001).ip4Addr()).to.equal(0xc0a80001);
    expect(address.toIPv6Address()).to.deep.equal(new Uint8Array(16));
  });

  it('holds an IPv6 address', () => {
    const bytes = new Uint8Array(16);
    bytes[15] = 1;
    const address = new QHostAddress(bytes);
    bytes[15] = 9;
    expect(address.toString()).to.equal('::1');
    expect([address.isIPv4Address(), address.isIPv6Address(), address.isNull()]).to.deep.equal([
      false,
      true,
      false,
    ]);
    expect(address.toIPv4Address()).to.equal(0);
    address.toIPv6Address()[15] = 9;
    expect(address.toIPv6Address()[15]).to.equal(1);
  });

  it('copies and compares', () => {
    const one = new QHostAddress();
    one.setAddress('fe80::1');
    const copy = new QHostAddress(one);
    expect(copy.equals(one)).to.equal(true);
    copy.setAddress('fe80::2');
    expect(copy.equals(one)).to.equal(false);
    expect(one.equals(new QHostAddress())).to.equal(false);
    expect(new QHostAddress(1).equals(new QHostAddress(2))).to.equal(false);
  });

  for (const [text, printed] of [
    ['0.0.0.0', '0.0.0.0'],
    ['1.2.3.4', '1.2.3.4'],
    ['255.255.255.255', '255.255.255.255'],
    ['::', '::'],
    ['0:0:0:0:0:0:0:1', '::1'],
    ['2001:DB8::8:800:200C:417A', '2001:db8::8:800:200c:417a'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['::ffff:192.0.2.128', '::ffff:192.0.2.128'],
    ['64:ff9b::192.0.2.33', '64:ff9b::c000:221'],
    ['1::', '1::'],
    ['::0.0.0.0', '::'],
    ['::ffff:0.0.0.0', '::ffff:0.0.0.0'],
  ] as const) {
    it(`parses ${text}`, () => {
      expect(parse(text)).to.equal(printed);
    });
  }

  for (const text of [
    '',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.256',
    '01.2.3.4',
    '1.2.3.4 ',
    '0x7f.0.0.1',
    'localhost',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7::8',
    '12345::',
    '::1.2.3.4:5',
    '1.2.3.4::',
    'fe80::1%eth0',
    ':1',
    '1:',
  ]) {
    it(`refuses "${text}" and stays as it was`, () => {
      const address = new QHostAddress(42);
      expect(address.setAddress(text)).to.equal(false);
      expect(address.toIPv4Address()).to.equal(42);
    });
  }

  it('refuses numbers and bytes that are no address, and says so', () => {
    using messages = new MessageSpy();
    const address = new QHostAddress(42);
    for (const number of [2 ** 32, -(2 ** 31) - 1, 1.5, NaN]) {
      messages.expect(`QHostAddress::setAddress: ${number} is not a number of 32 bits`);
      expect(address.setAddress(number)).to.equal(false);
    }
    for (const length of [0, 4, 15, 17]) {
      messages.expect(`QHostAddress::setAddress: ${length} bytes are not an IPv6 address, which has 16`);
      expect(address.setAddress(new Uint8Array(length))).to.equal(false);
    }
    expect(address.toIPv4Address()).to.equal(42);
    for (const [number, printed] of [
      [-1, '255.255.255.255'],
      [-(2 ** 31), '128.0.0.0'],
      [2 ** 32 - 1, '255.255.255.255'],
      [0, '0.0.0.0'],
    ] as const) {
      expect(address.setAddress(number)).to.equal(true);
      expect(address.toString()).to.equal(printed);
    }
  });

  it('says so when there is nothing to make an address of, and is null then', () => {
    using messages = new MessageSpy();
    messages.expect('QHostAddress::setAddress: NaN is not a number of 32 bits');
    expect(new QHostAddress(NaN).isNull()).to.equal(true);
    // What the types refuse, and JavaScript does not.
    for (const wrong of [null, [127, 0, 0, 1]]) {
      messages.expect(`QHostAddress::setAddress: ${String(wrong)} is not an address`);
      expect(new QHostAddress(wrong as never).isNull()).to.equal(true);
    }
    messages.expect('QHostAddress::QHostAddress: 1.2.3 is not an address');
    expect(new QHostAddress('1.2.3' as never).isNull()).to.equal(true);
    const address = new QHostAddress(42);
    for (const wrong of [null, undefined, true]) {
      messages.expect(`QHostAddress::setAddress: ${String(wrong)} is not an address`);
      expect(address.setAddress(wrong as never)).to.equal(false);
    }
    expect(address.toIPv4Address()).to.equal(42);
  });

  it('is null as the any-address of IPv6 too', () => {
    const any = new QHostAddress(new Uint8Array(16));
    expect([any.isNull(), any.isIPv6Address(), any.isIPv4Address()]).to.deep.equal([true, true, false]);
    expect(any.equals(new QHostAddress())).to.equal(false);
    expect(any.setAddress('::')).to.equal(true);
    expect(any.isNull()).to.equal(true);
    expect(any.setAddress('::0.0.0.1')).to.equal(true);
    expect(any.isNull()).to.equal(false);
  });

  it('reads what Node prints', () => {
    expect(addressFromNode('::ffff:127.0.0.1').toString()).to.equal('127.0.0.1');
    expect(addressFromNode('fe80::1%eth0').toString()).to.equal('fe80::1');
    expect(addressFromNode('::1').toString()).to.equal('::1');
    expect(addressFromNode('').isNull()).to.equal(true);
  });

  it('parses what it prints', () => {
    const address = fc.oneof(
      fc.integer({ min: 0, max: 0xffffffff }).map((ip) => new QHostAddress(ip)),
      fc
        .array(fc.constantFrom(0, 0, 0, 1, 255, 171), { minLength: 16, maxLength: 16 })
        .map((bytes) => new QHostAddress(Uint8Array.from(bytes))),
    );
    fc.assert(
      fc.property(address, (one) => {
        const again = new QHostAddress();
        expect(again.setAddress(one.toString())).to.equal(true);
        expect(again.equals(one)).to.equal(true);
        expect(isIP(one.toString())).to.equal(one.isIPv4Address() ? 4 : 6);
      }),
    );
  });

  it('takes exactly what Node takes for an address', () => {
    const text = fc.oneof(
      fc.ipV4(),
      fc.ipV6(),
      fc
        .array(fc.constantFrom('0', '1', 'f', ':', '::', '.', '25', '256', '%'), { maxLength: 12 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (one) => {
        expect(parse(one) !== null).to.equal(isIP(one) !== 0 && !one.includes('%'));
      }),
      { numRuns: 2000 },
    );
  });
});
