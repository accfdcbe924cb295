import { type QApplication, QTimer, SIGNAL, SLOT } from '@qt3/core-signals';

/** Lets the event loop run until someone quits, for `most` milliseconds at most. No timer outlives its run. */
export async function run(app: QApplication, most: number): Promise<void> {
  using timer = new QTimer();
  timer.connect(timer, SIGNAL('timeout()'), app, SLOT('quit()'));
  timer.start(most, true);
  await app.exec();
}
