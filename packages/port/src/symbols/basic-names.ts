import type { Type } from '../model/ast.js';
import type { BasicName } from '../model/basic-type.js';
import { basic } from '../model/types.js';

/** Names of Qt and of C for C++'s own types. */
const ALIASES: Record<string, BasicName> = {
  uchar: 'uchar', ushort: 'ushort', uint: 'uint', ulong: 'ulong',
  Q_INT8: 'schar', Q_UINT8: 'uchar', Q_INT16: 'short', Q_UINT16: 'ushort', Q_INT32: 'int', Q_UINT32: 'uint',
  Q_INT64: 'llong', Q_UINT64: 'ullong', Q_LLONG: 'llong', Q_ULLONG: 'ullong', Q_LONG: 'long', Q_ULONG: 'ulong',
  Q_UINT: 'uint', BOOL: 'bool', INT8: 'schar', UINT8: 'uchar', INT16: 'short', UINT16: 'ushort', INT32: 'int', UINT32: 'uint',
  int8_t: 'schar', uint8_t: 'uchar', int16_t: 'short', uint16_t: 'ushort', int32_t: 'int', uint32_t: 'uint',
  u_int8_t: 'uchar', u_int16_t: 'ushort', u_int32_t: 'uint', u_char: 'uchar', u_short: 'ushort', u_int: 'uint', u_long: 'ulong',
  int64_t: 'llong', uint64_t: 'ullong', size_t: 'ulong', ssize_t: 'long', off_t: 'long', time_t: 'long', pid_t: 'int',
  mode_t: 'uint', uid_t: 'uint', gid_t: 'uint', socklen_t: 'uint', in_addr_t: 'uint', in_port_t: 'ushort', va_list: 'valist',
}; // prettier-ignore

/** The words of which C++ makes its own types. */
export const TYPE_WORDS: ReadonlySet<string> = new Set([
  'void', 'bool', 'char', 'short', 'int', 'long', 'float', 'double', 'signed', 'unsigned', 'wchar_t', '__int64',
]); // prettier-ignore

export function aliasedBasic(name: string): Type | null {
  const found = Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined;
  return found === undefined ? null : basic(found);
}

/** `unsigned long int` and the like. */
export function basicFromWords(words: readonly string[]): Type {
  const has = (word: string): boolean => words.includes(word);
  const unsigned = has('unsigned');
  if (has('void')) return basic('void');
  if (has('bool')) return basic('bool');
  if (has('char')) return basic(unsigned ? 'uchar' : has('signed') ? 'schar' : 'char');
  if (has('wchar_t')) return basic('int');
  if (has('float')) return basic('float');
  if (has('double')) return basic('double');
  if (has('short')) return basic(unsigned ? 'ushort' : 'short');
  const longs = words.filter((word) => word === 'long').length;
  if (longs > 1 || has('__int64')) return basic(unsigned ? 'ullong' : 'llong');
  if (longs === 1) return basic(unsigned ? 'ulong' : 'long');
  return basic(unsigned ? 'uint' : 'int');
}
