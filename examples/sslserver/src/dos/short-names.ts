/** A file name as DOS keeps it: up to eight characters, and up to three of an extension. */
export interface ShortName {
  readonly base: string;
  readonly extension: string;
}

const BASE_LENGTH = 8;
const EXTENSION_LENGTH = 3;

/** What DOS takes in a name besides capital letters and digits. */
const forbidden = /[^A-Z0-9!#$%&'()@^_`{}~-]/g;

/** Accents, once they have been taken apart from their letters. */
const accents = /\p{Mn}/gu;

/**
 * Gives each of a folder's names its DOS name, in the same order. A name that fits is only put in capitals. Any other is
 * shortened the way Windows 95 did (`LONGFILE.HTML` becomes `LONGFI~1.HTM`), with a number that makes it unique.
 */
export function shortNames(names: readonly string[]): ShortName[] {
  const taken = new Set<string>();
  const found = new Map<string, ShortName>();
  // Names that fit keep their form, so that no shortened one may take it before.
  for (const name of names) {
    const exact = split(name.toUpperCase());
    if (fits(exact, name) && take(exact, taken)) found.set(name, exact);
  }
  return names.map((name) => found.get(name) ?? shorten(name, taken));
}

/** Cuts at the last dot; one at the beginning belongs to the name. */
function split(name: string): ShortName {
  const dot = name.lastIndexOf('.');
  if (dot <= 0) return { base: name, extension: '' };
  return { base: name.slice(0, dot), extension: name.slice(dot + 1) };
}

function fits({ base, extension }: ShortName, name: string): boolean {
  if (base.length > BASE_LENGTH || extension.length > EXTENSION_LENGTH || name.endsWith('.')) return false;
  return clean(base) === base && clean(extension) === extension;
}

/** Only what DOS takes: no spaces or dots, no accents, `_` for anything else. */
function clean(text: string): string {
  return text
    .normalize('NFD')
    .replace(accents, '')
    .toUpperCase()
    .replace(/[ .]/g, '')
    .replace(forbidden, '_');
}

function shorten(name: string, taken: Set<string>): ShortName {
  const whole = split(name.replace(/^[ .]+/, ''));
  const base = clean(whole.base);
  const extension = clean(whole.extension).slice(0, EXTENSION_LENGTH);
  for (let number = 1; ; number++) {
    const tail = `~${String(number)}`;
    const candidate = { base: base.slice(0, Math.min(6, BASE_LENGTH - tail.length)) + tail, extension };
    if (take(candidate, taken)) return candidate;
  }
}

function take({ base, extension }: ShortName, taken: Set<string>): boolean {
  const name = `${base}.${extension}`;
  if (taken.has(name)) return false;
  taken.add(name);
  return true;
}
