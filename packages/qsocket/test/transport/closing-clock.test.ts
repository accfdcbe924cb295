import { setImmediate as turn } from 'node:timers/promises';
import { expect } from 'chai';
import sinon from 'sinon';
import { type ClosingConnection, ClosingWatch, sweep } from '../../src/transport/closing-clock.js';

const MEGABYTE = 1024 * 1024;

class Connection implements ClosingConnection {
  writeProgress = 0;
  readonly said: string[] = [];

  pause(): void {
    this.said.push('pause');
  }

  resume(): void {
    this.said.push('resume');
  }

  giveUp(): void {
    this.said.push('give up');
  }
}

describe('the clock of connections that are being closed', () => {
  let connection: Connection;
  let watch: ClosingWatch;

  beforeEach(() => {
    connection = new Connection();
    watch = new ClosingWatch(connection);
  });
  afterEach(() => {
    watch.stop();
    sinon.restore();
    sweep();
  });

  /** How many sweeps it takes until the connection is given up, of ten. */
  async function sweepsUntilGivenUp(): Promise<number> {
    for (let sweeps = 1; sweeps <= 10; sweeps++) {
      sweep();
      expect(connection.said).not.to.contain('give up');
      await turn();
      if (connection.said.includes('give up')) return sweeps;
    }
    return Infinity;
  }

  it('gives up once', async () => {
    expect(await sweepsUntilGivenUp()).to.equal(6);
    for (let i = 0; i < 10; i++) sweep();
    await turn();
    expect(connection.said).to.deep.equal(['give up']);
  });

  it('counts from the last time that bytes left', async () => {
    for (let i = 0; i < 5; i++) sweep();
    connection.writeProgress = -1;
    // The sweep that finds them, and six that find nothing.
    expect(await sweepsUntilGivenUp()).to.equal(7);
  });

  it('counts anew when everything has been sent, whatever leaves then', async () => {
    for (let i = 0; i < 5; i++) sweep();
    watch.allSent();
    connection.writeProgress = -1;
    expect(await sweepsUntilGivenUp()).to.equal(3);
  });

  it('no longer looks at a connection that has ended', async () => {
    watch.stop();
    expect(await sweepsUntilGivenUp()).to.equal(Infinity);
  });

  it('continues to read in the next sweep what it has paused, and bounds that anew', () => {
    watch.discarded(16 * MEGABYTE);
    watch.discarded(16 * MEGABYTE);
    expect(connection.said).to.deep.equal(['pause']);
    sweep();
    sweep();
    expect(connection.said).to.deep.equal(['pause', 'resume']);
    watch.discarded(16 * MEGABYTE - 1);
    expect(connection.said).to.deep.equal(['pause', 'resume']);
    watch.discarded(1);
    expect(connection.said).to.deep.equal(['pause', 'resume', 'pause']);
  });

  it('counts what is discarded from one sweep to the next', () => {
    for (let i = 0; i < 4; i++) {
      watch.discarded(16 * MEGABYTE - 1);
      sweep();
    }
    expect(connection.said).to.deep.equal([]);
  });

  it('lets a peer send more that has taken a megabyte meanwhile, and not one that has taken less', () => {
    connection.writeProgress = -MEGABYTE;
    watch.discarded(16 * MEGABYTE);
    expect(connection.said).to.deep.equal([]);
    watch.discarded(16 * MEGABYTE - 1);
    connection.writeProgress = 1 - 2 * MEGABYTE;
    watch.discarded(1);
    expect(connection.said).to.deep.equal(['pause']);
  });

  it('counts what a peer has taken from the last sweep', () => {
    connection.writeProgress = -MEGABYTE;
    sweep();
    watch.discarded(16 * MEGABYTE);
    expect(connection.said).to.deep.equal(['pause']);
  });

  it('bounds nothing once everything has been sent', () => {
    watch.discarded(16 * MEGABYTE);
    watch.allSent();
    expect(connection.said).to.deep.equal(['pause', 'resume']);
    watch.discarded(64 * MEGABYTE);
    sweep();
    watch.allSent();
    expect(connection.said).to.deep.equal(['pause', 'resume']);
  });

  it('ticks every five seconds, while there are connections, and keeps no process running', () => {
    watch.stop();
    sweep();
    const clock = sinon.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const unref = sinon.spy();
    const set = sinon.stub(globalThis, 'setInterval').callsFake(((callback: () => void, ms: number) => {
      const timer = set.wrappedMethod(callback, ms);
      return Object.assign(timer, { unref: () => (unref(), timer) });
    }) as typeof setInterval);
    watch = new ClosingWatch(connection);
    const other = new ClosingWatch(new Connection());
    expect([clock.countTimers(), unref.callCount]).to.deep.equal([1, 1]);
    watch.discarded(16 * MEGABYTE);
    clock.tick(4999);
    expect(connection.said).to.deep.equal(['pause']);
    clock.tick(1);
    expect(connection.said).to.deep.equal(['pause', 'resume']);
    watch.stop();
    clock.tick(5000);
    expect(clock.countTimers()).to.equal(1);
    other.stop();
    clock.tick(5000);
    expect(clock.countTimers()).to.equal(0);
    const next = new ClosingWatch(connection);
    expect(clock.countTimers()).to.equal(1);
    next.stop();
    sweep();
    expect(clock.countTimers()).to.equal(0);
  });
});
