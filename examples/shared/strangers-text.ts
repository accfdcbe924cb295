/** The most that is shown of what a stranger says. */
const MOST = 200;

/** What a terminal would act on, but for newline and tab. */
const control = /(?![\n\t])\p{Cc}/gu;

/** A stranger's text, Latin-1, in quotes: in one line, with nothing in it that a terminal would act on, and not too much of it. */
export function quoted(text: string): string {
  const short = text.length > MOST ? `${text.slice(0, MOST)}...` : text;
  return `'${short.replace(/[\\']/g, '\\$&').replace(/[^ -~\u00a0-\u00ff]/g, escaped)}'`;
}

/** A stranger's text of many lines with nothing in it that a terminal would act on. A CR is dropped. */
export function harmless(text: string): string {
  return text.replaceAll('\r', '').replace(control, '?');
}

function escaped(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
