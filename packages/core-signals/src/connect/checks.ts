import type { IsPrefix, MemberString } from './signatures.js';
import type { SignaturesOf } from './suggestions.js';
import type { ArgsOf, CppArgs, NameOf, Trim } from '../meta/cpp-types.js';

/**
 * An object with a method for the signature S: it has the name, and takes the arguments that S sends. A string that is no
 * literal is not checked.
 *
 * A mapped type, since the compiler must be able to decide it for `this` too, which it cannot for a conditional type over
 * the object.
 */
export type Has<S extends string> = string extends S
  ? object
  : // What a slot returns does not matter.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    Record<NameOf<S>, (...args: ArgsOf<S>) => any>;

/**
 * The string of a member M as connect() takes it when the signal S can be connected to it, else a type whose text says what
 * is wrong. A text about parentheses
 * has an open end, since an editor would offer it otherwise.
 */
export type MemberFor<S extends string, M extends string> = string extends S | M
  ? MemberString<M>
  : [NameOf<M>] extends [never]
    ? `Parentheses expected: ${M}${string}`
    : IsPrefix<CppArgs<M>, CppArgs<S>> extends true
      ? MemberString<M>
      : `Incompatible sender/receiver arguments: ${S} --> ${M}`;

/**
 * The string of a signal S as connect() takes it, else a type whose text says what is wrong. It has an open end, since an editor
 * would offer it otherwise.
 */
export type SignalOf<S extends string> = string extends S
  ? `2${S}`
  : [NameOf<S>] extends [never]
    ? `Parentheses expected: ${S}${string}`
    : `2${S}`;

/** The arguments that a function gets which is connected to the signal S. */
export type FunctionArgs<S extends string> = string extends S
  ? // Nothing is known of them.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    any[]
  : ArgsOf<S>;

/** A function as a receiver: it gets the arguments of the signal S. */
export type FunctionSlot<S extends string> = (...args: FunctionArgs<S>) => unknown;

type ClassName<C> = C extends { readonly prototype: infer P } ? P : never;

/** What one entry of Q_OBJECT's lists must be for the class whose instances are P. */
type Declared<S extends string, P, What extends string> = string extends S
  ? S
  : [NameOf<S>] extends [never]
    ? `Parentheses expected in the ${What} ${S}${string}` | SignaturesOf<P>
    : NameOf<S> extends keyof P
      ? Takes<P[NameOf<S>], ArgsOf<S>> extends true
        ? S
        : `The ${What} ${S} does not match the arguments of the method ${NameOf<S>}${string}`
      : `No ${What extends 'slot' ? 'public method' : 'declared member'} for the ${What} ${Trim<S>}${string}`;

/** Whether a method, or one of its overloads (eight at most), takes exactly these arguments: no fewer, no others. */
type Takes<F, A extends unknown[]> = F extends {
  (...args: infer P1): unknown;
  (...args: infer P2): unknown;
  (...args: infer P3): unknown;
  (...args: infer P4): unknown;
  (...args: infer P5): unknown;
  (...args: infer P6): unknown;
  (...args: infer P7): unknown;
  (...args: infer P8): unknown;
}
  ? A extends P1 | P2 | P3 | P4 | P5 | P6 | P7 | P8
    ? true
    : false
  : F extends (...args: infer P) => unknown
    ? A extends P
      ? true
      : false
    : false;

/** Each string of one of Q_OBJECT's lists, or, in the place of a wrong one, a type whose text says what is wrong. */
export type DeclaredAll<L extends readonly string[], C, What extends string> = {
  [I in keyof L]: Declared<L[I], ClassName<C>, What>;
};
