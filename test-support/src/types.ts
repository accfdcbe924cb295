// By itself, so that not every test loads the compiler.
export { compile } from './types/compile.js';
export { countAnnounced, unexpected } from './types/expected-errors.js';
