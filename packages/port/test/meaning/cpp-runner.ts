// Programs compiled by g++, with stand-ins for the Qt classes, and run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kept, textsIn } from './kept-results.js';

const standIn = fileURLToPath(new URL('stand-in', import.meta.url));

/** What a program did: what it printed, or why that does not count. */
export type CppResult =
  | { readonly kind: 'printed'; readonly output: string }
  | { readonly kind: 'invalid'; readonly reason: string }
  | { readonly kind: 'undefined'; readonly reason: string };

/** Whether there is a compiler. */
export function hasCompiler(): boolean {
  return spawnSync('g++', ['--version']).status === 0;
}

/** What stands between the outputs of programs, which may print any single character. */
const BEGINS = '<<<the output of program>>>';
const FAILED = '<<<it failed>>>';

const DEVICE_HEADER = /^#include <q(?:buffer|datastream|textstream)\.h>$/m;

/** Each program is compiled in a namespace of its own, and runs in a process of its own. */
function driver(indices: readonly number[], sources: readonly string[]): string {
  // The manipulators of Qt's streams have names of the C++ library's: programs that name all of std come before them.
  const [others, onDevices] = [false, true].map((asked) =>
    indices.filter((i) => DEVICE_HEADER.test(sources[i]!) === asked),
  );
  const programs = (some: readonly number[]): string =>
    some.map((i) => `namespace p${String(i)} {\n#include "p${String(i)}.cpp"\n}`).join('\n');
  // Headers of the C++ library have to be there before the first namespace.
  const headers = new Set(sources.flatMap((source) => source.match(/^#include <\w+>$/gm) ?? []));
  return `${[...headers].join('\n')}
#include <stdio.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <math.h>
#include <unistd.h>
#include <sys/wait.h>
#include "qstring.h"
#include "qcstring.h"
#include "qstringlist.h"
#include "qvaluelist.h"
#include "qmap.h"
#include "qptrlist.h"
#include "qdict.h"
#include "qintdict.h"
#include "qptrdict.h"
#include "qasciidict.h"
#include "qshared.h"
const QString QString::null;
${programs(others!)}
#include "qbuffer.h"
#include "qdatastream.h"
#include "qtextstream.h"
${programs(onDevices!)}
static void start( int i, void (*run)() )
{
    printf( "${BEGINS}%d\\n", i );
    fflush( stdout );
    int status = 0;
    pid_t child = fork();
    if ( child == 0 ) {
        alarm( 5 );
        run();
        fflush( stdout );
        _exit( 0 );
    }
    waitpid( child, &status, 0 );
    if ( status != 0 ) printf( "${FAILED}" );
    fflush( stdout );
}
int main()
{
${indices.map((i) => `    start( ${String(i)}, p${String(i)}::run );`).join('\n')}
    return 0;
}
`;
}

const FLAGS = [
  '-std=gnu++98',
  '-O0',
  '-fno-strict-aliasing',
  '-fpermissive',
  '-Wformat',
  '-Werror=format',
  '-Wno-format-truncation',
  '-fmax-errors=0',
  `-I${standIn}`,
];
const CHECKS = 'signed-integer-overflow,shift,integer-divide-by-zero,bounds,float-cast-overflow';

/**
 * How programs are compiled: with checks for what C++ leaves undefined, with those and others for what pointers reach, or with
 * numbers that wrap.
 */
export type Arithmetic = 'checked' | 'with memory checked' | 'wrapping';

const FLAGS_OF: Readonly<Record<Arithmetic, string>> = {
  checked: `-fsanitize=${CHECKS}`,
  'with memory checked': `-fsanitize=address,${CHECKS}`,
  wrapping: '-fwrapv',
};

/** The programs that the compiler or the linker refuses, and why. */
function refused(stderr: string): Map<number, string> {
  const reasons = [
    ...stderr.matchAll(/^p(\d+)\.cpp:(\d+:\d+: (?:fatal )?error: .*)$/gm),
    // A variable whose declaration is that of a function is missing only in the end.
    ...stderr.matchAll(/\bp(\d+)\.cpp:.*(undefined reference to .*)$/gm),
    ...stderr.matchAll(/(?=undefined reference to .p(\d+)::)(undefined reference to .*)$/gm),
  ];
  return new Map(reasons.reverse().map(([, i, reason]) => [Number(i), reason!]));
}

/** What the compiler says without its warnings. */
function errors(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => /\b(?:error|undefined reference|cannot)\b/.test(line));
  return (lines.length > 0 ? lines : stderr.split('\n')).slice(0, 20).join('\n');
}

/**
 * Runs programs; what C++ leaves undefined is found by g++'s own checks. The translator has no part in it: results may be kept, as
 * compiling takes most of the time.
 */
export function runCpp(sources: readonly string[], arithmetic: Arithmetic = 'checked'): CppResult[] {
  const own = readFileSync(fileURLToPath(import.meta.url), 'utf8');
  const key = JSON.stringify([sources, arithmetic, own, textsIn(standIn)]);
  return kept(key, () => compileAndRun(sources, arithmetic));
}

function compileAndRun(sources: readonly string[], arithmetic: Arithmetic): CppResult[] {
  const folder = mkdtempSync(join(tmpdir(), 'qt3-meaning-cpp-'));
  const results: (CppResult | undefined)[] = sources.map(() => undefined);
  try {
    sources.forEach((source, i) => {
      writeFileSync(join(folder, `p${String(i)}.cpp`), source);
    });
    // What is undefined in constants the compiler finds itself.
    const folded = new Map<number, string>();
    let valid = [...sources.keys()];
    for (;;) {
      if (valid.length === 0) break;
      writeFileSync(join(folder, 'all.cpp'), driver(valid, sources));
      const { stderr, status, signal } = spawnSync(
        'g++',
        [...FLAGS, FLAGS_OF[arithmetic], 'all.cpp', '-o', 'all'],
        {
          cwd: folder,
          encoding: 'utf8',
          maxBuffer: 1 << 28,
        },
      );
      for (const [, i, reason] of stderr.matchAll(
        /^p(\d+)\.cpp:(\d+:\d+: warning: (?:integer overflow in expression|overflow in conversion from .(?:float|double)).*)$/gm,
      ))
        folded.set(Number(i), reason!);
      if (status === 0) break;
      const bad = refused(stderr);
      if (bad.size === 0) {
        const programs = valid.map((i) => `p${String(i)}`).join(' ');
        throw new Error(
          `g++ failed on ${programs}: ${signal ?? `status ${String(status)}`}\n${errors(stderr)}`,
        );
      }
      for (const [i, reason] of bad) results[i] = { kind: 'invalid', reason };
      valid = valid.filter((i) => !bad.has(i));
    }
    if (valid.length > 0) {
      const { stdout, stderr } = spawnSync(join(folder, 'all'), [], {
        cwd: folder,
        encoding: 'latin1',
        maxBuffer: 1 << 28,
      });
      const undefinedOnes = new Map(
        [...stderr.matchAll(/^p(\d+)\.cpp:(\d+:\d+: runtime error: .*)$/gm)]
          .reverse()
          .map(([, i, reason]) => [Number(i), reason!]),
      );
      for (const section of stdout.split(BEGINS).slice(1)) {
        const end = section.indexOf('\n');
        const i = Number(section.slice(0, end));
        const output = section.slice(end + 1);
        const reason =
          undefinedOnes.get(i) ??
          folded.get(i) ??
          (output.endsWith(FAILED) ? 'the program crashed' : undefined);
        results[i] = reason === undefined ? { kind: 'printed', output } : { kind: 'undefined', reason };
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return results.map((each) => each ?? { kind: 'invalid', reason: 'it was not run' });
}
