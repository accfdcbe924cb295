import type { QtMsgType } from './qt-msg-type.js';

/** Called for each message before the message handler is; null when no one watches. */
export const messageWatch: { current: ((type: QtMsgType, message: string) => void) | null } = {
  current: null,
};
