import type { LogEvent, ReadableLog } from '../collect/event-log.js';
import type { LogPage, LogRow } from '../page/protocol.js';

/** What of the log is wanted. */
export interface LogFilter {
  /** Kinds of events; empty for all. */
  readonly kinds: ReadonlySet<string>;
  /** A part of a label, class, signature or argument, in small letters; '' for all. */
  readonly text: string;
  /** The number of an object that takes part; 0 for any. */
  readonly object: number;
}

/** Reads a filter from a query. */
export function filterFrom(query: URLSearchParams): LogFilter {
  return {
    kinds: new Set((query.get('kinds') ?? '').split(',').filter(Boolean).slice(0, 10)),
    text: (query.get('text') ?? '').slice(0, 100).toLowerCase(),
    object: Number(query.get('object') ?? 0) || 0,
  };
}

function matches(event: LogEvent, { kinds, text, object }: LogFilter): boolean {
  if (kinds.size > 0 && !kinds.has(event.kind)) return false;
  const { subject, other } = event;
  if (object !== 0 && subject?.id !== object && other?.id !== object) return false;
  if (text === '') return true;
  const has = (part: string): boolean => part.toLowerCase().includes(text);
  return (
    has(event.member) ||
    has(event.text) ||
    (subject !== null && (has(subject.label) || has(subject.className))) ||
    (other !== null && (has(other.label) || has(other.className)))
  );
}

/** The numbers of the events that fit a filter. Each event is looked at once. */
class LogView {
  readonly #log: ReadableLog;
  readonly #filter: LogFilter;
  #seqs: number[] = [];
  #scanned = 0;

  constructor(log: ReadableLog, filter: LogFilter) {
    this.#log = log;
    this.#filter = filter;
  }

  /** Up to date, the events that have given way left out. */
  get seqs(): readonly number[] {
    const { first, end } = this.#log;
    for (let seq = Math.max(this.#scanned, first); seq < end; seq++) {
      if (matches(this.#log.get(seq)!, this.#filter)) this.#seqs.push(seq);
    }
    this.#scanned = end;
    if ((this.#seqs[0] ?? first) < first) {
      const kept = this.#seqs.findIndex((seq) => seq >= first);
      this.#seqs = kept < 0 ? [] : this.#seqs.slice(kept);
    }
    return this.#seqs;
  }
}

/** The most filters that are kept up to date. */
const MOST_VIEWS = 4;
/** The most rows that are sent at once. */
const MOST_ROWS = 500;

/** The log as pages show it: in parts, filtered, and frozen while one reads. */
export class LogViews {
  readonly #log: ReadableLog & { freeze(): ReadableLog };
  readonly #views = new Map<string, LogView>();
  readonly #frozen = new Map<number, ReadableLog>();
  #lastFrozen = 0;

  constructor(log: ReadableLog & { freeze(): ReadableLog }) {
    this.#log = log;
  }

  /** Keeps the log as it is now. Returns the number by which it can be asked for; only the last two are kept. */
  freeze(): number {
    const id = ++this.#lastFrozen;
    this.#frozen.set(id, this.#log.freeze());
    this.#frozen.delete(id - 2);
    this.#views.clear();
    return id;
  }

  /** The frozen log of that number, or the living one. */
  logOf(frozen: number): ReadableLog {
    return this.#frozen.get(frozen) ?? this.#log;
  }

  page(query: URLSearchParams): LogPage {
    const filter = filterFrom(query);
    const frozen = Number(query.get('frozen') ?? 0);
    const log = this.logOf(frozen);
    const isAll = filter.kinds.size === 0 && filter.text === '' && filter.object === 0;
    const seqs = isAll ? null : this.#viewOf(frozen, log, filter).seqs;
    const total = seqs === null ? log.end - log.first : seqs.length;
    const count = Math.min(Math.max(Number(query.get('count') ?? 100) || 0, 0), MOST_ROWS);
    const tail = query.get('tail') === '1';
    const asked = Math.trunc(Number(query.get('from') ?? 0)) || 0;
    const from = Math.max(0, Math.min(tail ? total - count : asked, total));
    const rows: LogRow[] = [];
    for (let i = from; i < Math.min(total, from + count); i++) {
      const event = log.get(seqs === null ? log.first + i : seqs[i]!);
      if (event !== undefined) rows.push(rowOf(event));
    }
    return { total, from, dropped: log.first, rows };
  }

  #viewOf(frozen: number, log: ReadableLog, filter: LogFilter): LogView {
    const key = JSON.stringify([frozen, [...filter.kinds].sort(), filter.text, filter.object]);
    const known = this.#views.get(key) ?? new LogView(log, filter);
    // The one that was used last is the last to go.
    this.#views.delete(key);
    this.#views.set(key, known);
    const [oldest] = this.#views.keys();
    if (this.#views.size > MOST_VIEWS && oldest !== undefined) this.#views.delete(oldest);
    return known;
  }
}

function rowOf(event: LogEvent): LogRow {
  const { seq, kind, time, depth, subject, other, member, text, duration, receivers, thrown } = event;
  return {
    seq,
    kind,
    time,
    depth,
    subject: subject?.id ?? 0,
    other: other?.id ?? 0,
    subjectLabel: subject?.label ?? '',
    otherLabel: other?.label ?? '',
    className: subject?.className ?? '',
    member,
    text,
    duration,
    receivers,
    thrown,
  };
}
