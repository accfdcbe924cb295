import { expect } from 'chai';
import { ReadableListeners } from '../../src/device/readable-listeners.js';

async function turn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe('ReadableListeners', () => {
  let watched: boolean[];
  let called: string[];
  let listeners: ReadableListeners;

  beforeEach(() => {
    watched = [];
    called = [];
    listeners = new ReadableListeners((on) => watched.push(on));
  });

  function add(name: string, isReadable: boolean): () => void {
    return listeners.add(() => void called.push(name), isReadable);
  }

  it('are called once each, and the descriptor is watched until then', () => {
    add('one', false);
    add('two', false);
    expect(watched).to.deep.equal([true]);
    listeners.call();
    expect([called, watched]).to.deep.equal([
      ['one', 'two'],
      [true, false],
    ]);
    listeners.call();
    expect([called.length, watched.length]).to.deep.equal([2, 2]);
    add('three', false);
    listeners.call();
    expect([called, watched]).to.deep.equal([
      ['one', 'two', 'three'],
      [true, false, true, false],
    ]);
  });

  it('are called in the next turn where there is something already', async () => {
    add('one', true);
    add('two', true);
    expect([called, watched]).to.deep.equal([[], []]);
    await turn();
    expect([called, watched]).to.deep.equal([['one', 'two'], [false]]);
    await turn();
    expect(called.length).to.equal(2);
  });

  it('are called in the next turn for what was found otherwise, unless it has been taken by then', async () => {
    let isReadable = true;
    const found = (): boolean => isReadable;
    listeners.callSoon(found);
    add('one', false);
    await turn();
    expect(called).to.deep.equal([]);
    listeners.callSoon(found);
    listeners.callSoon(found);
    expect(called).to.deep.equal([]);
    await turn();
    expect([called, watched]).to.deep.equal([['one'], [true, false]]);
    add('two', false);
    listeners.callSoon(found);
    isReadable = false;
    await turn();
    expect([called, watched]).to.deep.equal([['one'], [true, false, true]]);
    isReadable = true;
    listeners.callSoon(found);
    await turn();
    expect(called).to.deep.equal(['one', 'two']);
    add('three', false)();
    await turn();
    expect(called).to.deep.equal(['one', 'two']);
  });

  it('are removed, and the last one stops the watch', async () => {
    const removals = [add('one', false), add('two', false)];
    removals[0]!();
    expect(watched).to.deep.equal([true]);
    removals[0]!();
    removals[1]!();
    expect(watched).to.deep.equal([true, false]);
    add('three', true)();
    await turn();
    expect([called, watched]).to.deep.equal([[], [true, false, false]]);
    // Who comes then is called again in a turn of its own.
    add('four', true);
    await turn();
    expect(called).to.deep.equal(['four']);
  });

  it('that come when the last one was removed before its turn wait for something to read', async () => {
    add('one', true)();
    add('two', false);
    await turn();
    expect(called).to.deep.equal([]);
    listeners.call();
    expect(called).to.deep.equal(['two']);
  });

  it('that are added during a call wait for the next one', () => {
    listeners.add(() => void add('later', false), false);
    listeners.call();
    expect([called, watched]).to.deep.equal([[], [true, false, true]]);
    listeners.call();
    expect(called).to.deep.equal(['later']);
  });

  it('that are removed during a call are called all the same', () => {
    let remove = (): void => undefined;
    listeners.add(() => remove(), false);
    remove = add('second', false);
    listeners.call();
    expect([called, watched]).to.deep.equal([['second'], [true, false]]);
  });
});
