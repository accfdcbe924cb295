// What the documentation of Qt 3.3 and the traces say of each function, written down character by character: slow and easy to read.

/** The codes of a text as strings. */
export function unitsOf(s: string | null): string[] {
  return (s ?? '').split('');
}

export function left(s: string | null, count: number): string {
  return unitsOf(s)
    .filter((_, i) => count < 0 || i < count)
    .join('');
}

export function right(s: string | null, count: number): string {
  const units = unitsOf(s);
  return units.filter((_, i) => count < 0 || i >= units.length - count).join('');
}

export function mid(s: string | null, index: number, count: number): string {
  if (index < 0) return '';
  return unitsOf(s)
    .filter((_, i) => i >= index && (count < 0 || i < index + count))
    .join('');
}

/** Whether `text` stands at a place. */
function standsAt(s: string, place: number, text: string): boolean {
  if (place < 0 || place + text.length > s.length) return false;
  return unitsOf(text).every((unit, i) => s[place + i] === unit);
}

export function find(s: string | null, text: string | null, index: number): number {
  const whole = s ?? '';
  const start = index < 0 ? whole.length + index : index;
  if (start < 0) return -1;
  for (let i = start; i <= whole.length; i++) if (standsAt(whole, i, text ?? '')) return i;
  return -1;
}

export function findRev(s: string | null, text: string | null, index: number): number {
  const whole = s ?? '';
  const start = index < 0 ? whole.length + index : index;
  if (start < 0 || start > whole.length) return -1;
  for (let i = start; i >= 0; i--) if (standsAt(whole, i, text ?? '')) return i;
  return -1;
}

export function contains(s: string | null, text: string | null): number {
  const whole = s ?? '';
  let count = 0;
  for (let i = 0; i <= whole.length; i++) if (standsAt(whole, i, text ?? '')) count++;
  return count;
}

/** Each code by itself; where JavaScript would make several of one, it stays. */
export function lower(s: string | null): string {
  return unitsOf(s)
    .map((unit) => (unit === '\u0130' ? 'i' : unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit))
    .join('');
}

export function upper(s: string | null): string {
  return unitsOf(s)
    .map((unit) => (unit.toUpperCase().length === 1 ? unit.toUpperCase() : unit))
    .join('');
}

/** The 25 of the trace. */
const SPACES = [
  0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006,
  0x2007, 0x2008, 0x2009, 0x200a, 0x200b, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000,
].map((code) => String.fromCharCode(code));

export function stripWhiteSpace(s: string | null): string {
  const units = unitsOf(s);
  while (units.length > 0 && SPACES.includes(units[0]!)) units.shift();
  while (units.length > 0 && SPACES.includes(units.at(-1)!)) units.pop();
  return units.join('');
}

export function simplifyWhiteSpace(s: string | null): string {
  let result = '';
  for (const unit of unitsOf(stripWhiteSpace(s))) {
    if (!SPACES.includes(unit)) result += unit;
    else if (!result.endsWith(' ')) result += ' ';
  }
  return result;
}

export function insert(s: string | null, index: number, text: string | null): string {
  const units = unitsOf(s);
  if (text === null || text === '') return units.join('');
  while (units.length < index) units.push(' ');
  units.splice(index, 0, text);
  return units.join('');
}

export function replacePart(s: string | null, index: number, count: number, text: string | null): string {
  const units = unitsOf(s);
  if (index < 0 || index >= units.length) return units.join('') + (text ?? '');
  units.splice(index, count < 0 ? units.length : count, text ?? '');
  return units.join('');
}

export function replaceTexts(s: string | null, before: string | null, after: string | null): string {
  const whole = s ?? '';
  const sought = before ?? '';
  let result = '';
  let i = 0;
  while (i <= whole.length) {
    if (standsAt(whole, i, sought)) {
      result += after ?? '';
      if (sought !== '') {
        i += sought.length;
        continue;
      }
    }
    result += whole[i] ?? '';
    i++;
  }
  return result;
}

/** Fields are what lies between separators. Empty ones at the end of a section, with the separators before them, do not belong to it. */
export function section(
  s: string,
  separator: string,
  start: number,
  end: number,
  skipsEmpty: boolean,
): string {
  const fields = s.split(separator);
  const counted = fields.map((_, i) => i).filter((i) => !skipsEmpty || fields[i] !== '');
  const from = start < 0 ? Math.max(0, start + counted.length) : start;
  const to = end < 0 ? end + counted.length : Math.min(end, counted.length - 1);
  if (from > to || to < 0 || from >= counted.length) return '';
  const chosen = fields.slice(counted[from], counted[to]! + 1);
  while (chosen.at(-1) === '') chosen.pop();
  return chosen.join(separator);
}

/** The text with this one for the lowest marker, or null when there is none. */
export function arg(s: string, text: string): string | null {
  for (let digit = 0; digit <= 9; digit++) {
    for (let i = 0; i < s.length; i++)
      for (const marker of [`%${String(digit)}`, `%L${String(digit)}`])
        if (standsAt(s, i, marker)) return s.slice(0, i) + text + s.slice(i + marker.length);
  }
  return null;
}
