import { QHostAddress } from '@qt3/qsocket';
import { QSocketDevice } from '@qt3/qsocketdevice';
import { MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { bytesToWrite, canRead } from '../../src/device/arguments.js';
import { deviceError } from '../../src/device/device-error.js';
import { addressText, parseAddress, suits } from '../../src/device/endpoint-address.js';

describe('QSocketDevice: error()', () => {
  it('is what an error of the system stands for in any call (oracle net/device)', () => {
    for (const [codes, expected] of [
      [['EBADF', 'ENOTSOCK'], QSocketDevice.Impossible],
      [['ENOBUFS', 'ENOMEM'], QSocketDevice.NoResources],
      [['EMFILE', 'ENFILE'], QSocketDevice.NoFiles],
      [['ECONNREFUSED'], QSocketDevice.ConnectionRefused],
      [['ENETUNREACH', 'ENETDOWN', 'EHOSTUNREACH', 'EHOSTDOWN', 'ETIMEDOUT'], QSocketDevice.NetworkFailure],
      [['EADDRINUSE', 'EINVAL', 'EACCES', ''], QSocketDevice.UnknownError],
    ] as const)
      for (const code of codes) expect(deviceError('option', code), code).to.equal(expected);
  });

  it('is another one in some', () => {
    for (const [call, code, expected] of [
      ['bind', 'EACCES', QSocketDevice.Inaccessible],
      ['bind', 'EINVAL', QSocketDevice.AlreadyBound],
      ['listen', 'EINVAL', QSocketDevice.AlreadyBound],
      ['accept', 'EMFILE', QSocketDevice.UnknownError],
      ['accept', 'ENFILE', QSocketDevice.UnknownError],
      ['connect', 'EACCES', QSocketDevice.Inaccessible],
      ['connect', 'EPERM', QSocketDevice.Inaccessible],
      ['connect', 'EINVAL', QSocketDevice.InternalError],
      ['read', 'ENOTCONN', QSocketDevice.Impossible],
      ['write', 'ENOTCONN', QSocketDevice.UnknownError],
    ] as const)
      expect(deviceError(call, code), `${call} ${code}`).to.equal(expected);
  });
});

describe('QSocketDevice: what its calls are given', () => {
  it('is written as far as it is wanted', () => {
    const bytes = Buffer.from('abc');
    expect(bytesToWrite('writeBlock', bytes, 3)).to.equal(bytes);
    expect(Buffer.from(bytesToWrite('writeBlock', bytes, 2)!).toString()).to.equal('ab');
    expect(bytesToWrite('writeBlock', bytes, 0)?.length).to.equal(0);
    // Only what is to be written counts, as for a QSocket.
    expect(Buffer.from(bytesToWrite('writeBlock', 'a\xff\u0100', 2)!)).to.deep.equal(Buffer.of(97, 255));
  });

  it('is refused where it is more than there is, or no bytes', () => {
    using messages = new MessageSpy();
    for (const length of [4, -1, 0.5, NaN]) {
      messages.expect(`QSocketDevice::sendBlock: Cannot write ${String(length)} bytes of 3`);
      expect(bytesToWrite('sendBlock', Buffer.from('abc'), length)).to.equal(null);
    }
    messages.expect(/^QSocketDevice::writeBlock: The text has characters beyond Latin-1/);
    expect(bytesToWrite('writeBlock', '\u0100', 1)).to.equal(null);
  });

  it('has room for what is read', () => {
    using messages = new MessageSpy();
    expect([canRead(Buffer.alloc(3), 3), canRead(Buffer.alloc(3), 0), canRead(null, 0)]).to.eql([
      true,
      true,
      true,
    ]);
    for (const most of [4, -1, NaN]) {
      messages.expect(`QSocketDevice::readBlock: Cannot read ${String(most)} bytes into a buffer of 3`);
      expect(canRead(Buffer.alloc(3), most)).to.equal(false);
    }
    messages.expect('QSocketDevice::readBlock: Null pointer error');
    expect(canRead(null, 1)).to.equal(false);
  });

  it('is an address of its family, or none in particular', () => {
    const [four, six, none] = [parseAddress('1.2.3.4'), parseAddress('fe80::1%eth0'), new QHostAddress()];
    expect(six.toString()).to.equal('fe80::1');
    expect([suits(four, 4), suits(four, 6), suits(six, 4), suits(six, 6)]).to.eql([true, false, false, true]);
    expect([suits(none, 4), suits(none, 6), suits(parseAddress('::'), 4)]).to.deep.equal([true, true, true]);
    expect([addressText(none, 4), addressText(none, 6), addressText(four, 4), addressText(six, 6)]).to.eql([
      '0.0.0.0',
      '::',
      '1.2.3.4',
      'fe80::1',
    ]);
    expect(parseAddress('::ffff:1.2.3.4').isIPv6Address()).to.equal(true);
  });
});
