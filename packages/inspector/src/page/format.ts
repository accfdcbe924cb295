/** Milliseconds since the start of the process, as seconds. */
export function formatTime(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(3)} s`;
}

/** How long something took: `12 µs`, `3.4 ms`, `1.25 s`; a negative number means that it is not over. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 0) return '…';
  if (milliseconds < 1) return `${(milliseconds * 1000).toFixed(0)} µs`;
  if (milliseconds < 1000) return `${milliseconds.toFixed(1)} ms`;
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

/** A number of bytes: `512 B`, `1.5 kB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes / 1000;
  let unit = 0;
  for (; value >= 1000 && unit < units.length - 1; unit++) value /= 1000;
  return `${value.toFixed(1)} ${units[unit]!}`;
}

/** A number with its noun, of which the plural has an s. */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** Bytes given in hexadecimal, as lines of sixteen with their text beside them. */
export function hexDump(hex: string): string {
  const bytes = hex.match(/../g) ?? [];
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 16) {
    const part = bytes.slice(at, at + 16);
    const text = part.map((byte) => printable(parseInt(byte, 16))).join('');
    lines.push(`${at.toString(16).padStart(4, '0')}  ${part.join(' ').padEnd(47)}  ${text}`);
  }
  return lines.join('\n');
}

function printable(code: number): string {
  return code >= 32 && code < 127 ? String.fromCharCode(code) : '.';
}
