import { EventEmitter } from 'eventemitter3';
import { eventNameOf } from './event-names.mjs';

export const signalAdapters = [
  {
    name: 'eventemitter3',
    make: () => new EventEmitter(),
    connect: (emitter, slot, arity) => {
      emitter.on(eventNameOf(arity), slot);
    },
    disconnect: (emitter, slot, arity) => {
      emitter.off(eventNameOf(arity), slot);
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
  },
];
