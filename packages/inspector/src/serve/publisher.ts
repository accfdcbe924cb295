import { factsOf } from '@qt3/core-signals/internal';
import type { Collector } from '../collect/collector.js';
import { isQObject } from '../collect/shown.js';
import type { Counts, ObjectRow, Tick } from '../page/protocol.js';

/** The most objects that are listed in the tree. */
const MOST_OBJECTS = 20_000;
/** Names and parents are looked at this often, in milliseconds: nothing reports that they change. */
const SWEEP_MS = 1000;

/** Compares the objects with what was published before. */
export class Publisher {
  readonly #collector: Collector;
  readonly #published = new Map<number, ObjectRow>();
  #version = -1;
  #sweptAt = -Infinity;
  #unlisted = 0;

  constructor(collector: Collector) {
    this.#collector = collector;
  }

  /** What has changed since the last tick. */
  tick(): Tick {
    const { entries } = this.#collector;
    const now = performance.now();
    const objects: ObjectRow[] = [];
    const gone: number[] = [];
    if (entries.version !== this.#version || now - this.#sweptAt >= SWEEP_MS) {
      this.#version = entries.version;
      this.#sweptAt = now;
      this.#compare(objects, gone);
    }
    return { all: false, objects, gone, unlisted: this.#unlisted, counts: this.#counts(now) };
  }

  #compare(objects: ObjectRow[], gone: number[]): void {
    const { entries } = this.#collector;
    for (const id of this.#published.keys()) {
      if (entries.living.has(id)) continue;
      this.#published.delete(id);
      gone.push(id);
    }
    let listed = 0;
    let others = 0;
    for (const entry of [...entries.living.values()]) {
      if (listed >= MOST_OBJECTS) break;
      const object = entry.look();
      if (object === null || !isQObject(object)) {
        others++;
        continue;
      }
      listed++;
      const { parent, blocked } = factsOf(object);
      const parentId = parent === null ? 0 : entries.of(parent).id;
      const before = this.#published.get(entry.id);
      if (before?.[1] === parentId && before[3] === entry.name && before[4] === blocked) continue;
      const row: ObjectRow = [entry.id, parentId, entry.className, entry.name, blocked];
      this.#published.set(entry.id, row);
      objects.push(row);
    }
    this.#unlisted = Math.max(0, entries.living.size - listed - others);
  }

  /** All that was published, for a page that has just been opened. */
  snapshot(): Tick {
    this.tick();
    return {
      all: true,
      objects: [...this.#published.values()],
      gone: [],
      unlisted: this.#unlisted,
      counts: this.#counts(performance.now()),
    };
  }

  #counts(time: number): Counts {
    const { entries, log, sockets, warnings, quitTime } = this.#collector;
    return {
      objects: entries.living.size,
      events: log.end,
      firstEvent: log.first,
      sockets: sockets.count,
      warnings: warnings.count,
      time,
      quitTime,
    };
  }
}
