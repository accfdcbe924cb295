import type { SignalInfo } from '@qt3/core-signals/internal';

/** What is counted of a signal of a class, or of a slot. Times in milliseconds. */
export class Figures {
  readonly className: string;
  readonly member: string;
  count = 0;
  /** Slots that were called. */
  calls = 0;
  /** From beginning to end, what is nested in it included. An emission inside one of the same signal counts twice. */
  total = 0;
  /** Without the time of what is nested in it. */
  own = 0;
  longest = 0;
  thrown = 0;

  constructor(className: string, member: string) {
    this.className = className;
    this.member = member;
  }

  add(duration: number, nested: number): void {
    this.count++;
    this.total += duration;
    this.own += duration - nested;
    if (duration > this.longest) this.longest = duration;
  }
}

/** A program may make classes and functions without end: those beyond this many are counted together. */
const MOST_KINDS = 2000;

/** Figures by class and member. */
export class FiguresByMember {
  readonly #kinds = new Map<string, Map<string, Figures>>();
  #size = 0;

  /** The figures of a signal, slot or function. */
  of(className: string, member: string): Figures {
    let members = this.#kinds.get(className);
    if (members === undefined) {
      if (this.#size >= MOST_KINDS && className !== '(others)') return this.of('(others)', '');
      this.#kinds.set(className, (members = new Map<string, Figures>()));
    }
    let figures = members.get(member);
    if (figures === undefined) {
      if (this.#size >= MOST_KINDS && className !== '(others)') return this.of('(others)', '');
      this.#size++;
      members.set(member, (figures = new Figures(className, member)));
    }
    return figures;
  }

  /** All, those that took longest first. */
  list(): Figures[] {
    return [...this.#kinds.values()]
      .flatMap((members) => [...members.values()])
      .sort((a, b) => b.own - a.own || b.count - a.count);
  }
}

/** The same, where the signal itself is at hand: no text has to be looked up. */
export class FiguresBySignal {
  readonly #signals = new WeakMap<SignalInfo, { className: string; figures: Figures }>();
  readonly all: FiguresByMember = new FiguresByMember();

  of(className: string, signal: SignalInfo): Figures {
    const known = this.#signals.get(signal);
    if (known?.className === className) return known.figures;
    const figures = this.all.of(className, signal.text);
    this.#signals.set(signal, { className, figures });
    return figures;
  }
}
