/** What C++ code may pass for a pointer, and plain JavaScript leave out. */
export type Maybe<T> = T | null | undefined;
