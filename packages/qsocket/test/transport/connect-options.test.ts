import { expect } from 'chai';
import { endsOf, faultOf, type ConnectToHostOptions } from '../../src/transport/connect-options.js';

describe('options of connectToHost()', () => {
  it('may be left out, and may be used together', () => {
    expect(faultOf({})).to.equal(null);
    const all: ConnectToHostOptions = { timeout: 0.5, localPort: 65535, family: 6, path: '/tmp/socket' };
    expect(faultOf(all)).to.equal(null);
    expect(faultOf({ timeout: Infinity, localPort: 0, family: 4 })).to.equal(null);
  });

  for (const [options, fault] of [
    [{ timeout: 0 }, '0 is not a number of milliseconds above 0'],
    [{ timeout: -1 }, '-1 is not a number of milliseconds above 0'],
    [{ timeout: NaN }, 'NaN is not a number of milliseconds above 0'],
    [{ localPort: -1 }, 'Port -1 is not in the range 0 to 65535'],
    [{ localPort: 65536 }, 'Port 65536 is not in the range 0 to 65535'],
    [{ family: 5 as 4 }, 'There is no family 5'],
    [{ family: 7 as 4 }, 'There is no family 7'],
    [{ path: '' }, 'No socket can have the path ""'],
    [{ path: 'a\0b' }, 'No socket can have the path "a\0b"'],
  ] as const)
    it(`are refused: ${JSON.stringify(fault)}`, () => {
      expect(faultOf(options)).to.equal(fault);
    });

  it('give Node.js our end, or the path alone', () => {
    expect(endsOf(null)).to.equal(null);
    expect(endsOf({ timeout: 1, family: 4 })).to.equal(null);
    expect(endsOf({ localAddress: '::1' })).to.deep.equal({ localAddress: '::1' });
    expect(endsOf({ localPort: 0 })).to.deep.equal({ localPort: 0 });
    expect(endsOf({ localAddress: '::1', localPort: 5 })).to.deep.equal({
      localAddress: '::1',
      localPort: 5,
    });
    expect(endsOf({ localAddress: '::1', path: '/x' })).to.deep.equal({ path: '/x' });
  });
});
