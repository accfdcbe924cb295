import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { logicalLines, ProScope, splitStatement, wordsOf } from './pro-syntax.js';

/** What a project file of qmake names. */
export interface ProFile {
  readonly files: readonly string[];
  readonly defines: readonly string[];
  readonly includeFolders: readonly string[];
  /** What a person has to know: files that are included and not there, forms that are not translated. */
  readonly notes: readonly string[];
}

/** Names of qmake's scopes that hold on Linux. */
const PLATFORM = new Set(['unix', 'linux', 'linux-g++', 'linux-*', 'x11', 'true', 'qt']);

/** What qmake has in CONFIG before it reads a file. */
const CONFIG = ['qt', 'warn_on', 'release', 'thread'];

/** Included files that include each other end here. */
const MOST_INCLUDED = 100;

/**
 * Reads SOURCES, HEADERS, DEFINES and INCLUDEPATH of a .pro file and of what it includes, as they hold on Linux. A test that
 * depends on the machine, as `system()` does, does not hold.
 */
export function readProFile(path: string): ProFile {
  const reader = new ProReader(path);
  reader.read(path);
  return reader.result();
}

class ProReader {
  readonly #path: string;
  readonly #values = new Map<string, string[]>([['CONFIG', [...CONFIG]]]);
  readonly #folders = new Set<string>();
  readonly #notes = new Set<string>();
  #included = 0;

  constructor(path: string) {
    this.#path = path;
  }

  read(path: string): void {
    const folder = dirname(path);
    this.#folders.add(folder);
    const scope = new ProScope();
    for (const line of logicalLines(readFileSync(path, 'latin1'))) {
      for (const statement of splitStatement(line)) {
        if (statement.kind === 'open')
          scope.open(statement.isElse, () => this.#holds(statement.tests, folder));
        else if (statement.kind === 'close') scope.close();
        else if (scope.reads(statement.isElse, () => this.#holds(statement.tests, folder)))
          this.#run(statement.text, folder);
      }
    }
  }

  result(): ProFile {
    const folder = dirname(this.#path);
    const includeFolders = [folder, ...this.#list('INCLUDEPATH').map((each) => absolute(each, folder))];
    for (const form of [...this.#list('FORMS'), ...this.#list('INTERFACES')])
      this.#notes.add(`${form}: forms of Qt Designer are not translated: there are no widgets here.`);
    return {
      files: [...this.#list('SOURCES'), ...this.#list('HEADERS')].map((each) => this.#find(each, folder)),
      defines: this.#list('DEFINES').map((each) => each.replaceAll('\\"', '"')),
      includeFolders: [...new Set(includeFolders)],
      notes: [...this.#notes],
    };
  }

  #list(name: string): string[] {
    return this.#values.get(name) ?? [];
  }

  /** Where a file of a list is: beside the project, beside a file that it includes, or in a folder of VPATH. */
  #find(name: string, folder: string): string {
    const given = absolute(name, folder);
    if (isAbsolute(name) || existsSync(given)) return given;
    const folders = [
      ...this.#folders,
      ...[...this.#list('VPATH'), ...this.#list('DEPENDPATH')].map((each) => absolute(each, folder)),
    ];
    const found = folders.map((each) => join(each, name)).find((each) => existsSync(each));
    return found ?? given;
  }

  #run(text: string, folder: string): void {
    const assignment = /^([\w.]+)\s*([-+*~]?=)\s*(.*)$/.exec(text);
    if (assignment) {
      const [, name = '', operator = '', value = ''] = assignment;
      this.#assign(name, operator, wordsOf(this.#expand(value, folder)));
      return;
    }
    const call = /^include\s*\((.*)\)$/.exec(text);
    if (call) this.#include(absolute(this.#expand(call[1]!, folder).trim().replaceAll('"', ''), folder));
  }

  #assign(name: string, operator: string, words: readonly string[]): void {
    const before = this.#list(name);
    if (operator === '=') this.#values.set(name, [...words]);
    else if (operator === '+=') this.#values.set(name, [...before, ...words]);
    else if (operator === '*=') this.#values.set(name, [...new Set([...before, ...words])]);
    else if (operator === '-=') this.#values.set(name, before.filter((word) => !words.includes(word))); // prettier-ignore
  }

  #include(path: string): void {
    if (!existsSync(path)) {
      this.#notes.add(
        `${path}: there is no such file, but ${this.#path} includes it; what it says is left out.`,
      );
      return;
    }
    this.#included++;
    if (this.#included <= MOST_INCLUDED) this.read(path);
  }

  /** The text with the values of variables: `$$NAME`, `$${NAME}`, `$(NAME)` and `$$(NAME)` of the environment. */
  #expand(text: string, folder: string): string {
    return text
      .replace(/\$\$?\((\w+)\)/g, (_, name: string) => process.env[name] ?? '')
      .replace(/\$\$\[[^\]]*\]/g, '')
      .replace(/\$\$\w+\([^)]*\)/g, '')
      .replace(/\$\$?\{([\w.]+)\}|\$\$([\w.]+)/g, (_, braced?: string, plain?: string) => {
        const name = braced ?? plain ?? '';
        if (name === 'PWD' || name === '_PRO_FILE_PWD_' || name === 'OUT_PWD' || name === 'IN_PWD')
          return name === 'PWD' || name === 'IN_PWD' ? folder : dirname(this.#path);
        if (name === '_PRO_FILE_') return basename(this.#path);
        return this.#list(name).join(' ');
      });
  }

  /** Whether all tests in front of a block or a statement hold. */
  #holds(tests: readonly string[], folder: string): boolean {
    return tests.every((test) => test.split('|').some((each) => this.#test(each.trim(), folder)));
  }

  #test(test: string, folder: string): boolean {
    if (test.startsWith('!')) return !this.#test(test.slice(1).trim(), folder);
    const call = /^(\w+)\s*\((.*)\)$/.exec(test);
    if (!call) return PLATFORM.has(test) || this.#list('CONFIG').includes(test);
    const [first = '', second = ''] = call[2]!.split(',').map((each) => this.#expand(each, folder).trim());
    switch (call[1]) {
      case 'contains':
        return this.#list(first).some((each) => each === second || matches(each, second));
      case 'exists':
        return existsSync(absolute(first.replaceAll('"', ''), folder));
      case 'isEmpty':
        return this.#list(first).length === 0;
      case 'count':
        return this.#list(first).length === Number(second);
      case 'equals':
      case 'isEqual':
        return this.#list(first).join(' ') === second;
      case 'include':
        this.#include(absolute(first.replaceAll('"', ''), folder));
        return true;
      case 'message':
      case 'warning':
        return true;
      default:
        return false;
    }
  }
}

function absolute(path: string, folder: string): string {
  return isAbsolute(path) ? path : join(folder, path);
}

/** Whether a word is what an expression of contains() asks for. */
function matches(word: string, pattern: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`).test(word);
  } catch {
    return false;
  }
}
