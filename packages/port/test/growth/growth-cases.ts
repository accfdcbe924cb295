// What is translated to see how the work grows: `count` of something each time.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GrowthCase } from '@qt3/test-support/work';
import { run } from '../../src/cli/run.js';

const times = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('\n');

/** A run of the command on files with these texts. */
function translation(texts: readonly string[]): () => unknown {
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'qt3-port-growth-'));
    const files = texts.map((text, i) => {
      const path = join(folder, `f${String(i)}.cpp`);
      writeFileSync(path, text);
      return path;
    });
    const ignore = (): void => undefined;
    const status = run([...files, '--out', join(folder, 'out')], { out: ignore, error: ignore });
    rmSync(folder, { recursive: true });
    if (status === 2) throw new Error('nothing was written');
  };
}

const one =
  (make: (count: number) => string): GrowthCase =>
  (count) =>
    translation([make(count)]);

const QT = '#include <qobject.h>\n#include <qstringlist.h>\n';

export const cases: Readonly<Record<string, GrowthCase>> = {
  functions: one((count) => QT + times(count, (i) => `int f${String(i)}( const QString &s ) { return s.length() + ${String(i)}; }`)),
  'statements of one function': one((count) => `void f( int n ) {\n${times(count, () => 'n += 2;')}\n}`),
  'locals of one function': one((count) => `void f() {\n${times(count, (i) => `int v${String(i)} = ${String(i)};`)}\n}`),
  classes: one((count) => QT + times(count, (i) => `class C${String(i)} : public QObject { Q_OBJECT\npublic slots: void s() {} };`)),
  'methods of one class': one((count) => `class C {\npublic:\n${times(count, (i) => `int m${String(i)}() { return ${String(i)}; }`)}\n};`),
  'fields of one class': one((count) => `struct S {\n${times(count, (i) => `int a${String(i)};`)}\n};`),
  'enum constants': one((count) => `enum E {\n${times(count, (i) => `E${String(i)},`)}\nEnd };`),
  'what is marked': one((count) => times(count, (i) => `void f${String(i)}() { unknown${String(i)}(); }`)),
  'marked in one function': one((count) => `void f() {\n${times(count, (i) => `unknown${String(i)}();`)}\n}`),
  comments: one((count) => times(count, (i) => `// About ${String(i)}.\nint v${String(i)} = 1; // behind it`)),
  macros: one((count) => times(count, (i) => `#define M${String(i)} ( ${String(i)} + 1 )\nint v${String(i)} = M${String(i)};`)),
  'branches of #if': one((count) => times(count, (i) => `#ifdef X${String(i)}\nint v${String(i)};\n#endif`)),
  'one name declared again': one((count) => `${times(count, () => 'int f( int );')}\nint g() { return f( 1 ); }`),
  'pointers that may be null': one((count) => QT + times(count, (i) => `QObject *p${String(i)}( QObject *o ) { return ${i === 0 ? '0' : `p${String(i - 1)}( o )`}; }`)),
  'calls of what has to be awaited': one((count) => `#include <qapplication.h>\n${times(count, (i) => `int f${String(i)}() { return ${i === 0 ? 'qApp->exec()' : `f${String(i - 1)}()`}; }`)}`),
  strings: one((count) => `const char *s[] = {\n${times(count, (i) => `"text ${String(i)}",`)}\n};`),
  files: (count) => translation(Array.from({ length: count / 5 }, (_, i) => `int f${String(i)}() { return 1; }\n`)),
}; // prettier-ignore
