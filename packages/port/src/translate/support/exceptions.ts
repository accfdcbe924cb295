/** A class of the C++ library that is thrown with a text. */
const derived = (name: string, base: string, cpp: string): string => `/** C++'s std::${cpp}. */
export class ${name} extends ${base} {}`;

/** One that has no text but the name of its class. */
const named = (name: string, base: string, cpp: string): string => `/** C++'s std::${cpp}. */
export class ${name} extends ${base} {
  constructor() {
    super('std::${cpp}');
  }
}`;

/** Pieces of the support module: what the C++ library throws. */
export const EXCEPTION_PIECES: Readonly<Record<string, string>> = {
  Exception: `/** C++'s std::exception, with the text of g++'s. */
export class Exception extends Error {
  constructor(text = 'std::exception') {
    super(text);
    this.name = new.target.name;
  }

  destructor(): void {}

  what(): string {
    return this.message;
  }
}`,
  Thrown: `/** A number or a text that is thrown, with the type by which C++ finds what catches it. */
export class Thrown {
  readonly type: string;
  readonly value: unknown;

  constructor(type: string, value: unknown) {
    this.type = type;
    this.value = value;
  }
}`,
  BadException: named('BadException', 'Exception', 'bad_exception'),
  BadAlloc: named('BadAlloc', 'Exception', 'bad_alloc'),
  BadCast: named('BadCast', 'Exception', 'bad_cast'),
  LogicError: derived('LogicError', 'Exception', 'logic_error'),
  DomainError: derived('DomainError', 'LogicError', 'domain_error'),
  InvalidArgument: derived('InvalidArgument', 'LogicError', 'invalid_argument'),
  LengthError: derived('LengthError', 'LogicError', 'length_error'),
  OutOfRange: derived('OutOfRange', 'LogicError', 'out_of_range'),
  RuntimeError: derived('RuntimeError', 'Exception', 'runtime_error'),
  ResultRangeError: derived('ResultRangeError', 'RuntimeError', 'range_error'),
  OverflowError: derived('OverflowError', 'RuntimeError', 'overflow_error'),
  UnderflowError: derived('UnderflowError', 'RuntimeError', 'underflow_error'),
  checkedElement: `/** An element of a vector whose index is checked: std::vector's at(). */
export function checkedElement<T>(vector: QValueVector<T>, index: number): T {
  checkIndex(vector, index);
  return vector.get(index);
}`,
  setChecked: `/** Sets what std::vector's at() returns. */
export function setChecked<T>(vector: QValueVector<T>, index: number, value: T): void {
  checkIndex(vector, index);
  vector.set(index, value);
}`,
  checkIndex: `function checkIndex(vector: QValueVector<unknown>, index: number): void {
  const size = vector.size();
  if (index < 0 || index >= size)
    throw new OutOfRange(
      \`vector::_M_range_check: __n (which is \${String(index)}) >= this->size() (which is \${String(size)})\`,
    );
}`,
  partOf: `/** std::string::substr(). */
export function partOf(text: string, at: number, count = NPOS): string {
  checkPlace(text, at, 'substr');
  return count < 0 ? text.slice(at) : text.slice(at, at + count);
}`,
  erasePart: `/** std::string::erase(). */
export function erasePart(text: string, at: number, count = NPOS): string {
  checkPlace(text, at, 'erase');
  return count < 0 ? text.slice(0, at) : text.slice(0, at) + text.slice(at + count);
}`,
  replacePart: `/** std::string::replace(), and insert(), which replaces nothing. */
export function replacePart(text: string, at: number, count: number, by: string): string {
  checkPlace(text, at, 'replace');
  return text.slice(0, at) + by + (count < 0 ? '' : text.slice(at + count));
}`,
  checkPlace: `function checkPlace(text: string, at: number, where: string): void {
  if (at < 0 || at > text.length)
    throw new OutOfRange(
      \`basic_string::\${where}: __pos (which is \${String(BigInt.asUintN(64, BigInt(at)))}) > this->size() (which is \${String(text.length)})\`,
    );
}`,
  checkedCharacter: `/** A character of a text whose place is checked: std::string's at(). */
export function checkedCharacter(text: string, at: number): number {
  checkCharacter(text, at);
  return charAt(text, at);
}`,
  setCheckedCharacter: `/** Sets what std::string's at() returns. */
export function setCheckedCharacter(text: string, at: number, code: number): string {
  checkCharacter(text, at);
  return setCharacter(text, at, code);
}`,
  checkCharacter: `function checkCharacter(text: string, at: number): void {
  if (at < 0 || at >= text.length)
    throw new OutOfRange(
      \`basic_string::at: __n (which is \${String(BigInt.asUintN(64, BigInt(at)))}) >= this->size() (which is \${String(text.length)})\`,
    );
}`,
};
