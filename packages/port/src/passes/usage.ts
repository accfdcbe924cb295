import type { Holder } from '../model/holder.js';
import type { EffectAnalysis } from './effects.js';
import { isLvalue } from '../analysis/conversions.js';
import { calledFunction } from '../analysis/function-pointers.js';
import type {
  ClassSymbol,
  Expression,
  FunctionSymbol,
  Symbol,
  Type,
  VariableSymbol,
  EnumSymbol,
} from '../model/ast.js';
import { isBoxReference, isSharedObject, isText, isUserValue, mayBeArray } from '../model/representation.js';
import { setsOperand } from '../model/set-operands.js';
import { rewrittenText } from '../model/text-iterators.js';
import { bare, isByteBuffer } from '../model/types.js';
import { PointedFunctions, pointedHolders } from './pointed-functions.js';
import type { SourceFile } from '../read/source-file.js';
import type { Layout } from '../symbols/layout.js';
import { type Contents, visitFunction } from './functions.js';
import { placeOf } from './pointers/array-place.js';
import { alias, box, boxReturned, setsArgument, sharesBox } from './pointers/boxes.js';
import { type ByteStructs, findByteStructs, structCopied } from './pointers/byte-structs.js';
import { type FreeComparisons, freeComparisons } from './free-comparisons.js';
import { memoryClasses } from './pointers/memory-classes.js';
import type { Iterations } from './loops/iteration.js';
import type { KnownNulls } from './texts/known-nulls.js';
import { keepNamed } from './keep-named.js';
import { isNothingToDelete } from './copies/nothing-to-delete.js';
import { noteReference } from './referring.js';
import { isAssignmentSeen } from './copies/seen-assignments.js';
import { isCopiedWhenThrown } from './copies/thrown-copies.js';
import { swappedClass } from './copies/swapped-objects.js';
import { unwrapped } from './copies/copied-object.js';
import {
  handOn,
  handOnIn,
  handOnTo,
  handToMembers,
  markArray,
  markMemory,
  settleArrays,
} from './pointers/settled-arrays.js';
import type { Flow } from './settled-flows.js';
import { unprintedIn } from './unprinted.js';
import { ThrownTypes } from './thrown-types.js';
import { isElsewhere, noteFilled, noteOutside, notePointed, placeOfValue } from './used-places.js';
import { TemplateArguments } from './classes/template-arguments.js';
import { fieldOfThis, variableOf } from '../model/variable-of.js';
import { visitExpression } from '../model/walk.js';

