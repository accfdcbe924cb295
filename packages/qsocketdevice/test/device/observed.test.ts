import { observation, type Observer } from '@qt3/core-signals/internal';
import { QSocketDevice } from '@qt3/qsocketdevice';
import { expect } from 'chai';
import { DatagramPair, local, readText, StreamPair } from '../helpers.js';

describe('QSocketDevice: an observer', () => {
  let seen: string[];

  beforeEach(() => {
    seen = [];
    const note = (what: string): ((_object: object, bytes: Uint8Array | string) => void) => {
      return (_object, bytes) => seen.push(`${what} ${Buffer.from(bytes as Uint8Array).toString('latin1')}`);
    };
    const known = {
      received: note('received'),
      written: note('written'),
      stateChanged: () => seen.push('state'),
    };
    observation.current = new Proxy(known as unknown as Observer, {
      get: (target, name) => (Reflect.get(target, name) as unknown) ?? ((): void => undefined),
    });
  });

  afterEach(() => {
    observation.current = null;
  });

  it('sees that a device has a socket, and what is read and written', () => {
    using pair = new StreamPair();
    using datagrams = new DatagramPair();
    expect(seen).to.include('state');
    seen.length = 0;
    expect(pair.near.writeBlock('one')).to.equal(3);
    expect(pair.near.writeBlock('x')).to.equal(1);
    expect([pair.far.waitForMore(5000), readText(pair.far, 3), readText(pair.far, 1)]).to.eql([
      4,
      'one',
      'x',
    ]);
    datagrams.near.writeBlock('two', 3, local, datagrams.far.port());
    expect(readText(datagrams.far)).to.equal('two');
    expect(seen).to.eql([
      ...['written one', 'written x', 'received one', 'received x'],
      ...['written two', 'received two'],
    ]);
  });

  it('sees nothing of what is neither read nor written', () => {
    using pair = new StreamPair();
    seen.length = 0;
    pair.near.setBlocking(false);
    expect(readText(pair.near)).to.equal(null);
    expect(pair.near.readBlock(null, 0)).to.equal(0);
    expect(seen).to.eql([]);
    pair.near.setSocket(-1, QSocketDevice.Stream);
    expect(seen).to.eql([]);
  });
});
