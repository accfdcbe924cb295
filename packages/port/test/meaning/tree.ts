// Programs as trees, so that one that shows a difference can be made smaller piece by piece.

/** A piece of C++: `list` holds statements or declarations that can be left out, `expression` a value of a type. */
export interface Tree {
  readonly kind: 'list' | 'expression' | 'piece';
  readonly type: string;
  readonly parts: readonly (string | Tree)[];
}

type Parts = readonly (string | number | Tree)[];

function weave(texts: TemplateStringsArray, values: Parts): (string | Tree)[] {
  return texts.flatMap((text, i): (string | Tree)[] => {
    const value = values[i];
    return value === undefined ? [text] : [text, typeof value === 'number' ? String(value) : value];
  });
}

/** A value of a type, as in expression('int')`a + ${b}`. */
export function expression(type: string): (texts: TemplateStringsArray, ...values: Parts) => Tree {
  return (texts, ...values) => ({ kind: 'expression', type, parts: weave(texts, values) });
}

/** A statement or declaration. */
export function piece(texts: TemplateStringsArray, ...values: Parts): Tree {
  return { kind: 'piece', type: '', parts: weave(texts, values) };
}

/** Statements or declarations, one after the other. */
export function list(items: readonly Tree[]): Tree {
  return { kind: 'list', type: '', parts: items };
}

/** The C++ of a tree. */
export function render(tree: Tree): string {
  const texts = tree.parts.map((part) => (typeof part === 'string' ? part : render(part)));
  return tree.kind === 'list' ? texts.map((text) => `${text}\n`).join('') : texts.join('');
}

/** How many pieces a tree has. */
export function sizeOf(tree: Tree): number {
  return tree.parts.reduce((sum, part) => sum + (typeof part === 'string' ? 0 : sizeOf(part)), 1);
}

/** Trees that are a little smaller, the smallest steps last. They need not compile. */
export function* smaller(tree: Tree): Generator<Tree> {
  if (tree.kind === 'list') yield* shorterLists(tree);
  if (tree.kind === 'expression') yield* simplerExpressions(tree);
  for (const [i, part] of tree.parts.entries()) {
    if (typeof part === 'string') continue;
    if (part.kind === 'piece') for (const inner of listsIn(part)) yield withPart(tree, i, inner);
    for (const each of smaller(part)) yield withPart(tree, i, each);
  }
}

function withPart(tree: Tree, index: number, part: Tree): Tree {
  return { ...tree, parts: tree.parts.map((each, i) => (i === index ? part : each)) };
}

function* shorterLists(tree: Tree): Generator<Tree> {
  for (let size = tree.parts.length >> 1; size >= 1; size >>= 1)
    for (let from = 0; from < tree.parts.length; from += size)
      yield { ...tree, parts: tree.parts.filter((_part, i) => i < from || i >= from + size) };
}

/** The statements of a loop or branch in place of it. */
function listsIn(tree: Tree): Tree[] {
  return tree.parts.filter((part): part is Tree => typeof part !== 'string' && part.kind === 'list');
}

const SIMPLEST: Readonly<Record<string, string>> = { QString: 'QString( "a" )', QCString: 'QCString( "a" )' };

function* simplerExpressions(tree: Tree): Generator<Tree> {
  yield* sameType(tree, tree.type);
  if (tree.parts.some((part) => typeof part !== 'string')) {
    const literal = SIMPLEST[tree.type] ?? `(${tree.type})1`;
    yield { kind: 'expression', type: tree.type, parts: [literal] };
  }
}

function* sameType(tree: Tree, type: string): Generator<Tree> {
  for (const part of tree.parts) {
    if (typeof part === 'string') continue;
    if (part.kind === 'expression' && part.type === type) yield part;
    else yield* sameType(part, type);
  }
}
