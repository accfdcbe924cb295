import { basename, extname } from 'node:path';
import { analyseProgram } from '../analysis/analyser.js';
import { passArgumentOrder } from '../passes/argument-order.js';
import { passAsync } from '../passes/async.js';
import { passBytePointers } from '../passes/pointers/byte-pointers.js';
import { passVirtual } from '../passes/classes/virtual.js';
import { passWideNumbers } from '../passes/numbers/wide-numbers.js';
import { passCharAddresses } from '../passes/pointers/char-addresses.js';
import { passComparedElements } from '../passes/pointers/compared-elements.js';
import { passConstReferences } from '../passes/references/const-references.js';
import { passCopiedBases } from '../passes/copies/copied-bases.js';
import { actsAtLoad } from '../passes/copies/visible-makings.js';
import { passCopies } from '../passes/copies/copies.js';
import { passFilledObjects } from '../passes/copies/filled-objects.js';
import { passFirstAssignments } from '../passes/first-assignments.js';
import { passTextsWithNul } from '../passes/texts/texts-with-nul.js';
import { passIterations } from '../passes/loops/iterations.js';
import { passAskedTexts } from '../passes/texts/asked-texts.js';
import { passKnownNulls } from '../passes/texts/known-nulls.js';
import { passMovedPointers } from '../passes/pointers/moved-pointers.js';
import { type Contents, contentsIn, contentsOf } from '../passes/functions.js';
import { passMovingPointers } from '../passes/pointers/moving-pointers.js';
import { passNames } from '../passes/names.js';
import { passComparedConstants } from '../passes/compared-constants.js';
import { passNullElements } from '../passes/texts/null-elements.js';
import { passAllocatedArrays } from '../passes/pointers/allocated-arrays.js';
import { passArrayPointers } from '../passes/pointers/array-pointers.js';
import { passSameCasts } from '../passes/pointers/same-casts.js';
import { passArrayElements } from '../passes/pointers/array-elements.js';
import { EffectAnalysis } from '../passes/effects.js';
import { passEnumNames } from '../passes/numbers/enum-names.js';
import { passKeptMembers } from '../passes/copies/kept-members.js';
import { listCaughtEnds } from '../passes/copies/caught-endings.js';
import { listEarlyEnds, passEndedParameters } from '../passes/copies/ended-parameters.js';
import { listDictionaryWalks } from '../passes/loops/dictionary-walks.js';
import { passEndings } from '../passes/copies/endings.js';
import { passHidden } from '../passes/classes/hidden.js';
import { passHiding } from '../passes/classes/hiding.js';
import { passNullable } from '../passes/texts/nullable.js';
import { listCopiedContainers } from '../passes/copies/copied-containers.js';
import { listComparedPointers } from '../passes/compared-pointers.js';
import { passRowPointers } from '../passes/pointers/row-pointers.js';
import { passObjectArrays } from '../passes/pointers/object-arrays.js';
import { passObjectPointers } from '../passes/pointers/object-pointers.js';
import { passOtherDefaults } from '../passes/classes/other-defaults.js';
import { passOverloads } from '../passes/classes/overloads.js';
import { passPrivate } from '../passes/classes/private.js';
import { PointedTypes } from '../passes/pointed-types.js';
import { passProgramArguments } from '../passes/texts/program-arguments.js';
import { passRanges } from '../passes/numbers/ranges.js';
import { passRethrownValues } from '../passes/rethrown-values.js';
import { passReturnedObjects } from '../passes/copies/returned-objects.js';
import { passServedSockets } from '../passes/served-sockets.js';
import { passShadowing } from '../passes/shadowing.js';
import { passUndefined } from '../passes/undefined.js';
import { passTextBases } from '../passes/texts/text-bases.js';
import { passTemplateArguments } from '../passes/classes/template-arguments.js';
import { passTextPointers } from '../passes/texts/text-pointers.js';
import { passTextWalks } from '../passes/texts/text-walks.js';
import { passTypeBases } from '../passes/classes/type-bases.js';
import { passTemporaries } from '../passes/copies/temporaries.js';
import { passTextBuffers } from '../passes/texts/text-buffers.js';
import { passUsage } from '../passes/usage.js';
import type { Program } from '../parse/program.js';
import { Comments } from '../print/comments.js';
import { Diagnostics } from '../model/diagnostics.js';
import type { SourceFile } from '../read/source-file.js';
import type { FunctionSymbol } from '../model/ast.js';
import type { HandWritten } from './hand-written.js';
import { FileContext } from './names/context.js';
import { ModuleTranslator, type TranslatedModule } from './module.js';
import { separateMadeNames } from './classes/made-names.js';
import { separateOperators } from './names/operator-names.js';
import { supportModule } from './support/support.js';
import { namesIn, topNames, type Unit, unitsOf } from './unit.js';
import { loadedForThemselves, loadOrder } from './load-order.js';

