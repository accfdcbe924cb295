import { Session } from 'node:inspector';

/** What a piece of code did, counted and not timed: the same on every machine. */
export interface Work {
  /** How often the statements of the packages ran (functions and blocks, as V8's coverage counts them). */
  readonly steps: number;
  /** Bytes that Node's and the language's own functions searched, copied or moved for them. */
  readonly bytes: number;
}

/** What a call has handled: `size` is the length of what the function belongs to, before the call. */
type Cost = (size: number, args: readonly unknown[], result: unknown) => number;

const wholeObject: Cost = (size) => size;
const wholeResult: Cost = (_size, _args, result) => lengthOf(result);
/** An array's elements are of the size of a pointer. */
const elements: Cost = (size) => 8 * size;
const searched: Cost = (size, [, from], result) =>
  (result === -1 ? size : Number(result) + 1) - (typeof from === 'number' ? from : 0);

/** What is in front of the place is not moved. */
const fromPlace: Cost = (size, [from]) => {
  const place = Number(from);
  return 8 * Math.max(0, place < 0 ? -place : size - place);
};

const ofBuffers = Buffer.prototype as object;
const ofBytes = Uint8Array.prototype as object;
const ofArrays = Array.prototype as object;

/** Functions whose cost grows with what they are given. */
const costly: readonly { readonly owner: object; readonly name: string; readonly cost: Cost }[] = [
  { owner: ofBuffers, name: 'indexOf', cost: searched },
  { owner: ofBuffers, name: 'includes', cost: wholeObject },
  { owner: ofBuffers, name: 'equals', cost: wholeObject },
  { owner: ofBuffers, name: 'copy', cost: (_size, _args, result) => Number(result) },
  { owner: ofBuffers, name: 'toString', cost: wholeResult },
  { owner: ofBuffers, name: 'latin1Slice', cost: wholeResult },
  { owner: ofBuffers, name: 'utf8Slice', cost: wholeResult },
  { owner: ofBytes, name: 'set', cost: (_size, [from]) => lengthOf(from) },
  { owner: ofBytes, name: 'slice', cost: wholeResult },
  { owner: ofBytes, name: 'fill', cost: wholeObject },
  { owner: Buffer, name: 'concat', cost: wholeResult },
  {
    owner: Buffer,
    name: 'from',
    cost: (_size, [from], result) => (from instanceof ArrayBuffer ? 0 : lengthOf(result)),
  },
  { owner: Buffer, name: 'alloc', cost: wholeResult },
  { owner: ofArrays, name: 'indexOf', cost: elements },
  { owner: ofArrays, name: 'includes', cost: elements },
  { owner: ofArrays, name: 'slice', cost: (_size, _args, result) => 8 * lengthOf(result) },
  { owner: ofArrays, name: 'shift', cost: elements },
  { owner: ofArrays, name: 'unshift', cost: elements },
  { owner: ofArrays, name: 'splice', cost: fromPlace },
];

function lengthOf(value: unknown): number {
  return (value as { readonly length: number }).length;
}

function sizeBefore(self: unknown): number {
  return Array.isArray(self) || self instanceof Uint8Array ? self.length : 0;
}

/**
 * Counts what the packages of this project do: what V8's coverage says of their statements, and the bytes that pass through
 * those functions of Node.js that handle many at a time. Not to be used under a coverage tool.
 *
 * @example
 * const counter = WorkCounter.start();
 * const { QSocket } = await import('@qt3/qsocket'); // statements are counted in what is loaded afterwards
 * const work = await counter.count(() => ...);
 * counter.stop();
 */
export class WorkCounter {
  readonly #session: Session = new Session();
  readonly #restore: (() => void)[] = [];
  #bytes = 0;

  private constructor() {
    for (const each of costly) this.#restore.push(this.#watch(each));
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  static start(): WorkCounter {
    return new WorkCounter();
  }

  /** What `task` did, one task at a time. */
  async count(task: () => void | Promise<void>): Promise<Work> {
    await this.#takeSteps();
    this.#bytes = 0;
    await task();
    const bytes = this.#bytes;
    return { steps: await this.#takeSteps(), bytes };
  }

  /** Counts no more. */
  stop(): void {
    this.#session.disconnect();
    for (const restore of this.#restore) restore();
  }

  /** The steps since it was last asked. */
  #takeSteps(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#session.post('Profiler.takePreciseCoverage', (error, { result }) => {
        if (error !== null) {
          reject(error);
          return;
        }
        const ours = result.filter(({ url }) => /\/packages\/[^/]+\/src\//.test(url));
        const ranges = ours.flatMap(({ functions }) => functions.flatMap((each) => each.ranges));
        resolve(ranges.reduce((sum, { count }) => sum + count, 0));
      });
    });
  }

  /** Adds what each call of a function handles; returns what puts the function back. */
  #watch({ owner, name, cost }: (typeof costly)[number]): () => void {
    const functions = owner as Record<string, (...args: unknown[]) => unknown>;
    const original = functions[name];
    if (original === undefined) throw new Error(`there is no ${name}() left`);
    const add = (count: number): void => {
      this.#bytes += count;
    };
    functions[name] = function (this: unknown, ...args: unknown[]): unknown {
      // Before the call: an array is shorter after it.
      const size = sizeBefore(this);
      const result: unknown = Reflect.apply(original, this, args);
      add(cost(size, args, result));
      return result;
    };
    return () => (functions[name] = original);
  }
}
