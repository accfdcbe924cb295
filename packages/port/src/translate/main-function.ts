import { type Doc, print } from '../print/doc.js';
import { mentions } from '../print/mentions.js';
import type { FileContext } from './names/context.js';

/** The parameters of main() that its body names, by the names that they come with, and the call that gives them. */
export function mainArguments(
  [argc = '', argv = '']: readonly string[],
  body: Doc,
  context: FileContext,
): { readonly params: readonly string[]; readonly call: string } {
  const code = print(body).text.replace(/'(?:[^'\\]|\\.)*'/g, '');
  const params: string[] = [];
  const args: string[] = [];
  if (argc !== '' && mentions(code, argc)) {
    params.push(`${argc}: number`);
    args.push('process.argv.length - 1');
  }
  if (argv !== '' && mentions(code, argv)) {
    params.push(`${argv}: (string | null)[]`);
    args.push(`${context.helper('programArguments')}()`);
  }
  return { params, call: `main(${args.join(', ')})` };
}
