// The core programs of the oracle: each port prints, to the byte, what the C++ program printed with real Qt 3.
import { fileURLToPath } from 'node:url';
import { comparePort, findPorts } from '@qt3/test-support';
import { expect } from 'chai';

const folder = fileURLToPath(new URL('.', import.meta.url));
const programs = [
  'connect',
  'disconnect',
  'dumps',
  'events',
  'introspect',
  'lifetime',
  'mapper',
  'mutate',
  'sender',
];

describe('oracle: core', () => {
  it('has a port of every program', async () => {
    expect((await findPorts(folder)).map((port) => port.name)).to.deep.equal(programs);
  });

  for (const name of programs) {
    it(`${name} equals its trace`, async () => {
      const result = await comparePort(`${folder}${name}.ts`);
      // Not an assertion: mocha cuts their messages at the first colon.
      if (!result.same) throw new Error(result.message);
    }).timeout(400_000); // A port that hangs is killed before that, and its message says where it was.
  }
});
