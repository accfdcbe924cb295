// The child of Crew: peers over plain node:net and node:tls, as the orders on the command line say.
import { exchange } from './peers/exchange.js';
import { shakeHands } from './peers/shake-hands.js';
import { serve } from './peers/serve.js';
import { stayStill } from './peers/stay-still.js';
import type { CrewOrders, CrewReport } from './crew.js';

const orders = JSON.parse(process.argv[2] ?? '{}') as CrewOrders;

function tell(what: string, numbers: CrewReport['numbers'] = {}): void {
  process.send?.({ what, numbers } satisfies CrewReport);
}

const tasks = { links: exchange, handshakes: shakeHands, serve, silent: stayStill };

process.on('disconnect', () => process.exit());
process.on('unhandledRejection', (error) => {
  tell(`failed: ${String(error)}`);
});
await tasks[orders.task](orders, tell);
