import type { CppArgs, NameOf, QObjectType } from '../meta/cpp-types.js';
import type { IsPrefix, MemberString } from './signatures.js';

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

/** A sender, and what it says of its signals in its member `qt_signals`: the keys Q of something that no object has. */
export interface Announces<Q> {
  readonly qt_signals?: Q;
}

type KeysOf<Q> = keyof NonNullable<Q> & string;

/**
 * The string of a signal S as connect() takes it; in its place, until S has parentheses, what an editor offers inside
 * SIGNAL('…').
 *
 * One conditional type and no union of two, and Q and not the sender's class, whose members the compiler would have to look
 * at: most of what a connect() costs the compiler is in these two types. With Q, `this` as a sender has offers too.
 */
export type OfferedSignal<S extends string, Q> = string extends S
  ? `2${S}`
  : [NameOf<S>] extends [never]
    ? `2${KeysOf<Q>}`
    : `2${S}`;

/**
 * The string of a member M that the signal S can be connected to; in its place, until M has parentheses, what an editor offers
 * inside SLOT('…') for a receiver R. That is all that R has, not only what fits the signal, which would be found out anew for
 * each call.
 */
export type OfferedMember<S extends string, M extends string, R extends QObjectType> = string extends S | M
  ? MemberString<M>
  : [NameOf<M>] extends [never]
    ? `1${SignaturesOf<R> | 'deleteLater()'}` | `2${KeysOf<R['qt_signals']>}`
    : IsPrefix<CppArgs<M>, CppArgs<S>> extends true
      ? MemberString<M>
      : never;
