import type { SignalInfo } from '../model/members.js';
import type { ObjectModel } from '../model/object-model.js';

/** How well a value fits a C++ type. */
const Fit = { No: 0, Maybe: 1, Sure: 2 } as const;
type Fit = (typeof Fit)[keyof typeof Fit];

/**
 * Chooses among signals of one name what C++ chose when compiling: those with as many arguments as there are values, and
 * among them the one whose types the values fit best, the first of equals. Undefined if none has that many.
 */
export function choose(signals: readonly SignalInfo[], values: readonly unknown[]): SignalInfo | undefined {
  const sameCount = signals.filter((signal) => signal.types.length === values.length);
  let [best] = sameCount;
  if (best === undefined || sameCount.length === 1) return best;
  let bestFit: Fit = Fit.No;
  for (const signal of sameCount) {
    const fit = worst(signal.types.map((type, i) => fitOf(type, values[i])));
    if (fit > bestFit) [best, bestFit] = [signal, fit];
  }
  return best;
}

function worst(fits: readonly Fit[]): Fit {
  return fits.includes(Fit.No) ? Fit.No : fits.includes(Fit.Maybe) ? Fit.Maybe : Fit.Sure;
}

const TEXT = /^(QString|QCString|char\*)$/;
const NUMBER =
  /^((un)?signed )?(int|long|short|char|unsigned|u(int|long|short|char)|Q_U?(INT(8|16|32|64)|LONG)|float|double)$/;

function fitOf(cppType: string, value: unknown): Fit {
  const type = cppType.replace(/^const |&$/g, '');
  if (TEXT.test(type)) return sureIf(typeof value === 'string' || value === null);
  if (NUMBER.test(type)) return sureIf(typeof value === 'number' || typeof value === 'bigint');
  if (type === 'bool') return sureIf(typeof value === 'boolean');
  if (type === 'QByteArray') return sureIf(value instanceof Uint8Array);
  if (type === 'QStringList') return sureIf(Array.isArray(value));
  return type.endsWith('*') ? pointerFit(type.slice(0, -1), value) : otherFit(value);
}

function sureIf(fits: boolean): Fit {
  return fits ? Fit.Sure : Fit.No;
}

/** A class without a Q_OBJECT block is not known by its name: an object may always be of the class. */
function pointerFit(className: string, value: unknown): Fit {
  if (className === 'void') return Fit.Maybe;
  if (value === null || (isQObject(value) && value.inherits(className))) return Fit.Sure;
  return typeof value === 'object' ? Fit.Maybe : Fit.No;
}

/** An enum is a number; a value class may be anything but a truth value. */
function otherFit(value: unknown): Fit {
  return typeof value === 'boolean' ? Fit.No : Fit.Maybe;
}

function isQObject(value: unknown): value is ObjectModel {
  return typeof value === 'object' && value !== null && 'qt_meta' in value;
}
