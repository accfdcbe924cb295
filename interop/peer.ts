import type { Workshop } from './workshop/workshop.js';

/** Result of an exchange over TLS. */
export interface LinkFacts {
  /** `TLSv1.3`, for instance. */
  readonly protocol: string;
  /** The cipher's standard name. */
  readonly cipher: string;
  /** What else is worth a word: `session resumed`, for instance. */
  readonly remark?: string;
}

/** What comes of an exchange in which there must be no link. */
export const REFUSED: LinkFacts = { protocol: 'refused', cipher: '' };

/** One conversation with a peer: plain where the protocol begins in plain, then encrypted. */
export interface Exchange {
  /** Which end we are. */
  readonly role: 'client' | 'server';
  /** What is spoken, and how it becomes TLS: `SMTP STARTTLS`. */
  readonly protocol: string;
  /**
   * Has the conversation.
   *
   * @throws Error when anything in it is not as it should be
   */
  readonly run: () => Promise<LinkFacts>;
}

/** A program that others wrote and that speaks TLS. */
export interface Peer {
  /** What it is called on the command line and in the table. */
  readonly name: string;
  /** The Debian packages it needs; the first one's version is shown. */
  readonly packages: readonly string[];
  /** Configures and starts it in the workshop, and says what can be exchanged with it. */
  readonly prepare: (workshop: Workshop) => Promise<readonly Exchange[]> | readonly Exchange[];
}
