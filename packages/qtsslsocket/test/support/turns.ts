/** Lets the event loop go round: what is due, and what that makes due, happens. */
export async function turns(count = 1): Promise<void> {
  for (let i = 0; i < count; i += 1) await new Promise((resolve) => setImmediate(resolve));
}
