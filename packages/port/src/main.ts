#!/usr/bin/env node
import module from 'node:module';

// From Node.js 22.1 on, the second start does not compile the program again. It has to be said before the program is loaded.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
const { run } = await import('./cli/run.js');

process.exitCode = run(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
  // The line is cleared, and written anew.
  ...(process.stderr.isTTY ? { progress: (text: string) => process.stderr.write(`\r\u001b[K${text}`) } : {}),
});
