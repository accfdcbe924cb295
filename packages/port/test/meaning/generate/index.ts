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
import { declareFunction, numberStatement, printAll, type StatementMaker, statements } from './statements.js';
import { declareProtocols, printProtocols, protocolStatement } from './protocols.js';
import { declareStructures, printStructures, structureStatement } from './structures.js';
import { declareTemplates, printTemplates, templateStatement } from './templates.js';
import { declareTextFunction, textStatement } from './texts.js';
import { declareWalks, printWalks, walkStatement } from './walks.js';
import { declareWide, printWide, wideStatement } from './wide.js';

/** What a program on a subject consists of, behind the functions that all programs have. */
interface Subject {
  /** What stands before the statements. */
  readonly declare?: (b: Builder) => Tree;
  readonly statement: (b: Builder) => StatementMaker;
  /** How many statements more than in the shortest programs. */
  readonly more: number;
  /** What is printed in the end, besides the numbers. */
  readonly print?: (b: Builder) => Tree;
}

const always = (statement: StatementMaker) => (): StatementMaker => statement;

const BY_NAME: Readonly<Record<string, Subject>> = {
  numbers: { statement: always(numberStatement), more: 0 },
  texts: { statement: always(textStatement), more: 0 },
  objects: { statement: (b) => objectStatements(declareClasses(b)), more: 4 },
  containers: { declare: declareContainers, statement: always(containerStatement), more: 2, print: printContainers },
  structures: { declare: declareStructures, statement: always(structureStatement), more: 4, print: printStructures },
  wide: { declare: declareWide, statement: always(wideStatement), more: 6, print: printWide },
  families: { statement: (b) => familyStatements(declareFamily(b)), more: 0 },
  walks: { declare: declareWalks, statement: always(walkStatement), more: 4, print: printWalks },
  buffers: { declare: declareBuffers, statement: always(bufferStatement), more: 4, print: printBuffers },
  flow: { declare: declareFlow, statement: always(flowStatement), more: 4, print: printFlow },
  ownership: { declare: declareOwners, statement: always(ownerStatement), more: 4, print: printOwners },
  templates: { declare: declareTemplates, statement: always(templateStatement), more: 4, print: printTemplates },
  layouts: { declare: declareLayouts, statement: always(layoutStatement), more: 6, print: printLayouts },
  forms: { declare: declareForms, statement: always(formStatement), more: 6, print: printForms },
  devices: { declare: declareDevices, statement: always(deviceStatement), more: 6, print: printDevices },
  protocols: { declare: declareProtocols, statement: always(protocolStatement), more: 6, print: printProtocols },
}; // prettier-ignore

/** What programs can be about. */
export const SUBJECTS: readonly string[] = Object.keys(BY_NAME);

/** The program of a seed; on one subject, or on the one that the seed decides. */
export function programOf(seed: number, subject: string = SUBJECTS[seed % SUBJECTS.length]!): Tree {
  const { declare, statement, more, print } = BY_NAME[subject]!;
  const b = new Builder(seed);
  const count = b.between(3, 10);
  for (let i = b.random.below(3); i > 0; i--) declareFunction(b);
  if (subject === 'texts') for (let i = b.random.below(3); i > 0; i--) declareTextFunction(b);
  const before = declare ? [declare(b)] : [];
  const made = statements(b, statement(b), count + more);
  return b.program([...before, made, ...(print ? [print(b)] : []), list([printAll(b)])]);
}
