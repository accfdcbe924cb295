/** What is wrong with the files or the command line: a sentence that names the place and the way out. */
export class InputProblem extends Error {
  readonly code: string = 'PORT_INPUT';
}
