import type { Expression, FunctionSymbol, VariableSymbol } from '../../model/ast.js';
import { setsOperand } from '../../model/set-operands.js';
import { isBytesClass, isStringClass } from '../../model/representation.js';
import { someExpression, visitStatement } from '../../model/walk.js';
import { calledBy } from '../../passes/effects.js';
import { mayThrow } from '../../passes/thrown-exceptions.js';
import { mayWrite } from '../../passes/writing-functions.js';
import { call, member, type Ts } from '../../print/ts.js';
import { variableOf } from '../../model/variable-of.js';
import type { Rule } from '../../tables/rule.js';
import { replaced } from './assignments.js';
import { isNeverRead } from './changed-texts.js';
import { isRepeatable } from '../values/repeatable.js';
import { elementRule } from './element-streams.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { fillTemplate } from '../names/templates.js';

type Binary = Extract<Expression, { kind: 'binary' }>;

/** `stream >> a`, which the table turns into `a = stream.read…()`. */
function isInput(e: Expression): e is Binary {
  return e.kind === 'binary' && setsOperand(e);
}

/** `s >> a` by an operator of the program, which returns the stream that it got, as all do. */
function isOwnInput(e: Expression): e is Binary {
  if (e.kind !== 'binary' || e.operator !== '>>' || !e.fn || e.fn.rule || e.fn.role !== 'function')
    return false;
  const [stream] = e.fn.params;
  return e.fn.params.length === 2 && stream !== undefined && returnsIt(e.fn, stream);
}

/** `s >> ws`, which changes the stream. */
function isManipulated(e: Expression): e is Binary {
  return (
    e.kind === 'binary' && e.operator === '>>' && e.fn?.rule?.template?.startsWith('$this.put(') === true
  );
}

/** Whether a function returns nothing but what a parameter refers to, or a chain that begins with it. */
function returnsIt({ body }: FunctionSymbol, param: VariableSymbol): boolean {
  if (!body) return false;
  let isAlways = true;
  visitStatement(body, {
    statement: (s) => {
      if (s.kind !== 'return') return;
      let value = s.value;
      while (value?.kind === 'binary' && value.operator === '>>') value = value.left;
      isAlways &&= value?.kind === 'name' && value.symbol === param;
    },
  });
  return isAlways;
}

/** The readings of `s >> a >> b`, and the stream; none where no table has a part in it. */
function inputsOf(e: Expression): { readonly steps: readonly Binary[]; readonly stream: Expression } {
  const steps: Binary[] = [];
  let stream: Expression = e;
  while (isInput(stream) || isOwnInput(stream) || isManipulated(stream)) {
    steps.unshift(stream);
    stream = stream.left;
  }
  return steps.some(isInput) ? { steps, stream } : { steps: [], stream: e };
}

/** `s >> a >> b` as the assignments that it stands for; null for another expression. */
export function inputSteps(e: Expression, t: ExpressionTranslator): Ts[] | null {
  const { steps, stream } = inputsOf(e);
  if (steps.length === 0) return null;
  if (steps.length > 1 && !isRepeatable(stream))
    return [
      t.mark(e.location, 'several values are read from a stream that exists only here: give it a name'),
    ];
  return steps.map((step) =>
    isInput(step) && step.fn ? inputStep(step, step.fn, stream, t) : t.discarded({ ...step, left: stream }),
  );
}

function inputStep(e: Binary, fn: FunctionSymbol, stream: Expression, t: ExpressionTranslator): Ts {
  const rule = elementRule(e, t) ?? fn.rule!;
  if (rule.look !== null) t.look(e.location, rule.look);
  const read = /^\$\d\.value = (.*)$/.exec(rule.out ?? '')?.[1] ?? '';
  // A variable that can be null gets the null that was read.
  const reading = variableOf(e.right)?.nullable === true ? read.replace(/ \?\? ''$/, ' ?? null') : read;
  const object = t.object(stream);
  const made = fillTemplate({ ...rule, template: reading } satisfies Rule, object, [object], t.context);
  const symbol = variableOf(e.right);
  // Of a variable that nothing asks for, the reading stays.
  return symbol && isNeverRead(symbol) ? made : replaced(e.right, made, t);
}

/** `return stream >> a >> b;`: the steps, and the stream; null for another value. */
export function returnedInput(e: Expression, t: ExpressionTranslator): Ts[] | null {
  const { steps, stream } = inputsOf(e);
  if (steps.length === 0 || !isRepeatable(stream)) return null;
  const made = inputSteps(e, t);
  return made && [...made, t.object(stream)];
}

/** `a >> b` whose value, the stream, is used further. */
export function inputValue(e: Binary, t: ExpressionTranslator): Ts {
  return { k: 'comma', items: [...(inputSteps(e, t) ?? []), t.object(inputsOf(e).stream)] };
}

/** What `stream << a` hands to put(); null for an operator that does something else. */
export function putValue({ rule }: FunctionSymbol, args: readonly Ts[], t: ExpressionTranslator): Ts | null {
  const value = args.length === 1 ? /^\$this\.put\((.*)\)$/.exec(rule?.template ?? '')?.[1] : undefined;
  return rule && value !== undefined
    ? fillTemplate({ ...rule, template: value }, null, args, t.context)
    : null;
}

/**
 * `stream << a << b` is one call of put(), but where the stream may write to what is put: `stream << "a" << text` reads the text when
 * the letter is in it. So it is where what is put writes itself, or throws: the letter is there by then.
 */
export function put(object: Ts, value: Ts, args: readonly Expression[], t: ExpressionTranslator): Ts {
  const isLater = args.some((arg) => someExpression(arg, (each) => isLent(each) || writesOrThrows(each, t)));
  if (!isLater && object.k === 'call' && object.callee.k === 'member' && object.callee.name === 'put')
    return { ...object, args: [...object.args, value] };
  return call(member(object, 'put'), value);
}

/** Whether to evaluate an expression may write to a stream or a device, or end in an exception. */
function writesOrThrows(e: Expression, t: ExpressionTranslator): boolean {
  const fn = calledBy(e);
  if (fn?.rule !== null)
    return fn?.name === 'at' && fn.owner?.kind === 'class' && fn.owner.owner?.name === 'std';
  const versionsOf = (each: FunctionSymbol): FunctionSymbol[] =>
    t.context.usage.effects?.versionsOf(each) ?? [each];
  return versionsOf(fn).some(mayThrow) || mayWrite(fn, versionsOf);
}

/** A text or bytes that others may change. */
function isLent(e: Expression): boolean {
  const symbol = variableOf(e);
  return symbol?.boxed === true && (isStringClass(symbol.type) || isBytesClass(symbol.type));
}
