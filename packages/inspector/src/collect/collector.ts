import {
  type Connection,
  type ObjectModel,
  type ProcessObserver,
  type RefusedEnds,
  type SignalInfo,
  type Target,
  isPinned,
} from '@qt3/core-signals/internal';
import { Entries, type Entry } from './entries.js';
import { EventLog, type LogEvent } from './event-log.js';
import { callingPlace, type Place } from './places.js';
import { classNameOf, functionName, oneLine, shownArguments } from './shown.js';
import { FiguresByMember, FiguresBySignal, type Figures } from './signal-stats.js';
import { Sockets } from './sockets.js';
import type { KeptBytes } from '../options.js';
import { Warnings } from './warnings.js';

/** Something that is under way: an emission, or a slot that it calls. */
interface Frame {
  event: LogEvent;
  seq: number;
  start: number;
  /** The time of what is nested in it. */
  nested: number;
  figures: Figures;
  args: readonly unknown[];
}

const NONE: readonly unknown[] = [];

/** What an exception is shown as; nothing of it is called. */
function shownThrown(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return shownArguments([thrown]);
  const message = Object.getOwnPropertyDescriptor(thrown, 'message')?.value as unknown;
  const name = classNameOf(thrown) ?? 'Error';
  return typeof message === 'string' ? `${name}: ${oneLine(message, 200)}` : name;
}

/** What a connection leads to, as text. */
export function memberText(target: Target | null): string {
  if (target === null) return '';
  return typeof target === 'function' ? (functionName(target) ?? '(function)') : target.text;
}

/**
 * Keeps what happens in a program, in bounded memory. It never changes anything, and never throws: a failure of its own is
 * counted, and the program continues.
 */
export class Collector implements ProcessObserver {
  readonly entries: Entries = new Entries();
  readonly log: EventLog;
  readonly sockets: Sockets;
  readonly warnings: Warnings = new Warnings();
  readonly signals: FiguresBySignal = new FiguresBySignal();
  readonly slots: FiguresByMember = new FiguresByMember();
  /** Where connections were made. */
  readonly places: WeakMap<Connection, Place> = new WeakMap<Connection, Place>();
  /** When QApplication was asked to quit. */
  quitTime: number | null = null;
  /** What went wrong in here. */
  failures = 0;

  /** What is under way, the innermost last. The records are used again. */
  readonly #frames: Frame[] = [];
  #depth = 0;

  constructor({ events, bytes }: { readonly events: number; readonly bytes: KeptBytes }) {
    this.log = new EventLog(events);
    this.sockets = new Sockets(this.entries, bytes);
  }

