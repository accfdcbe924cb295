import type { ClassSymbol, Expression, Type } from '../../model/ast.js';
import { constructorsOf, destructorOf } from '../../model/members.js';
import { holdsPointers } from '../../model/representation.js';
import { bare, classOf } from '../../model/types.js';
import type { Diagnostics } from '../../model/diagnostics.js';
import type { Location } from '../../read/source-file.js';
import { isPure } from './copies.js';
import { endsVisibly, destroysVisibly, deletesVisibly } from './visible-endings.js';
import { elidedCopy } from './temporaries.js';
import { type Contents, visitFunction } from '../functions.js';

/**
 * C++ destroys temporaries, parameters, elements and globals by itself. Where their class has a destructor of the program,
 * the place is listed: in TypeScript only local variables, members and what is deleted are destroyed.
 */
export function passEndings({ functions, globals, classes }: Contents, diagnostics: Diagnostics): void {
  const list = (location: Location | null, type: Type, what: string): void => {
    if (location)
      diagnostics.look(location, `the destructor of ${nameOf(type)} does not run here for ${what}`);
  };
  const elements = (type: Type, location: Location | null): void => {
    const element = elementOf(type);
    if (element) list(location, element, 'the elements');
    const counted = location && countedElement(type);
    if (counted)
      diagnostics.look(location, `how often a QMap makes and copies a ${counted.name} by itself is not kept`);
  };
  for (const fn of functions) {
    for (const param of fn.params)
      if (endsVisibly(param.type) || deletesVisibly(param.type))
        list(param.location ?? fn.location, param.type, 'a parameter');
    if (endsVisibly(fn.returns)) list(fn.location, fn.returns, 'what is returned');
    const kept = new Set<Expression>();
    // What a variable or a member begins with is no temporary, and neither is what it is made of: `: r( Res( 3 ) )`.
    const keep = (e: Expression): void => {
      kept.add(e);
      const inner = elidedCopy(e);
      if (inner) keep(inner);
    };
    for (const { args } of fn.initialisers) args.forEach(keep);
    visitFunction(fn, {
      statement: (s) => {
        if (s.kind === 'variables')
          for (const { symbol, initial, location } of s.variables) {
            if (initial) keep(initial);
            elements(symbol.type, location);
          }
        if (s.kind === 'return' && s.value) kept.add(s.value);
      },
      expression: (e) => {
        if (e.kind === 'call' && e.callee.kind === 'name' && e.fn?.name === 'exit') return;
        if (e.kind === 'delete') listDelete(e, classes, diagnostics);
        if (!kept.has(e) && isTemporary(e) && endsVisibly(e.type))
          list(e.location, e.type, 'a temporary object');
      },
    });
  }
  for (const symbol of classes) for (const field of symbol.fields) elements(field.type, field.location);
  for (const symbol of globals) {
    if (endsVisibly(symbol.type)) list(symbol.location, symbol.type, 'a global object when the program ends');
    else if (symbol.type.k === 'class' && symbol.type.symbol.inherits('QPtrCollection'))
      diagnostics.look(
        symbol.location!,
        `${symbol.name} is global: what it owns is not deleted when the program ends`,
      );
    else elements(symbol.type, symbol.location);
  }
}

/** `delete base` where the destructor is not virtual: C++ calls that of the base, and leaves the rest of the object. */
function listDelete(
  { operand, location }: Extract<Expression, { kind: 'delete' }>,
  classes: readonly ClassSymbol[],
  diagnostics: Diagnostics,
): void {
  const symbol = classOf(operand.type);
  if (!symbol || symbol.rule) return;
  const bases = new Set(symbol.lineage());
  if ([...bases].some((each) => each.rule !== null || destructorOf(each)?.isVirtual === true)) return;
  const derived = classes.find((each) => {
    const lineage = [...each.lineage()];
    return (
      each !== symbol &&
      lineage.includes(symbol) &&
      lineage.some((one) => !bases.has(one) && destroysVisibly(one))
    );
  });
  if (derived)
    diagnostics.look(
      location,
      `the destructor of ${symbol.name} is not virtual: C++ does not call that of a ${derived.name} here, TypeScript does`,
    );
}

function isTemporary(e: Expression): boolean {
  return (
    e.kind === 'construct' ||
    (e.kind === 'convert' && e.fn?.role === 'constructor') ||
    (e.kind === 'call' && e.fn !== null && e.fn.returns.k === 'class') ||
    (e.kind === 'binary' && e.fn !== null && e.fn.returns.k === 'class')
  );
}

/** The class of the elements, if their end shows. */
function elementOf(type: Type): Type | null {
  if (type.k === 'array') return endsVisibly(bare(type.of)) ? bare(type.of) : null;
  // What holds pointers, an iterator or a QGuardedPtr too, is not what its objects end with.
  if (type.k !== 'class' || !type.symbol.rule || holdsPointers(type.symbol)) return null;
  if (deletesVisibly(type)) return null;
  return type.args.find((arg) => endsVisibly(arg)) ?? null;
}

/** The class of the values of a QMap whose constructors do more than set an object. */
function countedElement(type: Type): ClassSymbol | null {
  const [, value] = type.k === 'class' && type.symbol.rule && type.symbol.name === 'QMap' ? type.args : [];
  if (value?.k !== 'class' || value.symbol.rule) return null;
  return constructorsOf(value.symbol).every(isPure) ? null : value.symbol;
}

function nameOf(type: Type): string {
  const t = bare(type);
  return t.k === 'class' ? t.symbol.name : 'an object';
}
