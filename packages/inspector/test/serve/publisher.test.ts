import { QObject } from '@qt3/core-signals';
import { expect } from 'chai';
import { Collector } from '../../src/collect/collector.js';
import { Publisher } from '../../src/serve/publisher.js';

describe('The tree that the inspector publishes', () => {
  it('is reported once, and then what has changed in it', () => {
    const collector = new Collector({ events: 100, bytes: 'off' });
    const publisher = new Publisher(collector);
    const parent = new QObject(null, 'parent');
    const child = new QObject(parent, 'child');
    collector.objectMade(parent);
    collector.objectMade(child);
    collector.notePresent(child);
    const first = publisher.tick();
    expect(first.objects).to.eql([
      [1, 0, 'QObject', 'parent', false],
      [2, 1, 'QObject', 'child', false],
    ]);
    expect(first).to.include({ all: false, unlisted: 0 });
    expect(first.counts).to.include({ objects: 2, events: 2, firstEvent: 0 });
    expect(publisher.tick().objects).to.eql([]);

    // A third one makes it look at all of them.
    const other = new QObject(null, 'other');
    child.setName('renamed');
    parent.blockSignals(true);
    collector.objectMade(other);
    expect(publisher.tick().objects).to.eql([
      [1, 0, 'QObject', 'parent', true],
      [2, 1, 'QObject', 'renamed', false],
      [3, 0, 'QObject', 'other', false],
    ]);

    collector.objectDeleted(other);
    const last = publisher.tick();
    expect([last.objects, last.gone]).to.eql([[], [3]]);
    expect(publisher.tick().gone).to.eql([]);
    expect(publisher.snapshot()).to.deep.include({ all: true, gone: [] });
    expect(publisher.snapshot().objects.map(([id]) => id)).to.eql([1, 2]);
    parent.delete();
    other.delete();
  });

  it('survives a failure of the collector’s own, which is counted', () => {
    const collector = new Collector({ events: 100, bytes: 'off' });
    collector.objectMade(null as never);
    expect(collector.failures).to.equal(1);
    expect(collector.emissionBegins(null as never, null as never, [])).to.equal(null);
    expect(collector.failures).to.equal(2);
  });
});
