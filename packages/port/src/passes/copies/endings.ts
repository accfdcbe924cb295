import type { ClassSymbol, Expression, Type, VariableSymbol } from '../../model/ast.js';
import { destructorOf } from '../../model/members.js';
import { holdsPointers } from '../../model/representation.js';
import { bare, classOf } from '../../model/types.js';
import type { Diagnostics } from '../../model/diagnostics.js';
import type { Location } from '../../read/source-file.js';
import { isMadeQuietly } from './copies.js';
import { endsVisibly, destroysVisibly, deletesVisibly } from './visible-endings.js';
import { type Contents, visitFunction } from '../functions.js';

/**
 * C++ destroys elements, globals and all parameters by itself. Where their class has a destructor of the program, the place is
 * listed: in TypeScript local variables, temporaries, members, what is deleted and most parameters are destroyed.
 */
export function passEndings(
  { functions, globals, classes }: Contents,
  endedParameters: ReadonlySet<VariableSymbol>,
  diagnostics: Diagnostics,
): void {
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
      if (!endedParameters.has(param) && (endsVisibly(param.type) || deletesVisibly(param.type)))
        list(param.location ?? fn.location, param.type, 'a parameter');
    visitFunction(fn, {
      statement: (s) => {
        if (s.kind === 'variables')
          for (const { symbol, location } of s.variables)
            // Those of an array end with it.
            if (symbol.isStatic || symbol.type.k !== 'array') elements(symbol.type, location);
      },
      expression: (e) => {
        if (e.kind === 'delete') listDelete(e, classes, diagnostics);
      },
    });
  }
  for (const symbol of classes)
    for (const field of symbol.fields) if (field.type.k !== 'array') elements(field.type, field.location);
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
  return isMadeQuietly(value.symbol) ? null : value.symbol;
}

function nameOf(type: Type): string {
  const t = bare(type);
  return t.k === 'class' ? t.symbol.name : 'an object';
}
