import { expect } from 'chai';
import { endpointOf, hostAddresses } from '../../src/dns/dns-config.js';
import { isAskable } from '../../src/dns/dns-message.js';
import { TcpMessage } from '../../src/dns/tcp-message.js';

describe('what names are looked up with', () => {
  it('is a server’s address, and port 53 unless another one is named', () => {
    for (const [server, address, port] of [
      ['127.0.0.1', '127.0.0.1', 53],
      ['127.0.0.1:5353', '127.0.0.1', 5353],
      ['[::1]', '::1', 53],
      ['[::1]:5353', '::1', 5353],
      ['fe80::1', 'fe80::1', 53],
    ] as const)
      expect(endpointOf(server), server).to.deep.equal({ address, port });
  });

  it('is the first name of each line of the hosts file', () => {
    const hosts = '1.1.1.1 One other # one\n  2.2.2.2\tone\n#3.3.3.3 one\n\n4.4.4.4 two one\n5.5.5.5\n';
    expect(hostAddresses(hosts, 'one')).to.deep.equal(['1.1.1.1', '2.2.2.2']);
    expect([hostAddresses(hosts, 'other'), hostAddresses('', 'one')]).to.deep.equal([[], []]);
    expect(hostAddresses(hosts, 'two')).to.deep.equal(['4.4.4.4']);
  });

  it('can be asked for names of 1 to 253 characters, in labels of 1 to 63', () => {
    const label = 'x'.repeat(63);
    expect(isAskable(label)).to.equal(true);
    expect(isAskable(`${label}x`)).to.equal(false);
    const longest = `${label}.${label}.${label}.${'x'.repeat(61)}`;
    expect([longest.length, isAskable(longest), isAskable(`${longest}x`)]).to.deep.equal([253, true, false]);
    for (const name of ['', '.', 'a.', '.a', 'a..b', '\u0100']) expect(isAskable(name), name).to.equal(false);
    expect([isAskable('a'), isAskable('\xff.\0')]).to.deep.equal([true, true]);
  });
});

describe('TcpMessage', () => {
  it('is there when as many bytes have come as it says', () => {
    for (const pieces of [['\0\x05hello'], ['\0', '\x05', 'h', 'ell', 'o'], ['\0\x05hel', 'lo']]) {
      const message = new TcpMessage();
      const answers = pieces.map((piece) => message.feed(Buffer.from(piece))?.toString() ?? null);
      expect(answers.slice(0, -1).every((answer) => answer === null)).to.equal(true);
      expect(answers.at(-1)).to.equal('hello');
    }
    expect(new TcpMessage().feed(Buffer.from('\x01\x01'))).to.equal(null);
    expect(new TcpMessage().feed(Buffer.alloc(2))?.length).to.equal(0);
  });
});
