/**
 * The TypeScript types of C++ types in signatures. A name is looked up as it is written, and then without `const`, `&` and
 * `*`; an unknown one is `any`; `QObject` is the class itself. A text, number or array of bytes that a slot may write to,
 * `QString&`, comes as `{ value: string }`; a pointer to one is `any`, as it may lead to an array. Add your own by declaration
 * merging:
 *
 *     declare module '@qt3/core-signals' {
 *       interface CppTypes { Account: Account }
 *     }
 */
export interface CppTypes {
  /** True or false. */
  bool: boolean;
  /** The code of a character, signed. */
  char: number;
  /** The code of a character, signed. */
  'signed char': number;
  /** The code of a character. */
  'unsigned char': number;
  /** A whole number of 16 bits. */
  short: number;
  /** A whole number of 16 bits, from 0. */
  'unsigned short': number;
  /** A whole number of 32 bits. */
  int: number;
  /** A whole number of 32 bits, from 0. */
  unsigned: number;
  /** A whole number of 32 bits, from 0. */
  'unsigned int': number;
  /** A whole number, of 64 bits on most systems: exact up to 2⁵³. */
  long: number;
  /** A whole number, of 64 bits on most systems: exact up to 2⁵³. */
  'unsigned long': number;
  /** A number with a fraction, of 32 bits in C++. */
  float: number;
  /** A number with a fraction. */
  double: number;
  /** Qt's name for `unsigned char`. */
  uchar: number;
  /** Qt's name for `unsigned short`. */
  ushort: number;
  /** Qt's name for `unsigned int`. */
  uint: number;
  /** Qt's name for `unsigned long`. */
  ulong: number;
  /** A whole number of 8 bits. */
  Q_INT8: number;
  /** A whole number of 8 bits, from 0. */
  Q_UINT8: number;
  /** A whole number of 16 bits. */
  Q_INT16: number;
  /** A whole number of 16 bits, from 0. */
  Q_UINT16: number;
  /** A whole number of 32 bits. */
  Q_INT32: number;
  /** A whole number of 32 bits, from 0. */
  Q_UINT32: number;
  /** A whole number of the size of a pointer: exact up to 2⁵³. */
  Q_LONG: number;
  /** A whole number of the size of a pointer, from 0: exact up to 2⁵³. */
  Q_ULONG: number;
  /** A whole number of 64 bits. */
  Q_INT64: bigint;
  /** A whole number of 64 bits, from 0. */
  Q_UINT64: bigint;
  /** A text of Latin-1 characters, or the bytes of a buffer. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  'char*': any;
  /** A text of Latin-1 characters, or the bytes of a buffer. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  'const char*': any;
  /** A text. */
  QString: string;
  /** A text of Latin-1 characters. */
  QCString: string;
  /** A list of texts: a QStringList of `@qt3/tools`, or an array. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  QStringList: any;
  /** Bytes. */
  QByteArray: Uint8Array;
}

/** The class QObject, for what stands below it. */
export type QObjectType = CppTypes['QObject'];

/** Removes the white space at both ends. */
export type Trim<S extends string> = S extends ` ${infer R}`
  ? Trim<R>
  : S extends `${infer R} `
    ? Trim<R>
    : S;

/** One C++ type as Qt normalises it, as far as the compiler needs it: no space before `&`, `*`, `>` and after `<`. */
type NormalType<S extends string> = S extends `${infer A}  ${infer B}`
  ? NormalType<`${A} ${B}`>
  : S extends `${infer A} &${infer B}`
    ? NormalType<`${A}&${B}`>
    : S extends `${infer A} *${infer B}`
      ? NormalType<`${A}*${B}`>
      : S extends `${infer A} >${infer B}`
        ? NormalType<`${A}>${B}`>
        : S extends `${infer A}< ${infer B}`
          ? NormalType<`${A}<${B}`>
          : S extends `${infer A}, ${infer B}`
            ? NormalType<`${A},${B}`>
            : Trim<S>;

/** Words that end a type, and are no parameter's name. */
type TypeWord =
  | 'const'
  | 'volatile'
  | 'bool'
  | 'char'
  | 'short'
  | 'int'
  | 'long'
  | 'float'
  | 'double'
  | 'unsigned'
  | 'signed'
  | 'void';

