import { expect } from 'chai';
import { interleave, isHostName, isNumeric, isPort, lookUp } from '../../src/transport/addresses.js';
import type { ConnectToHostOptions } from '../../src/transport/connect-options.js';

const four = (address: string): { address: string; family: number } => ({ address, family: 4 });
const six = (address: string): { address: string; family: number } => ({ address, family: 6 });

describe('ports, names and addresses', () => {
  it('are ports from 0 to 65535', () => {
    expect([0, 1, 65535].map(isPort)).to.deep.equal([true, true, true]);
    expect([-1, 65536, 0.5, NaN].map(isPort)).to.deep.equal([false, false, false, false]);
  });

  it('are names of 1 to 254 characters without white space and control characters', () => {
    expect(['a', 'x'.repeat(254), '127.0.0.1', 'ä.example'].every(isHostName)).to.equal(true);
    for (const name of ['', 'x'.repeat(255), 'a b', 'a\nb', 'a\x00', '\x7f', '\u00a0', '\u2028'])
      expect(isHostName(name), JSON.stringify(name)).to.equal(false);
    expect(isHostName(undefined as unknown as string)).to.equal(false);
  });

  it('are addresses of either family', () => {
    expect(['1.2.3.4', '::1', 'fe80::1%lo'].map(isNumeric)).to.deep.equal([true, true, true]);
    expect(['', 'localhost', '1.2.3', '1.2.3.256'].some(isNumeric)).to.equal(false);
  });

  it('are tried in turns, beginning with the family of the first', () => {
    const all = [six('::1'), six('::2'), six('::3'), four('1.1.1.1'), four('2.2.2.2')];
    expect(interleave(all)).to.deep.equal(['::1', '1.1.1.1', '::2', '2.2.2.2', '::3']);
    expect(interleave([four('1.1.1.1'), six('::1'), six('::2')])).to.deep.equal(['1.1.1.1', '::1', '::2']);
    expect(interleave([four('1.1.1.1')])).to.deep.equal(['1.1.1.1']);
    expect(interleave([])).to.deep.equal([]);
  });
});

describe('lookUp()', () => {
  type Answer = [Error | null, string[]];

  /** The answers until the event loop has had its turn, and how many had come before the call returned. */
  async function answers(host: string, options?: ConnectToHostOptions): Promise<[Answer[], number]> {
    const all: Answer[] = [];
    lookUp(host, (error, addresses) => void all.push([error, addresses]), options);
    const early = all.length;
    while (all.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    return [all, early];
  }

  it('asks the system for all addresses', async () => {
    const [[[error, addresses]]] = (await answers('localhost')) as [[Answer], number];
    expect([error, addresses.length > 0]).to.deep.equal([null, true]);
    for (const address of addresses) expect(address).to.be.oneOf(['127.0.0.1', '::1']);
  });

  it('takes the first answer of the user’s own function, from the event loop', async () => {
    const lookup: NonNullable<ConnectToHostOptions['lookup']> = (host, done) => {
      expect(host).to.equal('a.name');
      done(null, [four('1.1.1.1')]);
      done(null, [four('2.2.2.2')]);
      throw new Error('after the answer');
    };
    expect(await answers('a.name', { lookup })).to.deep.equal([[[null, ['1.1.1.1']]], 0]);
  });

  it('reports what the function throws, or fails with', async () => {
    const failure = new Error('out of order');
    const throwing = (): void => {
      throw failure;
    };
    const failing: ConnectToHostOptions['lookup'] = (_host, done) => done(failure, [four('1.1.1.1')]);
    for (const lookup of [throwing, failing])
      expect(await answers('a.name', { lookup })).to.deep.equal([[[failure, []]], 0]);
  });

  it('leaves one family over', async () => {
    const lookup: ConnectToHostOptions['lookup'] = (_host, done) =>
      done(null, [six('::1'), four('1.1.1.1'), six('::2')]);
    expect(await answers('a.name', { lookup, family: 4 })).to.deep.equal([[[null, ['1.1.1.1']]], 0]);
    expect(await answers('a.name', { lookup, family: 6 })).to.deep.equal([[[null, ['::1', '::2']]], 0]);
  });
});
