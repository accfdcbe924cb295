// Which templates of a file become one class, or one function, for each use: those that do more with what they are given than
// to keep it, hand it on and compare it. Decided by the tokens, before anything is read.
import type { Token } from '../preprocess/token.js';

/** A parameter of a template. */
export interface TemplateParameter {
  readonly name: string;
  readonly isNumber: boolean;
  /** The token behind `=`; null without a default. */
  readonly defaultAt: number | null;
}

/** A template as its tokens show it. */
export interface TemplateShape {
  readonly params: readonly TemplateParameter[];
  /** The token behind `template<…>`. */
  readonly at: number;
  /** The token behind the declaration. */
  readonly end: number;
  readonly isClass: boolean;
  /** The class or function that is declared. */
  readonly name: string;
  /** Whether arguments stand behind the name: a specialisation. */
  readonly hasArguments: boolean;
  /** The class, for a member that is defined outside of it. */
  readonly owner: string | null;
}

const CLASS = /^(?:class|struct|union)$/;
const ARITHMETIC = /^(?:[-+*/%&|^]=?|<<=?|>>=?|\+\+|--)$/;
const BASIC = /^(?:u?int|long|short|char|unsigned|u?char|ushort|ulong|double|float|bool)$/;
const OPERAND_END = /^(?:[\w)\]])/;

/** Reads the template that begins at a token; null for `template class X<int>;`, and for what is no template. */
export function templateShape(tokens: readonly Token[], from: number): TemplateShape | null {
  if (tokens[from + 1]?.text !== '<') return null;
  const close = closing(tokens, from + 1);
  if (close === null) return null;
  const at = close + 1;
  const params = parametersOf(tokens, from + 2, close);
  const end = declarationEnd(tokens, at);
  if (CLASS.test(tokens[at]?.text ?? '')) {
    let i = at + 1;
    while (tokens[i]?.kind === 'name' && tokens[i + 1]?.kind === 'name') i++;
    const hasArguments = tokens[i + 1]?.text === '<';
    return { params, at, end, isClass: true, name: tokens[i]?.text ?? '', hasArguments, owner: null };
  }
  return { params, at, end, isClass: false, ...declaredName(tokens, at, end) };
}

/** Adds the names of all classes and functions of a file that are templates of this kind. */
export function neededInstances(tokens: readonly Token[], found: Set<string>): void {
  const shapes: TemplateShape[] = [];
  tokens.forEach(({ text, kind }, i) => {
    const shape = kind === 'name' && text === 'template' ? templateShape(tokens, i) : null;
    if (shape) shapes.push(shape);
  });
  for (const shape of shapes)
    if (shape.params.length === 0 || shape.hasArguments || isNeeded(tokens, shape)) found.add(keyOf(shape));
  for (const name of chosenWithin(tokens, shapes)) found.add(name);
  // What uses such a template with its own parameters is one, too.
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const shape of shapes)
      for (let i = shape.at; i < shape.end; i++)
        if (tokens[i]!.kind === 'name' && found.has(tokens[i]!.text) && shape.params.length > 0)
          found.add(keyOf(shape));
  }
}

