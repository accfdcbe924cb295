// @ts-check

/** How long each of a known number of round trips took. */
export class RoundTrips {
  #trips;
  #count = 0;

  /** @param {number} most how many there may be */
  constructor(most) {
    this.#trips = new Float64Array(most);
  }

  /** How many have been added. */
  get count() {
    return this.#count;
  }

  /** One has ended that began then. @param {number} started by performance.now() */
  add(started) {
    this.#trips[this.#count++] = performance.now() - started;
  }

  /** The middle one, and the slowest in a hundred, in microseconds. */
  quantiles() {
    const sorted = this.#trips.subarray(0, this.#count).sort();
    return { p50: at(sorted, 0.5) * 1e3, p99: at(sorted, 0.99) * 1e3 };
  }
}

/**
 * @param {Float64Array} sorted
 * @param {number} fraction
 */
function at(sorted, fraction) {
  return sorted[Math.floor((sorted.length - 1) * fraction)] ?? NaN;
}
