import type { Page } from './markdown.js';

/** A line of a table that says what C++ becomes, once with a package and once in plain JavaScript. */
export interface Row {
  /** `docs/porting/text.md:30`. */
  readonly place: string;
  readonly ours: string;
  /** Null where plain JavaScript has nothing that is the same. */
  readonly plain: string | null;
  /** When it is the same; null for always. */
  readonly condition: string | null;
}

const HEAD =
  /^\|\s*C(?:\+\+)?\s*\|\s*With `@qt3\/tools`\s*\|\s*In plain JavaScript, when it is the same\s*\|$/;

/** The rows of all tables of a page that have these columns. A cell begins with its code; a condition follows the word `when`. */
export function rowsOf({ path, text }: Page): Row[] {
  const lines = text.split('\n');
  const rows: Row[] = [];
  let isInside = false;
  lines.forEach((line, i) => {
    if (HEAD.test(line)) isInside = true;
    else if (!line.startsWith('|')) isInside = false;
    else if (isInside && !/^[|\s-]+$/.test(line)) rows.push(rowOf(`${path}:${String(i + 1)}`, line));
  });
  return rows;
}

function rowOf(place: string, line: string): Row {
  const [, , ours = '', plain = ''] = line.split(/(?<!\\)\|/);
  const [code] = spansOf(ours);
  if (code === undefined) throw new Error(`${place}: the second column has no code`);
  const [same, condition] = spansOf(plain);
  if ((condition !== undefined) !== plain.includes('` when `'))
    throw new Error(`${place}: a condition is: when`);
  return { place, ours: code, plain: same ?? null, condition: condition ?? null };
}

/** What stands between backticks, one or two of them. */
function spansOf(cell: string): string[] {
  return [...cell.matchAll(/(`+) ?(.+?) ?\1(?!`)/g)].map(([, , code]) => code!.replaceAll('\\|', '|'));
}

/** The value of an expression in which some names have values; `names` are those of functions. */
export function evaluate(
  expression: string,
  functions: Readonly<Record<string, unknown>>,
  values: Readonly<Record<string, unknown>>,
): unknown {
  const all = { ...functions, ...values };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- code of our own pages
  const run = new Function(...Object.keys(all), `return (${expression});`) as (...args: unknown[]) => unknown;
  return run(...Object.values(all));
}

/** Every choice of values for the names that occur in some pieces of code. */
export function* choices(
  code: readonly string[],
  samples: Readonly<Record<string, readonly unknown[]>>,
): Generator<Record<string, unknown>> {
  const names = Object.keys(samples).filter((name) => code.some((piece) => usesName(piece, name)));
  yield* chooseFrom(names, samples, {});
}

function* chooseFrom(
  names: readonly string[],
  samples: Readonly<Record<string, readonly unknown[]>>,
  chosen: Record<string, unknown>,
): Generator<Record<string, unknown>> {
  const [name, ...rest] = names;
  if (name === undefined) yield { ...chosen };
  else for (const value of samples[name]!) yield* chooseFrom(rest, samples, { ...chosen, [name]: value });
}

function usesName(code: string, name: string): boolean {
  return new RegExp(`(?<![\\w.'"\\\\%$])${name}(?![\\w'"(])`).test(code.replaceAll('${', '( '));
}
