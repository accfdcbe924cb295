import { InputProblem } from '../read/input-problem.js';
import type { Token } from './token.js';

/** Whether a macro stays a name, between the tokens before and behind it; undefined at the end of what is expanded. */
export type Keep = (name: string, before: Token | undefined, after: Token | undefined) => boolean;

/** The most tokens that macros may make of the lines between two directives. */
const MAX_MADE = 300_000;

/** A macro of #define or -D. */
export interface Macro {
  readonly name: string;
  /** Its parameters; null for one that is used without parentheses. */
  readonly params: readonly string[] | null;
  readonly variadic: boolean;
  readonly body: readonly Token[];
}

/** Reads what stands behind #define. */
export function readMacro(tokens: readonly Token[]): Macro | null {
  const [name, open] = tokens;
  if (name?.kind !== 'name') return null;
  if (open?.text !== '(' || open.spaced)
    return { name: name.text, params: null, variadic: false, body: tokens.slice(1) };
  const close = tokens.findIndex((token) => token.text === ')');
  if (close < 0) return null;
  const params = parameterNames(tokens.slice(2, close));
  const variadic = tokens.slice(2, close).some((token) => token.text === '...');
  return { name: name.text, params, variadic, body: tokens.slice(close + 1) };
}

/** `a, b, ...`, and `args...` as GNU's compiler has it. */
function parameterNames(tokens: readonly Token[]): string[] {
  const names: string[] = [];
  tokens.forEach((token, i) => {
    if (token.text === ',') return;
    if (token.text !== '...') names.push(token.text);
    else if (i === 0 || tokens[i - 1]!.text === ',') names.push('__VA_ARGS__');
  });
  return names;
}

/** A C string literal with this text. */
function quoteC(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** `#x`: the tokens as they were written, runs of white space as one blank. */
export function stringify(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) {
    if (token.spaced && text !== '') text += ' ';
    text += token.text;
  }
  return text;
}

/** Replaces macros in tokens. */
export class MacroExpander {
  readonly macros: Map<string, Macro>;

  constructor(macros: Map<string, Macro>) {
    this.macros = macros;
  }

  /** Expands all macros in a list of tokens but those that `keep` names. */
  expand(tokens: readonly Token[], keep: Keep = () => false): Token[] {
    const pending = [...tokens].reverse();
    const done: Token[] = [];
    let count = 0;
    while (pending.length > 0) {
      const token = pending.pop()!;
      const macro = token.kind === 'name' ? this.macros.get(token.text) : undefined;
      if (macro === undefined || token.hidden?.includes(macro.name) === true) {
        done.push(token);
        continue;
      }
      if (keep(macro.name, done.at(-1), pending.at(-1))) {
        done.push({ ...token, kept: true });
        continue;
      }
      let args: Token[][] = [];
      let last = token;
      if (macro.params !== null) {
        const read = readArguments(pending);
        if (read === null) {
          done.push(token);
          continue;
        }
        args = read.args;
        last = read.close;
      }
      const made = this.#substitute(macro, args, token, last, keep);
      count += made.length + 1;
      if (count > MAX_MADE) refuse(macro, token);
      for (let i = made.length - 1; i >= 0; i--) pending.push(made[i]!);
    }
    return done;
  }

  #substitute(macro: Macro, args: Token[][], at: Token, last: Token, keep: Keep): Token[] {
    const params = macro.params ?? [];
    const argument = (name: string): Token[] | undefined => {
      const index = params.indexOf(name);
      if (index < 0) return undefined;
      if (macro.variadic && index === params.length - 1) return joinArguments(args.slice(index));
      return args[index] ?? [];
    };
    // For `#` and `##` a name that an outer macro handed on is what it stands for.
    const written = (name: string): Token[] | undefined =>
      argument(name)?.flatMap((each) => (each.kept === true ? this.expand([each]) : [each]));
    const hidden = [...(at.hidden ?? []), macro.name];
    const place = { file: at.file, start: at.start, end: last.file === at.file ? last.end : at.end };
    const made: Token[] = [];
    const put = (token: Token, fromArgument: boolean, spaced = token.spaced): void => {
      // A token of an argument keeps its place: comments and marks refer to it.
      const where = fromArgument && token.file === at.file && token.start >= at.start ? {} : place;
      made.push({ ...token, ...where, spaced, hidden: [...(token.hidden ?? []), ...hidden] });
    };
    const { body } = macro;
    for (let i = 0; i < body.length; i++) {
      const token = body[i]!;
      const next = body[i + 1];
      if (token.text === '#' && next && params.includes(next.text)) {
        const text = quoteC(stringify(written(next.text)!));
        put({ ...token, kind: 'string', text }, false);
        i++;
      } else if (next?.text === '##') {
        i = this.#paste(body, i, written, put);
      } else {
        const replaced = argument(token.text);
        if (replaced === undefined || token.kind !== 'name') put(token, false);
        else
          this.expand(replaced, keep).forEach((each, k) =>
            put(each, true, k === 0 ? token.spaced : each.spaced),
          );
      }
    }
    return made;
  }

  /** `a ## b ## c`, from the token at `at`. Returns the index of the last one. */
  #paste(
    body: readonly Token[],
    at: number,
    argument: (name: string) => Token[] | undefined,
    put: (token: Token, fromArgument: boolean, spaced?: boolean) => void,
  ): number {
    let i = at;
    let pasted = argument(body[i]!.text) ?? [body[i]!];
    for (; body[i + 1]?.text === '##'; i += 2) {
      const after = body[i + 2];
      const right = after ? (argument(after.text) ?? [after]) : [];
      const a = pasted.at(-1);
      const b = right[0];
      // GNU: `, ## args` drops the comma when there are none, and pastes nothing otherwise.
      if (a?.text === ',') pasted = right.length > 0 ? [...pasted, ...right] : pasted.slice(0, -1);
      else if (a && b) pasted = [...pasted.slice(0, -1), { ...a, text: a.text + b.text }, ...right.slice(1)];
      else pasted = [...pasted, ...right];
    }
    pasted.forEach((each, k) => put(each, false, k === 0 ? body[at]!.spaced : each.spaced));
    return i;
  }
}

function refuse({ name }: Macro, { file, start }: Token): never {
  throw new InputProblem(
    `${file.path}:${String(file.position(start).line)}: the macro ${name} becomes more than ${String(MAX_MADE)} tokens; define it otherwise with -D, or leave the file out.`,
  );
}

function joinArguments(args: readonly Token[][]): Token[] {
  return args.flatMap((arg, i) => {
    const first = arg[0];
    const comma = first && { ...first, kind: 'punctuation' as const, text: ',', spaced: false };
    return i === 0 || !comma ? arg : [comma, ...arg];
  });
}

/** Takes `( a, b )` from the reversed list of tokens; null if none stands there. */
function readArguments(pending: Token[]): { args: Token[][]; close: Token } | null {
  if (pending.at(-1)?.text !== '(') return null;
  const args: Token[][] = [[]];
  let depth = 0;
  for (let i = pending.length - 1; i >= 0; i--) {
    const token = pending[i]!;
    if (token.text === '(' && depth++ === 0) continue;
    if (token.text === ')' && --depth === 0) {
      pending.length = i;
      return { args: args.length === 1 && args[0]!.length === 0 ? [] : args, close: token };
    }
    if (token.text === ',' && depth === 1) args.push([]);
    else args.at(-1)!.push(token);
  }
  return null;
}
