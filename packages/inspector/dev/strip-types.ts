import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

/** A TypeScript file as a browser runs it. */
export async function stripTypes(path: string): Promise<string> {
  const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', target: 'es2022' });
  return code;
}
