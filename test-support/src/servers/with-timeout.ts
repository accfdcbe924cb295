/** Settles as `promise` does, or rejects with an error that names `what` when that takes longer than `milliseconds`. */
export async function withTimeout<T>(
  promise: Promise<T>,
  milliseconds: number,
  what: () => string,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`waited ${String(milliseconds)} ms for ${what()}`));
    }, milliseconds);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
