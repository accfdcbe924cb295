// @ts-check
import process from 'node:process';

/** Runs from its construction. */
export class Stopwatch {
  #cpu = processorTime();
  #started = process.hrtime.bigint();

  /** Wall time in nanoseconds, processor time of the process in microseconds. */
  read() {
    const elapsed = Number(process.hrtime.bigint() - this.#started);
    return { elapsed, cpu: processorTime() - this.#cpu };
  }
}

function processorTime() {
  const { user, system } = process.cpuUsage();
  return user + system;
}
