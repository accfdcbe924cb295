import type { Location } from '../read/source-file.js';

/** Text that may be broken into lines where it does not fit. */
export type Doc =
  | string
  | readonly Doc[]
  | { readonly k: 'indent'; readonly doc: Doc }
  | { readonly k: 'group'; readonly doc: Doc }
  /** A line break where the group does not fit; otherwise a blank, or nothing. */
  | { readonly k: 'line'; readonly soft: boolean; readonly hard: boolean }
  /** Printed only where the group is broken. */
  | { readonly k: 'broken'; readonly doc: Doc }
  /** Where the text comes from. */
  | { readonly k: 'from'; readonly location: Location; readonly doc: Doc };

export const line: Doc = { k: 'line', soft: false, hard: false };
export const softline: Doc = { k: 'line', soft: true, hard: false };
export const hardline: Doc = { k: 'line', soft: false, hard: true };
export const indent = (...doc: readonly Doc[]): Doc => ({ k: 'indent', doc });
export const group = (...doc: readonly Doc[]): Doc => ({ k: 'group', doc });
export const ifBroken = (doc: Doc): Doc => ({ k: 'broken', doc });
export const from = (location: Location, doc: Doc): Doc => ({ k: 'from', location, doc });

export function join(separator: Doc, docs: readonly Doc[]): Doc[] {
  return docs.flatMap((doc, i) => (i === 0 ? [doc] : [separator, doc]));
}

/** `open a, b, c close`, on lines of their own where they do not fit. */
export function list(open: string, items: readonly Doc[], close: string, trailing = ','): Doc {
  if (items.length === 0) return open + close;
  return group(open, indent(softline, join([',', line], items)), ifBroken(trailing), softline, close);
}

/** The same with as many items on a line as fit. */
export function filledList(open: string, [first = '', ...rest]: readonly Doc[], close: string): Doc {
  const items = rest.map((item, i) => group(line, item, i < rest.length - 1 ? ',' : ''));
  return group(open, indent(softline, first, ',', items), ifBroken(','), softline, close);
}

/** Which line of the output comes from which place. */
export interface LineOrigin {
  /** From 1. */
  readonly line: number;
  readonly location: Location;
}

const WIDTH = 110;

interface Frame {
  readonly doc: Doc;
  readonly depth: number;
  readonly flat: boolean;
}

/** Prints a document. Returns its lines with their origins. */
export function print(doc: Doc): { text: string; origins: LineOrigin[] } {
  let out = '';
  let column = 0;
  let lineNumber = 1;
  const origins: LineOrigin[] = [];
  const stack: Frame[] = [{ doc, depth: 0, flat: false }];
  while (stack.length > 0) {
    const { doc: top, depth, flat } = stack.pop()!;
    if (typeof top === 'string') {
      if (column === 0 && top !== '') {
        const spaces = '  '.repeat(depth);
        out += spaces;
        column = spaces.length;
      }
      out += top;
      const last = top.lastIndexOf('\n');
      if (last < 0) column += top.length;
      else {
        column = top.length - last - 1;
        lineNumber += top.split('\n').length - 1;
      }
    } else if (Array.isArray(top)) {
      for (let i = top.length - 1; i >= 0; i--) stack.push({ doc: top[i] as Doc, depth, flat });
    } else {
      const node = top as Exclude<Doc, string | readonly Doc[]>;
      if (node.k === 'indent') stack.push({ doc: node.doc, depth: depth + 1, flat });
      else if (node.k === 'group')
        stack.push({
          doc: node.doc,
          depth,
          flat: flat || fits(node.doc, WIDTH - Math.max(column, depth * 2), stack),
        });
      else if (node.k === 'broken') {
        if (!flat) stack.push({ doc: node.doc, depth, flat });
      } else if (node.k === 'from') {
        origins.push({ line: lineNumber, location: node.location });
        stack.push({ doc: node.doc, depth, flat });
      } else if (flat && !node.hard) {
        if (!node.soft) {
          out += ' ';
          column++;
        }
      } else {
        out += '\n';
        lineNumber++;
        column = 0;
      }
    }
  }
  return { text: out, origins };
}

/** Whether a document fits into the rest of the line, with what follows it up to the next line break. */
function fits(doc: Doc, width: number, rest: readonly Frame[]): boolean {
  let left = width;
  const stack: { doc: Doc; flat: boolean }[] = [{ doc, flat: true }];
  let next = rest.length;
  for (;;) {
    if (left < 0) return false;
    const top = stack.pop();
    if (!top) {
      const frame = rest[--next];
      if (!frame) return true;
      stack.push({ doc: frame.doc, flat: frame.flat });
      continue;
    }
    const { doc: each, flat } = top;
    if (typeof each === 'string') {
      const newline = each.indexOf('\n');
      if (newline >= 0) return left >= newline;
      left -= each.length;
    } else if (Array.isArray(each)) {
      for (let i = each.length - 1; i >= 0; i--) stack.push({ doc: each[i] as Doc, flat });
    } else {
      const node = each as Exclude<Doc, string | readonly Doc[]>;
      if (node.k === 'line') {
        // A line break inside of the group means that it is broken; behind it, that the rest of the line is free.
        if (node.hard) return next < rest.length;
        if (!flat) return true;
        if (!node.soft) left--;
      } else if (node.k === 'broken') {
        if (!flat) stack.push({ doc: node.doc, flat });
      } else stack.push({ doc: node.doc, flat });
    }
  }
}