/** What a project became. */
export interface Translation {
  readonly modules: readonly TranslatedModule[];
  /** The module with helpers; null when nothing needs one. */
  readonly support: string | null;
  /** The module that loads others in the order in which they need each other; null when their imports lead to it. */
  readonly loadOrder: string | null;
  readonly diagnostics: Diagnostics;
}

/** Translates a project whose files were read. */
export function translateProgram(
  program: Program,
  modules: ReadonlyMap<string, HandWritten> = new Map(),
  onStep: (what: string, done: number, total: number) => void = () => undefined,
): Translation {
  passServedSockets(program);
  passVirtual(program);
  let contents = contentsOf(program);
  passSameCasts(contents);
  const pointed = new PointedTypes(program.functionTypes(), contents);
  const listed = passProgramArguments(contents, pointed);
  passBytePointers(contents, pointed);
  pointed.settle();
  passArrayPointers(contents.functions, program.global);
  passObjectPointers(contents, program.global);
  program.prepareFunctions((fn) => {
    passSameCasts({ functions: [fn] });
    passArrayPointers([fn], program.global);
  });
  passTypeBases(contents);
  passWideNumbers(contents);
  passCopiedBases(contents);
  passComparedElements(contents);
  const removeTextBases = passTextBases(contents);
  analyseProgram(program, contents.declaredOnly, (late) => {
    const made = contentsIn(late);
    passTypeBases(made);
    passBytePointers(made);
    passWideNumbers(made);
    passComparedElements(made);
  });
  removeTextBases();
  program.settleNames();
  contents = contentsOf(program);
  passAllocatedArrays(contents);
  passCharAddresses(contents);
  passTextPointers(contents);
  passFirstAssignments(contents);
  passTextWalks(contents);
  passTextsWithNul(contents);
  passMovingPointers(contents, listed);
  passTextBuffers(contents);
  passFilledObjects(contents);
  const objects = passObjectArrays(contents);
  noteReplaced([...contents.functions, ...globalFunctions(program)], modules);
  passNames(contents);
  const diagnostics = new Diagnostics();
  passConstReferences(contents, diagnostics);
  const usage = passUsage(contents);
  passTemplateArguments(contents, usage.templateArguments);
  usage.returned = passReturnedObjects(contents);
  usage.kept = passKeptMembers(contents);
  passCopies(contents, usage);
  [...listed, ...objects].forEach((symbol) => usage.arrays.add(symbol));
  passRethrownValues(contents, diagnostics);
  usage.endedParameters = passEndedParameters(contents);
  passTemporaries(contents, usage.endedParameters, diagnostics);
  listEarlyEnds(contents, usage.endedParameters, diagnostics);
  passEndings(contents, usage.endedParameters, diagnostics);
  listCaughtEnds(contents, diagnostics);
  listDictionaryWalks(contents, diagnostics);
  listComparedPointers(contents, diagnostics);
  listCopiedContainers(contents, usage.copied, diagnostics);
  // The variables that it makes for arguments are local ones, which no summary of a function has.
  usage.effects = new EffectAnalysis(contents);
  passArgumentOrder(contents, usage.effects, diagnostics);
  passRanges(contents);
  passNullElements(contents);
  passComparedConstants(contents);
  passArrayElements(contents);
  passRowPointers(contents, usage.arrays);
  usage.iterations = passIterations(contents, usage.effects);
  usage.moved = passMovedPointers(contents);
  passNullable(contents, usage.pointers);
  usage.knownNulls = passKnownNulls(contents);
  usage.askedTexts = passAskedTexts(contents);
  passAsync(contents);
  const undefined_ = passUndefined(contents);
  passOtherDefaults(contents, diagnostics);
  separateMadeNames(contents, usage);
  const all = unitsOf(program.files);
  const overloads = passOverloads(
    all.map(({ files }) => files),
    contents.classes,
    undefined_,
    usage,
  );
  separateOperators(contents);
  passPrivate(contents, overloads, usage);
  passHiding(contents, overloads, diagnostics);
  passHidden(contents, usage, diagnostics);
  passShadowing(contents);
  usage.enumNames = passEnumNames(program, contents, (file) => replacement(file, modules) !== null);
  const comments = new Comments(program.files);
  const units = all.filter((unit) => !unit.files.every(({ file }) => replacement(file, modules) !== null));
  const moduleByFile = new Map<SourceFile, string>();
  for (const unit of units) for (const { file } of unit.files) moduleByFile.set(file, unit.name);
  const translators = units.map((unit, index) => {
    onStep('Translating', index, units.length);
    const output = `./${unit.name}.js`;
    const moduleOf = (file: SourceFile): string | null => {
      const name = moduleByFile.get(file);
      if (name === unit.name) return output;
      if (name !== undefined) return `${unit.up}${name}.js`;
      const module = replacement(file, modules);
      return module && `${unit.up}${basename(module.path, extname(module.path))}.js`;
    };
    const context = new FileContext(
      output,
      diagnostics,
      usage,
      moduleOf,
      namesIn(unit, contents, usage.enumNames),
      contents.classes,
    );
    topNames(unit).forEach((name) => context.hoistedNames.add(name));
    return new ModuleTranslator(unit, context, comments, overloads, undefined_);
  });
  const drafts = translators.map((each, i) => ({ ...each.translate(), acts: acts(units[i]!, contents) }));
  const order = loadOrder(drafts);
  const imported = new Map(drafts.map(({ path }) => [path, new Set<string>()]));
  for (const { imports } of drafts) for (const { module, name } of imports) imported.get(module)?.add(name);
  for (const circle of order.failing) noteFailing(circle, units, diagnostics);
  const loaded = loadedForThemselves(drafts);
  const translated = translators.map((each, i) => each.finish(order, imported.get(drafts[i]!.path)!, loaded));
  const helpers = new Set(translated.flatMap((each) => each.helpers));
  return {
    modules: translated,
    support: helpers.size > 0 ? supportModule(helpers) : null,
    loadOrder: order.text,
    diagnostics,
  };
}

