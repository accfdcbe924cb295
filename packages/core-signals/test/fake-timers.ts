import sinon from 'sinon';

/** A clock for timers and immediates. What Node itself puts off with nextTick(), when a reporter writes, is left alone and not counted. */
export function fakeTimers(): sinon.SinonFakeTimers {
  return sinon.useFakeTimers({ toNotFake: ['nextTick', 'queueMicrotask'] });
}
