import type { Holder } from '../../model/holder.js';
import { overridden } from '../../model/members.js';
import type { Expression, FunctionSymbol, Type, VariableSymbol } from '../../model/ast.js';
import {
  isBoxReference,
  isBytesClass,
  isFirstOrNull,
  isStringClass,
  isText,
  leadsToPointers,
} from '../../model/representation.js';
import { bare, isBasic, isPointer } from '../../model/types.js';
import { summandsOf } from '../../model/summands.js';
import { leavesRest } from '../../symbols/layout.js';
import { operatorCall } from '../../model/operator-calls.js';
import { pointedText } from '../../analysis/null-questions.js';
import { arrayBehind, isCharacters, noteAskedPointers, plainBytes } from './asked-pointers.js';
import { indifferentTexts, isNullText } from './indifferent-texts.js';
import { setInBodies } from './first-values.js';
import { isNullElement } from './null-elements.js';
import { presentReturns } from './present-returns.js';
import { isNullTarget, type Place, sharedTargets, sharedTexts, textPlaces } from './pointed-texts.js';
import { blurredBy, returnedTexts } from './blurred-texts.js';
import { pointedPairs, type PointedFunctions } from '../pointed-functions.js';
import { type Flow, settle, shareBlur, shareNull } from '../settled-flows.js';
import { overridingPairs } from '../overriding-pairs.js';
import { isAddress } from '../pointers/pointer-expressions.js';
import { isNamedArguments } from './program-arguments.js';
import { type Contents, visitFunction } from '../functions.js';
import { variableOf } from '../../model/variable-of.js';

/** Whether null is a value of the type in TypeScript. */
function canBeNull(type: Type): boolean {
  const t = bare(type);
  return t.k === 'pointer' || t.k === 'function' || isText(t);
}

/** Whether a function of the tables may return null. */
export function tableReturnsNull(fn: FunctionSymbol): boolean {
  if (fn.rule?.result === 'null') return true;
  if (fn.rule?.result === 'nonnull' || fn.returns.k === 'reference') return false;
  return isPointer(fn.returns);
}

/** Whether the value of an expression can be null, as far as it is known now. */
export function isNullable(e: Expression): boolean {
  const characters = textOrNull(e);
  if (characters && arrayBehind(e)) return true;
  if (characters) return isNullable(characters);
  const summands = summandsOf(e);
  if (summands) return summands.every(isNullable);
  switch (e.kind) {
    case 'null':
      return true;
    case 'name':
    case 'member':
      if (e.symbol?.kind !== 'variable') return false;
      if (e.symbol.rule) return e.symbol.rule.result === 'null';
      return e.symbol.nullable;
    case 'call':
      if (!e.fn) return e.pointed?.nullable ?? false;
      // `data()` of a QCString is the text itself.
      if (e.fn.rule?.template === '$this' && e.callee.kind === 'member' && e.fn.rule.result !== 'nonnull')
        return isNullable(e.callee.object);
      return e.fn.rule ? tableReturnsNull(e.fn) || isNullElement(e) : e.fn.nullable;
    case 'conditional':
      return isNullable(e.yes) || isNullable(e.no);
    case 'cast':
      // By a conversion operator, as that of QGuardedPtr.
      if (isPointer(e.type) && !isText(e.type) && bare(e.operand.type).k === 'class')
        return !isBytesClass(e.operand.type);
      return e.style === 'dynamic' || isNullable(e.operand);
    case 'convert':
      if (e.fn?.role === 'conversion' && !e.fn.rule) return isPointer(e.fn.returns) && e.fn.nullable;
      if (
        e.fn?.role === 'conversion' &&
        e.fn.rule &&
        e.fn.rule.template !== '$this' &&
        isPointer(e.fn.returns)
      )
        return tableReturnsNull(e.fn);
      return (
        (e.fn === null || e.fn.rule?.template === '$1' || e.fn.rule?.template === '$this') &&
        (isText(e.type) || isPointer(e.type)) &&
        isNullable(e.operand)
      );
    case 'construct':
      return (
        ((e.constructor_ === null ? isText(e.type) : e.constructor_.rule?.template === '$1') &&
          e.args.length === 1 &&
          isNullable(e.args[0]!)) ||
        (isText(e.type) && e.args.length === 0 && e.constructor_?.rule?.result === 'null')
      );
    case 'assign':
      if (e.fn?.rule && e.operator !== '=') return tableReturnsNull(e.fn);
      return e.operator === '=' && isNullable(e.right);
    case 'index':
      if (isNullElement(e)) return true;
      if (e.fn) return e.fn.rule ? tableReturnsNull(e.fn) || leadsToPointers(e.object.type) : e.fn.nullable;
      return bare(e.object.type).k !== 'class' && isPointer(e.type) && isNullPlace(e);
    case 'unary':
      if (isNullElement(e)) return true;
      if (isFirstOrNull(e)) return e.operand.kind === 'index' && isNullable(e.operand.object);
      // As operator-> of a pointer that counts.
      if (e.fn)
        return e.fn.rule
          ? tableReturnsNull(e.fn) || (e.operator === '*' && leadsToPointers(e.operand.type))
          : e.fn.nullable;
      return e.operator === '*' && (isPointer(e.type) || isNullTarget(e));
    case 'binary':
      return e.fn && !e.fn.rule ? e.fn.nullable : e.operator === ',' && isNullable(e.right);
    default:
      return false;
  }
}

