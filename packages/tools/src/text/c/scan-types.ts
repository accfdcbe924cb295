import type { Out } from '../out.js';

/** Takes an integer that sscanf() reads; 64 bits are exact in a bigint. */
export type IntegerTarget = Out<number> | Out<bigint>;
/** Takes a real number that sscanf() reads. */
export type RealTarget = Out<number>;
/** Takes a text that sscanf() reads; a buffer gets it with a NUL behind it, but for `%c`. */
export type CharTarget = Out<string> | Uint8Array;
/** Takes what sscanf() reads. */
export type ScanTarget = IntegerTarget | RealTarget | CharTarget;

type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
type Modifier = 'h' | 'l' | 'L' | 'q' | 'j' | 'z' | 't';

/** The targets that a format of sscanf() wants, one for each conversion; any where the compiler does not know the format. */
export type ScanTargets<Format extends string> = string extends Format ? ScanTarget[] : Collect<Format, []>;

type Collect<Text extends string, Targets extends ScanTarget[]> = Text extends `${string}%${infer Rest}`
  ? Field<Rest, Targets>
  : Targets;

type Field<Text extends string, Targets extends ScanTarget[]> = Text extends `%${infer Rest}`
  ? Collect<Rest, Targets>
  : Text extends `*${infer Rest}`
    ? Skipped<Rest, Targets>
    : Text extends `${Digit | Modifier}${infer Rest}`
      ? Field<Rest, Targets>
      : Text extends `[${infer Rest}`
        ? Collect<BehindSet<Rest>, [...Targets, CharTarget]>
        : Text extends `${'s' | 'c'}${infer Rest}`
          ? Collect<Rest, [...Targets, CharTarget]>
          : Text extends `${'e' | 'E' | 'f' | 'g' | 'G' | 'a' | 'A'}${infer Rest}`
            ? Collect<Rest, [...Targets, RealTarget]>
            : Text extends `${'d' | 'i' | 'u' | 'x' | 'X' | 'o' | 'n' | 'p'}${infer Rest}`
              ? Collect<Rest, [...Targets, IntegerTarget]>
              : never;

/** A conversion with `*` takes no target. */
type Skipped<
  Text extends string,
  Targets extends ScanTarget[],
> = Text extends `${Digit | Modifier}${infer Rest}`
  ? Skipped<Rest, Targets>
  : Text extends `[${infer Rest}`
    ? Collect<BehindSet<Rest>, Targets>
    : Text extends `${string}${infer Rest}`
      ? Collect<Rest, Targets>
      : never;

/** A `]` at the beginning of a set belongs to it. */
type BehindSet<Text extends string> = Text extends `^]${infer Rest}`
  ? Behind<Rest>
  : Text extends `]${infer Rest}`
    ? Behind<Rest>
    : Behind<Text>;

type Behind<Text extends string> = Text extends `${string}]${infer Rest}` ? Rest : never;
