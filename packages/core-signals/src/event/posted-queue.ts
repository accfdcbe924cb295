import { type EventModel, type ObjectModel, Posted } from '../model/object-model.js';
import { captureContext } from '../model/async-context.js';

/** From this many entries on, those of one receiver are looked up instead of searched for. */
const MANY = 32;

/** The posted events, in the order of posting. Entries that are delivered or taken back stay until {@link PostedQueue.compact}. */
export class PostedQueue {
  #entries: Posted[] = [];
  #dead = 0;
  /** The entries of each receiver, once those of one receiver were asked for in a long queue. */
  #byReceiver: Map<ObjectModel, Posted[]> | null = null;

  /** Whether there may be live entries. */
  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  /** Puts an event behind the others. Returns its entry. */
  push(receiver: ObjectModel, event: EventModel): Posted {
    const entry = new Posted(receiver, event, captureContext());
    this.#entries.push(entry);
    if (this.#byReceiver !== null) addTo(this.#byReceiver, entry);
    return entry;
  }

  /**
   * The live entries of one receiver (null: any) and one type (0: any) that there are now, in the order of posting. One may be
   * killed by the caller's doing before it is reached; it is not returned then.
   */
  *matching(receiver: ObjectModel | null, type: number): Generator<Posted, void, void> {
    const candidates = receiver === null ? this.#entries : this.#of(receiver);
    const end = candidates.length;
    for (let i = 0; i < end; i++) {
      const entry = candidates[i]!;
      if (!entry.live || (receiver !== null && entry.receiver !== receiver)) continue;
      if (type === 0 || entry.event.type() === type) yield entry;
    }
  }

  #of(receiver: ObjectModel): readonly Posted[] {
    if (this.#entries.length < MANY) return this.#entries;
    if (this.#byReceiver === null) {
      this.#byReceiver = new Map();
      for (const entry of this.#entries) if (entry.live) addTo(this.#byReceiver, entry);
    }
    return this.#byReceiver.get(receiver) ?? [];
  }

  /** Marks an entry as delivered or taken back. */
  kill(entry: Posted): void {
    entry.live = false;
    this.#dead++;
  }

  /** Drops the dead entries when they are the greater part. Not to be called while {@link PostedQueue.matching} is being walked. */
  compact(): void {
    if (2 * this.#dead < this.#entries.length) return;
    this.#entries = this.#entries.filter((entry) => entry.live);
    this.#dead = 0;
    this.#byReceiver = null;
  }
}

function addTo(map: Map<ObjectModel, Posted[]>, entry: Posted): void {
  const entries = map.get(entry.receiver);
  if (entries === undefined) map.set(entry.receiver, [entry]);
  else entries.push(entry);
}
