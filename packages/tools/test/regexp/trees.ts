import fc from 'fast-check';
import type { Tree } from './reference.js';

const chars: readonly Tree[] = [
  { kind: 'char', text: 'a', matches: (c) => c === 'a' },
  { kind: 'char', text: 'b', matches: (c) => c === 'b' },
  { kind: 'char', text: '.', matches: () => true },
  { kind: 'char', text: '[ab]', matches: (c) => c === 'a' || c === 'b' },
  { kind: 'char', text: '[^a]', matches: (c) => c !== 'a' },
  { kind: 'char', text: '\\w', matches: (c) => c !== ' ' },
  { kind: 'char', text: '\\s', matches: (c) => c === ' ' },
];

const isWord = (text: string, place: number): boolean => /^[ab]$/.test(text.charAt(place));

const tests: readonly Tree[] = [
  { kind: 'test', text: '^', holds: (_text, place) => place === 0 },
  { kind: 'test', text: '$', holds: (text, place) => place === text.length },
  { kind: 'test', text: '\\b', holds: (text, place) => isWord(text, place - 1) !== isWord(text, place) },
  { kind: 'test', text: '\\B', holds: (text, place) => isWord(text, place - 1) === isWord(text, place) },
];

const counts: readonly { min: number; max: number; sign: string }[] = [
  { min: 0, max: Infinity, sign: '*' },
  { min: 1, max: Infinity, sign: '+' },
  { min: 0, max: 1, sign: '?' },
  { min: 2, max: 2, sign: '{2}' },
  { min: 1, max: 3, sign: '{1,3}' },
  { min: 2, max: Infinity, sign: '{2,}' },
];

/** What a tree may have. */
export interface TreeKinds {
  readonly tests: boolean;
  /** A reference to the first group, and only that. */
  readonly reference: boolean;
}

/** Expressions over the characters a, b and space. */
export function trees(kinds: TreeKinds): fc.Arbitrary<Tree> {
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      { weight: 4, arbitrary: fc.constantFrom(...chars) },
      {
        weight: 3,
        arbitrary: fc
          .array(tie('tree'), { minLength: 1, maxLength: 3 })
          .map((items) => ({ kind: 'sequence' as const, items })),
      },
      {
        weight: 2,
        arbitrary: fc
          .array(tie('tree'), { minLength: 2, maxLength: 3 })
          .map((items) => ({ kind: 'choice' as const, items })),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(tie('tree'), fc.constantFrom(...counts))
          .map(([item, count]) => ({ kind: 'repeat' as const, item, ...count })),
      },
      {
        weight: 2,
        arbitrary: tie('tree').map((item) => ({ kind: 'group' as const, item, number: 0, last: 0 })),
      },
      ...(kinds.tests
        ? [
            {
              weight: 1,
              arbitrary: fc
                .constantFrom(...tests)
                .map((test) => ({ kind: 'sequence' as const, items: [test] })),
            },
            {
              weight: 1,
              arbitrary: fc.tuple(tie('tree'), fc.boolean()).map(([item, negated]) => ({
                kind: 'sequence' as const,
                items: [{ kind: 'ahead' as const, item, negated }],
              })),
            },
          ]
        : []),
      ...(kinds.reference
        ? [{ weight: 1, arbitrary: fc.constant({ kind: 'reference' as const, number: 1 }) }]
        : []),
    ),
  }));
  return tree;
}

/** A tree whose groups have their numbers, and what is known about it. */
export interface Numbered {
  readonly tree: Tree;
  readonly groups: number;
  /** Whether an expression is repeated that may take nothing. */
  readonly repeatsNothing: boolean;
  /** Whether two groups beside each other are repeated: which one counts then depends on the way. */
  readonly repeatsSiblings: boolean;
}

/** Numbers the groups from the left; those in a look-ahead become plain parentheses. */
export function number(tree: Tree): Numbered {
  let groups = 0;
  let repeatsNothing = false;
  let repeatsSiblings = false;
  const visit = (inner: Tree, capturing: boolean): Tree => {
    switch (inner.kind) {
      case 'sequence':
      case 'choice':
        return { ...inner, items: inner.items.map((item) => visit(item, capturing)) };
      case 'ahead':
        return { ...inner, item: visit(inner.item, false) };
      case 'repeat': {
        const item = visit(inner.item, capturing);
        if (inner.max > 1 && isNullable(item)) repeatsNothing = true;
        if (inner.max > 1 && outermost(item) > 1) repeatsSiblings = true;
        return { ...inner, item };
      }
      case 'group': {
        if (!capturing) return { kind: 'sequence', items: [visit(inner.item, false)] };
        const own = ++groups;
        const item = visit(inner.item, true);
        return { kind: 'group', item, number: own, last: groups };
      }
      default:
        return inner;
    }
  };
  const numbered = visit(tree, true);
  return { tree: numbered, groups, repeatsNothing, repeatsSiblings };
}

function isNullable(tree: Tree): boolean {
  switch (tree.kind) {
    case 'char':
      return false;
    case 'sequence':
      return tree.items.every(isNullable);
    case 'choice':
      return tree.items.some(isNullable);
    case 'repeat':
      return tree.min === 0 || isNullable(tree.item);
    case 'group':
      return isNullable(tree.item);
    default:
      return true;
  }
}

/** Number of groups that are in no other. */
function outermost(tree: Tree): number {
  switch (tree.kind) {
    case 'group':
      return 1;
    case 'sequence':
    case 'choice':
      return tree.items.reduce((sum, item) => sum + outermost(item), 0);
    case 'repeat':
      return outermost(tree.item);
    default:
      return 0;
  }
}
