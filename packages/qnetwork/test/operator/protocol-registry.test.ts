import { QObject } from '@qt3/core-signals';
import { expect } from 'chai';
import { ProtocolRegistry, type OperationQueue } from '../../src/operator/protocol-registry.js';

describe('The protocols of a process', () => {
  const factory = (name: string): { createObject: () => OperationQueue } => ({
    createObject: () => new QObject(null, name) as unknown as OperationQueue,
  });
  const made = (registry: ProtocolRegistry, protocol: string): string | null =>
    registry.make(protocol)?.name() ?? null;

  it('are those that have been registered, the last of each name, and that for files', () => {
    const registry = new ProtocolRegistry();
    expect(made(registry, 'file')).to.equal(null);
    registry.setLocal(factory('local'));
    registry.register('one', factory('first'));
    registry.register('one', factory('second'));
    expect(['file', 'one', 'other'].map((protocol) => made(registry, protocol))).to.deep.equal([
      ...['local', 'second', null],
    ]);
    registry.register('file', factory('files'));
    expect(made(registry, 'file')).to.equal('files');
  });

  it('are that for files alone once they have been used and nothing else is there', () => {
    const used = new ProtocolRegistry();
    used.setLocal(factory('local'));
    expect(used.hasOnlyLocal()).to.equal(false);
    used.make('file');
    expect(used.hasOnlyLocal()).to.equal(true);
    used.register('one', factory('one'));
    expect(used.hasOnlyLocal()).to.equal(false);
    const registered = new ProtocolRegistry();
    registered.register('file', factory('files'));
    expect(registered.hasOnlyLocal()).to.equal(true);
  });
});
