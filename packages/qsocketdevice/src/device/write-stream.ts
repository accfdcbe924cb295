import { writeNow } from '../node/descriptor-io.js';
import type { NativeStream } from '../node/native.js';
import { failed, type Outcome } from './outcome.js';

/** Writes to a stream what the system takes; with `waits` all, unless an error comes in between. */
export function writeStream(native: NativeStream, fd: number, bytes: Uint8Array, waits: boolean): Outcome {
  const taken = writeNow(fd, bytes);
  if (!waits || taken === bytes.length || (failed(taken) && taken !== 'EAGAIN')) return taken;
  // The system does not take all of it now.
  native.setBlocking(true);
  let done = failed(taken) ? 0 : taken;
  let outcome: Outcome = 0;
  while (done < bytes.length && !failed(outcome)) {
    outcome = writeNow(fd, bytes.subarray(done));
    if (!failed(outcome)) done += outcome;
  }
  native.setBlocking(false);
  return failed(outcome) && done === 0 ? outcome : done;
}
