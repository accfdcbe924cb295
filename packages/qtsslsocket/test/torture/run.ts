// Runs one scenario in this process: run.ts NAME SEED [short]
import { runScenario } from '@qt3/test-support';
import { growth } from './growth.js';
import { handshakes } from './handshakes.js';
import { links } from './links.js';
import { silentPeers } from './silent-peers.js';
import { soak } from './soak.js';

await runScenario({
  'tls-growth': growth,
  'tls-links': links,
  'tls-handshakes': handshakes,
  'tls-silent-peers': silentPeers,
  soak,
});
