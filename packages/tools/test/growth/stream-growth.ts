// Prints for each case how much more work twice as many of something cost.
import { printGrowth } from '@qt3/test-support/work';

await printGrowth(() => import('./stream-cases.js'));
