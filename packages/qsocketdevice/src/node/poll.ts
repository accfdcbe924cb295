import { createRequire } from 'node:module';
import type * as WasiModule from 'node:wasi';
import { withCode } from '@qt3/core-signals/internal';

/*
 * The one poll(2) that Node.js has is that of its WebAssembly system interface, which takes the descriptors that a program is
 * given as its standard input and output. There is no program here: a page of memory in its place.
 */

/** What this uses of WebAssembly, which the compiler knows in browsers only. */
interface Engine {
  Memory: new (pages: { initial: number }) => { readonly buffer: ArrayBuffer };
}

interface Wasi {
  readonly wasiImport: {
    poll_oneoff: (subscriptions: number, events: number, count: number, found: number) => number;
  };
  initialize: (instance: object) => void;
}

/** Offsets of a subscription and an event of the interface, `wasi_snapshot_preview1`. */
const SUBSCRIPTION = 48;
const EVENTS = 512;
const FOUND = 1024;
const CLOCK = 0;
const WRITE = 2;
const MONOTONIC = 1;

/** In nanoseconds. */
const MILLISECOND = 1_000_000n;

/** As many descriptors can be looked at together. */
export const MOST_AT_ONCE = 3;

/** Looks whether descriptors can be written to. */
export class WritePoll {
  readonly #fds: readonly number[];
  readonly #wasi: Wasi;
  readonly #view: DataView;

  /**
   * @param fds - one to three of them
   * @throws Error when one of them is no descriptor
   */
  constructor(fds: readonly number[]) {
    const { WASI } = loadQuietly();
    const [stdin = -1, stdout = stdin, stderr = stdin] = fds;
    this.#fds = fds;
    this.#wasi = new WASI({
      version: 'preview1',
      stdin,
      stdout,
      stderr,
      returnOnExit: true,
    }) as unknown as Wasi;
    // All have the same memory: it is in use during a look only.
    memory ??= new (globalThis as unknown as { WebAssembly: Engine }).WebAssembly.Memory({ initial: 1 });
    this.#wasi.initialize({ exports: { memory } });
    this.#view = new DataView(memory.buffer);
  }

  /**
   * Those that can be written to now, or are broken, which a write shows. Takes a millisecond when one of them is full: the
   * interface waits for all.
   *
   * @throws Error when one of them is no descriptor
   */
  look(): number[] {
    const view = this.#view;
    this.#fds.forEach((_fd, index) => {
      const at = SUBSCRIPTION * index;
      view.setBigUint64(at, BigInt(index), true);
      view.setUint8(at + 8, WRITE);
      view.setUint32(at + 16, index, true);
    });
    // The clock limits the wait for a descriptor that is full. Less than a millisecond would be over before the descriptors are
    // looked at.
    const at = SUBSCRIPTION * this.#fds.length;
    view.setBigUint64(at, BigInt(this.#fds.length), true);
    view.setUint8(at + 8, CLOCK);
    view.setUint32(at + 16, MONOTONIC, true);
    view.setBigUint64(at + 24, MILLISECOND, true);
    const status = this.#wasi.wasiImport.poll_oneoff(0, EVENTS, this.#fds.length + 1, FOUND);
    if (status !== 0) throw withCode(new Error(`poll_oneoff() failed: ${status}`), 'ERR_QSOCKETDEVICE_POLL');
    const count = view.getUint32(FOUND, true);
    const found = Array.from({ length: count }, (_, i) => Number(view.getBigUint64(EVENTS + 32 * i, true)));
    return found.flatMap((index) => this.#fds[index] ?? []);
  }
}

let memory: InstanceType<Engine['Memory']> | undefined;

let loaded: typeof WasiModule | undefined;

/** Node warns that the module is experimental when it is loaded. What is used of it is tested on every supported version. */
function loadQuietly(): typeof WasiModule {
  if (loaded !== undefined) return loaded;
  const warn = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    loaded = createRequire(import.meta.url)('node:wasi') as typeof WasiModule;
  } finally {
    process.emitWarning = warn;
  }
  return loaded;
}
