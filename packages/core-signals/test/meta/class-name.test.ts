import { expect } from 'chai';
import { runProgram } from '../run-program.js';

/** What is said of classes with these names, declared one after the other. */
function said(...names: readonly string[]): string[] {
  const { stderr } = runProgram({
    text: `
      import { Q_OBJECT, QObject } from '@qt3/core-signals';
      for (const name of ${JSON.stringify(names)}) Q_OBJECT(({ [name]: class extends QObject {} })[name]);`,
  });
  return stderr.split('\n').filter((line) => line !== '');
}

describe('A class that has lost its name', () => {
  it('is named once, for all that follow', () => {
    for (const name of ['_Counter', 'Counter$1', 't', '']) {
      const [line = '', ...others] = said('Counter', 'Is', '_private', 'Cash$', name, '_Timer');
      expect(line, name).to.match(/^Q_OBJECT: A class is named "/);
      expect(line, name).to.contain(`"${name}", which looks like a bundler's doing.`);
      expect(others, name).to.deep.equal([]);
    }
  });
});