/** The text whose characters a pointer leads to, where that pointer is asked for null. */
export function textOrNull(e: Expression): Expression | null {
  if (e.type.k !== 'pointer' || e.type.orNull !== true) return null;
  return arrayBehind(e) ?? (e.kind === 'convert' ? e.operand : pointedText(e));
}

/** Whether there can be a null in a place of an array of pointers. */
function isNullPlace({ object, index }: Extract<Expression, { kind: 'index' }>): boolean {
  const variable = variableOf(object);
  // An argument of the program that is counted is there; one that is asked for by its number may be missing.
  if (variable?.role === 'parameter' && isNamedArguments(variable))
    return index.kind === 'number' && Number(index.text) > 0;
  const initial = variable?.initial;
  return initial?.kind !== 'list' || initial.items.some(isNullable) || leavesRest(variable!.type, initial);
}

/** Finds out which pointers and strings can be null: those that get a null, a value that can be it, or are asked for it. */
export function passNullable(contents: Contents, pointed: PointedFunctions): void {
  const { functions, classes, globals } = contents;
  const flows: Flow[] = [];
  const boxes: [Place, Place][] = [];
  /** What is written through a pointer. */
  const written: { readonly from: Expression; readonly to: Place }[] = [];
  const pointers = new Set<Holder>();
  // What overrides a function of the tables takes what that takes.
  const fixed = new Set<Holder>(
    functions.filter((fn) => overridden(fn).some(({ rule }) => rule)).flatMap(({ params }) => params),
  );
  const flow = (from: Expression, to: Holder | null, type: Type): void => {
    if (from.kind === 'list') members(from);
    if (to && !to.rule && !fixed.has(to) && canBeNull(type)) flows.push({ from, to });
    if (to) boxes.push(...sharedTexts(from, to));
  };
  /** `{ a, b }` of a struct. */
  const members = (from: Extract<Expression, { kind: 'list' }>): void => {
    const place = bare(from.type);
    const fields = place.k === 'class' ? place.symbol.fields.filter((field) => !field.isStatic) : [];
    from.items.forEach((item, i) => {
      const field = fields[i];
      if (item.kind === 'list') members(item);
      else if (field && !field.rule) flow(item, field, field.type);
    });
  };
  const askedPointer = (e: Expression): void => {
    const pointer = e.kind === 'call' ? e.fn : variableOf(e);
    if (pointer && isCharacters(e.type)) pointers.add(pointer);
  };
  const askedText = (symbol: VariableSymbol): void => {
    symbol.nullable = true;
    pointers.add(symbol);
  };
  const asked = (e: Expression): void => {
    const source = pointedText(e);
    const symbol = variableOf(source ?? e);
    askedPointer(e);
    if (source && symbol && !symbol.rule) askedText(symbol);
    if (
      symbol &&
      !symbol.rule &&
      symbol.role !== 'constant' &&
      isPointer(bare(symbol.type)) &&
      symbol.type.k !== 'reference'
    )
      symbol.nullable = true;
  };
  const initialised = new Set<VariableSymbol>();
  const present = presentReturns(functions);
  for (const fn of functions) {
    visitFunction(fn, {
      expression: (e) => {
        if (e.kind === 'assign' && e.operator === '=') {
          flow(e.right, variableOf(e.left), e.left.type);
          if (!variableOf(e.left)) for (const to of textPlaces(e.left)) written.push({ from: e.right, to });
        }
        if (e.kind === 'call' && e.pointed) args(e.pointed, e.args, flow);
        if (e.kind === 'call' && e.fn) {
          args(e.fn, e.args, flow);
          boxes.push(...sharedBoxes(e.fn, e.args));
          // printf( "%s", p ) has a word of its own for null.
          for (const rest of e.args.slice(e.fn.params.length)) askedPointer(rest);
          if (e.fn.name === 'isNull' && e.fn.owner?.name !== 'QChar' && e.callee.kind === 'member') {
            const symbol = isText(e.callee.object.type) ? variableOf(e.callee.object) : null;
            if (symbol) askedText(symbol);
            else for (const place of textPlaces(e.callee.object)) place.nullable = true;
          }
        }
        const operator = operatorCall(e);
        if (operator) args(operator.fn, operator.args, flow);
        if ((e.kind === 'construct' || e.kind === 'new') && e.constructor_) {
          args(e.constructor_, e.args, flow);
          boxes.push(...sharedBoxes(e.constructor_, e.args));
        }
        if (e.kind === 'convert' && e.fn?.role === 'constructor') args(e.fn, [e.operand], flow);
        if (e.kind === 'unary' && e.operator === '!') {
          const symbol = e.fn && isText(e.operand.type) ? variableOf(e.operand) : null;
          if (symbol) askedText(symbol);
          else asked(e.operand);
        }
        // A pointer that is read from a stream has nothing before.
        if (e.kind === 'binary' && typeof e.fn?.rule?.out === 'string') asked(e.right);
        // What `T **` leads to can be null.
        if (isAddress(e) && isPointer(e.operand.type) && bare(e.operand.type.to).k === 'class') asked(e.operand);
        if (e.kind === 'conditional') asked(e.condition);
        if (e.kind === 'binary' && (e.operator === '&&' || e.operator === '||')) [e.left, e.right].forEach(asked);
        if (e.kind === 'binary' && (e.operator === '==' || e.operator === '!=')) {
          if (e.right.kind === 'null') asked(e.left);
          if (e.left.kind === 'null') asked(e.right);
          // s == QString::null
          if (e.fn?.rule && isStringClass(e.left.type)) {
            const text = isNullText(e.right) ? e.left : isNullText(e.left) ? e.right : e;
            const symbol = variableOf(text);
            if (symbol && !symbol.rule && symbol.role !== 'constant') askedText(symbol);
            if (!symbol) for (const place of textPlaces(text)) place.nullable = true;
          }
        }
      },
      statement: (s) => {
        if (s.kind === 'return' && s.value && !present.has(s)) flow(s.value, fn, fn.returns);
        if (s.kind === 'if' || s.kind === 'while') {
          if (s.condition.kind === 'variables') s.condition.variables.forEach(({ symbol }) => (symbol.nullable ||= isPointer(symbol.type)));
          else asked(s.condition);
        }
        if (s.kind === 'for' && s.condition) asked(s.condition);
        if (s.kind === 'variables') for (const { symbol, initial } of s.variables) {
          if (initial) flow(initial, symbol, symbol.type);
          else if (isPointer(symbol.type) && !isBasic(symbol.type.to, 'char', 'uchar')) symbol.nullable = true;
        }
      },
    }); // prettier-ignore
    for (const param of fn.params)
      if (param.initial && canBeNull(param.type)) flows.push({ from: param.initial, to: param });
    if (fn.role === 'constructor' && fn.owner?.kind === 'class') {
      for (const { name, args: values } of fn.initialisers) {
        const field = fn.owner.fields.find((each) => each.name === name);
        if (!field) continue;
        initialised.add(field);
        const [value] = values;
        if (value) flow(value, field, field.type);
      }
    }
  }
  for (const symbol of classes) {
    const inBodies = setInBodies(symbol);
    for (const field of symbol.fields)
      if (isPointer(field.type) && !initialised.has(field) && !inBodies.has(field)) field.nullable = true;
  }
  for (const symbol of globals) {
    if (symbol.initial && !(symbol.initial.kind === 'construct' && symbol.initial.args.length === 0))
      flow(symbol.initial, symbol, symbol.type);
    else if (isPointer(symbol.type)) symbol.nullable = true;
  }
  for (const each of fixed) each.nullable = false;
  const { pairs: taken, given } = pointedPairs(contents, pointed);
  const bytes = plainBytes(functions, given, noteAskedPointers(flows, given, pointers));
  const texts = indifferentTexts(contents, flows, taken);
  const isIndifferent = texts.isIndifferent.bind(texts);
  // A text begins as null.
  for (const symbol of [...fieldsOf(classes).filter((field) => !initialised.has(field)), ...globals])
    if (isStringClass(symbol.type) && !begins(symbol) && texts.isAsked(symbol)) symbol.nullable = true;
  const overriding = functions
    .flatMap(overridingPairs)
    .flatMap(([a, b]): [Place, Place][] => [[a, b], ...sharedTargets(a, b)]);
  const pairs = [...overriding, ...boxes, ...taken];
  const handOn = ({ from, to }: (typeof given)[number]): boolean =>
    from.nullable && !to.nullable && !bytes.has(to) && (to.nullable = true);
  do {
    settle(flows, ({ from, to }) => {
      if (to.nullable || isIndifferent(to) || bytes.has(to) || !isNullable(from)) return false;
      return (to.nullable = true);
    });
    for (const { from, to } of written) if (!to.nullable && isNullable(from)) to.nullable = true;
  } while ([...pairs.map(shareNull), ...given.map(handOn)].includes(true));
  const known = new Set(functions.flatMap((fn) => [...returnedTexts(fn)]));
  do {
    settle(flows, ({ from, to }) => {
      if (to.blurredBy !== null || known.has(from)) return false;
      to.blurredBy = blurredBy(from);
      return to.blurredBy !== null;
    });
  } while (taken.map(shareBlur).includes(true));
}

function fieldsOf(classes: Contents['classes']): VariableSymbol[] {
  return classes.flatMap((symbol) => symbol.fields.filter((field) => !field.isStatic && !field.rule));
}

/** Whether a text begins with a value. */
function begins({ initial, type }: VariableSymbol): boolean {
  if (type.k === 'reference') return true;
  return initial !== null && !(initial.kind === 'construct' && initial.args.length === 0);
}

function args(
  fn: FunctionSymbol,
  values: readonly Expression[],
  flow: (from: Expression, to: Holder | null, type: Type) => void,
): void {
  if (fn.rule) return;
  values.forEach((value, i) => {
    const param = fn.params[i];
    if (param) flow(value, param, param.type);
  });
}

/** Variables that are handed out by reference, and the parameters that share their boxes. */
function sharedBoxes(fn: FunctionSymbol, values: readonly Expression[]): [Place, Place][] {
  if (fn.rule) return [];
  return values.flatMap((value, i): [Place, Place][] => {
    const param = fn.params[i];
    const symbol = variableOf(value);
    if (!param || !symbol || symbol.rule || !isBoxReference(param.type) || !canBeNull(param.type)) return [];
    return [[symbol, param]];
  });
}
