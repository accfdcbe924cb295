import { existsSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PreprocessedFile, Preprocessor } from '../preprocess/preprocessor.js';
import { Program } from '../parse/program.js';
import { tableRules } from '../tables/table-rules.js';
import { checkFile } from '../read/check-file.js';
import { InputProblem } from '../read/input-problem.js';
import { SourceFile } from '../read/source-file.js';

/** What the command line says about the sources. */
export interface ProjectOptions {
  readonly files: readonly string[];
  readonly includeFolders: readonly string[];
  readonly defines: readonly string[];
  /** Tables of the user. */
  readonly tables: readonly string[];
  /** Whether names of TQt stand for those of Qt 3. */
  readonly isTqt?: boolean;
  /** Gets each file that was read. */
  readonly onStep?: (what: string, done: number, total: number) => void;
}

const TABLES = fileURLToPath(new URL('../../tables/', import.meta.url));
const SOURCE = new Set(['.cpp', '.cc', '.cxx', '.c', '.C', '.cp', '.c++']);

/** Headers of Qt and KDE. */
const LIBRARY = /^[qk]\w+\.h$/;

/** Headers of the system, of which a project's own one of the same name is none. */
const SYSTEM = /^(?:sys|net|netinet|arpa|linux|asm|bits|X11|openssl)\//;

/** Defined in every program: what qglobal.h and the compiler bring along. */
const PREDEFINED = [
  'QT_VERSION=0x030308',
  'Q_OS_UNIX=1',
  'Q_OS_LINUX=1',
  'Q_WS_X11=1',
  '__linux__=1',
  '__unix__=1',
  '__cplusplus=199711L',
];

/** Whether a path names a source file, and not a header. */
export function isSourcePath(path: string): boolean {
  return SOURCE.has(extname(path));
}

/** Reads all files of a project and what they include. */
export function readProject(options: ProjectOptions): Program {
  return new ProjectReader(options).read();
}

class ProjectReader {
  readonly #options: ProjectOptions;
  readonly #program = new Program();
  readonly #cache = new Map<string, SourceFile | null>();
  readonly #byName = new Map<string, string>();
  readonly #tables = new Set<SourceFile>();

  constructor(options: ProjectOptions) {
    this.#options = options;
    for (const path of options.files) this.#byName.set(basename(path), resolve(path));
  }

  read(): Program {
    const { files, tables, defines, onStep } = this.#options;
    const preprocessor = new Preprocessor(
      (name, from) => this.#find(name, from),
      (name, from) => (this.#tables.has(from) ? null : this.#table(`${name.toLowerCase()}.h`)),
      [...PREDEFINED, ...defines],
      (file) => this.#add(file),
    );
    const always = this.#load(join(TABLES, 'qglobal.h'));
    if (always) {
      this.#tables.add(always);
      preprocessor.runAlways(always);
    }
    for (const path of tables) {
      const table = this.#load(resolve(path));
      if (!table)
        throw new InputProblem(`${path}: there is no such file; --tables names a header with declarations.`);
      this.#tables.add(table);
      preprocessor.run(table);
    }
    // Sources first: a header is read where it is included.
    const ordered = [...files.filter(isSourcePath), ...files.filter((path) => !isSourcePath(path))];
    for (const [index, path] of ordered.entries()) {
      onStep?.('Reading', index, ordered.length);
      preprocessor.run(this.#load(resolve(path))!);
    }
    this.#program.finish();
    return this.#program;
  }

  #add(file: PreprocessedFile): void {
    const isTable = this.#tables.has(file.file);
    const ruleAt = isTable ? tableRules(file) : undefined;
    this.#program.add(file, {
      isSource: !isTable && isSourcePath(file.file.path),
      isTable,
      ...(ruleAt ? { ruleAt } : {}),
    });
  }

  #load(path: string): SourceFile | null {
    const known = this.#cache.get(path);
    if (known !== undefined) return known;
    const found = existsSync(path) && statSync(path).isFile();
    if (found) checkFile(path);
    const file = found ? SourceFile.read(path, this.#options.isTqt) : null;
    this.#cache.set(path, file);
    return file;
  }

  #find(name: string, from: SourceFile): SourceFile | null {
    if (this.#tables.has(from)) return this.#table(name, dirname(from.path)) ?? this.#table(name);
    const own = this.#load(resolve(dirname(from.path), name)) ?? this.#headerOfMoc(name, from);
    if (own) return own;
    // A table takes the place of the header that it describes, also when -I names the folder of Qt's.
    const table = LIBRARY.test(name) ? this.#table(name) : null;
    if (table) return table;
    const folders = this.#options.includeFolders;
    for (const folder of folders) {
      const found = this.#load(resolve(folder, name));
      if (found) return found;
    }
    const given = this.#byName.get(basename(name));
    const found = (given === undefined ? null : this.#load(given)) ?? this.#table(name);
    if (found || !name.includes('/') || SYSTEM.test(name)) return found;
    // `<opie2/odebug.h>`: where it is installed and where it stands in the sources are different folders.
    for (const folder of folders) {
      const flat = this.#load(resolve(folder, basename(name)));
      if (flat && flat !== from) return flat;
    }
    return null;
  }

  /** `"window.moc"` is made of window.h, and includes it: sources of KDE include nothing else. */
  #headerOfMoc(name: string, from: SourceFile): SourceFile | null {
    const [, before, after] = /^moc_([^/]+)\.cpp$|^([^/]+)\.moc(?:\.cpp)?$/.exec(name) ?? [];
    const stem = before ?? after;
    return stem === undefined ? null : this.#load(resolve(dirname(from.path), `${stem}.h`));
  }

  #table(name: string, folder = TABLES): SourceFile | null {
    const file = this.#load(resolve(folder, name));
    if (file) this.#tables.add(file);
    return file;
  }
}
