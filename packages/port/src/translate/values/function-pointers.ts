import { calledFunction } from '../../analysis/function-pointers.js';
import type { ClassSymbol, Expression, FunctionSymbol } from '../../model/ast.js';
import { isBool } from '../../model/types.js';
import { call, method, type Ts, text } from '../../print/ts.js';
import type { Location } from '../../read/source-file.js';
import type { ExpressionTranslator } from './expression-translator.js';
import { className, functionName, memberName } from '../names/names.js';
import { safeName } from '../names/safe-names.js';
import { fillTemplate } from '../names/templates.js';

type Call = Extract<Expression, { kind: 'call' }>;

/** A call through a pointer to a function, or to a member of an object. */
export function pointerCall(e: Call, t: ExpressionTranslator): Ts {
  const { callee } = e;
  const called = calledFunction(callee.type);
  const args = e.pointed ? t.argumentsFor(e.pointed, e.args) : e.args.map((arg) => t.value(arg));
  if (callee.kind !== 'binary' || !called?.memberOf) return call(t.present(callee), ...args);
  return call(t.present(callee.right), t.object(callee.left), ...args);
}

/** A function as a value: where a call of it becomes something else, as that of `sqrt` does, a function that does that. */
export function functionValue(fn: FunctionSymbol, t: ExpressionTranslator): Ts {
  // isdigit() gives a number in C.
  const isAnswer = fn.rule !== null && isBool(fn.returns);
  if (typeof fn.rule?.template !== 'string' && !isAnswer) return text(functionName(fn, t.context));
  const names = fn.params.map(({ name }, i) => safeName(name || `p${String(i)}`));
  const params = fn.params.map(({ type }, i) => `${names[i]!}: ${t.typeText(type)}`);
  const args = names.map((name) => text(name));
  const made =
    typeof fn.rule?.template === 'string'
      ? fillTemplate(fn.rule, null, args, t.context)
      : call(text(functionName(fn, t.context)), ...args);
  const body = isAnswer ? call(text('Number'), made) : made;
  return { k: 'arrow', params: `(${params.join(', ')})`, body, block: false };
}

/** `&C::f`: a function whose first argument is the object; `seen` is the class that a cast makes of C. */
export function memberPointer(
  fn: FunctionSymbol,
  location: Location,
  t: ExpressionTranslator,
  seen: ClassSymbol | null = null,
): Ts {
  const { owner } = fn;
  if (owner?.kind !== 'class' || fn.rule) return t.mark(location, 'a pointer to a member of a class of Qt');
  if (fn.isAsync) return t.mark(location, `a pointer to ${fn.name}(), which has to be awaited`);
  const params = fn.params.map(({ name }, i) => safeName(name || `p${String(i)}`));
  const self = nameBeside(params, owner);
  const object: Ts =
    seen && seen !== owner
      ? { k: 'as', operand: text(self), type: className(owner, t.context, true) }
      : text(self);
  const args = params.map((each) => text(each));
  // What is not virtual is that of the class, also for an object of one that has its own.
  const own = `${className(owner, t.context)}.prototype.${memberName(fn.printed)}`;
  const body = t.context.usage.hidden.has(fn)
    ? method(text(own), 'call', object, ...args)
    : method(object, memberName(fn.printed), ...args);
  return { k: 'arrow', params: `(${[self, ...params].join(', ')})`, body, block: false };
}

/** The name of the class in small letters, as an argument that no other has. */
function nameBeside(params: readonly string[], { name }: ClassSymbol): string {
  let self = safeName(name.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (capitals) => capitals.toLowerCase()));
  while (params.includes(self)) self += '_';
  return self;
}
