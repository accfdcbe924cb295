// What a program can make large: each case prepares `count` of something and returns what is counted.
import { Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { observe } from '@qt3/core-signals/internal';
import type { GrowthCase } from '@qt3/test-support/work';
import { Collector } from '../../src/collect/collector.js';

class Node extends QObject {
  static {
    Q_OBJECT(this, { signals: ['sent(int)'], slots: ['take(int)'] });
  }

  declare sent: (value: number) => void;
  take(_value: number): void {}
}

/** Watches while something is done. */
function watched(count: number, work: (collector: Collector) => void): () => void {
  return () => {
    const collector = new Collector({ events: 10 * count, bytes: 'off' });
    const stop = observe(collector);
    work(collector);
    stop();
  };
}

/** Each makes `count` of something; the work is for all of them. */
export const cases: Record<string, GrowthCase> = {
  'objects that are made and deleted': (count) =>
    watched(count, () => {
      const objects = Array.from({ length: count }, () => new Node());
      for (const object of objects) object.delete();
    }),
  'connections that are made, used and removed': (count) =>
    watched(count, () => {
      const sender = new Node();
      const receivers = Array.from({ length: count }, () => new Node());
      for (const receiver of receivers)
        QObject.connect(sender, SIGNAL('sent(int)'), receiver, SLOT('take(int)'));
      sender.sent(1);
      for (const receiver of receivers)
        QObject.disconnect(sender, SIGNAL('sent(int)'), receiver, SLOT('take(int)'));
    }),
  'emissions inside one another': (count) =>
    watched(count, () => {
      const nodes = Array.from({ length: count }, () => new Node());
      nodes.forEach((node, index) => {
        const next = nodes[index + 1];
        if (next !== undefined) QObject.connect(node, SIGNAL('sent(int)'), next, SIGNAL('sent(int)'));
      });
      nodes[0]!.sent(1);
    }),
  'events that give way': (count) => () => {
    const collector = new Collector({ events: 100, bytes: 'off' });
    for (let i = 0; i < count; i++) collector.log.add('made', i, 0);
    collector.log.freeze();
  },
  warnings: (count) => () => {
    const collector = new Collector({ events: 100, bytes: 'off' });
    for (let i = 0; i < count; i++) collector.message(1, `warning ${i}`);
  },
  'classes with signals': (count) => () => {
    const collector = new Collector({ events: 100, bytes: 'off' });
    for (let i = 0; i < count; i++) collector.slots.of(`Class${i}`, 'take(int)').add(1, 0);
    collector.slots.list();
  },
};
