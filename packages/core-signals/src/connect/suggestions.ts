import type { NameOf, QObjectType } from '../meta/cpp-types.js';

/**
 * What an editor offers inside SIGNAL('…'), SLOT('…') and Q_OBJECT's lists. The compiler looks at these types only where a
 * signature has no parentheses yet.
 */

/** The names of the methods and properties that a class has beyond QObject's. */
type OwnNames<P> = Exclude<keyof P, keyof QObjectType> & string;

/** A C++ type for a TypeScript type, the usual one of several. */
type CppNameOf<T> = [T] extends [boolean]
  ? 'bool'
  : [T] extends [number]
    ? 'int'
    : [T] extends [string]
      ? 'const QString&'
      : [T] extends [Uint8Array]
        ? 'const QByteArray&'
        : [T] extends [QObjectType]
          ? 'QObject*'
          : never;

type CppNamesOf<P> = P extends readonly []
  ? ''
  : P extends readonly [infer X]
    ? CppNameOf<X>
    : P extends readonly [infer X, infer Y]
      ? `${CppNameOf<X>},${CppNameOf<Y>}`
      : P extends readonly [infer X, infer Y, infer Z]
        ? `${CppNameOf<X>},${CppNameOf<Y>},${CppNameOf<Z>}`
        : never;

/** Signatures that could be declared for the members of a class whose instances are P, in the usual C++ types. */
export type SignaturesOf<P> = {
  [K in OwnNames<P>]: P[K] extends (...args: infer A) => unknown ? `${K}(${CppNamesOf<Required<A>>})` : never;
}[OwnNames<P>];

/** The signals of a class, as it says in its member `qt_signals`: the keys of something that no object has. */
type SignalsOf<T extends QObjectType> = keyof NonNullable<T['qt_signals']> & string;

/** What an editor offers inside SIGNAL('…') for a sender T; never as soon as S has parentheses. */
export type SignalHint<S extends string, T extends QObjectType> = [NameOf<S>] extends [never]
  ? `2${SignalsOf<T>}`
  : never;

/**
 * What an editor offers inside SLOT('…') for a receiver R; never as soon as M has parentheses. It is all that R has, not only
 * what fits the signal: that would be found out anew for each call.
 */
export type MemberHint<M extends string, R extends QObjectType> = [NameOf<M>] extends [never]
  ? `1${SignaturesOf<R> | 'deleteLater()'}` | `2${SignalsOf<R>}`
  : never;
