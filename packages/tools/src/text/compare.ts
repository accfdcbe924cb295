/**
 * Compares by the codes of UTF-16, as JavaScript's `<` does: negative when `a` is before `b`, 0 when they are equal, positive
 * otherwise. Null counts as empty (Qt 3.3, QString::compare()).
 */
export function compare(a: string | null, b: string | null): number {
  const first = a ?? '';
  const second = b ?? '';
  return first < second ? -1 : first > second ? 1 : 0;
}

/**
 * Compares in the order of the user's language, which the platform knows: negative, 0 or positive as for {@link compare}
 * (Qt 3.3, QString::localeAwareCompare()).
 */
export function localeAwareCompare(a: string | null, b: string | null): number {
  return (a ?? '').localeCompare(b ?? '');
}
