// The network programs of the oracle: each port prints what the C++ program printed with real Qt 3.
import { fileURLToPath } from 'node:url';
import { comparePort, findPorts } from '@qt3/test-support';

const ports = await findPorts(fileURLToPath(new URL('.', import.meta.url)));

describe('oracle: net, server', () => {
  for (const port of ports) {
    it(`${port.name} equals its trace`, async () => {
      const result = await comparePort(port.file, port.allowed);
      // Not an assertion: mocha cuts their messages at the first colon.
      if (!result.same) throw new Error(result.message);
    }).timeout(400_000); // A port that hangs is killed before that, and its message says where it was.
  }
});
