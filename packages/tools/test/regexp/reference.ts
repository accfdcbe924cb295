// A slow matcher that tries every way, for small expressions and texts: what QRegExp is measured with.

/** An expression, and what it captures. */
export type Tree =
  | { kind: 'char'; text: string; matches: (char: string) => boolean }
  | { kind: 'sequence'; items: Tree[] }
  | { kind: 'choice'; items: Tree[] }
  | { kind: 'repeat'; item: Tree; min: number; max: number; sign: string }
  | { kind: 'group'; item: Tree; number: number; last: number }
  | { kind: 'test'; text: string; holds: (text: string, place: number) => boolean }
  | { kind: 'ahead'; item: Tree; negated: boolean }
  | { kind: 'reference'; number: number };

/** Beginning and end of each group; undefined where it took no part. */
type Captures = readonly ([number, number] | undefined)[];

/** A match: where it ends, and what it captures. */
export interface Found {
  readonly end: number;
  readonly captures: Captures;
}

/** The pattern of an expression. */
export function patternOf(tree: Tree): string {
  switch (tree.kind) {
    case 'char':
    case 'test':
      return tree.text;
    case 'sequence':
      return tree.items.map(patternOf).join('');
    case 'choice':
      return `(?:${tree.items.map(patternOf).join('|')})`;
    case 'repeat':
      return `(?:${patternOf(tree.item)})${tree.sign}`;
    case 'group':
      return `(${patternOf(tree.item)})`;
    case 'ahead':
      return `(?${tree.negated ? '!' : '='}${patternOf(tree.item)})`;
    case 'reference':
      return `\\${tree.number}`;
  }
}

/** Calls `found` with every way in which an expression matches from a place on. */
function everyWay(
  tree: Tree,
  text: string,
  place: number,
  captures: Captures,
  found: (place: number, captures: Captures) => void,
): void {
  switch (tree.kind) {
    case 'char':
      if (place < text.length && tree.matches(text.charAt(place))) found(place + 1, captures);
      return;
    case 'sequence': {
      const [first, ...items] = tree.items;
      if (first === undefined) found(place, captures);
      else
        everyWay(first, text, place, captures, (after, taken) =>
          everyWay({ kind: 'sequence', items }, text, after, taken, found),
        );
      return;
    }
    case 'choice':
      for (const item of tree.items) everyWay(item, text, place, captures, found);
      return;
    case 'repeat': {
      if (tree.min === 0) found(place, captures);
      if (tree.max === 0) return;
      const rest: Tree = { ...tree, min: Math.max(0, tree.min - 1), max: tree.max - 1 };
      everyWay(tree.item, text, place, captures, (after, taken) => {
        // One more time without a character leads nowhere new.
        if (after > place || tree.min > 0 || tree.max === 1) everyWay(rest, text, after, taken, found);
      });
      return;
    }
    case 'group': {
      const opened = captures.map((capture, i) => (i >= tree.number && i <= tree.last ? undefined : capture));
      everyWay(tree.item, text, place, opened, (after, taken) =>
        found(
          after,
          taken.map((capture, i) => (i === tree.number ? [place, after] : capture)),
        ),
      );
      return;
    }
    case 'test':
      if (tree.holds(text, place)) found(place, captures);
      return;
    case 'ahead': {
      let matches = false;
      everyWay(tree.item, text, place, captures, () => (matches = true));
      if (matches !== tree.negated) found(place, captures);
      return;
    }
    case 'reference': {
      const capture = captures[tree.number];
      const taken = capture === undefined ? '' : text.slice(...capture);
      if (text.startsWith(taken, place)) found(place + taken.length, captures);
    }
  }
}

/** Negative when the first captures are the better ones: each in its turn takes part, begins earlier, ends later. */
function compareCaptures(a: Captures, b: Captures): number {
  for (const [i, x] of a.entries()) {
    const y = b[i];
    if (x === undefined && y === undefined) continue;
    if (x === undefined || y === undefined) return x === undefined ? 1 : -1;
    if (x[0] !== y[0] || x[1] !== y[1]) return x[0] - y[0] || y[1] - x[1];
  }
  return 0;
}

/** The best match that begins in a place: the longest or the shortest, and of these the one with the best captures. */
export function matchAt(
  tree: Tree,
  groups: number,
  text: string,
  place: number,
  minimal: boolean,
  whole = false,
): Found | null {
  let best: Found | null = null;
  const none: Captures = new Array<undefined>(groups + 1).fill(undefined);
  everyWay(tree, text, place, none, (end, captures) => {
    if (whole && end < text.length) return;
    const order = best === null ? -1 : minimal ? end - best.end : best.end - end;
    if (order < 0 || (order === 0 && compareCaptures(captures, best!.captures) < 0)) best = { end, captures };
  });
  return best;
}

/** How far the text from its beginning agrees with an expression without conditions, on any way. */
export function agreeing(tree: Tree, groups: number, text: string): number {
  let furthest = 0;
  const watch = (inner: Tree): Tree => {
    switch (inner.kind) {
      case 'char':
        return { kind: 'sequence', items: [inner, { kind: 'test', text: '', holds: note }] };
      case 'sequence':
      case 'choice':
        return { ...inner, items: inner.items.map(watch) };
      case 'repeat':
      case 'group':
        return { ...inner, item: watch(inner.item) };
      default:
        return inner;
    }
  };
  const note = (_text: string, place: number): boolean => {
    furthest = Math.max(furthest, place);
    return true;
  };
  matchAt(watch(tree), groups, text, 0, false);
  return furthest;
}
