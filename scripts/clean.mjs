// @ts-check
// Removes what builds have left: all of dist, since the compiler forgets the outputs of a source that was removed.

import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../packages/', import.meta.url));
for (const folder of readdirSync(packages)) {
  rmSync(`${packages}${folder}/dist`, { recursive: true, force: true });
}