/** Whether something happens when a module is loaded. */
function acts({ files }: Unit, { globals }: Contents): boolean {
  return globals.some((each) => files.some(({ file }) => file === each.location?.file) && actsAtLoad(each));
}

/** Modules that need each other while they are loaded: one of them would be loaded too early. */
function noteFailing(circle: readonly string[], units: readonly Unit[], diagnostics: Diagnostics): void {
  const { file } = units.find(({ name }) => circle.includes(`./${name}.js`))!.files[0]!;
  diagnostics.look(
    { file, start: 0, end: 0 },
    `${circle.join(' and ')} need each other while they are loaded: move what they need into a module of its own`,
  );
}

/** The functions of the global scope, those that headers only declare included. */
function globalFunctions({ global }: Program): FunctionSymbol[] {
  return [...global.all()].filter((each) => each.kind === 'function');
}

/** The module written by hand that takes the place of a header. */
export function replacement(file: SourceFile, modules: ReadonlyMap<string, HandWritten>): HandWritten | null {
  for (const [header, module] of modules)
    if (file.path === header || file.path.endsWith(`/${header}`)) return module;
  return null;
}

/** Functions of such a module that have to be awaited, or are at least no part of the translation. */
function noteReplaced(functions: readonly FunctionSymbol[], modules: ReadonlyMap<string, HandWritten>): void {
  for (const fn of functions) {
    const at = fn.location ?? fn.definition;
    const module = at && replacement(at.file, modules);
    if (!module) continue;
    fn.body = null;
    fn.isAsync = module.async.includes(fn.name);
  }
}
