import type { ObjectRow, Tick } from './protocol.js';

/** An object, as the tree keeps it. */
export interface TreeObject {
  readonly id: number;
  readonly parent: number;
  readonly className: string;
  readonly name: string | null;
  readonly blocked: boolean;
}

/** A line of the tree. */
export interface TreeLine {
  readonly object: TreeObject;
  readonly depth: number;
  readonly children: number;
  readonly isOpen: boolean;
}

/** The objects, which of them are open, and the lines that this makes. It knows nothing of the page. */
export class ObjectTree {
  readonly #objects = new Map<number, TreeObject>();
  /** Children by the number of their parent, in the order in which they came; 0 has the roots. */
  #children = new Map<number, number[]>();
  readonly #open = new Set<number>();
  #search = '';
  #lines: TreeLine[] | null = null;

  get size(): number {
    return this.#objects.size;
  }

  get(id: number): TreeObject | undefined {
    return this.#objects.get(id);
  }

  apply({ all, objects, gone }: Tick): boolean {
    if (!all && objects.length === 0 && gone.length === 0) return false;
    if (all) this.#objects.clear();
    for (const id of gone) this.#objects.delete(id);
    for (const row of objects) this.#put(row);
    this.#children = new Map();
    for (const { id, parent } of this.#objects.values()) {
      // The parent may not be listed.
      const above = this.#objects.has(parent) ? parent : 0;
      const siblings = this.#children.get(above);
      if (siblings === undefined) this.#children.set(above, [id]);
      else siblings.push(id);
    }
    this.#lines = null;
    return true;
  }

  #put([id, parent, className, name, blocked]: ObjectRow): void {
    this.#objects.set(id, { id, parent, className, name, blocked });
  }

  set search(text: string) {
    this.#search = text.toLowerCase();
    this.#lines = null;
  }

  /** Opens or closes an object. */
  toggle(id: number, isOpen?: boolean): void {
    if (isOpen ?? !this.#open.has(id)) this.#open.add(id);
    else this.#open.delete(id);
    this.#lines = null;
  }

  /** Opens all that stand above an object. */
  reveal(id: number): void {
    this.#search = '';
    for (
      let above = this.#objects.get(id)?.parent ?? 0;
      above !== 0;
      above = this.#objects.get(above)?.parent ?? 0
    )
      this.#open.add(above);
    this.#lines = null;
  }

  /** The place of an object among the lines; -1 when it is not among them. */
  placeOf(id: number): number {
    return this.lines.findIndex(({ object }) => object.id === id);
  }

  /** What is shown: open objects with their children, or what the search finds, with what stands above it. */
  get lines(): readonly TreeLine[] {
    return (this.#lines ??= this.#search === '' ? this.#openLines() : this.#foundLines());
  }

  #openLines(): TreeLine[] {
    return this.#walk((id) => this.#open.has(id));
  }

  #foundLines(): TreeLine[] {
    const wanted = new Set<number>();
    for (const object of this.#objects.values()) {
      if (!matches(object, this.#search)) continue;
      for (let id = object.id; id !== 0 && !wanted.has(id); id = this.#objects.get(id)?.parent ?? 0)
        wanted.add(id);
    }
    return this.#walk(
      () => true,
      (id) => wanted.has(id),
    );
  }

  /** Each object before its children. A list stands for the recursion: a tree may be as deep as it likes. */
  #walk(isOpen: (id: number) => boolean, isWanted: (id: number) => boolean = () => true): TreeLine[] {
    const lines: TreeLine[] = [];
    const stack = (this.#children.get(0) ?? []).toReversed().map((id) => ({ id, depth: 0 }));
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const { id, depth } = next;
      if (!isWanted(id)) continue;
      const children = this.#children.get(id) ?? [];
      const open = children.length > 0 && isOpen(id);
      lines.push({ object: this.#objects.get(id)!, depth, children: children.length, isOpen: open });
      if (open) for (const child of children.toReversed()) stack.push({ id: child, depth: depth + 1 });
    }
    return lines;
  }
}

function matches({ id, className, name }: TreeObject, text: string): boolean {
  return (
    className.toLowerCase().includes(text) ||
    (name ?? '').toLowerCase().includes(text) ||
    `#${String(id)}` === text
  );
}
