// How the harness drives core-signals: as a user would, by name on both ends, and through the generated emitters.
import { Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';

class Sender extends QObject {
  static {
    Q_OBJECT(this, { signals: ['zero()', 'one(int)', 'three(int,int,int)'] });
  }
}

/** An object whose slots are the function that the harness made: a slot body of its own, as in a real program. */
class Receiver extends QObject {
  static {
    Q_OBJECT(this, { slots: ['slot0()', 'slot1(int)', 'slot3(int,int,int)'] });
  }
  constructor(body) {
    super();
    this.slot0 = this.slot1 = this.slot3 = body;
  }
  slot0() {}
  slot1() {}
  slot3() {}
}

const receiverOf = (body) => (body.receiver ??= new Receiver(body));

export const signalAdapters = [
  {
    name: 'qt3',
    make: () => new Sender(),
    connect: (sender, body, arity) => {
      const receiver = receiverOf(body);
      if (arity === 1) QObject.connect(sender, SIGNAL('one(int)'), receiver, SLOT('slot1(int)'));
      else if (arity === 3)
        QObject.connect(sender, SIGNAL('three(int,int,int)'), receiver, SLOT('slot3(int,int,int)'));
      else QObject.connect(sender, SIGNAL('zero()'), receiver, SLOT('slot0()'));
    },
    disconnect: (sender, body, arity) => {
      const receiver = receiverOf(body);
      if (arity === 1) QObject.disconnect(sender, SIGNAL('one(int)'), receiver, SLOT('slot1(int)'));
      else if (arity === 3)
        QObject.disconnect(sender, SIGNAL('three(int,int,int)'), receiver, SLOT('slot3(int,int,int)'));
      else QObject.disconnect(sender, SIGNAL('zero()'), receiver, SLOT('slot0()'));
    },
    emit0: (sender) => {
      sender.zero();
    },
    emit1: (sender, a) => {
      sender.one(a);
    },
    emit3: (sender, a, b, c) => {
      sender.three(a, b, c);
    },
    destroy: (sender) => {
      sender.delete();
    },
  },
];
