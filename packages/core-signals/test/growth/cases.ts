import {
  emissions,
  once,
  Q_OBJECT,
  QApplication,
  qDebug,
  QCustomEvent,
  QEvent,
  QGuardedPtr,
  qInstallMsgHandler,
  QObject,
  QSignal,
  QSignalMapper,
  QTimer,
  SIGNAL,
  SLOT,
} from '@qt3/core-signals';

qInstallMsgHandler(() => undefined);

class Node extends QObject {
  static {
    Q_OBJECT(this, { signals: ['sent(int)'], slots: ['take(int)', 'leave(int)'] });
  }
  declare sent: (n: number) => void;
  take(_n: number): void {}
  leave(_n: number): void {
    this.sender()?.disconnect(this);
    if (this.sender() !== null) throw new Error('still connected');
  }
}

class Filter extends QObject {
  override eventFilter(): boolean {
    return false;
  }
}

function many<T>(count: number, make: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

/** A parent with many children, which are announced. */
function family(count: number): { parent: QObject; children: Node[] } {
  const parent = new QObject();
  const children = many(count, () => new Node(parent));
  QApplication.sendPostedEvents();
  return { parent, children };
}

function chain(count: number): QObject {
  const root = new QObject();
  let last = root;
  for (let i = 0; i < count; i++) last = new QObject(last);
  return root;
}

function star(count: number): { center: Node; others: Node[] } {
  return { center: new Node(), others: many(count, () => new Node()) };
}

/** Many senders that are connected to one receiver. */
function incoming(count: number, slot: 'take' | 'leave'): { center: Node; others: Node[] } {
  const { center, others } = star(count);
  for (const other of others) QObject.connect(other, SIGNAL('sent(int)'), center, SLOT(`${slot}(int)`));
  return { center, others };
}

/** Many receivers that are connected to one sender, each with enough others. */
function outgoing(count: number): { center: Node; others: Node[] } {
  const { center, others } = star(count);
  for (const other of others) {
    for (let i = 0; i < 5; i++) QObject.connect(new Node(), SIGNAL('sent(int)'), other, SLOT('take(int)'));
    QObject.connect(center, SIGNAL('sent(int)'), other, SLOT('take(int)'));
  }
  return { center, others };
}

/** What can be large, and what is done with this number of it: the first call prepares, what it returns is measured. */
export const cases: Record<string, (count: number) => () => void | Promise<void>> = {
  'children are made': (count) => () => {
    family(count);
  },
  'children are deleted, the oldest first': (count) => {
    const { children } = family(count);
    return () => {
      for (const child of children) child.delete();
    };
  },
  'children are deleted, the newest first': (count) => {
    const { children } = family(count);
    return () => {
      for (const child of children.reverse()) child.delete();
    };
  },
  'children leave before they are announced': (count) => {
    const parent = new QObject();
    const children = many(count, () => new Node(parent));
    return () => {
      for (const child of children) parent.removeChild(child);
    };
  },
  'children change their parent': (count) => {
    const { children } = family(count);
    const other = new QObject();
    return () => {
      for (const child of children) other.insertChild(child);
    };
  },
  'a parent with children is deleted': (count) => {
    const { parent } = family(count);
    return () => {
      parent.delete();
    };
  },
  'a chain of children is made': (count) => () => {
    chain(count);
  },
  'a chain of children is searched': (count) => {
    const root = chain(count);
    return () => {
      root.child('nobody');
      root.queryList('Node');
    };
  },
  'a chain of children is deleted': (count) => {
    const root = chain(count);
    return () => {
      root.delete();
    };
  },
  'event filters of one object are installed, asked and removed': (count) => () => {
    const object = new QObject();
    const filters = many(count, () => new Filter());
    for (const filter of filters) object.installEventFilter(filter);
    QApplication.sendEvent(object, new QEvent(QEvent.User));
    for (const filter of filters) object.removeEventFilter(filter);
  },
  'event filters of one object are deleted': (count) => {
    const object = new QObject();
    const filters = many(count, () => new Filter());
    for (const filter of filters) object.installEventFilter(filter);
    return () => {
      for (const filter of filters) filter.delete();
    };
  },
  'one event filter is taken from many objects': (count) => {
    const filter = new Filter();
    const objects = outgoing(count).others;
    for (const object of objects) object.installEventFilter(filter);
    return () => {
      for (const object of objects) object.removeEventFilter(filter);
    };
  },
  'receivers of one sender are connected and called': (count) => {
    const { center, others } = star(count);
    return () => {
      for (const other of others) QObject.connect(center, SIGNAL('sent(int)'), other, SLOT('take(int)'));
      center.sent(1);
    };
  },
  'receivers of one sender are disconnected': (count) => {
    const { center, others } = outgoing(count);
    return () => {
      for (const other of others) QObject.disconnect(center, SIGNAL('sent(int)'), other, SLOT('take(int)'));
    };
  },
  'receivers of one sender are deleted': (count) => {
    const { others } = outgoing(count);
    return () => {
      for (const other of others) other.delete();
    };
  },
  'senders of one receiver are disconnected': (count) => {
    const { center, others } = incoming(count, 'take');
    return () => {
      for (const other of others) other.disconnect(center);
    };
  },
  'senders of one receiver are deleted': (count) => {
    const { others } = incoming(count, 'take');
    return () => {
      for (const other of others) other.delete();
    };
  },
  'senders of one receiver are dropped by the slot that they call': (count) => {
    const { others } = incoming(count, 'leave');
    return () => {
      for (const other of others) other.sent(1);
    };
  },
  'a receiver with senders is deleted': (count) => {
    const { center } = incoming(count, 'take');
    return () => {
      center.delete();
    };
  },
  'functions wait once, and again in their slot': (count) => {
    const sender = new Node();
    const context = new QObject();
    const wait = (): void => {
      once(sender, SIGNAL('sent(int)'), wait, context);
    };
    for (let i = 0; i < count; i++) wait();
    return () => {
      sender.sent(1);
      sender.sent(2);
      QObject.disconnect(sender, SIGNAL('sent(int)'), wait);
    };
  },
  'events are posted and delivered': (count) => {
    const object = new QObject();
    return () => {
      for (let i = 0; i < count; i++) QApplication.postEvent(object, new QCustomEvent(QEvent.User));
      QApplication.sendPostedEvents();
    };
  },
  'posted events are taken back by each receiver': (count) => {
    const objects = many(count, () => new QObject());
    for (const object of objects) QApplication.postEvent(object, new QCustomEvent(QEvent.User));
    return () => {
      for (const object of objects) QApplication.removePostedEvents(object);
    };
  },
  'posted events are sent to each receiver': (count) => {
    const objects = many(count, () => new QObject());
    for (const object of objects) QApplication.postEvent(object, new QCustomEvent(QEvent.User));
    return () => {
      for (const object of objects) QApplication.sendPostedEvents(object, QEvent.User);
    };
  },
  'timers are started and stopped': (count) => {
    const timers = many(count, () => new QTimer());
    return () => {
      for (const timer of timers) timer.start(1000);
      for (const timer of timers) timer.start(0);
      for (const timer of timers) timer.stop();
    };
  },
  'mappings of a signal mapper are made, and go with their senders': (count) => () => {
    const mapper = new QSignalMapper();
    const objects = many(count, () => new Node());
    objects.forEach((object, i) => mapper.setMapping(object, i));
    for (const object of objects) object.delete();
  },
  'signals and slots of one class are declared and connected': (count) => () => {
    class Large extends QObject {}
    const slots = many(count, (i) => `slot${i}()`);
    for (let i = 0; i < count; i++) Object.defineProperty(Large.prototype, `slot${i}`, { value: () => i });
    (Q_OBJECT as (target: typeof Large, lists: { signals: string[]; slots: string[] }) => void)(Large, {
      signals: many(count, (i) => `signal${i}()`),
      slots,
    });
    const unchecked = QObject as unknown as { connect(...args: unknown[]): boolean };
    const receiver = new Large();
    for (let i = 0; i < count; i++)
      unchecked.connect(new Large(), SIGNAL(`signal${i}()`), receiver, SLOT(`slot${i}()`));
  },
  'timers of one object are started, listed and killed one by one': (count) => {
    const object = new QObject();
    return () => {
      const ids = many(count, (i) => object.startTimer(1000 + (i % 7)));
      for (const id of ids) object.killTimer(id);
      for (let i = 0; i < count; i++) object.startTimer(0);
      object.killTimers();
    };
  },
  'timers fire together': (count) => {
    const timers = many(count, () => new QTimer());
    return async () => {
      for (const timer of timers) timer.start(1, true);
      await new Promise((resolve) => setTimeout(resolve, 30));
      for (const timer of timers) timer.stop();
    };
  },
  'events are posted and sent inside an event': (count) => {
    class Sender extends QObject {
      protected override customEvent(event: QCustomEvent): void {
        if (event.type() !== QEvent.User) return;
        for (let i = 0; i < count; i++) {
          QApplication.postEvent(this, new QCustomEvent(QEvent.User + 1));
          QApplication.sendPostedEvents(this, QEvent.User + 1);
        }
      }
    }
    const object = new Sender();
    return () => {
      QApplication.postEvent(object, new QCustomEvent(QEvent.User));
      QApplication.sendPostedEvents();
    };
  },
  'events that wait each post and send one of another type': (count) => {
    class Sender extends QObject {
      protected override customEvent(event: QCustomEvent): void {
        if (event.type() !== QEvent.User) return;
        QApplication.postEvent(this, new QCustomEvent(QEvent.User + 1));
        QApplication.sendPostedEvents(this, QEvent.User + 1);
      }
    }
    const object = new Sender();
    for (let i = 0; i < count; i++) QApplication.postEvent(object, new QCustomEvent(QEvent.User));
    return () => {
      QApplication.sendPostedEvents();
    };
  },
  'objects are deleted later': (count) => {
    const objects = many(count, () => new Node());
    return () => {
      for (const object of objects) object.deleteLater();
      QApplication.sendPostedEvents();
    };
  },
  'objects without a parent are made, listed and deleted': (count) => () => {
    QObject.objectTrees();
    const objects = many(count, () => new QObject());
    QObject.objectTrees();
    for (const object of objects) object.delete();
  },
  'mappings of a signal mapper are used and removed': (count) => {
    const mapper = new QSignalMapper();
    const objects = many(count, () => new Node());
    return () => {
      objects.forEach((object, i) => mapper.setMapping(object, i));
      for (const object of objects) mapper.removeMappings(object);
    };
  },
  'guarded pointers to one object': (count) => {
    const object = new QObject();
    return () => {
      const pointers = many(count, () => new QGuardedPtr(object));
      object.delete();
      for (const pointer of pointers) pointer.isNull();
    };
  },
  'a QSignal with many receivers': (count) => {
    const signal = new QSignal();
    const receivers = many(count, () => new QTimer());
    return () => {
      for (const receiver of receivers) signal.connect(receiver, SLOT('stop()'));
      signal.activate();
      for (const receiver of receivers) signal.disconnect(receiver);
    };
  },
  'emissions wait for a loop': (count) => {
    const sender = new Node();
    return async () => {
      const waiting = emissions(sender, SIGNAL('sent(int)'), { most: count });
      for (let i = 0; i < count; i++) sender.sent(i);
      for (let i = 0; i < count; i++) await waiting.next();
      await waiting.return?.();
    };
  },
  'a loop waits for emissions': (count) => {
    const sender = new Node();
    return async () => {
      const steps = emissions(sender, SIGNAL('sent(int)'));
      const waiting = many(count, () => steps.next());
      for (let i = 0; i < count; i++) sender.sent(i);
      await Promise.all(waiting);
      await steps.return?.();
    };
  },
  'a signature is normalised': (count) => () => {
    (QObject as unknown as { normalizeSignalSlot(text: string): string }).normalizeSignalSlot(
      `a(${'const '.repeat(count)})`,
    );
  },
  'a format is printed': (count) => () => {
    qDebug('%d'.repeat(count), ...many(count, (i) => i));
  },
};
