import { createRequire } from 'node:module';
import type * as WasiModule from 'node:wasi';

/*
 * The one poll(2) that Node.js has is that of its WebAssembly system interface, which takes the descriptors that a program is
 * given as its standard input and output. The program here is empty, but for a page of memory.
 */

/** The module: `(module (memory (export "memory") 1))`. */
const program = Uint8Array.of(
  0,
  0x61,
  0x73,
  0x6d,
  1,
  0,
  0,
  0,
  5,
  3,
  1,
  0,
  1,
  7,
  10,
  1,
  6,
  0x6d,
  0x65,
  0x6d,
  0x6f,
  0x72,
  0x79,
  2,
  0,
);

/** What this uses of WebAssembly, which the compiler knows in browsers only. */
interface Engine {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => {
    readonly exports: { readonly memory: { readonly buffer: ArrayBuffer } };
  };
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

/** Looks whether a descriptor can be written to; one object for each descriptor. */
export class WritePoll {
  readonly #wasi: Wasi;
  readonly #memory: DataView;

  constructor(fd: number) {
    const { WASI } = loadQuietly();
    const { Instance, Module } = (globalThis as unknown as { WebAssembly: Engine }).WebAssembly;
    const descriptors = { stdin: fd, stdout: fd, stderr: fd };
    this.#wasi = new WASI({ version: 'preview1', ...descriptors, returnOnExit: true }) as unknown as Wasi;
    const instance = new Instance(new Module(program));
    this.#wasi.initialize(instance);
    this.#memory = new DataView(instance.exports.memory.buffer);
  }

  /** Whether it can be written to now, or is broken, which a write shows. Takes a millisecond while it is full. */
  look(): boolean {
    const memory = this.#memory;
    memory.setBigUint64(0, 1n, true);
    memory.setUint8(8, WRITE);
    memory.setUint32(16, 0, true);
    // The clock limits the wait for a descriptor that is full. Less than a millisecond would be over before the descriptor is
    // looked at.
    memory.setBigUint64(SUBSCRIPTION, 2n, true);
    memory.setUint8(SUBSCRIPTION + 8, CLOCK);
    memory.setUint32(SUBSCRIPTION + 16, MONOTONIC, true);
    memory.setBigUint64(SUBSCRIPTION + 24, MILLISECOND, true);
    if (this.#wasi.wasiImport.poll_oneoff(0, EVENTS, 2, FOUND) !== 0) return true;
    const found = memory.getUint32(FOUND, true);
    for (let i = 0; i < found; i++) if (memory.getBigUint64(EVENTS + 32 * i, true) === 1n) return true;
    return false;
  }
}

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
