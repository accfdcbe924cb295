import type { ClassSymbol, EnumConstantSymbol, FunctionSymbol, VariableSymbol } from '../../model/ast.js';
import { type Ts, text, member } from '../../print/ts.js';
import { positionOf } from '../../symbols/enum-positions.js';
import type { FileContext } from './context.js';
import { fillTemplate } from './templates.js';
import { isOnlyHeld, undeclaredClass } from '../../model/unknown.js';
import { safeName } from './safe-names.js';

/** The name of a member; most words can be one. */
export function memberName(name: string): string {
  const operators: Record<string, string> = {
    'operator==': 'equals', 'operator!=': 'notEquals', 'operator<': 'lessThan', 'operator>': 'greaterThan', 'operator<=': 'lessOrEqual', 'operator>=': 'greaterOrEqual',
    'operator+': 'plus', 'operator-': 'minus', 'operator*': 'times', 'operator/': 'dividedBy', 'operator+=': 'add', 'operator-=': 'subtract', 'operator[]': 'at',
    'operator()': 'call', 'operator!': 'not', 'operator=': 'assign', 'operator<<': 'shiftLeft', 'operator>>': 'shiftRight', 'operator++': 'increment', 'operator--': 'decrement',
    'operator->': 'pointer', 'operator%': 'modulo', 'operator ()': 'value', 'operator&': 'bitAnd', 'operator|': 'bitOr', 'operator^': 'bitXor', 'operator*=': 'multiply', 'operator/=': 'divide',
    'operator,': 'comma', 'operator~': 'complement', 'operator|=': 'orAssign', 'operator&=': 'andAssign', 'operator^=': 'xorAssign', 'operator%=': 'moduloAssign',
    'operator<<=': 'shiftLeftAssign', 'operator>>=': 'shiftRightAssign', 'operator&&': 'and', 'operator||': 'or', constructor: 'constructor_',
  }; // prettier-ignore
  // Overloads that differ in their types have these at the end of the name.
  const [, operator = name, types = ''] = /^(operator\W+?)([A-Z]\w*|_+)?$/.exec(name) ?? [];
  return Object.hasOwn(operators, operator) ? `${operators[operator]!}${types}` : name;
}

/** The name of a class, with an import if another module has it. */
export function className(symbol: ClassSymbol, context: FileContext, asType = false): string {
  if (context.staticsOf === symbol && !asType) return 'this';
  const undeclared = asType ? undeclaredClass(symbol) : null;
  if (undeclared !== null)
    return context.undeclaredType(symbol.qualifiedName, undeclared, isOnlyHeld(symbol));
  if (symbol.rule) {
    // QList is a QPtrList: what the table says that objects are.
    const { module, type } = symbol.rule;
    // Of what tools have, a class of one name may be written as a type of another: QString is a string.
    const same = module === './cpp.js' ? /^\w+$/.exec(type ?? '')?.[0] : undefined;
    const name = /^(\w+)<.*>$/.exec(type ?? '')?.[1] ?? same ?? symbol.printed;
    return module === null ? name : context.use(name, module, asType);
  }
  return context.reference(symbol.printed, symbol.location, asType);
}

/** A constant of an enum. */
export function enumeratorName(symbol: EnumConstantSymbol, context: FileContext): Ts {
  const { owner, rule, location } = symbol.enum;
  if (rule) {
    if (rule.template !== null)
      return fillTemplate(
        {
          ...rule,
          template: rule.template.replaceAll('$name', symbol.name).replaceAll('$value', valueOf(symbol)),
        },
        null,
        [],
        context,
      );
    if (owner?.kind === 'class') {
      const path =
        typeof owner.rule?.module !== 'string'
          ? owner.printed
          : context.use(owner.printed, owner.rule.module);
      return member(text(path), symbol.name);
    }
    return text(rule.module === null ? symbol.name : context.use(symbol.name, rule.module));
  }
  if (owner?.kind === 'class') return member(text(className(owner, context)), symbol.printed);
  const name = safeName(symbol.printed);
  return text(context.localConstants.has(symbol) ? name : context.reference(name, location));
}

/** The number of a constant whose enum counts up, or names it. */
function valueOf(symbol: EnumConstantSymbol): string {
  const { index, base } = positionOf(symbol);
  const start = symbol.enum.constants[base]?.value;
  return String((start?.kind === 'number' ? Number(start.text) : 0) + index - Math.max(base, 0));
}

/** A function that is no member. */
export function functionName(symbol: FunctionSymbol, context: FileContext): string {
  if (symbol.rule)
    return symbol.rule.module === null ? symbol.name : context.use(symbol.name, symbol.rule.module);
  return context.reference(declaredName(symbol), symbol.definition ?? symbol.location);
}

/** The name of a function of the program that is no member, where it is declared; `operator==( a, b )` is called by its name. */
export function declaredName({ name, printed }: FunctionSymbol): string {
  return name.startsWith('operator') ? memberName(printed) : safeName(printed);
}

/** A variable that is no member and no local one. */
export function globalName(symbol: VariableSymbol, context: FileContext): Ts {
  const { rule } = symbol;
  // What is assigned to has to be a place: `errno.value`.
  const [, object, name] = /^(\w+)\.(\w+)$/.exec(rule?.template ?? '') ?? [];
  if (
    typeof rule?.module === 'string' &&
    object !== undefined &&
    name !== undefined &&
    rule.imports.length > 0
  )
    return member(text(context.use(object, rule.module)), name);
  if (typeof rule?.template === 'string') return fillTemplate(rule, null, [], context);
  if (rule) return text(rule.module === null ? symbol.name : context.use(symbol.name, rule.module));
  return text(context.reference(safeName(symbol.printed), symbol.location));
}
