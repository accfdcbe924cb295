import { Socket } from 'node:net';
import { expect } from 'chai';
import sinon from 'sinon';
import { Dial, type DialSink } from '../../src/transport/dial.js';

/** Attempts that end when the test says so: sockets that connect to nothing. */
class Attempts implements DialSink {
  /** The addresses that were tried, in order. */
  readonly tried: string[] = [];
  readonly sockets: Socket[] = [];
  /** What was reported. */
  readonly reports: (Socket | Error)[] = [];
  readonly dial: Dial;

  constructor(...addresses: string[]) {
    this.dial = new Dial(addresses, (address) => this.#open(address), this);
  }

  #open(address: string): Socket {
    this.tried.push(address);
    const socket = new Socket();
    this.sockets.push(socket);
    return socket;
  }

  dialed(socket: Socket): void {
    this.reports.push(socket);
  }

  dialFailed(error: Error): void {
    this.reports.push(error);
  }

  /** Which attempts have been given up. */
  get destroyed(): boolean[] {
    return this.sockets.map((socket) => socket.destroyed);
  }
}

describe('connecting to a name with several addresses (RFC 8305)', () => {
  let clock: sinon.SinonFakeTimers;

  beforeEach(() => {
    clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });

  afterEach(() => {
    expect(clock.countTimers(), 'timers left').to.equal(0);
    sinon.restore();
  });

  it('tries the next one when one is silent, and gives the others up when one answers', () => {
    const attempts = new Attempts('a', 'b', 'c');
    clock.tick(249);
    expect(attempts.tried).to.deep.equal(['a']);
    clock.tick(1);
    expect(attempts.tried).to.deep.equal(['a', 'b']);
    attempts.sockets[0]!.emit('connect');
    expect(attempts.reports).to.deep.equal([attempts.sockets[0]]);
    expect(attempts.destroyed).to.deep.equal([false, true]);
    clock.tick(1000);
    expect(attempts.tried).to.have.length(2);
    attempts.sockets[0]!.destroy();
  });

  it('tries the next one at once when one fails, and continues to wait for those that are silent', () => {
    const attempts = new Attempts('a', 'b', 'c');
    clock.tick(250);
    attempts.sockets[1]!.emit('error', new Error('of b'));
    expect(attempts.tried).to.deep.equal(['a', 'b', 'c']);
    attempts.sockets[2]!.emit('error', new Error('of c'));
    expect(attempts.reports).to.deep.equal([]);
    attempts.sockets[0]!.emit('connect');
    expect(attempts.reports).to.deep.equal([attempts.sockets[0]]);
    for (const socket of attempts.sockets) socket.destroy();
  });

  it('fails when the last one under way has failed, with what each said', () => {
    const attempts = new Attempts('a', 'b');
    clock.tick(250);
    attempts.sockets[1]!.emit('error', new Error('of b'));
    expect(attempts.reports).to.deep.equal([]);
    attempts.sockets[0]!.emit('error', new Error('of a'));
    expect(attempts.reports.map(String)).to.deep.equal(['AggregateError: of b; of a']);
    for (const socket of attempts.sockets) socket.destroy();
  });

  it('ends every attempt when it is given up, and reports nothing more', () => {
    const attempts = new Attempts('a', 'b', 'c');
    clock.tick(250);
    attempts.dial.abort();
    expect(attempts.destroyed).to.deep.equal([true, true]);
    // In the moment in which it was given up.
    attempts.sockets[0]!.emit('error', new Error('too late'));
    clock.tick(1000);
    expect([attempts.tried.length, attempts.reports]).to.deep.equal([2, []]);
  });
});
