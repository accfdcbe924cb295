import type { Entry } from './entries.js';

/** What can happen; `relay` is a call of a slot that is a signal. */
export type EventKind =
  'emit' | 'slot' | 'relay' | 'made' | 'dying' | 'deleted' | 'connect' | 'disconnect' | 'message';

/** One thing that happened. The records are used again for later events: `seq` shows whether it is still the same. */
export class LogEvent {
  /** Its number, from 0 on. */
  seq = -1;
  kind: EventKind = 'emit';
  /** When it began, in milliseconds since the start of the process. */
  time = 0.5;
  /** How deep it is nested: a slot is one deeper than its emission, what it emits one deeper still. */
  depth = 0;
  /** The sender of an emission, the receiver of a call, the object in question. */
  subject: Entry | null = null;
  /** The sender of what is called; the receiver of a connection. */
  other: Entry | null = null;
  /** The signature of the signal or slot, or the name of the function. */
  member = '';
  /** The arguments, or the text of a message. */
  text = '';
  /** In milliseconds; -1 while it lasts. */
  duration = -1.5;
  /** The number of slots that an emission has called. */
  receivers = 0;
  /** What a slot threw. */
  thrown: string | null = null;
}

/** The last events, a fixed number of them: the oldest give way. */
export class EventLog {
  readonly capacity: number;
  readonly #events: LogEvent[] = [];
  #next = 0;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  /** A record for the next event; the caller fills it in. */
  add(kind: EventKind, time: number, depth: number): LogEvent {
    const seq = this.#next++;
    const place = seq % this.capacity;
    let event = this.#events[place];
    if (event === undefined) this.#events.push((event = new LogEvent()));
    event.seq = seq;
    event.kind = kind;
    event.time = time;
    event.depth = depth;
    event.subject = null;
    event.other = null;
    event.member = '';
    event.text = '';
    event.duration = -1.5;
    event.receivers = 0;
    event.thrown = null;
    return event;
  }

  /** The number of the oldest event that is kept. */
  get first(): number {
    return Math.max(0, this.#next - this.capacity);
  }

  /** The number that the next event will have. */
  get end(): number {
    return this.#next;
  }

  /** The event of that number; undefined when it has given way, or has not happened. */
  get(seq: number): LogEvent | undefined {
    return seq >= this.first && seq < this.#next ? this.#events[seq % this.capacity] : undefined;
  }

  /** A copy of what is there now, which does not change. */
  freeze(): ReadableLog {
    const { first, end } = this;
    const events: LogEvent[] = [];
    for (let seq = first; seq < end; seq++) events.push(Object.assign(new LogEvent(), this.get(seq)));
    return { first, end, get: (seq) => events[seq - first] };
  }
}

/** A log that can be read. */
export interface ReadableLog {
  readonly first: number;
  readonly end: number;
  get(seq: number): LogEvent | undefined;
}
