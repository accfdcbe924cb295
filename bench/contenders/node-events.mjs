import { EventEmitter } from 'node:events';
import { eventNameOf } from './event-names.mjs';

// An eleventh listener is part of a case, not a leak.
EventEmitter.defaultMaxListeners = 0;

export const signalAdapters = [
  {
    name: 'node:events',
    make: () => new EventEmitter(),
    connect: (emitter, slot, arity) => {
      emitter.on(eventNameOf(arity), slot);
    },
    disconnect: (emitter, slot, arity) => {
      emitter.removeListener(eventNameOf(arity), slot);
    },
    emit0: (emitter) => {
      emitter.emit('zero');
    },
    emit1: (emitter, a) => {
      emitter.emit('one', a);
    },
    emit3: (emitter, a, b, c) => {
      emitter.emit('three', a, b, c);
    },
    destroy: (emitter) => {
      emitter.removeAllListeners();
    },
  },
];
