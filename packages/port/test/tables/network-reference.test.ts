// Qt 3.3's class reference of the network module against the tables, and against the API reports of the packages.
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { ClassSymbol, FunctionSymbol } from '../../src/model/ast.js';
import type { Program } from '../../src/parse/program.js';
import { readProject } from '../../src/project/project.js';
import { Workplace } from '../support/command.js';
import { networkFunctions, networkReference, type ReferenceClass } from './network-reference.js';
import { PRELUDE } from './table-calls.js';

const root = new URL('../../../../', import.meta.url);
const differences = readFileSync(new URL('docs/differences.md', root), 'utf8');

/** The packages whose API reports have the classes, and their bases. */
const PACKAGES = ['core-signals', 'tools', 'qsocket', 'qserversocket', 'qsocketdevice', 'qnetwork'];

/** What is left out on purpose, and how docs/differences.md names it. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'QSocket.sn_read': 'sn_read() and sn_write()',
  'QSocket.sn_write': 'sn_read() and sn_write()',
};

/** What a function of C++ is called here: a method of C++ that is no name, and what copies. */
const NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['operator=', ['assign', 'setAddress']],
  ['operator==', ['equals', 'isEqual']],
  ['operator QString', ['toString']],
]);

interface Overload {
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

function overloadsOf({ functions }: ReferenceClass): Overload[] {
  return functions.split(', ').map((text) => {
    const [, name, least, most = least] = /^(.+) (\d+)(?:-(\d+))?$/.exec(text) ?? [];
    if (name === undefined) throw new Error(`what is ${text}?`);
    return { name, least: Number(least), most: Number(most) };
  });
}

const classes = Object.entries(networkReference);

describe('the class reference of the network module', () => {
  it('is left out in what docs/differences.md names only', () => {
    for (const text of Object.values(LEFT_OUT)) expect(differences).to.contain(text);
  });

  describe('is in the tables', () => {
    const place = new Workplace();
    let program: Program;

    before(function () {
      this.timeout(120_000);
      program = readProject({
        files: [place.file('all.cpp', `${PRELUDE}\n`)],
        includeFolders: [],
        defines: [],
        tables: [],
      });
    });
    after(() => place.remove());

    function classOf(name: string): ClassSymbol {
      const found = [...program.global.all()].find((each) => each.kind === 'class' && each.name === name);
      if (found?.kind !== 'class') throw new Error(`the tables have no class ${name}`);
      return found;
    }

    function takes(fn: FunctionSymbol, { least, most }: Overload): boolean {
      const required = fn.params.filter((param) => param.initial === null).length;
      return required <= least && fn.params.length >= most;
    }

    function isThere(symbol: ClassSymbol, overload: Overload): boolean {
      const { name } = overload;
      // `delete` needs no entry.
      if (name.startsWith('~')) return true;
      // A constructor without arguments, and a copy, are the compiler's where no other is declared.
      const all = [...symbol.lineage()].flatMap((each) => each.functions());
      const found = all.filter(
        (fn) =>
          typeof fn.rule?.missing !== 'string' &&
          (name === symbol.name
            ? fn.role === 'constructor' && fn.owner === symbol
            : name === 'operator QString'
              ? fn.role === 'conversion'
              : fn.name === name),
      );
      return found.some((fn) => takes(fn, overload));
    }

    for (const [name, reference] of classes)
      it(`${name}: functions, signals and constants`, () => {
        const symbol = classOf(name);
        const constants = new Set(
          [...symbol.lineage()]
            .flatMap((each) =>
              each.members().flatMap((member) => (member.kind === 'enum' ? member.constants : [])),
            )
            .map((constant) => constant.name),
        );
        const signals = (reference.signals ?? []).map((signal) => {
          const [, signalName = '', args = ''] = /^(\w+)\((.*)\)$/.exec(signal) ?? [];
          const count = args === '' ? 0 : args.replace(/<[^<>]*>/g, '').split(',').length;
          return { name: signalName, least: count, most: count };
        });
        const missing = [...overloadsOf(reference), ...signals]
          .filter((each) => !(`${name}.${each.name}` in LEFT_OUT) && !isThere(symbol, each))
          .map((each) => `${each.name} ${each.least}-${each.most}`);
        const unknown = (reference.constants?.split(' ') ?? []).filter((each) => !constants.has(each));
        expect([...missing, ...unknown]).to.eql([]);
      });

    it('functions without a class', () => {
      const names = new Set([...program.global.all()].map((each) => each.name));
      expect(networkFunctions.filter((name) => !names.has(name))).to.eql([]);
    });
  });

  describe('is in the API reports', () => {
    const reports = PACKAGES.map((name) =>
      readFileSync(new URL(`packages/${name}/${name}.api.md`, root), 'utf8'),
    ).join('\n');

    /** The text of a class in its report, with those of its bases. */
    function textOf(name: string): string {
      const found = new RegExp(
        `^(?:export )?(?:abstract )?class ${name}(?:<.*>)?(?: extends (\\w+))?.* \\{$([^]*?)^\\}$`,
        'm',
      ).exec(reports);
      const [, first, second] = /^(\w+)And(\w+)$/.exec(name) ?? [];
      if (first !== undefined && second !== undefined) return `${textOf(first)}\n${textOf(second)}`;
      if (found === null) return '';
      const [, base, text = ''] = found;
      return base === undefined ? text : `${text}\n${textOf(base)}`;
    }

    function has(text: string, member: string): boolean {
      return new RegExp(`^ {4}(?:(?:protected|static|abstract|readonly) )*${member}\\b`, 'm').test(text);
    }

    for (const [name, reference] of classes)
      it(`${name}: functions, signals and constants`, () => {
        const text = textOf(name);
        expect(text, name).not.to.equal('');
        const functions = overloadsOf(reference)
          .map((each) => each.name)
          .filter(
            (member) => !member.startsWith('~') && member !== name && !(`${name}.${member}` in LEFT_OUT),
          )
          .filter((member) => !(NAMES.get(member) ?? [member]).some((each) => has(text, each)));
        const constants = (reference.constants?.split(' ') ?? []).filter((each) => !has(text, each));
        const emitted = (reference.signals ?? []).filter((signal) => !has(text, signal.replace(/\(.*/, '')));
        // The strings are a type of their own where there are many.
        const unspelt = (reference.signals ?? []).filter(
          (signal) => !reports.includes(`'${signal}'`) && !reports.includes(`"${signal}"`),
        );
        expect([...functions, ...constants, ...emitted, ...unspelt]).to.eql([]);
      });

    it('functions without a class', () => {
      for (const name of networkFunctions) expect(reports).to.contain(`export function ${name}(`);
    });
  });
});
