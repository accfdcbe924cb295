const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The name of a month, 1 to 12, as the C locale has it; undefined for other numbers. */
export function monthName(month: number): string | undefined {
  return MONTHS[month - 1];
}

/** The name of a day, 1 for Monday to 7; undefined for other numbers. */
export function dayName(weekday: number): string | undefined {
  return DAYS[weekday - 1];
}

/** A name as it is in short: three letters. */
export function shorten(name: string): string {
  return name.slice(0, 3);
}

/** The number of a month by its short name, 1 to 12; 0 for what is none. */
export function monthOf(shortName: string): number {
  return MONTHS.findIndex((name) => shorten(name) === shortName) + 1;
}
