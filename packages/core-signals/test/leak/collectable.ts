// Run with --expose-gc: prints for each case whether the garbage collector takes what is unreachable.
import { setImmediate as turn } from 'node:timers/promises';
import {
  once,
  Q_OBJECT,
  QApplication,
  QCustomEvent,
  QEvent,
  QGuardedPtr,
  QObject,
  QSignal,
  QSignalMapper,
  QTimer,
  SIGNAL,
  signalOf,
  SLOT,
} from '@qt3/core-signals';
import { observe } from '@qt3/core-signals/internal';
import { Recorder } from '../observe/recorder.js';

class Node extends QObject {
  static {
    Q_OBJECT(this, { signals: ['sent(int)'], slots: ['take(int)', 'done()'] });
  }

  declare sent: (value: number) => void;
  take(_value: number): void {}
  done(): void {}
}

/** Disconnects itself from its caller. */
class Leaving extends QObject {
  static {
    Q_OBJECT(this, { slots: ['leave()', 'done()'] });
  }

  done(): void {}

  leave(): void {
    this.sender()?.disconnect(this);
  }
}

/** What stays in memory until the end. */
const kept: unknown[] = [];
const keep = <T>(thing: T): T => {
  kept.push(thing);
  return thing;
};

/** A function that stays connected stands out here: V8 lets all closures of one function keep what any of them uses. */
const doNothing = (): void => {};

