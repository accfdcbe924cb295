import { type QApplication, QTimer, SIGNAL, SLOT } from '@qt3/core-signals';
import type { Peers } from '@qt3/test-support';

/**
 * Lets the event loop run until someone quits, for `most` milliseconds at most, and the peers with it. No timer outlives its
 * run.
 */
export async function run(app: QApplication, peers: Peers, most: number): Promise<void> {
  using timer = new QTimer();
  timer.connect(timer, SIGNAL('timeout()'), app, SLOT('quit()'));
  timer.start(most, true);
  await peers.during(most, () => app.exec());
}
