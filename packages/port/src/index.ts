export { type ProjectOptions, readProject } from './read/project.js';
export { translateProgram, type Translation } from './translate/translate.js';
