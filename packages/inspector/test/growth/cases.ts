// What a program can make large: each case prepares `count` of something and returns what is counted.
import { Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { observe } from '@qt3/core-signals/internal';
import type { GrowthCase } from '@qt3/test-support/work';
import { detailsOf } from '../../src/serve/details.js';
import { leftOf } from '../../src/serve/left.js';
import { LogViews } from '../../src/serve/log-views.js';
import { Publisher } from '../../src/serve/publisher.js';
import { sequenceOf } from '../../src/serve/sequence.js';
import { logLines } from '../../src/trace/log-lines.js';
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
  'the tree, as pages get it, while objects come and go': (count) =>
    watched(count, (collector) => {
      const publisher = new Publisher(collector);
      const objects = Array.from({ length: count }, () => new Node());
      publisher.snapshot();
      for (const object of objects) object.delete();
      publisher.tick();
    }),
  'the log, filtered and read in parts': (count) =>
    watched(count, (collector) => {
      const node = new Node();
      const other = new Node();
      QObject.connect(node, SIGNAL('sent(int)'), other, SLOT('take(int)'));
      for (let i = 0; i < count; i++) node.sent(i);
      const views = new LogViews(collector.log);
      const frozen = views.freeze();
      for (let from = 0; from < count; from += 50) {
        for (const filter of ['kinds=slot', 'text=sent', 'object=1', ''])
          views.page(new URLSearchParams(`${filter}&from=${from}&count=50&frozen=${frozen}`));
      }
      sequenceOf(collector.log, new URLSearchParams());
      Array.from(logLines(collector.log, true));
    }),
  'the log, filtered while it grows and gives way': (count) => () => {
    const collector = new Collector({ events: 100, bytes: 'off' });
    const views = new LogViews(collector.log);
    for (let i = 0; i < count; i++) {
      collector.log.add('made', i, 0);
      if (i % 10 === 0) views.page(new URLSearchParams('kinds=made&tail=1'));
    }
  },
  'what an object is connected to': (count) =>
    watched(count, (collector) => {
      const sender = new Node();
      for (let i = 0; i < count; i++)
        QObject.connect(sender, SIGNAL('sent(int)'), new Node(), SLOT('take(int)'));
      detailsOf(collector, collector.entries.of(sender).id);
    }),
  'what is left': (count) =>
    watched(count, (collector) => {
      const objects = Array.from({ length: count }, () => new Node());
      for (const object of objects) object.startTimer(1000);
      leftOf(collector);
      for (const object of objects) object.delete();
    }),
};
