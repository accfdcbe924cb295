import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A format with one conversion, and its value: an integer of 64 bits, a double or a text. */
export interface PrintfCase {
  readonly format: string;
  readonly value: bigint | number | string;
}

/** Whether there is a C compiler. */
export function hasCompiler(): boolean {
  return spawnSync('gcc', ['--version']).status === 0;
}

/** What the C library's printf() prints for each case. `folder` takes the compiled program. */
export function printInC(cases: readonly PrintfCase[], folder: string): string[] {
  const program = `${folder}/reference`;
  const source = fileURLToPath(new URL('reference.c', import.meta.url));
  const compiled = spawnSync('gcc', ['-w', '-o', program, source], { encoding: 'utf8' });
  if (compiled.status !== 0) throw new Error(compiled.stderr);
  const input = cases.map((each) => `${inputLine(each)}\n`).join('');
  const { stdout, status } = spawnSync(program, {
    input: Buffer.from(input, 'latin1'),
    maxBuffer: 1 << 28,
    encoding: 'latin1',
  });
  if (status !== 0) throw new Error(`the C program ended with ${String(status)}`);
  return stdout.split('\n').slice(0, -1);
}

function inputLine({ format, value }: PrintfCase): string {
  if (typeof value === 'string') return `s\t${format}\t${value}`;
  if (typeof value === 'bigint') return `i\t${format}\t${value.toString()}`;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  return `e\t${format}\t${bits.getBigUint64(0).toString(16)}`;
}
