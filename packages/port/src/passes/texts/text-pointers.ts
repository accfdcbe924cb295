import type { Expression, FunctionSymbol, Type, VariableSymbol } from '../../model/ast.js';
import { isStringClass } from '../../model/representation.js';
import { bare, isBasic, isConstCharPointer } from '../../model/types.js';
import { withoutCasts } from '../../model/walk.js';
import { type Contents, visitFunction } from '../functions.js';
import { variableOf } from '../../model/variable-of.js';

/**
 * `char *mode = "-X";`: a `char *` that only ever leads to texts, and through which nothing is written, is a `const char *`. Others are
 * buffers.
 */
export function passTextPointers({ functions, classes, globals }: Contents): void {
  const found = new Set<VariableSymbol>();
  const refused = new Set<VariableSymbol>();
  const set = (symbol: VariableSymbol | null, value: Expression | null): void => {
    if (!symbol || !isPlainCharPointer(symbol.type)) return;
    if (symbol.role !== 'local' && symbol.role !== 'field' && !(symbol.role === 'global' && symbol.declared))
      return;
    if (value === null || value.kind === 'null') return;
    (leadsToText(value) ? found : refused).add(symbol);
  };
  for (const fn of functions) {
    visitFunction(fn, {
      expression: (e) => {
        if (e.kind === 'assign' && e.operator === '=') set(variableOf(e.left), e.right);
        for (const symbol of writtenThrough(e)) refused.add(symbol);
      },
      statement: (s) => {
        if (s.kind === 'variables') for (const { symbol, initial } of s.variables) set(symbol, initial);
        const returned = s.kind === 'return' && s.value ? variableOf(withoutCasts(s.value)) : null;
        if (returned && !isConstCharPointer(fn.returns)) refused.add(returned);
      },
    });
    if (fn.role === 'constructor' && fn.owner?.kind === 'class')
      for (const { name, args } of fn.initialisers)
        set(fn.owner.fields.find((each) => each.name === name) ?? null, args[0] ?? null);
  }
  for (const symbol of globals) set(symbol, symbol.initial);
  // What is set outside of the given files is not known.
  for (const symbol of classes)
    for (const field of symbol.fields) if (field.rule ?? field.access === 'public') refused.add(field);
  const texts = new Set([...found].filter((symbol) => !refused.has(symbol)));
  if (texts.size === 0) return;
  const retype = (type: Type): Type => {
    const text: Type = { k: 'basic', name: 'char', const: true };
    return type.const === true ? { k: 'pointer', to: text, const: true } : { k: 'pointer', to: text };
  };
  for (const symbol of texts) {
    symbol.type = retype(symbol.type);
    if (symbol.role === 'global' && symbol.initial) toText(symbol.initial, retype);
  }
  for (const fn of functions)
    visitFunction(fn, {
      expression: (e) => {
        const symbol = variableOf(e);
        if (symbol && texts.has(symbol)) e.type = retype(e.type);
        // `( const char * )t` is the text itself.
        if (e.kind === 'cast' && isReadOnly(e.type) && texts.has(variableOf(withoutCasts(e.operand))!))
          e.type = retype(e.type);
        if (e.kind === 'assign' && texts.has(variableOf(e.left)!)) {
          e.type = retype(e.type);
          toText(e.right, retype);
        }
      },
      statement: (s) => {
        if (s.kind !== 'variables') return;
        for (const { symbol: each, initial } of s.variables)
          if (initial && texts.has(each)) toText(initial, retype);
      },
    });
}

function isPlainCharPointer(type: Type): boolean {
  return type.k === 'pointer' && isBasic(type.to, 'char') && type.to.k === 'basic' && type.to.const !== true;
}

/** `const char *`, of a text or of bytes. */
function isReadOnly(type: Type): boolean {
  return type.k === 'pointer' && type.to.const === true && isBasic(type.to, 'char', 'schar');
}

/** Whether a value is a text here: a literal, a `const char *`, or what a text or a list of texts gives. */
function leadsToText(e: Expression): boolean {
  switch (e.kind) {
    case 'string':
    case 'null':
      return true;
    case 'conditional':
      return leadsToText(e.yes) && leadsToText(e.no);
    case 'cast':
    case 'convert':
      return isPlainCharPointer(e.type) && leadsToText(e.operand);
    case 'call':
      return isGivenByText(e) || isConstCharPointer(e.type);
    default:
      return isConstCharPointer(e.type);
  }
}

/** `s.data()`, and elements of a QStrList. */
function isGivenByText({ fn, callee }: Extract<Expression, { kind: 'call' }>): boolean {
  if (!fn?.rule || callee.kind !== 'member' || fn.owner?.kind !== 'class') return false;
  return (
    isStringClass(callee.object.type) || fn.owner.inherits('QStrList') || fn.owner.name === 'QStrListIterator'
  );
}

/** A value that becomes a text too, with the casts and conditions around it. */
function toText(e: Expression, retype: (type: Type) => Type): void {
  if (e.kind === 'conditional')
    [e.yes, e.no].forEach((each) => { toText(each, retype); }); // prettier-ignore
  else if (e.kind === 'cast' || e.kind === 'convert') toText(e.operand, retype);
  if (isPlainCharPointer(e.type)) e.type = retype(e.type);
}

/** Whether a function may write through its argument. */
function mayWrite(fn: FunctionSymbol, i: number): boolean {
  const type = fn.params[i]?.type;
  // printf() does not, scanf() does.
  if (!type) return fn.rule === null || fn.rule.bytes;
  return type.k === 'reference' || (bare(type).k === 'pointer' && !isConstCharPointer(type));
}

/** The pointers through which an expression may let something be written. */
function writtenThrough(e: Expression): VariableSymbol[] {
  const pointers: Expression[] = [];
  if (e.kind === 'assign' || (e.kind === 'unary' && /^(?:\+\+|--|&)$/.test(e.operator))) {
    const place = e.kind === 'assign' ? e.left : e.operand;
    if (place.kind === 'index') pointers.push(place.object);
    if (place.kind === 'unary' && place.operator === '*') pointers.push(place.operand);
    if (e.kind === 'unary' && e.operator === '&') pointers.push(place);
  }
  // What another pointer gets of it, and what a function takes that may write.
  if (e.kind === 'assign' && !isConstCharPointer(e.left.type)) pointers.push(e.right);
  if (e.kind === 'call' || e.kind === 'new' || e.kind === 'construct') {
    const fn = e.kind === 'call' ? e.fn : e.constructor_;
    e.args.forEach((arg, i) => {
      if (!fn || mayWrite(fn, i)) pointers.push(arg);
    });
  }
  if (e.kind === 'cast' && !isReadOnly(e.type)) pointers.push(e.operand);
  if (e.kind === 'list') pointers.push(...e.items);
  return pointers.flatMap((each) => variableOf(withoutCasts(each)) ?? []);
}
