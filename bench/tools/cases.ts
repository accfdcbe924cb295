import type { BenchCase, Settings } from '../harness/bench-case.js';
import type { ContenderModule } from '../harness/contenders.js';
import { type Exercise, exerciseCases } from '../harness/exercise-cases.js';

const exercises: readonly Exercise[] = [
  { id: 'arg', title: 'arg() with a text, arg() with a number', exercise: 'arg' },
  { id: 'arg-texts', title: 'arg() with two texts', exercise: 'argTexts' },
  { id: 'section', title: 'section(), the third of five', exercise: 'section' },
  { id: 'section-last', title: 'section(), the last of five', exercise: 'sectionLast' },
  { id: 'to-int', title: 'toInt()', exercise: 'toInt' },
  { id: 'ptr-list', title: 'QPtrList, append() and next(), 1,000 items', exercise: 'ptrList' },
  { id: 'map', title: 'QMap, set() and get(), 10,000 keys', exercise: 'map' },
  { id: 'map-sorted', title: 'QMap, set() 10,000 keys, and walk', exercise: 'mapSorted' },
  { id: 'reg-exp', title: 'QRegExp, search()', exercise: 'regExp' },
  { id: 'reg-exp-captures', title: 'QRegExp, search() and cap()', exercise: 'regExpCaptures' },
];

/** The cases about text, lists, maps and expressions. */
export function toolCases(modules: readonly ContenderModule[], settings: Settings): BenchCase[] {
  const contenders = modules.flatMap(({ url, tools }) => tools.map((name) => ({ url, name })));
  const inputs = new URL('inputs.mjs', import.meta.url);
  return exerciseCases(
    { group: 'tools', baseline: 'by hand', list: 'toolAdapters', inputs, contenders },
    exercises,
    settings,
  );
}
