import type { QIODevice } from '@qt3/tools';
import { expect } from 'chai';
import { TakenBytes } from '../../src/device/taken-bytes.js';

/** A device that has no window; the reads of it are noted. */
class Device {
  readonly reads: number[] = [];
  #bytes: Buffer;

  constructor(text: string) {
    this.#bytes = Buffer.from(text);
  }

  push(text: string): void {
    this.#bytes = Buffer.concat([this.#bytes, Buffer.from(text)]);
  }

  size(): number {
    return this.#bytes.length;
  }

  readBlock(data: Uint8Array, most: number): number {
    const part = this.#bytes.subarray(0, most);
    data.set(part);
    this.#bytes = this.#bytes.subarray(part.length);
    this.reads.push(part.length);
    return part.length;
  }

  ungetBlock(bytes: Uint8Array): boolean {
    this.#bytes = Buffer.concat([bytes, this.#bytes]);
    return true;
  }
}

/** One that knows how much has arrived. */
class Counting extends Device {
  bytesAvailable(): number {
    return this.size();
  }
}

function windowOf(device: Device): TakenBytes {
  return new TakenBytes(device as unknown as QIODevice);
}

describe('A window for a device that has none', () => {
  it('takes what is asked for, and gives the rest back', () => {
    const device = new Device('abcdef');
    const window = windowOf(device);
    expect([window.gather(2), window.limit]).to.deep.equal([true, 2]);
    expect([window.gather(5), window.limit, window.bytes.toString('latin1', 0, 5)]).to.deep.equal([
      ...[true, 5, 'abcde'],
    ]);
    window.skip(3);
    expect([window.limit, device.size()]).to.deep.equal([0, 3]);
    expect([window.gather(4), window.limit]).to.deep.equal([false, 3]);
    device.push('g');
    expect([window.gather(4), window.bytes.toString('latin1', 0, 4)]).to.deep.equal([true, 'defg']);
    window.skip(4);
    expect(device.size()).to.equal(0);
  });

  it('takes nothing as long as not all has arrived, where the device knows that', () => {
    const device = new Counting('abc');
    const window = windowOf(device);
    expect([window.gather(4), device.reads]).to.deep.equal([false, []]);
    expect([window.gather(2), device.reads]).to.deep.equal([true, [2]]);
    // One is there, and two have been taken.
    expect([window.gather(4), device.reads]).to.deep.equal([false, [2]]);
    device.push('d');
    expect([window.gather(4), device.reads]).to.deep.equal([true, [2, 2]]);
    expect(window.bytes.toString('latin1', 0, 4)).to.equal('abcd');
  });

  it('takes 64 KiB at a time, whatever is asked for', () => {
    const device = new Device('x'.repeat(200_000));
    expect(windowOf(device).gather(200_001)).to.equal(false);
    expect(Math.max(...device.reads)).to.be.at.most(131_072);
    expect(device.reads[0]).to.equal(65_536);
  });
});
