import {
  type Connection,
  factsOf,
  type ObjectModel,
  type ProcessObserver,
  type SignalInfo,
} from '@qt3/core-signals/internal';
import { memberText } from '../collect/collector.js';
import { oneLine, shownArguments } from '../collect/shown.js';
import { deletedLine, emitLine, emittedLine, isQts, messageLine, nameOf, slotLine } from './lines.js';

/** What a trace shows. */
export type TraceKind = 'slots' | 'emits' | 'deletes' | 'messages';

/** All that a trace can show. */
export const TRACE_KINDS: readonly TraceKind[] = ['slots', 'emits', 'deletes', 'messages'];

/** Which part of what happens is traced. */
export interface TraceChoice {
  readonly kinds: ReadonlySet<TraceKind>;
  /** The classes whose objects count; empty for all but Qt's own. */
  readonly classes: ReadonlySet<string>;
  /** Also what happens inside Qt's classes. */
  readonly all: boolean;
}

/** An emission under way. */
interface Emission {
  readonly depth: number;
  readonly args: readonly unknown[];
  /** The line for its end; null when it is not shown. */
  readonly end: string | null;
}

/** Longer messages are cut, as in Qt 3. */
const MOST_MESSAGE = 8191;

const nameIn = (object: ObjectModel): string => {
  const { name } = factsOf(object);
  return name === null ? nameOf(null) : oneLine(name);
};

/** Prints a line for each thing that happens, when it happens. */
export class Tracer implements ProcessObserver {
  readonly #choice: TraceChoice;
  readonly #print: (line: string) => void;
  /** Depth in lines that are shown. */
  #depth = 0;

  constructor(choice: TraceChoice, print: (line: string) => void) {
    this.#choice = choice;
    this.#print = print;
  }

  #shows(kind: TraceKind, object: ObjectModel | undefined): boolean {
    if (!this.#choice.kinds.has(kind)) return false;
    if (object === undefined) return this.#choice.classes.size === 0;
    const { meta } = factsOf(object);
    if (this.#choice.classes.size > 0) return this.#choice.classes.has(meta.className());
    return this.#choice.all || !isQts(meta.className());
  }

  objectDying(object: ObjectModel): void {
    if (this.#shows('deletes', object)) this.#print(deletedLine(this.#depth, nameIn(object)));
  }

  emissionBegins(sender: ObjectModel, signal: SignalInfo, args: readonly unknown[]): Emission {
    const depth = this.#depth;
    if (!this.#shows('emits', sender) || signal.name === 'destroyed') return { depth, args, end: null };
    const name = nameIn(sender);
    this.#print(emitLine(depth, name, signal.text));
    this.#depth++;
    // The object may be deleted by then, and be called something else.
    return { depth, args, end: emittedLine(depth, name, signal.text) };
  }

  slotBegins(emission: unknown, { sender, receiver, target }: Connection): void {
    // A signal that is connected to a signal: its own emission follows.
    if (typeof target === 'object' && target?.kind === 'signal') return;
    if (!this.#shows('slots', receiver)) return;
    const { args } = emission as Emission;
    const name = receiver === undefined ? null : nameIn(receiver);
    const from = sender === null ? '0' : nameIn(sender);
    const taken = typeof target === 'object' && target !== null ? args.slice(0, target.types.length) : args;
    this.#print(slotLine(this.#depth, name, memberText(target), shownArguments(taken), from));
    this.#depth++;
  }

  slotEnds(_emission: unknown, { receiver, target }: Connection): void {
    if (typeof target === 'object' && target?.kind === 'signal') return;
    if (this.#shows('slots', receiver)) this.#depth--;
  }

  slotThrew(emission: unknown, connection: Connection): void {
    this.slotEnds(emission, connection);
  }

  emissionEnds(emission: unknown): void {
    const { depth, end } = emission as Emission;
    this.#depth = depth;
    if (end !== null) this.#print(end);
  }

  message(type: number, text: string): void {
    if (this.#choice.kinds.has('messages')) this.#print(messageLine(type, text.slice(0, MOST_MESSAGE)));
  }

  objectMade(): void {}

  objectDeleted(): void {}

  objectPinned(): void {}

  connected(): void {}

  connectionMoved(): void {}

  disconnected(): void {}

  connectRefused(): void {}

  stateChanged(): void {}

  received(): void {}

  written(): void {}
}
