/** Pieces of the support module: C's functions that read values from a file. */
export const SCAN_PIECES: Readonly<Record<string, string>> = {
  ScanSource: `/** What fscanf() takes from a file, a character at a time: one that does not fit is left there. */
export class ScanSource {
  taken = 0;
  readonly #file: CFile;

  constructor(file: CFile) {
    this.#file = file;
  }

  /** The characters that fit what is before them, up to a number of them. */
  take(fits: (before: string, c: string) => boolean, most = Infinity): string {
    let text = '';
    while (text.length < most) {
      const byte = this.#file.get();
      if (byte < 0) break;
      const c = String.fromCharCode(byte);
      if (!fits(text, c)) {
        this.#file.unget(byte);
        break;
      }
      text += c;
      this.taken++;
    }
    return text;
  }

  skipSpace(): void {
    this.take((_before, c) => isScanSpace(c));
  }

  get isAtEnd(): boolean {
    const byte = this.#file.get();
    if (byte >= 0) this.#file.unget(byte);
    return byte < 0;
  }
}`,
  isScanSpace: `function isScanSpace(c: string): boolean {
  return c === ' ' || (c >= '\\t' && c <= '\\r');
}`,
  fitsConversion: `/** Whether a character belongs to what a conversion of fscanf() reads, behind what it has read before. */
function fitsConversion(conversion: string): (before: string, c: string) => boolean {
  const integers: Record<string, RegExp> = {
    i: /^[-+]?(?:0[xX]?|0[xX][\\da-fA-F]+|0[0-7]+|[1-9]\\d*)?$/,
    o: /^[-+]?[0-7]*$/,
    x: /^[-+]?(?:0[xX])?[\\da-fA-F]*$/,
  };
  const letter = conversion.slice(-1).toLowerCase();
  if (letter === 'c') return () => true;
  if (letter === 's') return (_before, c) => !isScanSpace(c);
  if (letter === ']') {
    const end = { value: 0 };
    return (_before, c) => {
      end.value = 0;
      sscanf(c, \`%*\${conversion}%n\`, end);
      return end.value === 1;
    };
  }
  if (/[efga]/.test(letter))
    return (before, c) => {
      const text = (before + c).toLowerCase();
      const word = text.replace(/^[-+]/, '');
      return /^[-+]?(?:\\d*\\.?|\\d*\\.\\d+|(?:\\d+\\.?|\\d*\\.\\d+)e[-+]?\\d*)$/.test(text) || 'infinity'.startsWith(word) || 'nan'.startsWith(word);
    };
  return (before, c) => (integers[letter === 'p' ? 'x' : letter] ?? /^[-+]?\\d*$/).test(before + c);
}`,
  fscanf: `/** C's fscanf(): reads values as sscanf() does, each part of the format from where the one before it ended. */
export function fscanf(
  file: FILE,
  format: string,
  ...targets: (Uint8Array | { value: string } | { value: number } | { value: bigint })[]
): number {
  const source = new ScanSource(opened(file));
  let assigned = 0;
  let next = 0;
  const parts = format.matchAll(/\\s+|%(?<skipped>\\*?)(?<width>\\d*)(?:hh?|ll?|[Lqjzt])?(?<conversion>\\[\\^?\\]?[^\\]]*\\]|[a-zA-Z])|%%|[^]/g);
  for (const { 0: part, groups } of parts) {
    const conversion = groups?.['conversion'];
    if (isScanSpace(part.charAt(0))) source.skipSpace();
    else if (conversion === 'n') (targets[next++] as { value: number }).value = source.taken;
    else {
      if (part === '%%' || (conversion && !/[\\]cC]$/.test(conversion))) source.skipSpace();
      if (source.isAtEnd) return assigned === 0 ? -1 : assigned;
      if (!conversion) {
        if (source.take((_before, c) => c === part.charAt(0), 1) === '') return assigned;
        continue;
      }
      const width = groups!['width'] ? Number(groups!['width']) : conversion === 'c' ? 1 : Infinity;
      const text = source.take(fitsConversion(conversion), width);
      const end = { value: -1 };
      const own = groups!['skipped'] ? [] : [targets[next++]!];
      sscanf(text, \`\${part}%n\` as string, ...own, end);
      if (end.value < 0) return assigned;
      assigned += own.length;
    }
  }
  return assigned;
}`,
};
