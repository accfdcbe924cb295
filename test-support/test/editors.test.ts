// What an editor offers inside the strings of connect() and Q_OBJECT, by the language service that editors use.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type QObject, QTimer } from '@qt3/core-signals';
import { QHttp, QUrlOperator } from '@qt3/qnetwork';
import { QSocket } from '@qt3/qsocket';
import { QtSSLSocket } from '@qt3/qtsslsocket';
import { expect } from 'chai';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FILE = `${root}test-support/test/offered.ts`;

/** Where the cursor is. */
const CURSOR = '▮';

interface Opened {
  readonly service: ts.LanguageService;
  readonly text: string;
  /** Where the cursors were. */
  readonly places: readonly number[];
}

/** Opens code as an editor does. */
function open(code: string): Opened {
  const [first = '', ...others] = code.split(CURSOR);
  let text = first;
  const places: number[] = [];
  for (const part of others) {
    places.push(text.length);
    text += part;
  }
  const { config } = ts.readConfigFile(`${root}tsconfig.check.json`, (path) =>
    readFileSync(path, 'utf8'),
  ) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [FILE] }, ts.sys, root);
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [FILE],
    getScriptVersion: () => '1',
    getScriptSnapshot: (path) =>
      path === FILE
        ? ts.ScriptSnapshot.fromString(text)
        : existsSync(path)
          ? ts.ScriptSnapshot.fromString(readFileSync(path, 'utf8'))
          : undefined,
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (chosen) => ts.getDefaultLibFilePath(chosen),
    fileExists: (path) => path === FILE || ts.sys.fileExists(path),
    readFile: (path) => ts.sys.readFile(path),
    directoryExists: (path) => ts.sys.directoryExists(path),
    getDirectories: (path) => ts.sys.getDirectories(path),
  });
  return { service, text, places };
}

/** What is offered at each cursor in the code. */
function offered(code: string): string[][] {
  const { service, places } = open(code);
  return places.map((place) =>
    (service.getCompletionsAtPosition(FILE, place, {})?.entries ?? [])
      .map(({ name }) => name)
      .filter((name) => name !== '')
      .sort(),
  );
}

const PRELUDE = `
import { Q_OBJECT, QObject, QTimer, SIGNAL, SLOT } from '@qt3/core-signals';
import { QHttp, QUrlOperator } from '@qt3/qnetwork';
import { QSocket } from '@qt3/qsocket';
import { QtSSLSocket } from '@qt3/qtsslsocket';
`;

describe('an editor', function () {
  this.timeout(120_000);

  it('offers the signals of the sender inside SIGNAL, by name and for a function', () => {
    const classes = { QTimer, QSocket, QtSSLSocket, QHttp, QUrlOperator };
    const names = Object.keys(classes);
    const lines = names.map(
      (name) =>
        `QObject.connect(new ${name}(), SIGNAL('${CURSOR}'), new QTimer(), SLOT('stop()'));\n` +
        `QObject.connect(new ${name}(), SIGNAL('${CURSOR}'), () => undefined);`,
    );
    const found = offered(PRELUDE + lines.join('\n'));
    for (const [i, type] of Object.values(classes).entries()) {
      const signals = (type.prototype as QObject).metaObject().signalNames(true);
      expect(found[2 * i], names[i]).to.include.members(signals);
      expect(found[2 * i], names[i]).to.have.length(signals.length);
      expect(found[2 * i + 1], names[i]).to.deep.equal(found[2 * i]);
    }
  });

  it("offers the receiver's members inside SLOT, and its signals", () => {
    const [slots] = offered(
      `${PRELUDE}QObject.connect(new QTimer(), SIGNAL('timeout()'), new QSocket(), SLOT('${CURSOR}'));`,
    );
    expect(slots).to.include.members(['close()', 'flush()', 'deleteLater()', 'connectionClosed()']);
  });

  it('offers the signals of `this`', () => {
    const found = offered(`${PRELUDE}
      class Counter extends QObject {
        static { Q_OBJECT(this, { signals: ['valueChanged(int)'], slots: ['setValue(int)'] }); }
        declare readonly qt_signals?: QObject['qt_signals'] & Record<'valueChanged(int)', true>;
        declare valueChanged: (value: number) => void;
        setValue(value: number): void {
          QObject.connect(this, SIGNAL('${CURSOR}'), new QTimer(), SLOT('stop()'));
          QObject.connect(this, SIGNAL('${CURSOR}'), () => undefined);
          this.connect(this, SIGNAL('${CURSOR}'), SLOT('setValue(int)'));
        }
      }`);
    const signals = ['destroyed()', 'destroyed(QObject*)', 'valueChanged(int)'];
    expect(found).to.deep.equal([signals, signals, signals]);
  });

  it("offers the names of the class's members in the lists of Q_OBJECT, and no error's text", () => {
    const found = offered(`${PRELUDE}
      class Counter extends QObject {
        static { Q_OBJECT(this, { signals: ['${CURSOR}'], slots: ['set${CURSOR}', 'reset(${CURSOR}', 'none()${CURSOR}'] }); }
        declare valueChanged: (value: number, text: string) => void;
        setValue(value: number): void {}
        reset(): void {}
      }`);
    const members = ['reset()', 'setValue(int)', 'valueChanged(int,const QString&)'];
    expect(found[0]).to.deep.equal(members);
    expect(found[1]).to.deep.equal(members);
    for (const texts of found) for (const text of texts) expect(text).to.match(/^\w+\(.*\)?$/);
  });

  // What docs/compatibility.md says of them.
  it('renames a signature wherever the same text stands, and reports those that the rename of a method has left behind', () => {
    const code = `${PRELUDE}
      class Counter extends QObject {
        static { Q_OBJECT(this, { slots: ['set${CURSOR}Value(int)'] }); }
        ${CURSOR}setValue(value: number): void {}
      }
      QObject.connect(new QTimer(), SIGNAL('timeout()'), new Counter(), SLOT('set${CURSOR}Value(int)'));`;
    const { service, text, places } = open(code);
    const renamedWith = (place: number): string[] =>
      (service.findRenameLocations(FILE, place, false, false, {}) ?? []).map(
        ({ textSpan: { start, length } }) => text.slice(start, start + length),
      );
    const [inList = 0, atMethod = 0, inSlot = 0] = places;
    for (const place of [inList, inSlot]) {
      expect(renamedWith(place)).to.deep.equal(['setValue(int)', 'setValue(int)']);
      expect((service.getReferencesAtPosition(FILE, place) ?? []).length).to.equal(2);
      expect(service.getDefinitionAtPosition(FILE, place) ?? []).to.deep.equal([]);
    }
    expect(renamedWith(atMethod)).to.deep.equal(['setValue']);
    const after = open(code.replace(`${CURSOR}setValue(value`, 'assign(value'));
    const messages = after.service
      .getSemanticDiagnostics(FILE)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
    expect(messages.join()).to.match(/No public method for the slot setValue\(int\)/);
  });
});
