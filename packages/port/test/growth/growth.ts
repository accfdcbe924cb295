// Prints the work for each of few things and for each of twice as many; growth.test.ts starts it.
import { printGrowth } from '@qt3/test-support/work';

await printGrowth(() => import('./growth-cases.js'));