/** Words that are no type without another one. */
type Qualifier = 'const' | 'volatile' | 'struct' | 'class' | 'enum' | 'union' | 'typename';

/** What follows the last `*`, `&` or `>`. */
type Tail<S extends string> = S extends
  `${string}*${infer R}` | `${string}&${infer R}` | `${string}>${infer R}`
  ? Tail<R>
  : S;

type LastWord<S extends string> = S extends `${string} ${infer R}` ? LastWord<R> : S;

/** Takes the parameter's name from words; the first are a type, or, after a `*`, `&` or `>`, nothing at all. */
type DropLast<S extends string> = S extends `${infer H} ${LastWord<S>}`
  ? LastWord<S> extends TypeWord
    ? S
    : H extends Qualifier
      ? S
      : H
  : S;

type DropName<S extends string> =
  Tail<S> extends infer T extends string
    ? T extends ''
      ? S
      : T extends S
        ? DropLast<S>
        : S extends `${infer H}${T}`
          ? Trim<T> extends infer W extends string
            ? W extends `::${string}` | `${string} ${string}` | TypeWord
              ? NormalType<`${H}${DropLast<W>}`>
              : H
            : never
          : never
    : never;

/** The type of one parameter: without its name and default value, which do not count, as in moc. */
type ParameterType<S extends string> = S extends `${infer D}=${string}`
  ? DropName<NormalType<D>>
  : DropName<NormalType<S>>;

/** Whether each bracket has its counterpart: a comma inside is not one between parameters. */
type Balanced<S extends string> = S extends `${infer A}<${infer B}`
  ? B extends `${infer C}>${infer D}`
    ? Balanced<`${A}${C}${D}`>
    : false
  : S extends `${infer A}(${infer B}`
    ? B extends `${infer C})${infer D}`
      ? Balanced<`${A}${C}${D}`>
      : false
    : true;

type SplitTypes<
  S extends string,
  Open extends string,
  Done extends string[],
> = S extends `${infer H},${infer T}`
  ? Balanced<`${Open}${H}`> extends true
    ? SplitTypes<T, '', [...Done, ParameterType<`${Open}${H}`>]>
    : SplitTypes<T, `${Open}${H},`, Done>
  : [...Done, ParameterType<`${Open}${S}`>];

/** The normalised C++ argument types of a signature; never when it has no parentheses. */
export type CppArgs<S extends string> = S extends `${string}(${infer A})`
  ? Trim<A> extends '' | 'void'
    ? []
    : SplitTypes<A, '', []>
  : never;

type Bare<S extends string> = S extends `const ${infer R}`
  ? Bare<R>
  : S extends `${infer R} const`
    ? Bare<R>
    : S extends `${infer R}&` | `${infer R}*`
      ? Bare<R>
      : S;

/** What is a value in TypeScript, and no object that several names share. */
type Value = string | number | boolean | bigint | Uint8Array;

/** A type that was found without its `const`, `&` or `*`. */
type Passed<S extends string, T> = 0 extends 1 & T
  ? T
  : [T] extends [Value]
    ? S extends `${string}*` | `${string}*&`
      ? // A box, an array, or null.
        // eslint-disable-next-line @typescript-eslint/no-explicit-any
        any
      : S extends `const ${string}` | `${string} const&`
        ? T
        : S extends `${string}&`
          ? { value: T }
          : T
    : T;

/** The TypeScript type of one normalised C++ type. */
export type TypeOf<S extends string> = S extends keyof CppTypes
  ? CppTypes[S]
  : Bare<S> extends keyof CppTypes
    ? Passed<S, CppTypes[Bare<S>]>
    : // An unknown C++ name must fit any parameter.
      // eslint-disable-next-line @typescript-eslint/no-explicit-any
      any;

type TypesOf<A extends readonly string[]> = { [I in keyof A]: TypeOf<A[I]> };

/** The name in a signature; never when it has no parentheses. */
export type NameOf<S extends string> = S extends `${infer N}(${string})` ? Trim<N> : never;

/** The TypeScript types of a signature's arguments, a tuple. */
export type ArgsOf<S extends string> = TypesOf<CppArgs<S>>;
