import { expect } from 'chai';
import type { Program } from '../shared/program.js';

/** Expects a program to end with that status, after a message for a person and without a stack trace. */
export async function expectFailure(program: Program, status: number, message: RegExp): Promise<void> {
  const ended = await program.ended();
  const { errors } = program;
  expect(errors).to.match(message);
  expect(errors).not.to.match(/^ +at |Error:|node:internal/m);
  expect(ended, errors).to.equal(status);
}