/** Names that several function templates have, and that one of them calls: which one is meant depends on what it is given. */
function chosenWithin(tokens: readonly Token[], shapes: readonly TemplateShape[]): Set<string> {
  const counts = new Map<string, number>();
  const bodies: { readonly name: string; readonly from: number; readonly end: number }[] = [];
  for (const { isClass, owner, name, at, end } of shapes) {
    let from = at;
    while (from < end && tokens[from]!.text !== '{') from++;
    if (isClass || owner !== null || from === end) continue;
    bodies.push({ name, from, end });
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const chosen = new Set<string>();
  for (const { from, end } of bodies)
    for (let i = from; i < end; i++)
      if ((counts.get(tokens[i]!.text) ?? 0) > 1 && tokens[i + 1]?.text === '(') chosen.add(tokens[i]!.text);
  return chosen;
}

const keyOf = ({ owner, name }: TemplateShape): string => owner ?? name;

function isNeeded(tokens: readonly Token[], { params, at, end, isClass }: TemplateShape): boolean {
  if (params.some(({ isNumber }) => isNumber)) return true;
  const names = new Set(params.map(({ name }) => name));
  const values = new Set<string>();
  const holders = new Set<string>();
  const makers = new Set<string>();
  const text = (i: number): string => (i >= at && i < end ? tokens[i]!.text : '');
  // C++ has a static variable for each use, and a friend that is a function.
  for (let i = at; i < end; i++) {
    if (text(i) === 'static' && isVariable(tokens, i)) return true;
    if (text(i) === 'friend' && !CLASS.test(text(i + 1))) return true;
  }
  const isName = (i: number): boolean => i >= at && i < end && tokens[i]!.kind === 'name';
  for (let i = at; i < end; i++) {
    if (!isName(i) || !names.has(text(i))) continue;
    const before = text(i - 1);
    // `T::x`, `T()`, `new T`, `sizeof( T )`, `static_cast<T>`
    if (text(i + 1) === '::' || text(i + 1) === '(' || before === 'new') return true;
    if (before === '(' && text(i - 2) === 'sizeof') return true;
    if (before === '<' && text(i - 2).endsWith('_cast')) return true;
    // `T &t` that is set.
    if (before !== 'const' && text(i + 1) === '&' && isName(i + 2) && isSet(tokens, text(i + 2), at, end))
      return true;
    if (!isClass && isArray(tokens, i + 1, end)) return true;
    let behind = i + 1;
    while (/^(?:const|&)$/.test(text(behind))) behind++;
    // `T pop()` is a function.
    if (isName(behind)) (text(behind + 1) === '(' ? makers : values).add(text(behind));
    // `vector<T> v`, `QValueList<T>::Iterator it`, `T *p`
    while (/^(?:[*&>,]|>>|const)$/.test(text(behind))) behind++;
    if (text(behind) === '::') behind += 2;
    if (isName(behind) && text(behind + 1) !== '(') holders.add(text(behind));
  }
  for (let i = at; i < end; i++) {
    if (!isName(i)) continue;
    if (makers.has(text(i)) && text(i + 1) === '(' && isResultUsedUp(tokens, i, end)) return true;
    const isValue = values.has(text(i));
    if (!isValue && !holders.has(text(i))) continue;
    // An array that is deleted is one of objects, or of numbers.
    if (text(i - 3) === 'delete' && text(i - 2) === '[') return true;
    // `: t( x )` and `, u( y )` set members.
    if (isValue && text(i + 1) === '(' && !/^[:,]$/.test(text(i - 1))) return true;
    if (isUsedUp(tokens, i, at, end, isValue)) return true;
  }
  return false;
}

/** Whether `T a[]`, or `T *a` of which an element is asked for, is declared behind a `T`. */
function isArray(tokens: readonly Token[], at: number, end: number): boolean {
  const isPointer = tokens[at]?.text === '*';
  const name = tokens[isPointer ? at + 1 : at];
  if (name?.kind !== 'name') return false;
  if (!isPointer) return tokens[at + 1]?.text === '[' && tokens[at + 2]?.text === ']';
  for (let i = at + 2; i < end - 1; i++)
    if (tokens[i]!.kind === 'name' && tokens[i]!.text === name.text && tokens[i + 1]!.text === '[')
      return true;
  return false;
}

/** Whether a name gets another value. */
function isSet(tokens: readonly Token[], name: string, at: number, end: number): boolean {
  for (let i = at; i < end - 1; i++)
    if (tokens[i]!.kind === 'name' && tokens[i]!.text === name && tokens[i + 1]!.text === '=') return true;
  return false;
}

/** Whether `static` stands before a variable that can change. */
function isVariable(tokens: readonly Token[], at: number): boolean {
  let i = at;
  let isConstant = false;
  for (; i < tokens.length && !/^[;=({]$/.test(tokens[i]!.text); i++)
    isConstant ||= tokens[i]!.text === 'const';
  return !isConstant && /^[;=]$/.test(tokens[i]?.text ?? '');
}

/** Whether the value of a name, or of an element of it, is computed with, written to a stream, or asked for a member. */
function isUsedUp(tokens: readonly Token[], i: number, at: number, end: number, isValue: boolean): boolean {
  const text = (j: number): string => (j >= at && j < end ? tokens[j]!.text : '');
  let before = i - 1;
  let behind = i + 1;
  let isElement = isValue;
  if (text(behind) === '[') {
    isElement = true;
    let depth = 0;
    do {
      if (text(behind) === '[') depth++;
      if (text(behind) === ']') depth--;
      behind++;
    } while (depth > 0 && behind < end);
  }
  // `pair.first`
  if (!isElement && text(behind) === '.' && text(behind + 2) !== '(') {
    isElement = true;
    behind += 2;
  }
  // `*it` and `(*it)`
  if (text(before) === '*' && !OPERAND_END.test(text(before - 1))) {
    isElement = true;
    before--;
    if (text(before) === '(' && text(behind) === ')') {
      before--;
      behind++;
    }
  }
  if (text(behind) === '->' || (isElement && text(behind) === '.')) return true;
  if (!isElement) return false;
  // `*p = t` through a pointer, and `( int )t` and `( int )e->t`.
  if (!isValue && text(behind) === '=' && text(i - 1) === '*') return true;
  while (/^(?:->|\.)$/.test(text(before))) before -= 2;
  if (text(before) === ')' && BASIC.test(text(before - 1)) && text(before - 2) === '(') return true;
  // `const T &a` declares it: what stands before is a type.
  const isDeclared = /^[&*]$/.test(text(before)) && !/^[=+\-/%(,<]$/.test(text(before - 1));
  const operatorBefore =
    ARITHMETIC.test(text(before)) &&
    !isDeclared &&
    (!/^[&*]$/.test(text(before)) || OPERAND_END.test(text(before - 1)));
  const isSecond = /^[&*]$/.test(text(behind)) && !/^[\w(*-]/.test(text(behind + 1));
  return operatorBefore || (ARITHMETIC.test(text(behind)) && !isSecond);
}

/** The same of what a function returns, whose name stands at a token: `out << pop()`. */
function isResultUsedUp(tokens: readonly Token[], i: number, end: number): boolean {
  let behind = i + 1;
  let depth = 0;
  do {
    if (tokens[behind]?.text === '(') depth++;
    if (tokens[behind]?.text === ')') depth--;
    behind++;
  } while (depth > 0 && behind < end);
  const computes = /^(?:<<|>>|[-+/%]=?|\*=)$/;
  return (
    computes.test(tokens[i - 1]?.text ?? '') || /^(?:<<|>>|[-+*/%]|\.|->)$/.test(tokens[behind]?.text ?? '')
  );
}

function parametersOf(tokens: readonly Token[], from: number, close: number): TemplateParameter[] {
  const params: TemplateParameter[] = [];
  let start = from;
  let depth = 0;
  for (let i = from; i <= close; i++) {
    const { text } = tokens[i]!;
    if (/^[<([]$/.test(text)) depth++;
    else if (i < close && /^[>)\]]$/.test(text)) depth--;
    if (i < close && (depth > 0 || text !== ',')) continue;
    if (i > start) params.push(parameter(tokens, start, i));
    start = i + 1;
  }
  return params;
}

function parameter(tokens: readonly Token[], from: number, end: number): TemplateParameter {
  const part = tokens.slice(from, end);
  const equals = part.findIndex(({ text }) => text === '=');
  const declared = equals < 0 ? part : part.slice(0, equals);
  return {
    name: declared.at(-1)?.text ?? '',
    isNumber: !/^(?:class|typename|template)$/.test(part[0]?.text ?? ''),
    defaultAt: equals < 0 ? null : from + equals + 1,
  };
}

/** The token of the `>` for a `<`. */
function closing(tokens: readonly Token[], open: number): number | null {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    const { text } = tokens[i]!;
    if (text === '<') depth++;
    else if (text === '>') depth--;
    else if (text === '>>') depth -= 2;
    else if (/^[;{}]$/.test(text)) return null;
    if (depth <= 0) return i;
  }
  return null;
}

function declarationEnd(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let i = at; i < tokens.length; i++) {
    const { text, kind } = tokens[i]!;
    if (kind !== 'punctuation') continue;
    if (/^[{([]$/.test(text)) depth++;
    else if (/^[})\]]$/.test(text)) {
      if (--depth < 0) return i;
      if (depth === 0 && text === '}') return tokens[i + 1]?.text === ';' ? i + 2 : i + 1;
    } else if (text === ';' && depth === 0) return i + 1;
  }
  return tokens.length;
}

/** `max` of `T max( …`, and `Ring` too of `T Ring<T, N>::pop( …`. */
function declaredName(
  tokens: readonly Token[],
  at: number,
  end: number,
): Pick<TemplateShape, 'name' | 'hasArguments' | 'owner'> {
  let open = at;
  while (open < end && tokens[open]!.text !== '(' && tokens[open]!.text !== '=' && tokens[open]!.text !== ';')
    open++;
  let i = open - 1;
  let name = tokens[i]?.text ?? '';
  for (let j = i; j > at && j > i - 4; j--)
    if (tokens[j]!.text === 'operator') {
      name = tokens
        .slice(j, open)
        .map(({ text }) => text)
        .join('');
      i = j;
    }
  let hasArguments = false;
  if (name === '>') {
    hasArguments = true;
    i = opening(tokens, i);
    name = tokens[--i]?.text ?? '';
  }
  if (tokens[i - 1]?.text === '~') i--;
  if (tokens[i - 1]?.text !== '::') return { name, hasArguments, owner: null };
  i -= 2;
  if (tokens[i]?.text === '>') i = opening(tokens, i) - 1;
  return { name, hasArguments, owner: tokens[i]?.text ?? null };
}

function opening(tokens: readonly Token[], close: number): number {
  let depth = 0;
  for (let i = close; i >= 0; i--) {
    const { text } = tokens[i]!;
    if (text === '>') depth++;
    else if (text === '>>') depth += 2;
    else if (text === '<') depth--;
    if (depth === 0) return i;
  }
  return 0;
}
