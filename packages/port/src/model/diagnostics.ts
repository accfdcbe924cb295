import type { Location, SourceFile } from '../read/source-file.js';

/** What a person has to know about a place. */
export interface Diagnostic {
  /** `mark`: it was not translated. `look`: it was, and it may need a look. */
  readonly kind: 'mark' | 'look';
  readonly location: Location;
  readonly reason: string;
}

/** How much of a file was translated. Conditions and declarations count where they are marked. */
export interface Count {
  statements: number;
  marked: number;
}

/** Collects what is found while files are translated. */
export class Diagnostics {
  readonly all: Diagnostic[] = [];
  readonly counts: Map<SourceFile, Count> = new Map<SourceFile, Count>();
  readonly #seen = new Set<string>();
  #marks = 0;
  #isInStatement = false;

  /** Marks a place. Outside of a statement it counts as one of its own. */
  mark(location: Location, reason: string): void {
    if (!this.#add({ kind: 'mark', location, reason })) return;
    this.#marks++;
    if (!this.#isInStatement) this.#count(location, true);
  }

  look(location: Location, reason: string): void {
    this.#add({ kind: 'look', location, reason });
  }

  /** Counts a statement. Returns what was made of it, and the reasons for which it is marked. */
  statement<T>(location: Location, make: () => T): { readonly made: T; readonly reasons: readonly string[] } {
    const before = this.all.length;
    const isNested = this.#isInStatement;
    this.#isInStatement = true;
    const made = make();
    this.#isInStatement = isNested;
    const found = this.all.slice(before).filter(({ kind }) => kind === 'mark');
    this.#count(location, found.length > 0);
    return { made, reasons: [...new Set(found.map(({ reason }) => reason))] };
  }

  get marks(): number {
    return this.#marks;
  }

  #count({ file }: Location, isMarked: boolean): void {
    const count = this.counts.get(file) ?? { statements: 0, marked: 0 };
    count.statements++;
    if (isMarked) count.marked++;
    this.counts.set(file, count);
  }

  /** Whether it was not known before. */
  #add(diagnostic: Diagnostic): boolean {
    const { kind, location, reason } = diagnostic;
    const key = `${kind} ${location.file.path} ${String(location.start)} ${reason}`;
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    this.all.push(diagnostic);
    return true;
  }
}
