/**
 * Bytes in memory of their own: Uint8Array<ArrayBuffer> to a compiler that knows that Uint8Array can be generic (TypeScript
 * 5.7), Uint8Array to one before.
 */
export type OwnBytes = ReturnType<Uint8ArrayConstructor['of']>;