/** What the translation has to know about classes of the program. */
export interface Usage {
  /** Classes of which C++ copies objects. */
  readonly copied: Set<ClassSymbol>;
  /** Classes whose objects are assigned as a whole. */
  readonly assigned: Set<ClassSymbol>;
  /** Classes whose copies cannot begin as a new object: making one does more, or takes arguments. */
  readonly byPrototype: Set<ClassSymbol>;
  /** Members that are assigned in place. */
  kept: ReadonlySet<VariableSymbol>;
  /** Classes of which others derive. */
  readonly derived: Set<ClassSymbol>;
  /** Unions of numbers and the structs in them, whose objects are bytes that their members show. */
  readonly memory: ReadonlyMap<ClassSymbol, Layout>;
  readonly byteStructs: ByteStructs;
  readonly templateArguments: TemplateArguments;
  /** Arrays whose elements are assigned to, or handed out. */
  readonly filled: Set<VariableSymbol>;
  /** What the types of the program's enums are called. */
  enumNames: ReadonlyMap<EnumSymbol, string>;
  /** Local objects that are the results of their functions. */
  returned: ReadonlySet<VariableSymbol>;
  /** Parameters that are objects which their functions end. */
  endedParameters: ReadonlySet<VariableSymbol>;
  /** Classes that are further bases of others, mixed into them or interfaces, and their bases: nothing of them is private. */
  readonly furtherBases: Set<ClassSymbol>;
  /** Methods that are not virtual, and that a derived class has under the same name. */
  readonly hidden: Set<FunctionSymbol>;
  /** The same of the tables: with the classes of the program that have it under the same name. */
  readonly hiddenOfQt: Map<FunctionSymbol, ClassSymbol[]>;
  /** `==` and `<` of classes that are no members of them. */
  readonly comparisons: ReadonlyMap<ClassSymbol, FreeComparisons>;
  /** Numbers and texts that are thrown. */
  readonly thrown: ThrownTypes;
  /** Functions whose result, a reference to a number or a text, is assigned to or referred to: they return a box. */
  readonly references: Set<FunctionSymbol>;
  /** Virtual methods that a derived class has too. */
  readonly overridden: Set<FunctionSymbol>;
  /** Functions of the tables that a class of the program has too. */
  readonly reimplemented: Set<FunctionSymbol>;
  /** Pointers to numbers or strings that are used as arrays, and functions that return such a one. */
  readonly arrays: Set<Holder>;
  /** Members that are not public, and that something else than their class names. */
  readonly outside: Set<Symbol>;
  /** Methods to which pointers of static variables lead, which stand outside of their function. */
  readonly pointed: Set<FunctionSymbol>;
  readonly pointers: PointedFunctions;
  /** The file whose functions are looked at. */
  file: SourceFile | null;
  /** Loops through whole containers. */
  iterations: Iterations;
  /** What functions and expressions read and write. */
  effects: EffectAnalysis | null;
  /** Pointers that can lead to another place than the beginning of their array. */
  moved: ReadonlySet<VariableSymbol>;
  /** Where null is set that the compiler must not know. */
  knownNulls: KnownNulls;
  /** Places of texts that are not null where they stand. */
  askedTexts: ReadonlySet<Expression>;
  /** The function that is looked at. */
  fn: FunctionSymbol | null;
  /** The class whose function, or static member, is looked at. */
  home: FunctionSymbol['owner'];
  /** The functions that are called, or whose address is taken. */
  readonly called: Set<FunctionSymbol>;
  /** Fields that something else than a constructor of their class sets. */
  readonly changed: Set<VariableSymbol>;
  /** Variables of one module that another one uses. */
  readonly shared: Set<VariableSymbol>;
  /** Where a variable is named only to be set. */
  readonly written: Set<Expression>;
  /** What C++ has and nothing stands for. */
  readonly unprinted: Set<Expression>;
  /** Pointers to numbers or strings that are handed on, and those without a type. */
  readonly handed: Flow[];
  /** `( T * )p` of a `void *` that leads to an array. */
  readonly seenAsArrays: Set<Expression>;
}

