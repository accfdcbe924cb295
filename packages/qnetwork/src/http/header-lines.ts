/**
 * Takes the text of a header apart: a line ends with a line feed, before which a carriage return may stand. Empty lines are left
 * out. A line that begins with a blank or a tab continues where the one before it ended, after one blank; as the first line it is
 * one like any other (trace net/httpheaders).
 */
export function headerLines(text: string): string[] {
  const lines: string[] = [];
  for (const ended of text.split('\n')) {
    const line = ended.endsWith('\r') ? ended.slice(0, -1) : ended;
    if (line === '') continue;
    if (lines.length > 0 && (line.startsWith(' ') || line.startsWith('\t'))) {
      // Collected in place: a header of many folded lines costs as much as its length.
      lines[lines.length - 1] = `${lines.at(-1)} ${line.trim()}`;
    } else {
      lines.push(line);
    }
  }
  return lines;
}
