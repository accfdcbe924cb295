import { factsOf, type ObjectModel } from '@qt3/core-signals/internal';
import { classNameOf, isQObject, oneLine } from './shown.js';

/** Longer names and class names are cut. */
const MOST_NAME = 80;

/** What is kept of an object of the program. The object itself is held weakly. */
export class Entry {
  readonly id: number;
  readonly ref: WeakRef<object>;
  /** As className() gives it, but never by calling that. */
  readonly className: string;
  /** When it was seen first, in milliseconds since the start of the process. */
  readonly since: number;
  /** Its name when it was last looked at; null when it has none. */
  name: string | null = null;
  isDeleted = false;

  constructor(id: number, object: object) {
    this.id = id;
    this.ref = new WeakRef(object);
    this.since = performance.now();
    this.className = oneLine(
      (isQObject(object) ? factsOf(object).meta.className() : classNameOf(object)) ?? 'Object',
      MOST_NAME,
    );
    this.#look(object);
  }

  #look(object: object): void {
    if (!isQObject(object)) return;
    const { name } = factsOf(object);
    if (name !== this.#asGiven) {
      this.#asGiven = name;
      this.name = name === null ? null : oneLine(name, MOST_NAME);
    }
  }

  #asGiven: string | null = null;

  /** The object, while it is there; its name is looked at on the way. */
  look(): object | null {
    const object = this.ref.deref() ?? null;
    if (object !== null) this.#look(object);
    return object;
  }

  /** What people call it: its name, or its class and number. */
  get label(): string {
    return this.name ?? `${this.className} #${String(this.id)}`;
  }
}

/** The objects that have been seen, by number and by themselves. */
export class Entries {
  readonly #byObject = new WeakMap<object, Entry>();
  readonly #living = new Map<number, Entry>();
  readonly #collected = new FinalizationRegistry<number>((id) => this.#living.delete(id));
  #lastId = 0;
  /** Changes whenever an object is added or removed. */
  version = 0;

  /** The entry of an object, made if it is seen for the first time. */
  of(object: object): Entry {
    const known = this.#byObject.get(object);
    if (known !== undefined) return known;
    const entry = new Entry(++this.#lastId, object);
    this.#byObject.set(object, entry);
    this.#living.set(entry.id, entry);
    this.#collected.register(object, entry.id);
    this.version++;
    return entry;
  }

  /** Of an object that has been deleted nothing is kept but what others hold. */
  remove(object: object): Entry {
    const entry = this.of(object);
    entry.look();
    entry.isDeleted = true;
    this.#living.delete(entry.id);
    this.version++;
    return entry;
  }

  /** The entry of a living object; null when there is none of that number. */
  find(id: number): Entry | null {
    return this.#living.get(id) ?? null;
  }

  /** How many made it into the list, deleted ones included. */
  get count(): number {
    return this.#lastId;
  }

  get living(): ReadonlyMap<number, Entry> {
    return this.#living;
  }

  /** The living QObject of that number. */
  objectOf(id: number): ObjectModel | null {
    const object = this.find(id)?.look() ?? null;
    return object !== null && isQObject(object) ? object : null;
  }
}