/** Each returns what must go. Nothing else may refer to it but what the library keeps. */
const cases: Record<string, () => object[] | Promise<object[]>> = {
  'a deleted receiver, whose sender lives': () => {
    const sender = keep(new Node());
    const receiver = new Node();
    QObject.connect(sender, SIGNAL('sent(int)'), receiver, SLOT('take(int)'));
    QObject.connect(sender, SIGNAL('destroyed()'), receiver, SLOT('done()'));
    sender.sent(1);
    receiver.delete();
    return [receiver];
  },
  'one of several receivers': () => {
    const sender = keep(new Node());
    const receivers = [new Node(), new Node(), new Node()];
    for (const receiver of receivers)
      QObject.connect(sender, SIGNAL('sent(int)'), receiver, SLOT('take(int)'));
    sender.sent(1);
    receivers[1]?.delete();
    receivers[2]?.delete();
    keep(receivers[0]);
    return receivers.slice(1);
  },
  'some of many receivers, after many emissions': () => {
    const sender = keep(new Node());
    const receivers = Array.from({ length: 10 }, () => new Node());
    for (const receiver of receivers)
      QObject.connect(sender, SIGNAL('sent(int)'), receiver, SLOT('take(int)'));
    for (let i = 0; i < 20; i++) sender.sent(i);
    for (const receiver of receivers.slice(1)) receiver.delete();
    keep(receivers[0]);
    return receivers.slice(1);
  },
  'one of very many receivers, which disconnected itself while it was called': async () => {
    const sender = keep(new Node());
    const receivers = Array.from({ length: 50 }, () => new Leaving());
    for (const receiver of receivers) QObject.connect(sender, SIGNAL('sent(int)'), receiver, SLOT('done()'));
    const leaving = receivers.splice(20, 1);
    leaving[0]!.connect(sender, SIGNAL('sent(int)'), SLOT('leave()'));
    for (const receiver of receivers) QObject.connect(sender, SIGNAL('sent(int)'), receiver, SLOT('done()'));
    sender.disconnect(leaving[0]!, SLOT('done()'));
    sender.sent(1);
    keep(receivers);
    await turn();
    return leaving;
  },
  'a receiver that was deleted while it was called': () => {
    const sender = keep(new Node());
    const receiver = new Node();
    QObject.connect(sender, SIGNAL('sent(int)'), receiver, SLOT('take(int)'));
    QObject.connect(sender, SIGNAL('sent(int)'), doNothing);
    receiver.take = () => receiver.delete();
    receiver.connect(sender, SIGNAL('sent(int)'), SLOT('take(int)'));
    sender.sent(1);
    return [receiver];
  },
  'a deleted sender, whose receiver lives': () => {
    const sender = new Node();
    const receiver = keep(new Node());
    QObject.connect(sender, SIGNAL('sent(int)'), receiver, SLOT('take(int)'));
    sender.sent(1);
    sender.delete();
    return [sender];
  },
  'a deleted sender, whose receiver disconnected itself while it was called': () => {
    const receiver = keep(new Leaving());
    const [one, two] = [new Node(), new Node()];
    for (const sender of [one, two]) {
      QObject.connect(sender, SIGNAL('sent(int)'), receiver, SLOT('leave()'));
      sender.sent(1);
      sender.delete();
    }
    return [one, two];
  },
  'those that came and went behind a receiver that disconnected itself while it was called': () => {
    const sender = keep(new Node());
    const leaving = keep(new Leaving());
    QObject.connect(sender, SIGNAL('sent(int)'), leaving, SLOT('leave()'));
    const passing = Array.from({ length: 10 }, () => new Node());
    passing.forEach((receiver, i) => {
      QObject.connect(sender, SIGNAL('sent(int)'), receiver, SLOT('take(int)'));
      if (i === 0) sender.sent(1);
      else passing[i - 1]?.delete();
    });
    keep(passing.pop());
    return passing;
  },
  'a disconnected receiver': () => {
    const sender = keep(new Node());
    const receiver = new Node();
    QObject.connect(sender, SIGNAL('sent(int)'), receiver, SLOT('take(int)'));
    sender.disconnect(receiver);
    return [receiver];
  },
  'a function, whose context was deleted': () => {
    const sender = keep(new Node());
    const context = new Node();
    const slot = (): void => context.done();
    QObject.connect(sender, SIGNAL('sent(int)'), slot, context);
    context.delete();
    return [slot, context];
  },
  'a function that was called once': () => {
    const sender = keep(new Node());
    const held = {};
    const slot = (): object => held;
    once(sender, SIGNAL('sent(int)'), slot);
    sender.sent(1);
    return [slot, held];
  },
  'a deleted sender, for whose next emission a function had waited whose context lives': () => {
    const context = keep(new Node());
    const sender = new Node();
    const wait = (): void => {
      once(sender, SIGNAL('sent(int)'), doNothing, context);
    };
    once(sender, SIGNAL('sent(int)'), wait);
    sender.sent(1);
    sender.sent(2);
    sender.delete();
    return [sender];
  },
  'a class that was declared inside a function': () => {
    class Local extends Node {
      static {
        Q_OBJECT(this, { signals: ['local()'] });
      }
      declare local: () => void;
    }
    new Local().local();
    return [Local];
  },
  'a deleted parent, whose children are held': () => {
    const parent = new Node();
    keep(new Node(parent));
    keep(new Node(new Node(parent)));
    parent.delete();
    return [parent];
  },
  'a deleted child, whose parent lives': () => {
    const parent = keep(new Node());
    const child = new Node(parent);
    child.delete();
    return [child];
  },
  'a forgotten object without parent, which was never deleted': () => [new Node()],
  'a forgotten tree': () => {
    const root = new Node();
    return [root, new Node(root), new Node(root)];
  },
  'forgotten objects that are connected with each other': () => {
    const [a, b] = [new Node(), new Node()];
    QObject.connect(a, SIGNAL('sent(int)'), b, SLOT('take(int)'));
    QObject.connect(b, SIGNAL('sent(int)'), a, SLOT('take(int)'));
    a.blockSignals(true);
    return [a, b];
  },
  'a deleted event filter, and a deleted object with a filter': () => {
    const [watched, filter] = [keep(new Node()), new Node()];
    watched.installEventFilter(filter);
    filter.delete();
    const [gone, watcher] = [new Node(), keep(new Node())];
    gone.installEventFilter(watcher);
    gone.delete();
    return [filter, gone];
  },
  'deleted objects with timers': () => {
    const [timer, object, receiver] = [new QTimer(), new Node(), new Node()];
    timer.start(1_000_000);
    object.startTimer(0);
    QTimer.singleShot(1_000_000, receiver, SLOT('done()'));
    for (const each of [timer, object, receiver]) each.delete();
    return [timer, object, receiver];
  },
  'a deleted object with posted events': () => {
    const object = new Node();
    const event = new QCustomEvent(QEvent.User);
    QApplication.postEvent(object, event);
    object.deleteLater();
    object.delete();
    return [object, event];
  },
  'a sender that was waited for': async () => {
    const abort = keep(new AbortController());
    const [emitting, deleted] = [new Node(), new Node()];
    const first = signalOf(emitting, SIGNAL('sent(int)'), { signal: abort.signal, timeoutMs: 1_000_000 });
    const second = signalOf(deleted, SIGNAL('sent(int)'), { signal: abort.signal, timeoutMs: 1_000_000 });
    emitting.sent(1);
    deleted.delete();
    await Promise.allSettled([first, second]);
    return [emitting, deleted];
  },
  'a deleted sender of a signal mapper': () => {
    const mapper = keep(new QSignalMapper());
    const sender = new Node();
    mapper.setMapping(sender, 1);
    sender.delete();
    return [sender];
  },
  'a deleted object behind a guarded pointer that was looked at': () => {
    const object = new Node();
    const pointer = keep(new QGuardedPtr(object));
    object.delete();
    pointer.isNull();
    return [object];
  },
  'a deleted receiver of a QSignal': () => {
    const signal = keep(new QSignal());
    const receiver = new Node();
    signal.connect(receiver, SLOT('done()'));
    signal.activate();
    receiver.delete();
    return [receiver];
  },
  'a slot that threw, and its object': () => {
    const sender = keep(new Node());
    const receiver = new Node();
    QObject.connect(sender, SIGNAL('sent(int)'), () => receiver.done(), receiver);
    QObject.connect(
      sender,
      SIGNAL('sent(int)'),
      () => {
        throw new Error('of a slot');
      },
      receiver,
    );
    try {
      sender.sent(1);
    } catch {
      receiver.delete();
    }
    return [receiver];
  },
};

const results = new Map<string, WeakRef<object>[]>();
for (const [name, prepare] of Object.entries(cases)) {
  results.set(
    name,
    (await prepare()).map((thing) => new WeakRef(thing)),
  );
}
for (let i = 0; i < 10; i++) {
  await turn();
  globalThis.gc?.();
}
for (const [name, refs] of results) {
  const alive = refs.filter((ref) => ref.deref() !== undefined).length;
  console.log(`${name}: ${alive === 0 ? 'collected' : `${alive} of ${refs.length} kept`}`);
}
// What an observer would see of a class that is gone is left out.
observe(new Recorder())();
console.log(`the rest: ${kept.every((thing) => thing !== undefined) ? 'kept' : 'lost'}`);