/** Finds out which variables are used, assigned, and handed out by reference. */
export function passUsage(contents: Contents): Usage {
  const { functions, classes, globals } = contents;
  const byteStructs = findByteStructs(contents);
  const usage: Usage = {
    copied: new Set(),
    assigned: new Set(),
    byPrototype: new Set(),
    kept: new Set(),
    derived: new Set(classes.flatMap(({ bases }) => bases.flatMap(({ type }) => type?.symbol ?? []))),
    memory: memoryClasses(classes, byteStructs.structs),
    byteStructs,
    templateArguments: new TemplateArguments(),
    filled: new Set(),
    enumNames: new Map(),
    returned: new Set(),
    endedParameters: new Set(),
    furtherBases: new Set(),
    hidden: new Set(),
    hiddenOfQt: new Map(),
    overridden: new Set(),
    reimplemented: new Set(),
    comparisons: freeComparisons(functions),
    thrown: new ThrownTypes(functions),
    references: new Set(),
    pointed: new Set(),
    pointers: new PointedFunctions(),
    arrays: new Set(),
    outside: new Set(),
    written: new Set(),
    unprinted: new Set(),
    handed: [],
    seenAsArrays: new Set(),
    file: null,
    iterations: { loops: new Map(), dropped: new Set() },
    effects: null,
    moved: new Set(),
    knownNulls: new Set(),
    askedTexts: new Set(),
    fn: null,
    home: null,
    changed: new Set(),
    called: new Set(),
    shared: new Set(),
  };
  // A member that is a reference holds the box of what it refers to.
  for (const symbol of classes)
    for (const field of symbol.fields) if (isBoxReference(field.type)) field.boxed = true;
  for (const fn of functions) {
    usage.file = fn.definition?.file ?? null;
    usage.fn = fn;
    usage.home = fn.owner;
    for (const param of fn.params) if (isBoxReference(param.type)) param.boxed = true;
    keepNamed(fn);
    handToMembers(fn, usage);
    visitFunction(fn, { expression: (e) => visit(e, usage), statement: (s) => {
      if (s.kind === 'variables') s.variables.forEach(({ symbol, initial }) => initial && copies(initial, symbol.type, usage));
      if (s.kind === 'variables') s.variables.forEach(({ symbol, initial }) => {
        // A local reference to a variable that is no object shares its box.
        if (initial && isBoxReference(symbol.type)) box(initial, usage, symbol);
        else if (initial && symbol.type.k === 'reference') alias(initial);
      });
      if (s.kind === 'variables') for (const { symbol, initial } of s.variables) if (symbol.isStatic && initial) notePointed(initial, usage.pointed);
      handOnIn(s, fn, usage);
      if (s.kind === 'return' && s.value) copies(s.value, fn.returns, usage);
      if (s.kind === 'return' && s.value && fn.returns.k === 'reference') alias(s.value);
    } }); // prettier-ignore
  }
  for (const symbol of globals) {
    if (!symbol.initial) continue;
    Object.assign(usage, placeOfValue(symbol, symbol.initial));
    visitExpression(symbol.initial, (e) => visit(e, usage));
    handOn(symbol.initial, symbol, symbol.type, usage);
    if (isBoxReference(symbol.type)) box(symbol.initial, usage, symbol);
    else if (symbol.type.k === 'reference') alias(symbol.initial);
  }
  for (const fn of usage.references) boxReturned(fn, usage);
  settleArrays(usage, functions, pointedHolders(contents, usage.pointers));
  return usage;
}

function assigned(e: Expression, usage: Usage): void {
  noteReference(e, usage.references);
  if (e.kind === 'conditional') for (const each of [e.yes, e.no]) assigned(each, usage);
  const symbol = variableOf(e);
  if (!symbol) return;
  symbol.assigned = true;
  const { fn } = usage;
  if (fieldOfThis(e) === null || fn?.role !== 'constructor' || fn.owner !== symbol.owner)
    usage.changed.add(symbol);
  // What a module exports, another one cannot assign.
  if (symbol.role === 'global' && isElsewhere(symbol, usage) && symbol.owner?.kind !== 'class')
    symbol.boxed = true;
}

/** Notes that an object is copied: from an lvalue, to a place of its own. */
function copies(e: Expression, to: Type, usage: Usage): void {
  if (to.k === 'reference' || !isUserValue(to) || !isLvalue(unwrapped(e))) return;
  const type = bare(to);
  if (type.k === 'class') usage.copied.add(type.symbol);
}

