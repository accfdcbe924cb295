import { QObject, Q_OBJECT } from '@qt3/core-signals';

/** Where the conversation is shown, and where the user's part of it comes from. */
export abstract class Console extends QObject {
  static {
    Q_OBJECT(this, {
      signals: ['entered(const QByteArray&)', 'ended()', 'left()', 'ready()', 'broken(const QString&)'],
    });
  }

  /** The user has said something. */
  declare entered: (bytes: Uint8Array) => void;
  /** The user has nothing more to say, and listens. */
  declare ended: () => void;
  /** The user wants to go. */
  declare left: () => void;
  /** isFull() has become false. */
  declare ready: () => void;
  /** Nothing can be shown from now on; the text says why. */
  declare broken: (reason: string) => void;

  /** Sets the status line. */
  abstract setStatus(text: string): void;

  /** Prints something that is not part of the conversation. */
  abstract tell(text: string): void;

  /** Shows what the peer has said. */
  abstract show(bytes: Uint8Array): void;

  /** Whether nothing more should be shown until ready(). */
  abstract isFull(): boolean;

  /** Lets the user speak. */
  abstract start(): void;

  /** Lets the user wait until resume(). */
  abstract pause(): void;

  abstract resume(): void;

  /** Asks for a yes; false stands for a no, null for a console that cannot ask. */
  abstract ask(question: string): Promise<boolean | null>;

  /** The end: nothing is emitted after it, and nothing holds the process. */
  abstract close(): void;
}
