/**
 * Notes the messages of uncaught exceptions while `work` is under way, so that the process continues as one does that has a
 * handler for them. (Mocha would take one for a failing test.)
 */
export async function noteUncaught(work: (uncaught: readonly string[]) => Promise<void>): Promise<void> {
  const others = process.listeners('uncaughtException');
  for (const listener of others) process.off('uncaughtException', listener);
  const uncaught: string[] = [];
  const note = (error: Error): void => void uncaught.push(error.message);
  process.on('uncaughtException', note);
  try {
    await work(uncaught);
  } finally {
    process.off('uncaughtException', note);
    for (const listener of others) process.on('uncaughtException', listener);
  }
}
