/** Names of C++'s own types, shortened. */
export type BasicName =
  | 'void' | 'bool' | 'char' | 'schar' | 'uchar' | 'short' | 'ushort' | 'int' | 'uint'
  | 'long' | 'ulong' | 'llong' | 'ullong' | 'float' | 'double' | 'valist'; // prettier-ignore

/** What every type may be. */
export interface Constant {
  readonly const?: boolean;
}
/** A type of C++ itself. */
export type BasicType = Constant & {
  readonly k: 'basic';
  readonly name: BasicName;
  /** Of a bit field: how many bits it has, less than its type. */
  readonly bits?: number;
};
