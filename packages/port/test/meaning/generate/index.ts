import { list, type Tree } from '../tree.js';
import { Builder } from './builder.js';
import { bufferStatement, declareBuffers, printBuffers } from './buffers.js';
import { containerStatement, declareContainers, printContainers } from './containers.js';
import { declareDevices, deviceStatement, printDevices } from './devices.js';
import { declareFamily, familyStatements } from './families.js';
import { declareFlow, flowStatement, printFlow } from './flow.js';
import { declareForms, formStatement, printForms } from './forms.js';
import { declareLayouts, layoutStatement, printLayouts } from './layouts.js';
import { declareClasses, objectStatements } from './objects.js';
import { declareOwners, ownerStatement, printOwners } from './ownership.js';
import { declareFunction, numberStatement, printAll, statements } from './statements.js';
import { declareStructures, printStructures, structureStatement } from './structures.js';
import { declareTemplates, printTemplates, templateStatement } from './templates.js';
import { declareTextFunction, textStatement } from './texts.js';
import { declareWalks, printWalks, walkStatement } from './walks.js';
import { declareWide, printWide, wideStatement } from './wide.js';

/** What programs can be about. */
export const SUBJECTS: readonly string[] = ['numbers', 'texts', 'objects', 'containers', 'structures', 'wide', 'families', 'walks', 'buffers', 'flow', 'ownership', 'templates', 'layouts', 'forms', 'devices']; // prettier-ignore

/** The program of a seed; on one subject, or on the one that the seed decides. */
export function programOf(seed: number, subject: string = SUBJECTS[seed % SUBJECTS.length]!): Tree {
  const b = new Builder(seed);
  const count = b.between(3, 10);
  for (let i = b.random.below(3); i > 0; i--) declareFunction(b);
  const rest = (): Tree => list([printAll(b)]);
  switch (subject) {
    case 'texts':
      for (let i = b.random.below(3); i > 0; i--) declareTextFunction(b);
      return b.program([statements(b, textStatement, count), rest()]);
    case 'objects':
      return b.program([statements(b, objectStatements(declareClasses(b)), count + 4), rest()]);
    case 'containers':
      return b.program([
        declareContainers(b),
        statements(b, containerStatement, count + 2),
        printContainers(b),
        rest(),
      ]);
    case 'structures':
      return b.program([
        declareStructures(b),
        statements(b, structureStatement, count + 4),
        printStructures(),
        rest(),
      ]);
    case 'wide':
      return b.program([declareWide(b), statements(b, wideStatement, count + 6), printWide(b), rest()]);
    case 'families':
      return b.program([statements(b, familyStatements(declareFamily(b)), count), rest()]);
    case 'walks':
      return b.program([declareWalks(b), statements(b, walkStatement, count + 4), printWalks(b), rest()]);
    case 'buffers':
      return b.program([
        declareBuffers(b),
        statements(b, bufferStatement, count + 4),
        printBuffers(),
        rest(),
      ]);
    case 'flow':
      return b.program([declareFlow(b), statements(b, flowStatement, count + 4), printFlow(), rest()]);
    case 'ownership':
      return b.program([declareOwners(b), statements(b, ownerStatement, count + 4), printOwners(), rest()]);
    case 'templates':
      return b.program([
        declareTemplates(b),
        statements(b, templateStatement, count + 4),
        printTemplates(),
        rest(),
      ]);
    case 'layouts':
      return b.program([
        declareLayouts(b),
        statements(b, layoutStatement, count + 6),
        printLayouts(),
        rest(),
      ]);
    case 'forms':
      return b.program([declareForms(b), statements(b, formStatement, count + 6), printForms(), rest()]);
    case 'devices':
      return b.program([
        declareDevices(b),
        statements(b, deviceStatement, count + 6),
        printDevices(),
        rest(),
      ]);
    default:
      return b.program([statements(b, numberStatement, count), rest()]);
  }
}
