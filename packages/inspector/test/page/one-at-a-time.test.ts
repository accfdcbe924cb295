import { expect } from 'chai';
import { OneAtATime } from '../../src/page/one-at-a-time.js';

describe('Requests of the page', () => {
  it('run one at a time; however many are asked for meanwhile, one follows', async () => {
    const ends: (() => void)[] = [];
    const requests = new OneAtATime(() => new Promise((resolve) => ends.push(resolve)));
    const end = async (place: number): Promise<void> => {
      ends[place]!();
      await new Promise((resolve) => setImmediate(resolve));
    };
    requests.run();
    requests.run();
    requests.run();
    expect(ends).to.have.lengthOf(1);
    await end(0);
    expect(ends).to.have.lengthOf(2);
    await end(1);
    expect(ends).to.have.lengthOf(2);
    requests.run();
    expect(ends).to.have.lengthOf(3);
  });
});
