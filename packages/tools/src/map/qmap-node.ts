import { ChainNode } from '../list/chain.js';

/** A key with its value, in the order of the keys. */
export class MapNode<Key, Value> extends ChainNode<Value> {
  readonly key: Key;

  constructor(key: Key, value: Value) {
    super(value);
    this.key = key;
  }
}
