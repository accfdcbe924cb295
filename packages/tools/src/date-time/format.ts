/** What stands for a field: from the run of letters to its text. */
export type Fields = Readonly<Record<string, string>>;

/** Letters that fields are written with. `ap` and `AP` are two of them. */
const RUN = /ap|AP|([dMyhmsz])\1*/g;

/**
 * Fills in a format of toString(): each run of one letter that is a field is replaced, and everything else stays: runs of
 * another length, and quotes, which mean nothing (oracle tools/datetime).
 */
export function fillIn(format: string, fields: Fields): string {
  return format.replace(RUN, (run) => (Object.hasOwn(fields, run) ? fields[run]! : run));
}

/** A number with zeros in front, as C's `%02d` writes it; what is no integer as it is. */
export function pad(number: number, width = 2): string {
  if (!Number.isInteger(number)) return String(number);
  return number < 0 ? `-${String(-number).padStart(width - 1, '0')}` : String(number).padStart(width, '0');
}
