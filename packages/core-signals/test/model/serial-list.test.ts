import { expect } from 'chai';
import { livePlace, placeOf, SerialList } from '../../src/model/serial-list.js';

interface Item {
  readonly serial: number;
  callee: object | null;
}

function listOf(length: number): { list: SerialList<Item>; items: readonly Item[] } {
  const list = new SerialList<Item>([]);
  const items = Array.from({ length }, (_, i) => ({ serial: 2 * i, callee: {} }));
  for (const item of items) list.add(item);
  return { list, items };
}

/** Marks an item as removed, as callers do first. */
function remove(list: SerialList<Item>, item: Item): boolean {
  item.callee = null;
  return list.remove(item);
}

describe('SerialList', () => {
  for (const length of [1, 2, 5, 32])
    it(`of ${length} lets go of each item at once`, () => {
      const { list, items } = listOf(length);
      for (const [i, item] of items.entries()) {
        expect(remove(list, item)).to.equal(true);
        expect(list.items).to.deep.equal(items.slice(i + 1));
        expect(list.removed).to.equal(0);
      }
    });

  it('keeps removed items in a long list until they are the greater part of it', () => {
    const { list, items } = listOf(33);
    for (const [i, item] of items.slice(0, 16).entries()) {
      expect(remove(list, item)).to.equal(false);
      expect([list.items.length, list.removed, list.size]).to.deep.equal([33, i + 1, 32 - i]);
    }
    expect(remove(list, items[16]!)).to.equal(false);
    expect(list.items).to.deep.equal(items.slice(17));
    expect([list.removed, list.size]).to.deep.equal([0, 16]);
    const { list: even, items: some } = listOf(40);
    for (const item of some.slice(0, 20)) remove(even, item);
    expect(even.items.length).to.equal(40);
    remove(even, some[20]!);
    expect(even.items.length).to.equal(19);
  });

  it('drops with its last item the removed ones before it', () => {
    const { list, items } = listOf(40);
    for (const place of [10, 37, 38]) expect(remove(list, items[place]!)).to.equal(false);
    expect(remove(list, items[39]!)).to.equal(true);
    expect([list.items.length, list.removed, list.size]).to.deep.equal([37, 1, 36]);
    expect(list.items).to.deep.equal(items.slice(0, 37));
  });

  it('finds items by their serials, also those that are not in it', () => {
    const { list, items } = listOf(9);
    for (const [i, item] of items.entries()) {
      expect(list.has(item)).to.equal(true);
      expect(placeOf(list.items, item.serial)).to.equal(i);
      expect(placeOf(list.items, item.serial + 1)).to.equal(i + 1);
    }
    expect(list.has({ serial: 4, callee: {} })).to.equal(false);
    expect(list.has({ serial: 99, callee: {} })).to.equal(false);
  });

  it('passes over removed items', () => {
    const { list, items } = listOf(40);
    for (const item of items.slice(2, 5)) remove(list, item);
    expect([0, 1, 2, 3, 5].map((place) => livePlace(list.items, place))).to.deep.equal([0, 1, 5, 5, 5]);
    expect(livePlace(list.items, 40)).to.equal(40);
  });
});
