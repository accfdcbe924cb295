import fc from 'fast-check';
import { FUNCTIONS, OBJECTS, type Command, type Script } from './script.js';

const object = fc.nat(OBJECTS - 1);
/** Most signals are one object's: programs in which little meets little show little. */
const sender = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: object });
const target = fc.nat(FUNCTIONS - 1);
const signal = fc.constantFrom('a' as const, 'a' as const, 'a' as const, 'b' as const, 'destroyed' as const);
const slot = fc.constantFrom('x' as const, 'y' as const);

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null });

/** Nothing that is connected to b emits a signal again: no program is endless. */
const ends = fc.oneof(
  { weight: 4, arbitrary: fc.record({ signal, member: slot }) },
  { weight: 1, arbitrary: fc.constant({ signal: 'a' as const, member: 'b' as const }) },
);

const connect: fc.Arbitrary<Command> = fc
  .tuple(sender, ends, object)
  .map(([from, { signal: sent, member }, receiver]) => ({
    ...{ do: 'connect', sender: from, signal: sent, receiver, member },
  }));

const connectFunction: fc.Arbitrary<Command> = fc.record({
  do: fc.constantFrom('connect function', 'once'),
  sender,
  signal,
  target,
  context: optional(object),
});

const disconnect: fc.Arbitrary<Command> = fc.record({
  do: fc.constant('disconnect'),
  sender,
  signal: optional(signal),
  receiver: optional(object),
  member: optional(fc.oneof(slot, fc.constant('b' as const))),
});

const disconnectFunction: fc.Arbitrary<Command> = fc.record({
  do: fc.constant('disconnect function'),
  sender,
  signal: optional(signal),
  target,
});

const emit: fc.Arbitrary<Command> = fc.record({
  do: fc.constant('emit'),
  sender,
  signal: fc.constantFrom('a', 'a', 'a', 'b'),
});

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 10, arbitrary: emit },
  { weight: 8, arbitrary: connect },
  { weight: 3, arbitrary: connectFunction },
  { weight: 4, arbitrary: disconnect },
  { weight: 2, arbitrary: disconnectFunction },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('block'), object, on: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete'), object }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('create'), object }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('throw') }) },
);

/** A random program. It begins with some connections, so that what it emits is heard. */
export const randomScript: fc.Arbitrary<Script> = fc.record({
  main: fc
    .tuple(
      fc.array(connect, { minLength: 1, maxLength: 8, size: 'max' }),
      fc.array(command, { maxLength: 12, size: 'max' }),
    )
    .map((parts) => parts.flat()),
  calls: fc.array(fc.array(command, { maxLength: 4, size: 'max' }), { maxLength: 12, size: 'max' }),
});
