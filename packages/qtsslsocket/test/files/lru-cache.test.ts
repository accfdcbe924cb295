import { expect } from 'chai';
import { LruCache } from '../../src/files/lru-cache.js';

describe('LruCache', () => {
  it('drops what was not used for longest', () => {
    const cache = new LruCache<string, number>(4);
    for (const [i, key] of ['a', 'b', 'c', 'd'].entries()) cache.set(key, i);
    expect(cache.get('a')).to.equal(0);
    cache.set('e', 4);
    expect(['a', 'b', 'c', 'd', 'e'].map((key) => cache.get(key))).to.eql([0, undefined, 2, 3, 4]);
    // All of them have been asked for in that order.
    cache.set('c', 5);
    cache.set('f', 6);
    expect(['a', 'c', 'd', 'e', 'f'].map((key) => cache.get(key))).to.eql([undefined, 5, 3, 4, 6]);
    expect(cache.size).to.equal(4);
  });

  it('forgets one, and all', () => {
    const cache = new LruCache<string, number>(4);
    cache.set('a', 1);
    cache.set('b', 2);
    cache.delete('a');
    expect([cache.get('a'), cache.get('b'), cache.size]).to.eql([undefined, 2, 1]);
    cache.clear();
    expect([cache.get('b'), cache.size]).to.eql([undefined, 0]);
  });
});
