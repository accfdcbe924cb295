import { readFileSync } from 'node:fs';

const TABLE = new URL('../../tables/elsewhere.txt', import.meta.url);

interface Family {
  readonly names: RegExp;
  /** The same names as headers have them. */
  readonly lowerCase: RegExp;
  readonly sentence: string;
}

let families: readonly Family[] | null = null;

/** Reads the table of what takes the place of classes that are not declared: names, `=`, and a sentence on each line. */
export function readFamilies(text: string): Family[] {
  return text.split('\n').flatMap((line) => {
    const [names = '', sentence] = line.split(/ = (.*)/);
    if (line.startsWith('#') || sentence === undefined) return [];
    const patterns = names
      .trim()
      .split(/\s+/)
      .map((name) => name.replaceAll('*', String.raw`[\w:]*`));
    const all = `^(?:${patterns.join('|')})$`;
    return [{ names: new RegExp(all), lowerCase: new RegExp(all, 'i'), sentence }];
  });
}

/** What takes the place of a class or function that no table and no header declares; null when the table does not know it. */
export function insteadOf(name: string): string | null {
  families ??= readFamilies(readFileSync(TABLE, 'utf8'));
  const plain = name
    .replace(/^const /, '')
    .replace(/[ *&]+$/, '')
    .replace(/<.*/, '');
  const found = families.find(({ names }) => names.test(plain) || names.test(plain.split('::')[0]!));
  return found?.sentence ?? null;
}

/** What to know about a header that was not found. */
export function missingHeader(name: string): string {
  const stem = name.replace(/^.*\//, '').replace(/\.\w+$/, '');
  families ??= readFamilies(readFileSync(TABLE, 'utf8'));
  const found = /^[qk]/.test(stem) ? families.find(({ lowerCase }) => lowerCase.test(stem)) : undefined;
  return found === undefined
    ? `no header ${name} was found: name its folder with -I, or declare with --tables what it has`
    : `no header ${name} was found: ${found.sentence}`;
}
