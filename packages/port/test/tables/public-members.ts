// What the packages offer, as the compiler sees it, and which of it a program uses.
import ts from 'typescript';

/** A member of a package: `QSocket.readLine`, `QString.number`, or a function's name. */
export interface PublicMember {
  readonly name: string;
  readonly module: string;
  /** Where it is declared; an inherited one has the declarations of its base. */
  readonly declarations: readonly ts.Declaration[];
}

/** Every value that a package exports, with the public members of its classes and objects; without those of its bases. */
export function publicMembers(program: ts.Program, module: string, file: string): PublicMember[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const symbol = source && checker.getSymbolAtLocation(source);
  if (!symbol) throw new Error(`${file} is no part of the program`);
  return checker.getExportsOfModule(symbol).flatMap((exported): PublicMember[] => {
    const original = resolved(exported, checker);
    if ((original.flags & ts.SymbolFlags.Value) === 0) return [];
    const name = exported.getName();
    const own = { name, module, declarations: original.declarations ?? [] };
    const type = checker.getTypeOfSymbol(original);
    const isClass = (original.flags & ts.SymbolFlags.Class) !== 0;
    const instance = isClass
      ? membersOf(checker.getDeclaredTypeOfSymbol(original), name, module, checker)
      : [];
    const isObject = isClass || type.getCallSignatures().length === 0;
    return [own, ...instance, ...(isObject ? membersOf(type, name, module, checker) : [])];
  });
}

function membersOf(type: ts.Type, owner: string, module: string, checker: ts.TypeChecker): PublicMember[] {
  return checker.getPropertiesOfType(type).flatMap((property) => {
    const declarations = property.declarations ?? [];
    const name = property.getName();
    if (name === 'prototype' || declarations.length === 0 || declarations.every(isNotOffered)) return [];
    const [first] = declarations;
    const declaring = first?.parent && ts.isClassLike(first.parent) ? first.parent.name?.text : undefined;
    return [
      {
        name: `${declaring ?? owner}.${name.replace(/^__@(\w+)@\d+$/, '[$1]')}`,
        module,
        declarations: [...declarations, ...inBases(type, name, checker)],
      },
    ];
  });
}

/** Private, for the packages themselves, or JavaScript's own. */
function isNotOffered(each: ts.Declaration): boolean {
  const name = ts.getNameOfDeclaration(each);
  return (
    (ts.getCombinedModifierFlags(each) & ts.ModifierFlags.Private) !== 0 ||
    (name !== undefined && ts.isPrivateIdentifier(name)) ||
    ts.getJSDocTags(each).some((tag) => tag.tagName.text === 'internal') ||
    /[\\/](?:typescript|@types)[\\/]/.test(each.getSourceFile().fileName)
  );
}

/** What a member overrides: an entry for the base is one for it too. */
function inBases(type: ts.Type, name: string, checker: ts.TypeChecker): readonly ts.Declaration[] {
  return (type.getBaseTypes() ?? []).flatMap((base) => {
    const found = checker.getPropertyOfType(base, name)?.declarations ?? [];
    return [...found, ...inBases(base, name, checker)];
  });
}

function resolved(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
}

/** The declarations of all that these files name. */
export function usedDeclarations(program: ts.Program, files: readonly string[]): Set<ts.Declaration> {
  const checker = program.getTypeChecker();
  const used = new Set<ts.Declaration>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const symbol = checker.getSymbolAtLocation(node);
      if (symbol) for (const each of resolved(symbol, checker).declarations ?? []) used.add(each);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source) visit(source);
  }
  return used;
}
