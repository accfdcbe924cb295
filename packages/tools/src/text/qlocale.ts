/** How numbers are written in a country. */
interface Separators {
  readonly decimal: string;
  readonly group: string;
}

const C_SEPARATORS: Separators = { decimal: '.', group: ',' };

/**
 * How numbers are written in a country, as far as QString needs it: `%L1` of arg() groups thousands and has the decimal point of the
 * default locale, and toDouble() takes that point. The separators are those that the platform knows (Intl.NumberFormat).
 *
 * At first the default is C: a point, and commas between thousands.
 */
export class QLocale {
  static #default: QLocale | null = null;

  readonly #name: string;
  readonly #separators: Separators;

  /**
   * @param name - a language, and a country behind a `_`, as in `de_DE`; `C`, or a name that the platform does not know, is the locale C.
   *   C++'s `QLocale( QLocale::German, QLocale::Germany )` is `new QLocale('de_DE')`
   */
  constructor(name: string) {
    const separators = name === 'C' ? null : findSeparators(name);
    this.#name = separators === null ? 'C' : name;
    this.#separators = separators ?? C_SEPARATORS;
  }

  /** The name that the constructor was given, or `C`. */
  name(): string {
    return this.#name;
  }

  /** What stands in front of the fraction of a number. */
  decimalPoint(): string {
    return this.#separators.decimal;
  }

  /** What stands between thousands. */
  groupSeparator(): string {
    return this.#separators.group;
  }

  /** The locale C. */
  static c(): QLocale {
    return new QLocale('C');
  }

  /** The locale that QString's functions use from now on (Qt 3.3, QLocale::setDefault()). */
  static setDefault(locale: QLocale): void {
    QLocale.#default = locale;
  }

  /** The locale that QString's functions use. */
  static default(): QLocale {
    return (QLocale.#default ??= QLocale.c());
  }
}

function findSeparators(name: string): Separators | null {
  try {
    const tag = `${name.replace('_', '-')}-u-nu-latn`;
    if (Intl.NumberFormat.supportedLocalesOf(tag).length === 0) return null;
    const format = new Intl.NumberFormat(tag, { useGrouping: true });
    const parts = format.formatToParts(1234567.5);
    const find = (type: string): string | undefined => parts.find((part) => part.type === type)?.value;
    return { decimal: find('decimal') ?? '.', group: find('group') ?? '' };
  } catch {
    return null;
  }
}

/** The decimal point of the default locale. */
export function decimalPoint(): string {
  return QLocale.default().decimalPoint();
}