  #guard(work: () => void): void {
    try {
      work();
    } catch {
      this.failures++;
    }
  }

  #note(
    kind: 'made' | 'dying' | 'deleted' | 'connect' | 'disconnect' | 'message',
    subject: Entry | null,
  ): LogEvent {
    const event = this.log.add(kind, performance.now(), this.#depth);
    event.subject = subject;
    event.duration = 0;
    return event;
  }

  objectMade(object: ObjectModel): void {
    this.#guard(() => {
      const entry = this.entries.of(object);
      this.#note('made', entry);
      this.sockets.made(object);
    });
  }

  objectDying(object: ObjectModel): void {
    this.#guard(() => {
      this.sockets.dying(object);
      const entry = this.entries.of(object);
      entry.look();
      this.#note('dying', entry);
    });
  }

  objectDeleted(object: ObjectModel): void {
    this.#guard(() => {
      this.sockets.deleted(object);
      this.#note('deleted', this.entries.remove(object));
    });
  }

  objectPinned(object: object): void {
    this.#guard(() => {
      this.sockets.forget(object);
      this.entries.remove(object);
    });
  }

  connected(connection: Connection): void {
    this.#guard(() => {
      const place = callingPlace();
      if (place !== null) this.places.set(connection, place);
      this.#noteConnection('connect', connection);
    });
  }

  connectionMoved(from: Connection, to: Connection): void {
    const place = this.places.get(from);
    if (place !== undefined) this.places.set(to, place);
  }

  disconnected(connection: Connection): void {
    this.#guard(() => this.#noteConnection('disconnect', connection));
  }

  #noteConnection(kind: 'connect' | 'disconnect', { sender, signal, receiver, target }: Connection): void {
    const event = this.#note(kind, sender === null ? null : this.entries.of(sender));
    event.other = receiver === undefined ? null : this.entries.of(receiver);
    event.member = signal.text;
    event.text = memberText(target);
  }

  connectRefused(ends: RefusedEnds, messages: readonly string[]): void {
    this.#guard(() => {
      this.warnings.refused(ends, messages);
      this.#note('message', null).text = oneLine(`refused: ${messages[0] ?? ''}`, 200);
    });
  }

  message(type: number, text: string): void {
    this.#guard(() => {
      const before = this.warnings.count;
      this.warnings.message(type, text);
      if (this.warnings.count > before) this.#note('message', null).text = oneLine(text, 200);
    });
  }

  emissionBegins(sender: ObjectModel, signal: SignalInfo, args: readonly unknown[]): unknown {
    try {
      const entry = this.entries.of(sender);
      if (signal.text === 'aboutToQuit()') this.quitTime = performance.now();
      const figures = this.signals.of(entry.className, signal);
      const frame = this.#push('emit', entry, signal.text, figures);
      frame.args = args;
      frame.event.text = shownArguments(args);
      return frame;
    } catch {
      this.failures++;
      return null;
    }
  }

  #push(kind: 'emit' | 'slot' | 'relay', subject: Entry | null, member: string, figures: Figures): Frame {
    const start = performance.now();
    const event = this.log.add(kind, start, this.#depth);
    event.subject = subject;
    event.member = member;
    const frame = this.#frames[this.#depth];
    if (frame === undefined) {
      const made: Frame = { event, seq: event.seq, start, nested: 0, figures, args: NONE };
      this.#frames.push(made);
      this.#depth++;
      return made;
    }
    this.#depth++;
    frame.event = event;
    frame.seq = event.seq;
    frame.start = start;
    frame.nested = 0;
    frame.figures = figures;
    return frame;
  }

  slotBegins(emission: unknown, { sender, receiver, target }: Connection): void {
    try {
      const isMember = typeof target === 'object' && target !== null;
      const kind = isMember && target.kind === 'signal' ? 'relay' : 'slot';
      const entry = receiver === undefined ? null : this.entries.of(receiver);
      const member = memberText(target);
      const frame = this.#push(kind, entry, member, this.slots.of(entry?.className ?? '(function)', member));
      frame.event.other = sender === null ? null : this.entries.of(sender);
      if (emission === null) return;
      const { event, seq, figures, args } = emission as Frame;
      figures.calls++;
      const all = event.seq === seq;
      if (all) event.receivers++;
      const taken = isMember ? target.types.length : args.length;
      // Most take all: their text is there already.
      frame.event.text = all && taken === args.length ? event.text : shownArguments(args.slice(0, taken));
    } catch {
      this.failures++;
    }
  }

  slotEnds(emission: unknown, _connection: Connection, called: boolean): void {
    const frame = this.#endSlot(emission);
    if (called || frame === null) return;
    frame.figures.count--;
    if (frame.event.seq === frame.seq) frame.event.text = '(not called: it takes one emission, and had it)';
  }

  slotThrew(emission: unknown, _connection: Connection, thrown: unknown): void {
    try {
      const frame = this.#endSlot(emission);
      if (frame === null) return;
      frame.figures.thrown++;
      const text = shownThrown(thrown);
      if (frame.event.seq === frame.seq) frame.event.thrown = text;
      const { event, seq, figures } = emission as Frame;
      figures.thrown++;
      if (event.seq === seq) event.thrown = text;
    } catch {
      this.failures++;
    }
  }

  /** Ends the slot of an emission: the frame above that of the emission. */
  #endSlot(emission: unknown): Frame | null {
    if (emission === null) return null;
    const place = this.#frames.lastIndexOf(emission as Frame, this.#depth - 1);
    const frame = place < 0 || place + 1 >= this.#depth ? undefined : this.#frames[place + 1];
    if (frame === undefined) return null;
    this.#depth = place + 2;
    this.#pop(frame);
    return frame;
  }

  emissionEnds(emission: unknown): void {
    if (emission === null) return;
    const frame = emission as Frame;
    const place = this.#frames.lastIndexOf(frame, this.#depth - 1);
    if (place < 0) return;
    this.#depth = place + 1;
    this.#pop(frame);
  }

  #pop(frame: Frame): void {
    const duration = performance.now() - frame.start;
    this.#depth--;
    // Arguments must not be kept.
    frame.args = NONE;
    frame.figures.add(duration, frame.nested);
    if (this.#depth > 0) this.#frames[this.#depth - 1]!.nested += duration;
    if (frame.event.seq === frame.seq) frame.event.duration = duration;
  }

  stateChanged(object: object): void {
    this.#guard(() => this.sockets.stateChanged(object));
  }

  received(object: object, bytes: Uint8Array): void {
    this.#guard(() => this.sockets.received(object, bytes));
  }

  written(object: object, bytes: Uint8Array | string): void {
    this.#guard(() => this.sockets.written(object, bytes));
  }

  /** Notes an object that was made before the inspector looked. */
  notePresent(object: ObjectModel): void {
    if (isPinned(object)) return;
    this.#guard(() => {
      this.entries.of(object);
      this.sockets.made(object);
    });
  }
}
