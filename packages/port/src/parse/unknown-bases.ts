import type { Declaration } from '../model/declaration.js';
import { isQObject } from '../model/representation.js';
import type { Scope, BaseClass, ClassSymbol } from '../model/ast.js';
import { DeclaredClass } from '../symbols/symbols.js';

/** A class with Q_OBJECT is a QObject, also where no header declares its base: that base is one, of which no more is known. */
export function assumeObjects(declarations: readonly Declaration[], global: Scope): void {
  const object = global.lookup('QObject').find((each) => each.kind === 'class');
  if (!object) return;
  const isObject: BaseClass = {
    type: { k: 'class', symbol: object, args: [] },
    name: object.name,
    access: 'public',
  };
  const assumed = new Map<string, ClassSymbol>();
  for (const symbol of classesIn(declarations)) {
    if (!symbol.hasQObjectMacro || isQObject(symbol)) continue;
    // moc wants the QObject among the bases to be the first one.
    let derived = symbol;
    for (let base = derived.bases[0]; base?.type?.symbol.defined === true; base = derived.bases[0])
      derived = base.type.symbol;
    const [base] = derived.bases;
    if (!base) continue;
    const unknown = base.type?.symbol ?? assumed.get(base.name) ?? new DeclaredClass(base.name, null, global);
    if (unknown.bases.length === 0) unknown.bases.push(isObject);
    assumed.set(base.name, unknown);
    derived.bases[0] = { ...base, type: { k: 'class', symbol: unknown, args: [] } };
  }
}

function classesIn(declarations: readonly Declaration[]): ClassSymbol[] {
  return declarations.flatMap((each): ClassSymbol[] => {
    if (each.kind === 'namespace') return classesIn(each.declarations);
    return each.kind === 'class' ? [each.symbol, ...each.symbol.innerClasses()] : [];
  });
}
