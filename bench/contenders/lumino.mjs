import { Signal } from '@lumino/signaling';

/** Lumino has one object per signal, and one payload: three arguments travel in an object. */
function signalOf(sender, arity) {
  if (arity === 1) return sender.one;
  return arity === 3 ? sender.three : sender.zero;
}

export const signalAdapters = [
  {
    name: '@lumino/signaling',
    senderFirst: true,
    packed3: true,
    make: () => {
      const sender = { zero: null, one: null, three: null };
      sender.zero = new Signal(sender);
      sender.one = new Signal(sender);
      sender.three = new Signal(sender);
      return sender;
    },
    connect: (sender, slot, arity) => {
      signalOf(sender, arity).connect(slot);
    },
    disconnect: (sender, slot, arity) => {
      signalOf(sender, arity).disconnect(slot);
    },
    emit0: (sender) => {
      sender.zero.emit(undefined);
    },
    emit1: (sender, a) => {
      sender.one.emit(a);
    },
    emit3: (sender, a, b, c) => {
      sender.three.emit({ a, b, c });
    },
  },
];