function visit(e: Expression, usage: Usage): void {
  if ('fn' in e && e.fn) usage.called.add(e.fn);
  if (usage.unprinted.has(e)) return;
  switch (e.kind) {
    case 'name':
    case 'member':
      noteOutside(e.symbol, usage);
      if (e.symbol?.kind === 'function') usage.called.add(e.symbol);
      if (e.symbol?.kind === 'variable') {
        e.symbol.used = true;
        if (e.symbol.role === 'global' && isElsewhere(e.symbol, usage)) usage.shared.add(e.symbol);
        if (!usage.written.has(e)) e.symbol.read = true;
      }
      break;
    case 'assign':
      if (e.operator === '=' && !e.fn?.rule?.template?.startsWith('$this.') && !isAssignmentSeen(e))
        usage.written.add(e.left);
      // An object of the program stays, and takes over what the other one has.
      if (!isUserValue(e.left.type)) assigned(e.left, usage);
      if (
        e.left.kind === 'call' &&
        e.left.fn?.rule?.set?.startsWith('$this = ') === true &&
        e.left.callee.kind === 'member'
      )
        assigned(e.left.callee.object, usage);
      if (e.left.kind === 'index' && isText(e.left.object.type)) assigned(e.left.object, usage);
      noteFilled(e.left, usage.filled);
      if (e.operator === '=') handOnTo(e.left, e.right, usage);
      if (isUserValue(e.left.type) && !e.fn) {
        const type = bare(e.left.type);
        if (type.k === 'class') usage.assigned.add(type.symbol);
      }
      copies(e.right, e.left.type, usage);
      break;
    case 'unary':
      if (
        (e.operator === '++' || e.operator === '--') &&
        (!e.fn || e.fn.rule?.template?.startsWith('$this = ') === true)
      )
        assigned(e.operand, usage);
      if (e.operator === '&') noteFilled(e.operand, usage.filled);
      if (e.operator === '&' && !isSharedObject(e.operand.type)) box(e.operand, usage);
      else if (e.operator === '&') alias(e.operand);
      break;
    case 'index':
      if (mayBeArray(e.object.type)) markArray(e.object, usage);
      break;
    case 'convert': {
      const array = e.fn?.rule?.place === true ? placeOf(e.operand)?.array : undefined;
      if (array && mayBeArray(array.type)) markArray(array, usage);
      break;
    }
    case 'delete':
      if (isNothingToDelete(e)) usage.written.add(e.operand);
      break;
    case 'binary':
      // `stream >> a` sets a.
      if (setsOperand(e)) usage.written.add(e.right);
      if (e.elements && setsOperand(e)) assigned(e.right, usage);
      for (const each of e.elements ?? []) visit(each, usage);
      if (/^[-+]$/.test(e.operator))
        for (const side of [e.left, e.right]) if (mayBeArray(side.type)) markArray(side, usage);
      if (e.fn) parameters(e.fn, e.fn.role === 'method' ? [e.right] : [e.left, e.right], usage);
      break;
    case 'call': {
      for (const each of unprintedIn(e)) usage.unprinted.add(each);
      markMemory(e, usage);
      const pointed = e.fn ? null : calledFunction(e.callee.type);
      if (pointed) {
        e.pointed = usage.pointers.of(pointed);
        parameters(e.pointed, e.args, usage);
      }
      const taken = structCopied(e);
      if (taken) usage.assigned.add(taken);
      const swapped = swappedClass(e);
      if (swapped) [usage.copied, usage.assigned].forEach((classes) => classes.add(swapped));
      const rewritten = rewrittenText(e);
      if (rewritten) assigned(rewritten, usage);
      if (e.fn) {
        parameters(e.fn, e.args, usage);
        if (e.fn.rule?.mutates === true && e.callee.kind === 'member') {
          assigned(e.callee.object, usage);
          if (e.fn.rule.template?.includes('$this') === false) usage.written.add(e.callee.object);
        }
      }
      break;
    }
    case 'construct':
    case 'new':
      if (e.constructor_) usage.called.add(e.constructor_);
      if (e.constructor_) parameters(e.constructor_, e.args, usage);
      else if (e.kind === 'construct' && unwrapped(e) !== e) copies(e.args[0]!, e.type, usage);
      else if (e.kind === 'new' && e.args.length === 1) copies(e.args[0]!, e.made, usage);
      break;
    case 'throw':
      if (e.operand && isCopiedWhenThrown(e.operand, usage.derived))
        copies(e.operand, bare(e.operand.type), usage);
      break;
    case 'conditional':
      if (!isLvalue(e)) for (const each of [e.yes, e.no]) copies(each, e.type, usage);
      break;
    default:
  }
}

function parameters(fn: FunctionSymbol, args: readonly Expression[], usage: Usage): void {
  args.forEach((arg, i) => {
    const param = fn.params[i];
    if (!param) return;
    if (!fn.rule) handOn(arg, param, param.type, usage);
    if (setsArgument(fn, param)) assigned(arg, usage);
    else if (sharesBox(fn, i, arg)) box(arg, usage);
    // Bytes that a function of the tables fills stay where they are.
    else if (param.type.k === 'reference' && isByteBuffer(param.type)) assigned(arg, usage);
    const isOwnType = fn.rule !== null && (fn.rule.stores || param.type.k === 'parameter');
    copies(arg, isOwnType ? bare(arg.type) : param.type, usage);
  });
}
