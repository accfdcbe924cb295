import type { Location } from '../read/source-file.js';

/** What a person has to know about a place. */
export interface Diagnostic {
  /** `mark`: it was not translated. `look`: it was, and it may need a look. */
  readonly kind: 'mark' | 'look';
  readonly location: Location;
  readonly reason: string;
}

/** Collects what is found while files are translated. */
export class Diagnostics {
  readonly all: Diagnostic[] = [];
  readonly #seen = new Set<string>();
  statements = 0;
  markedStatements = 0;

  mark(location: Location, reason: string): void {
    this.#add({ kind: 'mark', location, reason });
  }

  look(location: Location, reason: string): void {
    this.#add({ kind: 'look', location, reason });
  }

  #add(diagnostic: Diagnostic): void {
    const { kind, location, reason } = diagnostic;
    const key = `${kind} ${location.file.path} ${String(location.start)} ${reason}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.all.push(diagnostic);
  }

  get marks(): number {
    return this.all.reduce((count, each) => count + (each.kind === 'mark' ? 1 : 0), 0);
  }
}
