import { factsOf } from '@qt3/core-signals/internal';
import type { SocketDetails, SocketRow } from '../page/protocol.js';
import type { KeptBytes } from '../options.js';
import { describe, prototypesOf } from './describers.js';
import type { Entries, Entry } from './entries.js';
import { LastBytes } from './last-bytes.js';
import { isQObject } from './shown.js';
import { chainOf, SOCKET_CLASSES, stateOf, summarize } from './socket-facts.js';

/** The most changes of the state that are kept of a socket. */
const MOST_STATES = 50;
/** The most deleted sockets that are kept. */
const MOST_DELETED = 200;

/** What is kept of a socket besides what it shows itself. */
interface SocketRecord {
  readonly entry: Entry;
  readonly isSecured: boolean;
  received: number;
  written: number;
  readonly states: { time: number; state: string }[];
  lastReceived: LastBytes | null;
  lastWritten: LastBytes | null;
  /** What it looked like when it was deleted. */
  last: SocketRow | null;
}

/** The sockets of the program. */
export class Sockets {
  readonly #entries: Entries;
  readonly #keptBytes: KeptBytes;
  readonly #records = new Map<number, SocketRecord>();
  readonly #deleted: SocketRecord[] = [];
  /** Whether the objects of a class are sockets, by its prototype. */
  readonly #kinds = new WeakMap<object, (typeof SOCKET_CLASSES)[number] | null>();

  constructor(entries: Entries, keptBytes: KeptBytes) {
    this.#entries = entries;
    this.#keptBytes = keptBytes;
  }

  #kindOf(object: object): (typeof SOCKET_CLASSES)[number] | null {
    const prototype = Object.getPrototypeOf(object) as object;
    let kind = this.#kinds.get(prototype);
    if (kind === undefined) {
      const known = isQObject(object)
        ? { has: (name: string) => factsOf(object).meta.inherits(name) }
        : prototypesOf(object);
      kind = SOCKET_CLASSES.find((name) => known.has(name)) ?? null;
      this.#kinds.set(prototype, kind);
    }
    return kind;
  }

  /** Notes an object that has just been made, if it is a socket. */
  made(object: object): void {
    if (this.#kindOf(object) !== null) this.#recordOf(object);
  }

  #recordOf(object: object): SocketRecord {
    const entry = this.#entries.of(object);
    let record = this.#records.get(entry.id);
    if (record === undefined) {
      record = {
        entry,
        isSecured: this.#kindOf(object) === 'QtSSLSocket',
        received: 0,
        written: 0,
        states: [],
        lastReceived: null,
        lastWritten: null,
        last: null,
      };
      if (!entry.isDeleted) this.#records.set(entry.id, record);
    }
    return record;
  }

  /** Called in the middle of the object's own work: its constructor may not be done. */
  stateChanged(object: object): void {
    const { states } = this.#recordOf(object);
    const state = stateOf(object);
    if (state === '' || states.at(-1)?.state === state) return;
    states.push({ time: performance.now(), state });
    if (states.length > MOST_STATES) states.shift();
  }

  received(object: object, bytes: Uint8Array): void {
    const record = this.#recordOf(object);
    record.received += bytes.length;
    if (this.#keeps(record)) (record.lastReceived ??= new LastBytes()).add(bytes);
  }

  written(object: object, bytes: Uint8Array | string): void {
    const record = this.#recordOf(object);
    record.written += bytes.length;
    if (this.#keeps(record)) (record.lastWritten ??= new LastBytes()).add(bytes);
  }

  #keeps({ isSecured }: SocketRecord): boolean {
    return this.#keptBytes === 'all' || (this.#keptBytes === 'plain' && !isSecured);
  }

  /** The object is being deleted: what it shows now is the last. */
  dying(object: object): void {
    if (this.#kindOf(object) === null) return;
    const record = this.#recordOf(object);
    record.last = this.#row(record, object);
  }

  deleted(object: object): void {
    if (this.#kindOf(object) === null) return;
    const { id } = this.#entries.of(object);
    const record = this.#records.get(id);
    if (record === undefined) return;
    this.#records.delete(id);
    record.last = { ...(record.last ?? this.#row(record, object)), state: 'deleted', deleted: true };
    this.#deleted.push(record);
    if (this.#deleted.length > MOST_DELETED) this.#deleted.shift();
  }

  /** Forgets an object that is none of the program's. */
  forget(object: object): void {
    this.#records.delete(this.#entries.of(object).id);
  }

  get count(): number {
    this.#sweep();
    return this.#records.size;
  }

  /** Forgets sockets that were collected without having been deleted. */
  #sweep(): void {
    for (const [id, { entry }] of this.#records)
      if (entry.ref.deref() === undefined) this.#records.delete(id);
  }

  /** Part of the list: the living in the order in which they came, then the deleted, the last one first. */
  rows(from: number, count: number): { total: number; rows: SocketRow[] } {
    this.#sweep();
    const all = [...this.#records.values(), ...this.#deleted.toReversed()];
    return { total: all.length, rows: all.slice(from, from + count).map((record) => this.#rowOf(record)) };
  }

  #rowOf(record: SocketRecord): SocketRow {
    const object = record.entry.look();
    if (object === null || record.last?.deleted === true) return record.last ?? this.#row(record, {});
    return this.#row(record, object);
  }

  #row({ entry, received, written }: SocketRecord, object: object): SocketRow {
    const { id, label, className } = entry;
    return { id, label, className, ...summarize(object), received, written, deleted: entry.isDeleted };
  }

  details(id: number): SocketDetails | null {
    const record = this.#records.get(id) ?? this.#deleted.find(({ entry }) => entry.id === id);
    if (record === undefined) return null;
    const object = record.last?.deleted === true ? null : record.entry.look();
    return {
      ...this.#rowOf(record),
      facts: object === null ? {} : describe(object),
      states: record.states,
      chain: object === null ? [] : chainOf(object),
      lastReceived: this.#keeps(record) ? (record.lastReceived?.toHex() ?? '') : null,
      lastWritten: this.#keeps(record) ? (record.lastWritten?.toHex() ?? '') : null,
      bytesWhy: this.#why(record),
    };
  }

  #why(record: SocketRecord): string {
    if (this.#keeps(record)) return '';
    return this.#keptBytes === 'off'
      ? 'Bytes are not kept. QT3_INSPECTOR_BYTES=plain keeps the last of connections in plain text.'
      : 'Bytes of encrypted connections are not kept. QT3_INSPECTOR_BYTES=all keeps what was decrypted, too.';
  }
}
