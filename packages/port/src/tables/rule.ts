import type { Location } from '../read/source-file.js';

/** What a table says that a class, member or function became. */
export interface Rule {
  /** A piece of TypeScript with `$this`, `$1` to `$9` and `$*` for all arguments; null for the same name. */
  readonly template: string | null;
  /** Names that the template needs. */
  readonly imports: readonly ImportedName[];
  /** The module that has the class or function; null for what needs no import. */
  readonly module: string | null;
  /** For a class: its type in TypeScript, if it is not a class of that name. */
  readonly type: string | null;
  /** For a class: its methods are functions whose first argument is the object. */
  readonly functions: boolean;
  /** For a class: C++ copies its objects on `=`, and copy() does so in TypeScript. */
  readonly copies: boolean;
  /** For a class: one with another base can take over its methods and members. */
  readonly mixed: boolean;
  /** Whether the result has to be awaited. */
  readonly async: boolean;
  /** The template of a call that has to be awaited where the program has sockets, and waits for nothing elsewhere. */
  readonly serves: string | null;
  /** Whether a pointer that is returned is never null (`nonnull`), or a string may be (`null`). */
  readonly result: 'nonnull' | 'null' | null;
  /** The function returns the changed value of the object that it was called for. */
  readonly mutates: boolean;
  /** A call of it has nothing to do in TypeScript. */
  readonly omit: boolean;
  /** The template of a call whose value is used, where that says more than the other. */
  readonly value: string | null;
  /** For operator=: its template where the object has to stay the one that others refer to. */
  readonly shared: string | null;
  /** For operator[]: the template of an assignment, with `$1` the index and `$2` the value. */
  readonly set: string | null;
  /** For what gives an element of a list: the template of an iterator at it, which stays there whatever the list gets later. */
  readonly at: string | null;
  /** For a class: the bytes that its objects have in C; null where a program does not ask. */
  readonly size: number | null;
  /** Why there is none, and what takes its place. */
  readonly missing: string | null;
  /** For operator>>: the template of what an argument gets, with the place as `$1.value`. */
  readonly out: string | null;
  /** Texts for C go to it as they are, bytes too. */
  readonly bytes: boolean;
  /** It keeps what it gets: a copy of what C++ copies. */
  readonly stores: boolean;
  /** The format of a real number is always named: a text, not a character. */
  readonly format: boolean;
  /** The result has the type of this argument, counted from 1. */
  readonly like: number | null;
  /** A constructor that takes a pointer into an array: it gets the array and the index. */
  readonly place: boolean;
  /** A static function that is a method of the objects too. */
  readonly objects: boolean;
  /** The least value of an integer: -1 for a size_t that may be npos, which is held as that. */
  readonly least: number | null;
  /** Something that a person should look at where this is used. */
  readonly look: string | null;
}

export interface ImportedName {
  readonly module: string;
  readonly name: string;
}

/** Finds what a table says beside a declaration. */
export type RuleAt = (location: Location) => Rule | null;

/** Functions of tools take null for their text. */
export function takesNullObject({ template, module }: Rule): boolean {
  return (
    module === '@qt3/tools' && (template === null || /^[\w.]+\(\$this[,)]|^\$this === null$/.test(template))
  );
}
