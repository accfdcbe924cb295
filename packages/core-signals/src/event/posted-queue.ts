import { type EventModel, type ObjectModel, Posted } from '../model/object-model.js';
import { captureContext } from '../model/async-context.js';

/** From this many entries on, those of one receiver or type are looked up instead of searched for. */
const MANY = 32;

/** Entries in the order of posting. */
class Row {
  readonly entries: Posted[];
  /** Those before this place are dead: an event whose handler posts and sends others must not pass over all of them each time. */
  #first = 0;
  /** The entries of each type, once those of one type were asked for in a long row. */
  #byType: Map<number, Row> | null = null;

  constructor(entries: Posted[]) {
    this.entries = entries;
  }

  /** The place of the first live entry, or the end. */
  get first(): number {
    while (this.entries[this.#first]?.live === false) this.#first++;
    return this.#first;
  }

  push(entry: Posted): void {
    this.entries.push(entry);
    if (this.#byType !== null) addTo(this.#byType, entry.event.type(), entry);
  }

  /** A row in which all live entries of this type are (0: any), and others only if there are few. */
  ofType(type: number): Row {
    if (type === 0 || this.entries.length < MANY) return this;
    this.#byType ??= sorted(this, (entry) => entry.event.type());
    return this.#byType.get(type) ?? NOTHING;
  }
}

/** The posted events, in the order of posting. Entries that are delivered or taken back stay until {@link PostedQueue.compact}. */
export class PostedQueue {
  #row = new Row([]);
  #dead = 0;
  /** The entries of each receiver, once those of one receiver were asked for in a long queue. */
  #byReceiver: Map<ObjectModel, Row> | null = null;

  /** Whether there may be live entries. */
  get isEmpty(): boolean {
    return this.#row.entries.length === 0;
  }

  /** Puts an event behind the others. Returns its entry. */
  push(receiver: ObjectModel, event: EventModel): Posted {
    const entry = new Posted(receiver, event, captureContext());
    this.#row.push(entry);
    if (this.#byReceiver !== null) addTo(this.#byReceiver, receiver, entry);
    return entry;
  }

  /**
   * The live entries of one receiver (null: any) and one type (0: any) that there are now, in the order of posting. One may be
   * killed by the caller's doing before it is reached; it is not returned then.
   */
  *matching(receiver: ObjectModel | null, type: number): Generator<Posted, void, void> {
    const row = (receiver === null ? this.#row : this.#of(receiver)).ofType(type);
    const end = row.entries.length;
    for (let i = row.first; i < end; i++) {
      const entry = row.entries[i]!;
      if (!entry.live || (receiver !== null && entry.receiver !== receiver)) continue;
      if (type === 0 || entry.event.type() === type) yield entry;
    }
  }

  #of(receiver: ObjectModel): Row {
    if (this.#row.entries.length < MANY) return this.#row;
    this.#byReceiver ??= sorted(this.#row, (entry) => entry.receiver);
    return this.#byReceiver.get(receiver) ?? NOTHING;
  }

  /** Marks an entry as delivered or taken back. */
  kill(entry: Posted): void {
    entry.live = false;
    this.#dead++;
  }

  /** Drops the dead entries when they are the greater part. Who walks along {@link PostedQueue.matching} stays on the row before. */
  compact(): void {
    if (2 * this.#dead < this.#row.entries.length) return;
    this.#row = new Row(this.#row.entries.filter((entry) => entry.live));
    this.#dead = 0;
    this.#byReceiver = null;
  }
}

const NOTHING = new Row([]);

/** The live entries of a row by what each has as its key. */
function sorted<K>(row: Row, keyOf: (entry: Posted) => K): Map<K, Row> {
  const map = new Map<K, Row>();
  for (const entry of row.entries) if (entry.live) addTo(map, keyOf(entry), entry);
  return map;
}

function addTo<K>(map: Map<K, Row>, key: K, entry: Posted): void {
  const row = map.get(key);
  if (row === undefined) map.set(key, new Row([entry]));
  else row.push(entry);
}
